// The door to Graphviz. It is loaded (dlopen) when the first picture is drawn, because linking it would cost every
// start of the program more than most runs take; pango and cairo are loaded by it for PNG and PDF only.
//
// The shared object coroscope_graphviz.so is looked for
//   1. where the environment variable COROSCOPE_GRAPHVIZ says (a path; for tests and packagers),
//   2. in ../lib/coroscope/ beside the directory of the executable (installed),
//   3. in ../lib/ beside the directory of the executable (build tree),
//   4. by its name in the executable's rpath, which is set for programs that link Coroscope::render.
//
// Graphviz is not thread-safe in any way: calls are taken one at a time.
#pragma once

#include "render/format.h"
#include "render/render.h"
#include "render/scene.h"

namespace coroscope::render {

struct DrawOptions {
  Format format = Format::k_svg;
  ThemeChoice theme = ThemeChoice::k_auto;
  double scale = 2;  ///< of a PNG
};

RenderResult draw(const Scene& scene, const DrawOptions& options);

/// Lays out a graph given as DOT text with Graphviz's `dot` and draws it; `title` and `description` go into the SVG.
/// Labels and URLs in the text must be safe already.
RenderResult draw_dot(const std::string& dot, const std::string& title, const std::string& description,
                      const DrawOptions& options);

}  // namespace coroscope::render
