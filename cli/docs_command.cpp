#include "cli/docs_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/docs_print.h"
#include "cli/docs_sync.h"
#include "cli/help_words.h"
#include "cli/language.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

constexpr auto kParts = std::to_array<Command>({
    {"sync", "fills the regions of Markdown documents", docs_sync_command},
    {"check", "tells which of them are not up to date", docs_check_command},
    {"print", "one piece of documentation, on stdout", docs_print_command},
});

std::string overview(scenario::Language language) {
  const auto say = [&](std::string_view english) { return help_words(english, language); };
  std::string text = fmt::format("{}coroscope docs COMMAND [ARGUMENTS]\n\n{}\n\n{}\n", say("usage: "),
                                 say("Puts programs, what they print, their diagrams and their questions into documentation."),
                                 say("commands:"));
  for (const Command& part : kParts) text += fmt::format("  {:<10}{}\n", part.name, say(part.summary));
  text += fmt::format("\n  coroscope docs COMMAND --help   {}\n\n{}\n", say("what a command does, with examples"), say("examples:"));
  text += fmt::format("  coroscope docs sync README.md docs\n      {}\n", say("a file, and all in a folder"));
  return text + fmt::format("  coroscope docs print output two-sleeps\n      {}\n", say("what it prints, for a page in Markdown"));
}

ExitCode unknown_part(Context& context, std::string_view name, scenario::Language language) {
  using render::words::say;
  std::array<std::string_view, kParts.size()> names;
  std::transform(kParts.begin(), kParts.end(), names.begin(), [](const Command& part) { return part.name; });
  std::string advice = say(language, "`coroscope docs --help` lists the commands", "`coroscope docs --help` 会列出所有命令");
  if (const auto meant = scenario::nearest(name, names)) advice = say(language, "did you mean `{}`?", "是不是 `{}`？", *meant);
  const std::string written = terminal_text(scenario::in_backquotes(name));
  context.environment.write_err(fmt::format(
      "coroscope docs: {}\n  {}\n", say(language, "unknown command {}", "没有命令 {}", written), advice));
  return ExitCode::k_usage;
}

}  // namespace

ExitCode docs_command(Context& context, Arguments arguments) {
  const scenario::Language language = language_of(arguments, context.environment);
  if (arguments.empty()) {
    context.environment.write_err(overview(language));
    return ExitCode::k_usage;
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h") {
    context.environment.write_out(overview(language));
    return ExitCode::k_fine;
  }
  for (const Command& part : kParts) {
    if (part.name == first) return part.main(context, arguments.subspan(1));
  }
  return unknown_part(context, first, language);
}

}  // namespace coroscope::cli
