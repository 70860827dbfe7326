#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/side_by_side.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

struct CompareCommand : testing::Test {
  World world;
  void SetUp() override {
    FakeRun::reset();
    FakeRun::result.output = "a\nb\n";
    world.files["program.py"] = "print('a')\nprint('b')\n";
  }
};

TEST_F(CompareCommand, RunsTheProgramByBothRules) {
  EXPECT_EQ(coroscope(world, {"compare", "program.py", "--model", "SleepBlocksAll"}), 0);
  EXPECT_EQ(FakeRun::count, 2);
  EXPECT_TRUE(FakeRun::options.model.has(run::Misconception::k_sleep_blocks_all));
  EXPECT_THAT(world.out, HasSubstr("does not tell the two apart"));
}

TEST_F(CompareCommand, SaysThatTheProgramWouldNotEnd) {
  FakeRun::changed_result = FakeRun::result;
  FakeRun::changed_result->ending = trace::Ending::k_limit;
  EXPECT_EQ(coroscope(world, {"compare", "program.py", "--model", "SleepBlocksAll"}), 0);
  EXPECT_THAT(world.out, HasSubstr("By that rule the program would not come to an end.\nYou might think that"));
  EXPECT_THAT(world.out, Not(HasSubstr("does not tell the two apart")));
}

TEST_F(CompareCommand, KnowsAMisconceptionByItsNumberAndInAnyCase) {
  for (const char* name : {"M14", "m14", "sleepblocksall"}) {
    EXPECT_EQ(coroscope(world, {"compare", "program.py", "--model", name}), 0) << name;
    EXPECT_TRUE(FakeRun::options.model.has(run::Misconception::k_sleep_blocks_all)) << name;
  }
}

TEST_F(CompareCommand, WithoutAModelProposesOneThatDiffersHere) {
  FakeRun::changed_result = FakeRun::result;
  FakeRun::changed_result->output = "b\na\n";
  EXPECT_EQ(coroscope(world, {"compare", "program.py"}), 2);
  EXPECT_THAT(world.err, HasSubstr(std::string("write `--model ") + std::string(run::kMisconceptions.front().name) + "`"));
  FakeRun::changed_result = FakeRun::result;
  EXPECT_EQ(coroscope(world, {"compare", "program.py"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`coroscope matrix` lists the misconceptions"));
}

TEST_F(CompareCommand, SaysWhatCouldHaveBeenMeant) {
  EXPECT_EQ(coroscope(world, {"compare", "program.py", "--model", "SleepBlockAll"}), 2);
  EXPECT_THAT(world.err, HasSubstr("did you mean `SleepBlocksAll`?"));
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(CompareCommand, SpeaksChinese) {
  EXPECT_EQ(coroscope(world, {"compare", "program.py", "--model", "M14", "--lang", "zh"}), 0);
  EXPECT_THAT(world.out, HasSubstr("实际"));
}

TEST_F(CompareCommand, NeedsAMisconception) {
  EXPECT_EQ(coroscope(world, {"compare", "program.py"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`--model` is missing"));
}

TEST(SideBySideText, MarksEveryLineThatDiffers) {
  World world;
  const std::string text = side_by_side({"is", "would be", {"a", "b"}, {"a", "c", "d"}}, Paint(world));
  EXPECT_EQ(text, "   is     would be\n1  a   =  a\n2  b   ≠  c\n3      ≠  d\n");
}

TEST(SideBySideText, KeepsColumnsInChineseAndShowsWhatATerminalWouldActOn) {
  World world;
  const std::string text = side_by_side({"实际", "x", {"中文", "\x1b[1m"}, {"中文", ""}}, Paint(world));
  EXPECT_EQ(text, "   实际        x\n1  中文     =  中文\n2  \\x1b[1m  ≠\n");
}

TEST(MatrixCommand, WarnsOfAQuestionThatTellsNothingApart) {
  FakeRun::reset();
  FakeRun::result.output = "a\n";
  World world;
  world.files["program.py"] = "print('a')\n";
  EXPECT_EQ(coroscope(world, {"matrix", "program.py"}), 0);
  EXPECT_THAT(world.out, HasSubstr("warning: tells no misconception apart"));
  EXPECT_THAT(world.out, HasSubstr("0 of 28 misconceptions"));
}

TEST(MatrixCommand, WritesJsonAndCsv) {
  FakeRun::reset();
  FakeRun::result.output = "a\n";
  World world;
  world.files["a,b.py"] = "print('a')\n";
  EXPECT_EQ(coroscope(world, {"matrix", "a,b.py", "--format", "csv"}), 0);
  EXPECT_THAT(world.out, HasSubstr("\r\n\"a,b.py\",same,"));
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"matrix", "a,b.py", "--format", "json"}), 0);
  EXPECT_THAT(world.out, HasSubstr("\"schema\": \"coroscope-matrix\""));
}

TEST(MatrixCommand, LeavesOutWhatDoesNotEnd) {
  FakeRun::reset();
  FakeRun::result.ending = trace::Ending::k_limit;
  World world;
  world.files["program.py"] = "while True: pass\n";
  EXPECT_EQ(coroscope(world, {"matrix", "program.py"}), 0);
  EXPECT_THAT(world.err, HasSubstr("program.py: left out"));
}

TEST(MatrixCommand, SpeaksChinese) {
  FakeRun::reset();
  FakeRun::result.output = "a\n";
  World world;
  world.files["program.py"] = "print('a')\n";
  EXPECT_EQ(coroscope(world, {"matrix", "program.py", "--lang", "zh"}), 0);
  EXPECT_THAT(world.out, HasSubstr("警告：区分不出任何误解"));
  EXPECT_THAT(world.out, HasSubstr("28 种误解中，有 0 种能由某道题目单独认出\n"));
}

TEST(MatrixCommand, CountsAScenarioOnce) {
  FakeRun::reset();
  FakeRun::result.output = "a\n";
  World world;
  world.files["program.py"] = "print('a')\n";
  EXPECT_EQ(coroscope(world, {"matrix", "program.py", "two-sleeps", "program.py", "Q12"}), 0);
  EXPECT_EQ(world.out.find("two-sleeps"), world.out.rfind("two-sleeps"));
  EXPECT_EQ(world.out.find("program.py"), world.out.rfind("program.py"));
}

TEST(MatrixCommand, SaysWhatCannotBeRun) {
  FakeRun::reset();
  text::Diagnostic error;
  error.category = "SyntaxError";
  error.message = "invalid syntax";
  FakeRun::result.diagnostics = {error};
  World world;
  world.files["program.py"] = "print(\n";
  EXPECT_EQ(coroscope(world, {"matrix", "program.py"}), 1);
  EXPECT_THAT(world.err, HasSubstr("SyntaxError: invalid syntax\nprogram.py: left out, the program cannot be run\n"));
}

}  // namespace
}  // namespace coroscope::cli
