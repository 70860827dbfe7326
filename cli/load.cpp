#include "cli/load.h"

#include <fmt/format.h>

#include "cli/language.h"
#include "cli/terminal_text.h"
#include "core/scenario/block.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

using render::words::say;

namespace {

bool looks_like_path(std::string_view name) {
  return name.find('/') != std::string_view::npos || name.ends_with(".py");
}

std::optional<Loaded> check(Context& context, scenario::Reading reading, std::string path, std::string name,
                            ExitCode& code) {
  if (!reading.good()) {
    write_diagnostics(context, *reading.scenario.source, reading.diagnostics);
    code = ExitCode::k_invalid;
    return std::nullopt;
  }
  if (!reading.scenario.id.empty()) name = reading.scenario.id;
  return Loaded{std::move(reading.scenario), std::move(path), std::move(name)};
}

/// Where scenarios come from: folders, and kBuiltInCourse.
std::vector<std::string> places(const Environment& environment, const std::string& folder) {
  if (!folder.empty()) return {folder};
  if (!environment.settings.scenarios.empty()) return environment.settings.scenarios;
  return {std::string(kBuiltInCourse)};
}

std::shared_ptr<const scenario::LearningPath> read_path(Environment& environment, const std::string& file) {
  const text::Source source(file, environment.read_file(file));
  scenario::PathReading reading = scenario::read_learning_path(source);
  if (!reading.good()) throw InvalidFile(diagnostics_text(source, reading.diagnostics));
  return std::make_shared<const scenario::LearningPath>(std::move(reading.path));
}

/// The path of this one place; null if it has none of its own.
std::shared_ptr<const scenario::LearningPath> path_of_place(Environment& environment, const std::string& place) {
  const std::string file = place + "/path.toml";
  return place != kBuiltInCourse && environment.is_file(file) ? read_path(environment, file) : nullptr;
}

/// The path that is followed: of the first of these places that has one; null: that is the built-in one.
std::shared_ptr<const scenario::LearningPath> own_path(Environment& environment, const std::string& folder) {
  for (const std::string& place : places(environment, folder)) {
    if (place == kBuiltInCourse) break;
    if (auto path = path_of_place(environment, place)) return path;
  }
  return nullptr;
}

std::optional<Loaded> load_text(Context& context, std::string path, std::string name, std::string text,
                                const std::string& folder, ExitCode& code) {
  auto source = std::make_shared<const text::Source>(path, std::move(text));
  return check(context, read_by_path(context, folder, std::move(source)), std::move(path), std::move(name), code);
}

}  // namespace

scenario::Catalog load_catalog(Context& context, const std::string& folder) {
  Environment& environment = context.environment;
  scenario::Catalog catalog;
  const auto followed = own_path(environment, folder);
  for (const std::string& place : places(environment, folder)) {
    if (place == kBuiltInCourse) {
      catalog.add_builtin();
      continue;
    }
    auto own = path_of_place(environment, place);
    for (const std::string& file : environment.files_below(place, ".py")) {
      catalog.add(environment.absolute_path(file), environment.read_file(file), own != nullptr ? own : followed);
    }
  }
  return catalog;
}

std::string course_around(const Environment& environment, const std::string& path) {
  std::string folder = environment.absolute_path(path);
  while (!folder.empty()) {
    if (environment.is_file(folder + "/path.toml")) return folder;
    folder.resize(folder.rfind('/'));
  }
  return {};
}

std::shared_ptr<const scenario::LearningPath> load_path(Context& context, const std::string& folder) {
  if (auto path = own_path(context.environment, folder)) return path;
  return built_in_path();
}

std::shared_ptr<const scenario::LearningPath> built_in_path() {
  return {std::shared_ptr<void>(), &scenario::builtin_learning_path()};  // nobody owns it
}

scenario::Reading read_by_path(Context& context, const std::string& folder, std::shared_ptr<const text::Source> source) {
  Environment& environment = context.environment;
  text::Diagnostics ignored;
  if (!scenario::find_block(*source, ignored)) return scenario::read_scenario(std::move(source));  // whatever is around it
  const auto path = own_path(environment, folder.empty() ? course_around(environment, source->name()) : folder);
  if (path == nullptr) return scenario::read_scenario(std::move(source));  // without reading the built-in path
  return scenario::read_scenario(std::move(source), path->topic_ids());
}

std::optional<Loaded> load_scenario(Context& context, const std::string& name, const std::string& folder,
                                    ExitCode& code) {
  Environment& environment = context.environment;
  if (name == "-") return load_text(context, "<stdin>", "-", environment.read_in(), folder, code);
  if (looks_like_path(name)) {
    return load_text(context, environment.absolute_path(name), name, environment.read_file(name), folder, code);
  }
  const scenario::Catalog catalog = load_catalog(context, folder);
  if (auto reading = catalog.find(name)) {
    std::string path = reading->scenario.source->name();
    return check(context, std::move(*reading), std::move(path), name, code);
  }
  if (environment.is_file(name)) {
    return load_text(context, environment.absolute_path(name), name, environment.read_file(name), folder, code);
  }
  const auto meant = catalog.suggestion(name);
  const scenario::Language language = context.language ? *context.language : pick_language({}, environment);
  environment.write_err(fmt::format(
      "coroscope: {}\n  {}\n",
      say(language, "no scenario and no file is called {}", "没有名为 {} 的题目或文件", terminal_text(scenario::in_backquotes(name))),
      meant ? say(language, "did you mean `{}`?", "是不是 `{}`？", terminal_text(*meant))
            : say(language, "`coroscope list` shows the scenarios", "`coroscope list` 会列出所有题目")));
  code = ExitCode::k_environment;
  return std::nullopt;
}

std::string diagnostics_text(const text::Source& source, const text::Diagnostics& diagnostics) {
  std::string text;
  for (const text::Diagnostic& diagnostic : diagnostics) {
    text += terminal_text(text::format_diagnostic(source, diagnostic));
  }
  return text;
}

void write_diagnostics(Context& context, const text::Source& source, const text::Diagnostics& diagnostics) {
  context.environment.write_err(diagnostics_text(source, diagnostics));
}

run::Result run_loaded(Context& context, const Loaded& loaded, std::optional<std::uint64_t> seed,
                       run::Options options) {
  options.seed = seed.value_or(loaded.scenario.seed);
  options.path = loaded.path;
  return context.run(loaded.scenario.source, options);
}

std::unique_ptr<predict::Study> study_loaded(Context& context, const Loaded& loaded, std::optional<std::uint64_t> seed) {
  run::Options options;
  options.seed = seed.value_or(loaded.scenario.seed);
  options.path = loaded.path;
  return std::make_unique<predict::Study>(context.run, loaded.scenario, std::move(options));
}

void write_ending(Context& context, const text::Source& source, const run::Result& result) {
  write_diagnostics(context, source, result.diagnostics);
  context.environment.write_err(terminal_text(result.error_output));
}

}  // namespace coroscope::cli
