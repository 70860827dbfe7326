#include "core/library/collections/deque.h"

#include <cstring>

#include "core/library/native_type.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {

using namespace vm;

namespace {

constexpr std::uint32_t kFirstCapacity = 8;
constexpr std::uint32_t kMaximumCapacity = 1u << 31;

Deque* deque_of(Value value) { return value.as<Deque>(); }
bool is_deque(Vm& vm, Value value) { return is_instance(vm, value, State::of(vm).types.deque); }

bool make_room(Vm& vm, Deque* deque) {
  if (deque->size < deque->capacity) return true;
  const std::uint32_t capacity = deque->capacity == 0 ? kFirstCapacity : deque->capacity * 2;
  if (deque->capacity == kMaximumCapacity) {
    raise_memory_error(vm);
    return false;
  }
  if (!vm.can_allocate(sizeof(Value) * std::uint64_t{capacity})) return false;
  auto* items = static_cast<Value*>(vm.heap.allocate(sizeof(Value) * capacity));
  for (std::uint32_t i = 0; i < deque->size; ++i) items[i] = deque->at(i);
  if (deque->items != nullptr) vm.heap.free(deque->items, sizeof(Value) * deque->capacity);
  deque->items = items;
  deque->capacity = capacity;
  deque->head = 0;
  return true;
}


// ------------------------------------------------------------------------------------------------ behaviour

void destroy_deque(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* deque = static_cast<Deque*>(object);
  clear(vm, deque);
  free_instance<Deque>(vm, deque);
}

Ref repr_deque(Vm& vm, Value self) {
  Deque* deque = deque_of(self);
  const PrintGuard guard(vm, deque);
  if (guard.again()) return make_str(vm, "[...]");
  if (guard.failed()) return {};
  std::string text = fmt::format("{}([", deque->type->name->view());
  const std::uint64_t changes = deque->changes;
  for (std::uint32_t i = 0; i < deque->size; ++i) {
    if (i > 0) text += ", ";
    const Ref item = Ref::share(deque->at(i));
    if (!append_repr(vm, text, *item)) return {};
    if (deque->changes != changes) return vm.raise(vm.types.runtime_error, "deque mutated during iteration");
  }
  text += deque->maximum < 0 ? "])" : fmt::format("], maxlen={})", deque->maximum);
  return make_str(vm, text);
}

std::optional<std::int64_t> length_of_deque(Vm&, Value self) { return deque_of(self)->size; }

std::optional<std::uint32_t> deque_index(Vm& vm, const Deque* deque, Value key) {
  if (!is_int(vm, key) && !find_in_type(type_of(vm, key), vm.names.__index__)) {
    vm.raise(vm.types.type_error, "sequence index must be integer, not '{}'", type_name(vm, key));
    return std::nullopt;
  }
  const auto number = to_index(vm, key);
  if (!number) return std::nullopt;
  const std::int64_t index = *number < 0 ? *number + deque->size : *number;
  if (index < 0 || index >= deque->size) {
    vm.raise_message(vm.types.index_error, "deque index out of range");
    return std::nullopt;
  }
  return static_cast<std::uint32_t>(index);
}

Ref get_deque_item(Vm& vm, Value self, Value key) {
  const auto index = deque_index(vm, deque_of(self), key);
  return index ? Ref::share(deque_of(self)->at(*index)) : Ref();
}

bool set_deque_item(Vm& vm, Value self, Value key, Value value) {
  Deque* deque = deque_of(self);
  const auto index = deque_index(vm, deque, key);
  if (!index) return false;
  if (value) {
    replace(deque->at(*index), value);
    return true;
  }
  rotate(deque, -static_cast<std::int64_t>(*index));
  const Ref dropped = pop_left(deque);
  rotate(deque, *index);
  return true;
}

std::optional<bool> deque_contains(Vm& vm, Value self, Value wanted) {
  Deque* deque = deque_of(self);
  const std::uint64_t changes = deque->changes;
  for (std::uint32_t i = 0; i < deque->size; ++i) {
    const Ref item = Ref::share(deque->at(i));
    const auto same = equal(vm, *item, wanted);
    if (!same || *same) return same;
    if (deque->changes != changes) {
      vm.raise(vm.types.runtime_error, "deque mutated during iteration");
      return std::nullopt;
    }
  }
  return false;
}

/// The first items that differ decide, then the lengths.
Ref compare_deques(Vm& vm, Comparison comparison, Value left_value, Value right_value) {
  if (!is_deque(vm, right_value)) return Ref::not_implemented();
  const Deque* left = deque_of(left_value);
  const Deque* right = deque_of(right_value);
  const bool equality = comparison == Comparison::k_equal || comparison == Comparison::k_not_equal;
  if (left == right && equality) return Ref::of_bool(comparison == Comparison::k_equal);
  if (equality && left->size != right->size) return Ref::of_bool(comparison == Comparison::k_not_equal);
  const std::uint64_t changes = left->changes + right->changes;
  for (std::uint32_t i = 0; i < left->size && i < right->size; ++i) {
    const Ref a = Ref::share(left->at(i)), b = Ref::share(right->at(i));
    const auto same = equal(vm, *a, *b);
    if (!same) return {};
    if (!*same) return equality ? Ref::of_bool(comparison == Comparison::k_not_equal) : compare(vm, comparison, *a, *b);
    if (left->changes + right->changes != changes) {
      return vm.raise(vm.types.runtime_error, "deque mutated during iteration");
    }
  }
  return Ref::of_bool(holds(comparison, left->size, right->size));
}

/// deque *= count.
bool repeat_in_place(Vm& vm, Deque* deque, Value count_value) {
  auto count = repeat_count(vm, count_value);
  if (!count) return false;
  if (deque->size == 0 || *count == 1) return true;
  if (*count == 0) {
    clear(vm, deque);
    return true;
  }
  const std::uint32_t size = deque->size;
  if (deque->maximum >= 0) *count = std::min(*count, deque->maximum / size + 2);  // more turns fall out again
  if (static_cast<std::uint64_t>(*count) > kMaximumCapacity / size) {
    raise_memory_error(vm);
    return false;
  }
  const Ref items = Ref::adopt(allocate_tuple(vm, size));
  for (std::uint32_t i = 0; i < size; ++i) items.as<Tuple>()->items[i] = Ref::share(deque->at(i)).take();
  for (std::int64_t turn = 1; turn < *count; ++turn) {
    for (std::uint32_t i = 0; i < size; ++i) {
      if (!push_right(vm, deque, Ref::share(items.as<Tuple>()->items[i]))) return false;
    }
  }
  return true;
}

Ref deque_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  const bool is_left = is_deque(vm, left);
  if (op == BinaryOperator::k_add && is_left) {
    if (!is_deque(vm, right)) {
      Ref other = ask_right(vm, op, left, right);
      if (*other != kNotImplemented) return other;
      return vm.raise(vm.types.type_error, "can only concatenate deque (not \"{}\") to deque", type_name(vm, right));
    }
    Ref result = copy_deque(vm, left);
    return result && extend(vm, result.as<Deque>(), right, false) ? result : Ref();
  }
  if (op == BinaryOperator::k_multiply) {
    Ref result = copy_deque(vm, is_left ? left : right);
    return result && repeat_in_place(vm, result.as<Deque>(), is_left ? right : left) ? result : Ref();
  }
  return Ref::not_implemented();
}

