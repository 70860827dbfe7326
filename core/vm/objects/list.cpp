#include "core/vm/objects/list.h"

#include <cstring>
#include <vector>

#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/slice.h"

namespace coroscope::vm {
namespace {

constexpr std::size_t kMaximumSize = 0xFFFFFFF0u;

List* list_of(Value value) { return value.as<List>(); }

void destroy_list(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* list = static_cast<List*>(object);
  for (std::uint32_t i = list->size; i-- > 0;) release(list->items[i]);  // from the end, as CPython
  if (list->items != nullptr) vm.heap.free(list->items, sizeof(Value) * list->capacity);
  free_instance<List>(vm, list);
}

/// Short lists have the room that they have in CPython (sys.getsizeof shows it); longer ones grow faster.
bool grow(Vm& vm, List* list) {
  const std::uint32_t wanted = list->size + 1;
  if (wanted <= 64) return reserve(vm, list, (wanted + (wanted >> 3) + 6) & ~3u);
  return reserve(vm, list, list->size + list->size / 2 + 4);
}

Ref repr_list(Vm& vm, Value self) {
  List* list = list_of(self);
  if (list->size == 0) return make_str(vm, "[]");
  const PrintGuard guard(vm, list);
  if (guard.again()) return make_str(vm, "[...]");
  if (guard.failed()) return {};
  std::string text = "[";
  for (std::uint32_t i = 0; i < list->size; ++i) {
    if (i > 0) text += ", ";
    const Ref item = Ref::share(list->items[i]);
    if (!append_repr(vm, text, *item)) return {};
  }
  text += ']';
  return make_str(vm, text);
}

std::optional<std::int64_t> length_of_list(Vm&, Value self) { return list_of(self)->size; }

Ref concatenate_lists(Vm& vm, const List* left, const List* right) {
  const std::size_t size = std::size_t{left->size} + right->size;
  List* result = allocate_list(vm, vm.types.list);
  Ref owner = Ref::adopt(result);
  if (!reserve(vm, result, size)) return {};
  for (const List* part : {left, right}) {
    for (std::uint32_t i = 0; i < part->size; ++i) {
      retain(part->items[i]);
      result->items[result->size++] = part->items[i];
    }
  }
  return owner;
}

/// Puts `count` copies of the first `size` items of the list behind each other. The list has only those items.
bool repeat_in_place(Vm& vm, List* list, std::int64_t count) {
  const std::size_t size = list->size;
  if (size == 0 || count == 1) return true;
  if (count == 0) {
    clear(vm, list);
    return true;
  }
  if (static_cast<std::uint64_t>(count) > kMaximumSize / size) {
    raise_memory_error(vm);
    return false;
  }
  const std::size_t total = size * static_cast<std::size_t>(count);
  if (!reserve(vm, list, total)) return false;
  for (std::size_t i = 0; i < size; ++i) {
    if (list->items[i].is_object()) list->items[i].object()->references += static_cast<std::uint32_t>(count - 1);
  }
  if (size == 1) {
    std::fill(list->items + 1, list->items + total, list->items[0]);
  } else {
    for (std::size_t at = size; at < total; at += size) std::memcpy(list->items + at, list->items, size * sizeof(Value));
  }
  list->size = static_cast<std::uint32_t>(total);
  return true;
}

Ref repeat_list(Vm& vm, const List* list, Value count_value) {
  const auto count = repeat_count(vm, count_value);
  if (!count) return {};
  if (*count == 0 || list->size == 0) return make_list(vm, {});
  if (static_cast<std::uint64_t>(*count) > kMaximumSize / list->size) {
    raise_memory_error(vm);
    return {};
  }
  if (!vm.can_allocate(sizeof(Value) * list->size * static_cast<std::uint64_t>(*count))) return {};
  Ref result = make_list(vm, list->view());
  if (!result || !repeat_in_place(vm, result.as<List>(), *count)) return {};
  return result;
}

Ref list_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  const bool left_is_list = has_layout(left, Layout::k_list);
  if (op == BinaryOperator::k_add && left_is_list) {
    if (has_layout(right, Layout::k_list)) return concatenate_lists(vm, list_of(left), list_of(right));
    Ref other = ask_right(vm, op, left, right);
    if (*other != kNotImplemented) return other;
    return vm.raise(vm.types.type_error, "can only concatenate list (not \"{}\") to list", type_name(vm, right));
  }
  if (op == BinaryOperator::k_multiply) {
    if (!left_is_list) return repeat_list(vm, list_of(right), left);
    if (!right.is_int()) {
      Ref other = ask_right(vm, op, left, right);
      if (*other != kNotImplemented) return other;
    }
    return repeat_list(vm, list_of(left), right);
  }
  return Ref::not_implemented();
}

Ref list_inplace(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (op == BinaryOperator::k_add) {
    if (!extend(vm, list_of(left), right)) return {};
    return Ref::share(left);
  }
  if (op == BinaryOperator::k_multiply) {
    if (!right.is_int()) {
      Ref other = ask_right(vm, op, left, right);
      if (*other != kNotImplemented) return other;
    }
    const auto count = repeat_count(vm, right);
    if (!count || !repeat_in_place(vm, list_of(left), *count)) return {};
    return Ref::share(left);
  }
  return Ref::not_implemented();
}

Ref compare_lists(Vm& vm, Comparison comparison, Value left, Value right) {
  if (!has_layout(right, Layout::k_list)) return Ref::not_implemented();
  return compare_sequences(vm, comparison, left, right);
}

Ref slice_of_list(Vm& vm, List* list, Value key) {
  const auto bounds = resolve_slice(vm, key, list->size);
  if (!bounds) return {};
  // __index__ of a bound may have shortened the list.
  if (bounds->count == 0) return make_list(vm, {});
  const auto again = resolve_slice(vm, key, list->size);
  if (!again) return {};
  if (again->step == 1) return make_list(vm, std::span(list->items + again->start, static_cast<std::size_t>(again->count)));
  std::vector<Value> items(static_cast<std::size_t>(again->count));
  std::int64_t at = again->start;
  for (Value& item : items) {
    item = list->items[at];
    at += again->step;
  }
  return make_list(vm, items);
}

Ref list_get_item(Vm& vm, Value self, Value key) {
  List* list = list_of(self);
  if (key.is_int()) {
    std::int64_t index = key.as_int();
    if (index < 0) index += list->size;
    if (index >= 0 && index < list->size) return Ref::share(list->items[index]);
  } else if (has_layout(key, Layout::k_slice)) {
    return slice_of_list(vm, list, key);
  }
  const auto index = sequence_index(vm, key, list->size, "list index");
  if (!index) return {};
  return Ref::share(list->items[*index]);
}

/// The items of an iterable as owned references, for slice assignment.
bool collect(Vm& vm, Value iterable, std::string_view error, std::vector<Ref>& items) {
  const Type* type = type_of(vm, iterable);
  if (type == vm.types.list || type == vm.types.tuple) {
    const auto view = type == vm.types.list ? std::span<const Value>(iterable.as<List>()->view())
                                            : iterable.as<Tuple>()->view();
    for (const Value item : view) items.push_back(Ref::share(item));
    return true;
  }
  Ref iterator = iterate(vm, iterable);
  if (!iterator) {
    if (vm.catch_error(vm.types.type_error)) vm.raise_message(vm.types.type_error, error);
    return false;
  }
  while (Ref item = next(vm, *iterator)) items.push_back(std::move(item));
  return !vm.has_error();
}

bool assign_slice(Vm& vm, List* list, Value key, Value value) {
  auto bounds = resolve_slice(vm, key, list->size);
  if (!bounds) return false;
  std::vector<Ref> items;
  const bool plain = bounds->step == 1;
  if (!collect(vm, value, plain ? "can only assign an iterable" : "must assign iterable to extended slice", items)) {
    return false;
  }
  const std::int64_t count_before = bounds->count;
  bounds = resolve_slice(vm, key, list->size);  // collecting may have changed the list
  if (!bounds) return false;
  if (plain) {
    std::vector<Value> owned;
    for (Ref& item : items) owned.push_back(item.take());
    return splice(vm, list, static_cast<std::size_t>(bounds->start), static_cast<std::size_t>(bounds->count), owned);
  }
  const auto size = static_cast<std::int64_t>(items.size());
  if (size != count_before || size != bounds->count) {
    vm.raise(vm.types.value_error, "attempt to assign sequence of size {} to extended slice of size {}", size,
             count_before);
    return false;
  }
  std::int64_t at = bounds->start;
  for (Ref& item : items) {
    const Value old = list->items[at];
    list->items[at] = item.take();
    item = Ref::adopt(old);  // dropped when all are in place
    at += bounds->step;
  }
  return true;
}

bool delete_slice(Vm& vm, List* list, Value key) {
  const auto bounds = resolve_slice(vm, key, list->size);
  if (!bounds) return false;
  if (bounds->step == 1) {
    return splice(vm, list, static_cast<std::size_t>(bounds->start), static_cast<std::size_t>(bounds->count), {});
  }
  if (bounds->count == 0) return true;
  std::int64_t first = bounds->start, step = bounds->step;
  if (step < 0) {
    first += step * (bounds->count - 1);
    step = -step;
  }
  std::vector<Ref> dropped;
  std::uint32_t to = static_cast<std::uint32_t>(first);
  const std::int64_t last = first + step * (bounds->count - 1);
  for (std::int64_t from = first; from < list->size; ++from) {
    if (from <= last && (from - first) % step == 0) {
      dropped.push_back(Ref::adopt(list->items[from]));
    } else {
      list->items[to++] = list->items[from];
    }
  }
  list->size = to;
  return true;
}

bool list_set_item(Vm& vm, Value self, Value key, Value value) {
  List* list = list_of(self);
  if (has_layout(key, Layout::k_slice)) {
    return value ? assign_slice(vm, list, key, value) : delete_slice(vm, list, key);
  }
  const auto index = sequence_index(vm, key, list->size, "list assignment index");
  if (!index) return false;
  if (!value) return splice(vm, list, static_cast<std::size_t>(*index), 1, {});
  const Value old = list->items[*index];
  retain(value);
  list->items[*index] = value;
  release(old);
  return true;
}

std::optional<bool> list_contains(Vm& vm, Value self, Value item) {
  List* list = list_of(self);
  for (std::uint32_t i = 0; i < list->size; ++i) {
    if (list->items[i] == item) return true;
    if (list->items[i].is_int() && item.is_int()) continue;
    const Ref candidate = Ref::share(list->items[i]);
    const auto same = equal(vm, *candidate, item);
    if (!same || *same) return same;
  }
  return false;
}

Ref iterate_list(Vm& vm, Value self) { return make_iterator(vm, vm.types.list_iterator, self); }

Ref construct_list(Vm& vm, Type* type, const Arguments& arguments) {
  if (type->is_heap_type) return Ref::adopt(allocate_list(vm, type));  // __init__ fills it
  if (type == vm.types.list && !refuse_keywords(vm, arguments, "list")) return {};
  if (!check_count(vm, arguments, "list", 0, 1)) return {};
  Ref list = Ref::adopt(allocate_list(vm, type));
  if (arguments.positional == 1 && !extend(vm, list.as<List>(), arguments[0])) return {};
  return list;
}

}  // namespace

