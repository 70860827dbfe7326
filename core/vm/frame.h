// A Frame: one activation of a function. On the heap, never on the C++ stack.
#pragma once

#include "core/vm/code_object.h"
#include "core/vm/objects/function.h"

namespace coroscope::vm {

struct Generator;

inline constexpr Value kStoreByFlags{26};

/// Registers follow the header. `pc` is the instruction being run or, in a frame that has called or resumed another
/// one, the instruction that did so: results are stored by looking at it again.
struct Frame {
  const LinkedInstruction* pc;
  Frame* back;              ///< who called or resumed this frame
  Function* function;       ///< owned
  Generator* generator;     ///< the object that owns this frame; null for a plain call
  Value handled;            ///< exception being handled in this frame (sys.exc_info); owned; empty if none
  Value names;              ///< namespace of a class body, a dict or any mapping; owned; empty otherwise
  /// What to do with the result. Empty: it goes where the instruction that called says (store_result). kStoreByFlags: the
  /// same for an instruction that is no call. Else: the frame is that of an __init__ that a class was called for, and this
  /// is the instance; owned.
  Value constructed;
  Value registers[1];

  static std::size_t size_for(const CodeObject* code) {
    return sizeof(Frame) + sizeof(Value) * code->code->register_count;
  }
  CodeObject* code() const { return function->code; }
};

}  // namespace coroscope::vm
