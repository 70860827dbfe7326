#include "render/graphviz/graph.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "render/graphviz/backdrop.h"
#include "render/graphviz/path.h"

namespace coroscope::render::graphviz {

namespace {

constexpr const char* kClear = "#00000000";
constexpr double kArrowUnit = 10;  // length of an arrowhead of size 1

// cgraph takes char* and copies.
char* text(const char* string) {
  return const_cast<char*>(string);
}
char* text(const std::string& string) {
  return const_cast<char*>(string.c_str());
}

// Graphviz reads backslash escapes and XML entities in labels and tooltips.
std::string escape_label(std::string_view string) {
  std::string out;
  for (const char c : string) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out;
}

class Builder {
 public:
  Builder(const Scene& scene, const Theme& theme) : scene_(scene), theme_(theme) {
    for (const auto& [key, value] : {std::pair{"bgcolor", "transparent"},
                                     {"outputorder", "edgesfirst"},
                                     {"pad", "0"},
                                     {"margin", "0"},
                                     {"notranslate", "true"},
                                     {"splines", "line"},
                                     {"charset", "UTF-8"},
                                     {"layout", "nop2"},  // for those who give the DOT to `dot`: it would fall over it
                                     {"class", "coroscope"},
                                     {"label", ""}}) {
      agattr(graph_.get(), AGRAPH, text(key), text(value));
    }
    agattr(graph_.get(), AGRAPH, text("fontname"), text(kSansFamilies));
    agattr(graph_.get(), AGRAPH, text("_background"), text(backdrop_xdot(scene, theme)));
    for (const auto& [key, value] : {std::pair{"shape", "box"},
                                     {"label", ""},
                                     {"fixedsize", "shape"},
                                     {"margin", "0"},
                                     {"width", "0"},
                                     {"height", "0"},
                                     {"pos", ""},
                                     {"style", "filled"},
                                     {"fillcolor", kClear},
                                     {"color", kClear},
                                     {"penwidth", "1"},
                                     {"fontname", kSansFamilies},
                                     {"fontsize", "12"},
                                     {"fontcolor", "#000000"},
                                     {"tooltip", ""},
                                     {"URL", ""},
                                     {"class", ""},
                                     {"id", ""}}) {
      node_attributes_[key] = agattr(graph_.get(), AGNODE, text(key), text(value));
    }
    for (const auto& [key, value] : {std::pair{"pos", ""},
                                     {"label", ""},
                                     {"lp", ""},
                                     {"color", "#000000"},
                                     {"fillcolor", kClear},
                                     {"penwidth", "1"},
                                     {"style", "solid"},
                                     {"arrowhead", "none"},
                                     {"arrowsize", "0.7"},
                                     {"fontname", kSansFamilies},
                                     {"fontsize", "12"},
                                     {"fontcolor", "#000000"},
                                     {"tooltip", ""},
                                     {"labeltooltip", ""},
                                     {"URL", ""},
                                     {"class", ""},
                                     {"id", ""}}) {
      edge_attributes_[key] = agattr(graph_.get(), AGEDGE, text(key), text(value));
    }
    // All edges are loops at one node; where it stands does not matter, it only has to exist.
    anchor_ = agnode(graph_.get(), text("anchor"), 1);
    set(anchor_, "pos", "1,1");  // within the page, or the page would grow
    set(anchor_, "style", "invis");
  }

  Graph build() {
    for (std::size_t i = 0; i < scene_.arrows.size(); ++i) arrow(i, scene_.arrows[i]);
    for (std::size_t i = 0; i < scene_.items.size(); ++i) {
      const Item& item = scene_.items[i];
      for (std::size_t k = 0; k < item.shapes.size(); ++k) {
        const std::string name = fmt::format("i{}.{}", i, k);
        std::visit([&](const auto& shape) { add(name, item.identity, k == 0, shape); }, item.shapes[k]);
      }
    }
    return std::move(graph_);
  }

 private:
  void set(Agnode_t* node, const char* key, const std::string& value) {
    agxset(node, node_attributes_.at(key), text(value));
  }
  void set(Agedge_t* edge, const char* key, const std::string& value) {
    agxset(edge, edge_attributes_.at(key), text(value));
  }
  std::string colour(Colour value) const {
    return value.role == Role::k_none ? kClear : std::string(theme_.value(value));
  }

  template <class Object>
  void identify(Object* object, const Identity& identity) {
    set(object, "id", identity.id);
    set(object, "class", identity.css_class);
    if (!identity.tooltip.empty()) set(object, "tooltip", escape_label(identity.tooltip));
    if (!identity.link.empty()) set(object, "URL", escape_label(identity.link));
  }

  Agnode_t* node(const std::string& name, const Identity& identity, bool first, double x, double y, double w,
                 double h) {
    Agnode_t* node = agnode(graph_.get(), text(name), 1);
    if (first) identify(node, identity);
    set(node, "pos", fmt::format("{},{}", number(x + w / 2), number(scene_.height - y - h / 2)));
    set(node, "width", fmt::format("{:.6f}", w / 72));  // inches
    set(node, "height", fmt::format("{:.6f}", h / 72));
    return node;
  }

