#include "cli/next_step.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/next_choice.h"
#include "cli/terminal_text.h"
#include "core/predict/belief.h"
#include "render/words/misconception_words.h"
#include "render/words/say.h"

namespace coroscope::cli {

using render::words::say;

namespace {

class Chooser {
 public:
  Chooser(Context& context, const Done& done, scenario::Language language)
      : context_(context), done_(done), language_(language), catalog_(load_catalog(context, done.folder)) {
    for (std::size_t i = 0; i < catalog_.size(); ++i) {
      scenario::Reading reading = catalog_.read(i);
      if (!reading.good() || reading.scenario.id.empty()) continue;
      if (reading.scenario.id == done.loaded.scenario.id) here_ = scenarios_.size();
      scenarios_.push_back(std::move(reading.scenario));
    }
  }

  std::string text() {
    std::string lines;
    if (!done_.left_out.empty()) lines += another_question();
    const scenario::Scenario* const apart = find_telling_apart();
    if (apart != nullptr) lines += same_belief(*apart);
    const scenario::Scenario* const next = find_next();
    if (next != nullptr && next != apart) lines += of_course(*next);
    if (lines.empty()) lines = at_end();
    return say(language_, "What next:\n", "接下来可以：\n") + lines;
  }

 private:
  std::string command(std::string_view name, std::string_view more = "") const {
    return fmt::format("    coroscope predict {}{}{}\n", terminal_text(name), more, done_.options);
  }
  std::string title(const scenario::Scenario& scenario) const { return terminal_text(scenario.title.in(language_)); }

  std::string another_question() const {
    const std::size_t ask = done_.left_out.front();
    return say(language_, "  another question of this program\n", "  回答这个程序的另一个问题\n") +
           command(done_.name, fmt::format(" --ask {}", ask));
  }

  std::string same_belief(const scenario::Scenario& scenario) const {
    const auto& words = render::words::words_of(done_.beliefs.front(), language_);
    return say(language_, "  {}: here, too, it matters whether {}\n", "  {}：这里也能看出“{}”对不对\n", title(scenario),
               words.name) +
           command(scenario.id);
  }

  std::string of_course(const scenario::Scenario& scenario) const {
    return say(language_, "  the next of the course: {}\n", "  课程的下一个：{}\n", title(scenario)) + command(scenario.id);
  }

  std::string at_end() const {
    return say(language_, "  everything that there is\n", "  看看都有哪些题目\n") + "    coroscope list\n";
  }

  bool is_answered(const scenario::Scenario& scenario) const {
    return std::any_of(done_.attempts.begin(), done_.attempts.end(), [&](const progress::Attempt& attempt) {
      return attempt.scenario == scenario.id && attempt.outcome == progress::Outcome::k_right;
    });
  }

  /// Those behind this one first, then those before it.
  template <class Wanted>
  const scenario::Scenario* find(Wanted wanted) const {
    for (std::size_t step = 1; step <= scenarios_.size(); ++step) {
      const std::size_t index = here_ ? (*here_ + step) % scenarios_.size() : step - 1;
      if (index != here_ && wanted(scenarios_[index])) return &scenarios_[index];
    }
    return nullptr;
  }

  /// What `coroscope next` would say now. What it says of a belief is said here already.
  std::string suggested() const {
    CourseOptions options;
    options.folder = done_.folder;
    const Course course(context_, options, {done_.attempts.begin(), done_.attempts.end()});
    const auto evidence = progress::weigh(course.attempts(), context_.environment.now());
    for (const Suggestion& suggestion : choose_next(context_, course, evidence)) {
      if (suggestion.why == Why::k_belief || suggestion.why == Why::k_test) continue;
      return course.scenarios()[suggestion.scenario].id;
    }
    return {};
  }

  const scenario::Scenario* find_next() const {
    if (done_.is_kept) {
      const std::string id = suggested();
      const auto* found = find([&](const scenario::Scenario& scenario) { return scenario.id == id; });
      if (found != nullptr) return found;
    }
    return find([&](const scenario::Scenario& scenario) { return !is_answered(scenario); });
  }

  const scenario::Scenario* find_telling_apart() const {
    if (done_.beliefs.empty()) return nullptr;
    const auto tells = [&](const scenario::Scenario& scenario) { return tells_apart(scenario, done_.beliefs.front()); };
    const auto* fresh = find([&](const scenario::Scenario& scenario) { return !is_answered(scenario) && tells(scenario); });
    return fresh != nullptr ? fresh : find(tells);
  }

  bool tells_apart(const scenario::Scenario& scenario, run::Misconception belief) const {
    run::Options options;
    options.limits = predict::belief_limits();
    options.seed = scenario.seed;
    options.path = scenario.source->name();
    const predict::Facts truth = predict::facts_of(context_.run(scenario.source, options));
    options.model = run::Model(belief);
    const predict::Facts believed = predict::facts_of(context_.run(scenario.source, options));
    return truth.defined && believed.defined && truth.truth.lines != believed.truth.lines;
  }

  Context& context_;
  const Done& done_;
  scenario::Language language_;
  scenario::Catalog catalog_;
  std::vector<scenario::Scenario> scenarios_;
  std::optional<std::size_t> here_;
};

}  // namespace

std::string next_step_text(Context& context, const Done& done, scenario::Language language) {
  return Chooser(context, done, language).text();
}

}  // namespace coroscope::cli
