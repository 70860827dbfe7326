// The library of the program: built-in functions and modules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vm/vm.h"

namespace coroscope::library {

struct Settings {
  std::uint64_t seed = 0;   ///< of random numbers that the program does not seed
};

/// Fills vm.builtins and makes `import` work. The loop's Runtime must be there already.
void set_up_library(vm::Vm& vm, const Settings& settings = {});

/// Calls what atexit and weakref.finalize have registered, the last one first. To be called when the program has ended.
/// Waits for the threads of the program that are no daemons (threading._shutdown).
void join_threads(vm::Vm& vm);
void run_exit_functions(vm::Vm& vm);
/// Before that: waits for the threads of the program that are no daemons (threading._shutdown).
void join_threads(vm::Vm& vm);

/// May the program import a module of this (dotted) name? Modules that begin with an underscore are our own.
bool has_module(std::string_view name);
/// Names of all such modules, in alphabetical order; for "did you mean".
std::vector<std::string_view> module_names();
/// Does a module have this name in it? True for modules that make their names when asked. A module in Python is run for
/// it only if its text does not tell.
bool module_has_name(vm::Vm& vm, std::string_view module, std::string_view name);
/// The public names in a module, as far as they are known without running it; for "did you mean".
std::vector<std::string> names_in_module(vm::Vm& vm, std::string_view module);

}  // namespace coroscope::library
