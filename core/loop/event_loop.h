// The event loop: asyncio's BaseEventLoop._run_once on a virtual clock. This header does not know Asio; VirtualLoop
// (virtual_loop.h) is this loop as an Asio execution context, and the one that programs run on.
//
// One iteration:
//   1. nothing is ready and the loop is not stopping: the clock jumps to the earliest deadline (with no timer either,
//      nothing can ever happen: a deadlock);
//   2. timers that are due enter the back of the ready queue, in (ns, late, registration) order;
//   3. exactly the handles present now run; what they queue waits for the next iteration.
//
// Nothing here is safe to use from two threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/loop/ready_queue.h"
#include "core/loop/timer_queue.h"
#include "core/loop/virtual_clock.h"

namespace coroscope::loop {

class EventLoop;

/// Other threads of the program, which run while a loop has nothing to do.
class IdleThreads {
 public:
  virtual ~IdleThreads() = default;
  /// Lets them run until `deadline` (null: for ever) has come or something is ready in the loop; moves the clock. False:
  /// all of them wait for ever as well.
  virtual bool run_until(EventLoop& loop, const Instant* deadline) = 0;
};

/// Is told what the loop does by itself. What handles and timers mean, their owners know by `ptr`.
class LoopObserver {
 public:
  virtual ~LoopObserver() = default;
  /// An iteration begins; counts from 0 over the life of the loop.
  virtual void iteration_started(std::uint64_t index) = 0;
  /// Nothing was ready, so the clock moved to the deadline of `timer`, which fires next.
  virtual void clock_jumped(std::int64_t from_ns, std::int64_t to_ns, const Timer& timer) = 0;
  /// A timer is due; its handle enters the ready queue now.
  virtual void timer_fired(const Timer& timer) = 0;
};

/// Why an iteration, or a whole run, came back.
enum class Outcome : std::uint8_t {
  k_continue,     ///< there may be more to do
  k_stopped,      ///< stop() was called; the batch was finished
  k_interrupted,  ///< interrupt() was called; the rest of the batch is still queued
  k_deadlock,     ///< nothing is ready, no timer is set: nothing can ever happen
};

class EventLoop {
 public:
  /// So many iterations in a row a program may poll (`while not done: await sleep(0)`) with a timer pending before
  /// the clock moves to it all the same.
  static constexpr std::uint32_t kPollPatience = 20'000;

  /// A loop with a clock of its own, or on one that others use too (not owned).
  EventLoop();
  explicit EventLoop(VirtualClock& clock);
  EventLoop(const EventLoop&) = delete;
  EventLoop& operator=(const EventLoop&) = delete;
  /// Every queued handle and pending timer is called with `run` false.
  ~EventLoop();

  /// Puts a handle at the back of the ready queue.
  void call_soon(Callback fn, void* ptr) { ready_.push({fn, ptr}); }
  /// Lets a handle that is ready run before all others. For a changed rule.
  void bring_forward(Callback fn, void* ptr) { ready_.bring_forward({fn, ptr}); }
  /// Takes a handle that is ready back: fn(ptr, false) is called at once.
  void withdraw(Callback fn, void* ptr) {
    if (ready_.withdraw({fn, ptr})) fn(ptr, false);
  }
  std::size_t ready_count() const { return ready_.size(); }

  /// Sets a timer. Any deadline is fine: one in the past fires in the next iteration, ordered by its deadline.
  TimerId call_at(std::int64_t deadline_ns, Callback fn, void* ptr) {
    return timers_.add(clock_.timer_at(deadline_ns), {fn, ptr});
  }
  TimerId call_later(double delay_seconds, Callback fn, void* ptr) {
    return call_at(clock_.deadline_after(delay_seconds), fn, ptr);
  }
  /// Cancels a pending timer: fn(ptr, false) is called at once. False if it has fired (its handle is in the ready
  /// queue then, and only its owner can make it do nothing) or was cancelled before.
  bool cancel(TimerId id);
  bool pending(TimerId id) const { return timers_.contains(id); }
  std::size_t timer_count() const { return timers_.size(); }

  /// Virtual time.
  std::int64_t now_ns() const { return clock_.now().ns; }
  double time() const { return clock_.seconds(); }
  std::int64_t deadline_after(double delay_seconds) const { return clock_.deadline_after(delay_seconds); }
  static std::int64_t deadline_at(double seconds) { return VirtualClock::deadline_at(seconds); }
  /// time.sleep(): moves the clock and lets nobody run.
  void advance(std::int64_t ns);

  /// Calls everything that is queued or pending with `run` false.
  void discard_all();

  /// One iteration.
  Outcome run_once();
  /// Iterations until something other than k_continue comes back, as run_forever().
  Outcome run();
  /// Ends the run after the current batch (the next one, if none is running).
  void stop() { stopping_ = true; }
  /// Ends the run after the current handle, as SystemExit and KeyboardInterrupt do.
  void interrupt() { interrupted_ = true; }
  std::uint64_t iteration_count() const { return iteration_; }

  /// Nobody by default; not owned.
  void set_observer(LoopObserver* observer) { observer_ = observer; }
  /// None by default; not owned.
  void set_threads(IdleThreads* threads) { threads_ = threads; }
  void set_realtime(double speed) { clock_.set_realtime(speed); }

 private:
  bool wait(bool idle);
  void fire_due(std::int64_t before);
  void run_batch();

  ReadyQueue ready_;
  TimerQueue timers_;
  std::unique_ptr<VirtualClock> own_clock_;
  VirtualClock& clock_;
  LoopObserver* observer_ = nullptr;
  IdleThreads* threads_ = nullptr;
  std::uint64_t iteration_ = 0;
  std::uint32_t polls_ = 0;  // iterations since the clock moved in which something was ready and a timer pending
  Instant polled_at_;
  bool stopping_ = false;
  bool interrupted_ = false;
};

}  // namespace coroscope::loop
