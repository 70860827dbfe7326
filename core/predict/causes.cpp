#include "core/predict/causes.h"

#include <iterator>

namespace coroscope::predict {

using trace::ActorId;
using trace::ActorKind;
using trace::Event;
using trace::EventGroup;
using trace::EventId;
using trace::EventKind;
using trace::kNoEvent;

namespace {

constexpr std::string_view kNames[] = {
#define LINK(name, text) #name,
#include "core/predict/link_kinds.def"
};
constexpr std::string_view kTexts[] = {
#define LINK(name, text) text,
#include "core/predict/link_kinds.def"
};

/// The last event of this kind about an actor, after its creation and before `id`, or kNoEvent.
EventId last_about(const History& history, EventKind kind, ActorId subject, EventId id) {
  const EventId made = history.trace().actor(subject).created;
  while (id-- > 0 && id != made) {
    if (history.event(id).subject == subject && history.event(id).kind == kind) return id;
  }
  return kNoEvent;
}

/// The event that made an actor, if its creation is of this kind.
EventId created(const History& history, ActorId actor, EventKind kind) {
  const EventId event = history.trace().actor(actor).created;
  return history.is(event, kind) && history.event(event).subject == actor ? event : kNoEvent;
}

/// Builds the chain from its end.
class Chain {
 public:
  explicit Chain(const History& history) : history_(history) {}

  std::vector<Link> follow(const std::vector<EventId>& prints) {
    const EventId first = prints.front();
    const bool failed = history_.is(first, EventKind::k_exception_uncaught);
    Link& link = add(failed ? LinkKind::k_uncaught : LinkKind::k_printed, first);
    link.more.assign(std::next(prints.begin()), prints.end());
    if (!failed) add_closing(first);
    for (by_ = first; cause(by_) != kNoEvent;) by_ = step(cause(by_));
    return std::move(links_);
  }

 private:
  Link& add(LinkKind kind, EventId event) {
    links_.emplace_back();
    links_.back().kind = kind;
    links_.back().event = event;
    links_.back().actor = history_.event(event).actor;
    return links_.back();
  }
  EventId cause(EventId id) const { return history_.event(id).cause; }

  /// What a generator prints while it is being closed: the place is told by the event that comes when it is over.
  void add_closing(EventId print) {
    const Event& output = history_.event(print);
    if (!history_.is_a(output.actor, ActorKind::k_generator) && !history_.is_a(output.actor, ActorKind::k_async_generator)) {
      return;
    }
    const Event& before = history_.event(output.cause);
    const bool closed = before.subject == output.actor && history_.is_closing(output.cause);
    const bool asked = before.subject == output.actor && is_question(before.kind) && !closed;
    if (asked || (before.actor == output.actor && !closed)) return;
    for (EventId id = print + 1; id < history_.trace().events().size(); ++id) {
      const Event& one = history_.event(id);
      if (one.kind == EventKind::k_generator_closed && one.subject == output.actor) {
        add(LinkKind::k_generator_closing, id);
        return;
      }
    }
  }
  static bool is_question(EventKind kind) {
    return kind == EventKind::k_generator_resumed || kind == EventKind::k_generator_sent ||
           kind == EventKind::k_generator_thrown;
  }

  /// Adds the link of an event, if it has one; the event whose cause comes next.
  EventId step(EventId at) {
    add_thread(at);
    if (is_hidden(at)) return at;
    switch (history_.kind(at)) {
      case EventKind::k_run_started:
        add(LinkKind::k_program_started, at);
        return at;
      case EventKind::k_task_started:
      case EventKind::k_task_resumed:
        return step_of_task(at);
      case EventKind::k_handle_run:
        return callback(at);
      case EventKind::k_task_raised:
        add(LinkKind::k_task_raised, at);
        return at;
      case EventKind::k_coroutine_started:
        add(LinkKind::k_awaited, at).created =
            created(history_, history_.event(at).subject, EventKind::k_coroutine_created);
        return at;
      case EventKind::k_coroutine_returned:
        add(LinkKind::k_coroutine_returned, at);
        return at;
      case EventKind::k_coroutine_raised:
        add(LinkKind::k_coroutine_raised, at);
        return at;
      case EventKind::k_generator_resumed:
      case EventKind::k_generator_sent:
      case EventKind::k_generator_thrown:
        return history_.is_closing(at) ? at : question(at);
      case EventKind::k_generator_yielded:
      case EventKind::k_generator_returned:
      case EventKind::k_generator_raised:
        add(LinkKind::k_generator_answered, at);
        return at;
      case EventKind::k_generator_closed:
        add(LinkKind::k_generator_closed, at);
        return at;
      case EventKind::k_clock_advanced:
        add(LinkKind::k_blocked, at);
        return at;
      default:
        return at;
    }
  }

