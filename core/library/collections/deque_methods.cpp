// The methods of deque.

#include "core/library/collections/deque.h"
#include "core/library/native_type.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

Deque* self_of(const Arguments& arguments) { return arguments[0].as<Deque>(); }

Ref deque_append(Vm& vm, const Arguments& a) {
  return push_right(vm, self_of(a), Ref::share(a[1])) ? Ref::none() : Ref();
}
Ref deque_append_left(Vm& vm, const Arguments& a) {
  return push_left(vm, self_of(a), Ref::share(a[1])) ? Ref::none() : Ref();
}
Ref deque_extend(Vm& vm, const Arguments& a) { return extend(vm, self_of(a), a[1], false) ? Ref::none() : Ref(); }
Ref deque_extend_left(Vm& vm, const Arguments& a) { return extend(vm, self_of(a), a[1], true) ? Ref::none() : Ref(); }

Ref deque_pop(Vm& vm, const Arguments& a) {
  if (self_of(a)->size == 0) return vm.raise(vm.types.index_error, "pop from an empty deque");
  return pop_right(self_of(a));
}
Ref deque_pop_left(Vm& vm, const Arguments& a) {
  if (self_of(a)->size == 0) return vm.raise(vm.types.index_error, "pop from an empty deque");
  return pop_left(self_of(a));
}

Ref deque_clear(Vm& vm, const Arguments& a) {
  clear(vm, self_of(a));
  return Ref::none();
}

Ref deque_copy(Vm& vm, const Arguments& a) { return copy_deque(vm, a[0]); }

Ref deque_rotate(Vm& vm, const Arguments& a) {
  if (!refuse_keywords(vm, a, "deque.rotate")) return {};
  if (!check_count(vm, a.without_first(), "deque.rotate", 0, 1)) return {};
  std::int64_t steps = 1;
  if (a.positional == 2) {
    const auto given = to_size(vm, a[1]);
    if (!given) return {};
    steps = *given;
  }
  rotate(self_of(a), steps);
  return Ref::none();
}

Ref deque_reverse(Vm&, const Arguments& a) {
  Deque* deque = self_of(a);
  for (std::uint32_t i = 0, j = deque->size; i + 1 < j; ++i) std::swap(deque->at(i), deque->at(--j));
  ++deque->changes;
  return Ref::none();
}

/// Runs over the items from `start` on and asks which equal `wanted`; `visit(index)` says whether to go on.
/// False: raised. What the comparisons did to the deque is an error of the type given.
template <class Visit>
bool for_each_equal(Vm& vm, Deque* deque, Value wanted, std::int64_t start, std::int64_t stop, Type* mutation_error,
                    Visit visit) {
  const std::uint64_t changes = deque->changes;
  for (std::int64_t i = start; i < stop && i < deque->size; ++i) {
    const Ref item = Ref::share(deque->at(static_cast<std::uint32_t>(i)));
    const auto same = equal(vm, *item, wanted);
    if (!same) return false;
    if (deque->changes != changes) {
      vm.raise(mutation_error, "deque mutated during iteration");
      return false;
    }
    if (*same && !visit(i)) return true;
  }
  return true;
}

Ref deque_count(Vm& vm, const Arguments& a) {
  std::int64_t count = 0;
  const bool okay = for_each_equal(vm, self_of(a), a[1], 0, INT64_MAX, vm.types.runtime_error, [&](std::int64_t) {
    ++count;
    return true;
  });
  return okay ? make_int(vm, count) : Ref();
}

Ref raise_not_there(Vm& vm, Value wanted) {
  const auto shown = repr_text(vm, wanted);
  if (!shown) return {};
  return vm.raise(vm.types.value_error, "{} is not in deque", *shown);
}

std::int64_t from_end(std::int64_t bound, std::int64_t size) { return bound < 0 ? std::max<std::int64_t>(0, bound + size) : bound; }

