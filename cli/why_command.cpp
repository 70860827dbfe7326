#include "cli/why_command.h"

#include <fmt/format.h>

#include <charconv>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/outcome.h"
#include "cli/paint.h"
#include "cli/terminal_text.h"
#include "core/predict/causes.h"
#include "core/predict/output_lines.h"
#include "core/trace/recorder.h"
#include "render/words/why_words.h"

namespace coroscope::cli {

namespace {

using render::words::say;

/// A line number from 1; nothing if the text is none.
std::optional<std::size_t> read_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

std::string chain_text(const trace::Trace& trace, const std::vector<predict::Link>& links, scenario::Language language) {
  std::string text;
  for (std::size_t i = 0; i < links.size(); ++i) {
    text += fmt::format("{:>3}. {}\n", i + 1, render::words::link_words(trace, links[i], language));
  }
  return text;
}

}  // namespace

ExitCode why_command(Context& context, Arguments arguments) {
  std::string name;
  std::string which;
  std::string folder;
  std::string chosen_language;
  std::optional<std::uint64_t> seed;
  CommandLine line("why", "Tells why a line of the output is printed, and why just then: what made it happen, what made\n"
                          "that happen, and so on back to the start of the program.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  line.argument(which, "LINE", "number of the line of the output, from 1");
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the answer (default: that of the system)");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope why two-sleeps 3", "why is that the third line?");
  if (const auto code = line.parse(context, arguments)) return *code;
  const auto number = read_number(which);
  if (!number) {
    return line.usage_error(context, fmt::format("`{}` is no number of a line", which), "lines count from 1");
  }

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  run::Options options;
  options.trace_groups = trace::kDefaultGroups;
  const run::Result result = run_loaded(context, *loaded, seed, options);
  if (!result.trace) return outcome_code(result);
  const scenario::Language language = pick_language(chosen_language, context.environment);
  const auto lines = predict::output_lines(*result.trace);
  if (*number > lines.size()) return line.usage_error(context, fmt::format("there is no line {}", *number), "");
  const predict::History history(*result.trace);
  const auto links = predict::causes_of(history, lines[*number - 1].prints);
  context.environment.write_out(fmt::format("{}: `{}`\n", *number, terminal_text(lines[*number - 1].text)));
  context.environment.write_out(terminal_text(chain_text(*result.trace, links, language)));
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
