#include <fmt/format.h>

#include "render/path/graph.h"
#include "render/path/words.h"
#include "render/sequence/paint.h"

namespace coroscope::render::path {

namespace {

/// Whatever of mermaid's own signs the text holds. `#…;` is how mermaid writes entities.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\"#&<>;`\\[]{}|").find(c) == std::string_view::npos) {
      out += c;
    } else {
      out += fmt::format("#{};", static_cast<int>(c));
    }
  }
  return out;
}

std::string quoted(std::string_view text) {
  return "\"" + escaped(text) + "\"";
}

std::string style(const Look& look) {
  return fmt::format("fill:{},stroke:{},color:{},stroke-width:{}px{}", kLightTheme.value(look.fill),
                     kLightTheme.value(look.border), kLightTheme.value(look.text), look.border_width,
                     look.dashed ? ",stroke-dasharray:4 3" : "");
}

/// Mermaid has no boxes without arrows that stay together, so the legend is a layer of its own at the end.
std::string legend(const Picture& picture) {
  std::string out = fmt::format("  subgraph legend [{}]\n    direction LR\n",
                                quoted(picture.language == scenario::Language::k_zh ? "图例" : "Legend"));
  for (const State state : kStates) {
    out += fmt::format("    legend_{0}({1}):::{0}\n", class_of(state),
                       quoted(fmt::format("{} {}", mark_of(state), state_words(state, picture.language))));
  }
  return out + "  end\n";
}

}  // namespace

std::string mermaid(const Picture& picture) {
  const std::string link = sequence::safe_link(picture.link_base);
  std::string out = fmt::format("flowchart TB\n  accTitle: {}\n", escaped(title(picture)));
  std::string arrows, clicks, styles;
  for (const scenario::Layer& layer : picture.path.layers) {
    const std::string layer_name = "layer_" + node_name(layer.id);
    out += fmt::format("  subgraph {} [{}]\n", layer_name, quoted(layer_label(picture, layer)));
    for (const scenario::Topic& topic : layer.topics) {
      const std::string name = node_name(topic.id);
      out += fmt::format("    {}({}):::{}\n", name, quoted(topic_label(picture, topic)),
                         class_of(picture.note(topic.id).state));
      for (const std::string& needed : topic.needs) arrows += fmt::format("  {} --> {}\n", node_name(needed), name);
      if (link.empty()) continue;
      clicks += fmt::format("  click {} \"{}#{}\" {}\n", name, link, name, quoted(topic_tooltip(picture, topic)));
    }
    out += "  end\n";
    styles += fmt::format("  style {} {}\n", layer_name, style(look_of_layer(layer.highlighted)));
  }
  out += legend(picture) + arrows;
  for (const State state : kStates) styles += fmt::format("  classDef {} {}\n", class_of(state), style(look_of(state)));
  return out + styles + clicks;
}

}  // namespace coroscope::render::path
