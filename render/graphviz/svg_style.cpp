#include "render/graphviz/svg_style.h"

#include <fmt/format.h>

#include <set>

namespace coroscope::render::graphviz {

namespace {

void collect(std::set<std::pair<Role, int>>& used, Colour colour) {
  if (colour.role != Role::k_none) used.emplace(colour.role, colour.index);
}

struct Colours {
  std::set<std::pair<Role, int>> used{{Role::k_page, 0}};

  void operator()(const Box& box) { collect(used, box.fill), collect(used, box.stroke); }
  void operator()(const Stroke& line) { collect(used, line.colour); }
  void operator()(const Circle& circle) { collect(used, circle.fill), collect(used, circle.stroke); }
  void operator()(const Mark& mark) { collect(used, mark.colour); }
  void operator()(const Text& text) { collect(used, text.colour); }
};

std::set<std::pair<Role, int>> colours_of(const Scene& scene) {
  Colours colours;
  for (const Shape& shape : scene.backdrop) std::visit(colours, shape);
  for (const Arrow& arrow : scene.arrows) {
    collect(colours.used, arrow.colour);
    colours(arrow.label);
  }
  for (const Item& item : scene.items) {
    for (const Shape& shape : item.shapes) std::visit(colours, shape);
  }
  return colours.used;
}

std::set<std::pair<Role, int>> all_colours() {
  std::set<std::pair<Role, int>> all;
  for (const Role role :
       {Role::k_page, Role::k_band, Role::k_panel, Role::k_ink, Role::k_muted, Role::k_error, Role::k_cancel}) {
    all.emplace(role, 0);
  }
  for (int i = 0; i < kHues; ++i) all.emplace(Role::k_lane, i), all.emplace(Role::k_tint, i);
  return all;
}

// Families with spaces may stand without quotes in CSS.
std::string rule(std::string_view scope, std::string_view selector, std::string_view body) {
  return fmt::format(".{} {}{{{}}}\n", scope, selector, body);
}

}  // namespace

std::string svg_style(const Job& job) {
  std::string out = "<style>\n";
  out += rule(job.prefix, "text", fmt::format("font-family:{};white-space:pre", kSansFamilies));
  out += rule(job.prefix, "text.m", fmt::format("font-family:{}", kMonoFamilies));
  out += rule(job.prefix, "text.b", "font-weight:600");
  if (job.links) {
    out += rule(job.prefix, "a", "text-decoration:none");
    out += rule(job.prefix, "a:hover text", "text-decoration:underline");
    out += rule(job.prefix, "a:focus text", "text-decoration:underline");
  }
  if (job.adapts) {
    // Colours are presentation attributes, which lose to any rule: selecting by their value needs no class per shape.
    out += "@media (prefers-color-scheme:dark){\n";
    for (const auto& [role, index] : job.scene != nullptr ? colours_of(*job.scene) : all_colours()) {
      const Colour colour{role, static_cast<std::uint8_t>(index)};
      const std::string_view light = kLightTheme.value(colour), dark = kDarkTheme.value(colour);
      out += rule(job.prefix, fmt::format("[fill=\"{}\"]", light), fmt::format("fill:{}", dark));
      out += rule(job.prefix, fmt::format("[stroke=\"{}\"]", light), fmt::format("stroke:{}", dark));
    }
    out += "}\n";
  }
  return out + "</style>\n";
}

}  // namespace coroscope::render::graphviz
