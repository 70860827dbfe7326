// The pieces that a sequence diagram is painted of, one file each: arrows, lifelines, frame (bands, gutters, headers,
// panel, legend). Each adds its shapes to the scene; layout.cpp says in which order.
#pragma once

#include <string>

#include "render/scene.h"
#include "render/sequence/geometry.h"
#include "render/sequence/model.h"

namespace coroscope::render::sequence {

/// What all painters read, and the scene they write.
struct Canvas {
  const Model& model;
  const Geometry& at;
  const std::string& link_base;
  Scene& scene;

  bool is_loop(int lane) const { return model.lanes[static_cast<std::size_t>(lane)].kind == LaneKind::k_loop; }
  bool is_object(int lane) const { return model.lanes[static_cast<std::size_t>(lane)].kind == LaneKind::k_object; }
  double x(int lane) const { return at.columns[static_cast<std::size_t>(lane)].x; }
  double y(std::uint32_t row) const { return at.rows[row].y; }
  /// Of nobody, as of the loop, it is grey.
  Colour hue(int lane) const;
  Colour tint(int lane) const;
  /// Cleaned and kept to a length that a tooltip can show.
  static std::string tooltip(const std::string& text);
};

void paint_frame(Canvas& canvas);
void paint_loop(Canvas& canvas);
void paint_objects(Canvas& canvas);
void paint_arrows(Canvas& canvas);
void paint_lifelines(Canvas& canvas);
void paint_plates(Canvas& canvas);
void paint_headers(Canvas& canvas);
void paint_legend(Canvas& canvas);

/// A relative, http or https URL made safe to stand in a document, or "" if it can't be.
std::string safe_link(const std::string& base);

}  // namespace coroscope::render::sequence
