// The library of the program: built-in functions and modules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vm/vm.h"

namespace coroscope::library {

/// Fills vm.builtins and makes `import` work. The loop's Runtime must be there already.
void set_up_library(vm::Vm& vm);

/// Do we have a module of this (dotted) name?
bool has_module(std::string_view name);
/// Names of all modules, in alphabetical order; for "did you mean".
std::vector<std::string_view> module_names();
/// Does a module have this name in it? True for modules that make their names when asked.
bool module_has_name(vm::Vm& vm, std::string_view module, std::string_view name);

}  // namespace coroscope::library
