// The event loop of one Vm: asyncio's objects live on it. It connects the two: the loop (which knows nothing of Python)
// calls back into tasks and handles, which resume frames of the Vm and record what happens.
#pragma once

#include <vector>

#include "core/loop/virtual_loop.h"
#include "core/vm/vm.h"

namespace coroscope::loop {

struct Future;
struct Task;
struct LoopObject;

/// The types of asyncio's lower half.
struct LoopTypes {
  vm::Type* future = nullptr;
  vm::Type* task = nullptr;
  vm::Type* gathering_future = nullptr;
  vm::Type* sleep = nullptr;            ///< the coroutine of asyncio.sleep
  vm::Type* handle = nullptr;
  vm::Type* timer_handle = nullptr;
  vm::Type* event_loop = nullptr;
  vm::Type* cancelled_error = nullptr;
  vm::Type* invalid_state_error = nullptr;
};

class Runtime final : public LoopObserver {
 public:
  /// Makes the types and hangs itself onto vm.loop_data.
  explicit Runtime(vm::Vm& vm);
  ~Runtime() override;

  static Runtime& of(vm::Vm& vm) { return *static_cast<Runtime*>(vm.loop_data); }

  vm::Vm& vm;
  VirtualLoop loop;
  LoopTypes types;
  LoopObject* running = nullptr;        ///< the loop object that runs; null outside a run
  LoopObject* current = nullptr;        ///< what get_event_loop gives outside a run; owned, may be null
  Task* current_task = nullptr;
  Task* first_task = nullptr;           ///< pending tasks in order of creation
  Task* last_task = nullptr;
  std::uint64_t task_counter = 0;       ///< Task-N; never reset
  std::vector<vm::Generator*> async_generators;   ///< that have begun in a loop and not ended, oldest first
  vm::Ref interruption;                 ///< SystemExit or KeyboardInterrupt on its way out of the loop
  trace::ActorId loop_actor = trace::kNoActor;
  std::string deadlock_report;          ///< filled when a run ends in a deadlock

  /// Puts a callback at the back of the ready queue and records it. `subject`: whom it wakes. Returns the event.
  trace::EventId schedule(Callback callback, void* pointer, trace::ActorId subject, std::string_view name,
                          trace::EventId cause);
  /// Vm::record, except that what the loop itself does stands nowhere in the source.
  trace::EventId record(trace::EventKind kind, trace::ActorId actor, trace::ActorId subject, trace::EventId cause,
                        std::string_view text = {}, std::int64_t number = 0);
  /// A handle begins to run: records it and makes the loop the current actor.
  trace::EventId begin_handle(trace::EventId cause);

  void iteration_started(std::uint64_t index) override;
  void clock_jumped(std::int64_t from_ns, std::int64_t to_ns, const Timer& timer) override;
  void timer_fired(const Timer& timer) override;

  /// Describes, for each waiting task, what it waits for.
  std::string describe_deadlock();

 private:
  trace::EventId last_loop_event_ = trace::kNoEvent;
  std::uint64_t handle_counter_ = 0;
};

}  // namespace coroscope::loop