  void add(const std::string& name, const Identity& identity, bool first, const Box& box) {
    Agnode_t* v = node(name, identity, first, box.x, box.y, box.width, box.height);
    std::string style = box.rounded ? "filled,rounded" : "filled";
    if (box.line == Line::k_dashed) style += ",dashed";
    if (box.line == Line::k_dotted) style += ",dotted";
    set(v, "style", style);
    set(v, "fillcolor", colour(box.fill));
    set(v, "color", colour(box.stroke.role == Role::k_none ? box.fill : box.stroke));
    if (box.stroke_width != 1) set(v, "penwidth", number(box.stroke_width));
  }
  void add(const std::string& name, const Identity& identity, bool first, const Circle& circle) {
    const double r = circle.radius;
    Agnode_t* v = node(name, identity, first, circle.x - r, circle.y - r, 2 * r, 2 * r);
    set(v, "shape", "circle");
    set(v, "fillcolor", colour(circle.fill));
    set(v, "color", colour(circle.stroke));
    if (circle.stroke_width != 1) set(v, "penwidth", number(circle.stroke_width));
  }
  void add(const std::string& name, const Identity& identity, bool first, const Text& words) {
    const double w = std::ceil(words.width()) + 2, h = words.size * 1.4;
    const double x = words.align == Align::k_right ? words.x - w : words.x;
    Agnode_t* v = node(name, identity, first, x, words.y - h / 2, w, h);
    set(v, "shape", "none");
    set(v, "style", "solid");
    set(v, "label", escape_label(words.string) + (words.align == Align::k_right ? "\\r" : "\\l"));
    set(v, "fontsize", number(words.size));
    set(v, "fontcolor", colour(words.colour));
    set(v, "fontname", font_name(words));
  }
  void add(const std::string& name, const Identity& identity, bool first, const Mark& mark) {
    Agedge_t* e = edge(name, positions(mark_path(mark), scene_.height));
    if (first) identify(e, identity);
    set(e, "color", colour(mark.colour));
    if (mark.width != 1) set(e, "penwidth", number(mark.width));
  }
  void add(const std::string& name, const Identity& identity, bool first, const Stroke& line) {
    Agedge_t* e = edge(name, positions(line_path({line.x1, line.y1}, {line.x2, line.y2}), scene_.height));
    if (first) identify(e, identity);
    set(e, "color", colour(line.colour));
    if (line.width != 1) set(e, "penwidth", number(line.width));
  }

  Agedge_t* edge(const std::string& name, const std::string& position) {
    Agedge_t* edge = agedge(graph_.get(), anchor_, anchor_, text(name), 1);
    set(edge, "pos", position);
    return edge;
  }

  void arrow(std::size_t index, const Arrow& arrow) {
    const double direction = arrow.x2 >= arrow.x1 ? 1 : -1;
    const double size = arrow.head == Head::k_dot ? 0.5 : 0.7;
    const double head = arrow.head == Head::k_none ? 0 : arrow.head == Head::k_dot ? 4 : kArrowUnit * size;
    const bool drawn = arrow.x1 != arrow.x2;
    // The path stops where the head begins; a row without an arrow gets a path too short to see.
    const Point from{arrow.x1, arrow.y};
    const Point to{drawn ? arrow.x2 - direction * head : arrow.x1 + 0.01, arrow.y};
    const std::string end =
        arrow.head == Head::k_none ? "" : fmt::format("e,{},{} ", number(arrow.x2), number(scene_.height - arrow.y));
    Agedge_t* e = edge(fmt::format("a{}", index), end + positions(line_path(from, to), scene_.height));
    identify(e, arrow.identity);
    if (!arrow.identity.tooltip.empty()) set(e, "labeltooltip", escape_label(arrow.identity.tooltip));
    set(e, "color", drawn ? colour(arrow.colour) : kClear);
    set(e, "fillcolor", colour(arrow.colour));
    if (arrow.width != 1) set(e, "penwidth", number(arrow.width));
    if (arrow.line != Line::k_solid) set(e, "style", arrow.line == Line::k_dashed ? "dashed" : "dotted");
    constexpr const char* kHeads[] = {"none", "normal", "onormal", "vee", "dot"};
    if (drawn) set(e, "arrowhead", kHeads[static_cast<std::size_t>(arrow.head)]);
    if (size != 0.7) set(e, "arrowsize", number(size));
    if (arrow.label.string.empty()) return;
    const Text& label = arrow.label;
    set(e, "label", escape_label(label.string) + "\\l");
    set(e, "lp", fmt::format("{},{}", number(label.x + label.width() / 2), number(scene_.height - label.y)));
    set(e, "fontname", font_name(label));
    if (label.size != 12) set(e, "fontsize", number(label.size));
    set(e, "fontcolor", colour(label.colour));
  }

  const Scene& scene_;
  const Theme& theme_;
  Graph graph_{agopen(text("sequence"), Agdirected, nullptr)};
  Agnode_t* anchor_ = nullptr;
  std::map<std::string_view, Agsym_t*> node_attributes_,
      edge_attributes_;  // agxset by symbol is much faster than by name
};

}  // namespace

Graph build_graph(const Scene& scene, const Theme& theme) {
  return Builder(scene, theme).build();
}

std::optional<ShapeName> parse_name(const char* name) {
  if (name == nullptr || (name[0] != 'a' && name[0] != 'i')) return std::nullopt;
  ShapeName parsed;
  parsed.arrow = name[0] == 'a';
  const char* at = name + 1;
  const auto digits = [&](std::size_t& value) {
    if (*at < '0' || *at > '9') return false;
    while (*at >= '0' && *at <= '9') value = value * 10 + static_cast<std::size_t>(*at++ - '0');
    return true;
  };
  if (!digits(parsed.index)) return std::nullopt;
  if (!parsed.arrow && (*at++ != '.' || !digits(parsed.shape))) return std::nullopt;
  return *at == '\0' ? std::optional(parsed) : std::nullopt;
}

}  // namespace coroscope::render::graphviz
