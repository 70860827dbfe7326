#include "core/predict/missing.h"

#include <algorithm>

#include "core/predict/causes.h"
#include "core/predict/code_blocks.h"
#include "core/predict/find_print.h"

namespace coroscope::predict {

using trace::ActorId;
using trace::ActorKind;
using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::kNoEvent;

namespace {

constexpr std::string_view kNames[] = {
#define MISSING(name, text) #name,
#include "core/predict/missing_kinds.def"
};
constexpr std::string_view kTexts[] = {
#define MISSING(name, text) text,
#include "core/predict/missing_kinds.def"
};

using Kind = MissingKind;

/// "body" of "main.<locals>.body".
std::string_view last_name(std::string_view qualified) {
  const std::size_t dot = qualified.rfind('.');
  return dot == std::string_view::npos ? qualified : qualified.substr(dot + 1);
}

class Search {
 public:
  Search(const History& history, PrintPlace place) : history_(history), place_(std::move(place)) {}

  /// Where the text depends on values, only one may have been on the way: which of several would have printed just this
  /// cannot be known.
  Missing run() {
    std::optional<Missing> only;
    for (ActorId actor = 0; actor < history_.trace().actors().size(); ++actor) {
      const trace::Actor& one = history_.trace().actor(actor);
      if (one.hidden || last_name(history_.trace().string(one.function)) != place_.function) continue;
      found_ = {Kind::k_unknown, place_.line, actor};
      found_.created = one.created;
      if (printed_there() || !decide(one.kind)) continue;
      if (place_.is_whole) return found_;
      if (only) return {};
      only = found_;
    }
    return only.value_or(Missing());
  }

 private:
  const Event& event(EventId id) const { return history_.event(id); }
  bool decide(Kind kind) {
    found_.kind = kind;
    return true;
  }

  /// Did the line print something in somebody's name who may be this actor? A coroutine prints in its task's name.
  bool printed_there() const {
    const bool coroutine = history_.trace().actor(found_.actor).kind == ActorKind::k_coroutine;
    for (const Event& one : history_.trace().events()) {
      if (one.kind != EventKind::k_output || history_.trace().line(one) != place_.line) continue;
      if (coroutine || one.actor == found_.actor) return true;
    }
    return false;
  }

  bool decide(ActorKind kind) {
    if (kind == ActorKind::k_task) return of_task();
    if (kind == ActorKind::k_coroutine) return of_coroutine();
    if (kind == ActorKind::k_generator || kind == ActorKind::k_async_generator) return of_generator();
    return false;
  }

  bool of_task() {
    const auto life = history_.life_of(found_.actor);
    if (life.empty()) return decide(Kind::k_never_started);
    const Missing nothing_yet = found_;
    if (stopped_before(life.back())) return true;
    found_ = nothing_yet;
    return error_from_await() || error_from_task();
  }

  /// The task ended, or was left, before it came to the print.
  bool stopped_before(EventId last) {
    found_.event = last;
    switch (history_.kind(last)) {
      case EventKind::k_task_cancelled:
        found_.requested = last_about(EventKind::k_task_cancel_requested);
        if (found_.requested == kNoEvent) return false;
        found_.suspended = history_.life_before(found_.actor, found_.requested);
        if (found_.suspended == kNoEvent) return decide(Kind::k_cancelled_before_start);
        return history_.is(found_.suspended, EventKind::k_task_suspended) && on_the_way(found_.suspended) &&
               decide(Kind::k_cancelled);
      case EventKind::k_task_raised:
        return on_the_way(last) && decide(Kind::k_raised);
      case EventKind::k_task_suspended:
        found_.suspended = last;
        return on_the_way(last) && decide(Kind::k_still_waiting);
      default:
        return false;
    }
  }

  /// An exception of a coroutine that the actor awaited on a line before the print.
  bool error_from_await() {
    for (EventId id = found_.created; id < history_.trace().events().size(); ++id) {
      const Event& one = event(id);
      if (one.kind != EventKind::k_coroutine_raised || one.actor != found_.actor) continue;
      found_.started = started(one.subject, id);
      if (found_.started == kNoEvent || !skips_print(found_.started)) continue;
      found_.event = id;
      return decide(Kind::k_skipped);
    }
    return false;
  }

