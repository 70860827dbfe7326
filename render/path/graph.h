// The learning path as sources for those who lay out graphs.
#pragma once

#include <string>

#include "render/path/picture.h"
#include "render/theme.h"

namespace coroscope::render::path {

/// DOT text, safe to be drawn by render::draw_dot.
std::string dot(const Picture& picture, const Theme& theme);
/// The source of a mermaid flowchart.
std::string mermaid(const Picture& picture);

/// How the box of a topic looks.
struct Look {
  Colour fill, border, text;
  double border_width = 1;
  bool dashed = false;
};
Look look_of(State state);
/// The ground and the border of a layer.
Look look_of_layer(bool highlighted);

/// An id as a name in a source: letters, digits and '_'.
std::string node_name(std::string_view id);

}  // namespace coroscope::render::path
