// The modules in C++, each made when it is first imported.
#pragma once

#include "core/vm/objects/module.h"
#include "core/vm/vm.h"

namespace coroscope::library {

void fill_asyncio(vm::Vm& vm, vm::Module* module);
void fill_asyncio_exceptions(vm::Vm& vm, vm::Module* module);
void fill_time(vm::Vm& vm, vm::Module* module);
void fill_future(vm::Vm& vm, vm::Module* module);      ///< __future__
void fill_builtins(vm::Vm& vm, vm::Module* module);

}  // namespace coroscope::library
