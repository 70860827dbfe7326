// Bars, waiting bars, circles of birth and the marks of the end; and the loop's rail.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <vector>

#include "render/clean_text.h"
#include "render/sequence/paint.h"

namespace coroscope::render::sequence {

namespace {

std::string_view css_of(State state) {
  constexpr std::string_view kClasses[] = {"ready", "run", "call", "wait", "held"};
  return kClasses[static_cast<std::size_t>(state)];
}

std::string_view words_of(State state) {
  constexpr std::string_view kWords[] = {"created, not started", "running", "waiting for a call to return",
                                         "suspended", "held"};
  return kWords[static_cast<std::size_t>(state)];
}

/// Whether what is suspended at the last row stays so, as far as that is known.
bool waits_on(const Model& model, const Span& span) {
  const Fate fate = model.lanes[static_cast<std::size_t>(span.lane)].fate;
  if (fate != Fate::k_unknown) return fate == Fate::k_suspended;
  return !stands_for_others(model.rows.back().kind) &&
         std::none_of(model.ends.begin(), model.ends.end(),
                      [&](const End& end) { return end.lane == span.lane && end.row == span.last; });
}

/// `is_last`: no later state of its lane follows.
void paint_span(Canvas& canvas, const Span& span, std::size_t index, bool is_last) {
  const double x = canvas.x(span.lane), top = canvas.y(span.first), bottom = canvas.y(span.last);
  const Colour hue = canvas.hue(span.lane), tint = canvas.tint(span.lane);
  if (span.state == State::k_ready) {
    if (bottom - kBarReach > top) {
      canvas.scene.backdrop.push_back(Stroke{x, top, x, bottom - kBarReach, hue, 1, Line::k_dotted});
    }
    return;
  }
  Box box;
  if (span.state == State::k_running) {
    box = {x - kBar / 2, top - kBarReach, kBar, bottom - top + 2 * kBarReach, hue, hue, 1, Line::k_solid, true};
  } else if (span.state == State::k_held) {
    box = {x - kWaitBar / 2, top, kWaitBar, bottom - top, tint, hue, 1, Line::k_solid, false};
  } else if (span.state == State::k_calling) {
    box = {x - kBar / 2, top + kBarReach, kBar, bottom - top - 2 * kBarReach, tint, hue, 1.5, Line::k_solid, false};
  } else {
    // A lane that never goes on waits until the picture ends.
    const bool open = is_last && span.last + 1 == canvas.model.rows.size() && waits_on(canvas.model, span);
    const double end = open ? canvas.at.bands.back().bottom : bottom - kBarReach;
    box = {x - kWaitBar / 2, top + kBarReach, kWaitBar, end - top - kBarReach, tint, hue, 1, Line::k_dashed, false};
  }
  if (box.height <= 0) return;
  const std::string tooltip =
      fmt::format("{}: {}", canvas.model.lanes[static_cast<std::size_t>(span.lane)].name, words_of(span.state));
  canvas.scene.items.push_back(
      {{fmt::format("s{}", index + 1), fmt::format("span {}", css_of(span.state)), Canvas::tooltip(tooltip), ""},
       {box}});
}

void paint_births(Canvas& canvas) {
  for (std::uint32_t r = 0; r < canvas.model.rows.size(); ++r) {
    const Row& row = canvas.model.rows[r];
    if (row.kind != RowKind::k_create) continue;
    canvas.scene.items.push_back({{fmt::format("b{}", r + 1), "mark born", "created", ""},
                                  {Circle{canvas.x(row.to), canvas.y(r), 5, {Role::k_page}, canvas.hue(row.to), 1.5}}});
  }
}

void paint_end(Canvas& canvas, const End& end, std::size_t index) {
  const double x = canvas.x(end.lane), y = canvas.y(end.row);
  Item item{{fmt::format("x{}", index + 1), "mark done", "done", ""}, {}};
  switch (end.ending) {
    case Ending::k_done:
      item.shapes.push_back(Box{x - 9, y + kBarReach, 18, 3, canvas.hue(end.lane), canvas.hue(end.lane)});
      break;
    case Ending::k_raised:
      item.identity.css_class = "mark raised";
      item.identity.tooltip = "ended with an exception";
      item.shapes.push_back(Mark{x, y + 14, 5, MarkKind::k_cross, {Role::k_error}, 2});
      break;
    case Ending::k_cancelled:
      item.identity.css_class = "mark cancelled";
      item.identity.tooltip = "ended cancelled";
      item.shapes.push_back(Mark{x, y + 14, 5, MarkKind::k_slashed_circle, {Role::k_cancel}, 1.6});
      break;
  }
  canvas.scene.items.push_back(std::move(item));
}

// The rail of the loop between two heights, solid within bands, dotted in the gaps in which it is idle.
void paint_rail(Canvas& canvas, double x, double top, double bottom) {
  const Colour colour{Role::k_muted};
  for (std::size_t b = 0; b < canvas.at.bands.size(); ++b) {
    const Strip& band = canvas.at.bands[b];
    const double from = std::max(top, band.top), to = std::min(bottom, band.bottom);
    if (to > from) canvas.scene.backdrop.push_back(Box{x - kWaitBar / 2, from, kWaitBar, to - from, colour, {}});
    if (b + 1 == canvas.at.bands.size()) break;
    const double next = canvas.at.bands[b + 1].top;
    if (top >= next || bottom <= band.bottom) continue;
    if (canvas.model.bands[b + 1].blocked_by == kNoLane) {
      canvas.scene.backdrop.push_back(Stroke{x, band.bottom, x, next, colour, 1.5, Line::k_dotted});
    } else {
      canvas.scene.backdrop.push_back(Box{x - kWaitBar / 2, band.bottom, kWaitBar, next - band.bottom, colour, {}});
    }
  }
}

/// What the loop's states are on its rail.
class Rail {
 public:
  Rail(Canvas& canvas, const std::vector<Span>& spans) : canvas_(canvas), spans_(spans) {}

