#include "cli/next_choice.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "cli/telling_apart.h"

namespace coroscope::cli {

namespace {

/// So many others are done before something is tried again.
constexpr std::size_t kEnoughOthers = 4;

using progress::Evidence;
using progress::LessonState;
using progress::TopicState;

class Chooser {
 public:
  Chooser(const Course& course, std::span<const Evidence> evidence, const ToldApart& told_apart)
      : course_(course), evidence_(evidence), told_apart_(told_apart) {
    for (std::size_t i = 0; i < course.lessons().size(); ++i) {
      if (course.progress().is_open(course.lessons()[i])) open_.push_back(i);
    }
  }

  std::vector<Suggestion> choose() {
    const bool other_things_first = showed_one_belief_twice();
    if (!other_things_first) add_belief();
    add_of_topics(Why::k_continue);
    add_due();
    add_of_topics(Why::k_start);
    if (!has(Why::k_continue)) add_of_topics(Why::k_ahead);
    if (other_things_first) add_belief();
    if (chosen_.empty()) add_more();
    if (chosen_.empty()) add_again();
    if (chosen_.empty()) add_test();
    return std::move(chosen_);
  }

 private:
  bool has(Why why) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&](const Suggestion& each) { return each.why == why; });
  }
  bool is_solved(std::size_t index) const { return state(index) == LessonState::k_solved; }
  LessonState state(std::size_t index) const { return course_.progress().lesson(course_.lessons()[index].id); }
  bool is_chosen(std::size_t index) const {
    return std::any_of(chosen_.begin(), chosen_.end(), [&](const Suggestion& each) { return each.scenario == index; });
  }
  bool was_last(std::size_t index) const {
    return !course_.attempts().empty() && course_.attempts().back().scenario == course_.lessons()[index].id;
  }
  bool tells(std::size_t index, run::Misconception belief) const {
    const auto& told = told_apart_(index);
    return std::find(told.begin(), told.end(), belief) != told.end();
  }
  bool speaks_nothing_against(run::Misconception belief) const {
    const auto found = std::find_if(evidence_.begin(), evidence_.end(),
                                    [&](const Evidence& each) { return each.misconception == belief; });
    return found == evidence_.end() || found->against_it == 0;
  }

  /// Of the questions of the course; those that are none come behind them.
  std::size_t question_number(std::size_t index) const {
    const std::string& question = course_.scenarios()[index].question;  // "Q12"
    std::size_t number = 0;
    for (const char digit : question.substr(std::min<std::size_t>(question.size(), 1))) {
      if (digit >= '0' && digit <= '9') number = number * 10 + static_cast<std::size_t>(digit - '0');
    }
    return number == 0 ? course_.lessons().size() + 1'000 : number;
  }

  /// The scenarios that were done, the last one first; each time that one was left for another counts.
  std::vector<std::string_view> done_before() const {
    std::vector<std::string_view> ids;
    const auto attempts = course_.attempts();
    for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt) {
      if (ids.empty() || ids.back() != attempt->scenario) ids.push_back(attempt->scenario);
    }
    return ids;
  }

  /// How many others were done since.
  std::size_t others_since(std::size_t index) const {
    const auto ids = done_before();
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), course_.lessons()[index].id) - ids.begin());
  }

  /// Not tried, or only once and so long ago that its output is not just remembered.
  bool is_fresh(std::size_t index) const {
    return state(index) == LessonState::k_untouched ||
           (others_since(index) >= kEnoughOthers &&
            course_.progress().sittings(course_.lessons()[index].id) < progress::kEnoughSittings);
  }

  /// The two scenarios that were done last were both answered as the same belief would have it.
  bool showed_one_belief_twice() const {
    const auto ids = done_before();
    if (ids.size() < 2) return false;
    const auto last = beliefs_shown_in(ids[0]), before = beliefs_shown_in(ids[1]);
    return std::any_of(last.begin(), last.end(), [&](const std::string& name) { return before.contains(name); });
  }
  std::set<std::string> beliefs_shown_in(std::string_view scenario) const {
    std::set<std::string> names;
    for (const progress::Attempt& attempt : course_.attempts()) {
      const bool is_exact = attempt.fit == predict::Fit::k_unique || attempt.fit == predict::Fit::k_shared;
      if (attempt.scenario == scenario && is_exact) names.insert(attempt.models.begin(), attempt.models.end());
    }
    return names;
  }

  std::vector<run::Misconception> untested(std::size_t index) const {
    std::vector<run::Misconception> left;
    for (const run::Misconception belief : told_apart_(index)) {
      if (speaks_nothing_against(belief)) left.push_back(belief);
    }
    return left;
  }

  std::size_t place(const progress::Lesson& lesson) const {
    return course_.progress().place(course_.progress().last_topic(lesson));
  }

  enum class Along : bool { k_path, k_path_back };
  /// The best of the open scenarios that are `wanted`; the number of scenarios if there is none.
  template <class Wanted>
  std::size_t best(Wanted wanted, Along along = Along::k_path) const {
    std::size_t found = course_.lessons().size();
    std::tuple<bool, bool, std::size_t, std::size_t, std::size_t, std::size_t, std::size_t> found_rank;
    const std::size_t all = evidence_.size();  // to make more come before less
    const std::size_t all_topics = course_.path().topic_ids().size();
    for (const std::size_t index : open_) {
      if (is_chosen(index) || !wanted(index)) continue;
      const progress::Lesson& lesson = course_.lessons()[index];
      const std::tuple rank{was_last(index),
                            is_solved(index),
                            course_.progress().sittings(lesson.id),
                            course_.progress().attempts(lesson.id),
                            along == Along::k_path ? place(lesson) : all_topics - place(lesson),
                            question_number(index),
                            all - untested(index).size()};
      if (found == course_.lessons().size() || rank < found_rank) {
        found = index;
        found_rank = rank;
      }
    }
    return found;
  }

  bool add(Why why, std::size_t index, run::Misconception belief = {}) {
    if (index == course_.lessons().size()) return false;
    chosen_.push_back(
        {why, index, std::string(course_.progress().last_topic(course_.lessons()[index])), belief, untested(index)});
    return true;
  }

  /// The belief that is held most likely and for which there is a scenario; one that is solved if there is no other.
  void add_belief() {
    std::vector<Evidence> held;
    std::copy_if(evidence_.begin(), evidence_.end(), std::back_inserter(held),
                 [](const Evidence& each) { return each.is_likely_held(); });
    std::stable_sort(held.begin(), held.end(), [](const Evidence& a, const Evidence& b) { return a.odds > b.odds; });
    for (const Evidence& each : held) {
      const std::size_t index = best([&](std::size_t i) { return is_fresh(i) && tells(i, each.misconception); });
      if (add(Why::k_belief, index, each.misconception)) return;
    }
  }

  /// Nothing if the scenario teaches no topic of the path.
  const progress::TopicProgress* topic_of(std::size_t index) const {
    const std::string_view topic = course_.progress().last_topic(course_.lessons()[index]);
    return topic.empty() ? nullptr : &course_.progress().topic(topic);
  }

  /// Tried once, not solved, and some time ago. Of a topic that is done nothing needs to be tried again.
  void add_due() {
    add(Why::k_again, best([&](std::size_t i) {
          const progress::TopicProgress* const topic = topic_of(i);
          return state(i) == LessonState::k_tried && topic != nullptr && topic->state == TopicState::k_started &&
                 topic->needs_known && is_fresh(i);
        }));
  }

  /// Its topic was begun before what it needs, and on purpose: not just by a scenario of a later topic.
  bool is_begun_ahead(std::size_t index) const {
    const auto& progress = course_.progress();
    const auto& lessons = course_.lessons();
    const std::string_view topic = progress.last_topic(lessons[index]);
    return !progress.topic(topic).needs_known &&
           std::any_of(lessons.begin(), lessons.end(), [&](const progress::Lesson& other) {
             return progress.attempts(other.id) > 0 && progress.last_topic(other) == topic;
           });
  }

  void add_of_topics(Why why) {
    const TopicState wanted = why == Why::k_start ? TopicState::k_ready : TopicState::k_started;
    add(why, best([&](std::size_t i) {
          const progress::TopicProgress* const topic = topic_of(i);
          return state(i) == LessonState::k_untouched && topic != nullptr && topic->state == wanted &&
                 (why == Why::k_ahead ? is_begun_ahead(i) : topic->needs_known);
        }));
  }

  /// What was left out of the topics that are done, the last of them first: that is nearest to what somebody learns
  /// now. What puts a misconception to the test comes before what does not.
  void add_more() {
    const auto is_left = [&](std::size_t i) {
      const progress::TopicProgress* const topic = topic_of(i);
      return state(i) == LessonState::k_untouched && (topic == nullptr || topic->known);
    };
    const std::size_t telling = best([&](std::size_t i) { return is_left(i) && !untested(i).empty(); }, Along::k_path_back);
    add(Why::k_more, telling < course_.lessons().size() ? telling : best(is_left, Along::k_path_back));
  }

  void add_again() {
    add(Why::k_again, best([&](std::size_t i) { return !is_solved(i); }));
  }

  void add_test() {
    for (const Evidence& each : evidence_) {
      if (each.is_likely_refuted() || each.against_it > 0) continue;
      if (add(Why::k_test, best([&](std::size_t i) { return tells(i, each.misconception); }), each.misconception))
        return;
    }
  }

  const Course& course_;
  std::span<const Evidence> evidence_;
  const ToldApart& told_apart_;
  std::vector<std::size_t> open_;
  std::vector<Suggestion> chosen_;
};

/// Runs a scenario when somebody asks about it, and only once.
class Memory {
 public:
  Memory(Context& context, const Course& course) : context_(context), course_(course) {}

  const std::vector<run::Misconception>& told_apart(std::size_t index) {
    const auto known = known_.find(index);
    if (known != known_.end()) return known->second;
    return known_.emplace(index, told_apart_by(context_, course_.scenarios()[index])).first->second;
  }

 private:
  Context& context_;
  const Course& course_;
  std::map<std::size_t, std::vector<run::Misconception>> known_;
};

}  // namespace

std::vector<Suggestion> choose_next(const Course& course, std::span<const Evidence> evidence,
                                    const ToldApart& told_apart) {
  return Chooser(course, evidence, told_apart).choose();
}

std::vector<Suggestion> choose_next(Context& context, const Course& course, std::span<const Evidence> evidence) {
  Memory memory(context, course);
  return choose_next(course, evidence, [&](std::size_t index) -> const std::vector<run::Misconception>& {
    return memory.told_apart(index);
  });
}

}  // namespace coroscope::cli
