// The event loop as an Asio execution context: Asio's own post, co_spawn and awaitables run on virtual time, in one
// queue with everything else. Code that only queues handles and timers includes event_loop.h, which compiles faster.
//
// I/O objects do not belong on this executor: Asio would start a thread for them.
#pragma once

#include <utility>  // Boost 1.74 forgets it before co_spawn.hpp

#include <boost/asio/execution.hpp>
#include <boost/asio/execution_context.hpp>
#include <type_traits>

#include "core/loop/event_loop.h"
#include "core/loop/handler_pool.h"

namespace coroscope::loop {

class VirtualLoop : public boost::asio::execution_context, public EventLoop {
 public:
  class executor_type;

  VirtualLoop() = default;
  explicit VirtualLoop(VirtualClock& clock) : EventLoop(clock) {}
  /// Handlers are destroyed first, since they may hold on to services; then the services.
  ~VirtualLoop();

  executor_type get_executor() noexcept;

  /// True while the destructor lets go of what is queued: nothing may be completed any more.
  bool closing() const { return closing_; }
  HandlerPool& handler_pool() { return handler_pool_; }

 private:
  bool closing_ = false;
  HandlerPool handler_pool_;
};

/// A function object in the ready queue.
template <class Function>
struct QueuedFunction {
  VirtualLoop* loop;
  Function function;

  static void call(void* ptr, bool run) {
    auto* queued = static_cast<QueuedFunction*>(ptr);
    // The block is free before the function runs, so that what it posts next finds it in the cache.
    Function function(std::move(queued->function));
    HandlerPool& pool = queued->loop->handler_pool();
    queued->~QueuedFunction();
    pool.release(queued, sizeof(QueuedFunction));
    if (run) std::move(function)();
  }
};

/// Puts function objects at the back of the loop's ready queue; never calls them at once.
class VirtualLoop::executor_type {
 public:
  explicit executor_type(VirtualLoop& loop) noexcept : loop_(&loop) {}

  template <class Function>
  void execute(Function&& function) const {
    using Queued = QueuedFunction<std::decay_t<Function>>;
    void* block = loop_->handler_pool().allocate(sizeof(Queued));
    loop_->call_soon(&Queued::call, ::new (block) Queued{loop_, std::forward<Function>(function)});
  }

  VirtualLoop& context() const noexcept { return *loop_; }

  VirtualLoop& query(boost::asio::execution::context_t) const noexcept { return *loop_; }
  static constexpr boost::asio::execution::blocking_t query(boost::asio::execution::blocking_t) noexcept {
    return boost::asio::execution::blocking.never;
  }
  executor_type require(boost::asio::execution::blocking_t::never_t) const noexcept { return *this; }
  static constexpr boost::asio::execution::outstanding_work_t query(
      boost::asio::execution::outstanding_work_t) noexcept {
    return boost::asio::execution::outstanding_work.untracked;
  }
  static constexpr boost::asio::execution::relationship_t query(boost::asio::execution::relationship_t) noexcept {
    return boost::asio::execution::relationship.fork;
  }

  friend bool operator==(const executor_type& left, const executor_type& right) noexcept {
    return left.loop_ == right.loop_;
  }
  friend bool operator!=(const executor_type& left, const executor_type& right) noexcept { return !(left == right); }

 private:
  VirtualLoop* loop_;
};

inline VirtualLoop::executor_type VirtualLoop::get_executor() noexcept {
  return executor_type(*this);
}

}  // namespace coroscope::loop
