#include "core/predict/inversion.h"

#include <algorithm>

namespace coroscope::predict {

using trace::ActorId;
using trace::ActorKind;
using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::kNoActor;
using trace::kNoEvent;

namespace {

constexpr std::string_view kNames[] = {
#define INVERSION(name, text) #name,
#include "core/predict/inversion_kinds.def"
};
constexpr std::string_view kTexts[] = {
#define INVERSION(name, text) text,
#include "core/predict/inversion_kinds.def"
};

using Kind = InversionKind;

/// Walks from the later line back to where it was when the earlier one was printed.
class Search {
 public:
  Search(const History& history, EventId first, EventId second) : history_(history), y_(first) {
    found_.first = first;
    found_.second = second;
  }

  Inversion run() {
    if (y_ == found_.second) return decide(Kind::k_same_print);
    if (in_thread(y_) || in_thread(found_.second)) return found_;
    step_ = history_.step_of(y_);
    found_.running = doer_of(step_, y_);
    if (kind(step_) == EventKind::k_handle_run) found_.scheduled_first = cause(step_);
    EventId at = found_.second;
    for (;;) {
      const EventId step = history_.step_of(at);
      if (step < y_) return step == step_ ? in_one_step(at) : found_;
      note_return(at, step);
      const EventId before = before_step(step, at);
      if (before == kNoEvent) return std::move(found_);
      at = before;
    }
  }

 private:
  const Event& event(EventId id) const { return history_.event(id); }
  EventKind kind(EventId id) const { return history_.kind(id); }
  EventId cause(EventId id) const { return event(id).cause; }
  bool in_thread(EventId id) const { return history_.is_done_by(id, ActorKind::k_thread); }

  Inversion decide(Kind kind) {
    found_.kind = kind;
    return found_;
  }

  /// Who runs in a step: its task; in a callback the loop, or the program if the loop has ended with it.
  ActorId doer_of(EventId step, EventId at) const {
    return kind(step) == EventKind::k_handle_run ? event(at).actor : event(step).actor;
  }

  /// The step began after Y. Decides, and returns kNoEvent; or returns an earlier event to go on with.
  EventId before_step(EventId step, EventId at) {
    if (kind(step) == EventKind::k_handle_run) return before_callback(step, at);
    const Link link = explain_step(history_, step).link;
    found_.waiting = link.actor;
    if (link.scheduled < y_) return decided(in_queue(link));
    if (link.created != kNoEvent) return link.created;
    if (link.suspended == kNoEvent) return kNoEvent;
    if (link.suspended < y_) return decided(waits(link));
    if (history_.step_of(link.suspended) != step_) return link.suspended;
    return decided(later(link));
  }
  static EventId decided(const Inversion&) { return kNoEvent; }

  /// On the way back through later turns: the earliest end of an awaited coroutine.
  void note_return(EventId at, EventId step) {
    for (; at != step; at = cause(at)) {
      if (kind(at) == EventKind::k_coroutine_returned || kind(at) == EventKind::k_coroutine_raised) returned_ = at;
    }
  }

  /// X is of a later turn of the task that printed Y; in that turn a coroutine may have ended that Y was inside of.
  Inversion later(const Link& link) {
    found_.paused = link.suspended;
    if (returned_ == kNoEvent || event(returned_).actor != found_.running) return decide(Kind::k_later_in_task);
    found_.started = last_about(EventKind::k_coroutine_started, event(returned_).subject);
    if (found_.started == kNoEvent) return decide(Kind::k_later_in_task);
    found_.decided = returned_;
    return decide(Kind::k_caller_waits);
  }

  EventId before_callback(EventId run, EventId at) {
    const EventId entry = cause(run);
    if (history_.is_done_by(at, ActorKind::k_program)) {
      found_.waiting = event(at).actor;
      found_.decided = run;
      if (history_.is_a(found_.running, ActorKind::k_program)) return kNoEvent;
      return decided(decide(Kind::k_loop_runs));
    }
    found_.waiting = event(run).actor;
    Link link;
    link.timer = history_.timer_of(run);
    link.scheduled = entry;
    link.run = run;
    link.kind = link.timer != kNoEvent ? LinkKind::k_timer_callback_ran : LinkKind::k_callback_ran;
    const EventId made = link.timer != kNoEvent ? link.timer : entry;
    if (made > y_) return made;
    if (link.timer == kNoEvent || history_.entered_at(run) < y_) return decided(in_queue(link));
    return decided(sleeps(link.timer));
  }

  // ---- X's task was suspended when Y was printed

