// Text of the program that is run as code: exec(), eval(), compile(), and functions that the library makes from text.
#pragma once

#include <string_view>

#include "core/vm/code_object.h"
#include "core/vm/frame.h"
#include "core/vm/vm.h"

namespace coroscope::library {

/// Does the text hold statements, or one expression whose value is wanted?
enum class TextKind : std::uint8_t { k_statements, k_expression };

/// Compiles a text; null: SyntaxError is set. Its frames show in tracebacks without source lines, as CPython's do for
/// "<string>", and are no part of the trace.
vm::CodeObject* compile_text(vm::Vm& vm, std::string_view text, std::string_view filename, TextKind kind);

/// Runs it. `names`: where its names live if not in the globals; empty: there. Gives the value of an expression.
vm::Ref run_code(vm::Vm& vm, vm::CodeObject* code, vm::Dict* globals, vm::Value names);

/// The names that a running frame sees: its globals, the namespace of its class body, or a new dict of the local
/// variables as they are now.
vm::Ref names_of_frame(vm::Vm& vm, const vm::Frame* frame);

}  // namespace coroscope::library
