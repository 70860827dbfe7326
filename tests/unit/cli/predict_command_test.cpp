#include "cli/predict_command.h"

#include <gmock/gmock.h>

#include "core/progress/store.h"
#include "tests/unit/progress/temporary_folder.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using progress::Attempt;
using progress::Outcome;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

constexpr const char* kBlocking = "1-start\n1-end\n2-start\n2-end\n\n";
constexpr const char* kRight = "1-start\n2-start\n2-end\n1-end\n\n";

/// With real runs.
class PredictCommand : public testing::Test {
 protected:
  PredictCommand() { world.variables["COROSCOPE_DATA"] = folder / "data"; }

  int predict(std::vector<std::string> arguments, const std::string& typed = "") {
    world.in = typed;
    world.out.clear();
    arguments.insert(arguments.begin(), "predict");
    Context context{world, &run::run};
    return static_cast<int>(run_command_line(context, arguments));
  }
  std::vector<Attempt> kept() const { return progress::Store(folder / "data/progress.db").attempts(); }

  progress::TemporaryFolder folder;
  World world;
};

TEST_F(PredictCommand, ARightAnswerIsPraisedExplainedAndKept) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, kRight + std::string("\n")), 0);
  EXPECT_THAT(world.out, HasSubstr("right: all 4 lines, at the first try\n"));
  EXPECT_THAT(world.out, HasSubstr("The two waits overlap"));
  EXPECT_THAT(world.out, Not(HasSubstr("You might think")));
  ASSERT_THAT(kept(), SizeIs(1));
  EXPECT_EQ(kept()[0].outcome, Outcome::k_right);
  EXPECT_EQ(kept()[0].time, world.time);
  EXPECT_THAT(kept()[0].told_apart, testing::Contains("SleepBlocksAll"));
}

TEST_F(PredictCommand, TheNextOfTheCourseIsWhatNextSays) {
  constexpr std::string_view kCommand = "    coroscope predict ";
  EXPECT_EQ(predict({"two-sleeps", "--lang", "en", "--ask", "1"}, kRight + std::string("\n")), 0);
  const std::string at_end = world.out.substr(world.out.find("the next of the course"));
  const std::string suggested = at_end.substr(at_end.find(kCommand));
  world.out.clear();
  Context context{world, &run::run};
  run_command_line(context, std::vector<std::string>{"next", "--lang", "en"});
  EXPECT_THAT(world.out, HasSubstr(suggested));
  EXPECT_THAT(suggested, HasSubstr("price-goes-up"));
}

TEST_F(PredictCommand, WhereNothingIsKeptTheNextOfTheCourseStandsBehindThisOne) {
  EXPECT_EQ(predict({"two-sleeps", "--lang", "en", "--no-progress"}, kRight + std::string("\n2\n\n")), 0);
  EXPECT_THAT(world.out, HasSubstr("the next of the course: Two downloads with time.sleep\n"));
}

TEST_F(PredictCommand, TheFirstWrongTryTellsWhereButNotTheAnswer) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, kBlocking), 1);
  const std::string feedback = world.out.substr(world.out.find("not yet"));
  EXPECT_THAT(feedback, HasSubstr("line 2: you wrote `1-end`"));
  EXPECT_THAT(feedback, Not(HasSubstr("2-start")));
  EXPECT_THAT(feedback, HasSubstr("your try is kept"));
  ASSERT_THAT(kept(), SizeIs(1));
  EXPECT_EQ(kept()[0].fit, predict::Fit::k_unique);
  EXPECT_THAT(kept()[0].models, ElementsAre("SleepBlocksAll"));
}

TEST_F(PredictCommand, TheSecondWrongTryNamesTheBeliefRefutesItAndShowsTheAnswer) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, kBlocking + std::string("n\n") + kBlocking + "n\n\n"), 1);
  EXPECT_THAT(world.out, HasSubstr("You might think that `await asyncio.sleep(1)` stops the whole program"));
  EXPECT_THAT(world.out, HasSubstr("on line 43"));
  EXPECT_THAT(world.out, HasSubstr("2  1-end        ≠  2-start\n"));
  EXPECT_THAT(world.out, HasSubstr("Why line 2 is `2-start`:"));
  EXPECT_THAT(kept(), SizeIs(2));
}

TEST_F(PredictCommand, WhatIsNoYesOrNoIsTheNextAnswer) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, std::string(kBlocking) + kRight + "\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("right: all 4 lines\n"));
}

TEST_F(PredictCommand, HintsComeOneByOneAndAreCounted) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, ":h\n" + std::string(kBlocking) + "y\n" + kRight + "\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("hint 1 of 2:"));
  EXPECT_THAT(world.out, HasSubstr("hint 2 of 2:"));
  ASSERT_THAT(kept(), SizeIs(2));
  EXPECT_EQ(kept()[0].hints, 1U);
  EXPECT_EQ(kept()[1].hints, 2U);
}

