#include <fmt/format.h>

#include <algorithm>

#include "render/clean_text.h"
#include "render/graphviz_loader.h"
#include "render/path/graph.h"
#include "render/path/words.h"
#include "render/sequence/paint.h"

namespace coroscope::render::path {

namespace {

constexpr Colour kPage{Role::k_page}, kBand{Role::k_band}, kInk{Role::k_ink}, kMuted{Role::k_muted};
constexpr Colour kBlue{Role::k_lane, 0}, kOrange{Role::k_lane, 1}, kGreen{Role::k_lane, 4};
constexpr Colour kPaleBlue{Role::k_tint, 0}, kPaleOrange{Role::k_tint, 1};

/// A quoted string of DOT; of a cleaned text. Labels and tooltips are read for backslashes and XML entities.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '\\')
      out += "\\\\";
    else if (c == '"')
      out += "\\\"";
    else if (c == '&')
      out += "&amp;";
    else
      out += c;
  }
  return out + "\"";
}

class Writer {
 public:
  Writer(const Picture& picture, const Theme& theme)
      : picture_(picture), theme_(theme), link_(sequence::safe_link(picture.link_base)) {}

  std::string write() {
    begin();
    for (std::size_t i = 0; i < picture_.path.layers.size(); ++i) layer(i, picture_.path.layers[i]);
    legend();
    for (const scenario::Layer& each : picture_.path.layers) {
      for (const scenario::Topic& topic : each.topics) edges(each, topic);
    }
    if (!picture_.title.empty()) {
      // After the layers: they would inherit it.
      out_ +=
          fmt::format("graph [label={} labelloc=t fontsize=15 fontcolor={}]\n", quoted(title(picture_)), colour(kInk));
    }
    return out_ + "}\n";
  }

 private:
  std::string colour(Colour value) const { return fmt::format("\"{}\"", theme_.value(value)); }

  void begin() {
    out_ = fmt::format(
        "digraph path {{\n"
        "graph [rankdir=TB newrank=true bgcolor={} nodesep=0.2 ranksep=0.38 splines=spline outputorder=edgesfirst "
        "pad=0.28\n"
        "  charset=\"UTF-8\" class=\"coroscope path\" fontname=\"{} bold\" fontsize=13 labeljust=l label=\"\"]\n"
        "node [shape=box style=\"rounded,filled\" fontname=\"{}\" fontsize=12 margin=\"0.12,0.055\" height=0.36 "
        "width=0.6\n"
        "  label=\"\" tooltip=\"\" id=\"\" class=\"\"]\n"
        "edge [color={} penwidth=1.2 arrowsize=0.6 tooltip=\"\" id=\"\" class=\"\"]\n",
        colour(kPage), kSansFamilies, kSansFamilies, colour(kMuted));
  }

  void layer(std::size_t index, const scenario::Layer& layer) {
    const Look look = look_of_layer(layer.highlighted);
    out_ += fmt::format(
        "subgraph cluster_{} {{\n"
        "graph [style=\"rounded,filled\" fillcolor={} color={} penwidth={} margin=12 id=\"layer-{}\" "
        "class=\"layer{}\"]\n",
        index, colour(look.fill), colour(look.border), number(look.border_width), node_name(layer.id),
        layer.highlighted ? " highlighted" : "");
    heading(fmt::format("title_{}", index), layer_label(picture_, layer), look);
    for (const scenario::Topic& topic : layer.topics) {
      const State state = picture_.note(topic.id).state;
      out_ += box(node_name(topic.id), topic_label(picture_, topic), state);
      out_ += fmt::format(" id=\"topic-{}\" class=\"topic {}\" tooltip={}", node_name(topic.id), class_of(state),
                          quoted(topic_tooltip(picture_, topic)));
      if (!link_.empty()) out_ += fmt::format(" URL={}", quoted(link_ + "#" + node_name(topic.id)));
      out_ += "]\n";
      if (starts_layer(layer, topic))
        out_ += fmt::format("title_{} -> {} [style=invis weight=9]\n", index, node_name(topic.id));
    }
    out_ += "}\n";
  }

