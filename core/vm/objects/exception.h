// Exceptions: a value that travels through frames. The classes come from exceptions.def.
#pragma once

#include <vector>

#include "core/vm/type.h"

namespace coroscope::vm {

struct CodeObject;
struct Frame;
struct Traceback;

/// One line of a traceback, outermost frame first: a place in a frame that the exception has passed through. What Python
/// calls a traceback object.
struct Traceback : Object {
  Traceback* next;            ///< tb_next, the frame that was called; owned, may be null
  CodeObject* code;
  std::uint32_t instruction;  ///< index into the code
  std::uint32_t line;         ///< 0: the line of the instruction; others come from types.TracebackType(…)
  Frame* frame;               ///< owned, with its locals, once the exception has left it; null before
};

struct Exception : Object {
  Value arguments;            ///< tuple `args`; owned
  Value cause;                ///< __cause__; empty: None
  Value context;              ///< __context__; empty: None
  Value notes;                ///< list of add_note, or empty
  Value attributes;           ///< instance dict, or empty
  Value members;              ///< what the class keeps beside args (errno, name, exceptions …): a Tuple, or empty
  Traceback* traceback;       ///< outermost frame first; owned; null: None
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
/// A new outermost line of its traceback.
void add_traceback_entry(Vm& vm, Exception* exception, CodeObject* code, std::uint32_t instruction);
/// A frame that is left by an exception: it lives on, with its locals, in the traceback entry made for it, as it does in
/// CPython: what the locals hold is dropped with the exception. Takes a frame that no generator owns.
void keep_frame(Vm& vm, Exception* exception, Frame* frame);
/// Empties the frames of its traceback: breaks the cycles of an exception that nobody will look at any more.
void clear_frames(Vm& vm, Value exception);
/// AttributeError with its attributes `name` and `obj`; NameError with `name`.
void raise_attribute_error(Vm& vm, Value object, Str* name, std::string_view message);
void raise_name_error(Vm& vm, Type* type, Str* name, std::string_view message);

void set_up_exceptions(Vm& vm);

}  // namespace coroscope::vm
