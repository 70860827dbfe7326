// Texts about places in programs: tracebacks as CPython 3.11 prints them, and "where are we now" for warnings.
#pragma once

#include <string>

#include "core/vm/objects/exception.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// Where the running frame is, in the learner's own program if possible.
SourcePlace current_place(Vm& vm);

/// The traceback of an exception with its chain of causes and contexts, as CPython prints an uncaught one: with caret
/// marks, repeated frames folded, notes, groups. Ends with a newline. `with_suggestions`: "Did you mean" in last lines, as
/// only the interpreter itself prints it.
/// Source: semantics measured on CPython 3.11; PEP 657 for the marks.
std::string format_exception(Vm& vm, Value exception, bool with_suggestions = false);
/// The same of an exception that nobody can catch: without those before it, as unraisable exceptions are reported.
std::string format_unraisable(Vm& vm, Value exception);

/// One entry of a traceback: "  File …", the source line, the marks.
std::string format_entry(Vm& vm, const Traceback* entry);

/// A note of add_note as it is printed.
std::string safe_note(Vm& vm, Value note);

}  // namespace coroscope::vm
