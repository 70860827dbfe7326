// The built-in functions of Python. Types and exceptions come from the Vm; functions that this file does not name
// (open, input, __import__) do not exist here: a program that uses them is refused before it runs.
#pragma once

#include <span>
#include <string_view>

#include "core/vm/vm.h"

namespace coroscope::library {

/// Adds the functions to vm.builtins.
void set_up_builtins(vm::Vm& vm);

/// The functions by subject, each table in a file of its own.
std::span<const vm::NativeDefinition> iteration_functions();
std::span<const vm::NativeDefinition> number_functions();
std::span<const vm::NativeDefinition> object_functions();
std::span<const vm::NativeDefinition> print_functions();
std::span<const vm::NativeDefinition> code_functions();
std::span<const vm::NativeDefinition> frame_functions();   ///< globals, locals, aiter, anext

/// Writes to the program's stdout behind everything that running print() calls have to say so far: a print inside an
/// argument's __str__ comes after the arguments before it. False: the limit on output was met.
bool write_in_order(vm::Vm& vm, std::string_view text);

}  // namespace coroscope::library
