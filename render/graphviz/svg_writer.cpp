#include "render/graphviz/svg_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "render/clean_text.h"
#include "render/graphviz/graph.h"
#include "render/graphviz/job.h"
#include "render/graphviz/svg_style.h"

// Exported by libgvc, but declared only in a header that is not installed.
extern "C" size_t gvwrite(GVJ_t* job, const char* text, size_t size);

namespace coroscope::render::graphviz {

namespace {

constexpr double kRadius = 3;  // of rounded boxes; Graphviz would make pills of narrow ones

void put(GVJ_t* job, const std::string& text) {
  gvwrite(job, text.data(), text.size());
}

// Graphviz hands us its own coordinates: y goes up, the origin is where `translation` says.
double px(const GVJ_t* job, double x) {
  return x + job->translation.x;
}
double py(const GVJ_t* job, double y) {
  return -y - job->translation.y;
}
std::string point(const GVJ_t* job, pointf p) {
  return fmt::format("{},{}", number(px(job, p.x)), number(py(job, p.y)));
}

std::string colour(const gvcolor_t& value) {
  if (value.type != RGBA_BYTE || value.u.rgba[3] == 0) return "none";
  return fmt::format("#{:02x}{:02x}{:02x}", value.u.rgba[0], value.u.rgba[1], value.u.rgba[2]);
}

std::string paint(const GVJ_t* job, bool filled) {
  const obj_state_t& state = *job->obj;
  const std::string fill = filled ? colour(state.fillcolor) : "none", stroke = colour(state.pencolor);
  std::string out = fmt::format(" fill=\"{}\"", fill);
  if (state.pen == PEN_NONE || stroke == "none" || state.penwidth <= 0) return out;
  if (stroke == fill && state.penwidth == 1 && state.pen == PEN_SOLID) return out;  // a border nobody sees
  out += fmt::format(" stroke=\"{}\"", stroke);
  if (state.penwidth != 1) out += fmt::format(" stroke-width=\"{}\"", number(state.penwidth));
  if (state.pen == PEN_DASHED) out += " stroke-dasharray=\"4,3\"";
  if (state.pen == PEN_DOTTED) out += " stroke-dasharray=\"1,4\" stroke-linecap=\"round\"";
  return out;
}

// ---- the document

void begin_graph(GVJ_t* job) {
  const Job& current = *current_job;
  const double width = current.scene != nullptr ? current.scene->width : job->canvasBox.UR.x - job->canvasBox.LL.x;
  const double height = current.scene != nullptr ? current.scene->height : job->canvasBox.UR.y - job->canvasBox.LL.y;
  // With role="img" assistive software would not find the links.
  const std::string role = current.links ? "graphics-document\" aria-roledescription=\"diagram" : "img";
  put(job, fmt::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
                       "class=\"coroscope {2}\" role=\"{3}\" aria-labelledby=\"{2}-t\" aria-describedby=\"{2}-d\">\n"
                       "<title id=\"{2}-t\">{4}</title>\n<desc id=\"{2}-d\">{5}</desc>\n",
                       number(width), number(height), current.prefix, role,
                       escape_xml(current.title.empty() ? "Sequence diagram" : current.title),
                       escape_xml(current.description)));
  put(job, svg_style(current));
}

void end_graph(GVJ_t* job) {
  put(job, "</svg>\n");
}

// ---- what can be pointed at

struct Opening {
  Identity identity;
  bool first = true, last = true;  // of the shapes that share an identity
};

std::string attribute(void* object, const char* name) {
  const char* value = agget(object, const_cast<char*>(name));
  return value != nullptr ? value : "";
}

Opening opening_of(void* object) {
  if (current_job->scene == nullptr) {
    return {
        {attribute(object, "id"), attribute(object, "class"), attribute(object, "tooltip"), attribute(object, "URL")}};
  }
  const auto name = parse_name(agnameof(object));
  if (!name) return {};
  if (name->arrow) return {current_job->scene->arrows[name->index].identity};
  const Item& item = current_job->scene->items[name->index];
  return {item.identity, name->shape == 0, name->shape + 1 == item.shapes.size()};
}

void open(GVJ_t* job, void* object) {
  const Opening opening = opening_of(object);
  if (!opening.first) return;
  const Identity& identity = opening.identity;
  std::string out = identity.link.empty() ? "<g" : "<a";
  const bool line_number = identity.css_class == "lineno";
  if (!identity.id.empty() && !line_number)
    out += fmt::format(" id=\"{}-{}\"", current_job->prefix, escape_xml(identity.id));
  if (!identity.css_class.empty()) out += fmt::format(" class=\"{}\"", escape_xml(identity.css_class));
  if (line_number) out += " aria-hidden=\"true\"";
  if (!identity.link.empty()) out += fmt::format(" href=\"{}\"", escape_xml(identity.link));
  out += ">";
  if (!identity.tooltip.empty()) out += fmt::format("<title>{}</title>", escape_xml(identity.tooltip));
  put(job, out);
}

void close(GVJ_t* job, void* object) {
  const Opening opening = opening_of(object);
  if (opening.last) put(job, opening.identity.link.empty() ? "</g>\n" : "</a>\n");
}

void begin_node(GVJ_t* job) {
  open(job, job->obj->u.n);
}
void end_node(GVJ_t* job) {
  close(job, job->obj->u.n);
}
void begin_cluster(GVJ_t* job) {
  open(job, job->obj->u.sg);
}
void end_cluster(GVJ_t* job) {
  close(job, job->obj->u.sg);
}
void begin_edge(GVJ_t* job) {
  open(job, job->obj->u.e);
}
void end_edge(GVJ_t* job) {
  close(job, job->obj->u.e);
}

// ---- shapes

void text(GVJ_t* job, pointf p, textspan_t* span) {
  std::string css = is_mono_font(span->font->name) ? "m" : "";
  if (is_bold_font(span->font->name)) css += css.empty() ? "b" : " b";
  if (!css.empty()) css = fmt::format(" class=\"{}\"", css);
  const std::string_view anchor = span->just == 'l'   ? ""
                                  : span->just == 'r' ? " text-anchor=\"end\""
                                                      : " text-anchor=\"middle\"";
  put(job, fmt::format("<text x=\"{}\" y=\"{}\"{} font-size=\"{}\" fill=\"{}\"{}>{}</text>", number(px(job, p.x)),
                       number(py(job, p.y) - span->yoffset_centerline), css, number(span->font->size),
                       colour(job->obj->pencolor), anchor, escape_xml(span->str)));
}

void ellipse(GVJ_t* job, pointf* points, int filled) {  // centre and a corner
  const double rx = points[1].x - points[0].x, ry = points[1].y - points[0].y;
  put(job, fmt::format("<ellipse cx=\"{}\" cy=\"{}\" rx=\"{}\" ry=\"{}\"{}/>", number(px(job, points[0].x)),
                       number(py(job, points[0].y)), number(rx), number(ry), paint(job, filled != 0)));
}

struct Bounds {
  double left, top, right, bottom;
};

Bounds bounds_of(const GVJ_t* job, const pointf* points, int count) {
  Bounds bounds{px(job, points[0].x), py(job, points[0].y), px(job, points[0].x), py(job, points[0].y)};
  for (int i = 1; i < count; ++i) {
    bounds.left = std::min(bounds.left, px(job, points[i].x));
    bounds.right = std::max(bounds.right, px(job, points[i].x));
    bounds.top = std::min(bounds.top, py(job, points[i].y));
    bounds.bottom = std::max(bounds.bottom, py(job, points[i].y));
  }
  return bounds;
}

void rectangle(GVJ_t* job, const Bounds& box, double radius, bool filled) {
  const std::string rounded = radius > 0 ? fmt::format(" rx=\"{}\"", number(radius)) : "";
  put(job, fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{}{}/>", number(box.left), number(box.top),
                       number(box.right - box.left), number(box.bottom - box.top), rounded, paint(job, filled)));
}

