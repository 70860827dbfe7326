#include "cli/docs_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command_help.h"
#include "cli/language.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

CommandHelp description() {
  CommandHelp help;
  help.name = "docs";
  help.about = "Puts programs, what they print, their diagrams and their questions into documentation.";
  for (const Command& part : kDocsParts) help.parts.push_back({std::string(part.name), std::string(part.summary)});
  help.examples = {{"coroscope docs sync README.md docs", "a file, and all in a folder"},
                   {"coroscope docs print output two-sleeps", "what it prints, for a page in Markdown"}};
  return help;
}

ExitCode unknown_part(Context& context, std::string_view name, scenario::Language language) {
  using render::words::say;
  std::array<std::string_view, kDocsParts.size()> names;
  std::transform(kDocsParts.begin(), kDocsParts.end(), names.begin(), [](const Command& part) { return part.name; });
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
    context.environment.write_err(help_text(description(), language));
    return ExitCode::k_usage;
  }
  const std::string& first = arguments.front();
  if (first == "--help" || first == "-h") {
    if (context.description != nullptr) {
      *context.description = description();
    } else {
      context.environment.write_out(help_text(description(), language));
    }
    return ExitCode::k_fine;
  }
  for (const Command& part : kDocsParts) {
    if (part.name == first) return part.main(context, arguments.subspan(1));
  }
  return unknown_part(context, first, language);
}

}  // namespace coroscope::cli