Ref deque_inplace(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (op == BinaryOperator::k_add) return extend(vm, deque_of(left), right, false) ? Ref::share(left) : Ref();
  if (op == BinaryOperator::k_multiply) return repeat_in_place(vm, deque_of(left), right) ? Ref::share(left) : Ref();
  return Ref::not_implemented();
}

/// maxlen: -1 for None.
std::optional<std::int64_t> read_maximum(Vm& vm, Value value) {
  if (!value || value.is_none()) return -1;
  if (!is_int(vm, value)) {
    vm.raise_message(vm.types.type_error, "an integer is required");
    return std::nullopt;
  }
  const auto number = to_int64(vm, value);
  if (!number) {
    vm.raise_message(vm.types.overflow_error, "Python int too large to convert to C ssize_t");
  } else if (*number < 0) {
    vm.raise_message(vm.types.value_error, "maxlen must be non-negative");
    return std::nullopt;
  }
  return number;
}

bool initialize_deque(Vm& vm, Value self, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"iterable", "maxlen"};
  Value given[2];
  if (!parse_arguments(vm, arguments, "deque", kNames, 2, 0, 2, given)) return false;
  const auto maximum = read_maximum(vm, given[1]);
  if (!maximum) return false;
  Deque* deque = deque_of(self);
  deque->maximum = *maximum;
  if (deque->size > 0) clear(vm, deque);
  return !given[0] || extend(vm, deque, given[0], false);
}

