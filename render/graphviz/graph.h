// A scene as a Graphviz graph in which everything is pinned: boxes, circles and texts are nodes with a position, arrows
// and marks are edges with a given path. Layout engine nop2 leaves all of it where it is.
//
// Names are ours, short and ASCII ("a3", "i12.0"): text of the program is never a name, because Graphviz mistreats long
// names in messages. The SVG writer finds a shape's identity by its name.
#pragma once

#include <graphviz/cgraph.h>

#include <memory>
#include <optional>

#include "render/scene.h"
#include "render/theme.h"

namespace coroscope::render::graphviz {

struct CloseGraph {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, CloseGraph>;

Graph build_graph(const Scene& scene, const Theme& theme);

/// Which shape of the scene a node or edge name stands for.
struct ShapeName {
  bool arrow = false;  ///< scene.arrows[index], else scene.items[index].shapes[shape]
  std::size_t index = 0, shape = 0;
};
std::optional<ShapeName> parse_name(const char* name);

}  // namespace coroscope::render::graphviz
