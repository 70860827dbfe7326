#include "cli/command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <new>
#include <vector>

#include "cli/check_command.h"
#include "cli/command_help.h"
#include "cli/compare_command.h"
#include "cli/completion_command.h"
#include "cli/configuration.h"
#include "cli/docs_command.h"
#include "cli/help_words.h"
#include "cli/language.h"
#include "cli/lint_command.h"
#include "cli/list_command.h"
#include "cli/man_command.h"
#include "cli/matrix_command.h"
#include "cli/mdbook_command.h"
#include "cli/new_command.h"
#include "cli/next_command.h"
#include "cli/path_command.h"
#include "cli/predict_command.h"
#include "cli/progress_command.h"
#include "cli/render_command.h"
#include "cli/run_command.h"
#include "cli/selfcheck_command.h"
#include "cli/show_command.h"
#include "cli/system_words.h"
#include "cli/terminal_text.h"
#include "cli/trace_command.h"
#include "cli/version.h"
#include "cli/weeks_command.h"
#include "cli/why_command.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

constexpr auto kCommands = std::to_array<Command>({
    {"list", "the scenarios that there are", list_command},
    {"show", "a scenario: its program and its questions", show_command},
    {"run", "runs a program on the virtual clock", run_command},
    {"predict", "asks what a program prints, tells how far that is right, and explains", predict_command},
    {"check", "checks a prediction of what a program prints", check_command},
    {"why", "why a line of the output is printed where it is", why_command},
    {"compare", "what happens beside what a misconception would make of it", compare_command},
    {"trace", "everything that happens while a program runs", trace_command},
    {"render", "draws a sequence diagram of a run", render_command},
    {"docs", "programs, outputs and diagrams in documentation", docs_command, false, kDocsParts, false},
    {"mdbook", "the same, called by mdBook", mdbook_command, false, {}, false},
    {"matrix", "which scenario tells which misconceptions apart", matrix_command},
    {"new", "writes a scenario to begin with", new_command},
    {"lint", "what is wrong with a scenario", lint_command},
    {"path", "the learning path, and how far you are on it", path_command},
    {"next", "what to do now, and why", next_command},
    {"selfcheck", "what to know before you start", selfcheck_command},
    {"weeks", "the learning path as a plan of four weeks", weeks_command},
    {"progress", "what you have tried, and what follows from it", progress_command},
    {"completion", "completes commands, options and scenarios in a shell", completion_command},
    {"man", "writes the pages of the manual", man_command, true, {}, false},
});

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string overview(scenario::Language language) {
  const auto say = [&](std::string_view english) { return help_words(english, language); };
  std::string text = fmt::format("{}\n{}\n\n", say("coroscope runs small Python async and generator programs on a virtual clock, checks"),
                                 say("what you think they print, and draws what really happens."));
  text += fmt::format("{}coroscope COMMAND [ARGUMENTS]\n\n{}\n", say("usage: "), say("commands:"));
  for (const Command& command : kCommands) {
    if (!command.is_hidden) text += fmt::format("  {:<12}{}\n", command.name, say(command.summary));
  }
  text += fmt::format("\n  coroscope COMMAND --help   {}\n", say("what a command does, with examples"));
  text += fmt::format("  coroscope --version        {}\n\n", say("the version"));
  text += fmt::format("{}\n  coroscope list\n  coroscope show two-sleeps\n  coroscope predict two-sleeps\n", say("begin with:"));
  return text;
}

ExitCode unknown_command(Context& context, std::string_view name, scenario::Language language) {
  using render::words::say;
  std::vector<std::string_view> names;
  for (const Command& command : kCommands) {
    if (!command.is_hidden) names.push_back(command.name);
  }
  std::string advice = say(language, "`coroscope --help` lists the commands", "`coroscope --help` 会列出所有命令");
  if (const auto meant = scenario::nearest(name, names)) advice = say(language, "did you mean `{}`?", "是不是 `{}`？", *meant);
  const std::string written = terminal_text(scenario::in_backquotes(name));
  const std::string message = name.starts_with('-') ? say(language, "unknown option {}", "没有选项 {}", written)
                                                    : say(language, "unknown command {}", "没有命令 {}", written);
  context.environment.write_err(fmt::format("coroscope: {}\n  {}\n", message, advice));
  return ExitCode::k_usage;
}

/// Runs a command, after what the user's configuration says. Help is there even if that cannot be read.
ExitCode run_command(Context& context, const Command& command, Arguments arguments) {
  const bool helps = std::any_of(arguments.begin(), arguments.end(), [](const std::string& word) { return word == "--help" || word == "-h"; });
  if (command.is_configured && !helps) read_configuration(context.environment);
  return command.main(context, arguments);
}

ExitCode dispatch(Context& context, Arguments arguments) {
  const scenario::Language language = language_of(arguments, context.environment);
  if (arguments.empty()) {
    context.environment.write_err(overview(language));
    return ExitCode::k_usage;
  }
  const std::string& first = arguments[0];
  if (first == "--version" || first == "-V") {
    context.environment.write_out(version_text(language));
    return ExitCode::k_fine;
  }
  const bool help = first == "help";
  if (first == "--help" || first == "-h" || (help && arguments.size() == 1)) {
    context.environment.write_out(overview(language));
    return ExitCode::k_fine;
  }
  const std::string& name = help ? arguments[1] : first;
  const Command* command = find_command(name);
  if (command == nullptr) return unknown_command(context, name, language);
  if (help) {
    std::vector<std::string> rest = {"--help"};
    rest.insert(rest.end(), arguments.begin() + 2, arguments.end());
    return run_command(context, *command, rest);
  }
  return run_command(context, *command, arguments.subspan(1));
}

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

CommandHelp describe(Context& context, const Command& command) {
  CommandHelp help;
  Context asking{context.environment, context.run, &help};
  const std::vector<std::string> arguments = {"--help"};
  command.main(asking, arguments);
  return help;
}

ExitCode run_command_line(Context& context, Arguments arguments) {
  try {
    const ExitCode code = dispatch(context, arguments);
    context.environment.flush();
    return code;
  } catch (const InvalidFile& error) {
    context.environment.write_err(error.what());
    return ExitCode::k_invalid;
  } catch (const EnvironmentError& error) {
    context.environment.write_err(fmt::format("coroscope: {}\n", terminal_text(system_words(error.what(), language_of(arguments, context.environment)))));
    return ExitCode::k_environment;
  } catch (const std::bad_alloc&) {
    context.environment.write_err("coroscope: out of memory\n");
    return ExitCode::k_environment;
  }
}

}  // namespace coroscope::cli
