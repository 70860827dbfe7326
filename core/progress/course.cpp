#include "core/progress/course.h"

#include <algorithm>

namespace coroscope::progress {

CourseProgress::CourseProgress(const scenario::LearningPath& path, std::span<const Lesson> lessons,
                               std::span<const Attempt> attempts)
    : path_(path) {
  for (const std::string_view id : path.topic_ids()) {
    places_.emplace(id, places_.size());
    topics_.emplace(id, TopicProgress());
  }
  read(lessons, attempts);
  count(lessons);
  for (const scenario::Layer& layer : path.layers) {  // what a topic needs stands before it
    for (const scenario::Topic& topic : layer.topics) decide(layer, topic);
  }
}

void CourseProgress::read(std::span<const Lesson> lessons, std::span<const Attempt> attempts) {
  std::set<std::pair<std::string_view, std::uint32_t>> right;
  std::map<std::pair<std::string_view, std::uint32_t>, std::size_t> first_tries;
  for (const Attempt& attempt : attempts) {
    lessons_[attempt.scenario].attempts++;
    if (attempt.try_number == 1) first_tries[{attempt.scenario, attempt.ask}]++;
    if (attempt.outcome != Outcome::k_right) continue;
    right.emplace(attempt.scenario, attempt.ask);
    if (attempt.try_number == 1 && attempt.hints == 0) at_once_.emplace(attempt.scenario, attempt.ask);
  }
  for (const Lesson& lesson : lessons) {
    LessonRecord& record = lessons_[lesson.id];
    std::size_t answered = 0;
    record.sittings = record.attempts;
    for (std::uint32_t ask = 1; ask <= lesson.asks; ++ask) {
      answered += right.contains({lesson.id, ask}) ? 1 : 0;
      record.sittings = std::min(record.sittings, first_tries[{lesson.id, ask}]);
    }
    record.state = answered == lesson.asks ? LessonState::k_solved
                   : record.attempts > 0   ? LessonState::k_tried
                                           : LessonState::k_untouched;
  }
}

void CourseProgress::count(std::span<const Lesson> lessons) {
  for (const Lesson& lesson : lessons) {
    const LessonRecord& record = lessons_.at(lesson.id);
    for (const std::string& id : lesson.teaches) {
      const auto topic = topics_.find(id);
      if (topic == topics_.end()) continue;
      topic->second.lessons++;
      topic->second.attempts += record.attempts;
      if (record.state == LessonState::k_solved) topic->second.solved++;
      if (last_topic(lesson) != id) continue;
      topic->second.own++;
      if (record.state == LessonState::k_solved || record.sittings >= kEnoughSittings) topic->second.own_used_up++;
    }
  }
}

void CourseProgress::decide(const scenario::Layer& layer, const scenario::Topic& topic) {
  TopicProgress& progress = topics_.at(topic.id);
  progress.needs_known =
      std::all_of(topic.needs.begin(), topic.needs.end(), [&](const std::string& id) { return topics_.at(id).known; });
  const std::size_t available = progress.own > 0 ? progress.own : progress.lessons;
  const std::size_t enough = std::min(kEnoughSolved, available);
  progress.tested = has_passed_test(layer);
  progress.state = progress.tested || (enough > 0 && progress.solved >= enough) ? TopicState::k_done
                   : progress.attempts > 0                                      ? TopicState::k_started
                   : progress.needs_known                                       ? TopicState::k_ready
                                                                                : TopicState::k_locked;
  progress.used_up = progress.state != TopicState::k_done && progress.own > 0 && progress.own_used_up == progress.own;
  progress.known =
      progress.state == TopicState::k_done || (progress.needs_known && (progress.used_up || progress.own == 0));
}

const TopicProgress& CourseProgress::topic(std::string_view id) const {
  return topics_.find(id)->second;
}

LessonState CourseProgress::lesson(std::string_view id) const {
  const auto record = lessons_.find(id);
  return record == lessons_.end() ? LessonState::k_untouched : record->second.state;
}

std::size_t CourseProgress::attempts(std::string_view lesson) const {
  const auto record = lessons_.find(lesson);
  return record == lessons_.end() ? 0 : record->second.attempts;
}

std::size_t CourseProgress::sittings(std::string_view lesson) const {
  const auto record = lessons_.find(lesson);
  return record == lessons_.end() ? 0 : record->second.sittings;
}

bool CourseProgress::is_open(const Lesson& lesson) const {
  return std::all_of(lesson.teaches.begin(), lesson.teaches.end(), [&](const std::string& id) {
    const auto topic = topics_.find(id);
    return topic == topics_.end() || topic->second.known || topic->second.state != TopicState::k_locked;
  });
}

bool CourseProgress::was_right_at_once(const scenario::TestQuestion& question) const {
  return at_once_.contains({question.scenario, question.ask});
}

bool CourseProgress::has_passed_test(const scenario::Layer& layer) const {
  return !layer.test.empty() &&
         std::all_of(layer.test.begin(), layer.test.end(),
                     [&](const scenario::TestQuestion& question) { return was_right_at_once(question); });
}

std::size_t CourseProgress::place(std::string_view topic) const {
  const auto found = places_.find(topic);
  return found == places_.end() ? places_.size() : found->second;
}

std::string_view CourseProgress::last_topic(const Lesson& lesson) const {
  std::string_view last;
  for (const std::string& id : lesson.teaches) {
    if (places_.contains(id) && (last.empty() || place(id) > place(last))) last = id;
  }
  return last;
}

}  // namespace coroscope::progress
