#include "render/sequence/geometry.h"

#include <algorithm>
#include <map>

#include "render/clean_text.h"
#include "render/sequence/lane_states.h"
#include "render/sequence/row_words.h"
#include "render/text_metrics.h"

namespace coroscope::render::sequence {

namespace {

constexpr double kLeftPad = 12, kRightPad = 18;
constexpr double kLabelEm = 17, kOutputEm = 28, kHeaderEm = 14, kNoteEm = 40;
constexpr double kWrapEm = 30;          // of a line of a note
constexpr std::size_t kNoteLines = 100, kTitleLines = 6;
constexpr double kTitleWidth = 400;    // px that a title may take, however narrow the picture
constexpr int kCompactLanes = 5;       // more lanes than this,
constexpr double kCompactWidth = 900;  // or a wider picture, are drawn compact
constexpr double kRepeatHeight = 900;  // above this the headers are repeated at the bottom
constexpr double kSmallestGap = 24;     // px between bands, where time is drawn to scale,
constexpr double kAllGaps = 3000;       // unless all gaps together would be taller than this
constexpr double kHeaderPad = 10, kSmallestLane = 40, kPanelPad = 22;

bool changes_hands(RowKind kind) {
  return kind == RowKind::k_start || kind == RowKind::k_resume || kind == RowKind::k_next || kind == RowKind::k_send ||
         kind == RowKind::k_throw || kind == RowKind::k_yield || stands_for_others(kind);
}

}  // namespace

bool is_remark(RowKind kind) {
  return stands_for_others(kind) || kind == RowKind::k_failure || kind == RowKind::k_warning;
}

namespace {

double label_width(const Model& model, const Geometry& geometry, std::size_t r) {
  return em_width(geometry.rows[r].label, Font::k_sans, has_bold_label(model.rows[r].kind)) * kLabelSize;
}

void place_labels(const Model& model, Geometry& geometry) {
  geometry.rows.resize(model.rows.size());
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const Row& row = model.rows[r];
    RowPlace& place = geometry.rows[r];
    const bool prints = row.kind == RowKind::k_print;
    const std::string label = clean(row.label);
    if (row.kind == RowKind::k_note) {
      place.more_lines = wrap(label, kWrapEm, kNoteLines, Font::k_sans);
      place.label = place.more_lines.front();
      place.more_lines.erase(place.more_lines.begin());
      place.label_lane = std::max(row.lane, 0);
      continue;
    }
    place.label = prints ? fit(label.empty() ? "⏎" : label, kOutputEm, Font::k_mono)
                         : fit(label, is_remark(row.kind) ? kNoteEm : kLabelEm, Font::k_sans, has_bold_label(row.kind));
    place.label_lane = std::max({row.lane, row.from, row.to, 0});
    geometry.has_panel = geometry.has_panel || prints;
    geometry.has_lines = geometry.has_lines || row.line != 0;
  }
}

void place_time_gutter(const Model& model, Geometry& geometry) {
  geometry.time_width = 58;
  for (const Band& band : model.bands) {
    const double width = em_width("+" + seconds(band.time), Font::k_sans, true) * kAxisSize;
    geometry.time_width = std::max(geometry.time_width, width + 24);
  }
}

/// Who is to the right of a row's label, in the way of it.
struct Beside {
  int busy = kNoLane;     ///< the first lane that runs, or waits for somebody it has called
  int present = kNoLane;  ///< the first lane that is there at all
};

// Remarks may stand anywhere, so they go to the right of all bars.
std::vector<Beside> look_beside(const Model& model, Geometry& geometry) {
  std::vector<Beside> all(model.rows.size());
  LaneStates states(model);
  for (std::uint32_t r = 0; r < model.rows.size(); ++r) {
    states.move_to(r);
    int& label_lane = geometry.rows[r].label_lane;
    for (int lane = static_cast<int>(model.lanes.size()) - 1; lane > label_lane; --lane) {
      const auto state = states.at_row(lane);
      const bool busy = state == State::k_running || state == State::k_calling;
      if (is_remark(model.rows[r].kind) && (busy || state == State::k_held)) {
        label_lane = lane;
        break;
      }
      if (busy) all[r].busy = lane;
      if (state || model.lanes[static_cast<std::size_t>(lane)].kind == LaneKind::k_object) all[r].present = lane;
    }
  }
  return all;
}

/// How far a lane must be from an earlier one so that labels of that one end before its bar. By the later lane.
using Distances = std::vector<std::map<int, double>>;

Distances distances(const Model& model, const Geometry& geometry, const std::vector<Beside>& beside) {
  Distances all(model.lanes.size());
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const RowKind kind = model.rows[r].kind;
    if (beside[r].busy == kNoLane || kind == RowKind::k_print || kind == RowKind::k_note) continue;
    double& distance = all[static_cast<std::size_t>(beside[r].busy)][geometry.rows[r].label_lane];
    distance = std::max(distance, kBar + 2 * kLabelGap + label_width(model, geometry, r));
  }
  return all;
}

