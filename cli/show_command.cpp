#include "cli/show_command.h"

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/paint.h"
#include "cli/terminal_text.h"

namespace coroscope::cli {

namespace {

/// The lines of the program, with the numbers that they have in the file; the header is left out.
std::string numbered_program(const scenario::Scenario& scenario, const Paint& paint) {
  const text::Source& source = *scenario.source;
  const std::uint32_t header_begin = scenario.has_header ? source.line_of(scenario.header.begin) : 0;
  const std::uint32_t header_end = scenario.has_header ? source.line_of(scenario.header.end) : 0;
  const std::size_t width = std::to_string(source.line_count()).size();
  std::string text;
  bool begun = false;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    if (line >= header_begin && line <= header_end) continue;
    const std::string code = terminal_text(source.line_text(line));
    begun = begun || !code.empty();
    if (begun) text += paint.faint(fmt::format("{:>{}}", line, width)) + (code.empty() ? "\n" : "  " + code + "\n");
  }
  return text;
}

std::string question_text(const scenario::Ask& ask, std::size_t number, std::size_t count,
                          scenario::Language language) {
  std::string text = count > 1 ? fmt::format("{}. ", number) : "";
  text += terminal_text(ask.text.in(language)) + "\n";
  char letter = 'a';
  for (const scenario::Choice& choice : ask.choices) {
    text += fmt::format("   {}) {}\n", letter, terminal_text(choice.text.in(language)));
    letter = letter == 'z' ? 'A' : static_cast<char>(letter + 1);
  }
  return text;
}

}  // namespace

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
  std::string text;
  if (scenario.has_header) {
    text += paint.bold(terminal_text(scenario.title.in(language)));
    text += fmt::format("  ({}{}{})\n\n", scenario.id, scenario.question.empty() ? "" : ", ", scenario.question);
  }
  text += numbered_program(scenario, paint) + "\n";
  for (std::size_t i = 0; i < scenario.asks.size(); ++i) {
    text += question_text(scenario.asks[i], i + 1, scenario.asks.size(), language);
  }
  context.environment.write_out(text);
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
