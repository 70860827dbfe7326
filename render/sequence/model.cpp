#include "render/sequence/model.h"

#include <fmt/format.h>

#include "render/clean_text.h"
#include "render/sequence/control.h"
#include "render/sequence/fold.h"
#include "render/sequence/labels.h"
#include "render/sequence/lanes.h"

namespace coroscope::render::sequence {

namespace {

using trace::ActorId;
using trace::Event;
using trace::EventId;
using trace::EventKind;
using trace::Trace;

constexpr std::size_t kLongestLabel = 4096;  // bytes; far more than is drawn

// Reads the events in order and writes rows; Control keeps the states.
class Builder {
 public:
  Builder(const Trace& trace, const ModelOptions& limits)
      : trace_(trace),
        table_(find_lanes(trace, limits.lanes)),
        control_(table_.lanes.size(), table_.loop),
        limits_(limits),
        waiters_(trace.actors().size(), kNoLane),
        asked_by_hand_(table_.lanes.size(), 0) {}

  Model build() {
    if (table_.program != kNoLane) control_.enter(table_.program, 0);
    if (table_.program == kNoLane && table_.loop != kNoLane) control_.enter(table_.loop, 0);
    for (EventId id = 0; id < trace_.events().size(); ++id) read(id);
    control_.finish(rows_.empty() ? 0 : next_row() - 1);
    Model model;
    model.lanes = std::move(table_.lanes);
    model.rows = std::move(rows_);
    model.spans = control_.take_spans();
    model.ends = control_.take_ends();
    if (model.rows.empty()) model.spans.clear();
    add_lane_note(model);
    fold(model, limits_.rows, missing_);
    find_bands(model);
    return model;
  }

 private:
  // ---- finding lanes

  std::uint32_t next_row() const { return static_cast<std::uint32_t>(rows_.size()) + missing_; }
  std::uint32_t last_row() const { return rows_.empty() ? 0 : next_row() - 1; }
  bool is_left_out(ActorId actor) const { return actor < table_.is_left_out.size() && table_.is_left_out[actor]; }
  int own_lane(ActorId actor) const { return actor < table_.lane_of.size() ? table_.lane_of[actor] : kNoLane; }
  /// Whose lane an actor's doings belong to: a coroutine, or one that is hidden, runs inside whoever runs.
  int lane_of(ActorId actor) const {
    const int own = own_lane(actor);
    if (own != kNoLane) return own;
    return control_.top() != kNoLane ? control_.top() : table_.loop;
  }
  const std::string& name(int lane) const { return table_.lanes[static_cast<std::size_t>(lane)].name; }
  LaneKind kind(int lane) const { return table_.lanes[static_cast<std::size_t>(lane)].kind; }

  // ---- writing rows

  Row& add(RowKind row_kind, EventId id, int lane, int from, int to, std::string label, std::string sentence) {
    const Event& event = trace_.event(id);
    rows_.push_back(
        {row_kind, id, now_, trace_.line(event), lane, from, to, control_.top(), std::move(label), std::move(sentence)});
    print_open_ = false;
    if (rows_.size() > 2 * std::size_t{kept_rows()} + 4096) forget_middle();
    return rows_.back();
  }

  // A trace may have millions of events: rows that `fold` would cut are not kept until then.
  std::uint32_t kept_rows() const { return std::max(limits_.rows, 3u); }
  void forget_middle() {
    const std::uint32_t kept = kept_rows();
    const auto gone = static_cast<std::uint32_t>(rows_.size()) - 2 * kept;
    control_.forget(kept, next_row() - kept);
    rows_.erase(rows_.begin() + kept, rows_.end() - kept);
    missing_ += gone;
  }

  void read(EventId id) {
    const Event& event = trace_.event(id);
    // An event about time.sleep may carry the time before or after it: its row stands before the gap.
    const std::int64_t before = now_;
    now_ = std::max(now_, event.time);
    if (is_left_out(event.actor) || is_left_out(event.subject)) {
      ++events_of_left_out_;
      return;
    }
    if (event.kind == EventKind::k_clock_advanced) now_ = before;
    dispatch(id, event);
    now_ = std::max(now_, event.time);
    if (!rows_.empty()) rows_.back().running_after = control_.top();
  }