  /// A title is a node, since `dot` leads arrows round nodes, but across the label of a cluster.
  void heading(const std::string& name, const std::string& text, const Look& look) {
    out_ += fmt::format(
        "{} [label={} shape=box style=filled fillcolor={} color={} fontcolor={} fontname=\"{} bold\" fontsize=13 "
        "height=0.2 "
        "margin=\"0.04,0\" class=\"title\"]\n",
        name, quoted(text), colour(look.fill), colour(look.fill), colour(look.text), kSansFamilies);
  }

  /// Whether it needs nothing of its own layer, and so stands highest in it.
  bool starts_layer(const scenario::Layer& layer, const scenario::Topic& topic) const {
    return std::none_of(topic.needs.begin(), topic.needs.end(),
                        [&](const std::string& id) { return picture_.path.layer_of(id) == &layer; });
  }

  std::string box(const std::string& name, const std::string& label, State state) const {
    const Look look = look_of(state);
    return fmt::format("{} [label={} style=\"rounded,filled{}\" fillcolor={} color={} fontcolor={} penwidth={}", name,
                       quoted(label), look.dashed ? ",dashed" : "", colour(look.fill), colour(look.border),
                       colour(look.text), number(look.border_width));
  }

  /// One box for each state, in a row below everything.
  void legend() {
    out_ +=
        "subgraph cluster_legend {\ngraph [style=\"\" color=\"#00000000\" margin=4 id=\"legend\" class=\"legend\" "
        "rank=same]\n";
    std::string before;
    for (const State state : kStates) {
      const std::string name = fmt::format("legend_{}", class_of(state));
      out_ += box(name, fmt::format("{} {}", mark_of(state), state_words(state, picture_.language)), state);
      out_ += fmt::format(" id=\"legend-{0}\" class=\"topic {0}\"]\n", class_of(state));
      if (!before.empty()) out_ += fmt::format("{} -> {} [style=invis]\n", before, name);
      before = name;
    }
    out_ += "}\n";
    for (const scenario::Layer& layer : picture_.path.layers) {
      if (!layer.topics.empty())
        out_ += fmt::format("{} -> {} [style=invis weight=0]\n", node_name(layer.topics.back().id), before);
    }
  }

  void edges(const scenario::Layer& layer, const scenario::Topic& topic) {
    for (const std::string& needed : topic.needs) {
      const bool inside = picture_.path.layer_of(needed) == &layer;
      const bool done = picture_.note(needed).state == State::k_done;
      out_ += fmt::format("{0} -> {1} [id=\"edge-{0}-{1}\" class=\"needs{2}\" weight={3}", node_name(needed),
                          node_name(topic.id), done ? " done" : "", inside ? 4 : 1);
      if (done) out_ += fmt::format(" color={} penwidth=1.8", colour(kGreen));
      out_ += "]\n";
    }
  }

  const Picture& picture_;
  const Theme& theme_;
  std::string link_;
  std::string out_;
};

}  // namespace

Look look_of(State state) {
  switch (state) {
    case State::k_done:
      return {kGreen, kGreen, kPage, 1.5, false};
    case State::k_started:
      return {kPaleOrange, kOrange, kInk, 2, false};
    case State::k_ready:
      return {kPage, kBlue, kInk, 1.5, false};
    case State::k_locked:
      break;
  }
  return {kBand, kMuted, kMuted, 1, true};
}

Look look_of_layer(bool highlighted) {
  if (highlighted) return {kPaleBlue, kBlue, kInk, 2, false};
  return {kBand, kMuted, kInk, 0.5, false};
}

std::string node_name(std::string_view id) {
  std::string name;
  for (const char c : id) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    name += plain ? c : '_';
  }
  return name.empty() || (name[0] >= '0' && name[0] <= '9') ? "_" + name : name;
}

std::string dot(const Picture& picture, const Theme& theme) {
  return Writer(picture, theme).write();
}

RenderResult render(const Picture& picture, Format format, ThemeChoice theme, double scale) {
  if (format == Format::k_mermaid) return {mermaid(picture), ""};
  const Theme& colours = theme == ThemeChoice::k_dark ? kDarkTheme : kLightTheme;
  return draw_dot(dot(picture, colours), title(picture), description(picture), {format, theme, scale});
}

}  // namespace coroscope::render::path
