// asyncio.Handle and TimerHandle: a Python callback in the ready queue or on a timer.
#pragma once

#include "core/loop/runtime.h"

namespace coroscope::loop {

struct HandleObject : vm::Object {
  vm::Value callback;            ///< owned; None once cancelled
  vm::Value arguments;           ///< tuple; owned
  vm::Value context;             ///< the place of its context; owned
  LoopObject* loop;              ///< owned
  bool cancelled;
  bool is_timer;
  TimerId timer;
  vm::Value when;                ///< seconds, as the program gave it; owned
  trace::EventId event;          ///< cause of its run
};

/// Takes the context over.
vm::Ref make_handle(vm::Vm& vm, LoopObject* loop, vm::Value callback, vm::Value arguments, vm::Value context);
/// call_soon: into the ready queue.
void schedule_handle(vm::Vm& vm, HandleObject* handle);
/// call_at: a timer.
void schedule_timer(vm::Vm& vm, HandleObject* handle, std::int64_t deadline_ns, vm::Value when);
/// What the loop calls; `pointer` is the handle, with a reference of its own.
void run_handle(void* pointer, bool run);
void cancel_handle(vm::Vm& vm, HandleObject* handle);

void set_up_handles(Runtime& runtime);

}  // namespace coroscope::loop