Ref construct_deque(Vm& vm, Type* type, const Arguments& arguments) {
  Ref deque = Ref::adopt(allocate_deque(vm, type, -1));
  if (type->is_heap_type || initialize_deque(vm, *deque, arguments)) return deque;
  return {};
}

// ------------------------------------------------------------------------------------------------ iterators

/// `position` is the next index, `limit` what is left, `step` the count of changes at the beginning.
Ref iterate_over(Vm& vm, Type* type, Value self, std::int64_t first) {
  const Deque* deque = deque_of(self);
  return make_iterator(vm, type, self, kEmpty, first, deque->size, static_cast<std::int64_t>(deque->changes));
}

Ref iterate_deque(Vm& vm, Value self) { return iterate_over(vm, State::of(vm).types.deque_iterator, self, 0); }

template <int direction>
Ref next_of_deque(Vm& vm, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source || iterator->limit == 0) return {};
  const Deque* deque = iterator->source.as<Deque>();
  if (static_cast<std::int64_t>(deque->changes) != iterator->step) {
    iterator->limit = 0;
    return vm.raise(vm.types.runtime_error, "deque mutated during iteration");
  }
  Ref item = Ref::share(deque->at(static_cast<std::uint32_t>(iterator->position)));
  iterator->position += direction;
  --iterator->limit;
  return item;
}

Ref iterator_length_hint(Vm& vm, const Arguments& arguments) {
  return make_int(vm, arguments[0].as<IteratorObject>()->limit);
}
constexpr NativeDefinition kIteratorMethods[] = {{"__length_hint__", iterator_length_hint, ArgumentStyle::k_none}};

Ref reversed_deque(Vm& vm, const Arguments& arguments) {
  return iterate_over(vm, State::of(vm).types.deque_reverse_iterator, arguments[0],
                      std::int64_t{deque_of(arguments[0])->size} - 1);
}
constexpr NativeDefinition kReversed[] = {{"__reversed__", reversed_deque, ArgumentStyle::k_none}};

Ref get_maximum(Vm& vm, const Arguments& arguments) {
  const std::int64_t maximum = deque_of(arguments[0])->maximum;
  return maximum < 0 ? Ref::none() : make_int(vm, maximum);
}

}  // namespace

// ------------------------------------------------------------------------------------------------ the ring

Deque* allocate_deque(Vm& vm, Type* type, std::int64_t maximum) {
  auto* deque = allocate_instance<Deque>(vm, type);
  deque->items = nullptr;
  deque->capacity = deque->head = deque->size = 0;
  deque->maximum = maximum;
  deque->changes = 0;
  return deque;
}

bool push_right(Vm& vm, Deque* deque, Ref item) {
  if (!make_room(vm, deque)) return false;
  deque->at(deque->size++) = item.take();
  ++deque->changes;
  if (deque->maximum >= 0 && deque->size > deque->maximum) const Ref dropped = pop_left(deque);
  return true;
}

bool push_left(Vm& vm, Deque* deque, Ref item) {
  if (!make_room(vm, deque)) return false;
  deque->head = (deque->head - 1) & (deque->capacity - 1);
  ++deque->size;
  deque->at(0) = item.take();
  ++deque->changes;
  if (deque->maximum >= 0 && deque->size > deque->maximum) const Ref dropped = pop_right(deque);
  return true;
}

Ref pop_right(Deque* deque) {
  ++deque->changes;
  return Ref::adopt(deque->at(--deque->size));
}

Ref pop_left(Deque* deque) {
  ++deque->changes;
  Ref item = Ref::adopt(deque->at(0));
  deque->head = (deque->head + 1) & (deque->capacity - 1);
  --deque->size;
  return item;
}

