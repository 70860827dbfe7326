// What may be answered to the questions of `new`. Each check gives what is wrong with an answer, or nothing; it may write
// the answer as it is meant: `e3` becomes `E3`.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "core/scenario/learning_path.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

using NewProblem = std::optional<CommandLine::Problem>;

class NewChecks {
 public:
  /// `folder`: the course that the scenario goes into; `path`: the topics that there are in it.
  NewChecks(Context& context, scenario::Language language, std::string folder, const scenario::LearningPath& path)
      : context_(context), language_(language), folder_(std::move(folder)), path_(path) {}

  NewProblem title(const std::string& title) const;
  NewProblem id(const std::string& id) const;
  /// That no scenario of the course has it.
  NewProblem id_is_free(const std::string& id) const;
  NewProblem topics(std::vector<std::string>& topics) const;
  NewProblem kind(std::string& kind) const;
  NewProblem misconception(const std::string& name) const;

 private:
  /// The file in the course whose scenario has this id; empty if none has.
  std::string file_with(const std::string& id) const;

  Context& context_;
  scenario::Language language_;
  std::string folder_;
  const scenario::LearningPath& path_;
};

}  // namespace coroscope::cli
