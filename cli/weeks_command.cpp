#include "cli/weeks_command.h"

#include <fmt/format.h>

#include "cli/course.h"
#include "cli/paint.h"
#include "cli/path_words.h"
#include "cli/shell_word.h"
#include "cli/table.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

std::vector<std::size_t> in_course(const PathView& view, const std::vector<std::string>& ids) {
  std::vector<std::size_t> found;
  for (const std::string& id : ids) {
    for (std::size_t i = 0; i < view.course.scenarios().size(); ++i) {
      if (view.course.scenarios()[i].id == id) found.push_back(i);
    }
  }
  return found;
}

/// The commands that draw them, each with its title.
std::string drawing_lines(const PathView& view, std::span<const std::size_t> scenarios, const std::string& options) {
  std::vector<Row> rows;
  for (const std::size_t index : scenarios) {
    const scenario::Scenario& scenario = view.course.scenarios()[index];
    rows.push_back({"    coroscope render " + terminal_text(shell_word(scenario.id)) + options, terminal_text(scenario.title.in(view.language))});
  }
  return fmt::format("{}", fmt::join(aligned(rows), ""));
}

std::string week_text(const PathView& view, std::size_t number, const scenario::Week& week, const std::string& options) {
  const auto language = view.language;
  std::string text = view.paint.bold(say(language, "Week {}", "第 {} 周", number)) + "\n";
  text += wrapped(week.read.in(language), say(language, "  read: ", "  学："), say(language, "        ", "      "));
  text += wrapped(week.exercise.in(language), say(language, "  do:   ", "  做："), say(language, "        ", "      "));
  for (const std::string& topic : week.topics) text += "    " + topic_line(view, topic) + "\n";
  const std::vector<std::size_t> drawings = in_course(view, week.drawings);
  if (!drawings.empty()) {
    text += say(language, "  draw on paper first, then compare:\n", "  先在纸上画，再对照：\n") + drawing_lines(view, drawings, options);
  }
  const std::vector<std::size_t> scenarios = in_course(view, week.scenarios);
  if (!scenarios.empty()) text += say(language, "  exercises:\n", "  练习：\n") + scenario_lines(view, scenarios);
  return text;
}

}  // namespace

ExitCode weeks_command(Context& context, Arguments arguments) {
  CourseOptions options;
  CommandLine line("weeks", "The learning path as a plan of four weeks: what to read, what to do, how far you are.");
  options.declare(line);
  line.example("coroscope weeks", "the plan");
  if (const auto code = line.parse(context, arguments)) return *code;
  const Course course(context, options);
  const PathView view{course, options.language(context), Paint(context.environment)};
  options.data.clear();  // which pictures do not need
  std::string text;
  if (course.path().weeks.empty()) text = say(view.language, "this learning path has no plan of weeks\n", "这条学习路径没有按周的计划\n");
  for (std::size_t i = 0; i < course.path().weeks.size(); ++i) {
    text += (i == 0 ? "" : "\n") + week_text(view, i + 1, course.path().weeks[i], options.repeated());
  }
  context.environment.write_out(text);
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
