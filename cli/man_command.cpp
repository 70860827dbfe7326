#include "cli/man_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/man_page.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"

namespace coroscope::cli {

ExitCode man_command(Context& context, Arguments arguments) {
  std::string name;
  std::string folder;
  std::string chosen_language;
  CommandLine line("man", "Writes a page of the manual in the format of man, or all of them.");
  line.optional_argument(name, "COMMAND", "whose page (default: that of the program)");
  line.option(folder, "--into", "DIR", "all pages, into DIR");
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language (default: that of the system)");
  line.example("coroscope man run | man -l -", "reads the page of a command");
  line.example("coroscope man --into man1", "the whole manual");
  if (const auto code = line.parse(context, arguments)) return *code;

  const scenario::Language language = pick_language(chosen_language, context.environment);
  const std::vector<ManualEntry> entries = describe_all(context);
  if (!folder.empty()) {
    context.environment.make_folder(folder);
    context.environment.write_file(folder + "/coroscope.1", main_man_page(entries, language));
    for (const ManualEntry& entry : entries) {
      if (entry.is_hidden) continue;
      context.environment.write_file(fmt::format("{}/{}.1", folder, man_page_name(entry.help)), man_page(entry, language));
    }
    return ExitCode::k_fine;
  }
  if (name.empty()) {
    context.environment.write_out(main_man_page(entries, language));
    return ExitCode::k_fine;
  }
  const auto found = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) { return entry.help.name == name; });
  if (found == entries.end()) {
    return line.usage_error(context, line.say("there is no command {}", "没有命令 {}", terminal_text(scenario::in_backquotes(name))));
  }
  context.environment.write_out(man_page(*found, language));
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
