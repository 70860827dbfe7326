// The `cosvg` renderer: SVG as we want it, from the same calls that Graphviz's own SVG writer gets. One link per event,
// a title and a description, ids with the diagram's prefix, colours that follow the reader's system.
#pragma once

#include <graphviz/gvc.h>
#include <graphviz/gvplugin_device.h>
#include <graphviz/gvplugin_render.h>

namespace coroscope::render::graphviz {

extern gvrender_engine_t svg_engine;
extern gvrender_features_t svg_render_features;
extern gvdevice_features_t svg_device_features;

}  // namespace coroscope::render::graphviz
