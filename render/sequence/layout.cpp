#include "render/sequence/layout.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/clean_text.h"
#include "render/sequence/geometry.h"
#include "render/sequence/paint.h"
#include "render/words/sequence_words.h"

namespace coroscope::render::sequence {

namespace {

/// Everything in sentences, for those who cannot see it; of a very long diagram only what it is about.
std::string description(const Model& model) {
  constexpr std::size_t kLongest = 1000;  // rows
  std::string text = words::sequence_words(model, "");
  if (model.rows.size() > kLongest) text.resize(std::min(text.find('\n'), text.size()));
  return text;
}

/// Time has not gone on after the last row.
void end_geometry_at(const Model& model, Geometry& geometry) {
  geometry.bands.resize(model.bands.size());
  if (model.rows.empty()) return;
  Strip& last = geometry.bands.back();
  last.bottom = std::min(last.bottom, geometry.rows[model.rows.size() - 1].y + kBandPad);
}

/// What has just happened stands out.
void paint_last_row(Canvas& canvas) {
  if (canvas.model.rows.empty()) return;
  const auto last = static_cast<std::uint32_t>(canvas.model.rows.size()) - 1;
  const Row& row = canvas.model.rows[last];
  const Colour ground = row.lane == kNoLane ? Colour{Role::k_panel} : canvas.tint(row.lane);
  const double right = canvas.at.has_panel ? canvas.at.panel_x + canvas.at.panel_width : canvas.at.band_right;
  canvas.scene.backdrop.push_back(
      Box{kMargin, canvas.y(last) - kRowPitch / 2, right - kMargin, kRowPitch, ground, {}});
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
  const bool is_step = options.whole != nullptr;
  Geometry geometry = place(is_step ? *options.whole : model, {!options.title.empty(), options.to_scale});
  if (is_step) end_geometry_at(model, geometry);
  const std::string link_base = safe_link(options.link_base);
  Scene scene;
  scene.title = clean(options.title);
  scene.description = description(model);
  scene.links = !link_base.empty();
  scene.width = geometry.width;
  scene.height = geometry.height;
  Canvas canvas{model, geometry, link_base, scene};
  paint_frame(canvas, scene.title);
  if (is_step) paint_last_row(canvas);
  paint_loop(canvas);
  paint_objects(canvas);
  paint_arrows(canvas);
  paint_lifelines(canvas);
  paint_plates(canvas);
  paint_headers(canvas);
  paint_legend(canvas);
  for (std::size_t b = 0; b + 1 < geometry.bands.size(); ++b) {
    // Above the words that stand in the middle of the gap.
    scene.page_breaks.push_back(geometry.bands[b].bottom + (geometry.bands[b + 1].top - geometry.bands[b].bottom) / 4);
  }
  return scene;
}

}  // namespace coroscope::render::sequence
