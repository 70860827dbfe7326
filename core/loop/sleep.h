// The coroutine of asyncio.sleep, in C++: most programs spend their switches here.
#pragma once

#include "core/loop/future.h"
#include "core/loop/native_coroutine.h"

namespace coroscope::loop {

struct Sleep : NativeCoroutine {
  vm::Value delay;               ///< owned
  vm::Value result;              ///< owned
  Future* future;                ///< owned; null until it waits
  TimerId timer;
  trace::EventId event;          ///< timer_set, then what the timer's handle is caused by
};

vm::Ref make_sleep(vm::Vm& vm, vm::Value delay, vm::Value result);
/// The callback of its timer; `pointer` is the Sleep, with a reference of its own.
void sleep_timer_fired(void* pointer, bool run);

void set_up_sleep(Runtime& runtime);

}  // namespace coroscope::loop
