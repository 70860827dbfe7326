#include <bit>
#include <cstring>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/list.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/slice.h"

namespace coroscope::vm {
namespace {

constexpr std::size_t kHeader = sizeof(Tuple) - sizeof(Value);  // what comes before the items

Tuple* tuple_of(Value value) { return value.as<Tuple>(); }

/// A tuple ends with its items; what a subclass of the program adds comes behind them.
std::size_t tuple_bytes(const Type* type, std::size_t size) {
  const std::size_t added = type->instance_size > sizeof(Tuple) ? type->instance_size - sizeof(Tuple) : 0;
  return kHeader + sizeof(Value) * std::max<std::size_t>(size, 1) + added;
}

Tuple* allocate_tuple_of(Vm& vm, Type* type, std::uint32_t size) {
  const std::size_t bytes = tuple_bytes(type, size);
  Tuple* tuple = vm.allocate<Tuple>(type, bytes);
  tuple->size = size;
  std::fill(tuple->items, tuple->items + size, kNone);
  for (std::size_t at = kHeader + sizeof(Value) * size; at + sizeof(Value) <= bytes; at += sizeof(Value)) {
    *reinterpret_cast<Value*>(reinterpret_cast<char*>(tuple) + at) = kEmpty;
  }
  return tuple;
}

void destroy_tuple(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* tuple = static_cast<Tuple*>(object);
  for (std::uint32_t i = tuple->size; i-- > 0;) release(tuple->items[i]);  // from the end, as CPython
  vm.heap.free(tuple, tuple_bytes(tuple->type, tuple->size));
}

Ref repr_tuple(Vm& vm, Value self) {
  Tuple* tuple = tuple_of(self);
  if (tuple->size == 0) return make_str(vm, "()");
  const PrintGuard guard(vm, tuple);
  if (guard.again()) return make_str(vm, "(...)");
  if (guard.failed()) return {};
  std::string text = "(";
  for (std::uint32_t i = 0; i < tuple->size; ++i) {
    if (i > 0) text += ", ";
    if (!append_repr(vm, text, tuple->items[i])) return {};
  }
  text += tuple->size == 1 ? ",)" : ")";
  return make_str(vm, text);
}

/// The xxHash scheme of CPython's tuplehash.
std::optional<std::uint64_t> hash_of_tuple(Vm& vm, Value self) {
  constexpr std::uint64_t kPrime1 = 11400714785074694791u, kPrime2 = 14029467366897019727u,
                          kPrime5 = 2870177450012600261u;
  const Tuple* tuple = tuple_of(self);
  std::uint64_t sum = kPrime5;
  for (const Value item : tuple->view()) {
    const auto lane = quick_hash(vm, item);
    if (!lane) return std::nullopt;
    sum = std::rotl(sum + *lane * kPrime2, 31) * kPrime1;
  }
  sum += tuple->size ^ (kPrime5 ^ 3527539u);
  return sum == ~std::uint64_t{0} ? 1546275796u : sum;
}

std::optional<std::int64_t> length_of_tuple(Vm&, Value self) { return tuple_of(self)->size; }

Ref concatenate_tuples(Vm& vm, const Tuple* left, const Tuple* right) {
  if (right->size == 0 && left->type == vm.types.tuple) return Ref::share(const_cast<Tuple*>(left));
  if (left->size == 0 && right->type == vm.types.tuple) return Ref::share(const_cast<Tuple*>(right));
  if (!vm.can_allocate(sizeof(Value) * (std::size_t{left->size} + right->size))) return {};
  Tuple* result = allocate_tuple(vm, left->size + right->size);
  Value* to = std::copy_n(left->items, left->size, result->items);
  std::copy_n(right->items, right->size, to);
  for (const Value item : result->view()) retain(item);
  return Ref::adopt(result);
}

Ref repeat_tuple(Vm& vm, Value self, Value count_value) {
  const auto count = repeat_count(vm, count_value);
  if (!count) return {};
  const Tuple* tuple = tuple_of(self);
  if (*count == 0 || tuple->size == 0) return make_tuple(vm, {});
  if (*count == 1 && tuple->type == vm.types.tuple) return Ref::share(self);
  if (*count > INT32_MAX / static_cast<std::int64_t>(tuple->size)) return raise_memory_error(vm), Ref();
  const auto total = tuple->size * static_cast<std::uint32_t>(*count);
  if (!vm.can_allocate(sizeof(Value) * total)) return {};
  Tuple* result = allocate_tuple(vm, total);
  for (std::uint32_t at = 0; at < total; at += tuple->size) std::copy_n(tuple->items, tuple->size, result->items + at);
  for (const Value item : result->view()) retain(item);
  return Ref::adopt(result);
}

Ref tuple_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  const bool left_is_tuple = has_layout(left, Layout::k_tuple);
  if (op == BinaryOperator::k_add && left_is_tuple) {
    if (has_layout(right, Layout::k_tuple)) return concatenate_tuples(vm, tuple_of(left), tuple_of(right));
    Ref other = ask_right(vm, op, left, right);
    if (*other != kNotImplemented) return other;
    return vm.raise(vm.types.type_error, "can only concatenate tuple (not \"{}\") to tuple", type_name(vm, right));
  }
  if (op == BinaryOperator::k_multiply) {
    if (!left_is_tuple) return repeat_tuple(vm, right, left);
    if (!right.is_int()) {
      Ref other = ask_right(vm, op, left, right);
      if (*other != kNotImplemented) return other;
    }
    return repeat_tuple(vm, left, right);
  }
  return Ref::not_implemented();
}

Ref compare_tuples(Vm& vm, Comparison comparison, Value left, Value right) {
  if (!has_layout(right, Layout::k_tuple)) return Ref::not_implemented();
  return compare_sequences(vm, comparison, left, right);
}

Ref tuple_get_item(Vm& vm, Value self, Value key) {
  const Tuple* tuple = tuple_of(self);
  if (has_layout(key, Layout::k_slice)) {
    const auto bounds = resolve_slice(vm, key, tuple->size);
    if (!bounds) return {};
    if (bounds->step == 1) {
      if (bounds->count == tuple->size && tuple->type == vm.types.tuple) return Ref::share(self);
      return make_tuple(vm, tuple->view().subspan(static_cast<std::size_t>(bounds->start),
                                                  static_cast<std::size_t>(bounds->count)));
    }
    Tuple* result = allocate_tuple(vm, static_cast<std::uint32_t>(bounds->count));
    std::int64_t at = bounds->start;
    for (std::uint32_t i = 0; i < result->size; ++i, at += bounds->step) {
      result->items[i] = tuple->items[at];
      retain(result->items[i]);
    }
    return Ref::adopt(result);
  }
  const auto index = sequence_index(vm, key, tuple->size, "tuple index");
  if (!index) return {};
  return Ref::share(tuple->items[*index]);
}

/// Position of an item in [start, stop); -1 if it is not there. Nothing: raised.
std::optional<std::int64_t> position_of(Vm& vm, const Tuple* tuple, Value item, std::int64_t start, std::int64_t stop) {
  for (std::int64_t i = start; i < stop && i < tuple->size; ++i) {
    const auto same = equal(vm, tuple->items[i], item);
    if (!same) return std::nullopt;
    if (*same) return i;
  }
  return -1;
}

std::optional<bool> tuple_contains(Vm& vm, Value self, Value item) {
  const auto at = position_of(vm, tuple_of(self), item, 0, INT64_MAX);
  if (!at) return std::nullopt;
  return *at >= 0;
}

Ref iterate_tuple(Vm& vm, Value self) { return make_iterator(vm, vm.types.tuple_iterator, self); }

Ref construct_tuple(Vm& vm, Type* type, const Arguments& arguments) {
  if (type == vm.types.tuple && !refuse_keywords(vm, arguments, "tuple")) return {};
  if (!check_count(vm, arguments, "tuple", 0, 1)) return {};
  if (arguments.positional == 0) return Ref::adopt(allocate_tuple_of(vm, type, 0));
  if (type == vm.types.tuple && is_exactly(arguments[0], type)) return Ref::share(arguments[0]);
  Ref items = make_list(vm, {});
  if (!items || !extend(vm, items.as<List>(), arguments[0])) return {};
  Tuple* tuple = allocate_tuple_of(vm, type, items.as<List>()->size);
  std::copy_n(items.as<List>()->items, tuple->size, tuple->items);
  items.as<List>()->size = 0;  // the tuple owns them now
  return Ref::adopt(tuple);
}

Ref tuple_index(Vm& vm, const Arguments& arguments) {
  const Tuple* tuple = tuple_of(arguments[0]);
  std::int64_t bounds[2] = {0, INT64_MAX};
  for (std::uint32_t i = 2; i < arguments.positional; ++i) {
    const auto bound = slice_bound(vm, arguments[i]);
    if (!bound) return {};
    bounds[i - 2] = *bound < 0 ? std::max<std::int64_t>(0, *bound + tuple->size) : *bound;
  }
  const auto at = position_of(vm, tuple, arguments[1], bounds[0], bounds[1]);
  if (!at) return {};
  if (*at >= 0) return Ref::of_int(*at);
  return vm.raise(vm.types.value_error, "tuple.index(x): x not in tuple");
}

Ref tuple_count(Vm& vm, const Arguments& arguments) {
  std::int64_t count = 0;
  for (const Value item : tuple_of(arguments[0])->view()) {
    const auto same = equal(vm, item, arguments[1]);
    if (!same) return {};
    count += *same;
  }
  return Ref::of_int(count);
}

constexpr NativeDefinition kMethods[] = {
    {"index", tuple_index, ArgumentStyle::k_counted, 1, 3},
    {"count", tuple_count, ArgumentStyle::k_one},
};

}  // namespace

