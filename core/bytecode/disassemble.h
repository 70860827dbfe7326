// Code as text, for people, golden files and tests.
#pragma once

#include <string>

#include "core/bytecode/code.h"

namespace coroscope::bytecode {

/// A listing of a code and of those among its constants, each under its qualified name:
///
///     fib (function, 1 parameter, 3 registers)
///       0  2  JUMP_IF_NOT_LESS_INT  n 2 -> 2
///       1  3  RETURN                n
///     …
///     handlers:
///       3-9 -> 12 depth 1
///
/// Columns: index, line, instruction, operands. Registers: locals by name, cells as `&name`, temporaries as t0, t1 …;
/// closure cells as `^name`; constants as Python would write them.
std::string disassemble(const Code& code, const text::Source& source);

/// A constant as in a listing: `'text'`, `(1, 2)`, `<code main.<locals>.inner>`.
std::string show_constant(const Constant& constant);

}  // namespace coroscope::bytecode
