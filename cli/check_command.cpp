#include "cli/check_command.h"

#include <fmt/format.h>

#include "cli/check_words.h"
#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/outcome.h"
#include "cli/paint.h"
#include "cli/terminal_text.h"
#include "core/predict/prediction.h"
#include "core/predict/truth.h"
#include "core/predict/verdict.h"
#include "core/predict/verdict_json.h"

namespace coroscope::cli {

namespace {

predict::Prediction read_from(Environment& environment, const std::string& from, scenario::Language language) {
  if (from != "-") return predict::read_prediction(environment.read_file(from));
  if (environment.in_is_terminal()) environment.write_err(prompt_words(language));
  return predict::read_prediction(environment.read_in());
}

/// A run that was stopped has no truth to hold a prediction against, and neither has a program that only we refuse; a
/// SyntaxError can be predicted like any other error.
bool has_truth(const run::Result& result, const predict::Truth& truth) {
  return result.refused() ? truth.ends_with_error : outcome_code(result) != ExitCode::k_stopped;
}

std::string verdict_text(const predict::Verdict& verdict, scenario::Language language, const Paint& paint) {
  const std::string headline = headline_words(verdict, language);
  if (verdict.right) return paint.good(headline) + "\n";
  return paint.bad(headline) + "\n  " + terminal_text(difference_words(verdict, language)) + "\n";
}

}  // namespace

ExitCode check_command(Context& context, Arguments arguments) {
  std::string name;
  std::string folder;
  std::string chosen_language;
  std::string from = "-";
  std::vector<std::string> lines;
  std::optional<std::uint64_t> seed;
  bool json = false;
  CommandLine line("check",
                   "Checks a prediction of what a program prints. Tells how far it is right and where the\n"
                   "first difference is, but not the answer. Exit code 0: right, 1: wrong.\n"
                   "Spaces at the end of a line and empty lines at the end do not count. If the program ends\n"
                   "with an exception, the last line is that exception: its name is enough.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), or a Python file");
  line.option(lines, "--line", "TEXT", "one predicted line; give it once for each line");
  line.option(from, "--from", "FILE", "the prediction, or - for stdin (default)");
  line.flag(json, "--json", "the verdict as one line of JSON");
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the verdict (default: that of the system)");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope check two-sleeps", "asks for the prediction");
  line.example("coroscope check counter-closure --line 1 --line 2", "the prediction in the command");
  line.example("coroscope check Q12 --from answer.txt --json", "for programs that grade");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (!lines.empty() && from != "-") return line.usage_error(context, "`--line` and `--from` exclude each other");
  if (name == "-" && lines.empty() && from == "-") {
    return line.usage_error(context, "program and prediction cannot both come from stdin",
                            "give the prediction with `--line` or `--from`");
  }

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  const scenario::Language language = pick_language(chosen_language, context.environment);
  const predict::Prediction prediction =
      lines.empty() ? read_from(context.environment, from, language) : predict::read_prediction(lines);

  run::Options options;
  options.trace_groups = static_cast<std::uint16_t>(trace::EventGroup::k_program);
  const run::Result result = run_loaded(context, *loaded, seed, options);
  const predict::Truth truth = predict::truth_of(result);
  if (!has_truth(result, truth)) {
    write_diagnostics(context, *loaded->scenario.source, result.diagnostics);
    context.environment.write_err(terminal_text(result.error_output));
    return outcome_code(result);
  }
  const predict::Verdict verdict = predict::compare(prediction, truth);
  if (json) {
    context.environment.write_out(predict::verdict_json(loaded->name, verdict) + "\n");
  } else {
    context.environment.write_out(verdict_text(verdict, language, Paint(context.environment)));
  }
  return verdict.right ? ExitCode::k_fine : ExitCode::k_wrong;
}

}  // namespace coroscope::cli
