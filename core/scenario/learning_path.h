// The learning path: layers, their topics, and which topic needs which others. Read from path.toml of the course.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/text/diagnostic.h"
#include "core/text/source.h"

namespace coroscope::scenario {

struct Topic {
  std::string id;  ///< "E3"
  Words title;
  std::vector<std::string> needs;  ///< ids of topics to know first
};

struct Layer {
  std::string id;  ///< "L5"
  Words title;
  bool highlighted = false;  ///< the layers that the whole path leads to
  std::vector<Topic> topics;
};

struct LearningPath {
  std::vector<Layer> layers;  ///< in the order of learning

  const Topic* find_topic(std::string_view id) const;
  std::vector<std::string_view> topic_ids() const;
};

struct PathReading {
  LearningPath path;
  text::Diagnostics diagnostics;

  bool good() const { return diagnostics.empty(); }
};

/// Reads a path.toml. Every id is unique, and what a topic needs stands before it, so there are no circles.
PathReading read_learning_path(const text::Source& source);

/// The path that is built into the program; read when first asked for.
const LearningPath& builtin_learning_path();

}  // namespace coroscope::scenario
