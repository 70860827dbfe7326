// Arrows with their labels, one per row, and the line numbers beside them.
#include <fmt/format.h>

#include <algorithm>

#include "render/sequence/paint.h"

namespace coroscope::render::sequence {

namespace {

enum class Tone { k_lane, k_cancel, k_error };

/// How a kind of row is drawn.
struct Style {
  double width;
  Line line;
  Head head;
  Tone tone;
  bool quiet;  ///< the label is secondary
};

Style style_of(RowKind kind) {
  switch (kind) {
    case RowKind::k_create:
      return {1.2, Line::k_solid, Head::k_hollow, Tone::k_lane, true};
    case RowKind::k_start:
    case RowKind::k_resume:
      return {1.4, Line::k_solid, Head::k_filled, Tone::k_lane, true};
    case RowKind::k_next:
    case RowKind::k_send:
      return {1.4, Line::k_solid, Head::k_filled, Tone::k_lane, false};
    case RowKind::k_throw:
      return {1.4, Line::k_solid, Head::k_filled, Tone::k_error, false};
    case RowKind::k_suspend:
    case RowKind::k_yield:
    case RowKind::k_return:
    case RowKind::k_close:
      return {1.2, Line::k_dashed, Head::k_vee, Tone::k_lane, false};
    case RowKind::k_raise:
      return {1.2, Line::k_dashed, Head::k_vee, Tone::k_error, false};
    case RowKind::k_cancelled:
      return {1.2, Line::k_dashed, Head::k_vee, Tone::k_cancel, false};
    case RowKind::k_cancel:
      return {1.6, Line::k_solid, Head::k_vee, Tone::k_cancel, false};
    case RowKind::k_set:
      return {1.2, Line::k_solid, Head::k_vee, Tone::k_lane, false};
    case RowKind::k_print:
      return {1, Line::k_dotted, Head::k_dot, Tone::k_lane, false};
    case RowKind::k_take:
    case RowKind::k_give:
      return {1.2, Line::k_solid, Head::k_vee, Tone::k_lane, false};
    case RowKind::k_block:
      return {1.2, Line::k_solid, Head::k_none, Tone::k_lane, false};
    case RowKind::k_warning:
      return {1.2, Line::k_solid, Head::k_none, Tone::k_cancel, false};
    case RowKind::k_failure:
      return {1.2, Line::k_solid, Head::k_none, Tone::k_error, false};
    case RowKind::k_note:
    case RowKind::k_repeat:
    case RowKind::k_left_out:
      return {1.2, Line::k_solid, Head::k_none, Tone::k_lane, false};
  }
  return {1.2, Line::k_solid, Head::k_none, Tone::k_lane, false};
}

double half_width(const Canvas& canvas, int lane) {
  return canvas.is_loop(lane) ? kRailReach : canvas.is_object(lane) ? kWaitBar / 2 : kBar / 2;
}

Text label_of(const Canvas& canvas, std::uint32_t r, const Style& style) {
  const RowPlace& place = canvas.at.rows[r];
  Text label;
  label.string = place.label;
  label.x = canvas.at.label_x(place.label_lane);
  label.y = place.y;
  label.size = kLabelSize;
  label.bold = has_bold_label(canvas.model.rows[r].kind);
  label.colour = {style.tone == Tone::k_error    ? Role::k_error
                  : style.tone == Tone::k_cancel ? Role::k_cancel
                  : style.quiet                  ? Role::k_muted
                                                 : Role::k_ink};
  if (canvas.model.rows[r].kind == RowKind::k_print) {
    label.font = Font::k_mono;
    label.x = canvas.at.panel_x + 22;
  }
  return label;
}

Arrow arrow_of(const Canvas& canvas, std::uint32_t r) {
  const Row& row = canvas.model.rows[r];
  const Style style = style_of(row.kind);
  Arrow arrow;
  arrow.identity = {fmt::format("e{}", r + 1), fmt::format("ev {}", row_kind_name(row.kind)),
                    Canvas::tooltip(row.sentence), ""};
  if (!canvas.link_base.empty() && row.line != 0)
    arrow.identity.link = fmt::format("{}#L{}", canvas.link_base, row.line);
  arrow.y = canvas.y(r);
  arrow.width = style.width;
  arrow.line = style.line;
  const bool closes_waiting = row.kind == RowKind::k_close && row.to == row.lane;
  if (closes_waiting) arrow.line = Line::k_solid;
  arrow.head = style.head;
  arrow.colour = style.tone == Tone::k_error    ? Colour{Role::k_error}
                 : style.tone == Tone::k_cancel ? Colour{Role::k_cancel}
                 : row.kind == RowKind::k_set   ? canvas.hue(row.from)
                                                : canvas.hue(row.lane);
  arrow.label = label_of(canvas, r, style);
  if (row.kind == RowKind::k_print) {
    arrow.x1 = canvas.x(row.lane) + half_width(canvas, row.lane);
    arrow.x2 = canvas.at.panel_x + 9;
  } else if (row.from != kNoLane && row.to != kNoLane && row.from != row.to) {
    const double direction = canvas.x(row.to) > canvas.x(row.from) ? 1 : -1;
    const double reach = row.kind == RowKind::k_create ? 5 : half_width(canvas, row.to);
    arrow.x1 = canvas.x(row.from) + direction * half_width(canvas, row.from);
    arrow.x2 = canvas.x(row.to) - direction * reach;
  } else {
    arrow.x1 = arrow.x2 = arrow.label.x;
    arrow.head = Head::k_none;
  }
  return arrow;
}

}  // namespace

void paint_arrows(Canvas& canvas) {
  const double line_right = kMargin + canvas.at.time_width + kLinePad - 8;
  for (std::uint32_t r = 0; r < canvas.model.rows.size(); ++r) {
    const Row& row = canvas.model.rows[r];
    canvas.scene.arrows.push_back(arrow_of(canvas, r));
    if (row.line == 0) continue;
    Text text{line_right, canvas.y(r), fmt::format("{}", row.line), kLineNumberSize, {Role::k_muted}, Font::k_mono};
    text.align = Align::k_right;
    canvas.scene.items.push_back({{fmt::format("n{}", r + 1), "lineno", "", ""}, {text}});
  }
}

// In compact mode labels may lie over the lifelines of later lanes: each gets a ground of its own, drawn last. The
// label takes the link with it, so that an event has one link.
void paint_plates(Canvas& canvas) {
  for (std::uint32_t r = 0; r < canvas.model.rows.size(); ++r) {
    Arrow& arrow = canvas.scene.arrows[r];
    const RowKind kind = canvas.model.rows[r].kind;
    const bool note = kind == RowKind::k_note;
    const bool remark = note || is_remark(kind);
    if (kind == RowKind::k_print || arrow.label.string.empty() || (!canvas.at.compact && !remark)) continue;
    std::vector<Text> lines{arrow.label};
    double width = arrow.label.width();
    for (const std::string& more : canvas.at.rows[r].more_lines) {
      lines.push_back(lines.back());
      lines.back().string = more;
      lines.back().y += kNoteLine;
      width = std::max(width, lines.back().width());
    }
    const double height = 16 + kNoteLine * static_cast<double>(lines.size() - 1);
    Box plate{arrow.label.x - 3, arrow.y - 8, width + 6, height, {Role::k_band}, {}};
    if (note) plate = {plate.x, plate.y - 2, plate.width + 2, height + 4, {Role::k_panel}, {Role::k_muted}, 1};
    Identity identity = arrow.identity;
    identity.id += "-label";
    identity.css_class += " label";
    arrow.identity.link.clear();
    Item item{identity, {plate}};
    item.shapes.insert(item.shapes.end(), lines.begin(), lines.end());
    canvas.scene.items.push_back(std::move(item));
    arrow.label.string.clear();
  }
}

}  // namespace coroscope::render::sequence
