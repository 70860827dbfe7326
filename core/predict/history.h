// Questions about a finished trace that the causes of a line are made of: what was a task waiting for, who was before
// it in the ready queue, which event made it ready? Answers are events; whoever asks decides what they mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/trace/trace.h"

namespace coroscope::predict {

/// The callbacks that the loop ran between the moment one entered the ready queue and its own turn. The queue is first
/// in, first out: all of them had entered before it.
struct Queue {
  std::size_t count = 0;
  std::vector<trace::EventId> runs;  ///< their handle_run events in order; at most kMostInQueue, the first ones
};
inline constexpr std::size_t kMostInQueue = 8;

/// A trace with the look-ups that its events do not have. Made in one pass; the trace must outlive it. For a trace that
/// was recorded with trace::kDefaultGroups; in one with less, events that were left out are not found.
class History {
 public:
  explicit History(const trace::Trace& trace);

  const trace::Trace& trace() const { return trace_; }
  const trace::Event& event(trace::EventId id) const { return trace_.event(id); }
  trace::EventKind kind(trace::EventId id) const { return trace_.event(id).kind; }
  bool is_closing(trace::EventId id) const { return trace_.is_closing(id); }
  bool is(trace::EventId id, trace::EventKind kind) const { return id != trace::kNoEvent && trace_.event(id).kind == kind; }
  /// Is whoever acts in an event of this kind? Not every event has somebody.
  bool is_done_by(trace::EventId id, trace::ActorKind kind) const { return is_a(event(id).actor, kind); }
  bool is_a(trace::ActorId actor, trace::ActorKind kind) const {
    return actor != trace::kNoActor && trace_.actor(actor).kind == kind;
  }

  /// What happened to a task, in order: started, suspended, resumed, … and its end.
  std::span<const trace::EventId> life_of(trace::ActorId actor) const { return life_[actor]; }
  /// The last of these before `id`, the first after it, or kNoEvent.
  trace::EventId life_before(trace::ActorId actor, trace::EventId id) const;
  trace::EventId life_after(trace::ActorId actor, trace::EventId id) const;
  /// The handle_run that took a queue entry (handle_scheduled, timer_fired, timer_set) from the queue, or kNoEvent.
  trace::EventId run_of(trace::EventId entry) const { return run_of_[entry]; }
  /// The timer_set of the timer whose callback a handle_run calls, or kNoEvent.
  trace::EventId timer_of(trace::EventId run) const;
  /// When that happened: the event with which the callback of `run` (a handle_run) entered the ready queue.
  trace::EventId entered_at(trace::EventId run) const;
  /// Who was in the ready queue before the entry that `run` (a handle_run) took.
  Queue queue_before(trace::EventId run) const;

  /// The event that began the step in which something happened: task_started, task_resumed, handle_run or run_started.
  trace::EventId step_of(trace::EventId id) const;

  /// The time.sleep (clock_advanced) during which the time `due` passed, the last one before `before`; or kNoEvent.
  trace::EventId blocking_over(std::int64_t due, trace::EventId before) const;

  static bool is_task_end(trace::EventKind kind);
  static bool is_future_end(trace::EventKind kind);

 private:
  const trace::Trace& trace_;
  std::vector<trace::EventId> run_of_;             // by event
  std::vector<std::vector<trace::EventId>> life_;  // by actor
};

}  // namespace coroscope::predict