// Returns where the lanes end.
double place_columns(const Model& model, Geometry& geometry, const Distances& least) {
  std::vector<double> labels(model.lanes.size(), 0);
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const RowKind kind = model.rows[r].kind;
    if (kind == RowKind::k_print || kind == RowKind::k_note || is_remark(kind)) continue;
    double& widest = labels[static_cast<std::size_t>(geometry.rows[r].label_lane)];
    widest = std::max(widest, label_width(model, geometry, r));
  }
  const double note_width = em_width(blocking_words(model.language, model.has_loop()), Font::k_sans) * kAxisSize;
  for (const Band& band : model.bands) {
    if (band.blocked_by == kNoLane) continue;
    double& widest = labels[static_cast<std::size_t>(band.blocked_by)];
    widest = std::max(widest, note_width);
  }
  geometry.columns.resize(model.lanes.size());
  double x = kMargin + geometry.time_width + (geometry.has_lines ? kLinePad : 0);
  for (std::size_t i = 0; i < model.lanes.size(); ++i) {
    Column& column = geometry.columns[i];
    column.header = fit_name(clean(model.lanes[i].name), kHeaderEm, Font::k_sans, true);
    column.header_width = em_width(column.header, Font::k_sans, true) * kHeaderSize + 2 * kHeaderPad;
    for (const auto& [lane, distance] : least[i]) {
      x = std::max(x, geometry.columns[static_cast<std::size_t>(lane)].x + distance - kLeftPad - kBar / 2);
    }
    column.x = x + kLeftPad + kBar / 2;
    const double full = std::max(labels[i] > 0 ? labels[i] + kBar + 10 : kSmallestLane, column.header_width);
    const double compact = std::max(column.header_width - kRightPad + 4, kSmallestLane);
    x += kLeftPad + (geometry.compact ? compact : full) + kRightPad;
  }
  if (geometry.compact && !geometry.columns.empty()) {
    x = std::max(x, geometry.columns.back().x - kBar / 2 + geometry.columns.back().header_width + kRightPad);
  }
  // Notes, and all labels in compact mode, may reach beyond their lane.
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    if (model.rows[r].kind == RowKind::k_print) continue;
    const double left = geometry.label_x(geometry.rows[r].label_lane);
    x = std::max(x, left + label_width(model, geometry, r) + kRightPad);
    for (const std::string& line : geometry.rows[r].more_lines) {
      x = std::max(x, left + em_width(line, Font::k_sans) * kLabelSize + kRightPad);
    }
  }
  for (const Band& band : model.bands) {
    if (band.blocked_by != kNoLane) x = std::max(x, geometry.label_x(band.blocked_by) + note_width + kRightPad);
  }
  return x;
}

/// Where there is room, as much of a label is shown as there is room for.
void widen_labels(const Model& model, Geometry& geometry, const std::vector<Beside>& beside, double lanes_end) {
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    RowPlace& place = geometry.rows[r];
    const Row& row = model.rows[r];
    if (row.kind == RowKind::k_print || row.kind == RowKind::k_note || !place.label.ends_with("…")) continue;
    const int next = beside[r].present;
    const double end = next == kNoLane ? lanes_end - kRightPad
                                       : geometry.columns[static_cast<std::size_t>(next)].x - kBar / 2 - kLabelGap;
    const double room = (end - geometry.label_x(place.label_lane)) / kLabelSize;
    const double shown = em_width(place.label, Font::k_sans, has_bold_label(row.kind));
    if (room > shown) place.label = fit(clean(row.label), std::min(room, kNoteEm), Font::k_sans, has_bold_label(row.kind));
  }
}

void place_title(Geometry& geometry, const std::string& title) {
  if (title.empty()) return;
  const double room = std::max(geometry.width - 2 * kMargin, kTitleWidth);
  geometry.title_lines = wrap(title, room / kTitleSize, kTitleLines, Font::k_sans, true);
}

