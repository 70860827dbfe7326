#include "cli/list_command.h"

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/list_filter.h"
#include "cli/load.h"
#include "cli/paint.h"
#include "cli/table.h"
#include "cli/terminal_text.h"
#include "render/words/say.h"

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
  ListFilter filter;
  filter.declare(line);
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the titles (default: that of the system)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope list", "all built-in scenarios");
  line.example("coroscope list --question", "the questions of the course");
  line.example("coroscope list --topic C2 --open", "of a topic, what is left to do");
  line.example("coroscope list --lang zh", "with Chinese titles");
  line.example("coroscope list --scenarios my-course", "your own");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (const auto code = filter.check(line, context, folder)) return *code;

  const scenario::Language language = pick_language(chosen_language, context.environment);
  const scenario::Catalog catalog = load_catalog(context, folder);
  ExitCode code = ExitCode::k_fine;
  std::vector<scenario::Scenario> scenarios;
  for (scenario::Reading& reading : catalog.read_all()) {
    if (!reading.good()) {
      write_diagnostics(context, *reading.scenario.source, reading.diagnostics);
      code = ExitCode::k_invalid;
    } else if (reading.scenario.has_header) {
      scenarios.push_back(std::move(reading.scenario));
    }
  }
  std::vector<Row> rows = {headings(language)};
  for (const scenario::Scenario& scenario : filter.pick(context, std::move(scenarios))) {
    rows.push_back(row_of(scenario, language));
  }
  if (rows.size() == 1) {
    context.environment.write_out(render::words::say(language, "there is no such scenario\n", "没有这样的题目\n"));
    return code;
  }

  const std::vector<std::string> lines = aligned(rows);
  context.environment.write_out(Paint(context.environment).faint(lines.front()));
  for (std::size_t i = 1; i < lines.size(); ++i) context.environment.write_out(lines[i]);
  return code;
}

}  // namespace coroscope::cli
