#include "render/scene.h"

#include <fmt/format.h>

namespace coroscope::render {

std::string number(double value) {
  std::string text = fmt::format("{:.2f}", value);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text == "-0" ? "0" : text;
}

namespace {

std::string_view line_name(Line line) {
  constexpr std::string_view kNames[] = {"solid", "dashed", "dotted"};
  return kNames[static_cast<std::size_t>(line)];
}
std::string_view head_name(Head head) {
  constexpr std::string_view kNames[] = {"none", "filled", "hollow", "vee", "dot"};
  return kNames[static_cast<std::size_t>(head)];
}

struct Printer {
  std::string operator()(const Box& box) const {
    return fmt::format("box {},{} {}x{} fill {} stroke {} {} {}{}", number(box.x), number(box.y), number(box.width),
                       number(box.height), colour_name(box.fill), colour_name(box.stroke), number(box.stroke_width),
                       line_name(box.line), box.rounded ? " rounded" : "");
  }
  std::string operator()(const Stroke& line) const {
    return fmt::format("line {},{} {},{} {} {} {}", number(line.x1), number(line.y1), number(line.x2), number(line.y2),
                       colour_name(line.colour), number(line.width), line_name(line.line));
  }
  std::string operator()(const Circle& circle) const {
    return fmt::format("circle {},{} r{} fill {} stroke {}", number(circle.x), number(circle.y), number(circle.radius),
                       colour_name(circle.fill), colour_name(circle.stroke));
  }
  std::string operator()(const Mark& mark) const {
    return fmt::format("{} {},{} r{} {}", mark.kind == MarkKind::k_cross ? "cross" : "slashed-circle", number(mark.x),
                       number(mark.y), number(mark.radius), colour_name(mark.colour));
  }
  std::string operator()(const Text& text) const {
    return fmt::format("text {},{} {}{}{} {} {} \"{}\"", number(text.x), number(text.y), number(text.size),
                       text.font == Font::k_mono ? " mono" : "", text.bold ? " bold" : "",
                       text.align == Align::k_left ? "left" : "right", colour_name(text.colour), text.string);
  }
};

}  // namespace

std::string to_text(const Scene& scene) {
  std::string out = fmt::format("scene {}x{} \"{}\"\n", number(scene.width), number(scene.height), scene.title);
  const auto add = [&](std::string_view prefix, const Shape& shape) {
    out += fmt::format("{}{}\n", prefix, std::visit(Printer{}, shape));
  };
  for (const Shape& shape : scene.backdrop) add("back ", shape);
  for (const Arrow& arrow : scene.arrows) {
    out += fmt::format("arrow {} [{}] y{} {}->{} {} {} {} {} | {}\n", arrow.identity.id, arrow.identity.css_class,
                       number(arrow.y), number(arrow.x1), number(arrow.x2), colour_name(arrow.colour),
                       number(arrow.width), line_name(arrow.line), head_name(arrow.head), Printer{}(arrow.label));
  }
  for (const Item& item : scene.items) {
    for (const Shape& shape : item.shapes) {
      add(fmt::format("item {} [{}] ", item.identity.id, item.identity.css_class), shape);
    }
  }
  return out;
}

}  // namespace coroscope::render