  /// Coroutines and generators of the library's own are no news to a learner; nor is an event of nobody.
  bool is_hidden(EventId at) const {
    const Event& one = history_.event(at);
    if (one.actor == trace::kNoActor) return true;
    const EventGroup group = trace::event_group(one.kind);
    return (group == EventGroup::k_coroutine || group == EventGroup::k_generator) && one.subject != trace::kNoActor &&
           history_.trace().actor(one.subject).hidden;
  }

  /// From what a thread did to whoever started it.
  void add_thread(EventId at) {
    const ActorId before = links_.back().actor;
    if (!history_.is_a(before, ActorKind::k_thread) || history_.event(at).actor == before) return;
    add(LinkKind::k_thread_started, at).actor = before;
  }

  EventId question(EventId at) {
    const ActorId generator = history_.event(at).subject;
    Link& link = add(LinkKind::k_generator_asked, at);
    link.suspended = last_about(history_, EventKind::k_generator_yielded, generator, at);
    if (link.suspended == kNoEvent) link.created = created(history_, generator, EventKind::k_generator_created);
    return at;
  }

  EventId step_of_task(EventId at) {
    Step step = explain_step(history_, at);
    if (links_.size() < kLinksWithQueue) step.link.queue = history_.queue_before(step.link.run);
    if (step.link.kind == LinkKind::k_woken_by_timer && !explained_timer_) {
      explained_timer_ = true;
      step.link.later_timer = next_pending_timer(step.link);
    }
    links_.push_back(std::move(step.link));
    return step.by;
  }

  /// The earliest of the timers that were pending when that of the link fired and were due later.
  EventId next_pending_timer(const Link& link) const {
    const EventId fired = cause(link.called);
    const std::int64_t due = history_.event(link.timer).number;
    std::vector<bool> over(fired + 1, false);
    for (EventId id = 0; id < fired; ++id) {
      const EventKind kind = history_.kind(id);
      if (kind == EventKind::k_timer_fired || kind == EventKind::k_timer_cancelled || kind == EventKind::k_handle_run) {
        over[cause(id)] = true;
      }
    }
    EventId next = kNoEvent;
    for (EventId id = 0; id < fired; ++id) {
      const Event& one = history_.event(id);
      if (one.kind != EventKind::k_timer_set || over[id] || one.number <= due) continue;
      if (next == kNoEvent || one.number < history_.event(next).number) next = id;
    }
    return next;
  }

  EventId callback(EventId run) {
    const EventId entry = cause(run);
    if (history_.is_done_by(by_, ActorKind::k_program)) return loop_ended(run, entry);
    const EventId timer = history_.timer_of(run);
    Link& link = add(timer != kNoEvent ? LinkKind::k_timer_callback_ran : LinkKind::k_callback_ran, run);
    link.run = run;
    link.scheduled = entry;
    link.timer = timer;
    if (links_.size() < kLinksWithQueue) link.queue = history_.queue_before(run);
    return timer != kNoEvent ? timer : entry;
  }

  EventId loop_ended(EventId run, EventId entry) {
    Link& link = add(LinkKind::k_loop_ended, run);
    link.actor = history_.event(by_).actor;
    const EventId origin = cause(entry);
    if (!History::is_task_end(history_.kind(origin))) return entry;
    link.ended = origin;
    return history_.is(origin, EventKind::k_task_raised) ? entry : origin;
  }

  const History& history_;
  std::vector<Link> links_;
  EventId by_ = kNoEvent;   // the chain goes on with its cause
  bool explained_timer_ = false;
};

}  // namespace

std::string_view link_name(LinkKind kind) { return kNames[static_cast<std::size_t>(kind)]; }
std::string_view link_text(LinkKind kind) { return kTexts[static_cast<std::size_t>(kind)]; }

std::vector<Link> causes_of(const History& history, const std::vector<EventId>& prints) {
  return Chain(history).follow(prints);
}

}  // namespace coroscope::predict
