#include "cli/path_command.h"

#include <fmt/format.h>

#include "cli/course.h"
#include "cli/link_option.h"
#include "cli/path_words.h"
#include "cli/picture_output.h"
#include "cli/terminal_text.h"
#include "cli/test_out.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

/// "e3" → "E3".
std::string as_id(std::string written) {
  for (char& c : written) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return written;
}

ExitCode unknown_place(Context& context, const CommandLine& line, const PathView& view, const std::string& written) {
  std::vector<std::string_view> ids = view.course.path().topic_ids();
  for (const scenario::Layer& layer : view.course.path().layers) ids.push_back(layer.id);
  const auto meant = scenario::nearest(as_id(written), ids);
  const std::string name = terminal_text(scenario::in_backquotes(written));
  return line.usage_error(
      context, say(view.language, "there is no topic {}", "没有知识点 {}", name),
      meant ? say(view.language, "did you mean `{}`?", "是不是 `{}`？", *meant)
            : say(view.language, "`coroscope path` shows them all", "`coroscope path` 会列出所有知识点"));
}

ExitCode show(Context& context, const CommandLine& line, const PathView& view, const std::string& place) {
  if (place.empty()) {
    context.environment.write_out(path_text(view));
  } else if (const auto* topic = view.course.path().find_topic(as_id(place))) {
    context.environment.write_out(topic_text(view, *topic));
  } else if (const auto* layer = view.course.path().find_layer(as_id(place))) {
    context.environment.write_out(layer_text(view, *layer));
  } else {
    return unknown_place(context, line, view, place);
  }
  return ExitCode::k_fine;
}

}  // namespace

ExitCode path_command(Context& context, Arguments arguments) {
  std::string place, links;
  std::optional<std::string> title;
  bool blank = false, test_out = false;
  CourseOptions course_options;
  PictureOutput output;
  CommandLine line(
      "path",
      "Shows the learning path: its layers, their topics, what each needs, and how far you are. A topic is\n"
      "done when two of its scenarios are solved. With -o it is drawn.");
  line.optional_argument(place, "TOPIC", "only this topic (C2) or layer (L3), with more about it");
  output.declare(line, PictureOutput::Formats::k_graphs);
  line.option(title, "--title", "TEXT", "over the picture (default: Learning path)");
  line.option(links, "--links", "URL", "topics of the picture link to URL#C2");
  line.flag(blank, "--no-progress", "as somebody sees it who has not tried anything yet");
  line.flag(test_out, "--test-out", "asks questions by which you can skip what you know already");
  course_options.declare(line);
  line.example("coroscope path", "all of it");
  line.example("coroscope path C2", "a topic with its scenarios");
  line.example("coroscope path --test-out", "skips what you know");
  line.example("coroscope path -o path.svg", "a picture");
  line.example("coroscope path -o path.mmd --no-progress", "for the documentation");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (test_out && (output.wanted() || !place.empty() || blank)) {
    return line.exclude_each_other(context, "--test-out", output.wanted() ? "--output" : blank ? "--no-progress" : "TOPIC");
  }
  if (const auto code = check_links(line, context, course_options.language(context), links)) return *code;
  if (test_out) return TestOut(context, course_options).run();
  if (output.wanted()) {
    if (!place.empty()) return line.exclude_each_other(context, "TOPIC", "--output");
    if (const auto code = output.check(line, context)) return *code;
  }

  const Course course(context, course_options, blank ? Course::Whose::k_nobody : Course::Whose::k_learner);
  const PathView view{course, course_options.language(context), Paint(context.environment), course_options.repeated()};
  if (!output.wanted()) return show(context, line, view, place);
  render::path::Picture picture = picture_of(view);
  if (title) picture.title = *title;
  if (!title) picture.title = say(view.language, "Learning path", "学习路径");
  picture.link_base = links;
  const render::RenderOptions options = output.options();
  output.write(context, render::path::render(picture, options.format, options.theme, options.scale));
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
