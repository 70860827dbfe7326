// The coroutine of asyncio.sleep, in C++: most programs spend their switches here.
#pragma once

#include "core/loop/future.h"

namespace coroscope::loop {

struct Sleep : vm::Object {
  enum class State : std::uint8_t { k_created, k_yielded, k_waiting, k_finished };
  State state;
  vm::Value delay;               ///< owned
  vm::Value result;              ///< owned
  Future* future;                ///< owned; null until it waits
  TimerId timer;
  trace::ActorId actor;
  trace::EventId event;          ///< timer_set, then what the timer's handle is caused by
};

vm::Ref make_sleep(vm::Vm& vm, vm::Value delay, vm::Value result);
/// The callback of its timer; `pointer` is the Sleep, with a reference of its own.
void sleep_timer_fired(void* pointer, bool run);
void set_up_sleep(Runtime& runtime);

}  // namespace coroscope::loop