  Inversion waits(Link link) {
    if (link.timer != kNoEvent && link.called != kNoEvent && entry_of(link.called) < y_) {
      link.run = link.called;   // its timer has fired: the callback that will wake it is in the queue
      link.scheduled = entry_of(link.called);
      return in_queue(link);
    }
    found_.suspended = link.suspended;
    found_.completed = link.completed;
    switch (link.kind) {
      case LinkKind::k_woken_by_timer:
      case LinkKind::k_woken_by_timeout:
        return link.timer < y_ ? sleeps(link.timer) : found_;
      case LinkKind::k_woken_by_task:
        return link.completed > y_ ? decide(Kind::k_waits_for_task) : found_;
      case LinkKind::k_woken_by_gather:
        if (link.ended < y_) return link.completed > y_ ? decide(Kind::k_waits) : found_;
        found_.completed = link.ended;
        return decide(Kind::k_waits_for_task);
      case LinkKind::k_woken_by_cancel:
        found_.completed = link.requested;
        return link.requested > y_ ? decide(Kind::k_waits) : found_;
      default:
        if (link.given != kNoEvent) found_.completed = link.given;
        return found_.completed != kNoEvent && found_.completed > y_ ? decide(Kind::k_waits) : found_;
    }
  }

  /// The timer that woke the task of Y's step, or kNoEvent.
  EventId timer_of_y() const {
    if (kind(step_) != EventKind::k_task_resumed) return kNoEvent;
    const Link link = explain_step(history_, step_).link;
    return link.kind == LinkKind::k_woken_by_timer ? link.timer : kNoEvent;
  }

  /// The entry of the ready queue that a handle_run took, if it was recorded when it entered.
  EventId entry_of(EventId run) const {
    const EventId entry = cause(run);
    return kind(entry) == EventKind::k_timer_set ? kNoEvent : entry;
  }

  Inversion sleeps(EventId timer) {
    found_.timer = timer;
    const std::int64_t due = event(timer).number;
    const std::int64_t now = event(y_).time;
    if (now > due) {
      found_.decided = history_.blocking_over(due, y_);
      return found_.decided != kNoEvent ? decide(Kind::k_blocked) : found_;
    }
    const EventId other = timer_of_y();
    if (other != kNoEvent && event(other).number < due && now < due) {
      found_.timer_first = other;
      return decide(Kind::k_wake_times);
    }
    if (now < due) return decide(Kind::k_still_sleeping);
    // Two timers with one deadline that do not fire together: which is later is known to the loop alone.
    return other != kNoEvent && event(other).number == due ? found_ : decide(Kind::k_timers_come_last);
  }

  // ---- X's task was in the ready queue when Y was printed

  Inversion in_queue(const Link& link) {
    found_.scheduled = link.scheduled;
    found_.suspended = link.suspended;
    const EventId run = kind(step_) == EventKind::k_handle_run ? step_ : cause(step_);
    if (!history_.is(run, EventKind::k_handle_run) || history_.is_a(found_.running, ActorKind::k_program)) return found_;
    found_.paused = pause_after_y();
    const EventId since = std::max(run, link.scheduled);
    if (const EventId sleep = last_in_step(EventKind::k_clock_advanced, since); sleep != kNoEvent) {
      found_.decided = sleep;
      return decide(Kind::k_blocked);
    }
    return link.scheduled > run ? became_ready_meanwhile(link) : was_behind(link, run);
  }

  /// Where the running task let go after Y.
  EventId pause_after_y() const {
    return history_.is_a(found_.running, ActorKind::k_task) ? history_.life_after(found_.running, y_) : kNoEvent;
  }

  /// The last event of a kind in Y's step between `since` and Y, by whoever runs there.
  EventId last_in_step(EventKind wanted, EventId since) const {
    for (EventId id = y_; --id > since;) {
      if (kind(id) == wanted && history_.step_of(id) == step_ && !is_about_hidden(id)) return id;
    }
    return kNoEvent;
  }
  /// About somebody of the library's own code?
  bool is_about_hidden(EventId id) const {
    const ActorId subject = event(id).subject;
    return subject != kNoActor && history_.trace().actor(subject).hidden;
  }

  Inversion became_ready_meanwhile(const Link& link) {
    if (const EventId inside = last_in_step(EventKind::k_coroutine_started, link.scheduled); inside != kNoEvent) {
      found_.decided = inside;
      found_.created = link.created;
      return decide(Kind::k_runs_inside);
    }
    if (link.created != kNoEvent) {
      found_.created = link.created;
      return decide(Kind::k_not_started);
    }
    if (link.kind == LinkKind::k_callback_ran) return decide(Kind::k_callback_waits);
    if (link.kind == LinkKind::k_woken_by_cancel) {
      found_.decided = link.requested;
      return decide(Kind::k_cancel_waits);
    }
    return decide(Kind::k_no_pause);
  }

