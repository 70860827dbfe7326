// set and frozenset: CPython's own table, so that they print in CPython's order.
// Source of the rules: CPython Objects/setobject.c (3.11): set_add_entry, set_table_resize, set_pop.
#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

struct SetEntry {
  std::uint64_t hash;
  Value key;                 ///< empty: free (hash 0) or deleted (hash all ones)
};

struct Set : Object {
  std::uint32_t used;        ///< live keys
  std::uint32_t fill;        ///< live and deleted
  std::uint32_t mask;        ///< table size minus 1
  std::uint32_t finger;      ///< where pop() looks next
  SetEntry* table;
  std::uint64_t frozen_hash; ///< of a frozenset, 0: not computed
};

Ref make_set(Vm& vm, bool frozen = false);
bool add(Vm& vm, Set* set, Value key);
bool add_all(Vm& vm, Set* set, Value iterable);
std::optional<bool> contains(Vm& vm, Set* set, Value key);
/// The set of a display of three or more constants, built twice over as CPython does.
Ref make_set_of_constants(Vm& vm, Value tuple, bool frozen);

void set_up_set(Vm& vm);

}  // namespace coroscope::vm
