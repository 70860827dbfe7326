// What happens to locks, queues, events, semaphores and futures that have a lane. Nothing in them ever runs.
#include <fmt/format.h>

#include "render/clean_text.h"
#include "render/sequence/builder.h"
#include "render/sequence/labels.h"

namespace coroscope::render::sequence {

namespace {

bool is_lock_like(std::string_view method) {
  return method == "acquire" || method == "release";
}

/// How much more an object holds after a method: +1 a taken lock, an item put; -1 the reverse.
int change_by(std::string_view method) {
  if (method == "acquire" || method == "put" || method == "set") return 1;
  if (method == "release" || method == "get" || method == "clear") return -1;
  return 0;
}

}  // namespace

void Builder::object_created(EventId id, const Event& event) {
  const int to = own_lane(event.subject);
  if (to == kNoLane || kind(to) != LaneKind::k_object) return;
  const int from = lane_of(event.actor);
  give_control(from, id);
  const std::string label = generator_creation_label(options_.language, trace_, event);
  add(RowKind::k_create, id, to, from, to, label,
      sentences_.object_created(name_of(event.actor, from), name(to), label));
}

void Builder::hold(ActorId object, int lane, std::string_view method) {
  Holding& holding = holdings_[static_cast<std::size_t>(lane)];
  const std::int64_t before = holding.count;
  const bool event = method == "set" || method == "clear";
  holding.count = event ? method == "set" : holding.count + change_by(method);
  if (holding.count < 0) holding.count = 0;  // a semaphore may be released first
  if (before == 0 && holding.count > 0) holding.since = last_row();
  if (before > 0 && holding.count == 0) held_.push_back({lane, State::k_held, holding.since, last_row()});
  static_cast<void>(object);
}

void Builder::finish_holding() {
  for (std::size_t lane = 0; lane < holdings_.size(); ++lane) {
    if (holdings_[lane].count > 0 && !rows_.empty()) {
      held_.push_back({static_cast<int>(lane), State::k_held, holdings_[lane].since, last_row()});
    }
  }
}

void Builder::object_used(EventId id, const Event& event, RowKind row_kind) {
  const int object = own_lane(event.subject);
  if (object == kNoLane) return;
  const int user = lane_of(event.actor);
  if (user == kNoLane) return;
  give_control(user, id);
  const std::string_view method = trace_.string(event.text);
  const std::string label = object_label(trace_, event, method);
  // A lock is taken by reaching for it; what a queue gives comes out of it.
  const bool comes_out = row_kind == RowKind::k_take && !is_lock_like(method) && method != "clear";
  const std::string& by = name_of(event.actor, user);
  add(row_kind, id, event.actor, user, comes_out ? object : user, comes_out ? user : object, label,
      sentences_.object_used(by, name(object), method));
  hold(event.subject, object, method);
}

// What a task sets by hand has a row; what the loop or an ending task completes has its own, unless the future has a
// lane.
void Builder::future_done(EventId id, const Event& event, Ending ending) {
  const int from = lane_of(event.actor);
  const bool known = event.subject < waiters_.size();
  const bool just_asked = ending == Ending::k_cancelled && !rows_.empty() && rows_.back().kind == RowKind::k_cancel;
  // Several may wait for one lock or queue: who is cancelled has been said in the row before.
  const int waiter = just_asked ? rows_.back().to : known ? waiters_[event.subject] : kNoLane;
  if (known) waiters_[event.subject] = kNoLane;
  if (waiter != kNoLane && ending != Ending::k_done) {
    fails_with(waiter, ending == Ending::k_cancelled ? "CancelledError" : collapse_spaces(trace_.string(event.text)));
  }
  const int own = own_lane(event.subject);
  if (from == kNoLane) return;
  if (own != kNoLane && kind(own) == LaneKind::k_object) {
    if (trace_.actor(event.subject).kind != trace::ActorKind::k_future || control_.ended(own)) return;
    std::string label = set_label(trace_, event);
    if (label.empty()) label = fmt::format("set_result({})", collapse_spaces(trace_.string(event.text)));
    if (ending == Ending::k_cancelled && !label.starts_with("cancel")) label = "cancel()";
    add(RowKind::k_set, id, from, from, own, label,
        ending == Ending::k_cancelled ? sentences_.future_cancelled(name(own)) : sentences_.future_done(name(own), label));
    control_.end(own, ending, last_row());
    return;
  }
  if (just_asked) return;
  if (kind(from) == LaneKind::k_loop || has_ended(event.actor, from) || own != kNoLane) return;
  if (event.subject >= trace_.actors().size() || trace_.actor(event.subject).kind != trace::ActorKind::k_future) return;
  std::string label = set_label(trace_, event);
  if (label.empty() || label.starts_with("await ") || (trace_.actor(event.subject).hidden && waiter == kNoLane)) return;
  const int to = waiter == kNoLane ? from : waiter;
  const std::string& by = name_of(event.actor, from);
  std::string sentence =
      to == from ? sentences_.future_done(by, label) : sentences_.completed(by, name(to), label);
  add(RowKind::k_set, id, from, from, to, std::move(label), std::move(sentence));
}

}  // namespace coroscope::render::sequence
