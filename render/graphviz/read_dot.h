// Reads DOT text into a graph that is the same each time. With Graphviz's own reader the ids of names are addresses,
// and clusters go by their ids: which one is drawn or laid out first would change from run to run.
#pragma once

#include <graphviz/cgraph.h>

#include <string_view>

namespace coroscope::render::graphviz {

/// Null if the text is no graph. The caller closes it with agclose.
Agraph_t* read_dot(std::string_view text);

}  // namespace coroscope::render::graphviz