Tuple* allocate_tuple(Vm& vm, std::uint32_t size) {
  Tuple* tuple = vm.allocate<Tuple>(vm.types.tuple, kHeader + sizeof(Value) * std::max(size, 1u));
  tuple->size = size;
  std::fill(tuple->items, tuple->items + size, kNone);
  return tuple;
}

Ref make_tuple(Vm& vm, std::span<const Value> items) {
  Ref tuple = make_tuple_of_owned(vm, items);
  for (const Value item : items) retain(item);
  return tuple;
}

Ref make_tuple_of_owned(Vm& vm, std::span<const Value> items) {
  const auto size = static_cast<std::uint32_t>(items.size());
  Tuple* tuple = vm.allocate<Tuple>(vm.types.tuple, kHeader + sizeof(Value) * std::max(size, 1u));
  tuple->size = size;
  std::copy(items.begin(), items.end(), tuple->items);
  return Ref::adopt(tuple);
}

void set_up_tuple(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.tuple, "tuple", Layout::k_tuple, sizeof(Tuple));
  type->can.destroy = destroy_tuple;
  type->can.repr = repr_tuple;
  type->can.hash = hash_of_tuple;
  type->can.length = length_of_tuple;
  type->can.binary = tuple_binary;
  type->can.compare = compare_tuples;
  type->can.get_item = tuple_get_item;
  type->can.contains = tuple_contains;
  type->can.iterate = iterate_tuple;
  type->can.construct = construct_tuple;
  add_methods(vm, type, kMethods);
}

}  // namespace coroscope::vm
