#include "render/sequence/fold.h"

#include <fmt/format.h>

#include <algorithm>

namespace coroscope::render::sequence {

namespace {

// The rows first <= r < end are replaced by one.
struct Cut {
  std::uint32_t first, end;

  bool holds(std::uint32_t row) const { return row >= first && row < end; }
  std::uint32_t note() const { return first; }
  std::uint32_t after(std::uint32_t row) const { return row - (end - first) + 1; }
  // Where a span begins or ends once the rows are gone.
  std::uint32_t begin_of(std::uint32_t row) const { return row < first ? row : holds(row) ? first + 1 : after(row); }
  std::uint32_t end_of(std::uint32_t row) const { return row < first ? row : holds(row) ? first - 1 : after(row); }
};

void fold_spans(Model& model, const Cut& cut) {
  std::vector<Span> kept;
  for (Span span : model.spans) {
    if (cut.holds(span.first) && cut.holds(span.last)) continue;
    span.first = cut.begin_of(span.first);
    span.last = cut.end_of(span.last);
    if (span.first <= span.last) kept.push_back(span);
  }
  model.spans = std::move(kept);
}

}  // namespace

void fold(Model& model, std::uint32_t limit, std::uint32_t missing) {
  limit = std::max(limit, 3u);
  const auto present = static_cast<std::uint32_t>(model.rows.size());
  const std::uint32_t count = present + missing;
  if (count <= limit) return;
  const std::uint32_t tail = limit / 4;
  const Cut cut{limit - tail - 1, count - tail};
  const Row& last_cut = model.rows[present - tail - 1];
  Row note;
  note.kind = RowKind::k_left_out;
  note.event = model.rows[cut.first].event;
  note.time = model.rows[cut.first - 1].time;
  note.running_after = last_cut.running_after;
  note.label = fmt::format("… {} events left out, up to {} …", cut.end - cut.first, seconds(last_cut.time));
  note.sentence = note.label;
  model.rows[cut.note()] = note;
  model.rows.erase(model.rows.begin() + cut.first + 1, model.rows.end() - tail);
  fold_spans(model, cut);
  std::erase_if(model.ends, [&](const End& end) { return cut.holds(end.row); });
  for (End& end : model.ends) end.row = cut.end_of(end.row);
  model.events_left_out += cut.end - cut.first;
}

void find_bands(Model& model) {
  for (std::uint32_t r = 0; r < model.rows.size(); ++r) {
    const Row& row = model.rows[r];
    if (model.bands.empty() || model.bands.back().time != row.time) {
      Band band{row.time, r, r, kNoLane};
      if (r > 0 && model.rows[r - 1].kind != RowKind::k_left_out) {
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
