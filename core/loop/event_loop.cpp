#include "core/loop/event_loop.h"

#include <utility>

#include "core/loop/pacer.h"

namespace coroscope::loop {

EventLoop::EventLoop() = default;

EventLoop::~EventLoop() {
  discard_all();
}

bool EventLoop::cancel(TimerId id) {
  const Handle handle = timers_.remove(id);
  if (handle.fn == nullptr) return false;
  handle.fn(handle.ptr, false);
  return true;
}

double EventLoop::read_clock() {
  return static_cast<double>(read_clock_ns()) / 1e9;
}

std::int64_t EventLoop::read_clock_ns() {
  const std::int64_t before = now_ns();
  const std::int64_t now = clock_.read_ns();
  if (now != before) [[unlikely]] {
    polls_ = 0;
    if (pacer_) pacer_->wait_until(now);
  }
  return now;
}

void EventLoop::advance(std::int64_t ns) {
  clock_.advance(ns);
  polls_ = 0;
  if (pacer_) pacer_->wait_until(now_ns());
}

Outcome EventLoop::run_once() {
  const bool idle = ready_.empty() && !stopping_;
  if (idle && timers_.empty()) return Outcome::k_deadlock;
  if (observer_ != nullptr) [[unlikely]]
    observer_->iteration_started(iteration_);
  ++iteration_;
  if (!timers_.empty()) wait_and_fire(idle);
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

void EventLoop::wait_and_fire(bool idle) {
  const std::int64_t before = now_ns();
  bool jumped = false;
  if (idle || ++polls_ > kPollPatience) {
    wait_for(timers_.earliest());
    jumped = now_ns() != before;
  }
  while (!timers_.empty() && timers_.earliest() <= clock_.now()) {
    const Timer timer = timers_.pop();
    if (observer_ != nullptr) [[unlikely]] {
      if (std::exchange(jumped, false)) observer_->clock_jumped(before, now_ns(), timer);
      observer_->timer_fired(timer);
    }
    ready_.push(timer.handle);
  }
}

/// Waking for a timer is one wait: the clock is a little later than the deadline.
void EventLoop::wait_for(Instant deadline) {
  if (pacer_) pacer_->wait_until(deadline.ns);
  clock_.move_to({deadline.ns, deadline.late + 1});
  polls_ = 0;
}

void EventLoop::run_batch() {
  for (std::size_t left = ready_.size(); left != 0 && !interrupted_; --left) {
    const Handle handle = ready_.pop();
    handle.fn(handle.ptr, true);
  }
}

void EventLoop::set_realtime(double speed) {
  pacer_ = speed > 0 ? std::make_unique<Pacer>(speed, now_ns()) : nullptr;
}

void EventLoop::discard_all() {
  // Letting go of one may queue or cancel others.
  while (!ready_.empty() || !timers_.empty()) {
    const Handle handle = ready_.empty() ? timers_.pop().handle : ready_.pop();
    handle.fn(handle.ptr, false);
  }
}

}  // namespace coroscope::loop
