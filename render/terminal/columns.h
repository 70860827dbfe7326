// Where the gutters, lanes and the output panel of a drawing stand. Numbers are columns of the terminal.
//
// What does not fit into the width asked for gives way in this order: printed lines are cut, lanes move together so
// that labels run over the lanes to their right, names over the lanes stand on several lines, labels are cut, lanes
// share the last column.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "render/sequence/model.h"

namespace coroscope::render::terminal {

/// Narrower than this a drawing does not become.
inline constexpr std::size_t kSmallestWidth = 40;

/// A row's words, made visible: of a print what is printed. With `ascii`, what is ours in them is ASCII.
using Labels = std::vector<std::string>;
Labels make_labels(const sequence::Model& model, bool ascii);

/// Whether a row is words of its own rather than a step: it may be long, and has lines of its own if it is.
bool is_remark(sequence::RowKind kind);
/// Right of which lane's bar the label of a row stands: the rightmost that the row touches, so no label lies on an
/// arrow.
int label_lane(const sequence::Row& row);

/// A name over a lane. Line 0 is the lowest.
struct Header {
  std::size_t x = 0, line = 0;
  std::string name;
};

struct Columns {
  std::size_t time_width = 0, line_end = 0;  ///< of the gutters; 0: no row has a source line
  std::vector<std::size_t> x;                ///< of the bars
  std::vector<Header> headers;               ///< one for each bar
  std::size_t shared_from = 0;  ///< this lane and all after it share the last column, if that is more than one
  std::size_t lanes_end = 0;    ///< labels end before it
  std::size_t panel = 0;        ///< its edge; 0: nothing is printed
  std::size_t width = 0;

  /// Which bar is a lane's.
  std::size_t bar_of(int lane) const { return std::min(static_cast<std::size_t>(lane), x.size() - 1); }
  bool is_shared(int lane) const { return static_cast<std::size_t>(lane) >= shared_from; }
  std::size_t label_x(int lane) const { return x[bar_of(lane)] + 2; }
};

/// `most` is the width that is there; 0: as much as it needs, within reason.
Columns place_columns(const sequence::Model& model, const Labels& labels, std::size_t most, bool ascii);

}  // namespace coroscope::render::terminal
