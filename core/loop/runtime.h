// The event loops of one Vm: asyncio's objects live on it. It connects the two: a loop (which knows nothing of Python)
// calls back into tasks and handles, which resume frames of the Vm and record what happens.
#pragma once

#include <memory>
#include <vector>

#include "core/loop/virtual_loop.h"
#include "core/vm/vm.h"

namespace coroscope::loop {

struct Future;
struct Task;
struct LoopObject;
class Threads;

/// The types of asyncio's lower half.
struct LoopTypes {
  vm::Type* future = nullptr;
  vm::Type* task = nullptr;
  vm::Type* gathering_future = nullptr;
  vm::Type* future_iterator = nullptr;   ///< what future.__await__() gives
  vm::Type* native_coroutine = nullptr;  ///< coroutines in C++: asyncio.sleep, lock.acquire …
  vm::Type* sleep = nullptr;             ///< the one of asyncio.sleep
  vm::Type* handle = nullptr;
  vm::Type* timer_handle = nullptr;
  vm::Type* event_loop = nullptr;
  vm::Type* cancelled_error = nullptr;
  vm::Type* invalid_state_error = nullptr;
  // Made when they are first asked for:
  vm::Type* context = nullptr;
  vm::Type* context_variable = nullptr;
  vm::Type* context_token = nullptr;
  vm::Type* event = nullptr;
  vm::Type* lock = nullptr;
  vm::Type* semaphore = nullptr;
  vm::Type* bounded_semaphore = nullptr;
  vm::Type* queue = nullptr;
  vm::Type* lifo_queue = nullptr;
  vm::Type* priority_queue = nullptr;
  vm::Type* queue_empty = nullptr;       ///< the exceptions
  vm::Type* queue_full = nullptr;
  vm::Type* thread_lock = nullptr;
};

/// What asyncio keeps for each thread of the program.
struct ThreadLocal {
  LoopObject* running = nullptr;        ///< the loop that runs; null outside a run; borrowed
  LoopObject* current = nullptr;        ///< what get_event_loop gives outside a run; owned, may be null
  bool current_was_set = false;         ///< by set_event_loop or run: get_event_loop makes none by itself any more
  Task* current_task = nullptr;
  vm::Value* context = nullptr;         ///< where the variables of the context that code runs in are; see context.h
};

/// CallRuns: an async def function that was called and has run up to its first wait, or to its end.
struct BegunCall {
  vm::Ref coroutine;
  vm::Ref yielded;     ///< what it waits on; empty: it has ended, or its task knows
  vm::Ref returned;    ///< its result; empty: it has not ended
  vm::Ref task;        ///< that runs the rest of it; empty: none yet
};

class Runtime final : public LoopObserver {
 public:
  /// Makes the types and hangs itself onto vm.loop_data.
  explicit Runtime(vm::Vm& vm);
  ~Runtime() override;

  static Runtime& of(vm::Vm& vm) { return *static_cast<Runtime*>(vm.loop_data); }

  vm::Vm& vm;
  VirtualClock clock;
  std::int64_t epoch_seconds = 1'704'067'200;   ///< what time.time() says at the start of a run: 2024-01-01T00:00:00Z
  LoopTypes types;
  ThreadLocal here;                     ///< of the thread that runs
  Task* first_task = nullptr;           ///< pending tasks in order of creation
  Task* last_task = nullptr;
  std::uint64_t task_counter = 0;       ///< Task-N; never reset
  std::vector<vm::Generator*> async_generators;   ///< that have begun in a loop and not ended, oldest first
  vm::Ref interruption;                 ///< SystemExit or KeyboardInterrupt on its way out of the loop
  trace::ActorId loop_actor = trace::kNoActor;
  std::vector<BegunCall> begun_calls;   ///< CallRuns; see changed_rules.h
  std::string deadlock_report;          ///< filled when a run ends in a deadlock
  std::unique_ptr<Threads> threads;     ///< null until the program starts a second thread

  bool in_main_thread() const;
  /// The program has two threads now: loops let the others run while they have nothing to do.
  void threads_started();

  /// A loop to run on, and one that is not needed any more.
  std::unique_ptr<VirtualLoop> take_loop();
  void give_back(std::unique_ptr<VirtualLoop> loop);

  /// Puts a callback at the back of a loop's ready queue and records it. `subject`: whom it wakes. Returns the event.
  /// If the loop is closed: calls it with `run` false and sets RuntimeError.
  trace::EventId schedule(LoopObject* loop, Callback callback, void* pointer, trace::ActorId subject,
                          std::string_view name, trace::EventId cause);
  /// Vm::record, except that what the loop itself does stands nowhere in the source.
  trace::EventId record(trace::EventKind kind, trace::ActorId actor, trace::ActorId subject, trace::EventId cause,
                        std::string_view text = {}, std::int64_t number = 0);
  /// A handle begins to run: records it and makes the loop the current actor.
  void begin_handle(trace::EventId cause) {
    if (vm.recorder != nullptr) [[unlikely]]
      record_begin(cause);
  }

  void iteration_started(std::uint64_t index) override;
  void clock_jumped(std::int64_t from_ns, std::int64_t to_ns, const Timer& timer) override;
  void timer_fired(const Timer& timer) override;

 private:
  void record_begin(trace::EventId cause);

  vm::Value main_context_;              // of code that runs in no task and no handle
  std::vector<std::unique_ptr<VirtualLoop>> spare_loops_;
  std::vector<VirtualLoop*> used_loops_;
  trace::EventId last_loop_event_ = trace::kNoEvent;
  std::uint64_t handle_counter_ = 0;
};

}  // namespace coroscope::loop
