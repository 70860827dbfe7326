#include "cli/load.h"

#include <fmt/format.h>

#include "cli/language.h"
#include "cli/terminal_text.h"
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

std::optional<Loaded> load_text(Context& context, std::string path, std::string name, std::string text,
                                ExitCode& code) {
  auto source = std::make_shared<const text::Source>(path, std::move(text));
  return check(context, scenario::read_scenario(std::move(source)), std::move(path), std::move(name), code);
}

}  // namespace

scenario::Catalog load_catalog(Context& context, const std::string& folder) {
  if (folder.empty()) return scenario::Catalog::builtin();
  scenario::Catalog catalog;
  for (const std::string& path : context.environment.files_below(folder, ".py")) {
    catalog.add(context.environment.absolute_path(path), context.environment.read_file(path));
  }
  return catalog;
}

std::optional<Loaded> load_scenario(Context& context, const std::string& name, const std::string& folder,
                                    ExitCode& code) {
  Environment& environment = context.environment;
  if (name == "-") return load_text(context, "<stdin>", "-", environment.read_in(), code);
  if (looks_like_path(name)) {
    return load_text(context, environment.absolute_path(name), name, environment.read_file(name), code);
  }
  const scenario::Catalog catalog = load_catalog(context, folder);
  if (auto reading = catalog.find(name)) {
    std::string path = reading->scenario.source->name();
    return check(context, std::move(*reading), std::move(path), name, code);
  }
  if (environment.is_file(name)) {
    return load_text(context, environment.absolute_path(name), name, environment.read_file(name), code);
  }
  const auto meant = catalog.suggestion(name);
  const scenario::Language language = pick_language({}, environment);
  environment.write_err(fmt::format(
      "coroscope: {}\n  {}\n",
      say(language, "no scenario and no file is called {}", "没有名为 {} 的题目或文件", terminal_text(scenario::in_backquotes(name))),
      meant ? say(language, "did you mean `{}`?", "是不是 `{}`？", terminal_text(*meant))
            : say(language, "`coroscope list` shows the scenarios", "`coroscope list` 会列出所有题目")));
  code = ExitCode::k_environment;
  return std::nullopt;
}

void write_diagnostics(Context& context, const text::Source& source, const text::Diagnostics& diagnostics) {
  for (const text::Diagnostic& diagnostic : diagnostics) {
    context.environment.write_err(terminal_text(text::format_diagnostic(source, diagnostic)));
  }
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
