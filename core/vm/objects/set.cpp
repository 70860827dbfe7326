#include "core/vm/objects/set.h"

#include <cstring>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set_type.h"

// The table. A slot is found at hash & mask, then in up to nine neighbours if these do not reach over the end, then at
// i = 5i + 1 + perturb. A new key takes the last deleted slot met on the way, else the free one that ended the search.

namespace coroscope::vm {
namespace {

constexpr std::size_t kSmallest = 8;
constexpr std::size_t kNeighbours = 9;
constexpr std::uint64_t kDeleted = ~std::uint64_t{0};

bool is_free(const SetEntry& entry) { return !entry.key && entry.hash == 0; }

SetEntry* allocate_table(Vm& vm, std::size_t size) {
  auto* table = static_cast<SetEntry*>(vm.heap.allocate(size * sizeof(SetEntry)));
  std::fill(table, table + size, SetEntry{0, kEmpty});
  return table;
}

/// Is the key of an entry of the same hash this key? Code of the program may run and change the set: `moved` is set.
std::optional<bool> is_key(Vm& vm, const Set* set, const SetEntry* entry, Value key, bool& moved) {
  const Value candidate = entry->key;
  if (candidate == key) return true;
  if (candidate.is_int() && key.is_int()) return false;
  if (is_exactly(candidate, vm.types.str) && is_exactly(key, vm.types.str)) {
    return equal(candidate.as<Str>(), key.as<Str>());
  }
  const Ref held = Ref::share(candidate);
  const SetEntry* const table = set->table;
  const auto same = equal(vm, candidate, key);
  if (same && (set->table != table || entry->key != candidate)) moved = true;
  return same;
}

/// Where a search ended: at the key, or at the slot where it would go.
struct Search {
  enum class Result : std::uint8_t { k_found, k_missing, k_failed };
  Result result;
  SetEntry* entry;           ///< of a key found; else the free slot met
  SetEntry* deleted;         ///< the last deleted slot met, or null
};

Search search(Vm& vm, Set* set, Value key, std::uint64_t hash) {
again:
  SetEntry* deleted = nullptr;
  const std::size_t mask = set->mask;
  std::uint64_t perturb = hash;
  for (std::size_t i = hash & mask;;) {
    SetEntry* entry = &set->table[i];
    const std::size_t neighbours = i + kNeighbours <= mask ? kNeighbours : 0;
    for (std::size_t n = 0; n <= neighbours; ++n, ++entry) {
      if (entry->hash == hash && entry->key) {
        bool moved = false;
        const auto same = is_key(vm, set, entry, key, moved);
        if (!same) return {Search::Result::k_failed, nullptr, nullptr};
        if (moved) goto again;
        if (*same) return {Search::Result::k_found, entry, nullptr};
      } else if (is_free(*entry)) {
        return {Search::Result::k_missing, entry, deleted};
      } else if (!entry->key) {
        deleted = entry;
      }
    }
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

/// Puts an entry into a table that has neither it nor deleted slots.
void insert_clean(SetEntry* table, std::size_t mask, const SetEntry& added) {
  std::uint64_t perturb = added.hash;
  for (std::size_t i = added.hash & mask;;) {
    SetEntry* entry = &table[i];
    const std::size_t neighbours = i + kNeighbours <= mask ? kNeighbours : 0;
    for (std::size_t n = 0; n <= neighbours; ++n, ++entry) {
      if (entry->key) continue;
      *entry = added;
      return;
    }
    perturb >>= 5;
    i = (i * 5 + 1 + perturb) & mask;
  }
}

/// A table of the first power of two above `wanted`, deleted slots left out. False: MemoryError.
bool resize(Vm& vm, Set* set, std::size_t wanted) {
  std::size_t size = kSmallest;
  while (size <= wanted) size *= 2;
  if (size > 256 && !vm.can_allocate(size * sizeof(SetEntry))) return false;
  SetEntry* const old = set->table;
  const std::size_t old_size = std::size_t{set->mask} + 1;
  set->table = allocate_table(vm, size);
  set->mask = static_cast<std::uint32_t>(size - 1);
  for (std::size_t i = 0; i < old_size; ++i) {
    if (old[i].key) insert_clean(set->table, set->mask, old[i]);
  }
  set->fill = set->used;
  vm.heap.free(old, old_size * sizeof(SetEntry));
  return true;
}

std::size_t grown(const Set* set) { return set->used > 50000 ? std::size_t{set->used} * 2 : std::size_t{set->used} * 4; }

/// Room for `more` further keys, as before a union.
bool make_room(Vm& vm, Set* set, std::size_t more) {
  if ((set->fill + more) * 5 < std::size_t{set->mask} * 3) return true;
  return resize(vm, set, (set->used + more) * 2);
}

/// set_merge: all keys of another set.
bool merge(Vm& vm, Set* set, Set* other) {
  if (other == set || other->used == 0) return true;
  if (!make_room(vm, set, other->used)) return false;
  const bool was_empty = set->fill == 0;
  if (was_empty && set->mask == other->mask && other->fill == other->used) {
    for (std::size_t i = 0; i <= other->mask; ++i) {
      if (!other->table[i].key) continue;
      retain(other->table[i].key);
      set->table[i] = other->table[i];
    }
  } else if (was_empty) {
    for (std::size_t i = 0; i <= other->mask; ++i) {
      if (!other->table[i].key) continue;
      retain(other->table[i].key);
      insert_clean(set->table, set->mask, other->table[i]);
    }
  } else {
    std::size_t position = 0;
    while (const SetEntry* entry = next_entry(other, position)) {
      const Ref key = Ref::share(entry->key);
      if (!add_hashed(vm, set, *key, entry->hash)) return false;
    }
    return true;
  }
  set->used = set->fill = other->used;
  return true;
}

bool merge_keys(Vm& vm, Set* set, Dict* dict) {
  if (!make_room(vm, set, dict->used)) return false;
  for (std::uint32_t i = 0; i < dict->filled; ++i) {
    if (!dict->entries[i].key) continue;
    const Ref key = Ref::share(dict->entries[i].key);
    if (!add_hashed(vm, set, *key, dict->entries[i].hash)) return false;
  }
  return true;
}

}  // namespace

bool is_any_set(Value value) { return has_layout(value, Layout::k_set) || has_layout(value, Layout::k_frozenset); }

Set* allocate_set(Vm& vm, Type* type) {
  Set* set = allocate_instance<Set>(vm, type);
  set->used = set->fill = set->finger = 0;
  set->mask = kSmallest - 1;
  set->table = allocate_table(vm, kSmallest);
  set->frozen_hash = 0;
  return set;
}

Ref make_set(Vm& vm, bool frozen) { return Ref::adopt(allocate_set(vm, frozen ? vm.types.frozenset : vm.types.set)); }

std::optional<bool> contains_hashed(Vm& vm, Set* set, Value key, std::uint64_t hash) {
  const Search found = search(vm, set, key, hash);
  if (found.result == Search::Result::k_failed) return std::nullopt;
  return found.result == Search::Result::k_found;
}

bool add_hashed(Vm& vm, Set* set, Value key, std::uint64_t hash) {
  const Search place = search(vm, set, key, hash);
  if (place.result != Search::Result::k_missing) return place.result == Search::Result::k_found;
  retain(key);
  ++set->used;
  if (place.deleted != nullptr) {
    *place.deleted = {hash, key};
    return true;
  }
  *place.entry = {hash, key};
  ++set->fill;
  if (std::size_t{set->fill} * 5 < std::size_t{set->mask} * 3) return true;
  return resize(vm, set, grown(set));
}

std::optional<bool> discard_hashed(Vm& vm, Set* set, Value key, std::uint64_t hash) {
  const Search place = search(vm, set, key, hash);
  if (place.result == Search::Result::k_failed) return std::nullopt;
  if (place.result == Search::Result::k_missing) return false;
  const Value old = place.entry->key;
  *place.entry = {kDeleted, kEmpty};
  --set->used;
  release(old);
  return true;
}

std::optional<bool> contains(Vm& vm, Set* set, Value key) {
  const auto hash = quick_hash(vm, key);
  if (!hash) return std::nullopt;
  return contains_hashed(vm, set, key, *hash);
}

bool add(Vm& vm, Set* set, Value key) {
  const auto hash = quick_hash(vm, key);
  if (!hash) return false;
  return add_hashed(vm, set, key, *hash);
}

std::optional<bool> discard(Vm& vm, Set* set, Value key) {
  const auto hash = quick_hash(vm, key);
  if (!hash) return std::nullopt;
  return discard_hashed(vm, set, key, *hash);
}

Ref pop_any(Vm&, Set* set) {
  std::size_t at = set->finger & set->mask;
  while (!set->table[at].key) at = (at + 1) & set->mask;
  const Value key = set->table[at].key;
  set->table[at] = {kDeleted, kEmpty};
  --set->used;
  set->finger = static_cast<std::uint32_t>(at + 1);
  return Ref::adopt(key);
}

void clear(Vm& vm, Set* set) {
  if (set->fill == 0 && set->mask == kSmallest - 1) return;
  SetEntry* const table = set->table;
  const std::size_t size = std::size_t{set->mask} + 1;
  set->used = set->fill = set->finger = 0;
  set->mask = kSmallest - 1;
  set->table = allocate_table(vm, kSmallest);
  for (std::size_t i = 0; i < size; ++i) release(table[i].key);
  vm.heap.free(table, size * sizeof(SetEntry));
}

void swap_contents(Set* left, Set* right) {
  std::swap(left->used, right->used);
  std::swap(left->fill, right->fill);
  std::swap(left->mask, right->mask);
  std::swap(left->table, right->table);
}

bool add_all(Vm& vm, Set* set, Value iterable) {
  if (is_any_set(iterable)) return merge(vm, set, iterable.as<Set>());
  if (is_exactly(iterable, vm.types.dict)) return merge_keys(vm, set, iterable.as<Dict>());
  const Ref iterator = iterate(vm, iterable);
  if (!iterator) return false;
  while (const Ref item = next(vm, *iterator)) {
    if (!add(vm, set, *item)) return false;
  }
  return !vm.has_error();
}

bool shrink_after_removals(Vm& vm, Set* set) {
  if (set->fill - set->used <= set->mask / 4) return true;
  return resize(vm, set, grown(set));
}

}  // namespace coroscope::vm
