#include "cli/show_command.h"

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/paint.h"
#include "cli/program_text.h"
#include "cli/question_text.h"

namespace coroscope::cli {

ExitCode show_command(Context& context, Arguments arguments) {
  std::string name;
  std::string folder;
  std::string chosen_language;
  CommandLine line("show", "Shows a scenario: its program with line numbers, and its questions.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the questions (default: that of the system)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope show two-sleeps", "by its id");
  line.example("coroscope show Q12 --lang zh", "by its question, in Chinese");
  if (const auto code = line.parse(context, arguments)) return *code;

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  const scenario::Scenario& scenario = loaded->scenario;
  const scenario::Language language = pick_language(chosen_language, context.environment);
  const Paint paint(context.environment);
  std::string text = title_text(scenario, language, paint) + program_text(scenario, paint) + "\n";
  std::unique_ptr<predict::Study> study;   // only what asks for an order has to run
  for (std::size_t i = 0; i < scenario.asks.size(); ++i) {
    const std::string number = scenario.asks.size() > 1 ? fmt::format("{}. ", i + 1) : "";
    text += number + question_text(scenario.asks[i], language);
    if (scenario.asks[i].kind != scenario::AskKind::k_order) continue;
    if (!study) study = study_loaded(context, *loaded, std::nullopt);
    if (study->defined()) text += numbered_lines(study->shuffled());
  }
  context.environment.write_out(text);
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
