// What operator has in C++: the module `_operator`.
#pragma once

#include "core/vm/objects/module.h"

namespace coroscope::library {

/// itemgetter, attrgetter and methodcaller: what they look for, and for methodcaller the arguments.
struct Getter : vm::Object {
  vm::Value items;       ///< tuple: keys, attribute names, or the method name and positional arguments; owned
  vm::Value keywords;    ///< methodcaller: dict; else empty; owned
};

void add_getters(vm::Vm& vm, vm::Module* module);

}  // namespace coroscope::library
