// Why a task went on or began: what it waited for, and what made that complete.

#include "core/predict/causes.h"

namespace coroscope::predict {

using trace::ActorId;
using trace::ActorKind;
using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::kNoActor;
using trace::kNoEvent;

namespace {

/// The request to cancel `task` that a future's cancellation comes from: its events follow each other at once.
EventId request_before(const History& history, ActorId task, EventId cancelled) {
  const Event& future = history.event(cancelled);
  for (EventId id = cancelled; id-- > 0;) {
    const Event& one = history.event(id);
    if (one.kind != EventKind::k_task_cancel_requested && one.kind != EventKind::k_future_cancelled &&
        one.kind != EventKind::k_handle_scheduled) {
      return kNoEvent;
    }
    if (one.kind == EventKind::k_task_cancel_requested && one.subject == task && one.actor == future.actor) return id;
  }
  return kNoEvent;
}

/// A request to cancel `task` between two events.
EventId request_between(const History& history, ActorId task, EventId from, EventId to) {
  for (EventId id = from; id < to; ++id) {
    if (history.is(id, EventKind::k_task_cancel_requested) && history.event(id).subject == task) return id;
  }
  return kNoEvent;
}

/// The clock moved to where `fired` is due, and nothing ran in between.
EventId jump_before(const History& history, EventId fired) {
  for (EventId id = fired; id-- > 0;) {
    if (history.is(id, EventKind::k_clock_jumped)) return id;
    if (!history.is(id, EventKind::k_timer_fired)) return kNoEvent;
  }
  return kNoEvent;
}

Step woken_by_timer(const History& history, Link link, EventId timer, EventId fired) {
  const std::string_view text = history.trace().string(history.event(timer).text);
  link.kind = text == "sleep" ? LinkKind::k_woken_by_timer
              : text == "wait_for" ? LinkKind::k_woken_by_timeout
                                   : LinkKind::k_woken_by_callback;
  link.timer = timer;
  if (link.kind == LinkKind::k_woken_by_timer) {
    link.jumped = jump_before(history, fired);
    link.blocked = history.blocking_over(history.event(timer).number, fired);
  }
  return {std::move(link), timer};
}

/// The event in the ready queue was a callback's, and the callback completed what the task waited for.
Step woken_in_callback(const History& history, Link link) {
  link.called = history.event(link.completed).cause;
  if (const EventId timer = history.timer_of(link.called); timer != kNoEvent) {
    return woken_by_timer(history, std::move(link), timer, history.event(link.called).cause);
  }
  const EventId scheduled = history.event(link.called).cause;
  const EventId origin = history.event(scheduled).cause;
  if (History::is_task_end(history.kind(origin))) {
    const ActorId waited = history.event(link.completed).subject;
    const bool gather = waited != kNoActor && history.trace().string(history.trace().actor(waited).name) == "gather";
    link.kind = gather ? LinkKind::k_woken_by_gather : LinkKind::k_woken_by_task;
    (gather ? link.ended : link.completed) = origin;
    return {std::move(link), origin};
  }
  link.kind = LinkKind::k_woken_by_callback;
  return {std::move(link), scheduled};
}

bool is_primitive_event(EventKind kind) {
  return kind == EventKind::k_primitive_given || kind == EventKind::k_primitive_taken;
}

/// What somebody did with the primitive just before, in the same breath: it gave, or it took and made room.
EventId use_before(const History& history, EventId completed) {
  const Event& done = history.event(completed);
  for (EventId id = completed; id-- > 0;) {
    const Event& one = history.event(id);
    if (one.actor != done.actor) return kNoEvent;
    if (is_primitive_event(one.kind)) return one.subject == done.subject ? id : kNoEvent;
    if (!History::is_future_end(one.kind) && one.kind != EventKind::k_handle_scheduled) return kNoEvent;
  }
  return kNoEvent;
}

Step woken_by_somebody(const History& history, Link link) {
  const ActorId waited = history.event(link.completed).subject;
  const bool primitive = history.is_a(waited, ActorKind::k_primitive);
  link.kind = primitive ? LinkKind::k_woken_by_primitive : LinkKind::k_woken_by_future;
  if (primitive) link.given = use_before(history, link.completed);
  const EventId by = link.completed;
  return {std::move(link), by};
}

/// A future that the task waited for is complete.
Step woken_by_future(const History& history, Link link) {
  if (history.is(link.completed, EventKind::k_future_cancelled)) {
    link.requested = request_before(history, link.actor, link.completed);
    if (link.requested != kNoEvent) {
      link.kind = LinkKind::k_woken_by_cancel;
      const EventId by = link.requested;
      return {std::move(link), by};
    }
  }
  const bool loop = history.is_done_by(link.completed, ActorKind::k_loop);
  const bool in_callback = loop && history.is(history.event(link.completed).cause, EventKind::k_handle_run);
  return in_callback ? woken_in_callback(history, std::move(link)) : woken_by_somebody(history, std::move(link));
}

/// The task had waited for nothing but its next turn.
Step came_round(const History& history, Link link) {
  link.requested = request_between(history, link.actor, link.suspended, link.event);
  link.kind = link.requested != kNoEvent ? LinkKind::k_woken_by_cancel : LinkKind::k_took_turns;
  const EventId by = link.requested != kNoEvent ? link.requested : link.suspended;
  return {std::move(link), by};
}

Step explain_resumed(const History& history, Link link) {
  link.suspended = history.life_before(link.actor, link.event);
  const EventId origin = history.event(link.scheduled).cause;
  if (!history.is(link.suspended, EventKind::k_task_suspended)) {   // what it gave to its await could not be awaited
    link.suspended = kNoEvent;
    link.kind = LinkKind::k_resumed;
    return {std::move(link), origin};
  }
  if (origin == link.suspended) return came_round(history, std::move(link));
  link.completed = origin;
  if (History::is_future_end(history.kind(origin))) return woken_by_future(history, std::move(link));
  link.kind = History::is_task_end(history.kind(origin)) ? LinkKind::k_woken_by_task : LinkKind::k_resumed;
  return {std::move(link), origin};
}

Step explain_started(const History& history, Link link) {
  link.created = history.event(link.scheduled).cause;
  const Event& created = history.event(link.created);
  link.kind = LinkKind::k_task_started;
  if (history.is_a(created.actor, ActorKind::k_program)) link.kind = LinkKind::k_run_started;
  if (history.is_a(created.actor, ActorKind::k_task)) {
    link.paused = history.life_after(created.actor, link.created);
    if (link.paused > link.event) link.paused = kNoEvent;
  }
  const EventId by = link.created;
  return {std::move(link), by};
}

}  // namespace

Step explain_step(const History& history, EventId event) {
  Link link;
  link.event = event;
  link.actor = history.event(event).actor;
  link.run = history.event(event).cause;
  link.scheduled = history.event(link.run).cause;
  return history.is(event, EventKind::k_task_started) ? explain_started(history, std::move(link))
                                                      : explain_resumed(history, std::move(link));
}

}  // namespace coroscope::predict
