#include "core/predict/shuffle.h"
#include "core/predict/study.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

namespace coroscope::predict {
namespace {

using run::Misconception;
using scenario::AskKind;
using Lines = std::vector<std::string>;

std::atomic<int> true_runs = 0;
std::atomic<int> wrong_runs = 0;

/// Prints a, b in 2 s; who believes that sleeping blocks expects b, a in 3 s, and who believes in lazy or eager tasks
/// expects c and fails.
run::Result fake_run(std::shared_ptr<const text::Source>, const run::Options& options) {
  ++(options.model.is_true() ? true_runs : wrong_runs);
  run::Result result;
  result.output = "a\nb\n";
  result.elapsed = 2'000'000'000;
  if (options.model.has(Misconception::k_sleep_blocks_all)) {
    result.output = "b\na\n";
    result.elapsed = 3'000'000'000;
  }
  if (options.model.has(Misconception::k_lazy_task) || options.model.has(Misconception::k_eager_task)) {
    result.output = "c\n";
    result.ending = trace::Ending::k_exception;
    result.error_output = "Traceback (most recent call last):\n  File \"x\", line 1\nValueError: no\n";
  }
  if (options.model.has(Misconception::k_yield_restarts)) {
    result.output = "d\n";
    result.ending = trace::Ending::k_limit;
  }
  return result;
}

class StudyTest : public testing::Test {
 protected:
  StudyTest() : study(&fake_run, make_scenario(), {}) {}
  void SetUp() override { wrong_runs = 0; }

  static scenario::Scenario make_scenario() {
    scenario::Scenario scenario;
    scenario.source = std::make_shared<const text::Source>("x.py", "x\n");
    scenario.id = "x";
    for (const AskKind kind :
         {AskKind::k_output, AskKind::k_order, AskKind::k_choice, AskKind::k_elapsed, AskKind::k_error}) {
      scenario::Ask ask;
      ask.kind = kind;
      if (kind == AskKind::k_choice) ask.choices = {{{}, true, {}}, {{}, false, {}}, {{}, true, {}}};
      scenario.asks.push_back(ask);
    }
    return scenario;
  }

  Judgement judge(AskKind kind, std::string_view text, Diagnose diagnose = Diagnose::k_yes) {
    const scenario::Ask& ask = study.scenario().asks[static_cast<std::size_t>(kind)];
    const auto read = study.read(ask, text);
    if (!std::holds_alternative<Answer>(read)) {
      ADD_FAILURE() << text;
      return {};
    }
    return study.judge(ask, std::get<Answer>(read), diagnose);
  }

  /// "unique SleepBlocksAll", "shared EagerTask LazyTask"
  std::string diagnosis(AskKind kind, std::string_view text) {
    const Judgement judgement = judge(kind, text);
    EXPECT_FALSE(judgement.right) << text;
    std::string words(fit_name(judgement.diagnosis.fit));
    for (const Misconception model : judgement.diagnosis.models) words += " " + std::string(run::info_of(model).name);
    return words;
  }

