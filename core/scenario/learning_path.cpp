#include "core/scenario/learning_path.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/scenario/course.h"
#include "core/scenario/nearest.h"
#include "core/scenario/study_plan.h"
#include "core/scenario/table_reader.h"

namespace coroscope::scenario {

namespace {

using Kind = TomlValue::Kind;

/// "E3", "L5": what is typed, and names folders. `what` is called so in messages, `is_known` tells whether one has it already.
template <class IsKnown>
std::string read_id(TableReader& reader, std::string_view what, const IsKnown& is_known, Problems& problems) {
  const TomlEntry* id = reader.take("id", Kind::k_string, Needed::k_yes);
  if (id == nullptr) return {};
  const std::string& written = id->value.string;
  const bool good = !written.empty() && std::all_of(written.begin(), written.end(), [](unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
  });
  if (!good) problems.add(id->value.span, fmt::format("{} cannot be an id", in_backquotes(written)), "use letters, digits, `-` and `_`");
  if (is_known(written)) problems.add(id->value.span, fmt::format("{} {} stands here twice", what, in_backquotes(written)));
  return written;
}

Topic read_topic(const TomlValue& table, const LearningPath& so_far, const Layer& layer, Problems& problems) {
  TableReader reader(table, table.span, "layer.topic", problems);
  Topic topic;
  const auto known = [&](std::string_view id) {
    return so_far.find_topic(id) != nullptr ||
           std::any_of(layer.topics.begin(), layer.topics.end(), [&](const Topic& t) { return t.id == id; });
  };
  topic.id = read_id(reader, "topic", known, problems);
  topic.title = reader.take_translations(Lines::k_one);
  for (const TomlValue* needed : take_strings(reader, "needs", problems)) {
    if (!known(needed->string)) {
      problems.add(needed->span, fmt::format("topic {} does not stand before this one", in_backquotes(needed->string)),
                   "what a topic needs comes first in the path");
    }
    topic.needs.push_back(needed->string);
  }
  reader.finish();
  return topic;
}

Layer read_layer(const TomlValue& table, const LearningPath& so_far, Problems& problems) {
  TableReader reader(table, table.span, "layer", problems);
  Layer layer;
  const auto known = [&](std::string_view id) { return so_far.find_layer(id) != nullptr; };
  layer.id = read_id(reader, "layer", known, problems);
  layer.title = reader.take_words("title", Needed::k_yes, Lines::k_one);
  const TomlEntry* highlighted = reader.take("highlighted", Kind::k_boolean, Needed::k_no);
  layer.highlighted = highlighted != nullptr && highlighted->value.boolean;
  for (const TomlValue* topic : reader.take_tables("topic")) {
    layer.topics.push_back(read_topic(*topic, so_far, layer, problems));
  }
  layer.core = reader.take_words("core", Needed::k_no, Lines::k_one);
  for (const TomlValue* skipped : reader.take_tables("skip")) layer.skip.push_back(read_skipped(*skipped, problems));
  for (const TomlValue* question : reader.take_tables("test")) {
    layer.test.push_back(read_test_question(*question, problems));
  }
  reader.finish();
  return layer;
}

bool has_key(const TomlValue& table, std::string_view key) {
  return std::any_of(table.entries.begin(), table.entries.end(), [&](const TomlEntry& entry) { return entry.key == key; });
}

bool names_unknown_key(const Problems& problems) {
  const text::Diagnostics& found = problems.found();
  return std::any_of(found.begin(), found.end(), [](const text::Diagnostic& one) { return one.rule == "unknown-key"; });
}

}  // namespace

const Topic* LearningPath::find_topic(std::string_view id) const {
  for (const Layer& layer : layers) {
    for (const Topic& topic : layer.topics) {
      if (topic.id == id) return &topic;
    }
  }
  return nullptr;
}

const Layer* LearningPath::find_layer(std::string_view id) const {
  const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) { return layer.id == id; });
  return found == layers.end() ? nullptr : &*found;
}

const Layer* LearningPath::layer_of(std::string_view topic) const {
  const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) {
    return std::any_of(layer.topics.begin(), layer.topics.end(), [&](const Topic& t) { return t.id == topic; });
  });
  return found == layers.end() ? nullptr : &*found;
}

std::size_t LearningPath::test_size() const {
  std::size_t size = 0;
  for (const Layer& layer : layers) size += layer.test.size();
  return size;
}

std::vector<std::string_view> LearningPath::topic_ids() const {
  std::vector<std::string_view> ids;
  for (const Layer& layer : layers) {
    for (const Topic& topic : layer.topics) ids.push_back(topic.id);
  }
  return ids;
}

PathReading read_learning_path(const text::Source& source) {
  PathReading reading;
  Problems problems;
  const TomlDocument document = parse_toml(source.text());
  if (document.error) {
    problems.add(document.error->span, document.error->message, document.error->advice);
  } else {
    TableReader reader(document.root, {0, 0}, "", problems);
    const TomlEntry* format = reader.take("format", Kind::k_integer, Needed::k_yes);
    if (format != nullptr && format->value.integer != 1) {
      problems.add(format->value.span, fmt::format("format `{}` is not known", format->value.integer));
    }
    for (const TomlValue* layer : reader.take_tables("layer")) {
      reading.path.layers.push_back(read_layer(*layer, reading.path, problems));
    }
    for (const TomlValue* level : reader.take_tables("selfcheck")) {
      reading.path.self_check.push_back(read_self_check_level(*level, reading.path, problems));
    }
    for (const TomlValue* week : reader.take_tables("week")) {
      reading.path.weeks.push_back(read_week(*week, reading.path, problems));
    }
    reader.finish();
    // Without one because of a typing mistake: that has been said.
    if (!has_key(document.root, "layer") && !names_unknown_key(problems)) {
      problems.add({0, 0}, "the path has no layers", "write `[[layer]]` with `id`, `title` and `[[layer.topic]]`", "missing-key");
    }
  }
  reading.diagnostics = problems.found();
  for (text::Diagnostic& problem : reading.diagnostics) problem.category = "path";
  return reading;
}

const LearningPath& builtin_learning_path() {
  static const LearningPath path = [] {
    for (const text::EmbeddedFile& file : course_files()) {
      if (file.path == "path.toml") {
        return read_learning_path(text::Source(std::string(file.path), std::string(file.text))).path;
      }
    }
    return LearningPath();
  }();
  return path;
}

}  // namespace coroscope::scenario
