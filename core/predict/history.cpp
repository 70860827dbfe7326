#include "core/predict/history.h"

#include <algorithm>

namespace coroscope::predict {

using trace::ActorId;
using trace::EventId;
using trace::EventKind;
using trace::kNoEvent;

namespace {

bool is_life(EventKind kind) {
  return kind == EventKind::k_task_started || kind == EventKind::k_task_suspended ||
         kind == EventKind::k_task_resumed || History::is_task_end(kind);
}

bool begins_step(EventKind kind) {
  return kind == EventKind::k_task_started || kind == EventKind::k_task_resumed || kind == EventKind::k_handle_run ||
         kind == EventKind::k_run_started;
}

}  // namespace

bool History::is_task_end(EventKind kind) {
  return kind == EventKind::k_task_returned || kind == EventKind::k_task_raised || kind == EventKind::k_task_cancelled;
}

bool History::is_future_end(EventKind kind) {
  return kind == EventKind::k_future_resolved || kind == EventKind::k_future_failed ||
         kind == EventKind::k_future_cancelled;
}

History::History(const trace::Trace& trace)
    : trace_(trace), run_of_(trace.events().size(), kNoEvent), life_(trace.actors().size()) {
  for (EventId id = 0; id < trace.events().size(); ++id) {
    const trace::Event& one = event(id);
    if (one.kind == EventKind::k_handle_run) run_of_[one.cause] = id;
    if (is_life(one.kind) && one.actor != trace::kNoActor) life_[one.actor].push_back(id);
  }
}

EventId History::life_before(ActorId actor, EventId id) const {
  const auto& life = life_[actor];
  const auto after = std::lower_bound(life.begin(), life.end(), id);
  return after == life.begin() ? kNoEvent : *std::prev(after);
}

EventId History::life_after(ActorId actor, EventId id) const {
  const auto& life = life_[actor];
  const auto after = std::upper_bound(life.begin(), life.end(), id);
  return after == life.end() ? kNoEvent : *after;
}

EventId History::timer_of(EventId run) const {
  const EventId entry = event(run).cause;
  const EventId timer = is(entry, EventKind::k_timer_fired) ? event(entry).cause : entry;
  return is(timer, EventKind::k_timer_set) ? timer : kNoEvent;
}

EventId History::entered_at(EventId run) const {
  EventId entry = event(run).cause;
  if (kind(entry) != EventKind::k_timer_set) return entry;
  // Timers whose firing was not recorded enter the queue as an iteration begins.
  for (entry = run; entry > 0 && kind(entry) != EventKind::k_iteration_started;) --entry;
  return entry;
}

Queue History::queue_before(EventId run) const {
  Queue queue;
  const EventId entered = entered_at(run);
  for (EventId id = entered + 1; id < run; ++id) {
    if (kind(id) != EventKind::k_handle_run || entered_at(id) > entered) continue;
    if (++queue.count <= kMostInQueue) queue.runs.push_back(id);
  }
  return queue;
}

EventId History::blocking_over(std::int64_t due, EventId before) const {
  for (EventId id = before; id-- > 0;) {
    const trace::Event& one = event(id);
    const bool in_loop = !is_a(one.actor, trace::ActorKind::k_thread);
    if (one.kind == EventKind::k_clock_advanced && in_loop && one.time <= due && due < one.time + one.number) return id;
    if (one.time < due) return kNoEvent;
  }
  return kNoEvent;
}

EventId History::step_of(EventId id) const {
  while (!begins_step(kind(id))) id = event(id).cause;
  return id;
}

}  // namespace coroscope::predict
