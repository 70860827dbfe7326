// A Frame: one activation of a function. On the heap, never on the C++ stack.
#pragma once

#include "core/vm/code_object.h"
#include "core/vm/objects/function.h"

namespace coroscope::vm {

struct Generator;

/// Registers follow the header. `pc` is the instruction being run or, in a frame that has called or resumed another
/// one, the instruction that did so: results are stored by looking at it again.
struct Frame {
  const LinkedInstruction* pc;
  Frame* back;              ///< who called or resumed this frame
  Function* function;       ///< owned
  Generator* generator;     ///< the object that owns this frame; null for a plain call
  Value handled;            ///< exception being handled in this frame (sys.exc_info); owned; empty if none
  Value names;              ///< namespace of a class body, a dict or any mapping; owned; empty otherwise
  Value constructed;        ///< in a frame of __init__ that a class was called for: the instance; owned; empty otherwise
  Value registers[1];

  static std::size_t size_for(const CodeObject* code) {
    return sizeof(Frame) + sizeof(Value) * code->code->register_count;
  }
  CodeObject* code() const { return function->code; }
};

}  // namespace coroscope::vm