void place_panel(const Model& model, Geometry& geometry, double lanes_end) {
  geometry.width = lanes_end + kMargin;
  geometry.band_right = lanes_end;
  if (!geometry.has_panel) return;
  double widest = em_width(">_ output", Font::k_mono, true) * kHeaderSize - 12;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    if (model.rows[r].kind != RowKind::k_print) continue;
    widest = std::max(widest, em_width(geometry.rows[r].label, Font::k_mono) * kLabelSize);
  }
  geometry.panel_x = lanes_end + 4;
  geometry.panel_width = widest + kPanelPad + kRightPad;
  geometry.band_right = geometry.panel_x - kLabelGap;
  geometry.width = geometry.panel_x + geometry.panel_width + kMargin;
}

/// How many px a nanosecond is, so that the shortest gap can still be seen.
double scale_of(const Model& model) {
  double shortest = 0, all = 0;
  for (std::size_t b = 1; b < model.bands.size(); ++b) {
    const auto gap = static_cast<double>(model.bands[b].time - model.bands[b - 1].time);
    shortest = shortest == 0 ? gap : std::min(shortest, gap);
    all += gap;
  }
  return all == 0 ? 0 : std::min(kSmallestGap / shortest, kAllGaps / all);
}

void place_rows(const Model& model, Geometry& geometry, const PlaceOptions& options) {
  geometry.header_y = kMargin;
  if (!geometry.title_lines.empty()) {
    geometry.header_y += kTitleHeight + kTitleLine * static_cast<double>(geometry.title_lines.size() - 1);
  }
  if (options.to_scale) geometry.px_per_ns = scale_of(model);
  std::vector<char> marked(model.rows.size(), 0);  // below which there is a sign of the end
  for (const End& end : model.ends) {
    if (end.ending != Ending::k_done && end.row < marked.size()) marked[end.row] = 1;
  }
  double y = geometry.header_y + kHeaderHeight + kBandPad + 8;
  for (const Band& band : model.bands) {
    if (!geometry.bands.empty()) {
      const std::int64_t passed = band.time - model.bands[geometry.bands.size() - 1].time;
      // To scale, it is from the bottom of a band to the top of the next.
      y += geometry.px_per_ns == 0
               ? kTimeGap
               : geometry.px_per_ns * static_cast<double>(passed) + 2 * kBandPad - kRowPitch;
    }
    geometry.bands.push_back({y - kBandPad, 0});
    for (std::uint32_t r = band.first; r <= band.last; ++r) {
      if (r != band.first && (changes_hands(model.rows[r].kind) || marked[r - 1])) y += kStepGap;
      geometry.rows[r].y = y;
      y += kRowPitch + kNoteLine * static_cast<double>(geometry.rows[r].more_lines.size());
    }
    geometry.bands.back().bottom = y - kRowPitch + kBandPad;
  }
  geometry.content_bottom = (geometry.bands.empty() ? y : geometry.bands.back().bottom) + 12;
  if (geometry.content_bottom > kRepeatHeight) {
    geometry.bottom_header_y = geometry.content_bottom - 2;
    geometry.content_bottom += kHeaderHeight + 4;
  }
  geometry.height = geometry.content_bottom + kLegendHeight + kMargin - 6;
}

}  // namespace

bool has_bold_label(RowKind kind) {
  return kind == RowKind::k_raise || kind == RowKind::k_cancel || kind == RowKind::k_cancelled ||
         kind == RowKind::k_failure || kind == RowKind::k_throw || kind == RowKind::k_warning ||
         stands_for_others(kind);
}

Geometry place(const Model& model, const PlaceOptions& options) {
  Geometry geometry;
  place_labels(model, geometry);
  place_time_gutter(model, geometry);
  const std::vector<Beside> beside = look_beside(model, geometry);
  geometry.compact = static_cast<int>(model.lanes.size()) > kCompactLanes;
  const Distances least = distances(model, geometry, beside);
  double lanes_end = place_columns(model, geometry, least);
  if (!geometry.compact && lanes_end > kCompactWidth) {
    geometry.compact = true;
    lanes_end = place_columns(model, geometry, least);
  }
  widen_labels(model, geometry, beside, lanes_end);
  place_panel(model, geometry, lanes_end);
  place_title(geometry, options.title);
  place_rows(model, geometry, options);
  return geometry;
}

}  // namespace coroscope::render::sequence
