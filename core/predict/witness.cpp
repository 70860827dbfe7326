#include "core/predict/witness.h"

#include <algorithm>
#include <unordered_map>

#include "core/predict/causes.h"

namespace coroscope::predict {

using run::Misconception;
using trace::ActorId;
using trace::ActorKind;
using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::kNoActor;
using trace::kNoEvent;

namespace {

using Kind = WitnessKind;

/// Goes through the run once; what has been seen of generators, sleeps and gathers is kept on the way.
class Search {
 public:
  Search(const History& history, Misconception belief) : history_(history), belief_(belief) {}

  Witness run(EventId parting) {
    Witness found;
    for (EventId id = 0; id < history_.trace().events().size(); ++id) {
      if (id > parting && found.kind != Kind::k_none) break;
      if (is_visible(id)) {
        if (const Witness one = look_at(id); one.kind != Kind::k_none) found = one;
      }
      keep(id);
    }
    return found;
  }

 private:
  const Event& event(EventId id) const { return history_.event(id); }
  EventKind kind(EventId id) const { return history_.kind(id); }
  bool is_visible(EventId id) const { return !is_hidden(event(id).actor) && !is_hidden(event(id).subject); }
  bool is_hidden(ActorId actor) const { return actor != kNoActor && history_.trace().actor(actor).hidden; }
  bool has_text(EventId id, std::string_view text) const { return history_.trace().string(event(id).text) == text; }
  static EventId last(const std::unordered_map<ActorId, EventId>& known, ActorId actor) {
    const auto found = known.find(actor);
    return found == known.end() ? kNoEvent : found->second;
  }

  Witness look_at(EventId id) const {
    switch (belief_) {
      case Misconception::k_yield_restarts: return goes_on(id);
      case Misconception::k_send_lag: return sent(id);
      case Misconception::k_gen_reusable: return ended(id);
      case Misconception::k_return_is_yielded: return returned(id);
      case Misconception::k_yield_from_last: return delegated(id);
      case Misconception::k_async_for_parallel: return asked_later(id);
      case Misconception::k_await_spawns:
      case Misconception::k_awaits_overlap: return awaited(id);
      case Misconception::k_sleep0_no_op: return took_turns(id);
      case Misconception::k_sleep_blocks_all: return slept(id);
      case Misconception::k_blocking_sleep_yields: return blocked(id);
      case Misconception::k_timeout_leaves_running: return timed_out(id);
      case Misconception::k_task_error_escapes: return failed(id);
      case Misconception::k_gather_by_completion: return gathered(id);
      case Misconception::k_gather_cancels: return went_on(id);
      case Misconception::k_run_waits_for_tasks: return left(id);
      default: return {};
    }
  }

  /// Remembers what later facts are made of.
  void keep(EventId id) {
    const Event& one = event(id);
    if (one.kind == EventKind::k_generator_yielded) yielded_[one.subject] = id;
    if (one.kind == EventKind::k_generator_resumed) asked_[one.subject] = id;
    if (one.kind == EventKind::k_coroutine_started) started_[one.subject] = id;
    if (one.kind == EventKind::k_timer_set && has_text(id, "sleep")) sleep_ = id;
    if (is_end_of_child(id)) children_[one.subject].push_back(one.cause);
  }

  /// The end of a task is told to the gather that waits for it.
  bool is_end_of_child(EventId id) const {
    const Event& one = event(id);
    return one.kind == EventKind::k_handle_scheduled && one.subject != kNoActor && one.cause != kNoEvent &&
           History::is_task_end(kind(one.cause)) &&
           history_.trace().string(history_.trace().actor(one.subject).name) == "gather";
  }

  // ---- generators

  bool is_asked(EventId id) const {
    return kind(id) == EventKind::k_generator_resumed || kind(id) == EventKind::k_generator_sent;
  }

  Witness goes_on(EventId id) const {
    if (!is_asked(id)) return {};
    const EventId stop = last(yielded_, event(id).subject);
    return stop == kNoEvent ? Witness() : Witness{Kind::k_goes_on_at_yield, id, stop};
  }

  Witness sent(EventId id) const {
    if (kind(id) != EventKind::k_generator_sent || has_text(id, "None")) return {};
    const EventId stop = last(yielded_, event(id).subject);
    return stop == kNoEvent ? Witness() : Witness{Kind::k_sent_to_yield, id, stop};
  }

  Witness ended(EventId id) const {
    return kind(id) == EventKind::k_generator_returned ? Witness{Kind::k_has_ended, id} : Witness();
  }

  Witness returned(EventId id) const {
    const bool gives = kind(id) == EventKind::k_generator_returned && event(id).text != 0 && !has_text(id, "None");
    return gives ? Witness{Kind::k_returned, id} : Witness();
  }

  Witness delegated(EventId id) const {
    if (kind(id) != EventKind::k_generator_returned) return {};
    const EventId asked = last(asked_, event(id).subject);
    if (asked == kNoEvent || !has_text(asked, "yield from")) return {};
    return {Kind::k_returned_to_yield_from, id, last(yielded_, event(id).subject)};
  }

  Witness asked_later(EventId id) const {
    const ActorId subject = event(id).subject;
    if (!is_asked(id) || !history_.is_a(subject, ActorKind::k_async_generator)) return {};
    const EventId stop = last(yielded_, subject);
    return stop == kNoEvent ? Witness() : Witness{Kind::k_next_asked_later, id, stop};
  }

  // ---- coroutines and tasks

  Witness awaited(EventId id) const {
    if (kind(id) != EventKind::k_coroutine_returned || is_comprehension(event(id).subject)) return {};
    const EventId start = last(started_, event(id).subject);
    return start == kNoEvent ? Witness() : Witness{Kind::k_awaited_returned, id, start};
  }

