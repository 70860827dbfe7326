// Bars, waiting bars, circles of birth and the marks of the end; and the loop's rail.
#include <fmt/format.h>

#include <algorithm>

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
    const bool open = is_last && span.last + 1 == canvas.model.rows.size() &&
                      std::none_of(canvas.model.ends.begin(), canvas.model.ends.end(),
                                   [&](const End& end) { return end.lane == span.lane && end.row == span.last; });
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
  const double x = canvas.x(0);
  const auto last = static_cast<std::uint32_t>(canvas.model.rows.size()) - 1;
  double top = -1, bottom = -1;
  const auto flush = [&] {
    if (top >= 0) paint_rail(canvas, x, top, bottom);
  };
  std::uint32_t end = kNoRow;
  for (const Span& span : canvas.model.spans) {  // runs and calls alternate; a hole means that asyncio.run had returned
    if (span.lane != 0) continue;
    if (span.first != end) {
      flush();
      top = span.first == 0 ? canvas.at.bands.front().top : canvas.y(span.first) - kRailReach;
    }
    end = span.last;
    bottom = end == last ? canvas.at.bands.back().bottom : canvas.y(end) + kRailReach;
  }
  flush();
  for (const Span& span : canvas.model.spans) {
    if (span.lane != 0 || span.state != State::k_calling) continue;
    const double from = canvas.y(span.first) + kRailReach;
    const double to = span.last == last && canvas.model.rows[last].running_after != 0
                          ? canvas.at.bands.back().bottom
                          : canvas.y(span.last) - kRailReach;
    if (to > from) {
      canvas.scene.backdrop.push_back(
          Box{x - kWaitBar / 2 + 0.75, from, kWaitBar - 1.5, to - from, {Role::k_page}, {}});
    }
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
