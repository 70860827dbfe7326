// d.keys(), d.values(), d.items() and the iterators of dicts.

#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set_type.h"

namespace coroscope::vm {
namespace {

DictView* view_of(Value value) { return value.as<DictView>(); }

/// What a view or its iterator shows of an entry.
enum class Part { k_key, k_value, k_item };

Ref part_of(Vm& vm, Part part, const DictEntry& entry) {
  if (part == Part::k_key) return Ref::share(entry.key);
  if (part == Part::k_value) return Ref::share(entry.value);
  const Value pair[] = {entry.key, entry.value};
  return make_tuple(vm, pair);
}

// ------------------------------------------------------------------------------------------------ iterators

template <Part part>
Ref next_of_dict(Vm& vm, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source) return {};
  Dict* dict = iterator->source.as<Dict>();
  if (iterator->limit != dict->used) {
    iterator->limit = -1;  // and so it stays
    return vm.raise(vm.types.runtime_error, "dictionary changed size during iteration");
  }
  const std::int64_t way = (iterator->flags & IteratorObject::kBackward) ? -1 : 1;
  std::int64_t at = iterator->position;
  while (at >= 0 && at < dict->filled && !dict->entries[at].key) at += way;
  if (at < 0 || at >= dict->filled) {
    exhaust(iterator);
    return {};
  }
  if (iterator->step <= 0 && way > 0) {
    exhaust(iterator);
    return vm.raise(vm.types.runtime_error, "dictionary keys changed during iteration");
  }
  iterator->position = at + way;
  --iterator->step;
  return part_of(vm, part, dict->entries[at]);
}

Ref hint_of_iterator(Vm&, const Arguments& arguments) {
  const auto* iterator = arguments[0].as<IteratorObject>();
  return Ref::of_int(iterator->source ? iterator->step : 0);
}

constexpr NativeDefinition kIteratorMethods[] = {{"__length_hint__", hint_of_iterator, ArgumentStyle::k_none}};

// ------------------------------------------------------------------------------------------------ views

void destroy_view(Vm& vm, Object* object) {
  release(static_cast<DictView*>(object)->dict);
  vm.heap.free(object, sizeof(DictView));
}

template <Part part>
Ref repr_view(Vm& vm, Value self) {
  DictView* view = view_of(self);
  const std::string name(type_name(vm, self));
  const PrintGuard guard(vm, view);
  if (guard.again()) return make_str(vm, "...");
  if (guard.failed()) return {};
  std::string text = name + "([";
  bool first = true;
  for (std::uint32_t i = 0; i < view->dict->filled; ++i) {
    if (!view->dict->entries[i].key) continue;
    if (!first) text += ", ";
    first = false;
    const Ref shown = part_of(vm, part, view->dict->entries[i]);
    if (!append_repr(vm, text, *shown)) return {};
  }
  return make_str(vm, text + "])");
}

std::optional<std::int64_t> length_of_view(Vm&, Value self) { return view_of(self)->dict->used; }

Ref iterate_keys(Vm& vm, Value self) { return iterate_dict(vm, vm.types.dict_key_iterator, view_of(self)->dict); }
Ref iterate_values(Vm& vm, Value self) { return iterate_dict(vm, vm.types.dict_value_iterator, view_of(self)->dict); }
Ref iterate_items(Vm& vm, Value self) { return iterate_dict(vm, vm.types.dict_item_iterator, view_of(self)->dict); }

std::optional<bool> keys_contain(Vm& vm, Value self, Value key) {
  const bool found = find(vm, view_of(self)->dict, key) != nullptr;
  if (!found && vm.has_error()) return std::nullopt;
  return found;
}

std::optional<bool> items_contain(Vm& vm, Value self, Value item) {
  if (!has_layout(item, Layout::k_tuple) || item.as<Tuple>()->size != 2) return false;
  const DictEntry* entry = find(vm, view_of(self)->dict, item.as<Tuple>()->items[0]);
  if (entry == nullptr) {
    if (vm.has_error()) return std::nullopt;
    return false;
  }
  const Ref value = Ref::share(entry->value);
  return equal(vm, *value, item.as<Tuple>()->items[1]);
}

std::optional<bool> all_contained(Vm& vm, Value part, Value whole) {
  const Ref iterator = iterate(vm, part);
  if (!iterator) return std::nullopt;
  while (const Ref item = next(vm, *iterator)) {
    const auto found = contains(vm, whole, *item);
    if (!found || !*found) return found;
  }
  if (vm.has_error()) return std::nullopt;
  return true;
}

Ref compare_views(Vm& vm, Comparison comparison, Value left, Value right) {
  if (!is_any_set(right) && !is_set_like_view(vm, right)) return Ref::not_implemented();
  const auto left_size = length(vm, left);
  const auto right_size = length(vm, right);
  if (!left_size || !right_size) return {};
  std::optional<bool> holds = false;
  switch (comparison) {
    case Comparison::k_equal:
    case Comparison::k_not_equal:
      if (*left_size == *right_size) holds = all_contained(vm, left, right);
      if (holds && comparison == Comparison::k_not_equal) holds = !*holds;
      break;
    case Comparison::k_less:
      if (*left_size < *right_size) holds = all_contained(vm, left, right);
      break;
    case Comparison::k_less_equal:
      if (*left_size <= *right_size) holds = all_contained(vm, left, right);
      break;
    case Comparison::k_greater:
      if (*left_size > *right_size) holds = all_contained(vm, right, left);
      break;
    case Comparison::k_greater_equal:
      if (*left_size >= *right_size) holds = all_contained(vm, right, left);
      break;
  }
  if (!holds) return {};
  return Ref::of_bool(*holds);
}

/// `view & other`: the order of the result depends on which of the two is walked. Source: CPython
/// Objects/dictobject.c, _PyDictView_Intersect.
Ref intersect_view(Vm& vm, Value view, Value other) {
  if (!is_set_like_view(vm, view)) std::swap(view, other);
  const std::int64_t size = view_of(view)->dict->used;
  if (is_exactly(other, vm.types.set) && size <= other.as<Set>()->used) return intersection(vm, other.as<Set>(), view);
  if (is_set_like_view(vm, other) && view_of(other)->dict->used > size) std::swap(view, other);
  Ref result = make_set(vm);
  const Ref iterator = iterate(vm, other);
  if (!iterator) return {};
  while (const Ref item = next(vm, *iterator)) {
    const auto found = contains(vm, view, *item);
    if (!found) return {};
    if (*found && !add(vm, result.as<Set>(), *item)) return {};
  }
  if (vm.has_error()) return {};
  return result;
}

Ref binary_of_views(Vm& vm, BinaryOperator op, Value left, Value right) {
  switch (op) {
    case BinaryOperator::k_and:
      return intersect_view(vm, left, right);
    case BinaryOperator::k_or:
    case BinaryOperator::k_subtract:
    case BinaryOperator::k_xor:
      break;
    default:
      return Ref::not_implemented();
  }
  const bool left_is_keys = is_exactly(left, vm.types.dict_keys) && is_exactly(view_of(left)->dict, vm.types.dict);
  Ref result = copy_of(vm, vm.types.set, left_is_keys ? Value(view_of(left)->dict) : left);
  if (!result) return {};
  Set* set = result.as<Set>();
  const bool okay = op == BinaryOperator::k_or         ? add_all(vm, set, right)
                    : op == BinaryOperator::k_subtract ? remove_all(vm, set, right)
                                                       : toggle_all(vm, set, right);
  return okay ? result : Ref();
}

Ref view_isdisjoint(Vm& vm, const Arguments& arguments) {
  const Ref iterator = iterate(vm, arguments[1]);
  if (!iterator) return {};
  while (const Ref item = next(vm, *iterator)) {
    const auto found = contains(vm, arguments[0], *item);
    if (!found) return {};
    if (*found) return Ref::of_bool(false);
  }
  if (vm.has_error()) return {};
  return Ref::of_bool(true);
}

template <Part part>
void set_up_iterator(Vm& vm, Type*& slot, const char* name) {
  Type* type = ensure_type(vm, slot, name, Layout::k_iterator, sizeof(IteratorObject));
  type->can.destroy = destroy_iterator;
  type->can.iterate = iterator_itself;
  type->can.next = next_of_dict<part>;
  add_methods(vm, type, kIteratorMethods);
}

/// From the last entry to the first. The types of these iterators are made when they are wanted.
template <Part part>
Ref iterate_backward(Vm& vm, Dict* dict) {
  constexpr const char* kNames[] = {"dict_reversekeyiterator", "dict_reversevalueiterator", "dict_reverseitemiterator"};
  Type*& type = part == Part::k_key     ? vm.types.dict_reverse_key_iterator
                : part == Part::k_value ? vm.types.dict_reverse_value_iterator
                                        : vm.types.dict_reverse_item_iterator;
  if (type == nullptr) set_up_iterator<part>(vm, type, kNames[static_cast<int>(part)]);
  Ref iterator = make_iterator(vm, type, dict, kEmpty, static_cast<std::int64_t>(dict->filled) - 1, dict->used, dict->used);
  iterator.as<IteratorObject>()->flags |= IteratorObject::kBackward;
  return iterator;
}

template <Part part>
Ref view_reversed(Vm& vm, const Arguments& arguments) { return iterate_backward<part>(vm, view_of(arguments[0])->dict); }

constexpr NativeDefinition kKeysMethods[] = {
    {"isdisjoint", view_isdisjoint, ArgumentStyle::k_one},
    {"__reversed__", view_reversed<Part::k_key>, ArgumentStyle::k_none},
};
constexpr NativeDefinition kValuesMethods[] = {{"__reversed__", view_reversed<Part::k_value>, ArgumentStyle::k_none}};
constexpr NativeDefinition kItemsMethods[] = {
    {"isdisjoint", view_isdisjoint, ArgumentStyle::k_one},
    {"__reversed__", view_reversed<Part::k_item>, ArgumentStyle::k_none},
};

template <Part part>
void set_up_view(Vm& vm, Type*& slot, const char* name, Ref (*iterate)(Vm&, Value),
                 std::span<const NativeDefinition> methods) {
  Type* type = ensure_type(vm, slot, name, Layout::k_native, sizeof(DictView));
  type->can.destroy = destroy_view;
  type->can.repr = repr_view<part>;
  type->can.length = length_of_view;
  type->can.iterate = iterate;
  if (part != Part::k_value) {
    type->can.hash = nullptr;
    type->can.contains = part == Part::k_key ? keys_contain : items_contain;
    type->can.compare = compare_views;
    type->can.binary = binary_of_views;
  }
  add_methods(vm, type, methods);
}

}  // namespace

