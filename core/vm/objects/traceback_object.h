// Traceback objects as Python sees them; the struct itself is in exception.h.
#pragma once

#include "core/vm/objects/exception.h"

namespace coroscope::vm {

/// The line of the program that an entry names.
std::uint32_t line_of(Vm& vm, const Traceback* entry);
/// The line that an instruction stands on.
std::uint32_t line_of(Vm& vm, const CodeObject* code, std::uint32_t instruction);

void set_up_tracebacks(Vm& vm);

}  // namespace coroscope::vm
