// product, permutations, combinations, combinations_with_replacement: tuples of items by their places in pools.

#include "core/library/itertools/itertools.h"
#include "core/library/native_type.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

struct Combining : Object {
  Value pools;               ///< tuple of tuples (product), or the one tuple that all items come from; owned
  std::uint32_t* places;     ///< `room` numbers; what they mean differs
  std::uint32_t room;
  std::uint32_t length;      ///< of the tuples that are given
  bool started, ended;

  const Tuple* pool() const { return pools.as<Tuple>(); }
};

void destroy_combining(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* tool = static_cast<Combining*>(object);
  release(tool->pools);
  vm.heap.free(tool->places, sizeof(std::uint32_t) * (tool->room + 1));
  free_instance<Combining>(vm, tool);
}

/// All places are 0.
Ref make_combining(Vm& vm, Type* type, Ref pools, std::uint64_t room, std::uint64_t length) {
  if (room > 1u << 30 || length > 1u << 30) {
    raise_memory_error(vm);
    return {};
  }
  if (!vm.can_allocate(sizeof(std::uint32_t) * (room + 1))) return {};
  auto* tool = allocate_instance<Combining>(vm, type);
  tool->pools = pools.take();
  tool->room = static_cast<std::uint32_t>(room);
  tool->length = static_cast<std::uint32_t>(length);
  tool->places = static_cast<std::uint32_t*>(vm.heap.allocate(sizeof(std::uint32_t) * (room + 1)));
  std::fill_n(tool->places, room, 0u);
  tool->started = tool->ended = false;
  return Ref::adopt(tool);
}

/// The tuple of the items at the places.
Ref result_of(Vm& vm, const Combining* tool) {
  if (!vm.can_allocate(sizeof(Value) * tool->length)) return {};
  Ref result = Ref::adopt(allocate_tuple(vm, tool->length));
  for (std::uint32_t i = 0; i < tool->length; ++i) {
    result.as<Tuple>()->items[i] = Ref::share(tool->pool()->items[tool->places[i]]).take();
  }
  return result;
}

/// What every `next` does: the first tuple as it is, then `advance`, which says false at the end.
template <bool (*advance)(Combining*), Ref (*make_result)(Vm&, const Combining*) = result_of>
Ref next_of_combining(Vm& vm, Value self) {
  auto* tool = self.as<Combining>();
  if (tool->ended || !vm.count_steps()) return {};
  if (tool->started && !advance(tool)) {
    tool->ended = true;
    return {};
  }
  tool->started = true;
  return make_result(vm, tool);
}

// ------------------------------------------------------------------------------------------------ product

/// Places: one in each pool.
bool advance_product(Combining* tool) {
  for (std::uint32_t i = tool->length; i-- > 0;) {
    if (++tool->places[i] < tool->pool()->items[i].as<Tuple>()->size) return true;
    tool->places[i] = 0;
  }
  return false;
}

Ref product_result(Vm& vm, const Combining* tool) {
  Ref result = Ref::adopt(allocate_tuple(vm, tool->length));
  for (std::uint32_t i = 0; i < tool->length; ++i) {
    result.as<Tuple>()->items[i] = Ref::share(tool->pool()->items[i].as<Tuple>()->items[tool->places[i]]).take();
  }
  return result;
}

std::optional<std::int64_t> product_repeat(Vm& vm, const Arguments& arguments) {
  std::int64_t repeat = 1;
  for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
    const std::string_view name = arguments.keywords->items[k].as<Str>()->view();
    if (name != "repeat") {
      vm.raise(vm.types.type_error, "'{}' is an invalid keyword argument for product()", name);
      return std::nullopt;
    }
    const auto number = to_index(vm, arguments.values[arguments.positional + k]);
    if (!number) return std::nullopt;
    repeat = *number;
  }
  if (repeat >= 0) return repeat;
  vm.raise_message(vm.types.value_error, "repeat argument cannot be negative");
  return std::nullopt;
}

Ref construct_product(Vm& vm, Type* type, const Arguments& arguments) {
  const auto repeat = product_repeat(vm, arguments);
  if (!repeat) return {};
  const std::uint64_t given = *repeat == 0 ? 0 : arguments.positional;
  if (given > 0 && static_cast<std::uint64_t>(*repeat) > (1u << 30) / given) {
    return vm.raise(vm.types.overflow_error, "repeat argument too large");
  }
  const std::uint64_t count = given * static_cast<std::uint64_t>(*repeat);
  if (!vm.can_allocate(sizeof(Value) * count)) return {};
  Ref pools = Ref::adopt(allocate_tuple(vm, static_cast<std::uint32_t>(count)));
  bool any_empty = false;
  for (std::uint32_t i = 0; i < count; ++i) {
    Ref pool = i < given ? tuple_of(vm, arguments[i]) : Ref::share(pools.as<Tuple>()->items[i - given]);
    if (!pool) return {};
    any_empty = any_empty || pool.as<Tuple>()->size == 0;
    pools.as<Tuple>()->items[i] = pool.take();
  }
  Ref tool = make_combining(vm, type, std::move(pools), count, count);
  if (tool) tool.as<Combining>()->ended = any_empty;
  return tool;
}