TEST_F(PredictCommand, AnAnswerThatCannotBeReadIsNoTry) {
  EXPECT_EQ(predict({"Q12", "--ask", "elapsed"}, "two\n\n2\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("`two` is not a number of seconds"));
  EXPECT_THAT(kept(), SizeIs(1));
}

TEST_F(PredictCommand, AnErrorThatIsNotNamedIsAskedAgain) {
  EXPECT_EQ(predict({"Q11", "--ask", "error", "--lang", "zh"}, "会\n语法错误\n`syntaxerror`。\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("`会` 不是异常的名字；请写异常的名字"));
  EXPECT_THAT(world.out, HasSubstr("正确，第一次就对了"));
  EXPECT_THAT(kept(), SizeIs(1));
}

TEST_F(PredictCommand, AnExceptionWithAnotherMessageIsSaidToBeTheRightOne) {
  EXPECT_EQ(predict({"Q11", "--ask", "error"}, "SyntaxError: foo\nn\nSyntaxError\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("the exception is right, but its message is another; the name alone is enough"));
}

TEST_F(PredictCommand, AnOrderThatSaysNothingIsAskedAgain) {
  EXPECT_EQ(predict({"dinner-by-phone", "--ask", "1"}, "a b c d\nset the table\n1→3→4→2\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("`a b c d` is no order of the lines; write each number from 1 to 4 once"));
  EXPECT_THAT(world.out, HasSubstr("`set the table` is no order of the lines"));
  EXPECT_THAT(kept(), SizeIs(1));
}

TEST_F(PredictCommand, AFullWidthLineIsNearlyRightAndNeedsNoExplanation) {
  const std::string wide = "１-start\n2-start\n2-end\n1-end\n\n";
  EXPECT_EQ(predict({"Q12", "--ask", "1", "--lang", "zh"}, wide + "n\n" + wide + "n\n\n"), 1);
  EXPECT_THAT(world.out, HasSubstr("很接近了：请检查全角和半角，例如 `：` 和 `:`"));
  EXPECT_THAT(world.out, Not(HasSubstr("为什么第 1 行")));
}

TEST_F(PredictCommand, SaysWhatCanBeTypedWhereverSomethingIsAsked) {
  const std::string wrong = "9\n:?\nｙ\n";  // the full-width letter that an input method writes
  EXPECT_EQ(predict({"Q12", "--ask", "elapsed"}, ":f\n\n" + wrong + "n\n2\n:?\n:a\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("`:f` needs the name of a file: `:f answer.txt`\n"));
  EXPECT_THAT(world.out, HasSubstr("nothing is written yet; :? for help\n"));
  EXPECT_THAT(world.out, HasSubstr("  Enter     no hint\n"));
  EXPECT_THAT(world.out, HasSubstr("hint 1 of"));
  EXPECT_THAT(world.out, HasSubstr("  Enter     leaves the question out\n"));
  EXPECT_THAT(world.out, testing::ContainsRegex("\nit is [a-d]\n"));
}

TEST_F(PredictCommand, LangDecidesHowAMissingScenarioIsSpokenOf) {
  EXPECT_EQ(predict({"nope-nope", "--lang", "zh"}), 5);
  EXPECT_THAT(world.err, HasSubstr("没有名为 `nope-nope` 的题目或文件"));
}

TEST_F(PredictCommand, GivingUpShowsTheAnswerAndIsKept) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, ":a\n\n"), 1);
  EXPECT_THAT(world.out, HasSubstr("what is printed\n  1-start\n  2-start\n"));
  ASSERT_THAT(kept(), SizeIs(1));
  EXPECT_EQ(kept()[0].outcome, Outcome::k_given_up);
}

TEST_F(PredictCommand, WithoutProgressNothingIsKept) {
  EXPECT_EQ(predict({"Q12", "--no-progress"}, kBlocking), 1);
  EXPECT_THAT(world.out, HasSubstr("nothing is kept"));
  EXPECT_THAT(kept(), SizeIs(0));
}

TEST_F(PredictCommand, WhereProgressCannotBeWrittenItSaysSoOnceAndGoesOn) {
  world.variables["COROSCOPE_DATA"] = "/dev/null/here";
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, kBlocking + std::string("n\n") + kRight + "\n"), 0);
  EXPECT_THAT(world.err, testing::StartsWith("coroscope: what you try is not kept: "));
  EXPECT_EQ(std::count(world.err.begin(), world.err.end(), '\n'), 1);
}

TEST_F(PredictCommand, CtrlCInTheMiddleOfAnAnswerKeepsTheTriesBefore) {
  EXPECT_EQ(predict({"Q12"}, kBlocking + std::string("n\n1-start\n\x03\n")), 130);
  EXPECT_THAT(world.out, HasSubstr("your try is kept"));
  EXPECT_THAT(kept(), SizeIs(1));
}

TEST_F(PredictCommand, TheEndOfTheInputEndsAnAnswer) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, "1-start\n2-start\n2-end\n1-end"), 0);
  EXPECT_EQ(predict({"Q12"}, "1-start\n2-start\n2-end\n1-end"), 1) << "the other question has no answer";
}

TEST_F(PredictCommand, TheEditorBeginsWithWhatIsThereAndSeesTheProgram) {
  world.editor = "1-start\n2-start\n2-end\n1-end\n# ----- the answer stands above this line; nothing below it is read -----\nx\n";
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, "1-start\n:e\n\n\n"), 0);
  EXPECT_THAT(world.edited, testing::StartsWith("1-start\n# ----- "));
  EXPECT_THAT(world.edited, HasSubstr("# 54  asyncio.run(main())\n"));
}

