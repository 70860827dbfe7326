#include "core/predict/separation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/predict/diagnosis.h"

namespace coroscope::predict {
namespace {

using run::Misconception;
using testing::ElementsAre;
using testing::IsEmpty;

Facts prints(std::vector<std::string> lines) {
  Facts facts;
  facts.defined = true;
  facts.truth.lines = std::move(lines);
  return facts;
}

/// A run that met a limit after these lines.
Facts undefined(std::vector<std::string> lines) {
  Facts facts = prints(std::move(lines));
  facts.defined = false;
  return facts;
}

Prediction predicted(std::vector<std::string> lines) { return Prediction{std::move(lines)}; }

const Facts kTruth = prints({"1", "2", "3"});

TEST(Separation, TellsMisconceptionsByWhatTheyWouldPrint) {
  const std::vector<Belief> beliefs = {{Misconception::k_gen_runs_on_call, prints({"1", "2", "3"})},
                                       {Misconception::k_send_lag, prints({"2", "1", "3"})},
                                       {Misconception::k_eager_task, prints({"3"})},
                                       {Misconception::k_lazy_task, prints({"3"})},
                                       {Misconception::k_preemptive, Facts{}}};
  const Separation found = separate(kTruth, beliefs);
  EXPECT_THAT(found.alone, ElementsAre(Misconception::k_send_lag));
  EXPECT_THAT(found.together, ElementsAre(ElementsAre(Misconception::k_eager_task, Misconception::k_lazy_task)));
  EXPECT_THAT(found.undefined, ElementsAre(Misconception::k_preemptive));
}

TEST(Separation, CountsASecondReadingForItsMisconception) {
  const std::vector<Belief> beliefs = {{Misconception::k_await_spawns, prints({"3"})},
                                       {Misconception::k_awaits_overlap, prints({"3"})}};
  const Separation found = separate(kTruth, beliefs);
  EXPECT_THAT(found.alone, ElementsAre(Misconception::k_await_spawns));
  EXPECT_THAT(found.together, IsEmpty());
}

TEST(Separation, IsEmptyWhereEveryBeliefPrintsWhatIsTrue) {
  EXPECT_TRUE(separate(kTruth, std::vector<Belief>{{Misconception::k_send_lag, kTruth}}).empty());
}

const std::vector<Belief> kBeliefs = {{Misconception::k_send_lag, prints({"1", "3", "2"})},
                                      {Misconception::k_eager_task, prints({"3", "2", "1", "0"})},
                                      {Misconception::k_lazy_task, prints({"3", "2", "1", "0"})},
                                      {Misconception::k_preemptive, undefined({"9", "9", "9"})}};

TEST(Diagnosis, NamesTheOnlyMisconceptionThatGivesTheAnswer) {
  const Diagnosis diagnosis = diagnose_output(predicted({"1", "3", "2"}), kTruth, kBeliefs);
  EXPECT_EQ(diagnosis.fit, Fit::k_unique);
  EXPECT_THAT(diagnosis.models, ElementsAre(Misconception::k_send_lag));
}

TEST(Diagnosis, NamesAllThatShareIt) {
  const Diagnosis diagnosis = diagnose_output(predicted({"3", "2", "1", "0"}), kTruth, kBeliefs);
  EXPECT_EQ(diagnosis.fit, Fit::k_shared);
  EXPECT_THAT(diagnosis.models, ElementsAre(Misconception::k_eager_task, Misconception::k_lazy_task));
}

TEST(Diagnosis, OffersTheClosestOnlyIfItIsTheOnlyOneAndCloserThanTheTruth) {
  const Diagnosis closest = diagnose_output(predicted({"1", "3", "7"}), kTruth, kBeliefs);
  EXPECT_EQ(closest.fit, Fit::k_closest);
  EXPECT_THAT(closest.models, ElementsAre(Misconception::k_send_lag));
  EXPECT_EQ(closest.matched_prefix, 2u);
  EXPECT_EQ(diagnose_output(predicted({"1", "2", "7"}), kTruth, kBeliefs).fit, Fit::k_none);
  EXPECT_EQ(diagnose_output(predicted({"3", "2", "7"}), kTruth, kBeliefs).fit, Fit::k_none);
}

TEST(Diagnosis, SaysNothingOfAModelThatIsNotDefined) {
  EXPECT_EQ(diagnose_output(predicted({"9", "9", "9"}), kTruth, kBeliefs).fit, Fit::k_none);
}

TEST(Diagnosis, ReadsBeliefsFromAWrongLengthOfTime) {
  std::vector<Belief> beliefs = {{Misconception::k_sleep_blocks_all, kTruth}};
  beliefs[0].facts.elapsed = 3'000'000'000;
  Facts truth = kTruth;
  truth.elapsed = 2'000'000'000;
  EXPECT_EQ(diagnose_elapsed(3'000'000'000, truth, beliefs).fit, Fit::k_unique);
  EXPECT_EQ(diagnose_elapsed(2'000'000'000, truth, beliefs).fit, Fit::k_none);
}

TEST(ToldApart, AreThoseThatARightAnswerSpeaksAgainst) {
  EXPECT_THAT(told_apart(kTruth, kBeliefs),
              ElementsAre(Misconception::k_send_lag, Misconception::k_eager_task, Misconception::k_lazy_task));
}

}  // namespace
}  // namespace coroscope::predict
