// What Python sees of a Frame: sys._getframe(), gi_frame, tb_frame. A frame object does not keep a running frame alive:
// when that has ended, it knows the last line and the locals that somebody has asked for.
#pragma once

#include "core/vm/frame.h"

namespace coroscope::vm {

struct Traceback;

struct FrameObject : Object {
  CodeObject* code;
  Dict* globals;              ///< owned
  Frame* frame;               ///< borrowed: see live_frame
  Value owner;                ///< Generator or Traceback whose frame it is; owned; empty: a running frame
  Value locals;               ///< f_locals, once asked for; owned
  Value back;                 ///< frame object or empty; owned
  std::uint32_t instruction;  ///< when it was seen last
};

/// Of a running frame and those that called it; of a suspended generator (None if it has ended); of a traceback entry.
Ref make_frame_object(Vm& vm, Frame* frame);
Ref make_frame_object(Vm& vm, Generator* generator);
Ref make_frame_object(Vm& vm, Traceback* entry);

/// The running frame of the program, `depth` calls up; null if there are not so many.
Frame* running_frame(Vm& vm, std::uint32_t depth = 0);
/// The names that a frame has bound and their values, in the order of its code: the globals themselves in a module, the
/// class namespace in the body of a class, else a new dict.
Ref locals_of(Vm& vm, Frame* frame);

void set_up_frames(Vm& vm);

}  // namespace coroscope::vm
