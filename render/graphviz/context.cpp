#include "render/graphviz/context.h"

#include <dlfcn.h>
#include <graphviz/gvplugin.h>

#include "render/graphviz/job.h"
#include "render/graphviz/svg_writer.h"
#include "render/graphviz/text_layout.h"

// The plugins that Graphviz ships, linked rather than searched for.
extern "C" {
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace coroscope::render::graphviz {

const Job* current_job = nullptr;

namespace {

constexpr const char* kPangoFile = "libgvplugin_pango.so.6";
constexpr const char* kPangoSymbol = "gvplugin_pango_LTX_library";

gvplugin_installed_t text_layout_types[] = {{0, "textlayout", 100, &text_layout_engine, nullptr},
                                            {0, nullptr, 0, nullptr, nullptr}};
gvplugin_installed_t render_types[] = {{0, "cosvg", 1, &svg_engine, &svg_render_features},
                                       {0, nullptr, 0, nullptr, nullptr}};
gvdevice_features_t pdf_features{GVDEVICE_BINARY_FORMAT | GVDEVICE_DOES_TRUECOLOR, {0, 0}, {0, 0}, {72, 72}};
// Device id 0 tells the cairo renderer that the surface is not its own: it neither finishes it nor turns pages.
gvplugin_installed_t device_types[] = {{0, "cosvg:cosvg", 1, nullptr, &svg_device_features},
                                       {0, "copdf:cairo", 1, nullptr, &pdf_features},
                                       {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t own_apis[] = {{API_textlayout, text_layout_types},
                             {API_render, render_types},
                             {API_device, device_types},
                             {static_cast<api_t>(0), nullptr}};
char own_name[] = "coroscope";
gvplugin_library_t own_library{own_name, own_apis};

void* pango_handle = nullptr;

// The pango plugin lies beside the neato plugin, wherever the linker found that one.
void* load_pango() {
  Dl_info neato{};
  if (dladdr(&gvplugin_neato_layout_LTX_library, &neato) == 0) return nullptr;
  const std::string path = neato.dli_fname;
  return dlopen((path.substr(0, path.rfind('/') + 1) + kPangoFile).c_str(), RTLD_NOW | RTLD_LOCAL);
}

}  // namespace

GVC_t* plain_context() {
  static const lt_symlist_t plugins[] = {{"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
                                         {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                         {"gvplugin_coroscope_LTX_library", &own_library},
                                         {nullptr, nullptr}};
  static GVC_t* const context = gvContextPlugins(plugins, 0);
  return context;
}

void* cairo_library() {
  return pango_handle;
}

GVC_t* cairo_context(std::string& error) {
  static GVC_t* context = nullptr;
  if (context != nullptr) return context;
  pango_handle = load_pango();
  auto* library =
      pango_handle == nullptr ? nullptr : static_cast<gvplugin_library_t*>(dlsym(pango_handle, kPangoSymbol));
  if (library == nullptr) {
    const char* reason = dlerror();
    error = std::string("can't load the drawing library for PNG and PDF: ") + (reason != nullptr ? reason : kPangoFile);
    return nullptr;
  }
  static const lt_symlist_t plugins[] = {{"gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library},
                                         {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                                         {kPangoSymbol, library},
                                         {"gvplugin_coroscope_LTX_library", &own_library},
                                         {nullptr, nullptr}};
  context = gvContextPlugins(plugins, 0);
  Pango pango;
  pango.library = pango_handle;
  for (const gvplugin_api_t* api = library->apis; api->types != nullptr; ++api) {
    if (api->api == API_textlayout) pango.engine = static_cast<gvtextlayout_engine_t*>(api->types[0].engine);
  }
  if (pango.engine != nullptr) use_pango(pango);
  return context;
}

}  // namespace coroscope::render::graphviz
