// What the plugins need to know about the picture that is being drawn. Graphviz has no place for it, and draws one
// picture at a time, so it is a global; entry.cpp sets it under its mutex.
#pragma once

#include <string>

#include "render/scene.h"
#include "render/theme.h"

namespace coroscope::render::graphviz {

struct Job {
  const Scene* scene = nullptr;  ///< null: the graph came as DOT text
  std::string title, description;
  const Theme* theme = &kLightTheme;
  bool adapts = false;  ///< an SVG that turns dark where the system is
  bool links = false;
  bool raster = false;  ///< drawn by cairo: text needs pango's layout
  std::string prefix;   ///< of ids in an SVG, "cs-1a2b3c4d"
};

extern const Job* current_job;

/// Fonts are told by their names: bold ones end in " bold".
bool is_bold_font(const char* name);
bool is_mono_font(const char* name);

}  // namespace coroscope::render::graphviz
