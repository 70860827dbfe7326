#include "render/terminal/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <span>

#include "core/text/display_width.h"
#include "render/clean_text.h"
#include "render/terminal/text_line.h"
#include "render/terminal/words.h"

namespace coroscope::render::terminal {

using sequence::kNoLane;
using sequence::Model;
using sequence::Row;
using sequence::RowKind;
using text::display_width;

namespace {

constexpr std::size_t kNaturalWidth = 160;  // where nobody says how wide it may be, lanes move together beyond this
constexpr std::size_t kLongestLabel = 40;   // longer ones do not make their lane wider
constexpr std::size_t kLongestRemark = 60;
constexpr std::size_t kLongestName = 24;
constexpr std::size_t kLongestOutput = 60;
constexpr std::size_t kNarrowestLane = 3;  // a bar, the line of an arrow and its head
constexpr std::size_t kNaturalLane = 6;
constexpr std::size_t kLastLane = 12;      // the labels of the last lane have nowhere else to go
constexpr std::size_t kSharedLane = 18;    // where several share it, labels begin with a name
constexpr std::size_t kWideLastLane = 30;  // it becomes narrower only where the others cannot
constexpr std::size_t kComfortableLane = 10, kComfortableLastLane = 22;
constexpr std::size_t kNarrowestPanel = 10;
constexpr std::size_t kHeaderLines = 6;
constexpr std::size_t kLabelBytes = 1024;  // far more than is ever seen

/// How wide each lane would like to be.
std::vector<std::size_t> natural_widths(const Model& model, const Labels& labels) {
  std::vector<std::size_t> widths;
  for (const sequence::Lane& lane : model.lanes) {
    const std::size_t name = std::min(display_width(visible(lane.name)), kLongestName);
    widths.push_back(std::max(name + 2, kNaturalLane));
  }
  for (std::size_t r = 0; r < labels.size(); ++r) {
    const Row& row = model.rows[r];
    if (row.kind == RowKind::k_print || is_remark(row.kind) || labels[r].empty()) continue;
    std::size_t& widest = widths[static_cast<std::size_t>(label_lane(row))];
    widest = std::max(widest, std::min(display_width(labels[r]), kLongestLabel) + 4);
  }
  const Words words{model.language};
  for (const sequence::Band& band : model.bands) {
    if (band.blocked_by == kNoLane) continue;
    std::size_t& widest = widths[static_cast<std::size_t>(band.blocked_by)];
    widest = std::max(widest, display_width(words.blocking(model.has_loop())) + 4);
  }
  return widths;
}

/// Of all printed lines, and of the words over them; 0: there are none.
std::size_t natural_panel(const Model& model, const Labels& labels) {
  std::size_t widest = 0;
  bool prints = false;
  for (std::size_t r = 0; r < labels.size(); ++r) {
    if (model.rows[r].kind != RowKind::k_print) continue;
    prints = true;
    widest = std::max(widest, std::min(display_width(labels[r]), kLongestOutput));
  }
  return prints ? std::max(widest, display_width(Words{model.language}.output())) + 2 : 0;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), std::size_t{0});
}

/// With how little lanes can do before printed lines are cut for them: their labels run over each other then.
std::size_t comfortable(const std::vector<std::size_t>& wanted) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    total += std::min(wanted[i], i + 1 == wanted.size() ? kComfortableLastLane : kComfortableLane);
  }
  return total;
}

/// How many lanes have room, if the last of them is that wide; at least one.
std::size_t lanes_for(std::size_t room, std::size_t last_lane) {
  return (room - std::min(room, last_lane)) / kNarrowestLane + 1;
}

/// All lanes but the widest stay as they are; the widest become equally wide, so that all fit into `room`. At least
/// `least` each.
std::vector<std::size_t> narrowed(std::vector<std::size_t> widths, const std::vector<std::size_t>& least,
                                  std::size_t room) {
  if (sum(widths) <= room) return widths;
  const auto at_most = [&](std::size_t cap) {
    std::vector<std::size_t> result = widths;
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = std::min(result[i], std::max(cap, least[i]));
    return result;
  };
  std::size_t fits = 0, too_wide = *std::max_element(widths.begin(), widths.end());
  while (too_wide - fits > 1) {
    const std::size_t middle = (fits + too_wide) / 2;
    (sum(at_most(middle)) <= room ? fits : too_wide) = middle;
  }
  return at_most(fits);
}

/// Where the longest label ends if nothing is in its way, and a space after it.
std::size_t end_of_labels(const Model& model, const Labels& labels, const Columns& columns) {
  std::size_t end = 0;
  for (std::size_t r = 0; r < labels.size(); ++r) {
    const Row& row = model.rows[r];
    if (row.kind == RowKind::k_print || columns.x.empty()) continue;
    const std::size_t longest = is_remark(row.kind) ? kLongestRemark : kLongestLabel;
    end = std::max(end, columns.label_x(label_lane(row)) + std::min(display_width(labels[r]), longest) + 2);
  }
  return end;
}