List* allocate_list(Vm& vm, Type* type) {
  List* list = allocate_instance<List>(vm, type);
  list->items = nullptr;
  list->size = 0;
  list->capacity = 0;
  return list;
}

bool reserve(Vm& vm, List* list, std::size_t capacity) {
  if (capacity <= list->capacity) return true;
  if (capacity > kMaximumSize || !vm.can_allocate(sizeof(Value) * capacity)) {
    if (!vm.has_error()) raise_memory_error(vm);
    return false;
  }
  list->items = static_cast<Value*>(
      list->items == nullptr
          ? vm.heap.allocate(sizeof(Value) * capacity)
          : vm.heap.reallocate(list->items, sizeof(Value) * list->capacity, sizeof(Value) * capacity));
  list->capacity = static_cast<std::uint32_t>(capacity);
  return true;
}

bool splice(Vm& vm, List* list, std::size_t position, std::size_t count, std::span<const Value> items) {
  const std::size_t size = list->size - count + items.size();
  if (size > list->capacity && !reserve(vm, list, size + size / 8 + 4)) {
    for (const Value item : items) release(item);
    return false;
  }
  // What goes is kept until the list is whole again: dropping it may run code of the program.
  Value few[8];
  std::vector<Value> many;
  Value* dropped = few;
  if (count > std::size(few)) {
    many.resize(count);
    dropped = many.data();
  }
  std::copy_n(list->items + position, count, dropped);
  if (const std::size_t behind = list->size - position - count; behind > 0) {
    std::memmove(list->items + position + items.size(), list->items + position + count, sizeof(Value) * behind);
  }
  std::copy(items.begin(), items.end(), list->items + position);
  list->size = static_cast<std::uint32_t>(size);
  for (std::size_t i = count; i-- > 0;) release(dropped[i]);
  return true;
}

