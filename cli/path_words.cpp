#include "cli/path_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/table.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace path = render::path;
using progress::LessonState;
using progress::TopicProgress;
using render::words::say;

namespace {

const TopicProgress& progress_of(const PathView& view, std::string_view topic) {
  return view.course.progress().topic(topic);
}

std::string painted(const PathView& view, path::State state, const std::string& line) {
  if (state == path::State::k_done) return view.paint.good(line);
  return state == path::State::k_locked ? view.paint.faint(line) : line;
}

std::string count_words(const PathView& view, const TopicProgress& topic) {
  if (topic.tested && topic.solved == 0) return say(view.language, "known by the test", "测试已通过");
  if (topic.tested && topic.solved < progress::kEnoughSolved) {
    return say(view.language, "known by the test, {} of {} solved", "测试已通过，做对 {}/{} 道", topic.solved, topic.lessons);
  }
  if (topic.lessons == 0) return say(view.language, "no scenarios yet", "还没有题目");
  return say(view.language, "{} of {} solved", "做对 {}/{} 道", topic.solved, topic.lessons);
}

std::string needs_words(const PathView& view, const scenario::Topic& topic) {
  if (topic.needs.empty()) return "";
  const std::string needs =
      fmt::format("{}", fmt::join(topic.needs, view.language == scenario::Language::k_zh ? "、" : ", "));
  return say(view.language, "needs {}", "需要 {}", needs);
}

Row row_of(const PathView& view, const scenario::Topic& topic) {
  const TopicProgress& progress = progress_of(view, topic.id);
  const path::State state = state_of(progress.state);
  return {fmt::format("  {} {}", path::mark_of(state), topic.id), topic.title.in(view.language),
          std::string(path::state_words(state, view.language)), count_words(view, progress), needs_words(view, topic)};
}

std::string heading(const PathView& view, const scenario::Layer& layer) {
  const auto done = std::count_if(layer.topics.begin(), layer.topics.end(), [&](const scenario::Topic& topic) {
    return progress_of(view, topic.id).state == progress::TopicState::k_done;
  });
  const std::string count =
      say(view.language, "{} of {} topics done", "完成 {}/{} 个知识点", done, layer.topics.size());
  return fmt::format("{}  {}\n", view.paint.bold(fmt::format("{}  {}", layer.id, layer.title.in(view.language))),
                     view.paint.faint(count));
}

/// The rows of all layers, so that their columns stand below each other.
std::vector<std::string> topic_rows(const PathView& view) {
  std::vector<Row> rows;
  for (const scenario::Layer& layer : view.course.path().layers) {
    for (const scenario::Topic& topic : layer.topics) rows.push_back(row_of(view, topic));
  }
  std::vector<std::string> lines = aligned(rows);
  for (std::string& line : lines) line.erase(line.find_last_not_of(" \n") + 1);
  return lines;
}

std::string layer_rows(const PathView& view, const scenario::Layer& wanted) {
  const std::vector<std::string> lines = topic_rows(view);
  std::string text;
  for (const scenario::Topic& topic : wanted.topics) {
    text += painted(view, state_of(progress_of(view, topic.id).state), lines[view.course.progress().place(topic.id)]) +
            "\n";
  }
  return text;
}

std::string legend(const PathView& view) {
  std::vector<std::string> signs;
  for (const path::State state : path::kStates) {
    signs.push_back(fmt::format("{} {}", path::mark_of(state), path::state_words(state, view.language)));
  }
  return view.paint.faint(fmt::format("{}", fmt::join(signs, "   "))) + "\n";
}

/// The 20 % of a layer, and what can wait.
std::string core_text(const PathView& view, const scenario::Layer& layer) {
  if (layer.core.empty()) return "";
  std::string text = say(view.language, "\nThe 20 % to learn:\n", "\n先学这 20 %：\n");
  text += wrapped(layer.core.in(view.language), "  ", "  ");
  text += say(view.language, "Skip for now:\n", "暂时跳过：\n");
  for (const scenario::Words& skipped : layer.skip) text += wrapped(skipped.in(view.language), "  - ", "    ");
  return text;
}

/// What makes it done, of a topic that is not.
std::string missing_words(const PathView& view, const TopicProgress& topic) {
  const std::size_t available = topic.own > 0 ? topic.own : topic.lessons;
  const std::size_t enough = std::min(progress::kEnoughSolved, available);
  if (topic.state == progress::TopicState::k_done || enough == 0) return "";
  return say(view.language, "; {} make it done", "，做对 {} 道就算完成", enough);
}

std::string topic_lines(const PathView& view, const std::vector<std::string>& topics, const std::string& title) {
  if (topics.empty()) return "";
  std::string text = title;
  for (const std::string& id : topics) text += "  " + topic_line(view, id) + "\n";
  return text;
}

std::vector<std::string> topics_that_need(const PathView& view, const std::string& needed) {
  std::vector<std::string> found;
  for (const std::string_view id : view.course.path().topic_ids()) {
    const auto& needs = view.course.path().find_topic(id)->needs;
    if (std::find(needs.begin(), needs.end(), needed) != needs.end()) found.emplace_back(id);
  }
  return found;
}

path::State state_of_lesson(const PathView& view, std::size_t index) {
  const progress::Lesson& lesson = view.course.lessons()[index];
  switch (view.course.progress().lesson(lesson.id)) {
    case LessonState::k_solved:
      return path::State::k_done;
    case LessonState::k_tried:
      return path::State::k_started;
    case LessonState::k_untouched:
      break;
  }
  return view.course.progress().is_open(lesson) ? path::State::k_ready : path::State::k_locked;
}

}  // namespace

