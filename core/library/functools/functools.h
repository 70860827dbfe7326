// What functools has in C++: the module `_functools`.
#pragma once

#include "core/vm/objects/module.h"

namespace coroscope::library {

/// partial(func, *args, **keywords)
struct Partial : vm::Object {
  vm::Value function;
  vm::Value arguments;     ///< tuple
  vm::Value keywords;      ///< dict
};

/// The objects of cmp_to_key: K without `item`, K(item) with it.
struct KeyWrapper : vm::Object {
  vm::Value compare;
  vm::Value item;          ///< empty: the key function itself
};

/// A function with a cache. The cache's dict is in the order of use, the latest last.
struct CachedFunction : vm::Object {
  vm::Value function;
  vm::Value cache;         ///< dict
  vm::Value info_type;     ///< makes what cache_info() gives
  std::int64_t maximum;    ///< -1: none
  std::uint64_t hits, misses;
  bool typed;
};

void add_partial(vm::Vm& vm, vm::Module* module);
void add_cached_function(vm::Vm& vm, vm::Module* module);
void add_key_wrapper(vm::Vm& vm, vm::Module* module);

}  // namespace coroscope::library
