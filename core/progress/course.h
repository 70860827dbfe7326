// How far somebody is on the learning path. It is computed when somebody asks, from the attempts and the scenarios that
// there are, and never kept.
//
// A scenario is solved when each of its questions has been answered rightly once, at whichever try.
//
// A topic's own scenarios are those that teach nothing that stands later on the path. A scenario that also teaches
// something later counts for the topic as well, but nobody has to wait for it.
//
//   done     as many scenarios that teach it are solved as it has own ones, but two are enough; or its layer was tested
//   started  not done, but something that teaches it was tried
//   ready    not started, and every topic that it needs is known: done, or used up, or without own scenarios and with
//            known needs
//   locked   the rest
//
// A topic is used up when each of its own scenarios was gone through twice: it is not done, but it has nothing new to
// ask, and somebody who cannot get on there shall not be held there for ever.
//
// The test of a layer is passed when each of its questions was answered rightly at the first try and without a hint.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/progress/attempt.h"
#include "core/scenario/learning_path.h"

namespace coroscope::progress {

/// So many solved scenarios make a topic done.
inline constexpr std::size_t kEnoughSolved = 2;
/// Whoever went so often through all own scenarios of a topic may go on without having solved them.
inline constexpr std::size_t kEnoughSittings = 2;

enum class TopicState : std::uint8_t { k_locked, k_ready, k_started, k_done };
enum class LessonState : std::uint8_t { k_untouched, k_tried, k_solved };

/// What the path needs to know of a scenario.
struct Lesson {
  std::string id;
  std::vector<std::string> teaches;
  std::size_t asks = 1;

  explicit Lesson(const scenario::Scenario& scenario)
      : id(scenario.id), teaches(scenario.teaches), asks(scenario.asks.size()) {}
  Lesson(std::string name, std::vector<std::string> topics, std::size_t questions)
      : id(std::move(name)), teaches(std::move(topics)), asks(questions) {}
};

struct TopicProgress {
  TopicState state = TopicState::k_locked;
  bool needs_known = false;  ///< everything that it needs is known; it can be started without, by choosing a scenario
  bool known = false;        ///< what needs this topic may begin
  bool used_up = false;      ///< not done, but each own scenario was gone through often enough
  bool tested = false;       ///< the test of its layer was passed
  std::size_t own = 0;       ///< scenarios that teach nothing later
  std::size_t own_used_up = 0;  ///< how many of these are solved, or were gone through often enough
  std::size_t lessons = 0;      ///< scenarios that teach it
  std::size_t solved = 0;       ///< how many of these are solved
  std::size_t attempts = 0;     ///< at questions of these
};

class CourseProgress {
 public:
  /// `path` outlives this.
  CourseProgress(const scenario::LearningPath& path, std::span<const Lesson> lessons,
                 std::span<const Attempt> attempts);

  /// Of a topic of the path.
  const TopicProgress& topic(std::string_view id) const;
  LessonState lesson(std::string_view id) const;
  /// How many answers were given to questions of this scenario.
  std::size_t attempts(std::string_view lesson) const;
  /// How often somebody went through all questions of this scenario.
  std::size_t sittings(std::string_view lesson) const;
  /// Whether every topic that a scenario teaches is open: ready, started, done or without own scenarios.
  bool is_open(const Lesson& lesson) const;
  /// At the first try and without a hint.
  bool was_right_at_once(const scenario::TestQuestion& question) const;
  bool has_passed_test(const scenario::Layer& layer) const;
  /// Where a topic stands on the path, from 0; the size of the path if it is none of it.
  std::size_t place(std::string_view topic) const;
  /// The topic of a scenario that stands last on the path: only whoever is there can do it. Empty if it teaches none.
  std::string_view last_topic(const Lesson& lesson) const;

 private:
  struct LessonRecord {
    LessonState state = LessonState::k_untouched;
    std::size_t attempts = 0;
    std::size_t sittings = 0;
  };

  void read(std::span<const Lesson> lessons, std::span<const Attempt> attempts);
  void count(std::span<const Lesson> lessons);
  void decide(const scenario::Layer& layer, const scenario::Topic& topic);

  const scenario::LearningPath& path_;
  std::map<std::string, std::size_t, std::less<>> places_;
  std::map<std::string, TopicProgress, std::less<>> topics_;
  std::map<std::string, LessonRecord, std::less<>> lessons_;
  std::set<std::pair<std::string, std::uint32_t>, std::less<>> at_once_;  // right at the first try, without a hint
};

}  // namespace coroscope::progress
