#include "core/vm/objects/dict.h"

#include <cstring>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/sequences.h"

// Entries and index are one block of memory: entries first. The order of probing is CPython's, so that __eq__ of keys
// is called in CPython's order.

namespace coroscope::vm {
namespace {

constexpr std::int32_t kFree = -1;
constexpr std::int32_t kDeleted = -2;
constexpr std::int32_t kFailed = -3;   // as the result of a search: comparing raised

/// popitem() makes room in `entries` but not in `index`, where a deleted slot stays taken: the low bits of `flags` count
/// those, so that the index never runs full.
constexpr std::uint32_t kLostSlots = (1u << 30) - 1;

/// Where a key is, or kFree or kFailed as `entry`.
struct EntryPlace {
  std::int32_t entry;
  std::uint32_t slot;
};

std::size_t block_bytes(std::size_t capacity, std::size_t slots) {
  return capacity * sizeof(DictEntry) + slots * sizeof(std::int32_t);
}

void free_block(Vm& vm, DictEntry* entries, std::size_t capacity, std::size_t mask) {
  if (entries != nullptr) vm.heap.free(entries, block_bytes(capacity, mask + 1));
}

/// Compares two keys of equal hash that are not the same, in the ways that need no code of the program.
enum class Quick { k_same, k_different, k_unknown };
inline Quick compare_quickly(Value a, Value b, const Type* str_type) {
  if (a.is_object() && b.is_object() && a.object()->type == str_type && b.object()->type == str_type) {
    return equal(a.as<Str>(), b.as<Str>()) ? Quick::k_same : Quick::k_different;
  }
  return a.is_int() && b.is_int() ? Quick::k_different : Quick::k_unknown;
}

EntryPlace locate(Vm& vm, Dict* dict, Value key, std::uint64_t hash);

/// The comparison runs code of the program, which may change the dict: then all begins anew.
EntryPlace locate_slowly(Vm& vm, Dict* dict, Value key, std::uint64_t hash, EntryPlace place, bool& found) {
  const Ref candidate = Ref::share(dict->entries[place.entry].key);
  const std::uint64_t version = dict->keys_version;
  const auto same = equal(vm, *candidate, key);
  if (!same) {
    found = true;
    return {kFailed, 0};
  }
  if (dict->keys_version != version) {
    found = true;
    return locate(vm, dict, key, hash);
  }
  found = *same;
  return place;
}

inline EntryPlace locate(Vm& vm, Dict* dict, Value key, std::uint64_t hash) {
  if (dict->used == 0) return {kFree, 0};
  const std::size_t mask = dict->mask;
  const std::int32_t* const index = dict->index;
  const DictEntry* const entries = dict->entries;
  std::uint64_t perturb = hash;
  for (std::size_t slot = hash & mask;;) {
    const std::int32_t at = index[slot];
    if (at == kFree) return {kFree, 0};
    if (at >= 0) {
      const DictEntry& entry = entries[at];
      const EntryPlace place{at, static_cast<std::uint32_t>(slot)};
      if (entry.key == key) return place;
      if (entry.hash == hash) {
        const Quick quick = compare_quickly(entry.key, key, vm.types.str);
        if (quick == Quick::k_same) return place;
        if (quick == Quick::k_unknown) {
          bool found = false;
          const EntryPlace other = locate_slowly(vm, dict, key, hash, place, found);
          if (found) return other;
        }
      }
    }
    perturb >>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
}

std::uint32_t free_slot(const Dict* dict, std::uint64_t hash) {
  const std::size_t mask = dict->mask;
  std::uint64_t perturb = hash;
  std::size_t slot = hash & mask;
  while (dict->index[slot] >= 0) {
    perturb >>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
  return static_cast<std::uint32_t>(slot);
}

/// A new block for at least `wanted` entries, deleted ones left out. False: MemoryError.
bool resize(Vm& vm, Dict* dict, std::size_t wanted) {
  std::size_t slots = 8;
  while (slots * 2 / 3 < wanted) slots *= 2;
  const std::size_t capacity = slots * 2 / 3;
  const std::size_t bytes = block_bytes(capacity, slots);
  if (bytes > 4096 && !vm.can_allocate(bytes)) return false;
  DictEntry* const old = dict->entries;
  const std::uint32_t old_capacity = dict->capacity, old_filled = dict->filled, old_mask = dict->mask;
  dict->entries = static_cast<DictEntry*>(vm.heap.allocate(bytes));
  dict->index = reinterpret_cast<std::int32_t*>(dict->entries + capacity);
  dict->capacity = static_cast<std::uint32_t>(capacity);
  dict->mask = static_cast<std::uint32_t>(slots - 1);
  std::memset(dict->index, 0xFF, slots * sizeof(std::int32_t));  // kFree
  std::uint32_t filled = 0;
  if (dict->used == old_filled) {
    if (old_filled > 0) std::memcpy(static_cast<void*>(dict->entries), old, old_filled * sizeof(DictEntry));
    filled = old_filled;
  } else {
    for (std::uint32_t i = 0; i < old_filled; ++i) {
      if (old[i].key) dict->entries[filled++] = old[i];
    }
  }
  dict->filled = filled;
  dict->flags &= ~kLostSlots;
  for (std::uint32_t i = 0; i < filled; ++i) {
    dict->index[free_slot(dict, dict->entries[i].hash)] = static_cast<std::int32_t>(i);
  }
  dict->keys_version = vm.next_version();
  free_block(vm, old, old_capacity, old_mask);
  return true;
}

/// Adds a key that is not there. Takes both references over.
bool insert_new(Vm& vm, Dict* dict, Ref key, std::uint64_t hash, Ref value) {
  if (dict->filled + (dict->flags & kLostSlots) >= dict->capacity) [[unlikely]] {
    if (!resize(vm, dict, dict->used + dict->used / 2 + 1)) return false;
  }
  dict->index[free_slot(dict, hash)] = static_cast<std::int32_t>(dict->filled);
  dict->entries[dict->filled++] = {hash, key.take(), value.take()};
  ++dict->used;
  dict->keys_version = vm.next_version();
  return true;
}

/// Takes the entry at a place out of the table; the caller owns its key and value afterwards.
DictEntry take_out(Vm& vm, Dict* dict, EntryPlace place) {
  dict->index[place.slot] = kDeleted;
  const DictEntry entry = dict->entries[place.entry];
  dict->entries[place.entry].key = kEmpty;
  dict->entries[place.entry].value = kEmpty;
  --dict->used;
  dict->keys_version = vm.next_version();
  return entry;
}

}  // namespace

Dict* allocate_dict(Vm& vm, Type* type) {
  Dict* dict = allocate_instance<Dict>(vm, type);
  dict->used = dict->filled = dict->capacity = dict->mask = 0;
  dict->index = nullptr;
  dict->entries = nullptr;
  dict->keys_version = vm.next_version();
  return dict;
}

Ref make_dict(Vm& vm) { return Ref::adopt(allocate_dict(vm, vm.types.dict)); }

DictEntry* find_hashed(Vm& vm, Dict* dict, Value key, std::uint64_t hash) {
  const EntryPlace place = locate(vm, dict, key, hash);
  return place.entry < 0 ? nullptr : &dict->entries[place.entry];
}

DictEntry* find(Vm& vm, Dict* dict, Value key) {
  const auto hash = quick_hash(vm, key);
  if (!hash) return nullptr;
  return find_hashed(vm, dict, key, *hash);
}

DictEntry* find(Dict* dict, Str* key) {
  if (dict->used == 0) return nullptr;
  const std::uint64_t hash = (key->flags & Str::kHashed) ? key->hash : hash_of(key);
  const std::size_t mask = dict->mask;
  std::uint64_t perturb = hash;
  for (std::size_t slot = hash & mask;;) {
    const std::int32_t at = dict->index[slot];
    if (at == kFree) return nullptr;
    if (at >= 0) {
      DictEntry& entry = dict->entries[at];
      if (entry.key == Value(key)) return &entry;
      if (entry.hash == hash && has_layout(entry.key, Layout::k_str) && equal(entry.key.as<Str>(), key)) return &entry;
    }
    perturb >>= 5;
    slot = (slot * 5 + perturb + 1) & mask;
  }
}

bool set_hashed(Vm& vm, Dict* dict, Value key, std::uint64_t hash, Value value) {
  const EntryPlace place = locate(vm, dict, key, hash);
  if (place.entry >= 0) {
    DictEntry& entry = dict->entries[place.entry];
    const Value old = entry.value;
    retain(value);
    entry.value = value;
    release(old);
    return true;
  }
  if (place.entry == kFailed) return false;
  return insert_new(vm, dict, Ref::share(key), hash, Ref::share(value));
}

bool set(Vm& vm, Dict* dict, Value key, Value value) {
  const auto hash = quick_hash(vm, key);
  if (!hash) return false;
  return set_hashed(vm, dict, key, *hash, value);
}

bool make_room(Vm& vm, Dict* dict, std::size_t count) {
  return dict->filled + count <= dict->capacity || resize(vm, dict, dict->used + count);
}

bool set(Vm& vm, Dict* dict, Str* key, Value value) {
  const std::uint64_t hash = (key->flags & Str::kHashed) ? key->hash : hash_of(key);
  return set_hashed(vm, dict, key, hash, value);
}

Ref take(Vm& vm, Dict* dict, Value key_value, Ref* key) {
  const auto hash = quick_hash(vm, key_value);
  if (!hash) return {};
  const EntryPlace place = locate(vm, dict, key_value, *hash);
  if (place.entry < 0) return {};
  const DictEntry entry = take_out(vm, dict, place);
  Ref taken_key = Ref::adopt(entry.key);
  if (key != nullptr) *key = std::move(taken_key);
  return Ref::adopt(entry.value);
}

bool remove(Vm& vm, Dict* dict, Value key) { return static_cast<bool>(take(vm, dict, key)); }

void take_last(Vm& vm, Dict* dict, Ref& key, Ref& value) {
  std::int32_t last = static_cast<std::int32_t>(dict->filled) - 1;
  while (!dict->entries[last].key) --last;
  const std::uint64_t hash = dict->entries[last].hash;
  std::uint64_t perturb = hash;
  std::size_t slot = hash & dict->mask;
  while (dict->index[slot] != last) {
    perturb >>= 5;
    slot = (slot * 5 + perturb + 1) & dict->mask;
  }
  const DictEntry entry = take_out(vm, dict, {last, static_cast<std::uint32_t>(slot)});
  dict->flags += dict->filled - static_cast<std::uint32_t>(last);
  dict->filled = static_cast<std::uint32_t>(last);
  key = Ref::adopt(entry.key);
  value = Ref::adopt(entry.value);
}

void clear(Vm& vm, Dict* dict) {
  DictEntry* const entries = std::exchange(dict->entries, nullptr);
  const std::uint32_t filled = std::exchange(dict->filled, 0);
  const std::uint32_t capacity = std::exchange(dict->capacity, 0);
  const std::uint32_t mask = std::exchange(dict->mask, 0);
  dict->used = 0;
  dict->index = nullptr;
  dict->flags &= ~kLostSlots;
  dict->keys_version = vm.next_version();
  for (std::uint32_t i = 0; i < filled; ++i) {
    release(entries[i].key);
    release(entries[i].value);
  }
  free_block(vm, entries, capacity, mask);
}

bool copy_entries(Vm& vm, Dict* dict, const Dict* other) {
  if (other->used == 0) return true;
  if ((dict->capacity < other->used || (dict->flags & kLostSlots) != 0) && !resize(vm, dict, other->used)) return false;
  for (std::uint32_t i = 0; i < other->filled; ++i) {
    const DictEntry& entry = other->entries[i];
    if (!entry.key) continue;
    retain(entry.key);
    retain(entry.value);
    dict->index[free_slot(dict, entry.hash)] = static_cast<std::int32_t>(dict->filled);
    dict->entries[dict->filled++] = entry;
  }
  dict->used = dict->filled;
  dict->keys_version = vm.next_version();
  return true;
}

namespace {

bool update_from_dict(Vm& vm, Dict* dict, Dict* other) {
  if (other == dict || other->used == 0) return true;
  if (dict->filled == 0) return copy_entries(vm, dict, other);
  const std::uint32_t used = other->used;
  for (std::uint32_t i = 0; i < other->filled; ++i) {
    if (!other->entries[i].key) continue;
    const Ref key = Ref::share(other->entries[i].key);
    const Ref value = Ref::share(other->entries[i].value);
    if (!set_hashed(vm, dict, *key, other->entries[i].hash, *value)) return false;
    if (other->used != used) {
      vm.raise(vm.types.runtime_error, "dict mutated during update");
      return false;
    }
  }
  return true;
}

bool update_from_mapping(Vm& vm, Dict* dict, Value other) {
  const Ref keys = vm.call_method(other, vm.names.keys, {});
  if (!keys) return false;
  const Ref iterator = iterate(vm, *keys);
  if (!iterator) return false;
  while (const Ref key = next(vm, *iterator)) {
    const Ref value = get_item(vm, other, *key);
    if (!value || !set(vm, dict, *key, *value)) return false;
  }
  return !vm.has_error();
}

bool update_from_pairs(Vm& vm, Dict* dict, Value iterable) {
  const Ref iterator = iterate(vm, iterable);
  if (!iterator) return false;
  for (std::int64_t number = 0;; ++number) {
    const Ref item = next(vm, *iterator);
    if (!item) return !vm.has_error();
    const Ref pair = make_list(vm, {});
    if (!extend(vm, pair.as<List>(), *item)) {
      if (vm.catch_error(vm.types.type_error)) {
        vm.raise(vm.types.type_error, "cannot convert dictionary update sequence element #{} to a sequence", number);
      }
      return false;
    }
    if (pair.as<List>()->size != 2) {
      vm.raise(vm.types.value_error, "dictionary update sequence element #{} has length {}; 2 is required", number,
               pair.as<List>()->size);
      return false;
    }
    if (!set(vm, dict, pair.as<List>()->items[0], pair.as<List>()->items[1])) return false;
  }
}

}  // namespace

bool update(Vm& vm, Dict* dict, Value other) {
  if (has_layout(other, Layout::k_dict)) {
    const Type* type = other.object()->type;
    if (type == vm.types.dict || type->can.iterate == vm.types.dict->can.iterate) {
      return update_from_dict(vm, dict, other.as<Dict>());
    }
  }
  const Ref keys = find_attribute(vm, other, vm.names.keys);
  if (keys) return update_from_mapping(vm, dict, other);
  if (vm.has_error()) return false;
  return update_from_pairs(vm, dict, other);
}

}  // namespace coroscope::vm