  /// The same of a task that it waited for.
  bool error_from_task() {
    for (const EventId id : history_.life_of(found_.actor)) {
      if (history_.kind(id) != EventKind::k_task_resumed) continue;
      const Link link = explain_step(history_, id).link;
      if (link.kind != LinkKind::k_woken_by_task && link.kind != LinkKind::k_woken_by_gather) continue;
      const EventId end = link.kind == LinkKind::k_woken_by_gather ? link.ended : link.completed;
      if (history_.kind(end) != EventKind::k_task_raised || !skips_print(link.suspended)) continue;
      found_.suspended = link.suspended;
      found_.event = end;
      return decide(Kind::k_task_error_skipped);
    }
    return false;
  }

  const text::Source& source() const { return history_.trace().source(); }

  /// The line in the function of the print at which somebody stands in an event, or 0: that of the event, or of the await
  /// of the coroutine that he is inside of.
  std::uint32_t line_of(EventId id) const {
    const ActorId doer = event(id).actor;
    for (EventId at = id;; --at) {
      const std::uint32_t line = history_.trace().line(event(at));
      const bool counts = at == id || (event(at).kind == EventKind::k_coroutine_started && event(at).actor == doer);
      if (counts && line != 0 && function_at(source(), line) == place_.function) return line;
      if (at == 0 || at == found_.created) return 0;
    }
  }

  /// An exception that comes out of this event skips the print.
  bool skips_print(EventId id) const {
    const std::uint32_t line = line_of(id);
    return line != 0 && line < place_.line && skips(source(), line, place_.line) &&
           !in_one_loop(source(), line, place_.line);
  }

  /// Whoever stopped in this event had not come to the print by then.
  bool on_the_way(EventId id) const {
    const std::uint32_t line = line_of(id);
    if (line == 0 || line >= place_.line) return false;
    return !in_one_loop(source(), line, place_.line) || is_first_wait(id, line);
  }

  /// In a loop the print may have been passed by before: is this the first time that he waits at this line?
  bool is_first_wait(EventId id, std::uint32_t line) const {
    const Event& last = event(id);
    if (last.kind != EventKind::k_task_suspended && last.kind != EventKind::k_generator_yielded) return false;
    for (EventId at = found_.created; at < id; ++at) {
      if (event(at).kind == last.kind && event(at).actor == last.actor && line_of(at) == line) return false;
    }
    return true;
  }

  EventId started(ActorId coroutine, EventId before) const {
    for (EventId id = history_.trace().actor(coroutine).created; id < before; ++id) {
      if (event(id).kind == EventKind::k_coroutine_started && event(id).subject == coroutine) return id;
    }
    return kNoEvent;
  }

  bool of_coroutine() {
    if ((found_.event = last_about(EventKind::k_coroutine_never_awaited)) != kNoEvent) return decide(Kind::k_never_awaited);
    if ((found_.event = last_about(EventKind::k_coroutine_raised)) == kNoEvent) return false;
    return on_the_way(found_.event) && decide(Kind::k_raised);
  }

  bool of_generator() {
    const EventId asked = std::max(std::max(known(EventKind::k_generator_resumed), known(EventKind::k_generator_sent)),
                                   known(EventKind::k_generator_thrown));
    if (asked == 0) return decide(Kind::k_generator_never_asked);
    found_.event = last_about(EventKind::k_generator_yielded);
    if (found_.event == kNoEvent || found_.event < asked) return false;
    return on_the_way(found_.event) && decide(Kind::k_generator_left);
  }
  EventId known(EventKind kind) const {
    const EventId id = last_about(kind);
    return id == kNoEvent ? 0 : id;
  }

  EventId last_about(EventKind kind) const {
    for (EventId id = static_cast<EventId>(history_.trace().events().size()); id-- > found_.created;) {
      if (event(id).subject == found_.actor && event(id).kind == kind && !history_.is_closing(id)) return id;
    }
    return kNoEvent;
  }

  const History& history_;
  PrintPlace place_;
  Missing found_;
};

}  // namespace

std::string_view missing_name(MissingKind kind) { return kNames[static_cast<std::size_t>(kind)]; }
std::string_view missing_text(MissingKind kind) { return kTexts[static_cast<std::size_t>(kind)]; }

Missing explain_missing(const History& history, std::string_view text) {
  auto place = find_print(history.trace().source(), text);
  if (!place || place->function.empty()) return {};
  return Search(history, std::move(*place)).run();
}

}  // namespace coroscope::predict
