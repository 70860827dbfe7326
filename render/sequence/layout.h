// Draws a model into a scene; the places come from geometry.h, the colours from theme.h.
#pragma once

#include <string>

#include "render/scene.h"
#include "render/sequence/model.h"

namespace coroscope::render::sequence {

struct LayoutOptions {
  std::string title;      ///< over the picture; may be empty
  std::string link_base;  ///< what "#L12" is appended to; empty: no links
  bool to_scale = false;  ///< gaps of time are as long as the time
  const Model* whole = nullptr;  ///< what the model is the beginning of: things stand where they will stand in it
};

Scene layout(const Model& model, const LayoutOptions& options);

}  // namespace coroscope::render::sequence