path::State state_of(progress::TopicState state) {
  switch (state) {
    case progress::TopicState::k_done:
      return path::State::k_done;
    case progress::TopicState::k_started:
      return path::State::k_started;
    case progress::TopicState::k_ready:
      return path::State::k_ready;
    case progress::TopicState::k_locked:
      break;
  }
  return path::State::k_locked;
}

namespace {

/// One that is there, to show how a topic is asked for.
std::string example_topic(const scenario::LearningPath& path) {
  const std::vector<std::string_view> ids = path.topic_ids();
  if (ids.empty() || path.find_topic("C2") != nullptr) return "C2";
  return std::string(ids.front());
}

}  // namespace

std::string path_text(const PathView& view) {
  std::string text;
  for (const scenario::Layer& layer : view.course.path().layers) {
    text += heading(view, layer) + layer_rows(view, layer) + "\n";
  }
  text += legend(view);
  const std::string topic = fmt::format("coroscope path {}{}", example_topic(view.course.path()), view.options);
  return text + say(view.language, "\n{0:<{2}}   a topic with its scenarios\n{1:<{2}}   what to do now\n",
                    "\n{0:<{2}}   查看一个知识点和它的题目\n{1:<{2}}   现在该做什么\n", topic, "coroscope next" + view.options, topic.size());
}

std::string layer_text(const PathView& view, const scenario::Layer& layer) {
  return heading(view, layer) + layer_rows(view, layer) + core_text(view, layer);
}

std::string topic_text(const PathView& view, const scenario::Topic& topic) {
  const scenario::Layer& layer = *view.course.path().layer_of(topic.id);
  const TopicProgress& progress = progress_of(view, topic.id);
  const path::State state = state_of(progress.state);
  std::string text =
      fmt::format("{}  ({}  {})\n", view.paint.bold(fmt::format("{}  {}", topic.id, topic.title.in(view.language))),
                  layer.id, layer.title.in(view.language));
  text += fmt::format("{} {}{}{}{}\n", path::mark_of(state), path::state_words(state, view.language),
                      view.language == scenario::Language::k_zh ? "：" : ": ", count_words(view, progress),
                      missing_words(view, progress));
  text += topic_lines(view, topic.needs, say(view.language, "\nNeeds:\n", "\n需要先学：\n"));
  text += topic_lines(view, topics_that_need(view, topic.id), say(view.language, "\nLeads to:\n", "\n学完之后：\n"));
  const std::vector<std::size_t> scenarios = view.course.scenarios_of(topic.id);
  if (scenarios.empty()) return text;
  return text + say(view.language, "\nScenarios:\n", "\n题目：\n") + scenario_lines(view, scenarios);
}

std::string topic_line(const PathView& view, std::string_view id) {
  const path::State state = state_of(progress_of(view, id).state);
  const std::string title = view.course.path().find_topic(id)->title.in(view.language);
  return painted(view, state, fmt::format("{} {}  {}", path::mark_of(state), id, title));
}

std::string scenario_lines(const PathView& view, std::span<const std::size_t> scenarios) {
  std::vector<Row> rows;
  for (const std::size_t index : scenarios) {
    const scenario::Scenario& scenario = view.course.scenarios()[index];
    rows.push_back({fmt::format("  {} {}", path::mark_of(state_of_lesson(view, index)), terminal_text(scenario.id)),
                    terminal_text(scenario.title.in(view.language))});
  }
  const std::vector<std::string> lines = aligned(rows);
  return fmt::format("{}", fmt::join(lines, ""));
}

path::Picture picture_of(const PathView& view) {
  path::Picture picture{view.course.path(), {}, view.language, "", ""};
  for (const std::string_view id : view.course.path().topic_ids()) {
    const TopicProgress& progress = progress_of(view, id);
    path::TopicNote& note = picture.notes[std::string(id)];
    note.state = state_of(progress.state);
    note.solved = progress.solved;
    for (const std::size_t index : view.course.scenarios_of(id)) {
      note.scenarios.push_back(view.course.scenarios()[index].title.in(view.language));
    }
  }
  return picture;
}

}  // namespace coroscope::cli
