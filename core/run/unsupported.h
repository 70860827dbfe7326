// What a program needs and we do not have, found before it runs: statements, modules, names of modules, built-ins.
#pragma once

#include "core/bytecode/code.h"
#include "core/text/diagnostic.h"
#include "core/vm/vm.h"

namespace coroscope::run {

/// One diagnostic (category "unsupported") for each thing, in order of the source; empty if the program can run.
text::Diagnostics find_unsupported(vm::Vm& vm, const bytecode::Code& code);

}  // namespace coroscope::run
