#include "render/graphviz/text_layout.h"

#include <dlfcn.h>

#include <algorithm>
#include <cstring>
#include <string>

#include "render/graphviz/job.h"
#include "render/text_metrics.h"

namespace coroscope::render::graphviz {

bool is_bold_font(const char* name) {
  const std::string_view view(name);
  return view.ends_with(" bold");
}

bool is_mono_font(const char* name) {
  const std::string_view view(name);
  return view.find("monospace") != std::string_view::npos;
}

namespace {

Pango pango;
double sans_factor = 1, mono_factor = 1;  // how much a font of this machine is drawn smaller to fit the table

// Pango rounds glyph positions to pixels of 96 dpi, which spaces letters unevenly; this turns it off.
struct Unhint {
  void* (*layout_context)(void*) = nullptr;
  void (*context_changed)(void*) = nullptr;
  void (*set_round)(void*, int) = nullptr;
  void (*set_font_options)(void*, void*) = nullptr;
  void* options = nullptr;

  void load(void* library) {
    const auto find = [&](auto& function, const char* name) {
      function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(dlsym(library, name));
    };
    void* (*create)() = nullptr;
    void (*set_style)(void*, int) = nullptr;
    void (*set_metrics)(void*, int) = nullptr;
    void (*set_antialias)(void*, int) = nullptr;
    find(layout_context, "pango_layout_get_context");
    find(context_changed, "pango_layout_context_changed");
    find(set_round, "pango_context_set_round_glyph_positions");
    find(set_font_options, "pango_cairo_context_set_font_options");
    find(create, "cairo_font_options_create");
    find(set_style, "cairo_font_options_set_hint_style");
    find(set_metrics, "cairo_font_options_set_hint_metrics");
    find(set_antialias, "cairo_font_options_set_antialias");
    const bool complete =
        layout_context && context_changed && set_font_options && create && set_style && set_metrics && set_antialias;
    if (!complete) return;
    options = create();
    set_style(options, 1);      // CAIRO_HINT_STYLE_NONE
    set_metrics(options, 1);    // CAIRO_HINT_METRICS_OFF
    set_antialias(options, 2);  // CAIRO_ANTIALIAS_GRAY
  }
  void apply(void* layout) const {
    if (options == nullptr || layout == nullptr) return;
    void* context = layout_context(layout);
    set_font_options(context, options);
    if (set_round != nullptr) set_round(context, 0);
    context_changed(layout);
  }
};
Unhint unhint;

double pango_width(const char* family, const char* sample) {
  textfont_t font{};
  font.name = const_cast<char*>(family);
  font.size = 12;
  textspan_t span{};
  span.str = const_cast<char*>(sample);
  span.font = &font;
  pango.engine->textlayout(&span, nullptr);
  unhint.apply(span.layout);
  if (span.free_layout != nullptr) span.free_layout(span.layout);
  return span.size.x / font.size;
}

// The first text that pango ever lays out differs from later ones, and the first one after its context has been changed
// has another baseline. So this is also its warming up.
double fitting_factor(const char* family, Font font) {
  constexpr const char* kSample = "await gather(task1, task2) resume suspended running return 0123456789";
  pango_width(family, kSample);
  const double width = pango_width(family, kSample);
  return width > 0 ? std::min(1.0, em_width(kSample, font) / width * 1.01) : 1.0;
}

boolean lay_out(textspan_t* span, char** font_path) {
  const bool raster = current_job != nullptr && current_job->raster && pango.engine != nullptr;
  const bool mono = is_mono_font(span->font->name);
  const double size = span->font->size;
  if (raster) {
    span->font->size = size * (mono ? mono_factor : sans_factor);
    pango.engine->textlayout(span, font_path);
    span->font->size = size;
    unhint.apply(span->layout);
  } else {
    span->layout = nullptr;
    span->free_layout = nullptr;
    span->yoffset_layout = 0;
  }
  span->size.x = em_width(span->str, mono ? Font::k_mono : Font::k_sans, is_bold_font(span->font->name)) * size;
  span->size.y = size * 1.2;
  span->yoffset_centerline = 0.05 * size;
  return 1;
}

}  // namespace

gvtextlayout_engine_t text_layout_engine{lay_out};

void use_pango(const Pango& loaded) {
  pango = loaded;
  unhint.load(pango.library);
  sans_factor = fitting_factor(kSansFamilies, Font::k_sans);
  mono_factor = fitting_factor(kMonoFamilies, Font::k_mono);
}

}  // namespace coroscope::render::graphviz