void clear(Vm& vm, List* list) {
  Value* const items = list->items;
  const std::uint32_t size = list->size;
  const std::uint32_t capacity = list->capacity;
  list->items = nullptr;
  list->size = list->capacity = 0;
  for (std::uint32_t i = size; i-- > 0;) release(items[i]);
  if (items != nullptr) vm.heap.free(items, sizeof(Value) * capacity);
}

Ref make_list(Vm& vm, std::span<const Value> items) {
  List* list = allocate_list(vm, vm.types.list);
  Ref owner = Ref::adopt(list);
  if (!items.empty()) {
    if (!reserve(vm, list, items.size())) return {};
    for (const Value item : items) {
      retain(item);
      list->items[list->size++] = item;
    }
  }
  return owner;
}

Ref make_list_of_owned(Vm& vm, std::span<const Value> items) {
  List* list = allocate_list(vm, vm.types.list);
  Ref owner = Ref::adopt(list);
  if (items.empty()) return owner;
  if (!reserve(vm, list, items.size())) {
    for (const Value item : items) release(item);
    return {};
  }
  std::memcpy(static_cast<void*>(list->items), items.data(), items.size_bytes());
  list->size = static_cast<std::uint32_t>(items.size());
  return owner;
}

bool append(Vm& vm, List* list, Ref item) {
  if (list->size == list->capacity && !grow(vm, list)) [[unlikely]] return false;
  list->items[list->size++] = item.take();
  return true;
}

