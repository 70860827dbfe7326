// What stands still: bands of time, the gutters, the output panel, headers and the legend.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/clean_text.h"
#include "render/sequence/paint.h"
#include "render/sequence/row_words.h"
#include "render/words/say.h"

namespace coroscope::render::sequence {

namespace {

using words::say;

constexpr Colour kInk{Role::k_ink}, kMuted{Role::k_muted};

Text axis_text(double x, double y, std::string string, Colour colour = kMuted) {
  return Text{x, y, std::move(string), kAxisSize, colour};
}

/// The smallest of 1, 2, 5, 10, 20 … that is at least `least`.
double round_step(double least) {
  double step = 1;
  while (true) {
    for (const double factor : {1.0, 2.0, 5.0}) {
      if (step * factor >= least) return step * factor;
    }
    step *= 10;
  }
}

/// Where time is drawn to scale: a ruler between two bands, with marks at round times.
void paint_ticks(Canvas& canvas, std::size_t b) {
  constexpr double kSmallestTick = 12;  // px
  const double px_per_ns = canvas.at.px_per_ns;
  if (px_per_ns == 0) return;
  const auto& bands = canvas.model.bands;
  const double step = round_step(kSmallestTick / px_per_ns);
  const auto first = static_cast<double>(bands[b - 1].time), last = static_cast<double>(bands[b].time);
  const double top = canvas.at.bands[b - 1].bottom;
  const double right = kMargin + canvas.at.time_width - 4;  // before the words, marks would look like a minus
  canvas.scene.backdrop.push_back(Stroke{right, top, right, canvas.at.bands[b].top, kMuted});
  for (double time = (std::floor(first / step) + 1) * step; time < last; time += step) {
    const double y = top + (time - first) * px_per_ns;
    canvas.scene.backdrop.push_back(Stroke{right - 5, y, right, y, kMuted});
  }
}

void paint_bands(Canvas& canvas) {
  auto& out = canvas.scene.backdrop;
  const auto& bands = canvas.model.bands;
  for (const Strip& strip : canvas.at.bands) {
    out.push_back(
        Box{kMargin, strip.top, canvas.at.band_right - kMargin, strip.bottom - strip.top, {Role::k_band}, {}});
  }
  for (std::size_t b = 0; b < bands.size(); ++b) {
    Text time = axis_text(kMargin + 8, canvas.at.bands[b].top + kBandPad, seconds(bands[b].time), kInk);
    time.bold = true;
    out.push_back(time);
    if (b == 0) continue;
    const double middle = (canvas.at.bands[b - 1].bottom + canvas.at.bands[b].top) / 2;
    paint_ticks(canvas, b);
    if (canvas.at.bands[b].top - canvas.at.bands[b - 1].bottom < kAxisSize + 2) continue;  // no room for words
    out.push_back(axis_text(kMargin + 8, middle, "+" + seconds(bands[b].time - bands[b - 1].time)));
    const int blocked_by = bands[b].blocked_by;
    if (blocked_by != kNoLane) {
      out.push_back(axis_text(canvas.at.label_x(blocked_by), middle, blocking_words(canvas.model.language, canvas.model.has_loop())));
    } else if (canvas.model.has_loop() && !stands_for_others(canvas.model.rows[bands[b].first - 1].kind)) {
      out.push_back(axis_text(canvas.x(0) + 12, middle, idle_word(canvas.model.language)));
    }
  }
}

void paint_header_row(Canvas& canvas, double y, std::string_view prefix) {
  for (std::size_t i = 0; i < canvas.model.lanes.size(); ++i) {
    constexpr std::string_view kKinds[] = {"loop", "program", "task", "generator", "thread", "object", "group"};
    const Lane& lane = canvas.model.lanes[i];
    const Column& column = canvas.at.columns[i];
    const int number = static_cast<int>(i);
    const std::string_view kind = kKinds[static_cast<std::size_t>(lane.kind)];
    const double left = column.x - kBar / 2;
    const bool shared = lane.kind == LaneKind::k_group, object = lane.kind == LaneKind::k_object;
    const Box box{left, y, column.header_width, kHeaderHeight, canvas.tint(number), canvas.hue(number), 1.5,
                  shared ? Line::k_dashed : Line::k_solid, !object};
    Text text{left + 10, y + kHeaderHeight / 2, column.header, kHeaderSize, kInk, Font::k_sans, true};
    canvas.scene.items.push_back({{fmt::format("{}{}", prefix, i), fmt::format("lane {}", kind),
                                   Canvas::tooltip(fmt::format("{}: {}", kind, lane.name)), ""},
                                  {box, text}});
  }
}

/// Draws the entries of the legend side by side.
class Legend {
 public:
  Legend(Scene& scene, double y) : scene_(scene), y_(y) {}
  double end() const { return x_; }
  double x() const { return x_; }
  double y() const { return y_; }
  void add(std::vector<Shape> sample, const std::string& words) {
    for (Shape& shape : sample) scene_.backdrop.push_back(std::move(shape));
    const Text text = axis_text(x_ + 16, y_, words);
    x_ += 16 + text.width() + 18;
    scene_.backdrop.push_back(text);
  }

