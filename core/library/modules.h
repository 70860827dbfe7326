// The modules in C++, each made when it is first imported.
#pragma once

#include <span>
#include <string_view>

#include "core/vm/objects/module.h"
#include "core/vm/vm.h"

namespace coroscope::library {

/// A name that a module in C++ has by its __getattr__: a module in Python makes it when it is first asked for.
struct LaterName {
  std::string_view name;
  std::string_view module;
};

struct NativeModule {
  std::string_view name;
  void (*fill)(vm::Vm&, vm::Module*);
  std::span<const LaterName> (*later_names)() = nullptr;
};
/// Every module in C++, sorted by name; those that begin with an underscore are for the library's own Python files.
std::span<const NativeModule> native_modules();
const NativeModule* find_native_module(std::string_view name);   ///< null if there is none

void fill_asyncio(vm::Vm& vm, vm::Module* module);
std::span<const LaterName> later_names_of_asyncio();
void fill_private_asyncio(vm::Vm& vm, vm::Module* module);   ///< _asyncio
void fill_contextvars(vm::Vm& vm, vm::Module* module);
void fill_thread(vm::Vm& vm, vm::Module* module);      ///< _thread
void fill_time(vm::Vm& vm, vm::Module* module);
void fill_sys(vm::Vm& vm, vm::Module* module);
void fill_gc(vm::Vm& vm, vm::Module* module);
void fill_coroscope(vm::Vm& vm, vm::Module* module);   ///< _coroscope
void fill_future(vm::Vm& vm, vm::Module* module);      ///< __future__
void fill_builtins(vm::Vm& vm, vm::Module* module);
void fill_collections(vm::Vm& vm, vm::Module* module);   ///< _collections
void fill_functools(vm::Vm& vm, vm::Module* module);     ///< _functools
void fill_operator(vm::Vm& vm, vm::Module* module);      ///< _operator
void fill_random(vm::Vm& vm, vm::Module* module);        ///< _random
void fill_coroscope(vm::Vm& vm, vm::Module* module);     ///< _coroscope
void fill_regex(vm::Vm& vm, vm::Module* module);         ///< _regex
void fill_weakref(vm::Vm& vm, vm::Module* module);       ///< _weakref
void fill_itertools(vm::Vm& vm, vm::Module* module);
void fill_math(vm::Vm& vm, vm::Module* module);

/// Calls the sys.excepthook that the program has set, for an uncaught exception. False: it has set none.
bool call_excepthook(vm::Vm& vm, vm::Value exception);

}  // namespace coroscope::library
