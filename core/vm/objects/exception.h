// Exceptions: a value that travels through frames. The classes come from exceptions.def.
#pragma once

#include <vector>

#include "core/vm/type.h"

namespace coroscope::vm {

struct CodeObject;

/// One line of a traceback: a place in a frame that the exception passed through.
struct TracebackEntry {
  CodeObject* code;           ///< null: a frame of the library that is shown by name only
  std::uint32_t instruction;  ///< index into the code
};

struct Exception : Object {
  Value arguments;            ///< tuple `args`; owned
  Value cause;                ///< __cause__; empty: None
  Value context;              ///< __context__; empty: None
  Value notes;                ///< list of add_note, or empty
  Value attributes;           ///< instance dict, or empty
  Value members;              ///< ExceptionGroup: tuple of exceptions; ImportError and others: unused
  TracebackEntry* traceback;  ///< innermost frame first
  std::uint32_t traceback_size;
  std::uint32_t traceback_capacity;
  static constexpr std::uint32_t kSuppressContext = 1;
};

/// An instance of an exception class with these args.
Ref make_exception(Vm& vm, Type* type, Value arguments_tuple);
Ref make_exception(Vm& vm, Type* type, std::string_view message);
/// str(exception): empty, the one argument, or the tuple. KeyError shows a repr.
Ref exception_text(Vm& vm, Value exception);
/// "ValueError: bad" as the last line of a traceback has it, notes not included.
std::string exception_line(Vm& vm, Value exception);
bool is_exception(Value value);         ///< an instance of BaseException
bool is_exception_class(Value value);
/// `raise value`: an instance from an instance or a class; TypeError `exceptions must derive from BaseException`.
Ref exception_to_raise(Vm& vm, Value value);
/// `except pattern`: is the exception an instance of it (a class or a tuple of classes)? Raises TypeError for others.
std::optional<bool> matches(Vm& vm, Value exception, Value pattern);
void add_traceback_entry(Vm& vm, Exception* exception, CodeObject* code, std::uint32_t instruction);

void set_up_exceptions(Vm& vm);

}  // namespace coroscope::vm
