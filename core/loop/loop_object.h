// The event loop as Python sees it: loop.call_soon, loop.time, loop.run_until_complete.
#pragma once

#include "core/loop/task.h"

namespace coroscope::loop {

struct LoopObject : vm::Object {
  VirtualLoop* loop;             ///< owned; null once closed
  bool stopping;
  bool debug;
  vm::Value exception_handler;   ///< a callable, or None; owned
  vm::Value task_factory;        ///< a callable, or None; owned
  vm::Value slow_callback_duration;   ///< seconds; owned

  bool closed() const { return loop == nullptr; }
};

vm::Ref make_loop(vm::Vm& vm);
/// The loop that an argument `loop=` names; null, and AttributeError as CPython raises it, if it is none. `asked`: the
/// attribute that CPython looks for first.
LoopObject* loop_argument(vm::Vm& vm, vm::Value given, const char* asked);
/// False, and RuntimeError `Event loop is closed`, if it is.
bool check_open(vm::Vm& vm, LoopObject* loop);
/// The running loop object (borrowed); RuntimeError `no running event loop` and null if there is none.
LoopObject* running_loop(vm::Vm& vm);
/// asyncio.get_event_loop(): the running loop, or the thread's own, which may be made now (borrowed). Null: RuntimeError.
LoopObject* event_loop_of_thread(vm::Vm& vm);
void set_event_loop(vm::Vm& vm, vm::Value loop);
void close_loop(vm::Vm& vm, LoopObject* loop);
/// Runs the loop until it is stopped. False: raised (also what a task let out: SystemExit, KeyboardInterrupt).
bool run_forever(vm::Vm& vm, LoopObject* loop);
/// The done callback of the future that it waits for.
void stop_when_done(vm::Vm& vm, vm::Value owner, Future* future);
/// loop.run_until_complete(future).
vm::Ref run_until_complete(vm::Vm& vm, LoopObject* loop, vm::Value awaitable);
/// loop.create_task(coroutine): asks the loop's task factory, if it has one. `name` None or empty: "Task-N".
vm::Ref create_task(vm::Vm& vm, LoopObject* loop, vm::Value coroutine, vm::Value name, vm::Value context);

void set_up_loop_objects(Runtime& runtime);

}  // namespace coroscope::loop
