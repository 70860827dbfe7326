// A collection of scenario files, found by id or by question. Files are parsed when somebody asks for them.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/learning_path.h"
#include "core/scenario/read_scenario.h"

namespace coroscope::scenario {

class Catalog {
 public:
  struct File {
    std::string name;       ///< what diagnostics and tracebacks call it
    std::string_view text;  ///< built-in files are views of the program itself; others are owned by `storage_`
    bool is_built_in = false;
    std::shared_ptr<const LearningPath> path;  ///< whose topics it can teach; null: the built-in one's
  };

  /// The scenarios of the course.
  static Catalog builtin();

  /// Adds the scenarios of the course after the others.
  void add_builtin();
  /// Adds a file after the others; it can teach the topics of `path`, or of the built-in path if that is null. Files that are
  /// not ".py" do not belong into a catalog.
  void add(std::string name, std::string text, std::shared_ptr<const LearningPath> path = nullptr);

  std::size_t size() const { return files_.size(); }
  const std::string& name(std::size_t index) const { return files_[index].name; }
  std::string_view text(std::size_t index) const { return files_[index].text; }
  bool is_built_in(std::size_t index) const { return files_[index].is_built_in; }
  /// Whose topics it can teach; null: the built-in path's.
  const std::shared_ptr<const LearningPath>& path(std::size_t index) const { return files_[index].path; }
  Reading read(std::size_t index) const;
  /// All files in order; an id that an earlier file has is a diagnostic of the later one.
  std::vector<Reading> read_all() const;

  /// The scenario with this id, or the first that asks this question ("Q12", "q12").
  std::optional<Reading> find(std::string_view id_or_question) const;
  /// The id that could have been meant.
  std::optional<std::string> suggestion(std::string_view written) const;

 private:
  std::vector<File> files_;
  std::vector<std::unique_ptr<std::string>> storage_;
};

/// "scenarios/5-async/E3-await/two-sleeps.py" → "two-sleeps".
std::string_view file_stem(std::string_view path);

}  // namespace coroscope::scenario