 private:
  Scene& scene_;
  double y_;
  double x_ = kMargin + 8;
};

}  // namespace

void paint_frame(Canvas& canvas) {
  auto& out = canvas.scene.backdrop;
  const Geometry& at = canvas.at;
  paint_bands(canvas);
  if (at.has_panel) {
    out.push_back(Box{at.panel_x, at.header_y, at.panel_width, at.content_bottom - at.header_y, {Role::k_panel}, {}});
    out.push_back(
        Text{at.panel_x + 10, at.header_y + kHeaderHeight / 2, ">_ " + output_word(canvas.model.language), kHeaderSize, kMuted, Font::k_mono, true});
  }
  for (std::size_t i = 0; i < at.title_lines.size(); ++i) {
    const double y = kMargin + 8 + kTitleLine * static_cast<double>(i);
    Text text{kMargin, y, at.title_lines[i], kTitleSize, kInk, Font::k_sans, true};
    canvas.scene.width = std::max(canvas.scene.width, kMargin + text.width() + kMargin);
    out.push_back(text);
  }
  const double header_middle = at.header_y + kHeaderHeight / 2;
  out.push_back(axis_text(kMargin + 8, header_middle, time_word(canvas.model.language)));
  if (at.has_lines) {
    Text line = axis_text(kMargin + at.time_width + kLinePad - 8, header_middle, line_word(canvas.model.language));
    line.align = Align::k_right;
    out.push_back(line);
  }
}

void paint_headers(Canvas& canvas) {
  const Geometry& at = canvas.at;
  for (std::size_t i = 0; i < at.columns.size(); ++i) {
    const int lane = static_cast<int>(i);
    const double top = at.header_y + kHeaderHeight;
    const bool loop = canvas.is_loop(lane);
    canvas.scene.backdrop.push_back(Stroke{at.columns[i].x, top, at.columns[i].x, top + 8, canvas.hue(lane),
                                           loop ? 1.5 : 1.0, loop ? Line::k_dotted : Line::k_solid});
  }
  paint_header_row(canvas, at.header_y, "lane");
  if (at.bottom_header_y > 0) paint_header_row(canvas, at.bottom_header_y, "foot");
}

void paint_legend(Canvas& canvas) {
  const Model& model = canvas.model;
  const auto has_state = [&](std::string_view css) {  // what has been painted: short waits have no room
    return std::any_of(canvas.scene.items.begin(), canvas.scene.items.end(),
                       [&](const Item& item) { return item.identity.css_class == css; });
  };
  const auto has_end = [&](Ending ending) {
    return std::any_of(model.ends.begin(), model.ends.end(), [&](const End& end) { return end.ending == ending; });
  };
  const bool created =
      std::any_of(model.rows.begin(), model.rows.end(), [](const Row& row) { return row.kind == RowKind::k_create; });
  const scenario::Language language = model.language;
  Legend legend(canvas.scene, canvas.at.content_bottom + 18);
  const double y = legend.y();
  if (has_state("span run"))
    legend.add({Box{legend.x(), y - 6, 10, 12, kMuted, kMuted, 1, Line::k_solid, true}}, say(language, "running", "运行"));
  if (has_state("span wait")) {
    // Two dashed lines, not a dashed box: cairo's dashes are too long for so small a box.
    const double left = legend.x() + 1;
    legend.add(
        {Box{left, y - 8, 8, 16, {Role::k_panel}, {}}, Stroke{left, y - 8, left, y + 8, kMuted, 1, Line::k_dashed},
         Stroke{left + 8, y - 8, left + 8, y + 8, kMuted, 1, Line::k_dashed}},
        say(language, "suspended", "挂起"));
  }
  if (has_state("span call")) {
    legend.add({Box{legend.x(), y - 6, 10, 12, {Role::k_panel}, kMuted, 1.5}}, say(language, "waiting for a call", "等待调用返回"));
  }
  if (has_state("span held")) {
    legend.add({Box{legend.x() + 1, y - 6, 8, 12, {Role::k_panel}, kMuted, 1}}, say(language, "in use", "占用"));
  }
  if (created) legend.add({Circle{legend.x() + 5, y, 5, {Role::k_page}, kMuted, 1.5}}, say(language, "created", "已创建"));
  if (has_end(Ending::k_done)) legend.add({Box{legend.x() - 3, y - 1, 16, 3, kMuted, kMuted}}, say(language, "done", "结束"));
  if (has_end(Ending::k_raised))
    legend.add({Mark{legend.x() + 5, y, 5, MarkKind::k_cross, {Role::k_error}, 2}}, say(language, "raised", "异常"));
  if (has_end(Ending::k_cancelled)) {
    legend.add({Mark{legend.x() + 5, y, 5, MarkKind::k_slashed_circle, {Role::k_cancel}, 1.6}}, say(language, "cancelled", "被取消"));
  }
  canvas.scene.width = std::max(canvas.scene.width, legend.end() - 18 + kMargin);
}

}  // namespace coroscope::render::sequence
