// Which scenarios `list` is to show.
#pragma once

#include <optional>
#include <string>

#include "cli/command_line.h"
#include "core/progress/course.h"
#include "core/run/model.h"
#include "core/scenario/learning_path.h"

namespace coroscope::cli {

class ListFilter {
 public:
  /// Declares --layer, --topic, --question, --misconception, --done, --open and --data.
  void declare(CommandLine& line);
  /// After parsing. The exit code if something is not known, which has been said. `folder`: that of --scenarios.
  std::optional<ExitCode> check(CommandLine& line, Context& context, const std::string& folder);

  bool by_question() const { return question_; }
  /// Those that are wanted, in their order; by the number of the question, if only questions are wanted. Looks at the
  /// progress file and runs scenarios only if that is asked for.
  std::vector<scenario::Scenario> pick(Context& context, std::vector<scenario::Scenario> scenarios) const;

 private:
  bool is_taught(const scenario::Scenario& scenario) const;
  bool needs_progress() const { return done_ || open_; }

  std::string layer_, topic_, misconception_name_, data_;
  bool question_ = false, done_ = false, open_ = false;
  std::optional<run::Misconception> misconception_;
  std::shared_ptr<const scenario::LearningPath> path_;
};

}  // namespace coroscope::cli
