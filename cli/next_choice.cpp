#include "cli/next_choice.h"

#include <algorithm>
#include <tuple>

namespace coroscope::cli {

namespace {

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
    add_belief();
    add_topic(Why::k_continue);
    add_topic(Why::k_start);
    if (chosen_.empty()) add_again();
    if (chosen_.empty()) add_test();
    return std::move(chosen_);
  }

 private:
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

  std::vector<run::Misconception> untested(std::size_t index) const {
    std::vector<run::Misconception> left;
    for (const run::Misconception belief : told_apart_(index)) {
      if (speaks_nothing_against(belief)) left.push_back(belief);
    }
    return left;
  }

  /// The best of the open scenarios that are `wanted`; the number of scenarios if there is none.
  template <class Wanted>
  std::size_t best(Wanted wanted) const {
    std::size_t found = course_.lessons().size();
    std::tuple<bool, bool, std::size_t, std::size_t, std::size_t> found_rank;
    for (const std::size_t index : open_) {
      if (is_chosen(index) || !wanted(index)) continue;
      const progress::Lesson& lesson = course_.lessons()[index];
      const std::size_t all = evidence_.size();  // to make more come before less
      const std::tuple rank{was_last(index), is_solved(index), course_.progress().attempts(lesson.id),
                            course_.progress().place(course_.progress().last_topic(lesson)),
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
      const std::size_t index =
          best([&](std::size_t i) { return tells(i, each.misconception) && !(was_last(i) && is_solved(i)); });
      if (add(Why::k_belief, index, each.misconception)) return;
    }
  }

  bool is_of(std::size_t index, TopicState wanted) const {
    const std::string_view topic = course_.progress().last_topic(course_.lessons()[index]);
    return !topic.empty() && course_.progress().topic(topic).state == wanted;
  }

  void add_topic(Why why) {
    const TopicState wanted = why == Why::k_continue ? TopicState::k_started : TopicState::k_ready;
    add(why, best([&](std::size_t i) { return !is_solved(i) && !was_last(i) && is_of(i, wanted); }));
  }

  void add_again() {
    const std::size_t index = best([&](std::size_t i) { return !is_solved(i); });
    const bool untouched = index < course_.lessons().size() && state(index) == LessonState::k_untouched;
    add(untouched ? Why::k_more : Why::k_again, index);
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

}  // namespace

std::vector<Suggestion> choose_next(const Course& course, std::span<const Evidence> evidence,
                                    const ToldApart& told_apart) {
  return Chooser(course, evidence, told_apart).choose();
}

}  // namespace coroscope::cli
