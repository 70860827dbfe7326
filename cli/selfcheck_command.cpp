#include "cli/selfcheck_command.h"

#include <fmt/format.h>

#include "cli/course.h"
#include "cli/paint.h"
#include "cli/path_words.h"
#include "cli/table.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

/// "✓ done", or where to learn it.
std::string place_words(const PathView& view, const scenario::SelfCheckItem& item) {
  if (item.topic.empty()) return "";
  const auto& topic = view.course.progress().topic(item.topic);
  if (topic.state == progress::TopicState::k_done) return say(view.language, "{} is done", "{} 已完成", item.topic);
  return say(view.language, "to learn it here: coroscope path {}{}", "在这里学：coroscope path {}{}", item.topic, view.options);
}

Row row_of(const PathView& view, const scenario::SelfCheckItem& item) {
  const bool done =
      !item.topic.empty() && view.course.progress().topic(item.topic).state == progress::TopicState::k_done;
  return {done ? "  [✓]" : "  [ ]", item.text.in(view.language), place_words(view, item)};
}

/// The rows of all levels, so that their columns stand below each other.
std::vector<std::string> rows_of(const PathView& view) {
  std::vector<Row> rows;
  for (const scenario::SelfCheckLevel& level : view.course.path().self_check) {
    for (const scenario::SelfCheckItem& item : level.items) rows.push_back(row_of(view, item));
  }
  std::vector<std::string> lines = aligned(rows);
  for (std::string& line : lines) line.erase(line.find_last_not_of(" \n") + 1);
  return lines;
}

std::string text_of(const PathView& view) {
  if (view.course.path().self_check.empty()) {
    return say(view.language, "this learning path has no list to tick off\n", "这条学习路径没有可以核对的清单\n");
  }
  std::string text =
      say(view.language, "Before you start: can you tick these off?\n", "开始之前：下面这些你都会吗？\n");
  const std::vector<std::string> lines = rows_of(view);
  auto line = lines.begin();
  for (const scenario::SelfCheckLevel& level : view.course.path().self_check) {
    text += "\n" + view.paint.bold(level.title.in(view.language)) + "\n";
    for (std::size_t i = 0; i < level.items.size(); ++i) text += *line++ + "\n";
  }
  return text + say(view.language,
                    "\nWhat you must know and do not: begin there. What you should know comes up on the way.\n"
                    "coroscope path --test-out{}   shows by questions what you know already\n",
                    "\n“必须掌握”的有不会的，就从那里开始；“应该了解”的，途中会学到。\n"
                    "coroscope path --test-out{}   用题目检验你已经会了哪些\n",
                    view.options);
}

}  // namespace

ExitCode selfcheck_command(Context& context, Arguments arguments) {
  CourseOptions options;
  CommandLine line("selfcheck", "What to know before you start, and where to learn what is missing.");
  options.declare(line);
  line.example("coroscope selfcheck", "a list to tick off");
  if (const auto code = line.parse(context, arguments)) return *code;
  const Course course(context, options);
  context.environment.write_out(text_of({course, options.language(context), Paint(context.environment), options.repeated()}));
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
