// What the parts of dict share: table, type, methods, views.
#pragma once

#include "core/vm/objects/dict.h"
#include "core/vm/objects/function.h"

namespace coroscope::vm {

/// What d.keys(), d.values() and d.items() give.
struct DictView : Object {
  Dict* dict;   ///< owned
};

/// An empty dict of a type (dict or a subclass).
Dict* allocate_dict(Vm& vm, Type* type);
/// The entry of a key whose hash is known; null as in find.
DictEntry* find_hashed(Vm& vm, Dict* dict, Value key, std::uint64_t hash);
bool set_hashed(Vm& vm, Dict* dict, Value key, std::uint64_t hash, Value value);
/// Takes an entry out: gives its value, and its key if `key` is not null. Empty: not there, or raised.
Ref take(Vm& vm, Dict* dict, Value key_value, Ref* key = nullptr);
/// Takes the last entry out; the dict is not empty.
void take_last(Vm& vm, Dict* dict, Ref& key, Ref& value);
/// Puts copies of all entries of `other` into an empty dict.
bool copy_entries(Vm& vm, Dict* dict, const Dict* other);

Ref make_dict_view(Vm& vm, Type* type, Dict* dict);
Ref iterate_dict(Vm& vm, Type* iterator_type, Dict* dict);
/// reversed(dict)
Ref reverse_dict(Vm& vm, Dict* dict);
/// For a set operation with something on the right: is it dict_keys or dict_items?
bool is_set_like_view(Vm& vm, Value value);

std::span<const NativeDefinition> dict_methods();
void add_dict_class_methods(Vm& vm);   ///< dict.fromkeys
void set_up_dict_views(Vm& vm);

}  // namespace coroscope::vm
