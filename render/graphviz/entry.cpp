// The function behind the door: one picture at a time, from a request to bytes or one line of error.
#include "render/graphviz/entry.h"

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <memory>
#include <mutex>
#include <string>

#include "render/graphviz/context.h"
#include "render/graphviz/graph.h"
#include "render/graphviz/job.h"
#include "render/graphviz/laid_out.h"
#include "render/graphviz/pdf_pages.h"
#include "render/graphviz/read_dot.h"

namespace coroscope::render::graphviz {

namespace {

constexpr double kLargestSide = 10'000'000;    // px of a scene
constexpr double kLargestImageSide = 32'000;  // pixels; cairo stops at 32,767
constexpr double kLargestImage = 150e6;       // pixels in all: 600 MB while it is drawn

// Graphviz says what is wrong in pieces, through a callback, and mostly returns success all the same.
std::string complaints;
int complain(char* piece) {
  if (complaints.size() < 500) complaints += piece;
  return 0;
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

std::string prefix_of(const std::string& content) {
  std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
  for (const unsigned char c : content) hash = (hash ^ c) * 0x100000001b3;
  return fmt::format("cs-{:08x}", static_cast<std::uint32_t>(hash ^ hash >> 32));
}

Job make_job(const Request& request) {
  Job job;
  job.scene = request.scene;
  job.theme = request.theme == ThemeChoice::k_dark ? &kDarkTheme : &kLightTheme;
  job.adapts = request.theme == ThemeChoice::k_auto;
  job.raster = request.format == Format::k_png || request.format == Format::k_pdf;
  job.title = request.scene != nullptr ? request.scene->title : request.title != nullptr ? request.title : "";
  job.description = request.scene != nullptr         ? request.scene->description
                    : request.description != nullptr ? request.description
                                                     : "";
  job.links = request.scene != nullptr ? request.scene->links
                                       : std::string_view(request.dot).find("URL=") != std::string_view::npos;
  job.prefix = prefix_of(request.scene != nullptr ? to_text(*request.scene) + job.title : request.dot);
  return job;
}

std::string check(const Request& request) {
  if (request.version != kEntryVersion || request.scene_size != sizeof(Scene)) {
    return "the Graphviz back end belongs to another version of coroscope";
  }
  if ((request.scene == nullptr) == (request.dot == nullptr)) return "nothing to draw";
  if (request.scene == nullptr) return "";
  const Scene& scene = *request.scene;
  const auto fits = [](double side) { return std::isfinite(side) && side > 0 && side <= kLargestSide; };
  if (!fits(scene.width) || !fits(scene.height)) return "the diagram is too large to be drawn: show fewer events (`--rows`, `--only`)";
  return "";
}

// The largest scale up to the wished one at which cairo can still make an image; 0 if there is none.
double possible_scale(double wished, double width, double height) {
  double scale = std::min(std::max(wished, 0.1), kLargestImageSide / std::max(width, height));
  scale = std::min(scale, std::sqrt(kLargestImage / (width * height)));
  return scale >= std::min(wished, 0.75) ? scale : 0;
}

struct Free {
  void operator()(char* data) const { std::free(data); }
};

std::string write_dot(Agraph_t* graph, std::string& error) {
  char* data = nullptr;
  std::size_t size = 0;
  std::FILE* const file = open_memstream(&data, &size);
  const bool written = file != nullptr && agwrite(graph, file) == 0;
  const bool closed = file != nullptr && std::fclose(file) == 0;  // data and size are good from here on
  const std::unique_ptr<char, Free> owned(data);
  if (!written || !closed || data == nullptr) {
    error = "the DOT could not be written: out of memory";
    return "";
  }
  std::string text(data, size);
  // cgraph leaves empty defaults out, but a node without a label shows its name.
  constexpr std::string_view kNodes = "\n\tnode [";
  if (const std::size_t at = text.find(kNodes); at != std::string::npos) text.insert(at + kNodes.size(), "label=\"\",\n\t\t");
  return text;
}

struct FreeRenderData {
  void operator()(char* data) const { gvFreeRenderData(data); }
};

std::string render_data(GVC_t* context, Agraph_t* graph, const char* format, std::string& error) {
  char* data = nullptr;
  unsigned size = 0;
  const int failed = gvRenderData(context, graph, format, &data, &size);
  const std::unique_ptr<char, FreeRenderData> owned(data);
  if (failed != 0 || data == nullptr) {
    error = fmt::format("Graphviz could not draw `{}`", format);
    return "";
  }
  return std::string(data, size);
}

PageSize size_of(Agraph_t* graph) {
  const boxf box = GD_bb(graph);
  return {box.UR.x - box.LL.x, box.UR.y - box.LL.y};
}

std::string draw_pdf(const Job& job, std::string& error) {
  GVC_t* context = cairo_context(error);
  if (context == nullptr) return "";
  current_job = &job;
  return write_pdf(context, job, error);
}

std::string draw(const Request& request, std::string& error) {
  const Job job = make_job(request);
  if (request.scene != nullptr && request.format == Format::k_pdf) return draw_pdf(job, error);
  Graph graph = request.scene != nullptr ? build_graph(*request.scene, *job.theme) : Graph(read_dot(request.dot));
  if (!graph) {
    error = "the graph has a syntax error";
    return "";
  }
  if (request.format == Format::k_dot) return write_dot(graph.get(), error);
  GVC_t* context = job.raster ? cairo_context(error) : plain_context();
  if (context == nullptr) return "";
  if (request.format == Format::k_png) {  // to be said before the layout, which is when Graphviz reads it
    double scale = std::clamp(request.scale, 0.1, 10.0);
    if (request.scene != nullptr) scale = possible_scale(scale, request.scene->width, request.scene->height);
    if (scale == 0) {
      error = "the diagram is too large for a PNG: write svg or pdf, or show fewer events (`--rows`, `--only`)";
      return "";
    }
    agattr(graph.get(), AGRAPH, const_cast<char*>("dpi"), const_cast<char*>(fmt::format("{:.4f}", 72 * scale).c_str()));
  }
  current_job = &job;
  const LaidOut layout(context, graph.get(), request.scene != nullptr ? "nop2" : "dot");
  if (!layout.is_good()) {
    error = "Graphviz could not lay out the graph";
    return "";
  }
  if (request.format == Format::k_svg) return render_data(context, graph.get(), "cosvg", error);
  if (request.format == Format::k_pdf) return write_pdf(context, graph.get(), job, size_of(graph.get()), error);
  return render_data(context, graph.get(), "png:cairo", error);
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void coroscope_graphviz_draw(const Request* request,
                                                                               const Reply* reply) {
  static std::mutex one_at_a_time;
  const std::lock_guard lock(one_at_a_time);
  std::string error = check(*request), bytes;
  if (error.empty()) {
    try {
      complaints.clear();
      agseterr(AGWARN);
      agseterrf(complain);
      agreseterrors();
      bytes = draw(*request, error);
      if (error.empty() && (agreseterrors() != 0 || !complaints.empty())) error = "Graphviz: " + one_line(complaints);
    } catch (const std::exception& failure) {
      error = fmt::format("can't draw the diagram: {}", failure.what());
    }
    current_job = nullptr;
  }
  if (error.empty()) {
    reply->bytes(reply->context, bytes.data(), bytes.size());
  } else {
    reply->error(reply->context, error.data(), error.size());
  }
}

}  // namespace coroscope::render::graphviz
