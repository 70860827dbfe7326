#include "cli/weeks_command.h"

#include <fmt/format.h>

#include "cli/course.h"
#include "cli/paint.h"
#include "cli/path_words.h"
#include "cli/wrap.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

std::vector<std::size_t> exercises(const PathView& view, const scenario::Week& week) {
  std::vector<std::size_t> found;
  for (const std::string& id : week.scenarios) {
    for (std::size_t i = 0; i < view.course.scenarios().size(); ++i) {
      if (view.course.scenarios()[i].id == id) found.push_back(i);
    }
  }
  return found;
}

std::string week_text(const PathView& view, std::size_t number, const scenario::Week& week) {
  const auto language = view.language;
  std::string text = view.paint.bold(say(language, "Week {}", "第 {} 周", number)) + "\n";
  text += wrapped(week.read.in(language), say(language, "  read: ", "  学："), say(language, "        ", "      "));
  text += wrapped(week.exercise.in(language), say(language, "  do:   ", "  做："), say(language, "        ", "      "));
  for (const std::string& topic : week.topics) text += "    " + topic_line(view, topic) + "\n";
  const std::vector<std::size_t> scenarios = exercises(view, week);
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
  std::string text;
  if (course.path().weeks.empty()) text = say(view.language, "this learning path has no plan of weeks\n", "这条学习路径没有按周的计划\n");
  for (std::size_t i = 0; i < course.path().weeks.size(); ++i) {
    text += (i == 0 ? "" : "\n") + week_text(view, i + 1, course.path().weeks[i]);
  }
  context.environment.write_out(text);
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
