// compress, dropwhile, filterfalse, islice, takewhile: some of the items of an iterable.

#include "core/library/itertools/itertools.h"
#include "core/library/native_type.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::library {
namespace {

using namespace vm;

/// dropwhile, takewhile, filterfalse.
struct Choosing : Object {
  Value function, iterator;   ///< owned
  bool turned;                ///< dropwhile drops no more; takewhile has ended
};
constexpr auto destroy_choosing = destroy_values<Choosing, &Choosing::function, &Choosing::iterator>;

Ref construct_choosing(Vm& vm, Type* type, const Arguments& arguments) {
  const Type* named = type;
  while (named->is_heap_type) named = named->base;
  const std::string_view name = named->name->view();
  if (named == type && !refuse_keywords(vm, arguments, name)) return {};
  if (!check_count(vm, arguments, name, 2, 2)) return {};
  Ref iterator = iterate(vm, arguments[1]);
  if (!iterator) return {};
  auto* choosing = allocate_instance<Choosing>(vm, type);
  choosing->function = Ref::share(arguments[0]).take();
  choosing->iterator = iterator.take();
  choosing->turned = false;
  return Ref::adopt(choosing);
}

std::optional<bool> ask(Vm& vm, Value function, Value item) {
  const Ref verdict = vm.call(function, {item});
  return verdict ? truth(vm, *verdict) : std::nullopt;
}

Ref next_of_dropwhile(Vm& vm, Value self) {
  auto* tool = self.as<Choosing>();
  for (;;) {
    Ref item = next(vm, tool->iterator);
    if (!item || tool->turned) return item;
    const auto drop = ask(vm, tool->function, *item);
    if (!drop) return {};
    if (*drop) continue;
    tool->turned = true;
    return item;
  }
}

Ref next_of_takewhile(Vm& vm, Value self) {
  auto* tool = self.as<Choosing>();
  if (tool->turned) return {};
  Ref item = next(vm, tool->iterator);
  if (!item) return {};
  const auto take = ask(vm, tool->function, *item);
  if (!take) return {};
  if (*take) return item;
  tool->turned = true;
  return {};
}

Ref next_of_filterfalse(Vm& vm, Value self) {
  auto* tool = self.as<Choosing>();
  const Ref function = Ref::share(tool->function);
  const bool by_truth = function.get().is_none() || *function == Value(vm.types.bool_);
  while (Ref item = next(vm, tool->iterator)) {
    const auto drop = by_truth ? truth(vm, *item) : ask(vm, *function, *item);
    if (!drop) return {};
    if (!*drop) return item;
  }
  return {};
}

// ------------------------------------------------------------------------------------------------ compress

struct Compress : Object {
  Value data, selectors;   ///< iterators; owned
};

Ref construct_compress(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"data", "selectors"};
  Value given[2];
  if (!read_arguments(vm, arguments, "compress", kNames, 2, 2, 2, given)) return {};
  Ref data = iterate(vm, given[0]);
  if (!data) return {};
  Ref selectors = iterate(vm, given[1]);
  if (!selectors) return {};
  auto* compress = allocate_instance<Compress>(vm, type);
  compress->data = data.take();
  compress->selectors = selectors.take();
  return Ref::adopt(compress);
}

Ref next_of_compress(Vm& vm, Value self) {
  auto* compress = self.as<Compress>();
  for (;;) {
    Ref item = next(vm, compress->data);
    if (!item) return {};
    const Ref selector = next(vm, compress->selectors);
    if (!selector) return {};
    const auto chosen = truth(vm, *selector);
    if (!chosen) return {};
    if (*chosen) return item;
  }
}

// ------------------------------------------------------------------------------------------------ islice

struct Islice : Object {
  Value iterator;          ///< empty when it has ended; owned
  std::int64_t taken;      ///< items taken from the iterator
  std::int64_t wanted;     ///< index of the next item to give
  std::int64_t stop;       ///< -1: none
  std::int64_t step;
};

/// An index of islice; `none` for None. Nothing: it is none, the error (if any) is dropped.
std::optional<std::int64_t> islice_index(Vm& vm, Value value, std::int64_t none) {
  if (value.is_none()) return none;
  const auto number = to_index(vm, value);
  if (!number && !vm.catch_error(vm.types.exception)) return std::nullopt;
  return number;
}

