// Threads of the program, simulated: each has a thread of the system for its C++ stack, but only one runs at a time.
//
// A thread runs until it blocks (sleeps, waits for a lock, waits for its event loop's next timer) or ends. Then the one
// that has been able to run for the longest time goes on. If none can, the clock moves to the earliest deadline; if
// there is no deadline, nothing can ever happen: a deadlock. So a program with threads prints the same every time.
// docs/differences.md says how real threads differ.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/loop/runtime.h"

namespace coroscope::loop {

class Threads final : public IdleThreads {
 public:
  using Ident = std::uint64_t;
  static constexpr Ident kMainIdent = 0x7f00'0000'0740;

  explicit Threads(Runtime& runtime);
  ~Threads() override;

  /// A new thread that will call `function`; it waits for its turn. The function reports what it raises itself.
  /// Nothing: too many threads.
  std::optional<Ident> start(vm::Value function, vm::Value arguments, vm::Value keywords);
  Ident current() const;

  /// The running thread waits until the deadline. False: the run is being stopped.
  bool sleep_until(Instant deadline);
  /// It waits until wake() is called for it, or until the deadline (nothing: for ever). True: it was woken. `holder`: the
  /// thread that has what it waits for, for the report of a deadlock.
  bool wait(std::optional<Instant> deadline, Ident holder);
  /// Lets a waiting thread go on when its turn comes.
  void wake(Ident ident);
  /// Every other thread that can run goes first.
  void yield();
  bool run_until(EventLoop& loop, const Instant* deadline) override;
  /// A loop has something to do: if its thread waits in run_until, it can go on.
  void loop_has_work(EventLoop& loop);

  /// For the report of a deadlock: a line for each thread that waits, but for those that run an event loop.
  std::string describe_waiting() const;

  /// At the end of the run: every other thread is left at once, as daemon threads are.
  void abandon();

 private:
  struct Thread;

  std::string name_of(const Thread& thread) const;
  void block(Thread* self, std::optional<Instant> deadline);
  void make_runnable(Thread* thread);
  Thread* next();
  std::vector<Thread*> waiting_threads() const;
  void wake_due();
  void wake_earliest();
  void switch_to(Thread* thread);
  void run_body(Thread* thread);

  Runtime& runtime_;
  std::vector<std::unique_ptr<Thread>> threads_;   // in the order of their start; the first is the main thread
  Thread* running_;
  std::deque<Thread*> runnable_;
  std::uint64_t started_ = 0;         // threads, the main one not counted
  std::uint64_t registrations_ = 0;   // waits
  bool abandoned_ = false;
};

/// The simulated threads of a Vm, made now if the program has had only one thread so far.
Threads& threads_of(vm::Vm& vm);
/// "Thread-1 (worker)" of the running thread, as threading names it.
std::string name_of_thread(vm::Vm& vm);

}  // namespace coroscope::loop
