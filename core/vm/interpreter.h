// The interpreter loop: runs frames until the one that it was asked for has returned, yielded or raised.
//
// A call of a Python function, the start of a coroutine by await, the resuming of a generator by `for`, next() or
// send() only change which frame is the current one: no C++ call, so the C++ stack does not grow with Python's.
#pragma once

#include "core/vm/frame.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// Handlers that no opcode names, behind those of the opcodes: the linker chooses them.
enum ExtraHandler : int {
  kTraceLineHandler = bytecode::kOpcodeCount,   ///< records a line, then does what the opcode says
  kExitHandler,                                 ///< leaves the interpreter loop
  kBeginAtCallHandler,                          ///< GENERATOR_START where calling the function begins to run it
  kAwaitInsteadHandler,                         ///< AWAIT where something else is awaited instead
  kAwaitInsteadByWithHandler,                   ///< the same for GET_AWAITABLE
  kAddInPlaceHandler, kSubtractInPlaceHandler, kAddIntInPlaceHandler, kSubtractIntInPlaceHandler,
  kHandlerCount,
};

class Interpreter {
 public:
  /// Runs a fresh frame, whose `back` becomes the frame that runs now. Takes the frame over.
  static Outcome run_frame(Vm& vm, Frame* frame);
  /// One step of a generator that is created or suspended (the caller has checked).
  static Outcome resume(Vm& vm, Generator* generator, Resumption resumption);
  /// The same for a suspended coroutine into which None is sent, and that the caller keeps alive.
  static Outcome resume_suspended(Vm& vm, Generator* coroutine);
  /// Address of each handler, by opcode or ExtraHandler.
  static const void* const* handlers();

  /// A frame for calling a function, arguments bound (shared); null: TypeError is set.
  static Frame* make_frame(Vm& vm, Function* function, const Arguments& arguments);
  /// The same with `self` before the arguments.
  static Frame* make_method_frame(Vm& vm, Function* function, Value self, const Arguments& arguments);
  /// Releases what a frame that was not run, or has ended, holds, and its memory unless a generator owns it.
  static void free_frame(Vm& vm, Frame* frame);

 private:
  enum class Entry : std::uint8_t { k_start, k_send, k_throw, k_native_send, k_native_throw };
  static Outcome::Kind run(Vm* vm, Frame* frame, Entry entry, Value sent, Value& result);
  static void give_context_of_handler(Vm& vm, Generator* leaf, Value exception);
  static Outcome enter(Vm& vm, Frame* stub, Frame* frame, Entry entry, Value sent);
};

/// Makes code ready to run: handlers, constants, caches. Nested code too.
void link(Vm& vm, CodeObject* code);

/// Which temporaries an exception at an instruction leaves alive.
inline std::uint16_t live_temporaries(const CodeObject* code, std::uint32_t instruction) {
  return code->code->live_temporaries[instruction];
}

/// Binds arguments to the parameters of a function in a fresh frame's registers. False: TypeError is set (and nothing
/// is left in the registers).
bool bind_arguments(Vm& vm, Function* function, Value* registers, const Arguments& arguments);

}  // namespace coroscope::vm
