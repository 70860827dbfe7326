#include "core/loop/event_loop.h"

#include <utility>

namespace coroscope::loop {

EventLoop::EventLoop() : own_clock_(std::make_unique<VirtualClock>()), clock_(*own_clock_) {}
EventLoop::EventLoop(VirtualClock& clock) : clock_(clock) {}

EventLoop::~EventLoop() {
  discard_all();
}

bool EventLoop::cancel(TimerId id) {
  const Handle handle = timers_.remove(id);
  if (handle.fn == nullptr) return false;
  handle.fn(handle.ptr, false);
  return true;
}

void EventLoop::advance(std::int64_t ns) { clock_.advance(ns); }

Outcome EventLoop::run_once() {
  const bool idle = ready_.empty() && !stopping_;
  if (idle && timers_.empty() && threads_ == nullptr) return Outcome::k_deadlock;
  if (observer_ != nullptr) [[unlikely]]
    observer_->iteration_started(iteration_);
  ++iteration_;
  if (!timers_.empty() || threads_ != nullptr) {
    const std::int64_t before = now_ns();
    if (!wait(idle)) return Outcome::k_deadlock;
    fire_due(before);
  }
  run_batch();
  if (std::exchange(interrupted_, false)) return Outcome::k_interrupted;
  if (std::exchange(stopping_, false)) return Outcome::k_stopped;
  return Outcome::k_continue;
}

Outcome EventLoop::run() {
  Outcome outcome = Outcome::k_continue;
  while (outcome == Outcome::k_continue) outcome = run_once();
  return outcome;
}

/// Lets time pass if there is nothing to do, or if the program has polled for too long. False: nothing can ever happen.
bool EventLoop::wait(bool idle) {
  if (clock_.now() != polled_at_) {
    polls_ = 0;
    polled_at_ = clock_.now();
  }
  if (!idle && ++polls_ <= kPollPatience) return true;
  polls_ = 0;
  const Instant timer = timers_.empty() ? Instant{} : timers_.earliest();
  const Instant deadline = clock_.moment_of(timer);
  if (threads_ != nullptr) return threads_->run_until(*this, timers_.empty() ? nullptr : &deadline) || !idle;
  clock_.wake_for(timer);
  return true;
}

void EventLoop::fire_due(std::int64_t before) {
  bool jumped = now_ns() != before;
  while (!timers_.empty() && clock_.is_due(timers_.earliest())) {
    const Timer timer = timers_.pop();
    if (observer_ != nullptr) [[unlikely]] {
      if (std::exchange(jumped, false)) observer_->clock_jumped(before, now_ns(), timer);
      observer_->timer_fired(timer);
    }
    ready_.push(timer.handle);
  }
}

void EventLoop::run_batch() {
  for (std::size_t left = ready_.size(); left != 0 && !interrupted_; --left) {
    const Handle handle = ready_.pop();
    handle.fn(handle.ptr, true);
  }
}

void EventLoop::discard_all() {
  // Letting go of one may queue or cancel others.
  while (!ready_.empty() || !timers_.empty()) {
    const Handle handle = ready_.empty() ? timers_.pop().handle : ready_.pop();
    handle.fn(handle.ptr, false);
  }
  stopping_ = interrupted_ = false;
}

}  // namespace coroscope::loop
