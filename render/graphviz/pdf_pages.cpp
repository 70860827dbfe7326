#include "render/graphviz/pdf_pages.h"

#include <dlfcn.h>

#include <algorithm>
#include <vector>

#include "render/graphviz/context.h"
#include "render/graphviz/graph.h"
#include "render/graphviz/laid_out.h"
#include "render/graphviz/scene_pages.h"

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
std::vector<double> page_ends(const std::vector<double>& breaks, double height) {
  std::vector<double> ends;
  double begin = 0;
  while (height - begin > kTallestPage) {
    double end = begin + kTallestPage;
    const auto after = std::upper_bound(breaks.begin(), breaks.end(), end);
    if (after != breaks.begin() && *(after - 1) > begin) end = *(after - 1);
    ends.push_back(end);
    begin = end;
  }
  ends.push_back(height);
  return ends;
}

/// A file that grows by pages.
class Pdf {
 public:
  Pdf(const Cairo& cairo, const std::string& title, double width) : cairo_(cairo), width_(width) {
    surface_ = cairo.pdf_surface(append, &bytes_, width, kTallestPage);
    if (!title.empty()) cairo.set_metadata(surface_, kTitle, title.c_str());
    cairo.set_metadata(surface_, kCreateDate, kDate);
    drawing_ = cairo.create(surface_);
  }
  Pdf(const Pdf&) = delete;
  Pdf& operator=(const Pdf&) = delete;
  ~Pdf() {
    cairo_.destroy(drawing_);
    cairo_.surface_destroy(surface_);
  }

  /// The part of a laid-out graph down to the height `end`, from where the last page ended.
  void add_page(GVC_t* context, Agraph_t* graph, double end, std::string& error) {
    cairo_.set_size(surface_, width_, end - begin_);
    cairo_.save(drawing_);
    cairo_.rectangle(drawing_, 0, 0, width_, end - begin_);
    cairo_.clip(drawing_);
    cairo_.translate(drawing_, 0, -begin_);
    if (gvRenderContext(context, graph, "copdf", drawing_) != 0) error = "Graphviz could not draw the PDF";
    cairo_.restore(drawing_);
    cairo_.show_page(drawing_);
    begin_ = end;
  }

  std::string take(std::string& error) {
    if (cairo_.status(drawing_) != 0) error = "cairo could not write the PDF";
    cairo_.finish(surface_);
    return std::move(bytes_);
  }

 private:
  const Cairo& cairo_;
  const double width_;
  double begin_ = 0;
  std::string bytes_;
  void* surface_ = nullptr;
  void* drawing_ = nullptr;
};

bool is_complete(const Cairo& cairo, std::string& error) {
  if (!cairo.complete) error = "the cairo library is too old for PDF";
  return cairo.complete;
}

}  // namespace

std::string write_pdf(GVC_t* context, Agraph_t* graph, const Job& job, PageSize size, std::string& error) {
  const Cairo cairo(cairo_library());
  if (!is_complete(cairo, error)) return "";
  Pdf pdf(cairo, job.title, size.width);
  for (const double end : page_ends({}, size.height)) pdf.add_page(context, graph, end, error);
  return pdf.take(error);
}

std::string write_pdf(GVC_t* context, const Job& job, std::string& error) {
  const Cairo cairo(cairo_library());
  if (!is_complete(cairo, error)) return "";
  Pdf pdf(cairo, job.title, job.scene->width);
  const std::vector<double> ends = page_ends(job.scene->page_breaks, job.scene->height);
  const std::vector<Scene> pages = split(*job.scene, ends);
  for (std::size_t i = 0; i < pages.size() && error.empty(); ++i) {
    const Graph graph = build_graph(pages[i], *job.theme);
    const LaidOut layout(context, graph.get(), "nop2");
    if (layout.is_good()) {
      pdf.add_page(context, graph.get(), ends[i], error);
    } else {
      error = "Graphviz could not lay out the graph";
    }
  }
  return pdf.take(error);
}

}  // namespace coroscope::render::graphviz
