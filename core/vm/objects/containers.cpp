#include "core/vm/objects/containers.h"

#include <fmt/format.h>

#include <vector>

#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

std::span<const Value> items_of_sequence(Value sequence) {
  if (sequence.object()->type->layout == Layout::k_list) return sequence.as<List>()->view();
  return sequence.as<Tuple>()->view();
}

bool has_index(Vm& vm, Value value) {
  return is_int(vm, value) || static_cast<bool>(find_in_type(type_of(vm, value), vm.names.__index__));
}

thread_local std::vector<Object*> waiting_for_destruction;

}  // namespace

void DestructionScope::postpone(Object* object) {
  waiting_for_destruction.push_back(object);
  any_waiting_ = true;
}

void DestructionScope::destroy_waiting() {
  while (!waiting_for_destruction.empty()) {
    Object* object = waiting_for_destruction.back();
    waiting_for_destruction.pop_back();
    destroy(object);
  }
  any_waiting_ = false;
}

bool append_repr(Vm& vm, std::string& text, Value value) {
  if (value.is_int()) {
    fmt::format_to(std::back_inserter(text), "{}", value.as_int());
    return true;
  }
  if (is_exactly(value, vm.types.str)) {
    text += quoted(value.as<Str>()->view());
    return true;
  }
  Ref part = repr(vm, value);
  if (!part) return false;
  text += part.as<Str>()->view();
  return true;
}

Ref ask_right(Vm& vm, BinaryOperator op, Value left, Value right) {
  const Type* type = type_of(vm, right);
  if (!type->is_heap_type || type->can.binary == nullptr || type->layout == type_of(vm, left)->layout) {
    return Ref::not_implemented();
  }
  return type->can.binary(vm, op, left, right);
}

std::optional<std::int64_t> repeat_count(Vm& vm, Value count) {
  if (count.is_int()) return std::max<std::int64_t>(0, count.as_int());
  if (!has_index(vm, count)) {
    vm.raise(vm.types.type_error, "can't multiply sequence by non-int of type '{}'", type_name(vm, count));
    return std::nullopt;
  }
  const auto number = to_index(vm, count);
  if (!number) {
    if (is_int(vm, count) && vm.catch_error(vm.types.index_error)) {
      vm.raise(vm.types.overflow_error, "cannot fit 'int' into an index-sized integer");
    }
    return std::nullopt;
  }
  return std::max<std::int64_t>(0, *number);
}

Ref compare_sequences(Vm& vm, Comparison comparison, Value left, Value right) {
  const bool equality = comparison == Comparison::k_equal || comparison == Comparison::k_not_equal;
  if (equality && left.object()->type->layout == Layout::k_list &&
      items_of_sequence(left).size() != items_of_sequence(right).size()) {
    return Ref::of_bool(comparison == Comparison::k_not_equal);
  }
  for (std::size_t i = 0;; ++i) {
    const auto left_items = items_of_sequence(left);
    const auto right_items = items_of_sequence(right);
    if (i >= left_items.size() || i >= right_items.size()) {
      return Ref::of_bool(holds(comparison, left_items.size(), right_items.size()));
    }
    if (left_items[i] == right_items[i]) continue;  // the same object
    const Ref a = Ref::share(left_items[i]);
    const Ref b = Ref::share(right_items[i]);
    const auto same = equal(vm, *a, *b);
    if (!same) return {};
    if (*same) continue;
    return equality ? Ref::of_bool(comparison == Comparison::k_not_equal) : compare(vm, comparison, *a, *b);
  }
}

std::optional<std::int64_t> sequence_index(Vm& vm, Value key, std::int64_t size, std::string_view what) {
  std::int64_t index;
  if (key.is_int()) {
    index = key.as_int();
  } else {
    if (!has_index(vm, key)) {
      vm.raise(vm.types.type_error, "{} indices must be integers or slices, not {}", what.substr(0, what.find(' ')),
               type_name(vm, key));
      return std::nullopt;
    }
    const auto number = to_index(vm, key);
    if (!number) return std::nullopt;
    index = *number;
  }
  if (index < 0) index += size;
  if (index < 0 || index >= size) {
    vm.raise(vm.types.index_error, "{} out of range", what);
    return std::nullopt;
  }
  return index;
}

std::optional<std::int64_t> slice_bound(Vm& vm, Value value, std::string_view or_none) {
  if (value.is_int()) return value.as_int();
  if (!has_index(vm, value)) {
    vm.raise(vm.types.type_error, "slice indices must be integers {}or have an __index__ method", or_none);
    return std::nullopt;
  }
  return to_index(vm, value, true);
}

std::optional<bool> to_flag(Vm& vm, Value value) {
  if (value.is_bool()) return value.is_true();
  const auto number = to_index(vm, value, true);
  if (!number) return std::nullopt;
  return *number != 0;
}

bool refuse_keywords(Vm& vm, const Arguments& arguments, std::string_view function) {
  if (arguments.keywords == nullptr || arguments.keywords->size == 0) return true;
  vm.raise(vm.types.type_error, "{}() takes no keyword arguments", function);
  return false;
}

bool check_count(Vm& vm, const Arguments& arguments, std::string_view function, std::uint32_t minimum,
                 std::uint32_t maximum) {
  const std::uint32_t count = arguments.positional;
  if (count >= minimum && count <= maximum) return true;
  const std::uint32_t bound = count < minimum ? minimum : maximum;
  const char* const how = minimum == maximum ? "" : count < minimum ? "at least " : "at most ";
  vm.raise(vm.types.type_error, "{} expected {}{} argument{}, got {}", function, how, bound, bound == 1 ? "" : "s",
           count);
  return false;
}

std::optional<std::uint64_t> quick_hash(Vm& vm, Value value) {
  if (value.is_int()) return hash_of_small(value.as_int());
  if (is_exactly(value, vm.types.str)) {
    Str* text = value.as<Str>();
    return (text->flags & Str::kHashed) ? text->hash : hash_of(text);
  }
  return hash(vm, value);
}

}  // namespace coroscope::vm
