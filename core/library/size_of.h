// sys.getsizeof: the bytes that an object takes in CPython 3.11 on a 64-bit machine, not what it takes here.
#pragma once

#include "core/vm/vm.h"

namespace coroscope::library {

/// Nothing: a __sizeof__ of the program raised.
std::optional<std::int64_t> size_in_cpython(vm::Vm& vm, vm::Value value);

}  // namespace coroscope::library
