#include "render/graphviz/backdrop.h"

#include <fmt/format.h>

#include "render/graphviz/path.h"

namespace coroscope::render::graphviz {

namespace {

// cgraph writes \" as \\" and, reading that back, ends the string there: between the two goes a space without width.
std::string readable_again(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\\"", at)) != std::string::npos; ++at) text.insert(at + 1, "\u200B");
  return text;
}

// See "xdot" in Graphviz's documentation of output formats. Every length is in bytes.
class Writer {
 public:
  Writer(const Scene& scene, const Theme& theme) : theme_(theme), height_(scene.height) {
    style("solid");
    width(1);
    fill({Role::k_page});
    stroke({Role::k_page});
    rectangle(0, 0, scene.width, scene.height);  // also tells nop2 how large the picture is
  }

  void operator()(const Box& box) {
    style(box.line);
    width(box.stroke_width);
    stroke(box.stroke.role == Role::k_none ? box.fill : box.stroke);
    fill(box.fill);
    rectangle(box.x, box.y, box.width, box.height);
  }
  void operator()(const Stroke& line) {
    width(line.width);
    style(line.line);
    stroke(line.colour);
    out_ += fmt::format("L 2 {} {} {} {} ", number(line.x1), up(line.y1), number(line.x2), up(line.y2));
  }
  void operator()(const Circle& circle) {
    style("solid");
    width(circle.stroke_width);
    stroke(circle.stroke);
    fill(circle.fill);
    out_ += fmt::format("E {} {} {} {} ", number(circle.x), up(circle.y), number(circle.radius), number(circle.radius));
  }
  void operator()(const Mark& mark) {
    style("solid");
    width(mark.width);
    stroke(mark.colour);
    const std::vector<Point> path = mark_path(mark);
    out_ += fmt::format("B {} ", path.size());
    for (const Point& point : path) out_ += fmt::format("{} {} ", number(point.x), up(point.y));
  }
  void operator()(const Text& text) {
    stroke(text.colour);
    const std::string font = font_name(text), string = readable_again(text.string);
    out_ += fmt::format("F {} {} -{} t 0 T {} {} {} {} {} -{} ", number(text.size), font.size(), font, number(text.x),
                        number(height_ - text.y - 0.40 * text.size), text.align == Align::k_right ? 1 : -1,
                        number(text.width()), string.size(), string);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string up(double y) const { return number(height_ - y); }
  void style(std::string_view name) { out_ += fmt::format("S {} -{} ", name.size(), name); }
  void style(Line line) { style(line == Line::k_dashed ? "dashed" : line == Line::k_dotted ? "dotted" : "solid"); }
  void width(double value) { style(fmt::format("setlinewidth({})", number(value))); }
  void colour(char operation, Colour colour) {
    const std::string_view value = colour.role == Role::k_none ? "#00000000" : theme_.value(colour);
    out_ += fmt::format("{} {} -{} ", operation, value.size(), value);
  }
  void fill(Colour value) { colour('C', value); }
  void stroke(Colour value) { colour('c', value); }
  void rectangle(double x, double y, double w, double h) {
    out_ += fmt::format("P 4 {0} {1} {2} {1} {2} {3} {0} {3} ", number(x), up(y), number(x + w), up(y + h));
  }

  const Theme& theme_;
  double height_;
  std::string out_;
};

}  // namespace

std::string font_name(const Text& text) {
  std::string name = text.font == Font::k_mono ? kMonoFamilies : kSansFamilies;
  if (text.bold) name += " bold";
  return name;
}

std::string backdrop_xdot(const Scene& scene, const Theme& theme) {
  Writer writer(scene, theme);
  for (const Shape& shape : scene.backdrop) {
    const auto* text = std::get_if<Text>(&shape);
    if (text == nullptr || !text->string.empty()) std::visit(writer, shape);
  }
  return writer.take();
}

}  // namespace coroscope::render::graphviz