bool read_bounds(Vm& vm, const Arguments& arguments, std::int64_t& start, std::int64_t& stop, std::int64_t& step) {
  constexpr std::string_view kRange = "must be None or an integer: 0 <= x <= sys.maxsize.";
  const Value stop_value = arguments[arguments.positional == 2 ? 1 : 2];
  const auto stop_index = islice_index(vm, stop_value, -1);
  if (!stop_index || (*stop_index == -1 && !stop_value.is_none())) {
    if (!vm.has_error()) vm.raise(vm.types.value_error, "Stop argument for islice() {}", kRange);
    return false;
  }
  const auto start_index = arguments.positional == 2 ? 0 : islice_index(vm, arguments[1], 0);
  if (!start_index || *start_index < 0 || *stop_index < -1) {
    if (!vm.has_error()) vm.raise(vm.types.value_error, "Indices for islice() {}", kRange);
    return false;
  }
  const auto step_size = arguments.positional < 4 ? 1 : islice_index(vm, arguments[3], 1);
  if (!step_size || *step_size < 1) {
    if (!vm.has_error()) vm.raise_message(vm.types.value_error, "Step for islice() must be a positive integer or None.");
    return false;
  }
  start = *start_index;
  stop = *stop_index;
  step = *step_size;
  return true;
}

Ref construct_islice(Vm& vm, Type* type, const Arguments& arguments) {
  if (!type->is_heap_type && !refuse_keywords(vm, arguments, "islice")) return {};
  if (!check_count(vm, arguments, "islice", 2, 4)) return {};
  std::int64_t start, stop, step;
  if (!read_bounds(vm, arguments, start, stop, step)) return {};
  Ref iterator = iterate(vm, arguments[0]);
  if (!iterator) return {};
  auto* islice = allocate_instance<Islice>(vm, type);
  islice->iterator = iterator.take();
  islice->taken = 0;
  islice->wanted = start;
  islice->stop = stop;
  islice->step = step;
  return Ref::adopt(islice);
}

Ref end_islice(Islice* islice) {
  replace(islice->iterator, kEmpty);
  return {};
}

Ref next_of_islice(Vm& vm, Value self) {
  auto* islice = self.as<Islice>();
  const Ref iterator = Ref::share(islice->iterator);
  if (!iterator) return {};
  for (; islice->taken < islice->wanted; ++islice->taken) {
    if (!next(vm, *iterator)) return end_islice(islice);
  }
  if (islice->stop >= 0 && islice->taken >= islice->stop) return end_islice(islice);
  Ref item = next(vm, *iterator);
  if (!item) return end_islice(islice);
  ++islice->taken;
  const std::int64_t following = islice->wanted > INT64_MAX - islice->step ? INT64_MAX : islice->wanted + islice->step;
  islice->wanted = islice->stop >= 0 && following > islice->stop ? islice->stop : following;
  return item;
}

}  // namespace

void add_choosing_iterators(Vm& vm, Module* module) {
  const auto add = [&](std::string_view name, Type* type) { set_attribute(vm, module, name, Value(type)); };
  add("dropwhile", make_tool_type<Choosing>(vm, "itertools.dropwhile", destroy_choosing, next_of_dropwhile,
                                            construct_choosing));
  add("takewhile", make_tool_type<Choosing>(vm, "itertools.takewhile", destroy_choosing, next_of_takewhile,
                                            construct_choosing));
  add("filterfalse", make_tool_type<Choosing>(vm, "itertools.filterfalse", destroy_choosing, next_of_filterfalse,
                                              construct_choosing));
  add("compress", make_tool_type<Compress>(vm, "itertools.compress",
                                           destroy_values<Compress, &Compress::data, &Compress::selectors>,
                                           next_of_compress, construct_compress));
  add("islice", make_tool_type<Islice>(vm, "itertools.islice", destroy_values<Islice, &Islice::iterator>,
                                       next_of_islice, construct_islice));
}

}  // namespace coroscope::library
