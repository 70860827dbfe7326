// Sleeping on virtual time for Asio code: async_sleep(loop, seconds, token) with any completion token.
#pragma once

#include <utility>  // Boost 1.74 forgets it before co_spawn.hpp

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/error.hpp>
#if __has_include(<boost/asio/associated_cancellation_slot.hpp>)
#include <boost/asio/associated_cancellation_slot.hpp>
#define COROSCOPE_ASIO_HAS_CANCELLATION_SLOTS 1  // Boost 1.77
#endif

#include "core/loop/virtual_loop.h"

namespace coroscope::loop {

/// One sleep under way. It owns the handler, lives in the loop's handler pool, and is the `ptr` of its timer.
template <class Handler>
class SleepOperation {
 public:
  SleepOperation(VirtualLoop& loop, Handler&& handler) : loop_(&loop), handler_(std::move(handler)) {}

  TimerId start(double seconds) {
    const TimerId timer = loop_->call_later(seconds, &timer_done, this);
#ifdef COROSCOPE_ASIO_HAS_CANCELLATION_SLOTS
    if (auto slot = boost::asio::get_associated_cancellation_slot(handler_); slot.is_connected()) {
      slot.assign([loop = loop_, timer](boost::asio::cancellation_type) { loop->cancel(timer); });
    }
#endif
    return timer;
  }

 private:
  static void timer_done(void* ptr, bool run) {
    auto* operation = static_cast<SleepOperation*>(ptr);
    if (run) return operation->complete(boost::system::error_code());
    if (operation->loop_->closing()) return operation->destroy();
    operation->loop_->call_soon(&cancelled, ptr);  // as every completion: never from inside cancel()
  }

  static void cancelled(void* ptr, bool run) {
    auto* operation = static_cast<SleepOperation*>(ptr);
    run ? operation->complete(boost::asio::error::operation_aborted) : operation->destroy();
  }

  void complete(boost::system::error_code error) {
#ifdef COROSCOPE_ASIO_HAS_CANCELLATION_SLOTS
    // Before the move: a handler that was moved from has no slot to clear.
    boost::asio::get_associated_cancellation_slot(handler_).clear();
#endif
    auto executor = boost::asio::get_associated_executor(handler_, loop_->get_executor());
    auto completion = [handler = std::move(handler_), error]() mutable { std::move(handler)(error); };
    destroy();
    if constexpr (std::is_same_v<decltype(executor), VirtualLoop::executor_type>) {
      completion();
    } else {
      boost::asio::dispatch(executor, std::move(completion));
    }
  }

  void destroy() {
    HandlerPool& pool = loop_->handler_pool();
    this->~SleepOperation();
    pool.release(this, sizeof(SleepOperation));
  }

  VirtualLoop* loop_;
  Handler handler_;
};

/// Completes with void(error_code) when `seconds` of virtual time have passed. Cancelling its timer (which `timer`, if
/// given, is set to), or emitting the handler's cancellation slot, completes it with operation_aborted.
template <class Token>
auto async_sleep(VirtualLoop& loop, double seconds, Token&& token, TimerId* timer = nullptr) {
  return boost::asio::async_initiate<Token, void(boost::system::error_code)>(
      [&loop, seconds, timer]<class Handler>(Handler&& handler) {
        using Operation = SleepOperation<std::decay_t<Handler>>;
        void* block = loop.handler_pool().allocate(sizeof(Operation));
        const TimerId started = (::new (block) Operation(loop, std::move(handler)))->start(seconds);
        if (timer != nullptr) *timer = started;
      },
      token);
}

}  // namespace coroscope::loop
