#include "cli/lint_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal_text.h"
#include "core/scenario/catalog.h"
#include "core/scenario/nearest.h"
#include "core/scenario/read_scenario.h"

namespace coroscope::cli {

namespace {

LintFile make_file(std::string name, std::string path, std::string text, bool is_built_in) {
  LintFile file{std::move(name), std::move(path), is_built_in, nullptr, {}, {}};
  file.source = std::make_shared<const text::Source>(file.name, std::move(text));
  const scenario::Reading reading = scenario::read_scenario(file.source);
  file.id = reading.scenario.id;
  file.title = reading.scenario.title;
  return file;
}

/// A file of the course as it stands in the repository is the built-in one itself, not another with its id.
bool is_same(const LintFile& first, const LintFile& second) {
  if (first.path == second.path) return true;
  return first.is_built_in != second.is_built_in && scenario::file_stem(first.name) == scenario::file_stem(second.name);
}

}  // namespace

LintFiles::LintFiles(Environment& environment, std::vector<std::string> names, std::string folder)
    : environment_(environment), names_(std::move(names)), folder_(std::move(folder)) {}

bool LintFiles::read() {
  files_.clear();
  course_.clear();
  if (names_.empty() && !folder_.empty()) return add_name(folder_);
  if (names_.empty()) {
    const scenario::Catalog catalog = scenario::Catalog::builtin();
    for (std::size_t i = 0; i < catalog.size(); ++i) add_built_in(catalog, i);
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
    for (const std::string& path : environment_.files_below(name, ".py")) add_file(path);
    return true;
  }
  const bool is_path = name.find('/') != std::string::npos || name.ends_with(".py");
  if (is_path || environment_.is_file(name)) {
    add_file(name);
    return true;
  }
  if (!folder_.empty()) {
    for (const std::string& path : environment_.files_below(folder_, ".py")) {
      if (scenario::file_stem(path) != name) continue;
      add_file(path);
      return true;
    }
    return unknown(name);
  }
  const scenario::Catalog catalog = scenario::Catalog::builtin();
  for (std::size_t i = 0; i < catalog.size(); ++i) {
    if (scenario::file_stem(catalog.name(i)) != name) continue;
    add_built_in(catalog, i);
    return true;
  }
  return unknown(name);
}

void LintFiles::add_file(const std::string& path) {
  std::string name = path.starts_with("./") ? path.substr(2) : path;
  std::string absolute = environment_.absolute_path(path);
  const bool is_there =
      std::any_of(files_.begin(), files_.end(), [&](const LintFile& file) { return file.path == absolute; });
  if (!is_there) files_.push_back(make_file(std::move(name), std::move(absolute), environment_.read_file(path), false));
}

void LintFiles::add_built_in(const scenario::Catalog& catalog, std::size_t index) {
  files_.push_back(make_file(catalog.name(index), catalog.name(index), std::string(catalog.text(index)), true));
}

/// What is linted with others of a folder has its course there; a single file may stand anywhere.
void LintFiles::read_course() {
  if (!folder_.empty()) {
    for (const std::string& path : environment_.files_below(folder_, ".py")) {
      course_.push_back(make_file(path, environment_.absolute_path(path), environment_.read_file(path), false));
    }
  } else if (std::none_of(names_.begin(), names_.end(),
                          [&](const std::string& name) { return environment_.is_folder(name); })) {
    const scenario::Catalog catalog = scenario::Catalog::builtin();
    for (std::size_t i = 0; i < catalog.size(); ++i) {
      course_.push_back(make_file(catalog.name(i), catalog.name(i), std::string(catalog.text(i)), true));
    }
  }
  std::erase_if(course_, [&](const LintFile& other) {
    return std::any_of(files_.begin(), files_.end(), [&](const LintFile& file) { return is_same(file, other); });
  });
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
  return std::any_of(files_.begin(), files_.end(), [](const LintFile& file) { return !file.is_built_in; });
}

bool LintFiles::unknown(const std::string& name) const {
  scenario::Catalog catalog;
  if (folder_.empty()) catalog = scenario::Catalog::builtin();
  const auto meant = catalog.suggestion(name);
  environment_.write_err(fmt::format(
      "coroscope lint: no file, folder or scenario is called {}\n{}", terminal_text(scenario::in_backquotes(name)),
      meant ? fmt::format("  did you mean `{}`?\n", terminal_text(*meant)) : std::string()));
  return false;
}

}  // namespace coroscope::cli