Ref deque_index(Vm& vm, const Arguments& a) {
  const std::uint32_t given = a.positional - 1;
  if (!refuse_keywords(vm, a, "deque.index")) return {};
  if (given < 1) return vm.raise(vm.types.type_error, "index() takes at least 1 argument (0 given)");
  if (given > 3) return vm.raise(vm.types.type_error, "index() takes at most 3 arguments ({} given)", given);
  Deque* deque = self_of(a);
  std::int64_t bounds[] = {0, deque->size};
  for (std::uint32_t i = 1; i < given; ++i) {
    const auto bound = slice_bound(vm, a[i + 1]);
    if (!bound) return {};
    bounds[i - 1] = from_end(*bound, deque->size);
  }
  std::int64_t found = -1;
  const auto stop_there = [&](std::int64_t index) {
    found = index;
    return false;
  };
  if (!for_each_equal(vm, deque, a[1], bounds[0], bounds[1], vm.types.runtime_error, stop_there)) return {};
  return found < 0 ? raise_not_there(vm, a[1]) : make_int(vm, found);
}

Ref remove_at(Deque* deque, std::int64_t index) {
  rotate(deque, -index);
  Ref removed = pop_left(deque);
  rotate(deque, index);
  return removed;
}

Ref deque_remove(Vm& vm, const Arguments& a) {
  std::int64_t found = -1;
  const auto stop_there = [&](std::int64_t index) {
    found = index;
    return false;
  };
  if (!for_each_equal(vm, self_of(a), a[1], 0, INT64_MAX, vm.types.index_error, stop_there)) return {};
  if (found < 0) return raise_not_there(vm, a[1]);
  const Ref dropped = remove_at(self_of(a), found);
  return Ref::none();
}

Ref deque_insert(Vm& vm, const Arguments& a) {
  const std::uint32_t given = a.positional - 1;
  if (!refuse_keywords(vm, a, "deque.insert")) return {};
  if (given != 2) return vm.raise(vm.types.type_error, "insert() takes exactly 2 arguments ({} given)", given);
  const auto index = to_size(vm, a[1]);
  if (!index) return {};
  Deque* deque = self_of(a);
  if (deque->maximum >= 0 && deque->size >= deque->maximum) {
    return vm.raise(vm.types.index_error, "deque already at its maximum size");
  }
  const auto size = static_cast<std::int64_t>(deque->size);
  const std::int64_t at = std::clamp<std::int64_t>(*index < 0 ? *index + size : *index, 0, size);
  if (at == size) return push_right(vm, deque, Ref::share(a[2])) ? Ref::none() : Ref();
  rotate(deque, -at);
  const bool okay = push_left(vm, deque, Ref::share(a[2]));
  rotate(deque, at);
  return okay ? Ref::none() : Ref();
}

/// What copies are made from: (type, arguments, None, items).
Ref deque_reduce(Vm& vm, const Arguments& a) {
  const Deque* deque = self_of(a);
  const Ref empty = vm::make_tuple(vm, std::span<const Value>());
  const Value limits[] = {*empty, Value::of_int(deque->maximum)};
  const Ref arguments = deque->maximum < 0 ? empty : vm::make_tuple(vm, std::span<const Value>(limits));
  const Ref items = iterate(vm, a[0]);
  if (!items) return {};
  const Value parts[] = {Value(deque->type), *arguments, kNone, *items};
  return vm::make_tuple(vm, std::span<const Value>(parts));
}

constexpr NativeDefinition kMethods[] = {
    {"__reduce__", deque_reduce, ArgumentStyle::k_none},
    {"append", deque_append, ArgumentStyle::k_one},
    {"appendleft", deque_append_left, ArgumentStyle::k_one},
    {"clear", deque_clear, ArgumentStyle::k_none},
    {"__copy__", deque_copy, ArgumentStyle::k_none},
    {"copy", deque_copy, ArgumentStyle::k_none},
    {"count", deque_count, ArgumentStyle::k_one},
    {"extend", deque_extend, ArgumentStyle::k_one},
    {"extendleft", deque_extend_left, ArgumentStyle::k_one},
    {"index", deque_index},
    {"insert", deque_insert},
    {"pop", deque_pop, ArgumentStyle::k_none},
    {"popleft", deque_pop_left, ArgumentStyle::k_none},
    {"remove", deque_remove, ArgumentStyle::k_one},
    {"reverse", deque_reverse, ArgumentStyle::k_none},
    {"rotate", deque_rotate},
};

}  // namespace

std::span<const NativeDefinition> deque_methods() { return kMethods; }

}  // namespace coroscope::library
