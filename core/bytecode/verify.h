// Checks that a Code keeps the rules of opcodes.def, by following every path through it without running anything.
// For tests and fuzzers: a compiler without mistakes never needs it.
#pragma once

#include <string>
#include <vector>

#include "core/bytecode/code.h"

namespace coroscope::bytecode {

/// What is wrong, in words, with this code and the codes among its constants; empty if nothing is. Looks at:
///   * operands: registers, cells, constants, names and jump targets exist; jumps forward and backward as their names
///   say
///   * ownership: temporaries are read only when alive and written only when dead, and agree where paths meet
///   * live_temporaries, handler tables, and that RETURN leaves no temporary alive
std::vector<std::string> verify(const Code& code);

}  // namespace coroscope::bytecode
