// The private module `_collections`: what collections has in C++.

#include "core/library/collections/default_dict.h"
#include "core/library/collections/deque.h"
#include "core/library/collections/tuple_getter.h"
#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/vm/objects/dict_type.h"

namespace coroscope::library {
namespace {

using namespace vm;

/// Does a class of the program leave a method as dict has it?
bool keeps_method(Vm& vm, const Type* type, const char* name) {
  Str* key = vm.intern(name);
  return find_in_type(type, key) == find_in_type(vm.types.dict, key);
}

bool count_in_dict(Vm& vm, Dict* dict, Value item) {
  const auto hash = quick_hash(vm, item);
  if (!hash) return false;
  const DictEntry* entry = find_hashed(vm, dict, item, *hash);
  if (entry == nullptr && vm.has_error()) return false;
  const Ref count = entry != nullptr ? binary(vm, BinaryOperator::k_add, entry->value, Value::of_int(1)) : Ref::of_int(1);
  return count && set_hashed(vm, dict, item, *hash, *count);
}

/// mapping[item] = mapping.get(item, 0) + 1 for each item of an iterable.
Ref count_elements(Vm& vm, const Arguments& a) {
  const Value mapping = a[0];
  const Type* type = type_of(vm, mapping);
  const bool plain = type->layout == Layout::k_dict && keeps_method(vm, type, "get") && keeps_method(vm, type, "__setitem__");
  const bool done = for_each(vm, a[1], [&](Ref item) {
    if (plain) return count_in_dict(vm, mapping.as<Dict>(), *item);
    const Ref old = vm.call_method(mapping, vm.intern("get"), {*item, Value::of_int(0)});
    if (!old) return false;
    const Ref count = binary(vm, BinaryOperator::k_add, *old, Value::of_int(1));
    return count && set_item(vm, mapping, *item, *count);
  });
  return done ? Ref::none() : Ref();
}

struct OwnedEntry {
  Ref key, value;
  std::uint64_t hash;
};

/// Puts everything but the entry taken out behind it.
bool move_to_front(Vm& vm, Dict* dict, const OwnedEntry& first) {
  std::vector<OwnedEntry> others;
  others.reserve(dict->used);
  for (const DictEntry& entry : items_of(dict)) others.push_back({Ref::share(entry.key), Ref::share(entry.value), entry.hash});
  clear(vm, dict);
  if (!set_hashed(vm, dict, *first.key, first.hash, *first.value)) return false;
  for (const OwnedEntry& entry : others) {
    if (!set_hashed(vm, dict, *entry.key, entry.hash, *entry.value)) return false;
  }
  return true;
}

/// move_to_end(dict, key, last): KeyError if it is not there.
Ref move_to_end(Vm& vm, const Arguments& a) {
  if (!has_layout(a[0], Layout::k_dict)) return vm.raise(vm.types.type_error, "move_to_end() needs a dict");
  Dict* dict = a[0].as<Dict>();
  const auto hash = quick_hash(vm, a[1]);
  if (!hash) return {};
  const auto last = truth(vm, a[2]);
  if (!last) return {};
  OwnedEntry moved{{}, {}, *hash};
  moved.value = take(vm, dict, a[1], &moved.key);
  if (!moved.value) return vm.has_error() ? Ref() : vm.raise_value(vm.types.key_error, a[1]);
  const bool okay = *last ? set_hashed(vm, dict, *moved.key, *hash, *moved.value) : move_to_front(vm, dict, moved);
  return okay ? Ref::none() : Ref();
}

constexpr NativeDefinition kFunctions[] = {
    {"count_elements", count_elements, ArgumentStyle::k_counted, 2, 2},
    {"move_to_end", move_to_end, ArgumentStyle::k_counted, 3, 3},
};

}  // namespace

void fill_collections(Vm& vm, Module* module) {
  set_up_deque(vm);
  set_up_default_dict(vm);
  set_up_tuple_getter(vm);
  const LibraryTypes& types = State::of(vm).types;
  add_functions(vm, module, kFunctions);
  set_attribute(vm, module, "deque", Value(types.deque));
  set_attribute(vm, module, "defaultdict", Value(types.default_dict));
  set_attribute(vm, module, "_tuplegetter", Value(types.tuple_getter));
}

}  // namespace coroscope::library
