// What `import` does: modules in C++ are filled, those in Python are compiled and run, both when first asked for.
//
//   1. a relative name becomes absolute by the __package__ of who asks
//   2. sys.modules is looked at, for each package of a dotted name, from left to right
//   3. the module is put into sys.modules, then filled: who imports it meanwhile gets it half full, as in CPython
//   4. one that fails is taken out again; one that succeeds becomes an attribute of its package
// Source: CPython Lib/importlib/_bootstrap.py, _find_and_load.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytecode/code.h"
#include "core/vm/vm.h"

namespace coroscope::library {

/// vm.import_module: the module of a dotted name, which may begin with dots.
vm::Ref import_module(vm::Vm& vm, std::string_view name);

/// The code of a module in Python, compiled once in the life of the process; null if we have no such module.
std::shared_ptr<const bytecode::Code> python_module_code(std::string_view name);

/// Is it a module, of whatever language, private ones included?
bool find_module(std::string_view name);

}  // namespace coroscope::library