TEST_F(PredictCommand, AnEditorThatFailsLosesNothing) {
  EXPECT_EQ(predict({"Q12", "--ask", "1"}, "1-start\n2-start\n:e\n2-end\n1-end\n\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("`ed` ended with exit code 1; what you have written so far is still there"));
}

TEST_F(PredictCommand, ALineOfTheOutputCanBeginWithAColonOrBeEmpty) {
  world.files["x.py"] = "print(':q')\nprint()\nprint('::')\n";
  EXPECT_EQ(predict({"x.py"}, "::q\n \n:::\n\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("right: all 3 lines"));
}

TEST_F(PredictCommand, AProgramThatPrintsNothingTakesTwoEmptyLines) {
  world.files["x.py"] = "x = 1\n";
  EXPECT_EQ(predict({"x.py"}, "\n\n\n"), 0);
  EXPECT_THAT(world.out, HasSubstr("right: nothing is printed, at the first try"));
}

TEST_F(PredictCommand, AProgramThatDoesNotCompileCanBePredicted) {
  world.files["x.py"] = "def f():\n    await g()\n";
  EXPECT_EQ(predict({"x.py"}, "SyntaxError\n\n\n"), 0);
}

TEST_F(PredictCommand, AnAnswerCanComeFromAFile) {
  world.files["answer.txt"] = "1-start\n2-start\n2-end\n1-end\n";
  EXPECT_EQ(predict({"Q12", "--ask", "1", "--from", "answer.txt"}), 0);
  EXPECT_EQ(predict({"Q12", "--from", "no.txt"}), 5);
}

TEST_F(PredictCommand, ProposesToGoOnWithTheOtherQuestion) {
  predict({"Q12", "--ask", "1", "--lang", "zh"}, std::string(kRight) + "\n");
  EXPECT_THAT(world.out, HasSubstr("coroscope predict Q12 --ask 2 --lang zh\n"));
}

TEST_F(PredictCommand, ANameThatAShellWouldCutIsQuoted) {
  world.files["my file.py"] = "# /// scenario\n# format = 1\n# id = \"a\"\n# teaches = [\"E3\"]\n"
                              "# title = { en = \"T\", zh = \"题\" }\n"
                              "# [[ask]]\n# kind = \"output\"\n# en = \"a\"\n# zh = \"b\"\n"
                              "# [[ask]]\n# kind = \"error\"\n# en = \"a\"\n# zh = \"b\"\n# ///\nprint(1)\n";
  predict({"my file.py", "--ask", "1"}, "1\n\n\n");
  EXPECT_THAT(world.out, HasSubstr("coroscope predict 'my file.py' --ask 2\n"));
}

TEST_F(PredictCommand, WhatMakesNoSenseIsAUsageError) {
  EXPECT_EQ(predict({"-"}), 2);
  EXPECT_EQ(predict({"Q12", "--ask", "9"}), 2);
}

TEST_F(PredictCommand, AProgramWithoutATruthIsNotAsked) {
  world.files["x.py"] = "while True: pass\n";
  Context context{world, &FakeRun::run};
  FakeRun::reset();
  FakeRun::result.ending = trace::Ending::k_limit;
  FakeRun::result.error_output = "coroscope: stopped\n";
  EXPECT_EQ(static_cast<int>(run_command_line(context, std::vector<std::string>{"predict", "x.py"})), 4);
  EXPECT_EQ(world.out, "");
}

TEST_F(PredictCommand, ThePipedAnswersStandInTheTranscriptAndColourDoesNot) {
  predict({"Q12"}, kRight);
  EXPECT_THAT(world.out, HasSubstr("  1> 1-start\n  2> 2-start\n"));
  EXPECT_THAT(world.out, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace coroscope::cli
