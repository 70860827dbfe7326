#include "render/path/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/clean_text.h"
#include "render/words/say.h"

namespace coroscope::render::path {

using words::say;

namespace {

constexpr std::size_t kMostScenarios = 8;  // in a tooltip

/// "two-sleeps, kettle …"
std::string scenario_list(const TopicNote& note, scenario::Language language) {
  const std::size_t shown = std::min(note.scenarios.size(), kMostScenarios);
  const auto end = note.scenarios.begin() + static_cast<std::ptrdiff_t>(shown);
  const bool chinese = language == scenario::Language::k_zh;
  std::string list = fmt::format("{}", fmt::join(note.scenarios.begin(), end, chinese ? "、" : ", "));
  return shown < note.scenarios.size() ? list + " …" : list;
}

std::string scenario_words(const TopicNote& note, scenario::Language language) {
  if (note.scenarios.empty()) return say(language, "no scenarios yet", "还没有题目");
  return say(language, "{} of {} scenarios solved: {}", "{1} 道题目中做对了 {0} 道：{2}", note.solved,
             note.scenarios.size(), scenario_list(note, language));
}

std::size_t count(const Picture& picture, State state) {
  const auto ids = picture.path.topic_ids();
  return static_cast<std::size_t>(
      std::count_if(ids.begin(), ids.end(), [&](std::string_view id) { return picture.note(id).state == state; }));
}

}  // namespace

std::string_view mark_of(State state) {
  constexpr std::array<std::string_view, 4> kMarks = {"·", "○", "◐", "✓"};
  return kMarks[static_cast<std::size_t>(state)];
}

std::string_view class_of(State state) {
  constexpr std::array<std::string_view, 4> kClasses = {"locked", "ready", "started", "done"};
  return kClasses[static_cast<std::size_t>(state)];
}

std::string_view state_words(State state, scenario::Language language) {
  constexpr std::array<std::string_view, 4> kEnglish = {"locked", "ready", "in progress", "done"};
  constexpr std::array<std::string_view, 4> kChinese = {"未解锁", "可以开始", "学习中", "已完成"};
  return (language == scenario::Language::k_zh ? kChinese : kEnglish)[static_cast<std::size_t>(state)];
}

const TopicNote& Picture::note(std::string_view topic) const {
  static const TopicNote none;
  const auto found = notes.find(topic);
  return found == notes.end() ? none : found->second;
}

std::string topic_label(const Picture& picture, const scenario::Topic& topic) {
  return clean(
      fmt::format("{} {} {}", mark_of(picture.note(topic.id).state), topic.id, topic.title.in(picture.language)));
}

std::string layer_label(const Picture& picture, const scenario::Layer& layer) {
  return clean(fmt::format("{}  {}", layer.id, layer.title.in(picture.language)));
}

std::string topic_tooltip(const Picture& picture, const scenario::Topic& topic) {
  const TopicNote& note = picture.note(topic.id);
  const std::string state(state_words(note.state, picture.language));
  const std::string both = topic.title.en == topic.title.zh ? topic.title.en : topic.title.en + " · " + topic.title.zh;
  return clean(fmt::format("{} {} · {} · {}", topic.id, both, state, scenario_words(note, picture.language)));
}

std::string description(const Picture& picture) {
  const auto language = picture.language;
  std::string text =
      say(language, "{} layers with {} topics: {} done, {} in progress, {} ready, {} locked.",
          "共 {} 层 {} 个知识点：已完成 {} 个，学习中 {} 个，可以开始 {} 个，未解锁 {} 个。",
          picture.path.layers.size(), picture.path.topic_ids().size(), count(picture, State::k_done),
          count(picture, State::k_started), count(picture, State::k_ready), count(picture, State::k_locked));
  const bool chinese = language == scenario::Language::k_zh;
  for (const scenario::Layer& layer : picture.path.layers) {
    std::vector<std::string> topics;
    for (const scenario::Topic& topic : layer.topics) {
      topics.push_back(fmt::format(fmt::runtime(chinese ? "{} {}（{}）" : "{} {} ({})"), topic.id,
                                   topic.title.in(language), state_words(picture.note(topic.id).state, language)));
    }
    text += chinese ? fmt::format("{} {}：{}。", layer.id, layer.title.zh, fmt::join(topics, "、"))
                    : fmt::format(" {} {}: {}.", layer.id, layer.title.en, fmt::join(topics, ", "));
  }
  return clean(text);
}

std::string title(const Picture& picture) {
  return clean(picture.title.empty() ? say(picture.language, "Learning path", "学习路径") : picture.title);
}

}  // namespace coroscope::render::path
