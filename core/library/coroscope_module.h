// The private module `_coroscope`: what modules of the library that are written in Python need of the machine. Each
// subject adds a table of its own.
#pragma once

#include <span>

#include "core/vm/objects/function.h"

namespace coroscope::library {

std::span<const vm::NativeDefinition> code_natives();   ///< functions made from text, hashes, the end of the program
std::span<const vm::NativeDefinition> traceback_natives();   ///< tracebacks, places in programs, stderr

}  // namespace coroscope::library
