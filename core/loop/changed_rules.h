// The changed rules of misconceptions that need more than a line at their place: what `await` and a call of an async def
// function are under them, and who is called on the spot.
#pragma once

#include "core/loop/task.h"

namespace coroscope::loop {

/// Hands the rules of the Vm's model to the interpreter. Under the true rules: nothing.
void set_up_changed_rules(Runtime& runtime);

/// Puts the current actor and event back at the end of a scope: for what runs inside somebody else's step.
class CurrentEvent {
 public:
  explicit CurrentEvent(vm::Vm& vm) : vm_(vm), actor_(vm.current_actor), event_(vm.current_event) {}
  CurrentEvent(const CurrentEvent&) = delete;
  CurrentEvent& operator=(const CurrentEvent&) = delete;
  ~CurrentEvent() {
    vm_.current_actor = actor_;
    vm_.current_event = event_;
  }

 private:
  vm::Vm& vm_;
  trace::ActorId actor_;
  trace::EventId event_;
};

/// Preemptive: what statements of coroutines await, to give other tasks a turn. Outside of tasks there is nobody to give it to.
vm::Ref make_turn(vm::Vm& vm);
/// A function or a method that is the library's own Python code.
bool belongs_to_library(vm::Vm& vm, vm::Value callable);
/// CallSoonIsNow: is this callback called where it is handed over?
bool calls_on_the_spot(vm::Vm& vm, vm::Value callback);
/// CancelIsNow: does a cancel() end a task where it is called? Not one of the library's own, as that of asyncio.timeout.
bool cancels_on_the_spot(vm::Vm& vm);
/// BlockingSleepYields: time.sleep(delay), called by a coroutine of the current task. True: the coroutine is suspended in
/// its call (vm.suspension is set), or an error is set.
bool suspends_in_call(vm::Vm& vm, vm::Value delay);

/// CallRuns: at the end of a step, calls that nobody awaits go on as tasks of their own.
void adopt_begun_calls(vm::Vm& vm, LoopObject* loop);
/// CallRuns: the task of a call that has begun, for create_task(). Empty without an error: it is no such call.
vm::Ref task_of_begun_call(vm::Vm& vm, LoopObject* loop, vm::Value coroutine, vm::Value name, vm::Value context);

}  // namespace coroscope::loop
