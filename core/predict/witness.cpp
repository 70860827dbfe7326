#include "core/predict/witness.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

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

  Witness run(const Parting& parting) {
    Witness found, fitting;
    for (EventId id = 0; id < history_.trace().events().size(); ++id) {
      const bool is_late = id > parting.event;
      if (is_late && (fitting.kind != Kind::k_none || (found.kind != Kind::k_none && !has_value(found)))) break;
      if (const Witness one = is_visible(id) ? look_at(id) : Witness(); one.kind != Kind::k_none) {
        if (found.kind == Kind::k_none || (!is_late && !comes_first())) found = one;
        if (has_value(one) && shows(parting.believed, one.event)) fitting = one;
      }
      keep(id);
    }
    return finished(fitting.kind != Kind::k_none ? fitting : found);
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

  /// What was given up first is what goes on first by that belief.
  bool comes_first() const { return belief_ == Misconception::k_timeout_leaves_running; }
  static bool has_value(const Witness& one) { return one.kind == Kind::k_returned || one.kind == Kind::k_returned_to_yield_from; }

  /// Is the value of an event in a line? Strings are printed without their quotes.
  bool shows(std::string_view line, EventId id) const {
    std::string_view value = history_.trace().string(event(id).text);
    if (value.size() > 1 && (value.front() == '\'' || value.front() == '"')) value = value.substr(1, value.size() - 2);
    return !value.empty() && line.find(value) != std::string_view::npos;
  }

  Witness finished(Witness found) const {
    if (found.kind != Kind::k_not_yet_at_yield) return found;
    for (EventId id = found.event; id < history_.trace().events().size() && found.after == kNoEvent; ++id) {
      if (is_asked(id) && event(id).subject == event(found.event).subject) found.after = id;
    }
    return found;
  }

  Witness look_at(EventId id) const {
    switch (belief_) {
      case Misconception::k_gen_runs_on_call: return made(id, EventKind::k_generator_created);
      case Misconception::k_yield_restarts: return goes_on(id);
      case Misconception::k_send_lag: return sent(id);
      case Misconception::k_send_unprimed: return fresh(id);
      case Misconception::k_gen_reusable: return ended(id);
      case Misconception::k_return_is_yielded: return returned(id);
      case Misconception::k_close_skips_finally: return closed(id);
      case Misconception::k_yield_from_last: return delegated(id);
      case Misconception::k_async_for_parallel: return asked_later(id);
      case Misconception::k_call_runs: return made(id, EventKind::k_coroutine_created);
      case Misconception::k_await_spawns:
      case Misconception::k_awaits_overlap: return awaited(id);
      case Misconception::k_eager_task: return queued(id);
      case Misconception::k_lazy_task: return unawaited(id);
      case Misconception::k_await_always_yields: return was_there(id);
      case Misconception::k_sleep0_no_op: return took_turns(id);
      case Misconception::k_sleep_blocks_all: return slept(id);
      case Misconception::k_blocking_sleep_yields: return blocked(id);
      case Misconception::k_no_lost_update: return overtaken(id);
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
    if (one.kind == EventKind::k_task_suspended) awaited_.insert(one.subject);
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

  /// A call that only makes something; `asyncio.run(main())` is left out, as it does run it.
  Witness made(EventId id, EventKind wanted) const {
    const bool is_run = wanted == EventKind::k_coroutine_created && history_.is_done_by(id, ActorKind::k_program);
    return kind(id) == wanted && !is_run && !is_comprehension(event(id).subject) ? Witness{Kind::k_only_made, id} : Witness();
  }

  Witness fresh(EventId id) const {
    return kind(id) == EventKind::k_generator_created ? Witness{Kind::k_not_yet_at_yield, id} : Witness();
  }

  Witness closed(EventId id) const {
    const EventId stop = history_.is_closing(id) ? last(yielded_, event(id).subject) : kNoEvent;
    return stop == kNoEvent ? Witness() : Witness{Kind::k_closed_at_yield, id, stop};
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
    if (kind(id) == EventKind::k_task_suspended) return waited(id);
    if (kind(id) != EventKind::k_coroutine_returned && kind(id) != EventKind::k_coroutine_raised) return {};
    const ActorId coroutine = event(id).subject;
    if (is_comprehension(coroutine) || is_method_of_statement(coroutine)) return {};
    const EventId start = last(started_, coroutine);
    return start == kNoEvent ? Witness() : Witness{Kind::k_awaited_returned, id, start};
  }

  /// `__aenter__`, `__aexit__`, `__anext__`: `async with` and `async for` await them, nobody wrote an `await`.
  bool is_method_of_statement(ActorId coroutine) const {
    const std::string_view name = name_of(coroutine);
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && name.substr(dot + 1).starts_with("__a") && name.ends_with("__");
  }

  /// For a task or a future; that of a sleep is waited for inside of the coroutine that sleeps.
  Witness waited(EventId id) const {
    const EventId back = history_.life_after(event(id).actor, id);
    if (is_own_wait(id) || !history_.is(back, EventKind::k_task_resumed)) return {};
    return {Kind::k_waits_there, id, kNoEvent, back};
  }
  std::string_view name_of(ActorId actor) const { return history_.trace().string(history_.trace().actor(actor).name); }

  Witness queued(EventId id) const {
    if (kind(id) != EventKind::k_task_created || history_.is_done_by(id, ActorKind::k_program)) return {};
    const auto life = history_.life_of(event(id).subject);
    if (life.empty() || kind(life.front()) != EventKind::k_task_started) return {};
    return {Kind::k_only_queued, id, explain_step(history_, life.front()).link.paused, life.front()};
  }

  /// A task begins while its maker waits for its own turn or for a sleep, and nobody else waits for it.
  Witness unawaited(EventId id) const {
    if (kind(id) != EventKind::k_task_started) return {};
    const EventId made = history_.trace().actor(event(id).actor).created;
    if (!history_.is(made, EventKind::k_task_created) || !history_.is_done_by(made, ActorKind::k_task)) return {};
    const EventId wait = history_.life_before(event(made).actor, id);
    if (!history_.is(wait, EventKind::k_task_suspended) || !is_own_wait(wait)) return {};
    return awaited_.count(event(id).actor) > 0 || is_gathered(id) ? Witness() : Witness{Kind::k_begins_unawaited, id, wait};
  }

  /// Is the task that begins one of those that a gather waits for? It was told of its end then.
  bool is_gathered(EventId begin) const {
    const EventId end = history_.life_of(event(begin).actor).back();
    for (EventId id = end + 1; id < history_.trace().events().size() && event(id).cause == end; ++id) {
      if (is_end_of_child(id) && history_.trace().actor(event(id).subject).created < begin) return true;
    }
    return false;
  }

  /// For nothing but the next turn, or for the timer of a sleep.
  bool is_own_wait(EventId wait) const {
    if (event(wait).subject == kNoActor) return true;
    const EventId timer = wait - 1;
    return kind(timer) == EventKind::k_timer_set && event(timer).subject == event(wait).subject && has_text(timer, "sleep");
  }

  Witness was_there(EventId id) const {
    const bool uses = kind(id) == EventKind::k_primitive_taken || kind(id) == EventKind::k_primitive_given;
    if (!uses || !history_.is_done_by(id, ActorKind::k_task)) return {};
    const EventId step = history_.step_of(id);
    const bool has_waited = kind(step) == EventKind::k_task_resumed && event(step).subject == event(id).subject;
    const bool can_wait = has_text(id, "get") || has_text(id, "put") || has_text(id, "acquire");
    return can_wait && !has_waited ? Witness{Kind::k_need_not_wait, id} : Witness();
  }

  Witness overtaken(EventId id) const {
    if (kind(id) != EventKind::k_task_suspended) return {};
    const EventId back = history_.life_after(event(id).actor, id);
    if (!history_.is(back, EventKind::k_task_resumed)) return {};
    const EventId other = next_turn_of_others(id, back);
    return other == kNoEvent ? Witness() : Witness{Kind::k_others_meanwhile, id, kNoEvent, other};
  }

  /// A comprehension with `await` in it is a coroutine that nobody wrote.
  bool is_comprehension(ActorId coroutine) const {
    return name_of(coroutine).ends_with("comp>");
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
    if (kind(id) != EventKind::k_task_suspended || !is_own_wait(id)) return {};
    const EventId back = history_.life_after(event(id).actor, id);
    const EventId other = back == kNoEvent ? kNoEvent : next_turn_of_others(id, back);
    if (other == kNoEvent) return {};
    if (event(id).subject == kNoActor) return {Kind::k_goes_to_end, id, kNoEvent, other};
    const bool while_asleep = event(other).time < event(id - 1).number;  // the timer of the sleep
    return while_asleep ? Witness{Kind::k_sleep_stops_nobody, id, kNoEvent, other} : Witness();
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
  std::unordered_set<ActorId> awaited_;                               // what somebody has waited for
  std::unordered_map<ActorId, std::vector<EventId>> children_;        // ends of those that a gather waits for, in order
};

}  // namespace

Witness find_witness(const History& history, Misconception belief, const Parting& parting) {
  return Search(history, belief).run(parting);
}

}  // namespace coroscope::predict