void clear(Vm& vm, Deque* deque) {
  Value* const items = std::exchange(deque->items, nullptr);
  const std::uint32_t capacity = std::exchange(deque->capacity, 0);
  const std::uint32_t head = std::exchange(deque->head, 0);
  const std::uint32_t size = std::exchange(deque->size, 0);
  ++deque->changes;
  for (std::uint32_t i = 0; i < size; ++i) release(items[(head + i) & (capacity - 1)]);
  if (items != nullptr) vm.heap.free(items, sizeof(Value) * capacity);
}

void rotate(Deque* deque, std::int64_t steps) {
  if (deque->size < 2) return;
  const auto size = static_cast<std::int64_t>(deque->size);
  std::int64_t left = -(steps % size);  // how many go from the front to the back
  if (left < 0) left += size;
  if (left == 0) return;
  ++deque->changes;
  const std::uint32_t mask = deque->capacity - 1;
  if (deque->size == deque->capacity) {
    deque->head = (deque->head + static_cast<std::uint32_t>(left)) & mask;
  } else if (left <= size / 2) {
    for (; left > 0; --left) {
      const Value item = deque->at(0);
      deque->head = (deque->head + 1) & mask;
      deque->at(deque->size - 1) = item;
    }
  } else {
    for (left = size - left; left > 0; --left) {
      const Value item = deque->at(deque->size - 1);
      deque->head = (deque->head - 1) & mask;
      deque->at(0) = item;
    }
  }
}

bool extend(Vm& vm, Deque* deque, Value iterable, bool left) {
  const Ref held = Ref::share(Value(deque));
  if (iterable == Value(deque)) {  // its own items, as they are now
    const Ref items = make_list(vm, {});
    if (!vm::extend(vm, items.as<List>(), iterable)) return false;
    return extend(vm, deque, *items, left);
  }
  return for_each(vm, iterable, [&](Ref item) {
    if (deque->maximum == 0 && !vm.count_steps()) return false;  // nothing grows, so nothing else would end it
    return left ? push_left(vm, deque, std::move(item)) : push_right(vm, deque, std::move(item));
  });
}

Ref copy_deque(Vm& vm, Value self) {
  const Deque* deque = deque_of(self);
  if (deque->type != State::of(vm).types.deque) {
    const Value maximum = Value::of_int(deque->maximum);
    const Value arguments[] = {self, maximum};
    Ref copy = vm.call(Value(deque->type), Arguments{arguments, deque->maximum < 0 ? 1u : 2u, nullptr});
    if (copy && !is_deque(vm, *copy)) {
      return vm.raise(vm.types.type_error, "{}() must return a deque, not {}", message_name(deque->type),
                      type_name(vm, *copy));
    }
    return copy;
  }
  Ref copy = Ref::adopt(allocate_deque(vm, deque->type, deque->maximum));
  for (std::uint32_t i = 0; i < deque->size; ++i) {
    if (!push_right(vm, copy.as<Deque>(), Ref::share(deque->at(i)))) return {};
  }
  return copy;
}

void set_up_deque(Vm& vm) {
  LibraryTypes& types = State::of(vm).types;
  Type* type = types.deque = make_native_type<Deque>(vm, "collections.deque");
  type->pattern = PatternKind::k_sequence;
  type->is_generic = type->takes_weak_references = true;
  type->can.destroy = destroy_deque;
  type->can.repr = repr_deque;
  type->can.hash = nullptr;
  type->can.length = length_of_deque;
  type->can.get_item = get_deque_item;
  type->can.set_item = set_deque_item;
  type->can.contains = deque_contains;
  type->can.compare = compare_deques;
  type->can.binary = deque_binary;
  type->can.inplace = deque_inplace;
  type->can.iterate = iterate_deque;
  type->can.construct = construct_deque;
  type->can.initialize = initialize_deque;
  add_methods(vm, type, deque_methods());
  add_methods(vm, type, kReversed);
  add_getter(vm, type, "maxlen", get_maximum);
  types.deque_iterator = make_iterator_type(vm, "_collections._deque_iterator", next_of_deque<1>);
  types.deque_reverse_iterator = make_iterator_type(vm, "_collections._deque_reverse_iterator", next_of_deque<-1>);
  add_methods(vm, types.deque_iterator, kIteratorMethods);
  add_methods(vm, types.deque_reverse_iterator, kIteratorMethods);
}

}  // namespace coroscope::library
