// What the program as a whole does: output, warnings, blocking, its end.
#include <fmt/format.h>

#include "render/clean_text.h"
#include "render/sequence/builder.h"
#include "render/sequence/labels.h"

namespace coroscope::render::sequence {

namespace {

constexpr std::size_t kLongestLabel = 4096;  // bytes; far more than is drawn

/// At most `most` bytes, not cut within a character.
std::string_view begin_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

}  // namespace

/// Makes `lane` run. When the program goes on after asyncio.run, that is worth a row: nothing else tells it.
void Builder::give_control(int lane, EventId id) {
  if (lane == table_.program && lane != kNoLane && table_.loop != kNoLane && control_.on_stack(table_.loop)) {
    control_.ensure_top(lane, next_row());
    add(RowKind::k_return, asyncio_run_ != trace::kNoEvent ? asyncio_run_ : id, table_.loop, table_.loop, lane,
        run_ends_label(options_.language), sentences_.run_ends(true));
  }
  if (lane != kNoLane && kind(lane) == LaneKind::k_thread && control_.rests(lane)) return thread_begins(lane, id);
  control_.ensure_top(lane, next_row());
}

/// Nothing tells who gave a thread its work: only that it begins.
void Builder::thread_begins(int lane, EventId id) {
  control_.ensure_top(lane, next_row());
  Row& row = add(RowKind::k_start, id, lane, lane, lane, start_label(options_.language), sentences_.thread_starts(name(lane)));
  row.line = 0;
}

// The last that a thread of a pool does for its work is to have the loop fetch the result; then it waits for more work.
void Builder::handle_scheduled(const Event& event) {
  const int lane = own_lane(event.actor);
  if (lane == kNoLane || kind(lane) != LaneKind::k_thread || control_.rests(lane)) return;
  if (!trace_.string(event.text).starts_with("_copy_outcome(")) return;
  // While it sleeps, the time has gone on to that of the next row.
  control_.rest(lane, control_.on_stack(lane) ? last_row() : next_row());
}

// Several writes of one print are one line: they join until there is a newline or something else happens.
void Builder::print(EventId id, const Event& event) {
  const std::string_view written = trace_.string(event.text);
  const bool whole = written.ends_with('\n');
  const std::string_view text = begin_of(written.substr(0, written.size() - (whole ? 1 : 0)), kLongestLabel);
  const int lane = lane_of(event.actor);
  if (lane == kNoLane) return;
  if (print_open_ && rows_.back().lane == lane && rows_.back().time == now_) {
    Row& row = rows_.back();
    if (row.label.size() < kLongestLabel) row.label += text;
    row.sentence = sentences_.printed(name_of(event.actor, lane), row.label);
  } else {
    give_control(lane, id);
    add(RowKind::k_print, id, lane, lane, kNoLane, std::string(text),
        sentences_.printed(name_of(event.actor, lane), text));
  }
  rows_.back().open = print_open_ = !whole;
}

void Builder::warning(EventId id, const Event& event) {
  const int lane = lane_of(event.actor);
  const std::string label = warning_label(trace_.string(event.text));
  add(RowKind::k_warning, id, lane, lane, lane, label, sentences_.warned(label));
}

void Builder::uncaught(EventId id, const Event& event) {
  const int lane = table_.program != kNoLane ? table_.program : table_.loop;
  const std::string text = collapse_spaces(trace_.string(event.text));
  if (table_.program == kNoLane && !rows_.empty() && rows_.back().kind == RowKind::k_raise &&
      text.find(rows_.back().label) == 0) {
    return;  // the task has just said so
  }
  if (lane == table_.program) give_control(lane, id);
  add(RowKind::k_failure, id, lane, lane, lane, text, sentences_.uncaught(text));
  if (lane == table_.program) control_.end(lane, Ending::k_raised, last_row());
}

void Builder::failure(EventId id, std::string label, std::string sentence) {
  const int lane = table_.loop != kNoLane ? table_.loop : lane_of(trace::kNoActor);
  add(RowKind::k_failure, id, lane, lane, lane, std::move(label), std::move(sentence));
}

void Builder::program_end(EventId id) {
  if (table_.program == kNoLane || rows_.empty() || trace_.ending() != trace::Ending::k_ok) return;
  give_control(table_.program, id);
  control_.end(table_.program, Ending::k_done, last_row());
}

void Builder::block(EventId id, const Event& event) {
  const int lane = lane_of(event.actor);
  if (lane == kNoLane) return;
  const std::string label = block_label(trace_, event);
  give_control(lane, id);
  if (kind(lane) == LaneKind::k_thread) {  // a thread that sleeps lets others run
    control_.suspend(lane, next_row());
    add(RowKind::k_suspend, id, lane, lane, lane, label, sentences_.thread_sleeps(name(lane), label));
    return;
  }
  add(RowKind::k_block, id, lane, lane, lane, label,
      sentences_.blocked(name_of(event.actor, lane), event.number, label));
}

}  // namespace coroscope::render::sequence
