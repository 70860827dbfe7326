#include "core/scenario/catalog.h"

#include <fmt/format.h>

#include <map>

#include "core/scenario/course.h"
#include "core/scenario/nearest.h"

namespace coroscope::scenario {

namespace {

/// "q12" → "Q12"; empty if it does not look like a question.
std::string as_question(std::string_view text) {
  if (text.size() < 2 || text.size() > 3 || (text[0] != 'Q' && text[0] != 'q')) return {};
  if (text.find_first_not_of("0123456789", 1) != std::string_view::npos) return {};
  return "Q" + std::string(text.substr(1));
}

/// Where the id stands in the file, for a message about it.
text::Span id_span(const Scenario& scenario) {
  const std::string_view text = scenario.source->text();
  const std::string written = fmt::format("\"{}\"", scenario.id);
  const std::size_t at = text.find(written, scenario.header.begin);
  if (at == std::string_view::npos || at > scenario.header.end) return scenario.header;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + written.size())};
}

}  // namespace

std::string_view file_stem(std::string_view path) {
  if (const auto slash = path.rfind('/'); slash != std::string_view::npos) path.remove_prefix(slash + 1);
  if (path.ends_with(".py")) path.remove_suffix(3);
  return path;
}

Catalog Catalog::builtin() {
  Catalog catalog;
  catalog.add_builtin();
  return catalog;
}

void Catalog::add_builtin() {
  for (const text::EmbeddedFile& file : course_files()) {
    if (file.path.ends_with(".py")) files_.push_back({std::string(file.path), file.text, true, nullptr});
  }
}

void Catalog::add(std::string name, std::string text, std::shared_ptr<const LearningPath> path) {
  storage_.push_back(std::make_unique<std::string>(std::move(text)));
  files_.push_back({std::move(name), *storage_.back(), false, std::move(path)});
}

Reading Catalog::read(std::size_t index) const {
  const File& file = files_[index];
  auto source = std::make_shared<const text::Source>(file.name, std::string(file.text));
  return file.path == nullptr ? read_scenario(std::move(source)) : read_scenario(std::move(source), file.path->topic_ids());
}

std::vector<Reading> Catalog::read_all() const {
  std::vector<Reading> readings;
  std::map<std::string, std::string> file_of_id;
  for (std::size_t index = 0; index < files_.size(); ++index) {
    readings.push_back(read(index));
    const Scenario& scenario = readings.back().scenario;
    if (scenario.id.empty()) continue;
    const auto [earlier, is_new] = file_of_id.emplace(scenario.id, files_[index].name);
    if (is_new) continue;
    readings.back().diagnostics.push_back(
        {text::Severity::kError, "scenario", id_span(scenario),
         fmt::format("id {} is taken by {}", in_backquotes(scenario.id), earlier->second),
         "every scenario has its own id"});
  }
  return readings;
}

std::optional<Reading> Catalog::find(std::string_view id_or_question) const {
  // A scenario usually stands in a file of its own name: then nothing else need be read.
  for (std::size_t index = 0; index < files_.size(); ++index) {
    if (file_stem(files_[index].name) != id_or_question) continue;
    Reading reading = read(index);
    if (reading.scenario.id == id_or_question || !reading.good()) return reading;
  }
  const std::string question = as_question(id_or_question);
  const std::string quotes = fmt::format("\"{}\"", question.empty() ? std::string(id_or_question) : question);
  for (std::size_t index = 0; index < files_.size(); ++index) {
    if (files_[index].text.find(quotes) == std::string_view::npos) continue;
    Reading reading = read(index);
    const bool found = question.empty() ? reading.scenario.id == id_or_question : reading.scenario.question == question;
    if (found) return reading;
  }
  return std::nullopt;
}

std::optional<std::string> Catalog::suggestion(std::string_view written) const {
  std::vector<std::string_view> names;
  for (const File& file : files_) names.push_back(file_stem(file.name));
  if (const auto meant = nearest(written, names)) return std::string(*meant);
  // Half a name is often all that is remembered.
  for (const std::string_view name : names) {
    if (written.size() >= 3 && name.find(written) != std::string_view::npos) return std::string(name);
  }
  return std::nullopt;
}

}  // namespace coroscope::scenario
