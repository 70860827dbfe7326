// dict: open addressing into a table of entries in insertion order. Also the namespaces of modules and classes.
#pragma once

#include "core/vm/objects/str.h"

namespace coroscope::vm {

struct DictEntry {
  std::uint64_t hash;
  Value key;               ///< empty: deleted
  Value value;
};

struct Dict : Object {
  std::uint32_t used;            ///< live entries
  std::uint32_t filled;          ///< entries in `entries`, deleted ones included
  std::uint32_t capacity;        ///< room in `entries`
  std::uint32_t mask;            ///< size of `index` minus 1; 0: no table yet
  std::int32_t* index;           ///< -1 free, -2 deleted, else position in `entries`
  DictEntry* entries;
  std::uint64_t keys_version;    ///< changes when a key comes, goes or moves (not when a value changes)
};

Ref make_dict(Vm& vm);

/// Finds an entry; null if there is none (or if hashing or comparing raised: then the Vm's error is set).
DictEntry* find(Vm& vm, Dict* dict, Value key);
DictEntry* find(Dict* dict, Str* key);      ///< the common case: cannot raise
/// Inserts or replaces; shares key and value. False: raised (unhashable key, MemoryError).
bool set(Vm& vm, Dict* dict, Value key, Value value);
bool set(Vm& vm, Dict* dict, Str* key, Value value);
/// Removes a key. True if it was there; look at vm.has_error() otherwise.
bool remove(Vm& vm, Dict* dict, Value key);
void clear(Vm& vm, Dict* dict);
/// Room for so many entries more, so that they need no resizing. False: MemoryError.
bool make_room(Vm& vm, Dict* dict, std::size_t count);
/// dict.update(other): a mapping (anything with keys()) or an iterable of pairs.
bool update(Vm& vm, Dict* dict, Value other);

/// Walks the live entries in order: `for (DictEntry& entry : items_of(dict))`. The dict must not change meanwhile.
struct DictItems {
  struct Iterator {
    DictEntry* at;
    DictEntry* end;
    void skip() { while (at != end && !at->key) ++at; }
    Iterator& operator++() { ++at; skip(); return *this; }
    DictEntry& operator*() const { return *at; }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Dict* dict;
  Iterator begin() const { Iterator it{dict->entries, dict->entries + dict->filled}; it.skip(); return it; }
  Iterator end() const { DictEntry* last = dict->entries + dict->filled; return {last, last}; }
};
inline DictItems items_of(Dict* dict) { return {dict}; }

void set_up_dict(Vm& vm);

}  // namespace coroscope::vm
