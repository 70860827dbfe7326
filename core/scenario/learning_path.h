// The learning path: layers, their topics, which topic needs which others, what to skip at first, what to know before
// the start, and a plan of four weeks. Read from path.toml of the course.
#pragma once

#include <cstdint>
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

/// A question by which somebody can show that they know a layer already.
struct TestQuestion {
  std::string scenario;   ///< id
  std::uint32_t ask = 1;  ///< which of its questions, from 1
};

struct Layer {
  std::string id;  ///< "L5"
  Words title;
  bool highlighted = false;  ///< the layers that the whole path leads to
  std::vector<Topic> topics;
  Words core;               ///< the 20 % to learn; may be empty
  std::vector<Words> skip;  ///< the rest, which can wait
  std::vector<TestQuestion> test;
};

/// Something to know before the start.
struct SelfCheckItem {
  Words text;
  std::string topic;  ///< where it is taught; empty: not here
};
struct SelfCheckLevel {
  Words title;  ///< "must know"
  std::vector<SelfCheckItem> items;
};

struct Week {
  Words read, exercise;
  std::vector<std::string> topics;
  std::vector<std::string> scenarios;  ///< ids; the exercises
  std::vector<std::string> drawings;   ///< ids; to be drawn on paper, and compared with `coroscope render`
};

struct LearningPath {
  std::vector<Layer> layers;  ///< in the order of learning
  std::vector<SelfCheckLevel> self_check;
  std::vector<Week> weeks;

  const Topic* find_topic(std::string_view id) const;
  const Layer* find_layer(std::string_view id) const;
  const Layer* layer_of(std::string_view topic) const;
  std::vector<std::string_view> topic_ids() const;
  /// All questions of all tests.
  std::size_t test_size() const;
};

struct PathReading {
  LearningPath path;
  text::Diagnostics diagnostics;

  bool good() const { return diagnostics.empty(); }
};

/// Reads a path.toml. Every id is unique, and what a topic needs stands before it, so there are no circles.
/// Topics and layers that are named elsewhere are known; scenarios are not looked for.
PathReading read_learning_path(const text::Source& source);

/// The path that is built into the program; read when first asked for.
const LearningPath& builtin_learning_path();

}  // namespace coroscope::scenario
