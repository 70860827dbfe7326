// path --test-out
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/progress/store.h"
#include "core/scenario/catalog.h"
#include "core/scenario/learning_path.h"
#include "tests/unit/progress/temporary_folder.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Every program prints "x". Of the questions with choices, a) is the right answer.
class TestOutCommand : public testing::Test {
 protected:
  TestOutCommand() {
    world.variables["COROSCOPE_DATA"] = folder / "data";
    FakeRun::reset();
    FakeRun::result.output = "x\n";
  }

  int test_out(const std::string& in) {
    world.in = in;
    world.out.clear();
    return coroscope(world, {"path", "--test-out", "--lang", "en"});
  }
  static std::string right_letters(const scenario::Ask& ask) {
    std::string letters;
    for (std::size_t i = 0; i < ask.choices.size(); ++i) {
      if (ask.choices[i].correct) letters += static_cast<char>('a' + i);
    }
    return letters;
  }
  /// What to type to answer all questions of a layer rightly.
  static std::string answers(std::string_view layer) {
    std::string lines;
    for (const scenario::TestQuestion& question : scenario::builtin_learning_path().find_layer(layer)->test) {
      const auto reading = scenario::Catalog::builtin().find(question.scenario);
      const scenario::Ask& ask = reading->scenario.asks.at(question.ask - 1);
      lines += ask.kind == scenario::AskKind::k_choice ? right_letters(ask) + "\n" : "x\n\n";
    }
    return lines;
  }

  progress::TemporaryFolder folder;
  World world;
};

TEST_F(TestOutCommand, HasFourteenQuestionsAboutAllLayersButTheGoal) {
  const scenario::LearningPath& path = scenario::builtin_learning_path();
  EXPECT_EQ(path.test_size(), 14u);
  for (const scenario::Layer& layer : path.layers) {
    EXPECT_EQ(layer.test.empty(), layer.id == "L6") << layer.id;
    for (const scenario::TestQuestion& question : layer.test) {
      const auto reading = scenario::Catalog::builtin().find(question.scenario);
      ASSERT_TRUE(reading && reading->good()) << question.scenario;
      EXPECT_LE(question.ask, reading->scenario.asks.size()) << question.scenario;
      for (const std::string& topic : reading->scenario.teaches) {
        EXPECT_LE(path.layer_of(topic)->id, layer.id) << question.scenario << " asks for what comes later";
      }
    }
  }
}

TEST_F(TestOutCommand, SomebodyWhoIsRightUnlocksEverythingButTheGoal) {
  std::string all;
  for (const char* layer : {"L1", "L2", "L3", "L4", "L5"}) all += answers(layer);
  EXPECT_EQ(test_out(all), 0);
  EXPECT_THAT(world.out, HasSubstr("\n14 of 14\n"));
  EXPECT_THAT(world.out, HasSubstr("Unlocked by the test: L1, L2, L3, L4, L5\n"));
  coroscope(world, {"path", "--lang", "en"});
  EXPECT_THAT(world.out, HasSubstr("L5  The core of async/await  4 of 4 topics done\n"));
  EXPECT_THAT(world.out, testing::ContainsRegex("  ○ F1  The basic asyncio API +ready "));
  EXPECT_THAT(world.out, HasSubstr("known by the test"));
}

TEST_F(TestOutCommand, AWrongAnswerEndsItsLayerAndThoseThatNeedIt) {
  EXPECT_EQ(test_out("wrong\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("Not this time. `coroscope predict two-lists"));
  EXPECT_THAT(world.out, Not(HasSubstr("2 of 14")));
  EXPECT_THAT(world.out, Not(HasSubstr("L2  ")));
  EXPECT_THAT(world.out, HasSubstr("What builds on L1 was not asked.\n"));
  EXPECT_THAT(world.out, Not(HasSubstr("x\n\nNot")));  // the answer is not told
}

TEST_F(TestOutCommand, LayersBesideTheFailedOneAreStillAsked) {
  EXPECT_EQ(test_out(answers("L1") + "wrong\n\n" + answers("L3")), 0);
  EXPECT_THAT(world.out, Not(HasSubstr("L4  ")));  // needs L2
  EXPECT_THAT(world.out, Not(HasSubstr("L5  ")));
  EXPECT_THAT(world.out, HasSubstr("Unlocked by the test: L1, L3\n"));
}

TEST_F(TestOutCommand, GoesOnWhereItWasLeft) {
  EXPECT_EQ(test_out("x\n\nx\n\n:q\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("\n3 of 14\n"));
  EXPECT_THAT(world.out, HasSubstr("No layer is unlocked by the test yet.\n"));
  EXPECT_EQ(test_out("x\n\nx\n\n:q\n"), 0);
  EXPECT_THAT(world.out, Not(HasSubstr("\n2 of 14\n")));
  EXPECT_THAT(world.out, HasSubstr("L1 is unlocked.\n"));
  EXPECT_THAT(world.out, HasSubstr("\n5 of 14\n"));
}

TEST_F(TestOutCommand, GivesNoHintsAndNoSecondTry) {
  EXPECT_EQ(test_out(":h\n?\n\n"), 0);
  EXPECT_THAT(world.out, Not(HasSubstr("hint 1")));
  const auto attempts = progress::Store(folder / "data/progress.db").attempts();
  ASSERT_EQ(attempts.size(), 1u);
  EXPECT_EQ(attempts[0].outcome, progress::Outcome::k_wrong);
  EXPECT_EQ(attempts[0].hints, 0u);
}

TEST_F(TestOutCommand, SaysThatItHasNoHintsAndNoAnswers) {
  EXPECT_EQ(test_out(":h\n:?\n:q\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("the test gives no hints; :a passes the question\n"));
  EXPECT_THAT(world.out, HasSubstr("  :a        passes: counts as not known\n"));
  EXPECT_THAT(world.out, Not(HasSubstr(":h        a hint")));
}

TEST_F(TestOutCommand, AQuestionThatWasAnsweredWronglyComesAgainNextTime) {
  EXPECT_EQ(test_out("wrong\n\n"), 0);
  EXPECT_EQ(test_out(":q\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("next time\nyou are asked what you have not answered rightly yet.\n"));
  EXPECT_THAT(world.out, HasSubstr("\n1 of 14\n"));
}

TEST_F(TestOutCommand, StandsAlone) {
  EXPECT_EQ(coroscope(world, {"path", "--test-out", "-o", "p.svg"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`--test-out` and `--output` exclude each other"));
  EXPECT_EQ(coroscope(world, {"path", "C2", "--test-out"}), 2);
}

}  // namespace
}  // namespace coroscope::cli
