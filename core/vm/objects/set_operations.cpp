// Unions, intersections and differences: which operand is walked decides the order of the result, so each follows its
// namesake in CPython's Objects/setobject.c.

#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set_type.h"

namespace coroscope::vm {
namespace {

Ref empty_like(Vm& vm, const Set* set) { return Ref::adopt(allocate_set(vm, base_set_type(vm, set))); }

/// Walks any iterable with the hash of each item; `visit(item, hash)` says false to stop. False: raised, or stopped.
template <class Visit>
bool walk(Vm& vm, Value iterable, Visit visit) {
  if (is_any_set(iterable)) {
    std::size_t position = 0;
    while (const SetEntry* entry = next_entry(iterable.as<Set>(), position)) {
      const Ref key = Ref::share(entry->key);
      if (!visit(*key, entry->hash)) return false;
    }
    return true;
  }
  const Ref iterator = iterate(vm, iterable);
  if (!iterator) return false;
  while (const Ref item = next(vm, *iterator)) {
    const auto hash = quick_hash(vm, *item);
    if (!hash || !visit(*item, *hash)) return false;
  }
  return !vm.has_error();
}

/// The keys of `set` that `other`, a set or dict, does not have, as a new set.
Ref keys_not_in(Vm& vm, Set* set, Value other) {
  Ref result = empty_like(vm, set);
  const bool okay = walk(vm, set, [&](Value key, std::uint64_t hash) {
    std::optional<bool> found;
    if (is_any_set(other)) {
      found = contains_hashed(vm, other.as<Set>(), key, hash);
    } else {
      const DictEntry* entry = find_hashed(vm, other.as<Dict>(), key, hash);
      if (entry == nullptr && vm.has_error()) return false;
      found = entry != nullptr;
    }
    return found && (*found || add_hashed(vm, result.as<Set>(), key, hash));
  });
  return okay ? result : Ref();
}

}  // namespace

Type* base_set_type(Vm& vm, const Set* set) {
  return set->type->layout == Layout::k_frozenset ? vm.types.frozenset : vm.types.set;
}

Ref copy_of(Vm& vm, Type* type, Value iterable) {
  Ref result = Ref::adopt(allocate_set(vm, type));
  if (!add_all(vm, result.as<Set>(), iterable)) return {};
  return result;
}

Ref intersection(Vm& vm, Set* set, Value other) {
  if (Value(set) == other) return copy_of(vm, base_set_type(vm, set), other);
  Ref result = empty_like(vm, set);
  Set* walked_in = set;
  Value walked = other;
  if (is_any_set(other) && other.as<Set>()->used > set->used) {
    walked_in = other.as<Set>();
    walked = set;
  }
  const bool okay = walk(vm, walked, [&](Value key, std::uint64_t hash) {
    const auto found = contains_hashed(vm, walked_in, key, hash);
    return found && (!*found || add_hashed(vm, result.as<Set>(), key, hash));
  });
  return okay ? result : Ref();
}

bool remove_all(Vm& vm, Set* set, Value other) {
  if (Value(set) == other) {
    clear(vm, set);
    return true;
  }
  const bool okay = walk(vm, other, [&](Value key, std::uint64_t hash) {
    return discard_hashed(vm, set, key, hash).has_value();
  });
  return okay && shrink_after_removals(vm, set);
}

Ref difference(Vm& vm, Set* set, Value other) {
  const bool other_is_set = is_any_set(other);
  const bool other_is_dict = is_exactly(other, vm.types.dict);
  const std::uint32_t other_size = other_is_set ? other.as<Set>()->used : other_is_dict ? other.as<Dict>()->used : 0;
  // Where `other` is small, or must be walked anyway, a copy is reduced.
  if ((!other_is_set && !other_is_dict) || (set->used >> 2) > other_size) {
    Ref result = copy_of(vm, base_set_type(vm, set), set);
    if (!result || !remove_all(vm, result.as<Set>(), other)) return {};
    return result;
  }
  return keys_not_in(vm, set, other);
}

bool toggle_all(Vm& vm, Set* set, Value other) {
  if (Value(set) == other) {
    clear(vm, set);
    return true;
  }
  Ref keys = Ref::share(other);
  if (!is_any_set(other) && !is_exactly(other, vm.types.dict)) {
    keys = copy_of(vm, base_set_type(vm, set), other);
    if (!keys) return false;
  }
  return walk(vm, *keys, [&](Value key, std::uint64_t hash) {
    const auto removed = discard_hashed(vm, set, key, hash);
    return removed && (*removed || add_hashed(vm, set, key, hash));
  });
}

Ref symmetric_difference(Vm& vm, Set* set, Value other) {
  Ref result = copy_of(vm, base_set_type(vm, set), other);
  if (!result || !toggle_all(vm, result.as<Set>(), set)) return {};
  return result;
}

std::optional<bool> is_subset(Vm& vm, Set* set, Value other) {
  Ref whole = Ref::share(other);
  if (!is_any_set(other)) {
    whole = intersection(vm, set, other);
    if (!whole) return std::nullopt;
    return whole.as<Set>()->used == set->used;
  }
  if (set->used > whole.as<Set>()->used) return false;
  bool missing = false;
  const bool okay = walk(vm, set, [&](Value key, std::uint64_t hash) {
    const auto found = contains_hashed(vm, whole.as<Set>(), key, hash);
    missing = found && !*found;
    return found && *found;
  });
  if (!okay && !missing) return std::nullopt;
  return !missing;
}

std::optional<bool> is_superset(Vm& vm, Set* set, Value other) {
  if (is_any_set(other)) return is_subset(vm, other.as<Set>(), set);
  bool missing = false;
  const bool okay = walk(vm, other, [&](Value key, std::uint64_t hash) {
    const auto found = contains_hashed(vm, set, key, hash);
    missing = found && !*found;
    return found && *found;
  });
  if (!okay && !missing) return std::nullopt;
  return !missing;
}

std::optional<bool> is_disjoint(Vm& vm, Set* set, Value other) {
  if (Value(set) == other) return set->used == 0;
  Set* walked_in = set;
  Value walked = other;
  if (is_any_set(other) && other.as<Set>()->used > set->used) {
    walked_in = other.as<Set>();
    walked = set;
  }
  bool met = false;
  const bool okay = walk(vm, walked, [&](Value key, std::uint64_t hash) {
    const auto found = contains_hashed(vm, walked_in, key, hash);
    met = found && *found;
    return found && !*found;
  });
  if (!okay && !met) return std::nullopt;
  return !met;
}

}  // namespace coroscope::vm