  void dispatch(EventId id, const Event& event) {
    switch (event.kind) {
      case EventKind::k_output:
        return print(id, event);
      case EventKind::k_warning:
        return warning(id, event);
      case EventKind::k_exception_uncaught:
        return uncaught(id, event);
      case EventKind::k_deadlock:
        return failure(id, "deadlock: nothing is ready, no timer is set");
      case EventKind::k_limit_reached:
        return failure(id, fmt::format("stopped: {}", trace_.string(event.text)));
      case EventKind::k_run_ended:
        return program_end(id);
      case EventKind::k_iteration_started:
        return loop_begins();
      case EventKind::k_clock_advanced:
        return block(id, event);
      case EventKind::k_future_resolved:
      case EventKind::k_future_failed:
      case EventKind::k_future_cancelled:
        return future_done(id, event);
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

  // ---- the program

  /// Makes `lane` run. When the program goes on after asyncio.run, that is worth a row: nothing else tells it.
  void give_control(int lane, EventId id) {
    if (lane == table_.program && lane != kNoLane && table_.loop != kNoLane && control_.on_stack(table_.loop)) {
      control_.ensure_top(lane, next_row());
      add(RowKind::k_return, asyncio_run_ != trace::kNoEvent ? asyncio_run_ : id, table_.loop, table_.loop, lane,
          "asyncio.run ends", "asyncio.run ends, the program goes on");
    }
    control_.ensure_top(lane, next_row());
  }

  // Several writes of one print are one line: they join until there is a newline or something else happens.
  void print(EventId id, const Event& event) {
    const std::string_view written = trace_.string(event.text);
    const bool whole = written.ends_with('\n');
    const std::string text(written.substr(0, std::min(kLongestLabel, written.size() - (whole ? 1 : 0))));
    const int lane = lane_of(event.actor);
    if (print_open_ && rows_.back().lane == lane && rows_.back().time == now_) {
      if (rows_.back().label.size() < kLongestLabel) {
        rows_.back().label += text;
        rows_.back().sentence += text;
      }
    } else if (lane != kNoLane) {
      give_control(lane, id);
      add(RowKind::k_print, id, lane, lane, kNoLane, text, fmt::format("{} prints: {}", name(lane), text));
    } else {
      return;
    }
    print_open_ = !whole;
  }

  void warning(EventId id, const Event& event) {
    const int lane = lane_of(event.actor);
    const std::string label = warning_label(trace_.string(event.text));
    add(RowKind::k_warning, id, lane, lane, lane, label, fmt::format("warning: {}", trace_.string(event.text)));
  }

  void uncaught(EventId id, const Event& event) {
    const int lane = table_.program != kNoLane ? table_.program : table_.loop;
    const std::string text = collapse_spaces(trace_.string(event.text));
    if (table_.program == kNoLane && !rows_.empty() && rows_.back().kind == RowKind::k_raise &&
        text.find(rows_.back().label) == 0) {
      return;  // the task has just said so
    }
    if (lane == table_.program) give_control(lane, id);
    add(RowKind::k_failure, id, lane, lane, lane, text, fmt::format("uncaught: {}", text));
    if (lane == table_.program) control_.end(lane, Ending::k_raised, last_row());
  }

  void failure(EventId id, const std::string& text) {
    const int lane = table_.loop != kNoLane ? table_.loop : lane_of(trace::kNoActor);
    add(RowKind::k_failure, id, lane, lane, lane, text, text);
  }

  void program_end(EventId id) {
    if (table_.program == kNoLane || rows_.empty() || trace_.ending() != trace::Ending::k_ok) return;
    give_control(table_.program, id);
    control_.end(table_.program, Ending::k_done, last_row());
  }

  void block(EventId id, const Event& event) {
    const int lane = lane_of(event.actor);
    if (lane == kNoLane) return;
    give_control(lane, id);
    const std::string label = block_label(trace_, event);
    add(RowKind::k_block, id, lane, lane, lane, label,
        fmt::format("{} blocks everybody for {}: {}", name(lane), seconds(event.number), label));
  }

  // ---- the loop and its tasks

  void loop_begins() {
    if (table_.loop != kNoLane && control_.top() != table_.loop) give_loop_control(last_row());
  }

  void give_loop_control(std::uint32_t row) {
    if (table_.loop == kNoLane) return;
    if (control_.on_stack(table_.loop)) {
      control_.ensure_top(table_.loop, row);
    } else {
      control_.enter(table_.loop, row);
    }
  }

  void task_created(EventId id, const Event& event) {
    const int to = own_lane(event.subject);
    if (to == kNoLane) return;
    const int from = lane_of(event.actor);
    if (from == table_.program) {
      give_control(from, id);
      asyncio_run_ = id;
    }
    add(RowKind::k_create, id, to, from, to, task_creation_label(trace_, event),
        fmt::format("{} creates {}", name(from), name(to)));
    control_.create(to, last_row());
  }

  void task_runs(EventId id, const Event& event, RowKind row_kind) {
    const int lane = own_lane(event.actor);
    if (lane == kNoLane || control_.ended(lane)) return;
    give_loop_control(last_row());
    control_.resume(lane, next_row());
    const bool starts = row_kind == RowKind::k_start;
    std::string label = starts ? "start" : resume_label(trace_.string(event.text));
    std::string sentence =
        starts ? fmt::format("{} starts", name(lane)) : fmt::format("{} goes on: {}", name(lane), label);
    add(row_kind, id, lane, table_.loop, control_.top(), std::move(label), std::move(sentence));
  }

  void task_suspended(EventId id, const Event& event) {
    const int lane = own_lane(event.actor);
    if (lane == kNoLane) return;
    if (!control_.on_stack(lane)) control_.ensure_top(lane, next_row());
    const int from = control_.top();
    control_.suspend(lane, next_row());
    std::string label = suspend_label(trace_.string(event.text).empty() ? source_words(trace_, event)
                                                                        : std::string(trace_.string(event.text)));
    std::string sentence = fmt::format("{} suspends: {}", name(lane), label);
    add(RowKind::k_suspend, id, lane, from, table_.loop, std::move(label), std::move(sentence));
    if (event.subject < waiters_.size()) waiters_[event.subject] = lane;
  }

  void task_ends(EventId id, const Event& event, RowKind row_kind, Ending ending) {
    const int lane = own_lane(event.actor);
    if (lane == kNoLane || control_.ended(lane)) return;
    std::string label = row_kind == RowKind::k_return ? return_label(trace_.string(event.text))
                                                      : collapse_spaces(trace_.string(event.text));
    if (row_kind == RowKind::k_cancelled) label = "CancelledError";
    const std::string_view verb = row_kind == RowKind::k_return  ? "ends:"
                                  : row_kind == RowKind::k_raise ? "raises"
                                                                 : "ends cancelled:";
    const bool ran = control_.on_stack(lane);
    control_.end(lane, ending, next_row());
    add(row_kind, id, lane, lane, ran ? table_.loop : lane, label, fmt::format("{} {} {}", name(lane), verb, label));
  }

  void cancel(EventId id, const Event& event) {
    const int to = own_lane(event.subject);
    const int from = lane_of(event.actor);
    if (to == kNoLane || from == kNoLane) return;
    add(RowKind::k_cancel, id, from, from, to, fmt::format("cancel {}", name(to)),
        fmt::format("{} asks to cancel {}", name(from), name(to)));
  }

  // What a task sets by hand has a row; what the loop or an ending task completes has its own.
  void future_done(EventId id, const Event& event) {
    const int from = lane_of(event.actor);
    const int waiter = event.subject < waiters_.size() ? waiters_[event.subject] : kNoLane;
    if (event.subject < waiters_.size()) waiters_[event.subject] = kNoLane;
    if (from == kNoLane || kind(from) == LaneKind::k_loop || control_.ended(from) || own_lane(event.subject) != kNoLane)
      return;
    if (event.subject < trace_.actors().size() && trace_.actor(event.subject).kind != trace::ActorKind::k_future)
      return;
    const bool hidden = event.subject < trace_.actors().size() && trace_.actor(event.subject).hidden;
    std::string label = set_label(trace_, event);
    if (label.empty() || label.starts_with("await ") || (hidden && waiter == kNoLane)) return;
    const int to = waiter == kNoLane ? from : waiter;
    std::string sentence = to == from ? fmt::format("{}: {}", name(from), label)
                                     : fmt::format("{} wakes {}: {}", name(from), name(to), label);
    add(RowKind::k_set, id, from, from, to, std::move(label), std::move(sentence));
  }

  // ---- generators

  void generator_created(EventId id, const Event& event) {
    const int to = own_lane(event.subject);
    if (to == kNoLane) return;
    const int from = lane_of(event.actor);
    give_control(from, id);
    add(RowKind::k_create, id, to, from, to, generator_creation_label(trace_, event),
        fmt::format("{} creates {}: nothing of it has run", name(from), name(to)));
    control_.create(to, last_row());
  }

  void generator_runs(EventId id, const Event& event, RowKind row_kind, std::string label) {
    const int to = own_lane(event.subject);
    if (to == kNoLane || control_.ended(to)) return;
    const int from = lane_of(event.actor);
    if (from == to) return;
    give_control(from, id);
    control_.resume(to, next_row());
    const std::string_view how = trace_.string(event.text);
    asked_by_hand_[static_cast<std::size_t>(to)] = row_kind != RowKind::k_next || how.empty() || how == "next";
    std::string sentence = fmt::format("{} runs {}: {}", name(from), name(to), label);
    add(row_kind, id, to, from, to, std::move(label), std::move(sentence));
  }

  void generator_yields(EventId id, const Event& event) {
    const int lane = own_lane(event.subject);
    if (lane == kNoLane) return;
    if (!control_.on_stack(lane)) control_.ensure_top(lane, next_row());
    control_.suspend(lane, next_row());
    const int to = lane_of(event.actor);
    std::string label = fmt::format("yield {}", collapse_spaces(trace_.string(event.text)));
    std::string sentence = fmt::format("{} yields and is suspended: {}", name(lane), label);
    add(RowKind::k_yield, id, lane, lane, to, std::move(label), std::move(sentence));
  }

  void generator_ends(EventId id, const Event& event, RowKind row_kind, Ending ending) {
    const int lane = own_lane(event.subject);
    if (lane == kNoLane || control_.ended(lane)) return;
    if (!control_.on_stack(lane)) control_.ensure_top(lane, next_row());
    control_.end(lane, ending, next_row());
    const int to = lane_of(event.actor);
    const bool returns = row_kind == RowKind::k_return;
    std::string label = returns ? return_label(trace_.string(event.text)) : collapse_spaces(trace_.string(event.text));
    if (returns && asked_by_hand_[static_cast<std::size_t>(lane)]) label += " → StopIteration";
    std::string sentence = fmt::format("{} {} {}", name(lane), returns ? "ends:" : "raises", label);
    add(row_kind, id, lane, lane, to, std::move(label), std::move(sentence));
  }

  void generator_closed(EventId id, const Event& event) {
    const int lane = own_lane(event.subject);
    if (lane == kNoLane || control_.ended(lane)) return;
    const bool ran = control_.on_stack(lane);  // its finally blocks have just run
    control_.end(lane, Ending::k_done, next_row());
    const int other = lane_of(event.actor);
    std::string label = ran ? "closed" : method_label(trace_, event, "close");
    std::string sentence = fmt::format("{} is closed", name(lane));
    add(RowKind::k_close, id, lane, ran ? lane : other, ran ? other : lane, std::move(label), std::move(sentence));
  }

  // ---- the end

  void add_lane_note(Model& model) const {
    if (table_.left_out == 0 || model.rows.empty()) return;
    model.events_left_out += events_of_left_out_;
    Row note;
    note.kind = RowKind::k_left_out;
    note.event = model.rows.back().event;
    note.time = model.rows.back().time;
    note.running_after = model.rows.back().running_after;
    note.label =
        fmt::format("… {} more tasks or generators with {} events left out", table_.left_out, events_of_left_out_);
    note.sentence = note.label;
    model.rows.push_back(std::move(note));
  }

  const Trace& trace_;
  LaneTable table_;
  Control control_;
  ModelOptions limits_;
  std::vector<int> waiters_;         // by ActorId: the lane that waits for it
  std::vector<char> asked_by_hand_;  // by lane: the last request was next() or send(), so its end is a StopIteration
  std::vector<Row> rows_;
  std::uint32_t missing_ = 0;              // rows forgotten in the middle of rows_
  EventId asyncio_run_ = trace::kNoEvent;  // the last task that the program made
  std::int64_t now_ = 0;
  bool print_open_ = false;  // the last row is a print without its newline yet
  std::uint64_t events_of_left_out_ = 0;
};

}  // namespace

Model build_model(const Trace& trace, const ModelOptions& limits) {
  return Builder(trace, limits).build();
}

}  // namespace coroscope::render::sequence