  /// A comprehension with `await` in it is a coroutine that nobody wrote.
  bool is_comprehension(ActorId coroutine) const {
    return history_.trace().string(history_.trace().actor(coroutine).name).ends_with("comp>");
  }

  Witness took_turns(EventId id) const {
    if (kind(id) != EventKind::k_task_suspended || event(id).subject != kNoActor) return {};
    const EventId back = history_.life_after(event(id).actor, id);
    if (!history_.is(back, EventKind::k_task_resumed)) return {};
    const EventId next = next_turn_of_others(id, back);
    const bool passes = next != kNoEvent && explain_step(history_, back).link.kind == LinkKind::k_took_turns;
    return passes ? Witness{Kind::k_goes_to_end, id, kNoEvent, next} : Witness();
  }

  /// The next step of another task before `end`, or kNoEvent.
  EventId next_turn_of_others(EventId id, std::size_t end) const {
    for (EventId next = id + 1; next < end; ++next) {
      const bool begins = kind(next) == EventKind::k_task_started || kind(next) == EventKind::k_task_resumed;
      if (begins && event(next).actor != event(id).actor && is_visible(next)) return next;
    }
    return kNoEvent;
  }

  Witness slept(EventId id) const {
    if (kind(id) != EventKind::k_timer_set || !has_text(id, "sleep") || sleep_ == kNoEvent) return {};
    const bool together = event(sleep_).actor != event(id).actor && event(sleep_).number > event(id).time &&
                          event(id).number > event(id).time;
    return together ? Witness{Kind::k_sleeps_together, id, sleep_} : Witness();
  }

  Witness blocked(EventId id) const {
    const bool in_task = kind(id) == EventKind::k_clock_advanced && history_.is_done_by(id, ActorKind::k_task);
    return in_task ? Witness{Kind::k_holds_up, id} : Witness();
  }

  /// Whom somebody asked to cancel, where that one waited then; kNoEvent if he did not.
  EventId wait_of_cancelled(EventId request) const {
    const EventId wait = history_.life_before(event(request).subject, request);
    return history_.is(wait, EventKind::k_task_suspended) ? wait : kNoEvent;
  }

  Witness timed_out(EventId id) const {
    if (kind(id) != EventKind::k_task_cancel_requested) return {};
    const EventId step = history_.step_of(id);
    if (kind(step) != EventKind::k_task_resumed) return {};
    const EventId wait = wait_of_cancelled(id);
    const bool times_out = wait != kNoEvent && explain_step(history_, step).link.kind == LinkKind::k_woken_by_timeout;
    return times_out ? Witness{Kind::k_timeout_cancels, id, wait} : Witness();
  }

  Witness failed(EventId id) const {
    if (kind(id) != EventKind::k_task_raised) return {};
    const EventId next = next_turn_of_others(id, history_.trace().events().size());
    return next == kNoEvent ? Witness() : Witness{Kind::k_error_ends_one, id, kNoEvent, next};
  }

  // ---- gather and run

  const std::vector<EventId>* children_of(ActorId gather) const {
    const auto found = children_.find(gather);
    return found == children_.end() ? nullptr : &found->second;
  }

  Witness gathered(EventId id) const {
    const auto* const ends = kind(id) == EventKind::k_future_resolved ? children_of(event(id).subject) : nullptr;
    if (ends == nullptr) return {};
    const ActorId first = event(ends->front()).actor;
    const bool overtook = std::any_of(ends->begin(), ends->end(), [&](EventId end) { return event(end).actor < first; });
    return overtook ? Witness{Kind::k_keeps_argument_order, id, ends->front()} : Witness();
  }

  Witness went_on(EventId id) const {
    if (!is_end_of_child(id) || kind(event(id).cause) != EventKind::k_task_returned) return {};
    const auto* const ends = children_of(event(id).subject);
    if (ends == nullptr) return {};
    const auto failure = std::find_if(ends->begin(), ends->end(),
                                      [&](EventId end) { return kind(end) == EventKind::k_task_raised; });
    return failure == ends->end() ? Witness() : Witness{Kind::k_goes_on_after_failure, event(id).cause, *failure};
  }

  Witness left(EventId id) const {
    if (kind(id) != EventKind::k_task_cancel_requested || !history_.is_done_by(id, ActorKind::k_program)) return {};
    const EventId wait = wait_of_cancelled(id);
    return wait == kNoEvent ? Witness() : Witness{Kind::k_cancelled_at_end, id, wait};
  }

  const History& history_;
  Misconception belief_;
  std::unordered_map<ActorId, EventId> yielded_, asked_, started_;    // the last of a generator or coroutine
  std::unordered_map<ActorId, std::vector<EventId>> children_;        // ends of those that a gather waits for, in order
  EventId sleep_ = kNoEvent;
};

}  // namespace

Witness find_witness(const History& history, Misconception belief, EventId parting) {
  return Search(history, belief).run(parting);
}

bool needs_witness(Misconception belief) {
  switch (belief) {
    case Misconception::k_yield_restarts:
    case Misconception::k_send_lag:
    case Misconception::k_gen_reusable:
    case Misconception::k_return_is_yielded:
    case Misconception::k_yield_from_last:
    case Misconception::k_sleep0_no_op:
    case Misconception::k_timeout_leaves_running:
    case Misconception::k_task_error_escapes:
    case Misconception::k_gather_by_completion:
    case Misconception::k_gather_cancels:
      return true;
    default:
      return false;
  }
}

}  // namespace coroscope::predict
