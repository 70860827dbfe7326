#include "cli/lint_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/load.h"
#include "cli/terminal_text.h"
#include "core/scenario/catalog.h"
#include "core/scenario/nearest.h"
#include "core/scenario/read_scenario.h"

namespace coroscope::cli {

namespace {

/// A file of the course as it stands in the repository is the built-in one itself, not another with its id.
bool is_same(const LintFile& first, const LintFile& second) {
  if (first.path == second.path) return true;
  return first.is_built_in != second.is_built_in && scenario::file_stem(first.name) == scenario::file_stem(second.name);
}

/// The folder of the pack of a file that stands where `new` puts it, "PACK/5-async/E4-event-loop/tea.py"; empty if it does not.
std::string pack_around(const LintFile& file) {
  std::string_view folder = file.path;
  const auto leave = [&] {
    folder = folder.substr(0, std::min(folder.rfind('/'), folder.size()));
    return folder.substr(folder.rfind('/') + 1);
  };
  const std::string_view topic = leave();
  const std::string_view layer = leave();
  const auto known = file.learning_path->topic_ids();
  const bool has_topic = std::find(known.begin(), known.end(), topic.substr(0, topic.find('-'))) != known.end();
  const auto digits = layer.find_first_not_of("0123456789");
  if (!has_topic || digits == 0 || digits == std::string_view::npos || layer[digits] != '-') return {};
  leave();
  return std::string(folder);
}

std::string without_slashes_at_end(std::string name) {
  while (name.size() > 1 && name.ends_with('/')) name.pop_back();
  return name;
}

}  // namespace

LintFiles::LintFiles(Context& context, std::vector<std::string> names, std::string folder)
    : context_(context), environment_(context.environment), names_(std::move(names)), folder_(std::move(folder)) {}

bool LintFiles::read() {
  files_.clear();
  course_.clear();
  paths_.clear();
  if (names_.empty()) {
    files_ = files_of_course(folder_);
    return true;
  }
  for (const std::string& name : names_) {
    if (!add_name(name)) return false;
  }
  read_course();
  return true;
}

bool LintFiles::add_name(const std::string& name) {
  if (environment_.is_folder(name)) {
    for (const std::string& path : environment_.files_below(without_slashes_at_end(name), ".py"))
      add_file(path);
    return true;
  }
  const bool is_path = name.find('/') != std::string::npos || name.ends_with(".py");
  if (is_path || environment_.is_file(name)) {
    add_file(name);
    return true;
  }
  for (LintFile& file : files_of_course(folder_)) {
    if (scenario::file_stem(file.name) != name) continue;
    add(std::move(file));
    return true;
  }
  const auto asked = load_catalog(context_, folder_).find(name);   // a question: "Q12"
  return asked && asked->scenario.id != name ? add_name(asked->scenario.id) : unknown(name);
}

void LintFiles::add_file(const std::string& path) {
  const std::string absolute = environment_.absolute_path(path);
  add(make_file(name_here(absolute), absolute, environment_.read_file(path), path_around(path)));
}

void LintFiles::add(LintFile file) {
  const bool is_there =
      std::any_of(files_.begin(), files_.end(), [&](const LintFile& other) { return other.path == file.path; });
  if (!is_there) files_.push_back(std::move(file));
}

/// As it is called from the current folder.
std::string LintFiles::name_here(const std::string& absolute) const {
  const std::string here = environment_.absolute_path("");
  return absolute.starts_with(here) ? absolute.substr(here.size()) : absolute;
}

LintFile LintFiles::make_file(std::string name, std::string path, std::string text, const Path& learning_path) const {
  LintFile file;
  file.path = std::move(path);
  file.source = std::make_shared<const text::Source>(name, std::move(text));
  file.name = std::move(name);
  file.learning_path = learning_path;
  const scenario::Reading reading = scenario::read_scenario(file.source, learning_path->topic_ids());
  file.id = reading.scenario.id;
  file.title = reading.scenario.title;
  return file;
}

LintFiles::Path LintFiles::path_around(const std::string& file) {
  const std::string folder = folder_.empty() ? course_around(environment_, file) : folder_;
  Path& path = paths_[folder];
  if (path == nullptr) path = load_path(context_, folder);
  return path;
}

/// Everything in a folder or, without one, in the course that the configuration says.
std::vector<LintFile> LintFiles::files_of_course(const std::string& folder) {
  const scenario::Catalog catalog = load_catalog(context_, folder);
  const Path built_in = built_in_path();
  std::vector<LintFile> files;
  for (std::size_t i = 0; i < catalog.size(); ++i) {
    const std::string& name = catalog.name(i);
    const bool is_built_in = catalog.is_built_in(i);
    files.push_back(make_file(is_built_in ? name : name_here(name), name, std::string(catalog.text(i)),
                              catalog.path(i) == nullptr ? built_in : catalog.path(i)));
    files.back().is_built_in = is_built_in;
  }
  return files;
}

/// What is linted with others of a folder has its course there; a single file may stand anywhere.
void LintFiles::read_course() {
  const bool has_folder = std::any_of(names_.begin(), names_.end(),
                                      [&](const std::string& name) { return environment_.is_folder(name); });
  const std::string folder = folder_.empty() ? course_around(environment_, names_.front()) : folder_;
  if (!folder.empty() || !has_folder) course_ = files_of_course(folder);
  if (folder.empty() && !has_folder) add_packs();
  std::erase_if(course_, [&](const LintFile& other) {
    return std::any_of(files_.begin(), files_.end(), [&](const LintFile& file) { return is_same(file, other); });
  });
}

/// What else is in the packs of the files.
void LintFiles::add_packs() {
  std::set<std::string> seen;
  for (const LintFile& file : files_) {
    const std::string folder = file.is_built_in ? std::string() : pack_around(file);
    if (folder.empty() || !environment_.is_folder(folder) || !seen.insert(folder).second) continue;
    for (const std::string& path : environment_.files_below(folder, ".py")) add_to_course(path, file.learning_path);
  }
}

void LintFiles::add_to_course(const std::string& path, const Path& learning_path) {
  const std::string absolute = environment_.absolute_path(path);
  LintFile file = make_file(name_here(absolute), absolute, environment_.read_file(path), learning_path);
  const bool is_there =
      std::any_of(course_.begin(), course_.end(), [&](const LintFile& other) { return is_same(file, other); });
  if (!is_there) course_.push_back(std::move(file));
}

std::vector<lint::Neighbour> LintFiles::neighbours(const LintFile& file) const {
  std::vector<lint::Neighbour> found;
  const auto add = [&](const LintFile& other) {
    if (!other.id.empty()) found.push_back({other.name, other.id, other.title});
  };
  for (const LintFile& other : files_) {
    if (&other == &file) break;
    add(other);
  }
  for (const LintFile& other : course_) add(other);
  return found;
}

bool LintFiles::can_change() const {
  return std::any_of(files_.begin(), files_.end(), [](const LintFile& file) { return !file.is_built_in; }) ||
         std::any_of(names_.begin(), names_.end(), [&](const std::string& name) { return environment_.is_folder(name); });
}

std::vector<std::string> LintFiles::path_files() const {
  std::vector<std::string> files;
  for (const auto& [folder, path] : paths_) {
    if (!folder.empty()) files.push_back(folder + "/path.toml");
  }
  return files;
}

bool LintFiles::unknown(const std::string& name) const {
  const auto meant = load_catalog(context_, folder_).suggestion(name);
  environment_.write_err(fmt::format(
      "coroscope lint: no file, folder or scenario is called {}\n{}", terminal_text(scenario::in_backquotes(name)),
      meant ? fmt::format("  did you mean `{}`?\n", terminal_text(*meant)) : std::string()));
  return false;
}

}  // namespace coroscope::cli
