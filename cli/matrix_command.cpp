#include "cli/matrix_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/matrix_format.h"
#include "cli/terminal_text.h"
#include "core/predict/belief.h"
#include "core/text/display_width.h"

namespace coroscope::cli {

namespace {

bool asks_for_lines(const scenario::Scenario& scenario) {
  return std::any_of(scenario.asks.begin(), scenario.asks.end(), [](const scenario::Ask& ask) {
    return ask.kind == scenario::AskKind::k_output || ask.kind == scenario::AskKind::k_order;
  });
}

/// Runs a scenario under all rules. Nothing: it does not run by the true ones.
std::optional<MatrixEntry> examine(Context& context, const scenario::Scenario& scenario, std::string name, const std::string& path) {
  run::Options options;
  options.seed = scenario.seed;
  options.path = path;
  const predict::Facts truth = predict::facts_of(context.run(scenario.source, options));
  if (!truth.defined) return std::nullopt;
  const std::vector<predict::Belief> beliefs = predict::run_beliefs(context.run, scenario.source, options);
  return MatrixEntry{std::move(name), asks_for_lines(scenario), predict::separate(truth, beliefs)};
}

/// Collects the entries; for people, each is written as soon as it is there.
class Matrix {
 public:
  Matrix(Context& context, const std::string& format, std::vector<std::string> names)
      : context_(context), format_(format), paint_(context.environment) {
    for (const std::string& name : names) width_ = std::max(width_, text::display_width(terminal_text(name)));
  }

  void add(const scenario::Scenario& scenario, std::string name, const std::string& path) {
    auto entry = examine(context_, scenario, name, path);
    if (!entry) {
      context_.environment.write_err(fmt::format("{}: left out, the program does not come to an end\n", terminal_text(name)));
      return;
    }
    if (format_ == "text") {
      context_.environment.write_out(matrix_line(*entry, width_, paint_));
      if (context_.environment.out_is_terminal()) context_.environment.flush();
    }
    entries_.push_back(std::move(*entry));
  }

  void finish() {
    if (format_ == "csv") return context_.environment.write_out(matrix_csv(entries_));
    if (format_ == "json") return context_.environment.write_out(matrix_json(entries_));
    context_.environment.write_out("\n" + matrix_summary(entries_, paint_));
  }

 private:
  Context& context_;
  const std::string& format_;
  Paint paint_;
  std::size_t width_ = 8;
  std::vector<MatrixEntry> entries_;
};

/// All scenarios of the catalog. False: one of them cannot be read, which has been said.
bool add_catalog(Context& context, const std::string& folder, const std::string& format) {
  const std::vector<scenario::Reading> readings = load_catalog(context, folder).read_all();
  std::vector<std::string> names;
  bool good = true;
  for (const scenario::Reading& reading : readings) {
    write_diagnostics(context, *reading.scenario.source, reading.diagnostics);
    good = good && reading.good();
    names.push_back(reading.scenario.id.empty() ? reading.scenario.source->name() : reading.scenario.id);
  }
  if (!good) return false;
  Matrix matrix(context, format, names);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    matrix.add(readings[i].scenario, names[i], readings[i].scenario.source->name());
  }
  matrix.finish();
  return true;
}

}  // namespace

ExitCode matrix_command(Context& context, Arguments arguments) {
  std::vector<std::string> names;
  std::string folder;
  std::string format = "text";
  CommandLine line("matrix",
                   "Runs scenarios under the rule of every misconception and shows which of them each one tells apart:\n"
                   "alone, where its wrong output is no other's; together, where several give the same.");
  line.arguments(names, "SCENARIO", "ids, questions or Python files (default: all scenarios)");
  line.choice(format, "--format", {"text", "csv", "json"}, "for people (default) or for programs");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope matrix", "the whole course");
  line.example("coroscope matrix two-sleeps exercise.py", "what these two tell apart");
  line.example("coroscope matrix --format csv > matrix.csv", "for a spreadsheet");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (names.empty()) return add_catalog(context, folder, format) ? ExitCode::k_fine : ExitCode::k_invalid;

  std::vector<Loaded> all;
  std::vector<std::string> shown;
  for (const std::string& name : names) {
    ExitCode code = ExitCode::k_fine;
    auto loaded = load_scenario(context, name, folder, code);
    if (!loaded) return code;
    shown.push_back(loaded->name);
    all.push_back(std::move(*loaded));
  }
  Matrix matrix(context, format, shown);
  for (const Loaded& loaded : all) matrix.add(loaded.scenario, loaded.name, loaded.path);
  matrix.finish();
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
