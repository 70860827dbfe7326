// The two Graphviz contexts of the process and the plugins that they know. Nothing is looked for on disk (no config
// file, no plugin search): what a context can do is in its list.
//
// They live until the process ends: libgvplugin_pango keeps a pointer into the first context that it was used with.
#pragma once

#include <graphviz/gvc.h>

#include <string>

namespace coroscope::render::graphviz {

/// For SVG and DOT.
GVC_t* plain_context();

/// For PNG and PDF: loads pango and cairo. Null, and why, if they can't be loaded.
GVC_t* cairo_context(std::string& error);

/// The library handle through which functions of cairo are found; after cairo_context.
void* cairo_library();

}  // namespace coroscope::render::graphviz