  Inversion was_behind(const Link& link, EventId run) {
    found_.scheduled_first = history_.entered_at(run);
    if (const EventId printed = last_in_step(EventKind::k_output, run); printed != kNoEvent) {
      const EventId inside = last_in_step(EventKind::k_coroutine_started, printed);
      found_.decided = inside;
      return decide(inside != kNoEvent ? Kind::k_runs_inside : Kind::k_no_pause);
    }
    Link other;
    if (kind(step_) == EventKind::k_handle_run) {
      other.timer = history_.timer_of(step_);
    } else {
      other = explain_step(history_, step_).link;
    }
    if (link.created != kNoEvent && other.created != kNoEvent) {
      found_.created = link.created;
      found_.created_first = other.created;
      return decide(Kind::k_creation_order);
    }
    if (link.timer != kNoEvent && other.timer != kNoEvent) return by_timers(link.timer, other.timer);
    found_.timer = link.kind == LinkKind::k_timer_callback_ran ? link.timer : kNoEvent;
    found_.timer_first = kind(step_) == EventKind::k_handle_run ? other.timer : kNoEvent;
    return decide(Kind::k_queue_order);
  }

  Inversion by_timers(EventId timer, EventId timer_first) {
    const std::int64_t due = event(timer).number, due_first = event(timer_first).number;
    found_.timer = timer;
    found_.timer_first = timer_first;
    if (due_first < due) return decide(Kind::k_deadline_order);
    if (due_first == due && timer_first < timer) return decide(Kind::k_timer_order);
    return decide(Kind::k_queue_order);
  }

  // ---- X and Y, or what leads to X, come from one step

  Inversion in_one_step(EventId at) {
    // The callback that stops the loop and what the program does then have one handle_run in common.
    if (history_.is_done_by(at, ActorKind::k_program) != history_.is_done_by(y_, ActorKind::k_program) &&
        kind(step_) == EventKind::k_handle_run) {
      return found_;
    }
    EventId next = at;
    while (cause(next) > y_) next = cause(next);
    found_.decided = next;
    if (found_.waiting == kNoActor) found_.waiting = found_.running;
    const ActorId subject = event(next).subject;
    switch (kind(next)) {
      case EventKind::k_task_created:
        found_.created = next;
        return decide(Kind::k_not_created);
      case EventKind::k_coroutine_started:
        found_.created = made_before(subject);
        return found_.created != kNoEvent ? decide(Kind::k_coroutine_not_started) : by_what_follows(at);
      case EventKind::k_coroutine_returned:
      case EventKind::k_coroutine_raised:
        found_.started = last_about(EventKind::k_coroutine_started, subject);
        return found_.started != kNoEvent ? decide(Kind::k_caller_waits) : by_what_follows(at);
      case EventKind::k_generator_resumed:
      case EventKind::k_generator_sent:
      case EventKind::k_generator_thrown:
        if (history_.is_closing(next)) return by_what_follows(at);
        found_.suspended = last_about(EventKind::k_generator_yielded, subject);
        if (found_.suspended != kNoEvent) return decide(Kind::k_generator_paused);
        found_.created = made_before(subject);
        return found_.created != kNoEvent ? decide(Kind::k_generator_not_started) : by_what_follows(at);
      case EventKind::k_generator_yielded:
      case EventKind::k_generator_returned:
      case EventKind::k_generator_raised:
        return event(y_).actor == subject ? decide(Kind::k_generator_runs_first) : by_what_follows(at);
      default:
        return by_what_follows(at);
    }
  }

  /// Y's step goes on without anything worth telling up to `at`: X itself, or what it comes from.
  Inversion by_what_follows(EventId at) {
    if (at == found_.second) return decide(Kind::k_program_order);
    found_.decided = at;
    if (kind(at) == EventKind::k_task_created) {
      found_.created = at;
      return decide(Kind::k_not_created);
    }
    const bool asked = kind(at) == EventKind::k_handle_scheduled || kind(at) == EventKind::k_timer_set;
    return asked ? decide(Kind::k_not_scheduled) : found_;
  }

  EventId made_before(ActorId actor) const {
    const EventId made = history_.trace().actor(actor).created;
    return made < y_ ? made : kNoEvent;
  }
  EventId last_about(EventKind wanted, ActorId subject) const {
    const EventId made = history_.trace().actor(subject).created;
    for (EventId id = y_; id-- > 0 && id != made;) {
      if (event(id).subject == subject && kind(id) == wanted) return id;
    }
    return kNoEvent;
  }

  const History& history_;
  EventId y_;
  EventId step_ = kNoEvent;  // Y's step
  EventId returned_ = kNoEvent;
  Inversion found_;
};

}  // namespace

std::string_view inversion_name(InversionKind kind) { return kNames[static_cast<std::size_t>(kind)]; }
std::string_view inversion_text(InversionKind kind) { return kTexts[static_cast<std::size_t>(kind)]; }

Inversion explain_inversion(const History& history, EventId first, EventId second) {
  return Search(history, first, second).run();
}

}  // namespace coroscope::predict