// ------------------------------------------------------------------------------------------------ permutations

/// Places: a permutation of all indices of the pool, then for each of the tuple's places how far it is through.
bool advance_permutation(Combining* tool) {
  const std::uint32_t size = tool->pool()->size;
  std::uint32_t* const indices = tool->places;
  std::uint32_t* const cycles = tool->places + size;
  for (std::uint32_t i = tool->length; i-- > 0;) {
    if (--cycles[i] == 0) {
      std::rotate(indices + i, indices + i + 1, indices + size);
      cycles[i] = size - i;
    } else {
      std::swap(indices[i], indices[size - cycles[i]]);
      return true;
    }
  }
  return false;
}

Ref construct_permutations(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"iterable", "r"};
  Value given[2];
  if (!read_arguments(vm, arguments, "permutations", kNames, 2, 1, 2, given)) return {};
  Ref pool = tuple_of(vm, given[0]);
  if (!pool) return {};
  const std::uint32_t size = pool.as<Tuple>()->size;
  std::int64_t length = size;
  if (given[1] && !given[1].is_none()) {
    if (!is_any_int(given[1])) return vm.raise(vm.types.type_error, "Expected int as r");
    const auto number = to_index(vm, given[1], true);
    if (!number) return {};
    length = *number;
  }
  if (length < 0) return vm.raise(vm.types.value_error, "r must be non-negative");
  const bool none = length > size;
  if (none) length = 0;
  Ref tool = make_combining(vm, type, std::move(pool), std::uint64_t{size} + static_cast<std::uint64_t>(length),
                            static_cast<std::uint64_t>(length));
  if (!tool) return {};
  auto* combining = tool.as<Combining>();
  combining->ended = none;
  for (std::uint32_t i = 0; i < size; ++i) combining->places[i] = i;
  for (std::uint32_t i = 0; i < combining->length; ++i) combining->places[size + i] = size - i;
  return tool;
}

// ------------------------------------------------------------------------------------------------ combinations

bool advance_combination(Combining* tool) {
  const std::uint32_t size = tool->pool()->size, length = tool->length;
  for (std::uint32_t i = length; i-- > 0;) {
    if (tool->places[i] == i + size - length) continue;
    ++tool->places[i];
    for (std::uint32_t j = i + 1; j < length; ++j) tool->places[j] = tool->places[j - 1] + 1;
    return true;
  }
  return false;
}

bool advance_with_replacement(Combining* tool) {
  const std::uint32_t size = tool->pool()->size, length = tool->length;
  for (std::uint32_t i = length; i-- > 0;) {
    if (tool->places[i] == size - 1) continue;
    std::fill(tool->places + i, tool->places + length, tool->places[i] + 1);
    return true;
  }
  return false;
}

template <bool with_replacement>
Ref construct_combinations(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"iterable", "r"};
  const char* const name = with_replacement ? "combinations_with_replacement" : "combinations";
  Value given[2];
  if (!read_arguments(vm, arguments, name, kNames, 2, 2, 2, given)) return {};
  const auto length = to_index(vm, given[1]);
  if (!length) return {};
  Ref pool = tuple_of(vm, given[0]);
  if (!pool) return {};
  if (*length < 0) return vm.raise(vm.types.value_error, "r must be non-negative");
  const std::uint32_t size = pool.as<Tuple>()->size;
  const bool none = with_replacement ? size == 0 && *length > 0 : *length > size;
  const auto wanted = static_cast<std::uint64_t>(none ? 0 : *length);
  Ref tool = make_combining(vm, type, std::move(pool), wanted, wanted);
  if (!tool) return {};
  tool.as<Combining>()->ended = none;
  if (!with_replacement) {
    for (std::uint32_t i = 0; i < wanted; ++i) tool.as<Combining>()->places[i] = i;
  }
  return tool;
}

}  // namespace

void add_combining_iterators(Vm& vm, Module* module) {
  struct Row {
    const char* name;
    Ref (*next)(Vm&, Value);
    Ref (*construct)(Vm&, Type*, const Arguments&);
  };
  constexpr Row kRows[] = {
      {"product", next_of_combining<advance_product, product_result>, construct_product},
      {"permutations", next_of_combining<advance_permutation>, construct_permutations},
      {"combinations", next_of_combining<advance_combination>, construct_combinations<false>},
      {"combinations_with_replacement", next_of_combining<advance_with_replacement>, construct_combinations<true>},
  };
  for (const Row& row : kRows) {
    Type* type = make_tool_type<Combining>(vm, fmt::format("itertools.{}", row.name), destroy_combining, row.next,
                                           row.construct);
    set_attribute(vm, module, row.name, Value(type));
  }
}

}  // namespace coroscope::library
