// The learning path as a picture: a cluster for each layer, a box for each topic, an arrow from what is needed to what
// needs it. How far somebody is shows by a mark, the border and the colour of a box, never by colour alone.
//
//   1. words      labels, tooltips and the long description, in one language
//   2. graph      DOT text, which Graphviz's `dot` lays out (see graphviz_loader.h), or
//      mermaid    the source of a mermaid flowchart
//
// What somebody has done is handed in: this room reads no files.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/scenario/learning_path.h"
#include "render/format.h"
#include "render/render.h"

namespace coroscope::render::path {

enum class State { k_locked, k_ready, k_started, k_done };
inline constexpr State kStates[] = {State::k_done, State::k_started, State::k_ready, State::k_locked};

struct TopicNote {
  State state = State::k_locked;
  std::vector<std::string> scenarios;  ///< titles of those that teach it; raw
  std::size_t solved = 0;              ///< how many of them
};

struct Picture {
  const scenario::LearningPath& path;
  std::map<std::string, TopicNote, std::less<>> notes;  ///< by topic; a topic without a note is locked
  scenario::Language language = scenario::Language::k_en;
  std::string title;      ///< over the picture; raw, may be empty
  std::string link_base;  ///< relative path or http(s) URL that "#E3" is appended to; empty: no links

  const TopicNote& note(std::string_view topic) const;
};

/// "✓": a sign of one column for a state.
std::string_view mark_of(State state);
/// "done", "started", "ready", "locked": the class in an SVG, and in mermaid.
std::string_view class_of(State state);
/// "in progress", in the reader's language.
std::string_view state_words(State state, scenario::Language language);

/// Formats: svg, png, pdf, dot, mermaid.
RenderResult render(const Picture& picture, Format format, ThemeChoice theme, double scale = 2);

}  // namespace coroscope::render::path
