#include "render/sequence/model.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/sequence/builder.h"
#include "render/sequence/fold.h"
#include "render/sequence/labels.h"

namespace coroscope::render::sequence {

namespace {

using trace::EventKind;
using trace::Trace;

// A trace may have millions of events, of which few are drawn: beyond this many rows at each end none are kept.
constexpr std::uint32_t kMostKept = 100'000;

}  // namespace

Builder::Builder(const Trace& trace, const ModelOptions& options)
    : trace_(trace),
      options_(options),
      table_(find_lanes(trace, options)),
      control_(table_.lanes.size(), table_.loop),
      sentences_(options.language),
      waiters_(trace.actors().size(), kNoLane),
      fails_with_(table_.lanes.size()),
      waits_for_turn_(table_.lanes.size(), 0),
      waits_by_wait_for_(table_.lanes.size(), 0),
      asked_by_hand_(table_.lanes.size(), 0),
      member_ended_(trace.actors().size(), 0),
      members_left_(table_.members),
      holdings_(table_.lanes.size()) {}

Model Builder::build() {
  if (table_.program != kNoLane) control_.enter(table_.program, 0);
  if (table_.program == kNoLane && table_.loop != kNoLane) control_.enter(table_.loop, 0);
  for (EventId id = 0; id < trace_.events().size(); ++id) read(id);
  for (std::size_t lane = 0; lane < table_.lanes.size(); ++lane) {
    // Nothing tells when a thread ends, or that what was thrown away waits for nothing.
    if (table_.lanes[lane].kind == LaneKind::k_thread) control_.drop(static_cast<int>(lane), last_row());
  }
  control_.finish(last_row());
  finish_holding();
  Model model;
  model.language = options_.language;
  model.lanes = std::move(table_.lanes);
  model.rows = std::move(rows_);
  model.spans = control_.take_spans();
  model.spans.insert(model.spans.end(), held_.begin(), held_.end());
  std::stable_sort(model.spans.begin(), model.spans.end(), [](const Span& a, const Span& b) {
    return a.first != b.first ? a.first < b.first : a.lane < b.lane;
  });
  model.ends = control_.take_ends();
  if (model.rows.empty()) model.spans.clear();
  model.events_left_out = events_inside_group_;
  return model;
}

// ---- finding lanes

int Builder::own_lane(ActorId actor) const {
  return actor < table_.lane_of.size() ? table_.lane_of[actor] : kNoLane;
}

int Builder::lane_of(ActorId actor) const {
  const int own = own_lane(actor);
  if (own != kNoLane) return own;
  return control_.top() != kNoLane ? control_.top() : table_.loop;
}

const std::string& Builder::name_of(ActorId actor, int lane) const {
  return is_group(lane) && actor < table_.member_names.size() ? table_.member_names[actor] : name(lane);
}

bool Builder::has_ended(ActorId actor, int lane) const {
  if (!is_group(lane)) return control_.ended(lane);
  return actor < member_ended_.size() && member_ended_[actor] != 0;
}

void Builder::end_at(ActorId actor, int lane, Ending ending, std::uint32_t row) {
  if (is_group(lane)) {
    member_ended_[actor] = 1;
    if (members_left_ > 0) --members_left_;
    if (members_left_ > 0) {
      control_.suspend(lane, row);
      control_.forget_called(lane);
      return;
    }
  }
  control_.end(lane, ending, row);
}

// ---- writing rows

Row& Builder::add(RowKind row_kind, EventId id, int lane, int from, int to, std::string label, std::string sentence) {
  const Event& event = trace_.event(id);
  Row row;
  row.kind = row_kind;
  row.event = id;
  row.time = now_;
  row.line = trace_.line(event);
  row.lane = lane;
  row.from = from;
  row.to = to;
  row.running_after = control_.top();
  row.label = std::move(label);
  row.sentence = std::move(sentence);
  rows_.push_back(std::move(row));
  print_open_ = false;
  if (rows_.size() > 2 * std::size_t{kept_rows()} + 4096) forget_middle();
  return rows_.back();
}

Row& Builder::add(RowKind row_kind, EventId id, ActorId actor, int lane, int from, int to, std::string label,
                  std::string sentence) {
  if (is_group(lane)) label = fmt::format("{}: {}", name_of(actor, lane), label);
  return add(row_kind, id, lane, from, to, std::move(label), std::move(sentence));
}

std::uint32_t Builder::kept_rows() const {
  return options_.rows == 0 ? 0x7FFFFFFF : std::max(options_.rows, kMostKept);
}

void Builder::forget_middle() {
  const std::uint32_t kept = kept_rows();
  const auto gone = rows_.size() - 2 * std::size_t{kept};
  control_.forget(kept, next_row() - kept);
  rows_.erase(rows_.begin() + kept, rows_.end() - kept);
  missing_ += gone;
}

void Builder::read(EventId id) {
  const Event& event = trace_.event(id);
  // An event about time.sleep may carry the time before or after it: its row stands before the gap.
  const std::int64_t before = now_;
  now_ = std::max(now_, event.time);
  if (event.kind == EventKind::k_clock_advanced) now_ = before;
  dispatch(id, event);
  now_ = std::max(now_, event.time);
  if (!rows_.empty()) rows_.back().running_after = control_.top();
}

void Builder::dispatch(EventId id, const Event& event) {
  switch (event.kind) {
    case EventKind::k_output:
      return print(id, event);
    case EventKind::k_warning:
      return warning(id, event);
    case EventKind::k_exception_uncaught:
      return uncaught(id, event);
    case EventKind::k_deadlock:
      return failure(id, deadlock_label(options_.language), sentences_.deadlock());
    case EventKind::k_limit_reached:
      return failure(id, limit_label(options_.language, trace_.string(event.text)),
                     sentences_.limit(trace_.string(event.text)));
    case EventKind::k_run_ended:
      return program_end(id);
    case EventKind::k_iteration_started:
      return loop_begins();
    case EventKind::k_clock_advanced:
      return block(id, event);
    case EventKind::k_future_created:
    case EventKind::k_primitive_created:
      return object_created(id, event);
    case EventKind::k_future_resolved:
      return future_done(id, event, Ending::k_done);
    case EventKind::k_future_failed:
      return future_done(id, event, Ending::k_raised);
    case EventKind::k_future_cancelled:
      return future_done(id, event, Ending::k_cancelled);
    case EventKind::k_primitive_taken:
      return object_used(id, event, RowKind::k_take);
    case EventKind::k_primitive_given:
      return object_used(id, event, RowKind::k_give);
    case EventKind::k_task_created:
      return task_created(id, event);
    case EventKind::k_task_started:
      return task_runs(id, event, RowKind::k_start);
    case EventKind::k_task_resumed:
      return task_runs(id, event, RowKind::k_resume);
    case EventKind::k_task_suspended:
      return task_suspended(id, event);
    case EventKind::k_task_returned:
      return task_ends(id, event, RowKind::k_return, Ending::k_done);
    case EventKind::k_task_raised:
      return task_ends(id, event, RowKind::k_raise, Ending::k_raised);
    case EventKind::k_task_cancelled:
      return task_ends(id, event, RowKind::k_cancelled, Ending::k_cancelled);
    case EventKind::k_task_cancel_requested:
      return cancel(id, event);
    case EventKind::k_generator_created:
      return generator_created(id, event);
    case EventKind::k_generator_resumed:
      return generator_runs(id, event, RowKind::k_next, next_label(trace_, event));
    case EventKind::k_generator_sent:
      return generator_runs(id, event, RowKind::k_send, method_label(trace_, event, "send"));
    case EventKind::k_generator_thrown:
      if (trace_.is_closing(id)) return generator_closing(id, event);
      return generator_runs(id, event, RowKind::k_throw, method_label(trace_, event, "throw"));
    case EventKind::k_generator_yielded:
      return generator_yields(id, event);
    case EventKind::k_generator_returned:
      return generator_ends(id, event, RowKind::k_return, Ending::k_done);
    case EventKind::k_generator_raised:
      return generator_ends(id, event, RowKind::k_raise, Ending::k_raised);
    case EventKind::k_generator_closed:
      return generator_closed(id, event);
    default:
      return;
  }
}

Model build_model(const Trace& trace, const ModelOptions& options) {
  Builder builder(trace, options);
  Model model = builder.build();
  add_notes(model, options.notes);
  reduce(model, options, {builder.missing_at(), builder.rows_missing()});
  find_bands(model);
  return model;
}

}  // namespace coroscope::render::sequence
