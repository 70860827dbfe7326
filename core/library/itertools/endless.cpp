// count, cycle, repeat: iterators without an end. Nothing else may bound a loop over them, so they count steps.

#include "core/library/itertools/itertools.h"
#include "core/library/native_type.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

// ------------------------------------------------------------------------------------------------ count

struct Count : Object {
  Value number, step;   ///< owned
};

bool is_number(Vm& vm, Value value) {
  if (is_any_int(value) || is_any_float(value) || has_layout(value, Layout::k_complex)) return true;
  const Type* type = type_of(vm, value);
  return find_in_type(type, vm.names.__index__) || find_in_type(type, vm.names.__int__) ||
         find_in_type(type, vm.names.__float__);
}

Ref construct_count(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"start", "step"};
  Value given[2];
  if (!read_arguments(vm, arguments, "count", kNames, 2, 0, 2, given)) return {};
  for (const Value value : given) {
    if (value && !is_number(vm, value)) return vm.raise(vm.types.type_error, "a number is required");
  }
  auto* count = allocate_instance<Count>(vm, type);
  count->number = Ref::share(given[0] ? given[0] : Value::of_int(0)).take();
  count->step = Ref::share(given[1] ? given[1] : Value::of_int(1)).take();
  return Ref::adopt(count);
}

Ref next_of_count(Vm& vm, Value self) {
  if (!vm.count_steps()) return {};
  auto* count = self.as<Count>();
  const Ref step = Ref::share(count->step);
  const Ref number = Ref::share(count->number);
  Ref following = binary(vm, BinaryOperator::k_add, *number, *step);
  if (!following) return {};
  replace(count->number, *following);
  return number;
}

Ref repr_count(Vm& vm, Value self) {
  const Ref step = Ref::share(self.as<Count>()->step);
  const auto number = repr_text(vm, self.as<Count>()->number);
  if (!number) return {};
  const std::string name(self.object()->type->name->view());
  if (*step == Value::of_int(1)) return make_str(vm, fmt::format("{}({})", name, *number));
  const auto step_text = repr_text(vm, *step);
  return step_text ? make_str(vm, fmt::format("{}({}, {})", name, *number, *step_text)) : Ref();
}

// ------------------------------------------------------------------------------------------------ cycle

struct Cycle : Object {
  Value iterator;            ///< empty when it has ended; owned
  Value saved;               ///< list of its items; owned
  std::uint32_t position;    ///< in `saved`, once the iterator has ended
};

Ref construct_cycle(Vm& vm, Type* type, const Arguments& arguments) {
  if (!type->is_heap_type && !refuse_keywords(vm, arguments, "cycle")) return {};
  if (!check_count(vm, arguments, "cycle", 1, 1)) return {};
  Ref iterator = iterate(vm, arguments[0]);
  if (!iterator) return {};
  auto* cycle = allocate_instance<Cycle>(vm, type);
  cycle->iterator = iterator.take();
  cycle->saved = make_list(vm, {}).take();
  cycle->position = 0;
  return Ref::adopt(cycle);
}

Ref next_of_cycle(Vm& vm, Value self) {
  if (!vm.count_steps()) return {};
  auto* cycle = self.as<Cycle>();
  const Ref iterator = Ref::share(cycle->iterator);
  if (iterator) {
    Ref item = next(vm, *iterator);
    if (item) return append(vm, cycle->saved.as<List>(), item) ? item : Ref();
    if (vm.has_error()) return {};
    replace(cycle->iterator, kEmpty);
  }
  const auto items = cycle->saved.as<List>()->view();
  if (items.empty()) return {};
  Ref item = Ref::share(items[cycle->position]);
  if (++cycle->position == items.size()) cycle->position = 0;
  return item;
}

// ------------------------------------------------------------------------------------------------ repeat

struct Repeat : Object {
  Value item;            ///< owned
  std::int64_t left;     ///< -1: for ever
};

Ref construct_repeat(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"object", "times"};
  Value given[2];
  if (!read_arguments(vm, arguments, "repeat", kNames, 2, 1, 2, given)) return {};
  std::int64_t times = -1;
  if (given[1]) {
    const auto number = to_index(vm, given[1]);
    if (!number) return {};
    times = std::max<std::int64_t>(0, *number);
  }
  auto* repeat = allocate_instance<Repeat>(vm, type);
  repeat->item = Ref::share(given[0]).take();
  repeat->left = times;
  return Ref::adopt(repeat);
}

Ref next_of_repeat(Vm& vm, Value self) {
  if (!vm.count_steps()) return {};
  auto* repeat = self.as<Repeat>();
  if (repeat->left == 0) return {};
  if (repeat->left > 0) --repeat->left;
  return Ref::share(repeat->item);
}

Ref repr_repeat(Vm& vm, Value self) {
  const auto* repeat = self.as<Repeat>();
  const auto item = repr_text(vm, repeat->item);
  if (!item) return {};
  const std::string_view name = self.object()->type->name->view();
  return make_str(vm, repeat->left < 0 ? fmt::format("{}({})", name, *item)
                                       : fmt::format("{}({}, {})", name, *item, repeat->left));
}

Ref repeat_length_hint(Vm& vm, const Arguments& arguments) {
  const std::int64_t left = arguments[0].as<Repeat>()->left;
  return left < 0 ? vm.raise(vm.types.type_error, "len() of unsized object") : make_int(vm, left);
}
constexpr NativeDefinition kRepeatMethods[] = {{"__length_hint__", repeat_length_hint, ArgumentStyle::k_none}};

}  // namespace

void add_endless_iterators(Vm& vm, Module* module) {
  Type* count = make_tool_type<Count>(vm, "itertools.count", destroy_values<Count, &Count::number, &Count::step>,
                                      next_of_count, construct_count);
  count->can.repr = repr_count;
  Type* cycle = make_tool_type<Cycle>(vm, "itertools.cycle", destroy_values<Cycle, &Cycle::iterator, &Cycle::saved>,
                                      next_of_cycle, construct_cycle);
  Type* repeat = make_tool_type<Repeat>(vm, "itertools.repeat", destroy_values<Repeat, &Repeat::item>, next_of_repeat,
                                        construct_repeat);
  repeat->can.repr = repr_repeat;
  add_methods(vm, repeat, kRepeatMethods);
  set_attribute(vm, module, "count", Value(count));
  set_attribute(vm, module, "cycle", Value(cycle));
  set_attribute(vm, module, "repeat", Value(repeat));
}

}  // namespace coroscope::library
