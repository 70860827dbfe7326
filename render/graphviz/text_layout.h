// The text-layout plugin: says how large a text is. The numbers come from our own table, so that a picture has the same
// geometry on every machine. For cairo it also asks pango for the glyphs.
#pragma once

#include <graphviz/gvc.h>
#include <graphviz/gvplugin_textlayout.h>

namespace coroscope::render::graphviz {

extern gvtextlayout_engine_t text_layout_engine;

/// What is taken from libgvplugin_pango and from the libraries that it brings along; all null until it is loaded.
struct Pango {
  gvtextlayout_engine_t* engine = nullptr;
  void* library = nullptr;  ///< for dlsym
};
void use_pango(const Pango& pango);

}  // namespace coroscope::render::graphviz
