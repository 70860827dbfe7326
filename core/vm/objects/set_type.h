// What the parts of set and frozenset share: table, type, operations, methods.
#pragma once

#include "core/vm/objects/function.h"
#include "core/vm/objects/set.h"

namespace coroscope::vm {

/// An empty set of a type (set, frozenset or a subclass).
Set* allocate_set(Vm& vm, Type* type);
/// Is it a set or frozenset, or of a subclass?
bool is_any_set(Value value);

/// What is looked up for an item: the item, or a frozenset of it if it is a set, which has no hash.
struct SetKey {
  Ref value;
  std::uint64_t hash;
};
std::optional<SetKey> set_key(Vm& vm, Value item);

// ---- the table. `hash` is the key's. nullopt and false: comparing raised.
std::optional<bool> contains_hashed(Vm& vm, Set* set, Value key, std::uint64_t hash);
bool add_hashed(Vm& vm, Set* set, Value key, std::uint64_t hash);
/// Removes a key; says whether it was there.
std::optional<bool> discard_hashed(Vm& vm, Set* set, Value key, std::uint64_t hash);
std::optional<bool> discard(Vm& vm, Set* set, Value key);
/// Takes some key out of a set that is not empty.
Ref pop_any(Vm& vm, Set* set);
void clear(Vm& vm, Set* set);
/// After many removals: rebuilds the table if more than a quarter of it is deleted slots.
bool shrink_after_removals(Vm& vm, Set* set);
/// Exchanges the contents of two sets.
void swap_contents(Set* left, Set* right);

/// Walks a table that may change meanwhile: the next live slot at or behind `position`, which moves behind it; null at
/// the end. Share the key before running any code.
inline const SetEntry* next_entry(const Set* set, std::size_t& position) {
  while (position <= set->mask) {
    const SetEntry& entry = set->table[position++];
    if (entry.key) return &entry;
  }
  return nullptr;
}

// ---- whole sets, in CPython's order. A result has the type given; `other` is any iterable.
Ref copy_of(Vm& vm, Type* type, Value iterable);
Ref intersection(Vm& vm, Set* set, Value other);
Ref difference(Vm& vm, Set* set, Value other);
Ref symmetric_difference(Vm& vm, Set* set, Value other);
bool remove_all(Vm& vm, Set* set, Value other);                ///< difference_update
bool toggle_all(Vm& vm, Set* set, Value other);                ///< symmetric_difference_update
std::optional<bool> is_subset(Vm& vm, Set* set, Value other);
std::optional<bool> is_superset(Vm& vm, Set* set, Value other);
std::optional<bool> is_disjoint(Vm& vm, Set* set, Value other);

/// set for set and frozenset for frozenset, also where the operand is of a subclass.
Type* base_set_type(Vm& vm, const Set* set);

std::span<const NativeDefinition> set_methods();
std::span<const NativeDefinition> frozenset_methods();

}  // namespace coroscope::vm
