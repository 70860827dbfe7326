// Where the lanes and rows of a model stand on the page. Numbers are px.
//
// A label stands to the right of the rightmost bar that its row touches, so no label ever lies on an arrow. Lanes are
// as wide as their own labels need; in compact mode they are as wide as their headers, and labels run over later lanes
// on a plate.
#pragma once

#include <string>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::sequence {

inline constexpr double kMargin = 20;
inline constexpr double kTitleHeight = 30;
inline constexpr double kTitleLine = 20;  ///< from one line of a title to the next
inline constexpr double kRowPitch = 24;
inline constexpr double kStepGap = 8;   ///< above a row at which control changes hands
inline constexpr double kTimeGap = 40;  ///< between bands
inline constexpr double kBandPad = 14;  ///< above the first and below the last row
inline constexpr double kLinePad = 34;  ///< the source-line gutter
inline constexpr double kBar = 12;      ///< width of a running bar
inline constexpr double kWaitBar = 8;   ///< width of a suspended lane and of the loop's rail
inline constexpr double kBarReach = 6;  ///< a bar begins so far above its first and ends so far below its last row
inline constexpr double kRailReach = 5;
inline constexpr double kHeaderHeight = 28;
inline constexpr double kLabelGap = 6;  ///< from a bar to its label
inline constexpr double kLabelSize = 12;
inline constexpr double kNoteLine = 16;  ///< from one line of a note to the next
inline constexpr double kHeaderSize = 13;
inline constexpr double kAxisSize = 11;
inline constexpr double kLineNumberSize = 10.5;
inline constexpr double kTitleSize = 15;
inline constexpr double kLegendHeight = 30;

/// A column: `x` is the middle of its bar.
struct Column {
  double x = 0;
  std::string header;  ///< clean, cut to size
  double header_width = 0;
};

struct RowPlace {
  double y = 0;
  int label_lane = 0;  ///< the label stands right of this lane's bar
  std::string label;   ///< clean, cut to size; of a print: what stands in the panel
  std::vector<std::string> more_lines;  ///< of a note: what stands below, clean
};

struct Strip {
  double top = 0, bottom = 0;  ///< of a band
};

struct Geometry {
  bool compact = false;
  bool has_panel = false, has_lines = false;
  double width = 0, height = 0;
  double time_width = 0;  ///< of the time gutter
  double header_y = 0, content_bottom = 0;
  double bottom_header_y = 0;  ///< 0: headers are not repeated
  double band_right = 0;
  double px_per_ns = 0;  ///< of gaps; 0: they are all the same
  double panel_x = 0, panel_width = 0;
  std::vector<std::string> title_lines;
  std::vector<Column> columns;
  std::vector<RowPlace> rows;
  std::vector<Strip> bands;

  double label_x(int lane) const { return columns[static_cast<std::size_t>(lane)].x + kBar / 2 + kLabelGap; }
};

/// Whether a row's label is a remark about the run, which may lie over lifelines.
bool is_remark(RowKind kind);
/// Whether a row's label is bold: what goes wrong, and what is left out.
bool has_bold_label(RowKind kind);

struct PlaceOptions {
  std::string title;      ///< clean
  bool to_scale = false;  ///< gaps as long as the time that passes
};
Geometry place(const Model& model, const PlaceOptions& options);

}  // namespace coroscope::render::sequence
