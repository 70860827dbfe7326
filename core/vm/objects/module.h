// Modules: a name and a namespace.
#pragma once

#include <functional>
#include <span>

#include "core/vm/objects/dict.h"
#include "core/vm/objects/function.h"

namespace coroscope::vm {

struct Module : Object {
  Value name;                ///< Str; owned
  Dict* dictionary;          ///< owned
};

Ref make_module(Vm& vm, std::string_view name);
/// Adds functions in C++ to a module.
void add_functions(Vm& vm, Module* module, std::span<const NativeDefinition> definitions);
void set_attribute(Vm& vm, Module* module, std::string_view name, Value value);

void set_up_modules(Vm& vm);

}  // namespace coroscope::vm
