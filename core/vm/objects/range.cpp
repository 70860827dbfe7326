#include <fmt/format.h>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/slice.h"

namespace coroscope::vm {
namespace {

const Range* range_of(Value value) { return value.as<Range>(); }

void destroy_range(Vm& vm, Object* object) { free_instance<Range>(vm, object); }

/// How many numbers there are from start to stop.
std::int64_t count_of(std::int64_t start, std::int64_t stop, std::int64_t step) {
  if (step > 0 ? start >= stop : start <= stop) return 0;
  const auto distance = step > 0 ? static_cast<std::uint64_t>(stop) - static_cast<std::uint64_t>(start)
                                 : static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(stop);
  const auto stride = step > 0 ? static_cast<std::uint64_t>(step) : -static_cast<std::uint64_t>(step);
  return static_cast<std::int64_t>((distance - 1) / stride + 1);
}

std::int64_t number_at(const Range* range, std::int64_t index) { return range->start + index * range->step; }

Ref repr_range(Vm& vm, Value self) {
  const Range* range = range_of(self);
  if (range->step == 1) return make_str(vm, fmt::format("range({}, {})", range->start, range->stop));
  return make_str(vm, fmt::format("range({}, {}, {})", range->start, range->stop, range->step));
}

std::optional<std::int64_t> length_of_range(Vm&, Value self) { return range_of(self)->length; }
std::optional<bool> truth_of_range(Vm&, Value self) { return range_of(self)->length != 0; }

bool same_numbers(const Range* left, const Range* right) {
  if (left->length != right->length) return false;
  if (left->length == 0) return true;
  return left->start == right->start && (left->length == 1 || left->step == right->step);
}

Ref compare_ranges(Vm&, Comparison comparison, Value left, Value right) {
  const bool equality = comparison == Comparison::k_equal || comparison == Comparison::k_not_equal;
  if (!equality || !has_layout(right, Layout::k_range)) return Ref::not_implemented();
  return Ref::of_bool(same_numbers(range_of(left), range_of(right)) == (comparison == Comparison::k_equal));
}

/// Equal ranges have equal hashes: that of (length, start or None, step or None).
std::optional<std::uint64_t> hash_of_range(Vm& vm, Value self) {
  const Range* range = range_of(self);
  const Ref start = range->length == 0 ? Ref::none() : make_int(vm, range->start);
  const Ref step = range->length <= 1 ? Ref::none() : make_int(vm, range->step);
  const Value parts[] = {Value::of_int(range->length), *start, *step};
  const Ref tuple = make_tuple(vm, parts);
  return hash(vm, *tuple);
}

Ref range_get_item(Vm& vm, Value self, Value key) {
  const Range* range = range_of(self);
  if (has_layout(key, Layout::k_slice)) {
    const auto bounds = resolve_slice(vm, key, range->length);
    if (!bounds) return {};
    return make_range(vm, number_at(range, bounds->start), number_at(range, bounds->stop), range->step * bounds->step);
  }
  if (is_int_object(key) && !narrow(key)) return vm.raise(vm.types.index_error, "range object index out of range");
  if (key.is_int()) {
    const std::int64_t index = key.as_int() < 0 ? key.as_int() + range->length : key.as_int();
    if (index >= 0 && index < range->length) return make_int(vm, number_at(range, index));
    return vm.raise(vm.types.index_error, "range object index out of range");
  }
  const auto index = sequence_index(vm, key, range->length, "range object index");
  if (!index) return {};
  return make_int(vm, number_at(range, *index));
}

/// Position of an int in the range; -1 if it is not there.
std::int64_t find_number(const Range* range, std::int64_t number) {
  const std::int64_t step = range->step;
  if (step > 0 ? number < range->start || number >= range->stop : number > range->start || number <= range->stop) return -1;
  const std::int64_t distance = number - range->start;
  return distance % step == 0 ? distance / step : -1;
}

/// Position of a value; -1 if it is not there. Nothing: raised.
std::optional<std::int64_t> position_of(Vm& vm, Value self, Value item) {
  const Range* range = range_of(self);
  if (item.is_int()) return find_number(range, item.as_int());
  if (item.is_bool()) return find_number(range, item.is_true());
  for (std::int64_t i = 0; i < range->length; ++i) {
    const Ref number = make_int(vm, number_at(range, i));
    const auto same = equal(vm, *number, item);
    if (!same) return std::nullopt;
    if (*same) return i;
  }
  return -1;
}

std::optional<bool> range_contains(Vm& vm, Value self, Value item) {
  const auto at = position_of(vm, self, item);
  if (!at) return std::nullopt;
  return *at >= 0;
}

Ref iterate_range(Vm& vm, Value self) {
  const Range* range = range_of(self);
  return make_iterator(vm, vm.types.range_iterator, kNone, kEmpty, range->start, range->length, range->step);
}

std::optional<std::int64_t> range_argument(Vm& vm, Value value) {
  if (value.is_int()) return value.as_int();
  const auto number = to_index(vm, value);
  if (!number && is_int(vm, value) && vm.catch_error(vm.types.index_error)) {
    vm.raise(vm.types.overflow_error, "Python int too large to convert to C ssize_t");
  }
  return number;
}

Ref construct_range(Vm& vm, Type*, const Arguments& arguments) {
  if (!refuse_keywords(vm, arguments, "range") || !check_count(vm, arguments, "range", 1, 3)) return {};
  std::int64_t numbers[3] = {0, 0, 1};
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    const auto number = range_argument(vm, arguments[i]);
    if (!number) return {};
    numbers[i] = *number;
  }
  if (arguments.positional == 1) std::swap(numbers[0], numbers[1]);
  if (numbers[2] == 0) return vm.raise(vm.types.value_error, "range() arg 3 must not be zero");
  return make_range(vm, numbers[0], numbers[1], numbers[2]);
}

Ref get_start(Vm& vm, const Arguments& arguments) { return make_int(vm, range_of(arguments[0])->start); }
Ref get_stop(Vm& vm, const Arguments& arguments) { return make_int(vm, range_of(arguments[0])->stop); }
Ref get_step(Vm& vm, const Arguments& arguments) { return make_int(vm, range_of(arguments[0])->step); }

Ref range_index(Vm& vm, const Arguments& arguments) {
  const auto at = position_of(vm, arguments[0], arguments[1]);
  if (!at) return {};
  if (*at >= 0) return make_int(vm, *at);
  const auto text = repr_text(vm, arguments[1]);
  if (!text) return {};
  if (is_int(vm, arguments[1])) return vm.raise(vm.types.value_error, "{} is not in range", *text);
  return vm.raise(vm.types.value_error, "sequence.index(x): x not in sequence");
}

Ref range_count(Vm& vm, const Arguments& arguments) {
  const auto at = position_of(vm, arguments[0], arguments[1]);
  if (!at) return {};
  return Ref::of_int(*at >= 0);
}

Ref range_reversed(Vm& vm, const Arguments& arguments) {
  const Range* range = range_of(arguments[0]);
  const std::int64_t last = range->length == 0 ? range->start : number_at(range, range->length - 1);
  return make_iterator(vm, vm.types.range_iterator, kNone, kEmpty, last, range->length, -range->step);
}

constexpr NativeDefinition kMethods[] = {
    {"index", range_index, ArgumentStyle::k_one},
    {"count", range_count, ArgumentStyle::k_one},
    {"__reversed__", range_reversed, ArgumentStyle::k_none},
};

}  // namespace

Ref make_range(Vm& vm, std::int64_t start, std::int64_t stop, std::int64_t step) {
  Range* range = vm.allocate<Range>(vm.types.range);
  range->start = start;
  range->stop = stop;
  range->step = step;
  range->length = count_of(start, stop, step);
  return Ref::adopt(range);
}

void set_up_range(Vm& vm) {
  Type* type = ensure_type(vm, vm.types.range, "range", Layout::k_range, sizeof(Range));
  type->can.destroy = destroy_range;
  type->can.repr = repr_range;
  type->can.hash = hash_of_range;
  type->can.truth = truth_of_range;
  type->can.length = length_of_range;
  type->can.compare = compare_ranges;
  type->can.get_item = range_get_item;
  type->can.contains = range_contains;
  type->can.iterate = iterate_range;
  type->can.construct = construct_range;
  add_methods(vm, type, kMethods);
  add_getter(vm, type, "start", get_start);
  add_getter(vm, type, "stop", get_stop);
  add_getter(vm, type, "step", get_step);
}

}  // namespace coroscope::vm
