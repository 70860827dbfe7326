// Which files `lint` looks at, and what their course is: the others with which they may not share an id or a title.
#pragma once

#include <map>
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
  std::shared_ptr<const scenario::LearningPath> learning_path;  ///< the one of its course; never null
  std::string id;                                               ///< empty if the header cannot be read
  scenario::Words title;
};

class LintFiles {
 public:
  /// `names`: files, folders, ids; none: the whole course. `folder`: the course; empty: a file of a folder with a path.toml
  /// belongs to what is in that folder, any other to the course that the configuration says and, if it stands where `new`
  /// puts it, to its pack.
  LintFiles(Context& context, std::vector<std::string> names, std::string folder);

  /// Reads everything. False: something is not there, which has been said.
  bool read();

  const std::vector<LintFile>& files() const { return files_; }
  /// The others of a file's course: those that come before it, and those that are not linted.
  std::vector<lint::Neighbour> neighbours(const LintFile& file) const;
  /// Whether there is a file that can change, or a folder into which one can come.
  bool can_change() const;
  /// The path.toml files around the files.
  std::vector<std::string> path_files() const;

 private:
  using Path = std::shared_ptr<const scenario::LearningPath>;

  bool add_name(const std::string& name);
  void add_file(const std::string& path);
  void add(LintFile file);
  void read_course();
  void add_packs();
  void add_to_course(const std::string& path, const Path& learning_path);
  bool unknown(const std::string& name) const;
  std::vector<LintFile> files_of_course(const std::string& folder);
  LintFile make_file(std::string name, std::string path, std::string text, const Path& learning_path) const;
  Path path_around(const std::string& file);
  std::string name_here(const std::string& absolute) const;

  Context& context_;
  Environment& environment_;
  std::vector<std::string> names_;
  std::string folder_;
  std::map<std::string, Path> paths_;  // by the folder of the course
  std::vector<LintFile> files_;
  std::vector<LintFile> course_;  // whatever else belongs to it
};

}  // namespace coroscope::cli
