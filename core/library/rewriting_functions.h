// The built-in functions that a rewritten program calls; see core/compile/rewrite.h.
#pragma once

#include "core/vm/vm.h"

namespace coroscope::library {

void add_rewriting_functions(vm::Vm& vm);

}  // namespace coroscope::library
