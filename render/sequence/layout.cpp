#include "render/sequence/layout.h"

#include <fmt/format.h>

#include "render/clean_text.h"
#include "render/sequence/geometry.h"
#include "render/sequence/paint.h"

namespace coroscope::render::sequence {

namespace {

std::string description(const Model& model) {
  int lines = 0;
  for (const Row& row : model.rows) lines += row.kind == RowKind::k_print;
  const std::int64_t time = model.bands.empty() ? 0 : model.bands.back().time;
  std::string text =
      fmt::format("Sequence diagram with {} lanes and {} events over {} of virtual time; {} lines printed.",
                  model.lanes.size(), model.rows.size(), seconds(time), lines);
  if (model.events_left_out != 0) text += fmt::format(" {} events are left out.", model.events_left_out);
  return text;
}

}  // namespace

Colour Canvas::hue(int lane) const {
  if (lane == kNoLane || is_loop(lane)) return {Role::k_muted};
  const int index = lane - (model.has_loop() ? 1 : 0);
  return {Role::k_lane, static_cast<std::uint8_t>(index % kHues)};
}

Colour Canvas::tint(int lane) const {
  if (is_loop(lane)) return {Role::k_panel};
  return {Role::k_tint, hue(lane).index};
}

std::string Canvas::tooltip(const std::string& text) {
  constexpr double kLongest = 200;
  return fit(clean(text), kLongest, Font::k_sans);
}

Scene layout(const Model& model, const LayoutOptions& options) {
  const Geometry geometry = place(model, !options.title.empty());
  const std::string link_base = safe_link(options.link_base);
  Scene scene;
  scene.title = clean(options.title);
  scene.description = description(model);
  scene.links = !link_base.empty();
  scene.width = geometry.width;
  scene.height = geometry.height;
  Canvas canvas{model, geometry, link_base, scene};
  paint_frame(canvas, scene.title);
  paint_loop(canvas);
  paint_arrows(canvas);
  paint_lifelines(canvas);
  paint_plates(canvas);
  paint_headers(canvas);
  paint_legend(canvas);
  for (std::size_t b = 0; b + 1 < geometry.bands.size(); ++b) {
    scene.page_breaks.push_back((geometry.bands[b].bottom + geometry.bands[b + 1].top) / 2);
  }
  return scene;
}

}  // namespace coroscope::render::sequence