bool ask_for_length(Vm& vm, Value iterable) {
  const Type* type = type_of(vm, iterable);
  if (type->can.length != nullptr) {
    if (length(vm, iterable)) return true;
    if (!vm.catch_error(vm.types.type_error)) return false;
  }
  const Value method = find_in_type(type, vm.names.__length_hint__);
  if (!method) return true;
  const Ref hint = call_special(vm, method, iterable, {});
  if (!hint) return vm.catch_error(vm.types.type_error);
  if (*hint == kNotImplemented) return true;
  if (!is_int(vm, *hint)) {
    vm.raise(vm.types.type_error, "__length_hint__ must be an integer, not {}", type_name(vm, *hint));
    return false;
  }
  const auto number = to_size(vm, *hint);
  if (number && *number < 0) vm.raise(vm.types.value_error, "__length_hint__() should return >= 0");
  return number && *number >= 0;
}

bool extend(Vm& vm, List* list, Value iterable) {
  const Type* type = type_of(vm, iterable);
  if (type == vm.types.list || type == vm.types.tuple) {
    const std::size_t count = type == vm.types.list ? iterable.as<List>()->size : iterable.as<Tuple>()->size;
    const std::size_t wanted = list->size + count;
    if (wanted > list->capacity && !reserve(vm, list, list->size == 0 ? wanted : wanted + wanted / 8 + 4)) return false;
    const Value* const items = type == vm.types.list ? iterable.as<List>()->items : iterable.as<Tuple>()->items;
    for (std::size_t i = 0; i < count; ++i) {
      retain(items[i]);
      list->items[list->size++] = items[i];
    }
    return true;
  }
  Ref iterator = iterate(vm, iterable);
  if (!iterator || (type->is_heap_type && !ask_for_length(vm, iterable))) return false;
  const std::int64_t hint = length_hint(vm, *iterator);
  if (hint > 0 && hint < (1 << 20) && !reserve(vm, list, list->size + static_cast<std::size_t>(hint))) return false;
  const auto take_next = type_of(vm, *iterator)->can.next;
  if (take_next == nullptr) {
    while (Ref item = next(vm, *iterator)) {
      if (!append(vm, list, std::move(item))) return false;
    }
    return !vm.has_error();
  }
  while (Ref item = take_next(vm, *iterator)) {
    if (!append(vm, list, std::move(item))) return false;
  }
  return !vm.has_error();
}

void set_up_list(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.list, "list", Layout::k_list, sizeof(List));
  type->can.destroy = destroy_list;
  type->can.repr = repr_list;
  type->can.hash = nullptr;
  type->can.length = length_of_list;
  type->can.binary = list_binary;
  type->can.inplace = list_inplace;
  type->can.compare = compare_lists;
  type->can.get_item = list_get_item;
  type->can.set_item = list_set_item;
  type->can.contains = list_contains;
  type->can.iterate = iterate_list;
  type->can.construct = construct_list;
  add_methods(vm, type, list_methods());
}

}  // namespace coroscope::vm
