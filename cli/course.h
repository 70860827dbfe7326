// The course as those commands see it that go along the learning path: its scenarios, and how far the learner is.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.h"
#include "core/progress/course.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// The options that say what the course is and whose progress counts.
class CourseOptions {
 public:
  /// Declares --lang, --data and --scenarios.
  void declare(CommandLine& line);
  scenario::Language language(const Context& context) const;
  /// Those that were given, for a command that is proposed: " --lang zh --data here". For a terminal.
  std::string repeated() const;

  std::string folder, data, language_name;
};

class Course {
 public:
  enum class Whose : bool {
    k_nobody,  ///< as somebody sees it who has not tried anything; the progress file is not looked at
    k_learner,
  };
  /// Scenarios that cannot be read are left out; `list` says what is wrong with them. EnvironmentError if the progress
  /// file cannot be read.
  Course(Context& context, const CourseOptions& options, Whose whose = Whose::k_learner);
  /// As somebody sees it who has tried this.
  Course(Context& context, const CourseOptions& options, std::vector<progress::Attempt> attempts);
  Course(const Course&) = delete;
  Course& operator=(const Course&) = delete;

  const scenario::LearningPath& path() const { return *path_; }
  /// Those with a header, in the order of the catalog.
  std::span<const scenario::Scenario> scenarios() const { return scenarios_; }
  std::span<const progress::Lesson> lessons() const { return lessons_; }  ///< of the same indices
  std::span<const progress::Attempt> attempts() const { return attempts_; }
  const progress::CourseProgress& progress() const { return *progress_; }

  /// The indices of the scenarios that teach a topic: first those that need nothing later.
  std::vector<std::size_t> scenarios_of(std::string_view topic) const;
  /// Null if there is none.
  const scenario::Scenario* find_scenario(std::string_view id) const;

 private:
  std::shared_ptr<const scenario::LearningPath> path_;
  std::vector<scenario::Scenario> scenarios_;
  std::vector<progress::Lesson> lessons_;
  std::vector<progress::Attempt> attempts_;
  std::optional<progress::CourseProgress> progress_;
};

}  // namespace coroscope::cli
