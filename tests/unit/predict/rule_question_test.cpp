#include "core/predict/rule_question.h"

#include <gtest/gtest.h>

#include <algorithm>


#include "core/predict/diagnosis.h"
#include "core/run/run.h"
#include "core/trace/recorder.h"

namespace coroscope::predict {
namespace {

using run::Misconception;
using Lines = std::vector<std::string>;

constexpr const char* kNaps = R"(
import asyncio
async def nap(name, seconds):
    print(name, "sleeps")
    await asyncio.sleep(seconds)
    print(name, "wakes")
async def main():
    await asyncio.gather(nap("a", 2), nap("b", 1))
asyncio.run(main())
)";

/// A program that has run, with everything that a question is made from.
struct Material {
  explicit Material(const char* program)
      : source(std::make_shared<const text::Source>("x.py", program)),
        result(run::run(source, {.trace_groups = trace::kDefaultGroups})),
        history(*result.trace),
        lines(output_lines(*result.trace)),
        truth(facts_of(result)),
        beliefs(run_beliefs(&run::run, source, {})) {}

  std::optional<RuleQuestion> ask(const Lines& answer = {}) const {
    std::optional<Contrast> mistake;
    Diagnosis diagnosis;
    if (!answer.empty()) {
      mistake = contrast(history, lines, answer);
      diagnosis = diagnose_output({answer}, truth, beliefs);
    }
    return rule_question({history, lines, mistake, diagnosis.models, truth, beliefs, "x"});
  }

  std::shared_ptr<const text::Source> source;
  run::Result result;
  History history;
  std::vector<OutputLine> lines;
  Facts truth;
  std::vector<Belief> beliefs;
};

bool offers(const RuleQuestion& question, const Rule& rule) {
  return std::find(question.choices.begin(), question.choices.end(), rule) != question.choices.end();
}

TEST(Contrast, FindsWhatDecidesBetweenTheLineAndTheOneThatWasExpected) {
  const Material naps(kNaps);
  const auto found = contrast(naps.history, naps.lines, {"a sleeps", "a wakes", "b sleeps", "b wakes"});
  ASSERT_TRUE(found && found->inversion);
  EXPECT_EQ(found->line, 2U);
  EXPECT_EQ(found->later, 4U);
  EXPECT_EQ(found->inversion->kind, InversionKind::k_still_sleeping);
}

TEST(Contrast, OfTheTruthThereIsNone) {
  const Material naps(kNaps);
  EXPECT_FALSE(contrast(naps.history, naps.lines, {"a sleeps", "b sleeps", "b wakes", "a wakes"}));
}

TEST(Contrast, AnAnswerThatStopsEarlyOrGoesOnHasAPlaceButNoFact) {
  const Material naps(kNaps);
  const auto early = contrast(naps.history, naps.lines, {"a sleeps"});
  ASSERT_TRUE(early);
  EXPECT_EQ(early->line, 2U);
  EXPECT_FALSE(early->inversion || early->missing);
  const auto late = contrast(naps.history, naps.lines, {"a sleeps", "b sleeps", "b wakes", "a wakes", "a wakes"});
  ASSERT_TRUE(late);
  EXPECT_EQ(late->line, 5U);
  EXPECT_FALSE(late->inversion || late->missing);
}

TEST(RuleQuestionTest, IsAboutTheLineThatTheLearnerHadWrong) {
  const auto question = Material(kNaps).ask({"a sleeps", "a wakes", "b sleeps", "b wakes"});
  ASSERT_TRUE(question);
  EXPECT_EQ(question->line, 2U);
  EXPECT_EQ(question->choices[question->right], Rule(InversionKind::k_still_sleeping));
  EXPECT_TRUE(offers(*question, Misconception::k_sleep_blocks_all));
}

TEST(RuleQuestionTest, WithoutAMistakeItIsAboutALineThatAMisconceptionWouldPutElsewhere) {
  const auto question = Material(kNaps).ask();
  ASSERT_TRUE(question);
  EXPECT_TRUE(question->inversion);
  EXPECT_TRUE(offers(*question, Misconception::k_sleep_blocks_all));
}

TEST(RuleQuestionTest, WhereNoOrderDecidesItIsTheTrueRuleInsteadOfTheBelief) {
  const auto question = Material("def f():\n    x = yield 1\n    print(x)\n    yield 2\ng = f()\nnext(g)\ng.send('in')\n").ask({"None"});
  ASSERT_TRUE(question);
  EXPECT_EQ(question->choices[question->right], Rule(TrueRule{Misconception::k_send_lag}));
  EXPECT_TRUE(offers(*question, Misconception::k_send_lag));
}

TEST(RuleQuestionTest, AProgramInWhichNoRuleDecidesAnythingIsNotAskedAbout) {
  EXPECT_FALSE(Material("print(1)\nprint(2)\n").ask());
  EXPECT_FALSE(Material("x = 1\n").ask());
}

TEST(RuleQuestionTest, HasTwoToFourDifferentChoicesAndOneOfThemIsRight) {
  for (const char* program : {kNaps, "def f():\n    print('in')\n    yield\ng = f()\nprint('out')\nnext(g)\n"}) {
    const auto question = Material(program).ask();
    ASSERT_TRUE(question);
    EXPECT_GE(question->choices.size(), 2U);
    EXPECT_LE(question->choices.size(), 4U);
    EXPECT_LT(question->right, question->choices.size());
    for (std::size_t i = 0; i < question->choices.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(question->choices[i] == question->choices[j]);
    }
  }
}

TEST(RuleQuestionTest, RulesOfTasksAreOfferedOnlyForProgramsWithTasks) {
  EXPECT_TRUE(offers(*Material("import asyncio\nasync def main():\n    print(1)\n    await asyncio.sleep(0)\n    print(2)\n"
                               "asyncio.run(main())\n").ask(), InversionKind::k_blocked));
  const auto question = Material("def f():\n    print('in')\n    yield\ng = f()\nprint('out')\nnext(g)\n").ask();
  for (const InversionKind rule : {InversionKind::k_blocked, InversionKind::k_wake_times, InversionKind::k_creation_order}) {
    EXPECT_FALSE(offers(*question, rule));
  }
}

TEST(RuleQuestionTest, IsTheSameEveryTime) {
  const auto first = Material(kNaps).ask();
  const auto second = Material(kNaps).ask();
  EXPECT_EQ(first->choices, second->choices);
  EXPECT_EQ(first->right, second->right);
}

TEST(ToldApart, LooksAtWhatTheQuestionAsksFor) {
  const Material naps(kNaps);
  const auto has = [&](scenario::AskKind kind) {
    const auto models = told_apart(kind, naps.truth, naps.beliefs);
    return std::find(models.begin(), models.end(), Misconception::k_sleep_blocks_all) != models.end();
  };
  EXPECT_TRUE(has(scenario::AskKind::k_output));
  EXPECT_TRUE(has(scenario::AskKind::k_elapsed));
  EXPECT_FALSE(has(scenario::AskKind::k_error));
  EXPECT_FALSE(has(scenario::AskKind::k_choice));
}

}  // namespace
}  // namespace coroscope::predict
