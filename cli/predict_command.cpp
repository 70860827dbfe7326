#include "cli/predict_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "cli/batch_words.h"
#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/outcome.h"
#include "cli/predict_session.h"
#include "cli/progress_place.h"
#include "cli/shell_word.h"
#include "cli/terminal_text.h"

namespace coroscope::cli {

namespace {

struct PredictArguments {
  std::string name;
  std::string folder;
  std::string chosen_language;
  std::string data;
  std::optional<std::string> ask;
  std::optional<std::string> from;
  std::optional<std::uint64_t> seed;
  bool no_progress = false;
};

void declare(CommandLine& line, PredictArguments& into) {
  line.argument(into.name, "SCENARIO", "id of a scenario, a question (Q12), or a Python file");
  line.option(into.ask, "--ask", "N|KIND", "only this of its questions: the number, or output, order, choice …");
  line.suggest({"output", "order", "choice", "elapsed", "error"});
  line.option(into.from, "--from", "FILE", "the first answer comes from FILE");
  line.flag(into.no_progress, "--no-progress", "keeps no record of your tries");
  line.option(into.data, "--data", "DIR", kDataHelp);
  line.choice(into.chosen_language, "--lang", {"en", "zh"}, "language (default: that of the system)");
  line.option(into.seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(into.folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope predict two-sleeps", "all its questions");
  line.example("coroscope predict Q12 --ask elapsed --lang zh", "one of them, in Chinese");
  line.example("coroscope predict program.py --no-progress", "a program of your own");
}

/// The options that `coroscope why` takes too.
std::string repeated_to_why(const PredictArguments& arguments) {
  std::string options;
  if (!arguments.chosen_language.empty()) options += " --lang " + arguments.chosen_language;
  if (!arguments.folder.empty()) options += " --scenarios " + shell_word(arguments.folder);
  return terminal_text(options);
}

/// The options that belong into the next command too.
std::string repeated_options(const PredictArguments& arguments) {
  std::string options = repeated_to_why(arguments);
  if (!arguments.data.empty()) options += " --data " + shell_word(arguments.data);
  if (arguments.no_progress) options += " --no-progress";
  return terminal_text(options);
}

/// The questions to be asked, from 0; nothing if there is no such question.
std::optional<std::vector<std::size_t>> find_asks(const scenario::Scenario& scenario, const std::optional<std::string>& ask) {
  std::vector<std::size_t> all(scenario.asks.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  if (!ask) return all;
  const auto index = scenario::find_ask(scenario, *ask);
  return index ? std::optional(std::vector{*index}) : std::nullopt;
}

}  // namespace

ExitCode predict_command(Context& context, Arguments words) {
  PredictArguments arguments;
  CommandLine line("predict",
                   "Shows a program and asks what it does. There are two tries at each question: after the first\n"
                   "you are told where the answer goes wrong, after the second why, and then the answer. Your\n"
                   "tries are kept, see `coroscope progress`. Exit code 0: all right in the end, 1: not all.");
  declare(line, arguments);
  if (const auto code = line.parse(context, words)) return *code;
  if (arguments.name == "-") {
    return line.usage_error(context, line.say("program and answers cannot both come from stdin", "程序和答案不能都从标准输入读取"),
                            line.say("give the program as a file", "请把程序写在文件里"));
  }

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, arguments.name, arguments.folder, code);
  if (!loaded) return code;
  PredictSettings settings;
  settings.language = pick_language(arguments.chosen_language, context.environment);
  const auto asks = find_asks(loaded->scenario, arguments.ask);
  if (!asks) {
    const std::string message = unknown_ask(*arguments.ask, loaded->scenario, settings.language).message;
    context.environment.write_err(fmt::format("coroscope predict: {}\n", terminal_text(message)));
    return ExitCode::k_usage;
  }
  const auto study = study_loaded(context, *loaded, arguments.seed);
  if (!study->defined()) {
    write_ending(context, *loaded->scenario.source, study->result());
    return outcome_code(study->result());
  }
  settings.name = shell_word(arguments.name);
  settings.asks = *asks;
  if (arguments.from) settings.answer = context.environment.read_file(*arguments.from);
  settings.folder = arguments.folder;
  settings.options = repeated_options(arguments);
  settings.why_options = repeated_to_why(arguments);
  std::optional<ProgressRecorder> recorder;
  if (!arguments.no_progress) recorder.emplace(context, arguments.data, settings.language);
  PredictSession session(context, *loaded, *study, recorder ? &*recorder : nullptr, std::move(settings));
  return session.run();
}

}  // namespace coroscope::cli
