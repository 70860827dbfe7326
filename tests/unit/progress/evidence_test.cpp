#include "core/progress/evidence.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

#include "tests/unit/progress/sample_attempts.h"

namespace coroscope::progress {
namespace {

using run::Misconception;
using testing::DoubleNear;

Evidence evidence_of(Misconception misconception, std::vector<Attempt> attempts, std::int64_t now = kMonday) {
  for (const Evidence& one : weigh(attempts, now)) {
    if (one.misconception == misconception) return one;
  }
  ADD_FAILURE() << "nothing is said about it";
  return {};
}

double odds_of(Misconception misconception, std::vector<Attempt> attempts, std::int64_t now = kMonday) {
  return evidence_of(misconception, std::move(attempts), now).odds;
}

TEST(Evidence, BeginsAtOneToOneForEveryMisconception) {
  const auto evidence = weigh({}, kMonday);
  EXPECT_EQ(evidence.size(), 28u);
  for (const Evidence& one : evidence) EXPECT_EQ(one.odds, 1.0);
}

TEST(Evidence, AWrongAnswerThatOneMisconceptionGivesMultipliesItsOddsByThree) {
  const Evidence evidence = evidence_of(Misconception::k_sleep_blocks_all, {wrong_answer({"SleepBlocksAll"})});
  EXPECT_THAT(evidence.odds, DoubleNear(3.0, 1e-12));
  EXPECT_EQ(evidence.for_it, 1u);
  EXPECT_EQ(evidence.against_it, 0u);
  EXPECT_EQ(odds_of(Misconception::k_lazy_task, {wrong_answer({"SleepBlocksAll"})}), 1.0);
}

TEST(Evidence, ASharedWrongAnswerIsSplit) {
  const Attempt shared = wrong_answer({"SleepBlocksAll", "Sleep0NoOp"});
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {shared}), DoubleNear(std::sqrt(3.0), 1e-12));
  EXPECT_THAT(odds_of(Misconception::k_sleep0_no_op, {shared}), DoubleNear(std::sqrt(3.0), 1e-12));
}

TEST(Evidence, AMisconceptionThatIsNotKnownHereHasItsShare) {
  const Attempt shared = wrong_answer({"SleepBlocksAll", "FromTheFuture"});
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {shared}), DoubleNear(std::sqrt(3.0), 1e-12));
}

TEST(Evidence, ARightAnswerSpeaksAgainstWhatTheQuestionTellsApart) {
  const Attempt right = right_answer({"SleepBlocksAll"});
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {right}), DoubleNear(0.4, 1e-12));
  EXPECT_EQ(odds_of(Misconception::k_lazy_task, {right}), 1.0);
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {right, right}), DoubleNear(0.16, 1e-12));
}

TEST(Evidence, ARightAnswerAtALaterTrySaysNothing) {
  Attempt right = right_answer({"SleepBlocksAll"});
  right.try_number = 2;
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {wrong_answer({"SleepBlocksAll"}), right}),
              DoubleNear(3.0, 1e-12));
  EXPECT_EQ(evidence_of(Misconception::k_sleep_blocks_all, {right}).against_it, 0u);
}

TEST(Evidence, AWrongAnswerThatIsOnlyNearSaysNothing) {
  Attempt near = wrong_answer({"SleepBlocksAll"});
  near.fit = predict::Fit::k_closest;
  near.told_apart = {"SleepBlocksAll"};
  EXPECT_EQ(odds_of(Misconception::k_sleep_blocks_all, {near}), 1.0);
}

TEST(Evidence, GivingUpSaysNothing) {
  Attempt given_up = wrong_answer({"SleepBlocksAll"});
  given_up.outcome = Outcome::k_given_up;
  given_up.told_apart = {"SleepBlocksAll"};
  EXPECT_EQ(odds_of(Misconception::k_sleep_blocks_all, {given_up}), 1.0);
}

TEST(Evidence, HalvesInThirtyDays) {
  const Attempt wrong = wrong_answer({"SleepBlocksAll"}, kMonday - 30 * kDay);
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {wrong}), DoubleNear(std::sqrt(3.0), 1e-12));
  const Attempt right = right_answer({"SleepBlocksAll"}, kMonday - 60 * kDay);
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {right}), DoubleNear(std::pow(0.4, 0.25), 1e-12));
}

TEST(Evidence, WhatLiesInTheFutureCountsAsNow) {
  const Attempt wrong = wrong_answer({"SleepBlocksAll"}, kMonday + 300 * kDay);
  EXPECT_THAT(odds_of(Misconception::k_sleep_blocks_all, {wrong}), DoubleNear(3.0, 1e-12));
}

TEST(Evidence, ASecondReadingCountsForItsMisconceptionOnce) {
  EXPECT_THAT(odds_of(Misconception::k_await_spawns, {wrong_answer({"AwaitsOverlap"})}), DoubleNear(3.0, 1e-12));
  EXPECT_THAT(odds_of(Misconception::k_await_spawns, {wrong_answer({"AwaitSpawns", "AwaitsOverlap"})}),
              DoubleNear(3.0, 1e-12));
  EXPECT_THAT(odds_of(Misconception::k_await_spawns, {right_answer({"AwaitSpawns", "AwaitsOverlap"})}),
              DoubleNear(0.4, 1e-12));
}

TEST(Evidence, ThousandsOfAttemptsStillBalance) {
  std::vector<Attempt> attempts(2000, wrong_answer({"LazyTask"}));
  const double balance = 2000 * std::log(3.0) / -std::log(0.4);
  attempts.insert(attempts.end(), static_cast<std::size_t>(balance), right_answer({"LazyTask"}));
  EXPECT_GT(odds_of(Misconception::k_lazy_task, attempts), 1.0);
  attempts.push_back(right_answer({"LazyTask"}));
  EXPECT_LT(odds_of(Misconception::k_lazy_task, attempts), 1.0);
}

TEST(Evidence, DoesNotDependOnTheOrderOfTheAttempts) {
  std::vector<Attempt> attempts = {wrong_answer({"LazyTask"}, kMonday - 5 * kDay), right_answer({"LazyTask"}),
                                   wrong_answer({"LazyTask", "EagerTask"}, kMonday - kDay)};
  const double odds = odds_of(Misconception::k_lazy_task, attempts);
  std::reverse(attempts.begin(), attempts.end());
  EXPECT_THAT(odds_of(Misconception::k_lazy_task, attempts), DoubleNear(odds, 1e-12));
}

}  // namespace
}  // namespace coroscope::progress