Ref make_dict_view(Vm& vm, Type* type, Dict* dict) {
  DictView* view = vm.allocate<DictView>(type);
  view->dict = dict;
  retain(dict);
  return Ref::adopt(view);
}

Ref iterate_dict(Vm& vm, Type* iterator_type, Dict* dict) {
  return make_iterator(vm, iterator_type, dict, kEmpty, 0, dict->used, dict->used);
}

Ref reverse_dict(Vm& vm, Dict* dict) { return iterate_backward<Part::k_key>(vm, dict); }

bool is_set_like_view(Vm& vm, Value value) {
  return is_exactly(value, vm.types.dict_keys) || is_exactly(value, vm.types.dict_items);
}

void set_up_dict_views(Vm& vm) {
  set_up_iterator<Part::k_key>(vm, vm.types.dict_key_iterator, "dict_keyiterator");
  set_up_iterator<Part::k_value>(vm, vm.types.dict_value_iterator, "dict_valueiterator");
  set_up_iterator<Part::k_item>(vm, vm.types.dict_item_iterator, "dict_itemiterator");
  set_up_view<Part::k_key>(vm, vm.types.dict_keys, "dict_keys", iterate_keys, kKeysMethods);
  set_up_view<Part::k_value>(vm, vm.types.dict_values, "dict_values", iterate_values, kValuesMethods);
  set_up_view<Part::k_item>(vm, vm.types.dict_items, "dict_items", iterate_items, kItemsMethods);
}

}  // namespace coroscope::vm
