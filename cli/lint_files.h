// Which files `lint` looks at, and what their course is: the others with which they may not share an id or a title.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "core/lint/lint.h"
#include "core/scenario/catalog.h"

namespace coroscope::cli {

struct LintFile {
  std::string name;  ///< as messages call it: the path that was given, or the one in the built-in course
  std::string path;  ///< absolute; for built-in files the same as the name
  bool is_built_in = false;
  std::shared_ptr<const text::Source> source;
  std::string id;  ///< empty if the header cannot be read
  scenario::Words title;
};

class LintFiles {
 public:
  /// `names`: files, folders, ids; none: the whole course. `folder`: the course, or empty for the built-in one.
  LintFiles(Environment& environment, std::vector<std::string> names, std::string folder);

  /// Reads everything. False: something is not there, which has been said.
  bool read();

  const std::vector<LintFile>& files() const { return files_; }
  /// The others of a file's course: those that come before it, and those that are not linted.
  std::vector<lint::Neighbour> neighbours(const LintFile& file) const;
  /// Whether there is a file that can change.
  bool can_change() const;

 private:
  bool add_name(const std::string& name);
  void add_file(const std::string& path);
  void add_built_in(const scenario::Catalog& catalog, std::size_t index);
  void read_course();
  bool unknown(const std::string& name) const;

  Environment& environment_;
  std::vector<std::string> names_;
  std::string folder_;
  std::vector<LintFile> files_;
  std::vector<LintFile> course_;  // whatever else belongs to it
};

}  // namespace coroscope::cli