  Study study;
};

TEST_F(StudyTest, JudgesEveryKind) {
  EXPECT_TRUE(judge(AskKind::k_output, "a\nb").right);
  EXPECT_FALSE(judge(AskKind::k_output, "a").right);
  EXPECT_TRUE(judge(AskKind::k_order, "a\nb").right);
  EXPECT_FALSE(judge(AskKind::k_order, "b\na").right);
  EXPECT_TRUE(judge(AskKind::k_choice, "a c").right);
  EXPECT_FALSE(judge(AskKind::k_choice, "a").right);
  EXPECT_FALSE(judge(AskKind::k_choice, "a b c").right);
  EXPECT_TRUE(judge(AskKind::k_elapsed, "2 s").right);
  EXPECT_FALSE(judge(AskKind::k_elapsed, "2.000000001").right);
  EXPECT_TRUE(judge(AskKind::k_error, "none").right);
  EXPECT_FALSE(judge(AskKind::k_error, "ValueError").right);
}

TEST_F(StudyTest, ScoresAreThoseOfTheVerdictOrAllOrNothing) {
  EXPECT_EQ(judge(AskKind::k_output, "a\nx").score(), 0.5);
  EXPECT_EQ(judge(AskKind::k_output, "x\nb").prefix_score(), 0.0);
  EXPECT_EQ(judge(AskKind::k_elapsed, "2").score(), 1.0);
  EXPECT_EQ(judge(AskKind::k_elapsed, "1").score(), 0.0);
}

TEST_F(StudyTest, NamesTheBeliefThatAWrongAnswerFits) {
  EXPECT_EQ(diagnosis(AskKind::k_output, "b\na"), "unique SleepBlocksAll");
  EXPECT_EQ(diagnosis(AskKind::k_order, "b\na"), "unique SleepBlocksAll");
  EXPECT_EQ(diagnosis(AskKind::k_elapsed, "3"), "unique SleepBlocksAll");
  EXPECT_EQ(diagnosis(AskKind::k_error, "ValueError"), "shared EagerTask LazyTask");
  for (const char* failing : {"c\nValueError", "c\n(traceback)", "c\n[ValueError]", "c\nValueError: no",
                              "c\nTraceback (most recent call last):\n  f()\nValueError: no"}) {
    EXPECT_EQ(diagnosis(AskKind::k_output, failing), "shared EagerTask LazyTask") << failing;
  }
  EXPECT_EQ(diagnosis(AskKind::k_output, "b\nx"), "closest SleepBlocksAll");
  EXPECT_EQ(diagnosis(AskKind::k_output, "x"), "none");
  EXPECT_EQ(diagnosis(AskKind::k_output, "a"), "none");
  EXPECT_EQ(diagnosis(AskKind::k_choice, "b"), "none");
  EXPECT_EQ(diagnosis(AskKind::k_elapsed, "7"), "none");
}

TEST_F(StudyTest, RunsTheWrongModelsOnceAndOnlyWhenTheyAreNeeded) {
  const int runs = true_runs;
  judge(AskKind::k_output, "a\nb");
  judge(AskKind::k_output, "wrong", Diagnose::k_no);
  judge(AskKind::k_choice, "b");
  EXPECT_EQ(wrong_runs, 0);
  judge(AskKind::k_output, "wrong");
  judge(AskKind::k_output, "other");
  EXPECT_EQ(wrong_runs, static_cast<int>(run::kMisconceptions.size()));
  EXPECT_EQ(true_runs, runs);
}

TEST_F(StudyTest, ManyThreadsCanJudgeAtOnce) {
  std::vector<std::thread> threads;
  std::atomic<int> named = 0;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
      const scenario::Ask& ask = study.scenario().asks[0];
      const auto read = study.read(ask, "b\na");
      named += study.judge(ask, std::get<Answer>(read)).diagnosis.fit == Fit::k_unique;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(named, 8);
  EXPECT_EQ(wrong_runs, static_cast<int>(run::kMisconceptions.size()));
}

TEST(Study, OfAProgramThatIsStoppedIsNotDefined) {
  const auto stopped = [](std::shared_ptr<const text::Source>, const run::Options&) {
    run::Result result;
    result.ending = trace::Ending::k_deadlock;
    return result;
  };
  scenario::Scenario scenario;
  scenario.source = std::make_shared<const text::Source>("x.py", "x\n");
  EXPECT_FALSE(Study(stopped, scenario, {}).defined());
}

TEST(Diagnosis, AFailureThatIsOnlyHintedAtIsNoOtherBelief) {
  Facts truth;
  truth.defined = true;
  truth.truth = {{"a", "ValueError: no"}, true};
  const std::vector<Belief> beliefs = {{Misconception::k_call_runs, truth}};
  EXPECT_EQ(diagnose_output({{"a", "(traceback)"}}, truth, beliefs).fit, Fit::k_none);
}

TEST(Shuffle, IsAlwaysTheSameAndNeverTheTrueOrder) {
  const Lines lines = {"a", "b", "c", "d", "e"};
  for (std::uint64_t seed = 0; seed < 1000; ++seed) {
    Lines shuffled = shuffle_lines(lines, seed);
    EXPECT_EQ(shuffled, shuffle_lines(lines, seed));
    EXPECT_NE(shuffled, lines);
    std::sort(shuffled.begin(), shuffled.end());
    EXPECT_EQ(shuffled, lines);
  }
  EXPECT_EQ(shuffle_lines({"a", "b"}, 1), (Lines{"b", "a"}));
  EXPECT_EQ(shuffle_lines({"a", "a"}, 1), (Lines{"a", "a"}));
  EXPECT_TRUE(shuffle_lines({}, 1).empty());
}

}  // namespace
}  // namespace coroscope::predict
