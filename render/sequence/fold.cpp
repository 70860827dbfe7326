#include "render/sequence/fold.h"

#include <algorithm>
#include <map>

#include "render/sequence/cuts.h"
#include "render/sequence/fates.h"
#include "render/sequence/repeats.h"
#include "render/sequence/row_words.h"
#include "render/sequence/selection.h"

namespace coroscope::render::sequence {

namespace {

constexpr std::uint32_t kLongDiagram = 100;  // rows, from which on repetitions are folded unasked

class Selector {
 public:
  Selector(const Model& model, const Selection& selection) : selection_(selection), lanes_(model.lanes.size(), 0) {
    for (std::size_t i = 0; i < model.lanes.size(); ++i) {
      lanes_[i] = std::any_of(selection.lanes.begin(), selection.lanes.end(),
                              [&](const std::string& pattern) { return is_called(model.lanes[i], pattern); });
    }
  }

  bool wants(const Row& row) const {
    return wants_lane(row) && wants_time(row) && wants_line(row) && wants_kind(row);
  }

 private:
  bool has(int lane) const { return lane != kNoLane && lanes_[static_cast<std::size_t>(lane)]; }
  bool wants_lane(const Row& row) const {
    return selection_.lanes.empty() || has(row.lane) || has(row.from) || has(row.to);
  }
  bool wants_time(const Row& row) const {
    return selection_.times.empty() ||
           std::any_of(selection_.times.begin(), selection_.times.end(),
                       [&](const auto& times) { return row.time >= times.first && row.time <= times.last; });
  }
  bool wants_line(const Row& row) const {
    return selection_.lines.empty() ||
           std::any_of(selection_.lines.begin(), selection_.lines.end(),
                       [&](const auto& lines) { return row.line >= lines.first && row.line <= lines.last; });
  }
  bool wants_kind(const Row& row) const {
    return selection_.kinds.empty() || row.kind == RowKind::k_note ||
           std::find(selection_.kinds.begin(), selection_.kinds.end(), row.kind) != selection_.kinds.end();
  }

  const Selection& selection_;
  std::vector<char> lanes_;
};

void select(Model& model, const Selection& selection) {
  if (selection.empty()) return;
  const Selector selector(model, selection);
  const std::uint64_t left_out_before = model.events_left_out;
  std::vector<Cut> cuts;
  const auto count = static_cast<std::uint32_t>(model.rows.size());
  for (std::uint32_t row = 0; row < count; ++row) {
    if (model.rows[row].kind == RowKind::k_left_out || selector.wants(model.rows[row])) continue;
    std::uint32_t end = row + 1;
    while (end < count && !selector.wants(model.rows[end])) ++end;
    cuts.push_back({row, end, left_out_note(model, row, end)});
    row = end;
  }
  model.selection_is_empty = cuts.size() == 1 && cuts[0].first == 0 && cuts[0].end == count;
  cut_rows(model, cuts);
  model.events_not_selected = model.events_left_out - left_out_before;
  drop_unused_lanes(model);
}

void limit(Model& model, std::uint32_t most) {
  most = std::max(most, 3u);
  const auto count = static_cast<std::uint32_t>(model.rows.size());
  if (count <= most) return;
  const std::uint32_t tail = most / 4;
  const std::uint32_t first = most - tail - 1, end = count - tail;
  cut_rows(model, {{first, end, left_out_note(model, first, end)}});
}

void add_notes(Model& model, const std::vector<Note>& notes) {
  std::map<std::uint32_t, std::uint32_t> first_row_of;  // by line
  for (std::uint32_t r = 0; r < model.rows.size(); ++r) first_row_of.try_emplace(model.rows[r].line, r);
  std::multimap<std::uint32_t, const Note*> behind;  // by row
  for (const Note& note : notes) {
    const auto found = first_row_of.find(note.line);
    if (found == first_row_of.end()) {
      model.notes_without_row.push_back(note.line);
    } else {
      behind.emplace(found->second, &note);
    }
  }
  if (behind.empty()) return;
  std::vector<Row> rows;
  std::vector<std::uint32_t> place(model.rows.size());
  for (std::uint32_t r = 0; r < model.rows.size(); ++r) {
    place[r] = static_cast<std::uint32_t>(rows.size());
    rows.push_back(std::move(model.rows[r]));
    for (auto [it, end] = behind.equal_range(r); it != end; ++it) {
      Row row = rows[place[r]];
      row.kind = RowKind::k_note;
      row.line = 0;
      row.from = row.to = row.lane;
      row.label = it->second->text;
      row.sentence = RowSentences(model.language).note(row.label);
      rows.push_back(std::move(row));
    }
  }
  model.rows = std::move(rows);
  for (Span& span : model.spans) span.first = place[span.first], span.last = place[span.last];
  for (End& end : model.ends) end.row = place[end.row];
}

}  // namespace

void reduce(Model& model, const ModelOptions& options, const MissingRows& missing) {
  find_fates(model);
  cut_missing(model, missing.at, missing.count, missing.prints);
  add_notes(model, options.notes);
  select(model, options.selection);
  if (options.folding == Folding::k_always ||
      (options.folding == Folding::k_auto && model.rows.size() > kLongDiagram)) {
    cut_rows(model, find_repeats(model));
  }
  if (options.rows != 0) limit(model, options.rows);
}

void find_bands(Model& model) {
  for (std::uint32_t r = 0; r < model.rows.size(); ++r) {
    const Row& row = model.rows[r];
    if (model.bands.empty() || model.bands.back().time != row.time) {
      Band band{row.time, r, r, kNoLane};
      if (r > 0 && !stands_for_others(model.rows[r - 1].kind)) {
        const int before = model.rows[r - 1].running_after;
        const bool loop = before != kNoLane && model.lanes[static_cast<std::size_t>(before)].kind == LaneKind::k_loop;
        band.blocked_by = loop ? kNoLane : before;
      }
      model.bands.push_back(band);
    }
    model.bands.back().last = r;
  }
}

}  // namespace coroscope::render::sequence
