#include "render/sequence/cuts.h"

#include <algorithm>
#include <utility>

#include "render/sequence/row_words.h"

namespace coroscope::render::sequence {

namespace {

/// Where rows are once stretches of them have become one row each.
class Places {
 public:
  explicit Places(const std::vector<Cut>& cuts) {
    std::uint32_t gone = 0;
    for (const Cut& cut : cuts) {
      stretches_.push_back({cut.first, cut.end, cut.first - gone});
      gone += cut.end - cut.first - 1;
    }
  }

  bool is_gone(std::uint32_t row) const {
    const Stretch* stretch = before(row);
    return stretch != nullptr && row < stretch->end;
  }
  bool in_one_stretch(std::uint32_t first, std::uint32_t last) const {
    const Stretch* stretch = before(first);
    return stretch != nullptr && last < stretch->end;
  }
  /// The note that stands for a row that is gone; the row's own place otherwise.
  std::uint32_t place_of(std::uint32_t row) const { return is_gone(row) ? before(row)->note : begin_of(row); }
  /// Where something begins that began at `row`: behind the note if that row is gone.
  std::uint32_t begin_of(std::uint32_t row) const {
    const Stretch* stretch = before(row);
    if (stretch == nullptr) return row;
    return row < stretch->end ? stretch->note + 1 : stretch->note + 1 + (row - stretch->end);
  }
  /// Where something ends that ended at `row`: before the note if that row is gone (kNoRow: before everything).
  std::uint32_t end_of(std::uint32_t row) const {
    const Stretch* stretch = before(row);
    if (stretch == nullptr || row >= stretch->end) return begin_of(row);
    return stretch->note == 0 ? kNoRow : stretch->note - 1;
  }

 private:
  struct Stretch {
    std::uint32_t first, end, note;
  };
  /// The last stretch that begins at or before `row`.
  const Stretch* before(std::uint32_t row) const {
    const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), row,
                                        [](std::uint32_t r, const Stretch& stretch) { return r < stretch.first; });
    return after == stretches_.begin() ? nullptr : &*std::prev(after);
  }
  std::vector<Stretch> stretches_;
};

void move_states(Model& model, const Places& places) {
  std::vector<Span> kept;
  kept.reserve(model.spans.size());
  for (Span span : model.spans) {
    if (places.in_one_stretch(span.first, span.last)) continue;
    // Who runs has a part in the rows; whoever does not may do so up to the note, lest an arrow end at nothing.
    const bool to_note = span.state != State::k_running && model.lanes[static_cast<std::size_t>(span.lane)].kind != LaneKind::k_loop;
    span.first = to_note ? places.place_of(span.first) : places.begin_of(span.first);
    span.last = to_note ? places.place_of(span.last) : places.end_of(span.last);
    if (span.last != kNoRow && span.first <= span.last) kept.push_back(span);
  }
  model.spans = std::move(kept);
  std::erase_if(model.ends, [&](const End& end) { return places.is_gone(end.row); });
  for (End& end : model.ends) end.row = places.begin_of(end.row);
}

}  // namespace

std::uint64_t weight(const Row& row) {
  if (row.kind == RowKind::k_note) return 0;
  return stands_for_others(row.kind) ? row.count : 1;
}

std::optional<std::int64_t> until(const Row& note, const Row& last) {
  if (note.time == last.time) return std::nullopt;
  return last.time;
}

std::uint64_t prints_in(const Model& model, std::uint32_t first, std::uint32_t end) {
  std::uint64_t prints = 0;
  for (std::uint32_t r = first; r < end; ++r) {
    prints += model.rows[r].kind == RowKind::k_print ? 1 : model.rows[r].prints;
  }
  return prints;
}

Row left_out_note(const Model& model, std::uint32_t first, std::uint32_t end, std::uint64_t more) {
  Row note;
  note.kind = RowKind::k_left_out;
  note.count = more;
  for (std::uint32_t r = first; r < end; ++r) note.count += weight(model.rows[r]);
  note.prints = prints_in(model, first, end);
  const Row& last = model.rows[end > first ? end - 1 : first];
  note.event = model.rows[first].event;
  note.time = first > 0 ? model.rows[first - 1].time : model.rows[first].time;
  note.running_after = last.running_after;
  note.label = left_out_label(model.language, note.count);
  note.sentence = RowSentences(model.language).left_out(note.count, until(note, last));
  return note;
}

void cut_rows(Model& model, const std::vector<Cut>& cuts) {
  if (cuts.empty()) return;
  move_states(model, Places(cuts));
  std::vector<Row> rows;
  std::uint32_t next = 0;
  for (const Cut& cut : cuts) {
    std::move(model.rows.begin() + next, model.rows.begin() + cut.first, std::back_inserter(rows));
    for (std::uint32_t r = cut.first; r < cut.end; ++r) {
      const RowKind kind = model.rows[r].kind;  // what was left out before is counted already
      if (cut.note.kind != RowKind::k_repeat && kind != RowKind::k_left_out) model.events_left_out += weight(model.rows[r]);
    }
    rows.push_back(cut.note);
    next = cut.end;
  }
  std::move(model.rows.begin() + next, model.rows.end(), std::back_inserter(rows));
  model.rows = std::move(rows);
}

void cut_missing(Model& model, std::uint32_t at, std::uint64_t count, std::uint64_t prints) {
  if (count == 0 || at >= model.rows.size() || at == 0) return;
  Cut cut{at, at + static_cast<std::uint32_t>(count), left_out_note(model, at, at, count)};
  cut.note.running_after = model.rows[at - 1].running_after;
  cut.note.prints = prints;
  move_states(model, Places({cut}));
  model.rows.insert(model.rows.begin() + at, std::move(cut.note));
  model.events_left_out += count;
}

void drop_unused_lanes(Model& model) {
  std::vector<char> used(model.lanes.size(), 0);
  const auto use = [&](int lane) {
    if (lane != kNoLane) used[static_cast<std::size_t>(lane)] = 1;
  };
  for (const Row& row : model.rows) {
    use(row.lane);
    use(row.from);
    use(row.to);
  }
  // Where all is left out, the note about it needs a place.
  if (!used.empty() && std::find(used.begin(), used.end(), 1) == used.end()) used.front() = 1;
  std::vector<int> place(model.lanes.size(), kNoLane);
  std::vector<Lane> lanes;
  for (std::size_t i = 0; i < model.lanes.size(); ++i) {
    if (!used[i]) continue;
    place[i] = static_cast<int>(lanes.size());
    lanes.push_back(std::move(model.lanes[i]));
  }
  const auto move = [&](int& lane) {
    if (lane != kNoLane) lane = place[static_cast<std::size_t>(lane)];
  };
  for (Row& row : model.rows) {
    move(row.lane);
    move(row.from);
    move(row.to);
    move(row.running_after);
  }
  for (Span& span : model.spans) move(span.lane);
  for (End& end : model.ends) move(end.lane);
  std::erase_if(model.spans, [](const Span& span) { return span.lane == kNoLane; });
  std::erase_if(model.ends, [](const End& end) { return end.lane == kNoLane; });
  model.lanes = std::move(lanes);
}

}  // namespace coroscope::render::sequence
