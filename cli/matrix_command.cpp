#include "cli/matrix_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/matrix_format.h"
#include "cli/terminal_text.h"
#include "core/predict/belief.h"
#include "core/text/display_width.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

struct MatrixOptions {
  std::vector<std::string> names;
  std::string folder;
  std::string format = "text";
  std::string language;
};

bool asks_for_lines(const scenario::Scenario& scenario) {
  return std::any_of(scenario.asks.begin(), scenario.asks.end(), [](const scenario::Ask& ask) {
    return ask.kind == scenario::AskKind::k_output || ask.kind == scenario::AskKind::k_order;
  });
}

/// What is wrong with a program that is not to be examined; nothing where it can be.
enum class Fault { k_none, k_cannot_run, k_does_not_end };

/// A scenario may ask for the error of a program that does not compile.
Fault fault_of(const scenario::Scenario& scenario, const run::Result& result) {
  const bool asks_for_error = std::any_of(scenario.asks.begin(), scenario.asks.end(), [](const scenario::Ask& ask) {
    return ask.kind == scenario::AskKind::k_error;
  });
  const bool is_defined = predict::facts_of(result).defined;
  if (result.refused()) return is_defined && scenario.has_header && asks_for_error ? Fault::k_none : Fault::k_cannot_run;
  return is_defined ? Fault::k_none : Fault::k_does_not_end;
}

/// Collects the entries; for people, each is written as soon as it is there.
class Matrix {
 public:
  Matrix(Context& context, const MatrixOptions& options, const std::vector<std::string>& names)
      : context_(context),
        format_(options.format),
        language_(pick_language(options.language, context.environment)),
        paint_(context.environment) {
    for (const std::string& name : names) width_ = std::max(width_, text::display_width(terminal_text(name)));
  }

  /// Runs a scenario under all rules. False: it cannot be run at all, which has been said.
  bool add(const scenario::Scenario& scenario, std::string name, const std::string& path) {
    run::Options options;
    options.seed = scenario.seed;
    options.path = path;
    const run::Result result = context_.run(scenario.source, options);
    if (const Fault fault = fault_of(scenario, result); fault != Fault::k_none) {
      leave_out(*scenario.source, result, name, fault);
      return fault == Fault::k_does_not_end;
    }
    const std::vector<predict::Belief> beliefs = predict::run_beliefs(context_.run, scenario.source, options);
    add(MatrixEntry{std::move(name), asks_for_lines(scenario), predict::separate(predict::facts_of(result), beliefs)});
    return true;
  }

  void finish() {
    if (format_ == "csv") return context_.environment.write_out(matrix_csv(entries_));
    if (format_ == "json") return context_.environment.write_out(matrix_json(entries_));
    context_.environment.write_out("\n" + matrix_summary(entries_, paint_, language_));
  }

 private:
  void add(MatrixEntry entry) {
    if (format_ == "text") {
      context_.environment.write_out(matrix_line(entry, width_, paint_, language_));
      if (context_.environment.out_is_terminal()) context_.environment.flush();
    }
    entries_.push_back(std::move(entry));
  }

  void leave_out(const text::Source& source, const run::Result& result, const std::string& name, Fault fault) {
    if (fault == Fault::k_cannot_run) write_diagnostics(context_, source, result.diagnostics);
    const std::string why = fault == Fault::k_cannot_run ? say(language_, "the program cannot be run", "程序无法运行")
                                                         : say(language_, "the program does not come to an end", "程序不会结束");
    context_.environment.write_err(say(language_, "{}: left out, {}\n", "{}：没有列入，{}\n", terminal_text(name), why));
  }

  Context& context_;
  const std::string& format_;
  scenario::Language language_;
  Paint paint_;
  std::size_t width_ = 8;
  std::vector<MatrixEntry> entries_;
};

/// All scenarios of the catalog. False: one of them cannot be read, which has been said.
bool add_catalog(Context& context, const MatrixOptions& options) {
  const std::vector<scenario::Reading> readings = load_catalog(context, options.folder).read_all();
  std::vector<std::string> names;
  bool good = true;
  for (const scenario::Reading& reading : readings) {
    write_diagnostics(context, *reading.scenario.source, reading.diagnostics);
    good = good && reading.good();
    names.push_back(reading.scenario.id.empty() ? reading.scenario.source->name() : reading.scenario.id);
  }
  if (!good) return false;
  Matrix matrix(context, options, names);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    matrix.add(readings[i].scenario, names[i], readings[i].scenario.source->name());
  }
  matrix.finish();
  return true;
}

/// Those that are named, each once.
ExitCode add_named(Context& context, const MatrixOptions& options) {
  std::vector<Loaded> all;
  std::vector<std::string> shown;
  for (const std::string& name : options.names) {
    ExitCode code = ExitCode::k_fine;
    auto loaded = load_scenario(context, name, options.folder, code);
    if (!loaded) return code;
    if (std::any_of(all.begin(), all.end(), [&](const Loaded& other) { return other.path == loaded->path; })) continue;
    shown.push_back(loaded->name);
    all.push_back(std::move(*loaded));
  }
  Matrix matrix(context, options, shown);
  bool good = true;
  for (const Loaded& loaded : all) good = matrix.add(loaded.scenario, loaded.name, loaded.path) && good;
  matrix.finish();
  return good ? ExitCode::k_fine : ExitCode::k_wrong;
}

}  // namespace

ExitCode matrix_command(Context& context, Arguments arguments) {
  MatrixOptions options;
  CommandLine line("matrix",
                   "Runs scenarios under the rule of every misconception and shows which of them each one tells apart:\n"
                   "alone, where its wrong output is no other's; together, where several give the same.\n"
                   "Exit code 1: a program that is named cannot be run.");
  line.arguments(options.names, "SCENARIO", "ids, questions or Python files (default: all scenarios)");
  line.choice(options.format, "--format", {"text", "csv", "json"}, "for people (default) or for programs");
  line.choice(options.language, "--lang", {"en", "zh"}, "language (default: that of the system)");
  line.option(options.folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope matrix", "the whole course");
  line.example("coroscope matrix two-sleeps exercise.py", "what these two tell apart");
  line.example("coroscope matrix --format csv > matrix.csv", "for a spreadsheet");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (!options.names.empty()) return add_named(context, options);
  return add_catalog(context, options) ? ExitCode::k_fine : ExitCode::k_invalid;
}

}  // namespace coroscope::cli