/// Names that would run into each other stand on lines of their own, the left one higher: below it a stub leads down to
/// the bar. From right to left: a name stands above all whose names it would run into. Above the highest line the
/// stairs begin again at the lowest, and names may cover stubs.
void place_headers(const Model& model, const Words& words, Columns& columns, std::size_t end, bool ascii) {
  const std::size_t count = columns.x.size();
  columns.headers.resize(count);
  for (std::size_t i = count; i-- > 0;) {
    Header& header = columns.headers[i];
    header.x = columns.x[i];
    const bool shared = i + 1 == count && columns.shared_from + 1 < model.lanes.size();
    const std::string name = shared ? words.others(model.lanes.size() - columns.shared_from)
                                    : shorten_name(visible(model.lanes[i].name), kLongestName, ascii);
    const std::size_t name_end = header.x + display_width(name);
    for (std::size_t j = i + 1; j < count && columns.x[j] <= name_end; ++j) {
      header.line = std::max(header.line, columns.headers[j].line + 1);
    }
    if (header.line == kHeaderLines) header.line = (columns.headers[i + 1].line + 1) % kHeaderLines;
    std::size_t limit = end;
    for (std::size_t j = i + 1; j < count && columns.x[j] <= name_end; ++j) {
      if (columns.headers[j].line == header.line) limit = std::min(limit, columns.x[j] - 1);
    }
    header.name = shorten_name(name, limit - header.x, ascii);
  }
}

std::size_t gutters(const Model& model, std::size_t most, Columns& columns) {
  const Words words{model.language};
  std::size_t time = display_width(words.time());
  std::uint32_t line = 0;
  for (const sequence::Band& band : model.bands) {
    time = std::max(time, ("+" + sequence::seconds(band.time)).size());
  }
  for (const Row& row : model.rows) line = std::max(line, row.line);
  columns.time_width = std::min(time, most / 4);
  const std::size_t gap = most < 60 ? 1 : 2;
  std::size_t end = columns.time_width + gap;
  if (line != 0) {
    columns.line_end = end + std::max(display_width(words.line()), fmt::format("{}", line).size());
    end = columns.line_end + gap;
  }
  return end;
}

/// Of what is printed only what stands for a newline or a tab.
std::string with_ascii_signs(std::string label, RowKind kind) {
  using Sign = std::pair<std::string_view, std::string_view>;
  constexpr Sign kSigns[] = {{"⏎", "\\n"}, {"⇥", "\\t"}, {"←", "<-"}, {"→", "->"}, {"×", "x"}, {"…", "..."}};
  for (const auto& [sign, ascii] : std::span(kSigns).first(kind == RowKind::k_print ? 2 : std::size(kSigns))) {
    for (std::size_t at = 0; (at = label.find(sign, at)) != std::string::npos; at += ascii.size()) {
      label.replace(at, sign.size(), ascii);
    }
  }
  return label;
}

}  // namespace

bool is_remark(RowKind kind) {
  return kind == RowKind::k_note || kind == RowKind::k_repeat || kind == RowKind::k_left_out ||
         kind == RowKind::k_failure || kind == RowKind::k_warning;
}

int label_lane(const Row& row) {
  return std::max({row.lane, row.from, row.to, 0});
}

Labels make_labels(const Model& model, bool ascii) {
  Labels labels;
  labels.reserve(model.rows.size());
  for (const Row& row : model.rows) {
    std::string label = visible(std::string_view(row.label).substr(0, kLabelBytes));
    if (row.kind == RowKind::k_print && label.empty()) label = "⏎";
    if (ascii) label = with_ascii_signs(std::move(label), row.kind);
    labels.push_back(std::move(label));
  }
  return labels;
}

Columns place_columns(const Model& model, const Labels& labels, std::size_t most, bool ascii) {
  const bool may_share = most != 0;
  most = most == 0 ? kNaturalWidth : std::max(most, kSmallestWidth);
  Columns columns;
  std::size_t x = gutters(model, most, columns);
  std::vector<std::size_t> wanted = natural_widths(model, labels);
  const std::size_t panel_wanted = natural_panel(model, labels);
  const std::size_t for_panel = most - std::min(most, x + comfortable(wanted));
  std::size_t panel = std::min(panel_wanted, std::max({kNarrowestPanel, most / 4, std::min(for_panel, most / 2)}));
  const std::size_t room = most - x - panel;

  std::size_t last_lane = std::min(kLastLane, room);
  if (may_share && wanted.size() > lanes_for(room, last_lane)) {
    // Even where there is hardly any room, the loop and one task should have columns of their own.
    last_lane = std::min(kSharedLane, std::max(last_lane, room - std::min(room, 2 * kNarrowestLane)));
    wanted.resize(lanes_for(room, last_lane));
    wanted.back() = kNaturalWidth;
  }
  columns.shared_from = wanted.empty() ? 0 : wanted.size() - 1;
  std::vector<std::size_t> least(wanted.size(), kNarrowestLane);
  if (!least.empty()) {
    const std::size_t others = std::min(room, kNarrowestLane * (least.size() - 1));
    least.back() = std::max(
        std::min({wanted.back(), std::max(room / 3, kComfortableLastLane), kWideLastLane, room - others}), last_lane);
  }
  const std::vector<std::size_t> widths = narrowed(wanted, least, room);
  for (const std::size_t width : widths) {
    columns.x.push_back(x);
    x += width;
  }
  panel = std::min(panel_wanted, std::max(panel, most - std::min(most, x)));
  x = std::max(x, std::min(end_of_labels(model, labels, columns), most - panel));
  columns.lanes_end = x - 1;
  columns.panel = panel > 0 ? x : 0;
  columns.width = x + panel;
  place_headers(model, Words{model.language}, columns, columns.lanes_end, ascii);
  return columns;
}

}  // namespace coroscope::render::terminal