bool is_rectangle(const pointf* p, int count) {
  if (count != 4) return false;
  const bool across = p[0].y == p[1].y && p[1].x == p[2].x && p[2].y == p[3].y && p[3].x == p[0].x;
  const bool along = p[0].x == p[1].x && p[1].y == p[2].y && p[2].x == p[3].x && p[3].y == p[0].y;
  return across || along;
}

void polygon(GVJ_t* job, pointf* points, int count, int filled) {
  if (is_rectangle(points, count)) return rectangle(job, bounds_of(job, points, count), 0, filled != 0);
  std::string path;
  for (int i = 0; i < count; ++i) path += (i == 0 ? "M" : "L") + point(job, points[i]);
  put(job, fmt::format("<path d=\"{}z\"{}/>", path, paint(job, filled != 0)));
}

void polyline(GVJ_t* job, pointf* points, int count) {
  std::string path;
  for (int i = 0; i < count; ++i) path += (i == 0 ? "M" : "L") + point(job, points[i]);
  put(job, fmt::format("<path d=\"{}\"{}/>", path, paint(job, false)));
}

bool is_level(const pointf* p, int count) {
  return std::all_of(p, p + count, [&](const pointf& each) { return each.y == p[0].y; });
}

void curve(GVJ_t* job, pointf* points, int count, int, int, int filled) {
  const bool closed = points[0].x == points[count - 1].x && points[0].y == points[count - 1].y;
  if (filled != 0 && count > 4 && closed) return rectangle(job, bounds_of(job, points, count), kRadius, true);
  std::string path = "M" + point(job, points[0]);
  if (is_level(points, count)) {
    if (colour(job->obj->pencolor) == "none") return;
    path += "H" + number(px(job, points[count - 1].x));
  } else {
    for (int i = 1; i < count; ++i) path += (i % 3 == 1 ? "C" : " ") + point(job, points[i]);
  }
  put(job, fmt::format("<path d=\"{}\"{}/>", path, paint(job, false)));
}

gvrender_engine_t make_engine() {
  gvrender_engine_t engine{};
  engine.begin_graph = begin_graph;
  engine.end_graph = end_graph;
  engine.begin_node = begin_node;
  engine.end_node = end_node;
  engine.begin_cluster = begin_cluster;
  engine.end_cluster = end_cluster;
  engine.begin_edge = begin_edge;
  engine.end_edge = end_edge;
  engine.textspan = text;
  engine.ellipse = ellipse;
  engine.polygon = polygon;
  engine.beziercurve = curve;
  engine.polyline = polyline;
  return engine;
}

}  // namespace

gvrender_engine_t svg_engine = make_engine();
gvrender_features_t svg_render_features{GVRENDER_Y_GOES_DOWN | GVRENDER_DOES_TRANSFORM | GVRENDER_DOES_LABELS, 0.,
                                        nullptr, 0, RGBA_BYTE};
gvdevice_features_t svg_device_features{GVDEVICE_DOES_TRUECOLOR, {0, 0}, {0, 0}, {72, 72}};

}  // namespace coroscope::render::graphviz
