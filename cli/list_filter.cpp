#include "cli/list_filter.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/load.h"
#include "cli/model_option.h"
#include "cli/progress_place.h"
#include "cli/telling_apart.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"

namespace coroscope::cli {

namespace {

/// "e3" → "E3".
void as_id(std::string& written) {
  for (char& c : written) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
}

/// What is wrong if this is the id of no layer (or of no topic).
std::optional<ExitCode> refuse(const CommandLine& line, Context& context, bool is_layer, const std::string& written,
                               const std::vector<std::string_view>& known) {
  if (std::find(known.begin(), known.end(), written) != known.end()) return std::nullopt;
  const auto meant = scenario::nearest(written, known);
  const std::string name = terminal_text(scenario::in_backquotes(written));
  return line.usage_error(
      context, is_layer ? line.say("there is no layer {}", "没有 {} 这一层", name) : line.say("there is no topic {}", "没有知识点 {}", name),
      meant ? line.did_you_mean(*meant) : line.say("`coroscope path` shows them all", "`coroscope path` 会全部列出"));
}

/// "Q12" → 12, for the order.
int question_number(const scenario::Scenario& scenario) {
  int number = 0;
  for (const char c : scenario.question) number = c >= '0' && c <= '9' ? number * 10 + (c - '0') : number;
  return number;
}

template <class Unwanted>
void leave_out(std::vector<scenario::Scenario>& scenarios, Unwanted unwanted) {
  scenarios.erase(std::remove_if(scenarios.begin(), scenarios.end(), unwanted), scenarios.end());
}

}  // namespace

void ListFilter::declare(CommandLine& line) {
  line.option(layer_, "--layer", "ID", "only those of a layer of the path: L3");
  line.option(topic_, "--topic", "ID", "only those of a topic of the path: C2");
  line.flag(question_, "--question", "only those that ask one of the questions of the course, in their order");
  line.option(misconception_name_, "--misconception", "NAME", "only those that tell this misconception apart");
  line.flag(done_, "--done", "only those that you have solved");
  line.flag(open_, "--open", "only those that you have not solved");
  line.option(data_, "--data", "DIR", kDataHelp);
}

std::optional<ExitCode> ListFilter::check(CommandLine& line, Context& context, const std::string& folder) {
  path_ = load_path(context, folder);
  const scenario::LearningPath& path = *path_;
  as_id(layer_);
  as_id(topic_);
  if (done_ && open_) return line.exclude_each_other(context, "--done", "--open");
  if (line.was_given("--layer")) {
    std::vector<std::string_view> layers;
    for (const scenario::Layer& layer : path.layers) layers.push_back(layer.id);
    if (const auto code = refuse(line, context, true, layer_, layers)) return code;
  }
  if (line.was_given("--topic")) {
    if (const auto code = refuse(line, context, false, topic_, path.topic_ids())) return code;
  }
  if (!line.was_given("--misconception")) return std::nullopt;
  if (misconception_name_.empty()) {
    return line.usage_error(context, line.say("`--misconception` is empty", "`--misconception` 是空的"),
                            line.say("`coroscope matrix` lists them", "`coroscope matrix` 会列出所有误解"));
  }
  const auto model = read_model(line, context, misconception_name_);
  if (!model) return ExitCode::k_usage;
  misconception_ = run::belief_of(*model->changed());
  return std::nullopt;
}

bool ListFilter::is_taught(const scenario::Scenario& scenario) const {
  return std::any_of(scenario.teaches.begin(), scenario.teaches.end(), [&](const std::string& id) {
    const scenario::Layer* const layer = path_->layer_of(id);
    return (topic_.empty() || id == topic_) && (layer_.empty() || (layer != nullptr && layer->id == layer_));
  });
}

std::vector<scenario::Scenario> ListFilter::pick(Context& context, std::vector<scenario::Scenario> scenarios) const {
  if (needs_progress()) {
    std::vector<progress::Lesson> lessons(scenarios.begin(), scenarios.end());
    const auto attempts = kept_attempts(context.environment, data_);
    const progress::CourseProgress progress(*path_, lessons, attempts);
    leave_out(scenarios, [&](const scenario::Scenario& scenario) {
      return (progress.lesson(scenario.id) == progress::LessonState::k_solved) != done_;
    });
  }
  if (!layer_.empty() || !topic_.empty()) {
    leave_out(scenarios, [&](const scenario::Scenario& scenario) { return !is_taught(scenario); });
  }
  if (question_) {
    leave_out(scenarios, [](const scenario::Scenario& scenario) { return scenario.question.empty(); });
    std::stable_sort(scenarios.begin(), scenarios.end(), [](const auto& first, const auto& second) {
      return question_number(first) < question_number(second);
    });
  }
  if (misconception_) {
    leave_out(scenarios, [&](const scenario::Scenario& scenario) {
      const auto told = told_apart_by(context, scenario);
      return std::find(told.begin(), told.end(), *misconception_) == told.end();
    });
  }
  return scenarios;
}

}  // namespace coroscope::cli
