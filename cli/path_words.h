// The learning path for a terminal, in English and Chinese.
#pragma once

#include <string>

#include "cli/course.h"
#include "cli/paint.h"
#include "render/path/picture.h"

namespace coroscope::cli {

struct PathView {
  const Course& course;
  scenario::Language language;
  Paint paint;
  std::string options = {};  ///< to be repeated in commands that are proposed: " --lang zh"
};

/// Everything: a heading for each layer, a row for each topic, what the marks mean.
std::string path_text(const PathView& view);
/// A layer: its topics, what to learn of it and what can wait.
std::string layer_text(const PathView& view, const scenario::Layer& layer);
/// A topic: what it needs, what needs it, its scenarios.
std::string topic_text(const PathView& view, const scenario::Topic& topic);

/// "✓ E3  The await expression".
std::string topic_line(const PathView& view, std::string_view topic);
/// "✓ two-sleeps  Two tasks that sleep" for each, in columns, after two spaces.
std::string scenario_lines(const PathView& view, std::span<const std::size_t> scenarios);

render::path::State state_of(progress::TopicState state);
/// What the picture says of each topic.
render::path::Picture picture_of(const PathView& view);

}  // namespace coroscope::cli
