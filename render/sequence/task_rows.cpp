// What the loop and its tasks do.
#include <utility>

#include "render/clean_text.h"
#include "render/sequence/builder.h"
#include "render/sequence/labels.h"

namespace coroscope::render::sequence {

void Builder::loop_begins() {
  if (table_.loop != kNoLane && control_.top() != table_.loop) give_loop_control(last_row());
}

void Builder::give_loop_control(std::uint32_t row) {
  if (table_.loop == kNoLane) return;
  if (control_.on_stack(table_.loop)) {
    control_.ensure_top(table_.loop, row);
  } else {
    control_.enter(table_.loop, row);
  }
}

void Builder::task_created(EventId id, const Event& event) {
  const int to = own_lane(event.subject);
  if (to == kNoLane) return;
  const int from = lane_of(event.actor);
  if (from == table_.program) {
    give_control(from, id);
    asyncio_run_ = id;
  }
  const std::string& task = name_of(event.subject, to);
  std::string label = task_creation_label(options_.language, trace_, event);
  std::string sentence = label == "asyncio.run" ? sentences_.run_begins(task)
                                                : sentences_.task_created(name_of(event.actor, from), task, label);
  add(RowKind::k_create, id, event.subject, to, from, to, std::move(label), std::move(sentence));
  control_.create(to, last_row());
}

void Builder::task_runs(EventId id, const Event& event, RowKind row_kind) {
  const int lane = own_lane(event.actor);
  if (lane == kNoLane || has_ended(event.actor, lane)) return;
  give_loop_control(last_row());
  control_.resume(lane, next_row());
  const bool starts = row_kind == RowKind::k_start;
  const std::string error = std::exchange(fails_with_[static_cast<std::size_t>(lane)], {});
  const std::string value = error.empty() ? std::string(trace_.string(event.text)) : error;
  const std::string& task = name_of(event.actor, lane);
  add(row_kind, id, event.actor, lane, table_.loop, control_.top(),
      starts ? start_label(options_.language) : resume_label(options_.language, value),
      starts           ? sentences_.started(task)
      : error.empty()  ? sentences_.resumed(task, value)
                       : sentences_.resumed_with_error(task, error));
}

void Builder::task_suspended(EventId id, const Event& event) {
  const int lane = own_lane(event.actor);
  if (lane == kNoLane) return;
  if (!control_.on_stack(lane)) control_.ensure_top(lane, next_row());
  const int from = control_.top();
  control_.suspend(lane, next_row());
  if (is_group(lane)) control_.forget_called(lane);
  const std::string_view told = trace_.string(event.text);
  const std::string label = suspend_label(told.empty() ? source_words(trace_, event) : std::string(told));
  add(RowKind::k_suspend, id, event.actor, lane, from, table_.loop, label,
      sentences_.suspended(name_of(event.actor, lane), label));
  if (event.subject < waiters_.size()) waiters_[event.subject] = lane;
  waits_for_turn_[static_cast<std::size_t>(lane)] = event.subject == trace::kNoActor;
  waits_by_wait_for_[static_cast<std::size_t>(lane)] = label.starts_with("await wait_for(");
}

void Builder::task_ends(EventId id, const Event& event, RowKind row_kind, Ending ending) {
  const int lane = own_lane(event.actor);
  if (lane == kNoLane || has_ended(event.actor, lane)) return;
  const std::string text = collapse_spaces(trace_.string(event.text));
  const std::string& task = name_of(event.actor, lane);
  const bool ran = control_.on_stack(lane);
  if (event.actor < waiters_.size() && row_kind != RowKind::k_return && waiters_[event.actor] != kNoLane) {
    fails_with(waiters_[event.actor], row_kind == RowKind::k_raise ? text : "CancelledError");
  }
  end(event.actor, lane, ending);
  const int to = ran ? table_.loop : lane;
  switch (row_kind) {
    case RowKind::k_return:
      add(row_kind, id, event.actor, lane, lane, to, return_label(text), sentences_.ended(task, text));
      break;
    case RowKind::k_raise:
      add(row_kind, id, event.actor, lane, lane, to, text, sentences_.raised(task, text));
      break;
    default:
      add(row_kind, id, event.actor, lane, lane, to, "CancelledError",
          ran ? sentences_.ended_cancelled(task) : sentences_.never_begun(task));
      break;
  }
}

void Builder::cancel(EventId id, const Event& event) {
  const int to = own_lane(event.subject);
  const int from = lane_of(event.actor);
  if (to == kNoLane || from == kNoLane) return;
  const std::string& task = name_of(event.subject, to);
  // Who runs, or waits for nothing but its turn, is told when it goes on; for others, what they wait for is cancelled.
  const bool is_told_next = control_.on_stack(to) || waits_for_turn_[static_cast<std::size_t>(to)] != 0;
  if (is_told_next && !is_group(to)) fails_with(to, "CancelledError");
  add(RowKind::k_cancel, id, from, from, to, cancel_label(options_.language, task),
      sentences_.cancel_asked(name_of(event.actor, from), task));
}

// wait_for() makes a TimeoutError of the cancellation that it has asked for: what its await raises is not known here.
void Builder::fails_with(int lane, std::string error) {
  const bool becomes_timeout = error == "CancelledError" && waits_by_wait_for_[static_cast<std::size_t>(lane)] != 0;
  if (!becomes_timeout) fails_with_[static_cast<std::size_t>(lane)] = std::move(error);
}

}  // namespace coroscope::render::sequence
