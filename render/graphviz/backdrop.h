// The backdrop of a scene as an xdot string for the graph attribute `_background`: Graphviz draws it first and makes no
// nodes of it, which is several times faster.
#pragma once

#include <string>

#include "render/scene.h"
#include "render/theme.h"

namespace coroscope::render::graphviz {

std::string backdrop_xdot(const Scene& scene, const Theme& theme);

/// The font of a text as Graphviz is told it.
std::string font_name(const Text& text);

}  // namespace coroscope::render::graphviz
