#include "render/sequence/geometry.h"

#include <algorithm>

#include "render/clean_text.h"
#include "render/text_metrics.h"

namespace coroscope::render::sequence {

namespace {

constexpr double kLeftPad = 12, kRightPad = 18;
constexpr double kLabelEm = 17, kOutputEm = 28, kHeaderEm = 14, kNoteEm = 40;
constexpr int kCompactLanes = 5;       // more lanes than this,
constexpr double kCompactWidth = 900;  // or a wider picture, are drawn compact
constexpr double kRepeatHeight = 900;  // above this the headers are repeated at the bottom
constexpr double kHeaderPad = 10, kSmallestLane = 40, kPanelPad = 22;

bool changes_hands(RowKind kind) {
  return kind == RowKind::k_start || kind == RowKind::k_resume || kind == RowKind::k_next || kind == RowKind::k_send ||
         kind == RowKind::k_throw || kind == RowKind::k_yield || kind == RowKind::k_left_out;
}

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
    const bool note = row.kind == RowKind::k_left_out || row.kind == RowKind::k_failure;
    place.label = prints ? fit(label.empty() ? "⏎" : label, kOutputEm, Font::k_mono)
                         : fit(label, note ? kNoteEm : kLabelEm, Font::k_sans, has_bold_label(row.kind));
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

// Returns where the lanes end.
double place_columns(const Model& model, Geometry& geometry) {
  std::vector<double> labels(model.lanes.size(), 0);
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const RowKind kind = model.rows[r].kind;
    if (kind == RowKind::k_print || kind == RowKind::k_left_out || kind == RowKind::k_failure) continue;
    double& widest = labels[static_cast<std::size_t>(geometry.rows[r].label_lane)];
    widest = std::max(widest, label_width(model, geometry, r));
  }
  const double note_width = em_width(blocking_note(model), Font::k_sans) * kAxisSize;
  for (const Band& band : model.bands) {
    if (band.blocked_by == kNoLane) continue;
    double& widest = labels[static_cast<std::size_t>(band.blocked_by)];
    widest = std::max(widest, note_width);
  }
  geometry.columns.resize(model.lanes.size());
  double x = kMargin + geometry.time_width + (geometry.has_lines ? kLinePad : 0);
  for (std::size_t i = 0; i < model.lanes.size(); ++i) {
    Column& column = geometry.columns[i];
    column.header = fit(clean(model.lanes[i].name), kHeaderEm, Font::k_sans, true);
    column.header_width = em_width(column.header, Font::k_sans, true) * kHeaderSize + 2 * kHeaderPad;
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
    x = std::max(x, geometry.label_x(geometry.rows[r].label_lane) + label_width(model, geometry, r) + kRightPad);
  }
  for (const Band& band : model.bands) {
    if (band.blocked_by != kNoLane) x = std::max(x, geometry.label_x(band.blocked_by) + note_width + kRightPad);
  }
  return x;
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

void place_rows(const Model& model, Geometry& geometry, bool has_title) {
  geometry.header_y = kMargin + (has_title ? kTitleHeight : 0);
  double y = geometry.header_y + kHeaderHeight + kBandPad + 8;
  for (const Band& band : model.bands) {
    if (!geometry.bands.empty()) y += kTimeGap;
    geometry.bands.push_back({y - kBandPad, 0});
    for (std::uint32_t r = band.first; r <= band.last; ++r) {
      if (r != band.first && changes_hands(model.rows[r].kind)) y += kStepGap;
      geometry.rows[r].y = y;
      y += kRowPitch;
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
         kind == RowKind::k_left_out;
}

std::string blocking_note(const Model& model) {
  return model.has_loop() ? "blocking: nobody else runs" : "sleeping";
}

Geometry place(const Model& model, bool has_title) {
  Geometry geometry;
  place_labels(model, geometry);
  place_time_gutter(model, geometry);
  geometry.compact = static_cast<int>(model.lanes.size()) > kCompactLanes;
  double lanes_end = place_columns(model, geometry);
  if (!geometry.compact && lanes_end > kCompactWidth) {
    geometry.compact = true;
    lanes_end = place_columns(model, geometry);
  }
  place_panel(model, geometry, lanes_end);
  place_rows(model, geometry, has_title);
  return geometry;
}

}  // namespace coroscope::render::sequence
