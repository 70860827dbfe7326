#include "cli/list_command.h"

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/paint.h"
#include "cli/table.h"
#include "cli/terminal_text.h"

namespace coroscope::cli {

namespace {

Row headings(scenario::Language language) {
  if (language == scenario::Language::k_zh) return {"编号", "问题", "知识点", "标题"};
  return {"id", "question", "topics", "title"};
}

Row row_of(const scenario::Scenario& scenario, scenario::Language language) {
  return {terminal_text(scenario.id), scenario.question, fmt::format("{}", fmt::join(scenario.teaches, " ")),
          terminal_text(scenario.title.in(language))};
}

}  // namespace

ExitCode list_command(Context& context, Arguments arguments) {
  std::string folder;
  std::string chosen_language;
  CommandLine line("list", "Lists the scenarios in the order of the learning path.");
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the titles (default: that of the system)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope list", "all built-in scenarios");
  line.example("coroscope list --lang zh", "with Chinese titles");
  line.example("coroscope list --scenarios my-course", "your own");
  if (const auto code = line.parse(context, arguments)) return *code;

  const scenario::Language language = pick_language(chosen_language, context.environment);
  const scenario::Catalog catalog = load_catalog(context, folder);
  ExitCode code = ExitCode::k_fine;
  std::vector<Row> rows = {headings(language)};
  for (const scenario::Reading& reading : catalog.read_all()) {
    if (!reading.good()) {
      write_diagnostics(context, *reading.scenario.source, reading.diagnostics);
      code = ExitCode::k_invalid;
    } else if (reading.scenario.has_header) {
      rows.push_back(row_of(reading.scenario, language));
    }
  }

  const std::vector<std::string> lines = aligned(rows);
  context.environment.write_out(Paint(context.environment).faint(lines.front()));
  for (std::size_t i = 1; i < lines.size(); ++i) context.environment.write_out(lines[i]);
  return code;
}

}  // namespace coroscope::cli
