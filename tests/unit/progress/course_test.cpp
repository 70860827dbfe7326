#include "core/progress/course.h"

#include <gtest/gtest.h>

namespace coroscope::progress {
namespace {

/// L1: a → b → c; L2: d needs c.
scenario::LearningPath sample_path() {
  scenario::LearningPath path;
  path.layers.resize(2);
  path.layers[0].id = "L1";
  path.layers[0].topics = {{"a", {}, {}}, {"b", {}, {"a"}}, {"c", {}, {"b"}}};
  path.layers[1].id = "L2";
  path.layers[1].topics = {{"d", {}, {"c"}}};
  return path;
}

Attempt attempt(const std::string& scenario, std::uint32_t ask, Outcome outcome, std::uint32_t try_number = 1) {
  Attempt made;
  made.scenario = scenario;
  made.ask = ask;
  made.outcome = outcome;
  made.try_number = try_number;
  return made;
}

Attempt right(const std::string& scenario, std::uint32_t ask = 1) {
  return attempt(scenario, ask, Outcome::k_right);
}

const std::vector<Lesson> kLessons = {
    {"a1", {"a"}, 1}, {"a2", {"a"}, 2}, {"a3", {"a"}, 1}, {"c1", {"c"}, 1}, {"d1", {"d", "b"}, 1}};

TEST(CourseProgress, BeginsWithWhatNeedsNothing) {
  const auto path = sample_path();
  const CourseProgress progress(path, kLessons, {});
  EXPECT_EQ(progress.topic("a").state, TopicState::k_ready);
  EXPECT_EQ(progress.topic("b").state, TopicState::k_locked);
  EXPECT_EQ(progress.topic("d").state, TopicState::k_locked);
}

TEST(CourseProgress, AScenarioIsSolvedWhenAllItsQuestionsAre) {
  const auto path = sample_path();
  EXPECT_EQ(CourseProgress(path, kLessons, std::vector{right("a2", 1)}).lesson("a2"), LessonState::k_tried);
  EXPECT_EQ(CourseProgress(path, kLessons, std::vector{right("a2", 1), right("a2", 2)}).lesson("a2"),
            LessonState::k_solved);
  EXPECT_EQ(CourseProgress(path, kLessons, std::vector{attempt("a1", 1, Outcome::k_given_up)}).lesson("a1"),
            LessonState::k_tried);
}

TEST(CourseProgress, TwoSolvedScenariosAreEnough) {
  const auto path = sample_path();
  EXPECT_EQ(CourseProgress(path, kLessons, std::vector{right("a1")}).topic("a").state, TopicState::k_started);
  const CourseProgress two(path, kLessons, std::vector{right("a1"), right("a3")});
  EXPECT_EQ(two.topic("a").state, TopicState::k_done);
  EXPECT_EQ(two.topic("a").solved, 2u);
  EXPECT_EQ(two.topic("a").lessons, 3u);
}

TEST(CourseProgress, ATopicThatIsUsedUpHoldsNobody) {
  const auto path = sample_path();
  const auto wrong = [](const std::string& scenario, std::uint32_t ask = 1, std::uint32_t number = 1) {
    return attempt(scenario, ask, Outcome::k_wrong, number);
  };
  std::vector<Attempt> attempts = {right("a1"), wrong("a2", 1), wrong("a2", 2), wrong("a3"), wrong("a3")};
  attempts.push_back(wrong("a2", 1));
  attempts.push_back(wrong("a2", 2, 2));  // the second try of one sitting
  EXPECT_EQ(CourseProgress(path, kLessons, attempts).sittings("a2"), 1u);
  EXPECT_EQ(CourseProgress(path, kLessons, attempts).topic("b").state, TopicState::k_locked);
  attempts.push_back(wrong("a2", 2));
  const CourseProgress progress(path, kLessons, attempts);
  EXPECT_EQ(progress.sittings("a2"), 2u);
  EXPECT_EQ(progress.topic("a").state, TopicState::k_started);
  EXPECT_TRUE(progress.topic("a").used_up);
  EXPECT_EQ(progress.topic("b").state, TopicState::k_ready);
}

TEST(CourseProgress, OneIsEnoughWhereThereIsOnlyOne) {
  const auto path = sample_path();
  EXPECT_EQ(CourseProgress(path, kLessons, std::vector{right("c1")}).topic("c").state, TopicState::k_done);
}

TEST(CourseProgress, NobodyWaitsForATopicThatHasNoScenarioOfItsOwn) {
  const auto path = sample_path();
  // The only scenario that teaches b teaches d as well, which comes later.
  const CourseProgress progress(path, kLessons, std::vector{right("a1"), right("a3")});
  EXPECT_EQ(progress.topic("b").own, 0u);
  EXPECT_EQ(progress.topic("b").lessons, 1u);
  EXPECT_EQ(progress.topic("b").state, TopicState::k_ready);
  EXPECT_EQ(progress.topic("c").state, TopicState::k_ready);
  EXPECT_EQ(progress.topic("d").state, TopicState::k_locked);
  EXPECT_EQ(progress.last_topic(kLessons[4]), "d");
  EXPECT_FALSE(progress.is_open(kLessons[4]));
  EXPECT_TRUE(progress.is_open(kLessons[3]));
}

TEST(CourseProgress, ATestThatIsPassedAtOnceMakesItsLayerDone) {
  auto path = sample_path();
  path.layers[0].test = {{"a1", 1}, {"a2", 2}};
  const CourseProgress half(path, kLessons, std::vector{right("a1")});
  EXPECT_FALSE(half.has_passed_test(path.layers[0]));
  const CourseProgress slow(path, kLessons, std::vector{right("a1"), attempt("a2", 2, Outcome::k_right, 2)});
  EXPECT_FALSE(slow.has_passed_test(path.layers[0]));
  const CourseProgress passed(path, kLessons, std::vector{right("a1"), right("a2", 2)});
  EXPECT_TRUE(passed.has_passed_test(path.layers[0]));
  EXPECT_FALSE(passed.has_passed_test(path.layers[1]));
  EXPECT_EQ(passed.topic("b").state, TopicState::k_done);
  EXPECT_EQ(passed.topic("d").state, TopicState::k_ready);
}

TEST(CourseProgress, IgnoresWhatItDoesNotKnow) {
  const auto path = sample_path();
  const std::vector<Lesson> lessons = {{"x", {"Z9"}, 1}};
  const CourseProgress progress(path, lessons, std::vector{right("gone"), right("x", 77)});
  EXPECT_EQ(progress.lesson("gone"), LessonState::k_untouched);
  EXPECT_EQ(progress.attempts("gone"), 1u);
  EXPECT_EQ(progress.last_topic(lessons[0]), "");
  EXPECT_EQ(progress.topic("a").state, TopicState::k_ready);
}

}  // namespace
}  // namespace coroscope::progress
