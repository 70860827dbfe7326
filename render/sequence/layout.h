// Draws a model into a scene; the places come from geometry.h, the colours from theme.h.
#pragma once

#include <string>

#include "render/scene.h"
#include "render/sequence/model.h"

namespace coroscope::render::sequence {

struct LayoutOptions {
  std::string title;      ///< over the picture; may be empty
  std::string link_base;  ///< what "#L12" is appended to; empty: no links
};

Scene layout(const Model& model, const LayoutOptions& options);

}  // namespace coroscope::render::sequence
