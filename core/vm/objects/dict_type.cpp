#include "core/vm/objects/dict_type.h"

#include "core/vm/objects/containers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

Dict* dict_of(Value value) { return value.as<Dict>(); }

void destroy_dict(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  clear(vm, static_cast<Dict*>(object));
  free_instance<Dict>(vm, object);
}

Ref repr_dict(Vm& vm, Value self) {
  Dict* dict = dict_of(self);
  if (dict->used == 0) return make_str(vm, "{}");
  const PrintGuard guard(vm, dict);
  if (guard.again()) return make_str(vm, "{...}");
  if (guard.failed()) return {};
  std::string text = "{";
  for (std::uint32_t i = 0; i < dict->filled; ++i) {
    if (!dict->entries[i].key) continue;
    const Ref key = Ref::share(dict->entries[i].key);
    const Ref value = Ref::share(dict->entries[i].value);
    if (text.size() > 1) text += ", ";
    if (!append_repr(vm, text, *key)) return {};
    text += ": ";
    if (!append_repr(vm, text, *value)) return {};
  }
  text += '}';
  return make_str(vm, text);
}

std::optional<std::int64_t> length_of_dict(Vm&, Value self) { return dict_of(self)->used; }

/// d[key] of a missing key in a subclass: __missing__.
Ref missing(Vm& vm, Value self, Value key) {
  if (self.object()->type != vm.types.dict && find_in_type(self.object()->type, vm.names.__missing__)) {
    return vm.call_method(self, vm.names.__missing__, {key});
  }
  return vm.raise_value(vm.types.key_error, key);
}

Ref dict_get_item(Vm& vm, Value self, Value key) {
  const DictEntry* entry = find(vm, dict_of(self), key);
  if (entry != nullptr) return Ref::share(entry->value);
  if (vm.has_error()) return {};
  return missing(vm, self, key);
}

bool dict_set_item(Vm& vm, Value self, Value key, Value value) {
  if (value) return set(vm, dict_of(self), key, value);
  if (remove(vm, dict_of(self), key)) return true;
  if (!vm.has_error()) vm.raise_value(vm.types.key_error, key);
  return false;
}

std::optional<bool> dict_contains(Vm& vm, Value self, Value key) {
  const bool found = find(vm, dict_of(self), key) != nullptr;
  if (!found && vm.has_error()) return std::nullopt;
  return found;
}

Ref iterate_keys(Vm& vm, Value self) { return iterate_dict(vm, vm.types.dict_key_iterator, dict_of(self)); }

/// Are all entries of `left` in `right` too? Both have the same size.
std::optional<bool> same_entries(Vm& vm, Dict* left, Dict* right) {
  for (std::uint32_t i = 0; i < left->filled; ++i) {
    if (!left->entries[i].key) continue;
    const Ref key = Ref::share(left->entries[i].key);
    const Ref value = Ref::share(left->entries[i].value);
    const DictEntry* entry = find_hashed(vm, right, *key, left->entries[i].hash);
    if (entry == nullptr) {
      if (vm.has_error()) return std::nullopt;
      return false;
    }
    const Ref other = Ref::share(entry->value);
    const auto same = equal(vm, *other, *value);
    if (!same || !*same) return same;
  }
  return true;
}

Ref compare_dicts(Vm& vm, Comparison comparison, Value left, Value right) {
  const bool equality = comparison == Comparison::k_equal || comparison == Comparison::k_not_equal;
  if (!equality || !has_layout(right, Layout::k_dict)) return Ref::not_implemented();
  std::optional<bool> same = dict_of(left)->used == dict_of(right)->used;
  if (*same) same = same_entries(vm, dict_of(left), dict_of(right));
  if (!same) return {};
  return Ref::of_bool(*same == (comparison == Comparison::k_equal));
}

Ref dict_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (op != BinaryOperator::k_or || !has_layout(left, Layout::k_dict) || !has_layout(right, Layout::k_dict)) {
    return Ref::not_implemented();
  }
  Ref result = make_dict(vm);
  if (!copy_entries(vm, result.as<Dict>(), dict_of(left)) || !update(vm, result.as<Dict>(), right)) return {};
  return result;
}

Ref dict_inplace(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (op != BinaryOperator::k_or) return Ref::not_implemented();
  if (!update(vm, dict_of(left), right)) return {};
  return Ref::share(left);
}

Ref construct_dict(Vm& vm, Type* type, const Arguments& arguments) {
  if (type->is_heap_type) return Ref::adopt(allocate_dict(vm, type));  // __init__ fills it
  if (!check_count(vm, arguments, "dict", 0, 1)) return {};
  Ref dict = Ref::adopt(allocate_dict(vm, type));
  if (arguments.positional == 1 && !update(vm, dict.as<Dict>(), arguments[0])) return {};
  for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
    if (!set(vm, dict.as<Dict>(), arguments.keywords->items[i], arguments.values[arguments.positional + i])) return {};
  }
  return dict;
}

}  // namespace

void set_up_dict(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.dict, "dict", Layout::k_dict, sizeof(Dict));
  type->can.destroy = destroy_dict;
  type->can.repr = repr_dict;
  type->can.hash = nullptr;
  type->can.length = length_of_dict;
  type->can.get_item = dict_get_item;
  type->can.set_item = dict_set_item;
  type->can.contains = dict_contains;
  type->can.iterate = iterate_keys;
  type->can.compare = compare_dicts;
  type->can.binary = dict_binary;
  type->can.inplace = dict_inplace;
  type->can.construct = construct_dict;
  add_methods(vm, type, dict_methods());
  add_dict_class_methods(vm);
  set_up_dict_views(vm);
}

}  // namespace coroscope::vm