  /// Whether a state follows upon the one before. A hole means that asyncio.run had returned, or that rows are left out.
  bool goes_on(std::size_t i) const { return i > 0 && i < spans_.size() && spans_[i].first == spans_[i - 1].last; }
  double top(std::size_t i) const {
    return spans_[i].first == 0 ? canvas_.at.bands.front().top : canvas_.y(spans_[i].first) - kRailReach;
  }
  double bottom(std::size_t i) const {
    return spans_[i].last == last_ ? canvas_.at.bands.back().bottom : canvas_.y(spans_[i].last) + kRailReach;
  }

  /// While it waits for whom it has called; who handed over control ran until then.
  void paint_hollow(std::size_t i) const {
    const bool stays = spans_[i].last == last_ && canvas_.model.rows[last_].running_after != 0;
    const double from = goes_on(i) ? canvas_.y(spans_[i].first) + kRailReach : top(i);
    const double to = stays                             ? canvas_.at.bands.back().bottom
                      : goes_on(i + 1) || spans_[i].last == last_ ? canvas_.y(spans_[i].last) - kRailReach
                                                        : bottom(i);
    if (to <= from) return;
    canvas_.scene.backdrop.push_back(
        Box{canvas_.x(0) - kWaitBar / 2 + 0.75, from, kWaitBar - 1.5, to - from, {Role::k_page}, {}});
  }

 private:
  Canvas& canvas_;
  const std::vector<Span>& spans_;
  const std::uint32_t last_ = static_cast<std::uint32_t>(canvas_.model.rows.size()) - 1;
};

/// The line of an object: from its creation, or the top, to its end, or the bottom.
void paint_object(Canvas& canvas, int lane) {
  if (canvas.at.bands.empty()) return;
  double top = canvas.at.bands.front().top, bottom = canvas.at.bands.back().bottom;
  for (std::uint32_t r = 0; r < canvas.model.rows.size(); ++r) {
    const Row& row = canvas.model.rows[r];
    if (row.kind == RowKind::k_create && row.to == lane) top = canvas.y(r);
  }
  for (const End& end : canvas.model.ends) {
    if (end.lane == lane) bottom = canvas.y(end.row) + kBarReach;
  }
  const double x = canvas.x(lane);
  canvas.scene.backdrop.push_back(Stroke{x, top, x, bottom, canvas.hue(lane), 1});
}

}  // namespace

void paint_objects(Canvas& canvas) {
  for (std::size_t lane = 0; lane < canvas.model.lanes.size(); ++lane) {
    if (canvas.is_object(static_cast<int>(lane))) paint_object(canvas, static_cast<int>(lane));
  }
}

void paint_loop(Canvas& canvas) {
  if (!canvas.model.has_loop() || canvas.at.bands.empty()) return;
  std::vector<Span> spans;
  std::copy_if(canvas.model.spans.begin(), canvas.model.spans.end(), std::back_inserter(spans),
               [](const Span& span) { return span.lane == 0; });
  const Rail rail(canvas, spans);
  for (std::size_t first = 0; first < spans.size();) {  // runs and calls alternate
    std::size_t end = first + 1;
    while (end < spans.size() && rail.goes_on(end)) ++end;
    paint_rail(canvas, canvas.x(0), rail.top(first), rail.bottom(end - 1));
    first = end;
  }
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (spans[i].state == State::k_calling) rail.paint_hollow(i);
  }
}

void paint_lifelines(Canvas& canvas) {
  const std::vector<Span>& spans = canvas.model.spans;
  std::vector<std::size_t> last_of(canvas.model.lanes.size(), 0);
  for (std::size_t i = 0; i < spans.size(); ++i) last_of[static_cast<std::size_t>(spans[i].lane)] = i;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (!canvas.is_loop(spans[i].lane)) paint_span(canvas, spans[i], i, last_of[static_cast<std::size_t>(spans[i].lane)] == i);
  }
  paint_births(canvas);
  for (std::size_t i = 0; i < canvas.model.ends.size(); ++i) {
    if (!canvas.is_loop(canvas.model.ends[i].lane)) paint_end(canvas, canvas.model.ends[i], i);
  }
}

}  // namespace coroscope::render::sequence
