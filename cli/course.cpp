#include "cli/course.h"

#include <algorithm>

#include "cli/language.h"
#include "cli/load.h"
#include "cli/progress_place.h"
#include "cli/shell_word.h"
#include "cli/terminal_text.h"

namespace coroscope::cli {

void CourseOptions::declare(CommandLine& line) {
  line.option(data, "--data", "DIR", kDataHelp);
  line.choice(language_name, "--lang", {"en", "zh"}, "language (default: that of the system)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
}

scenario::Language CourseOptions::language(const Context& context) const {
  return pick_language(language_name, context.environment);
}

std::string CourseOptions::repeated() const {
  std::string options;
  if (!folder.empty()) options += " --scenarios " + shell_word(folder);
  if (!data.empty()) options += " --data " + shell_word(data);
  if (!language_name.empty()) options += " --lang " + language_name;
  return terminal_text(options);
}

Course::Course(Context& context, const CourseOptions& options, Whose whose)
    : Course(context, options,
             whose == Whose::k_learner ? kept_attempts(context.environment, options.data) : std::vector<progress::Attempt>()) {}

Course::Course(Context& context, const CourseOptions& options, std::vector<progress::Attempt> attempts)
    : path_(load_path(context, options.folder)), attempts_(std::move(attempts)) {
  const std::vector<std::string_view> topics = path_->topic_ids();
  for (scenario::Reading& reading : load_catalog(context, options.folder).read_all()) {
    const std::vector<std::string>& taught = reading.scenario.teaches;
    const bool is_of_path = std::all_of(taught.begin(), taught.end(), [&](const std::string& id) {
      return std::find(topics.begin(), topics.end(), id) != topics.end();
    });
    if (reading.good() && reading.scenario.has_header && is_of_path) scenarios_.push_back(std::move(reading.scenario));
  }
  for (const scenario::Scenario& scenario : scenarios_) lessons_.emplace_back(scenario);
  progress_.emplace(*path_, lessons_, attempts_);
}

std::vector<std::size_t> Course::scenarios_of(std::string_view topic) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lessons_.size(); ++i) {
    const auto& teaches = lessons_[i].teaches;
    if (std::find(teaches.begin(), teaches.end(), topic) != teaches.end()) found.push_back(i);
  }
  std::stable_sort(found.begin(), found.end(), [&](std::size_t first, std::size_t second) {
    return progress_->place(progress_->last_topic(lessons_[first])) <
           progress_->place(progress_->last_topic(lessons_[second]));
  });
  return found;
}

const scenario::Scenario* Course::find_scenario(std::string_view id) const {
  const auto found = std::find_if(scenarios_.begin(), scenarios_.end(),
                                  [&](const scenario::Scenario& scenario) { return scenario.id == id; });
  return found == scenarios_.end() ? nullptr : &*found;
}

}  // namespace coroscope::cli
