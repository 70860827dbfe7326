#include "render/graphviz/pdf_pages.h"

#include <dlfcn.h>

#include <algorithm>
#include <vector>

#include "render/graphviz/context.h"

namespace coroscope::render::graphviz {

namespace {

constexpr double kTallestPage = 14'000;  // points; readers stop at 14,400
constexpr const char* kDate = "2024-01-01T00:00:00Z";
constexpr int kTitle = 0, kCreateDate = 5;  // cairo_pdf_metadata_t

// The few functions of cairo that are needed, found in the library that the pango plugin has brought along.
struct Cairo {
  using Write = int (*)(void*, const unsigned char*, unsigned);
  void* (*pdf_surface)(Write, void*, double, double) = nullptr;
  void (*set_metadata)(void*, int, const char*) = nullptr;
  void* (*create)(void*) = nullptr;
  void (*translate)(void*, double, double) = nullptr;
  void (*save)(void*) = nullptr;
  void (*restore)(void*) = nullptr;
  void (*rectangle)(void*, double, double, double, double) = nullptr;
  void (*clip)(void*) = nullptr;
  void (*set_size)(void*, double, double) = nullptr;
  void (*show_page)(void*) = nullptr;
  int (*status)(void*) = nullptr;
  void (*destroy)(void*) = nullptr;
  void (*finish)(void*) = nullptr;
  void (*surface_destroy)(void*) = nullptr;
  bool complete = true;

  explicit Cairo(void* library) {
    find(library, pdf_surface, "cairo_pdf_surface_create_for_stream");
    find(library, set_metadata, "cairo_pdf_surface_set_metadata");
    find(library, create, "cairo_create");
    find(library, translate, "cairo_translate");
    find(library, save, "cairo_save");
    find(library, restore, "cairo_restore");
    find(library, rectangle, "cairo_rectangle");
    find(library, clip, "cairo_clip");
    find(library, set_size, "cairo_pdf_surface_set_size");
    find(library, show_page, "cairo_show_page");
    find(library, status, "cairo_status");
    find(library, destroy, "cairo_destroy");
    find(library, finish, "cairo_surface_finish");
    find(library, surface_destroy, "cairo_surface_destroy");
  }

 private:
  template <class Function>
  void find(void* library, Function& function, const char* name) {
    function = reinterpret_cast<Function>(dlsym(library, name));
    complete = complete && function != nullptr;
  }
};

int append(void* to, const unsigned char* data, unsigned size) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), size);
  return 0;
}

// Where pages begin and end: at the last gap between bands that still fits, or in the middle of one if there is none.
std::vector<double> page_ends(const Job& job, double height) {
  std::vector<double> ends;
  double begin = 0;
  while (height - begin > kTallestPage) {
    double end = begin + kTallestPage;
    if (job.scene != nullptr) {
      const auto& breaks = job.scene->page_breaks;
      const auto after = std::upper_bound(breaks.begin(), breaks.end(), end);
      if (after != breaks.begin() && *(after - 1) > begin) end = *(after - 1);
    }
    ends.push_back(end);
    begin = end;
  }
  ends.push_back(height);
  return ends;
}

}  // namespace

std::string write_pdf(GVC_t* context, Agraph_t* graph, const Job& job, PageSize size, std::string& error) {
  const Cairo cairo(cairo_library());
  if (!cairo.complete) {
    error = "the cairo library is too old for PDF";
    return "";
  }
  std::string bytes;
  const std::vector<double> ends = page_ends(job, size.height);
  void* surface = cairo.pdf_surface(append, &bytes, size.width, ends.front());
  if (!job.title.empty()) cairo.set_metadata(surface, kTitle, job.title.c_str());
  cairo.set_metadata(surface, kCreateDate, kDate);
  void* drawing = cairo.create(surface);
  double begin = 0;
  for (const double end : ends) {
    cairo.set_size(surface, size.width, end - begin);
    cairo.save(drawing);
    cairo.rectangle(drawing, 0, 0, size.width, end - begin);
    cairo.clip(drawing);
    cairo.translate(drawing, 0, -begin);
    if (gvRenderContext(context, graph, "copdf", drawing) != 0) error = "Graphviz could not draw the PDF";
    cairo.restore(drawing);
    cairo.show_page(drawing);
    begin = end;
  }
  if (cairo.status(drawing) != 0) error = "cairo could not write the PDF";
  cairo.destroy(drawing);
  cairo.finish(surface);
  cairo.surface_destroy(surface);
  return bytes;
}

}  // namespace coroscope::render::graphviz
