#include "cli/check_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/check_words.h"
#include "render/words/misconception_words.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

class CheckCommand : public testing::Test {
 protected:
  void SetUp() override {
    FakeRun::reset();
    FakeRun::result.output = "1-start\n2-start\n2-end\n1-end\n";
  }
  World world;
};

TEST_F(CheckCommand, ARightPredictionOnStdinIsFine) {
  world.in = "1-start\r\n2-start  \n2-end\n1-end\n\n";
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps"}), 0);
  EXPECT_EQ(world.out, "right: all 4 lines\n");
  EXPECT_EQ(world.err, "");
}

TEST_F(CheckCommand, AWrongOneIsToldWhereButNotTheAnswer) {
  world.in = "1-start\nsomething\n";
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps"}), 1);
  EXPECT_EQ(world.out,
            "not yet: the first line is right\n  line 2: you wrote `something`; something else is printed here\n");
  EXPECT_THAT(world.out, Not(HasSubstr("2-start")));
}

TEST_F(CheckCommand, SpeaksChineseWhenAskedOrWhenTheSystemDoes) {
  world.in = "1-start\n2-start\n1-end\n2-end\n";
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--lang", "zh"}), 1);
  EXPECT_EQ(world.out, "还不对：前 2 行是对的\n  第 3 行：你写的是 `1-end`，你写的每一行都会输出，只是顺序不同\n");
  const std::string chinese = world.out;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    World other;
    other.in = world.in;
    other.variables[name] = "zh_CN.UTF-8";
    EXPECT_EQ(coroscope(other, {"check", "two-sleeps"}), 1);
    EXPECT_EQ(other.out, chinese);
  }
  World both;
  both.in = world.in;
  both.variables = {{"LC_ALL", "en_US.UTF-8"}, {"LANG", "zh_CN.UTF-8"}};
  EXPECT_EQ(coroscope(both, {"check", "two-sleeps"}), 1);
  EXPECT_THAT(both.out, HasSubstr("not yet"));
}

TEST_F(CheckCommand, TakesLinesFromTheCommandLineWhateverTheyLookLike) {
  FakeRun::result.output = "--json\n- a\n\n[1, 2]\n-\n";
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "--json", "--line", "- a", "--line", "", "--line",
                              "[1, 2]", "--line", "-"}),
            0)
      << world.out << world.err;
}

TEST_F(CheckCommand, TakesThePredictionFromAFile) {
  world.files["answer.txt"] = FakeRun::result.output;
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--from", "answer.txt"}), 0);
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--from", "no.txt"}), 5);
}

TEST_F(CheckCommand, WhatExcludesEachOtherIsRefused) {
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "a", "--from", "b"}), 2);
  EXPECT_EQ(coroscope(world, {"check", "-"}), 2);
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "a", "--progress"}), 2);
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(CheckCommand, GivesJsonToPrograms) {
  EXPECT_EQ(coroscope(world, {"check", "Q12", "--line", "x", "--json"}), 1);
  EXPECT_THAT(world.out, testing::StartsWith(R"({"schema":"coroscope-verdict","version":2,"scenario":"two-sleeps","ask":1,)"));
}

TEST_F(CheckCommand, OtherQuestionsAreAnsweredToo) {
  FakeRun::result.elapsed = 2'000'000'000;
  EXPECT_EQ(coroscope(world, {"check", "Q12", "--ask", "elapsed", "--line", "2 s"}), 0);
  EXPECT_EQ(world.out, "right\n");
  EXPECT_EQ(coroscope(world, {"check", "Q12", "--ask", "2", "--line", "3"}), 1);
  EXPECT_THAT(world.out, HasSubstr("not yet: the program takes another time\n"));
  EXPECT_EQ(coroscope(world, {"check", "Q3", "--ask", "choice", "--line", "a"}), 0);
  EXPECT_EQ(coroscope(world, {"check", "Q3", "--ask", "choice", "--line", "b", "--lang", "zh"}), 1);
  EXPECT_THAT(world.out, HasSubstr("还不对：选得不对\n"));
}

TEST_F(CheckCommand, WhatIsNoAnswerIsSaidWithWhatToWriteInstead) {
  EXPECT_EQ(coroscope(world, {"check", "Q12", "--ask", "elapsed", "--line", "two\x1b"}), 2);
  EXPECT_EQ(world.err,
            "coroscope check: `two\\x1b` is not a number of seconds; write the virtual time as `2`, `0.3` or `300 ms`\n");
  EXPECT_EQ(world.out, "");
  world.err = "";
  EXPECT_EQ(coroscope(world, {"check", "Q12", "--ask", "elapsed", "--line", "two", "--json"}), 2);
  EXPECT_THAT(world.out, HasSubstr(R"("error":{"kind":"no_number",)"));
}

TEST_F(CheckCommand, AQuestionThatIsNotAskedIsRefused) {
  EXPECT_EQ(coroscope(world, {"check", "Q12", "--ask", "3", "--line", "a"}), 2);
  EXPECT_EQ(world.err, "coroscope check: there is no question `3`; it asks 1 (output), 2 (elapsed)\n");
  EXPECT_EQ(coroscope(world, {"check", "Q12", "--ask", "3", "--line", "a", "--json"}), 2);
  EXPECT_THAT(world.out, HasSubstr(R"("error":{"kind":"unknown_ask",)"));
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(CheckCommand, NamesTheBeliefAloneWhereNoTraceSpeaksAgainstIt) {
  const auto run = [](std::shared_ptr<const text::Source>, const run::Options& options) {
    run::Result result;
    const bool blocks = options.model.has(run::Misconception::k_sleep_blocks_all);
    result.output = blocks ? "b\na\n" : "a\nb\n";
    return result;
  };
  Context context{world, run};
  const std::vector<std::string> arguments = {"check", "two-sleeps", "--line", "b", "--line", "a"};
  EXPECT_EQ(run_command_line(context, arguments), ExitCode::k_wrong);
  const auto& words = render::words::words_of(run::Misconception::k_sleep_blocks_all, scenario::Language::k_en);
  EXPECT_THAT(world.out, HasSubstr(std::string(words.statement) + " (SleepBlocksAll)"));
  EXPECT_THAT(world.out, Not(HasSubstr(std::string(words.rule))));
}

/// Two questions about two tasks that sleep.
constexpr const char* kNaps =
    "# /// scenario\n# format = 1\n# id = \"naps\"\n# teaches = [\"E3\"]\n# title = { en = \"T\", zh = \"题\" }\n"
    "# [[ask]]\n# kind = \"output\"\n# en = \"What?\"\n# zh = \"什么？\"\n"
    "# [[ask]]\n# kind = \"elapsed\"\n# en = \"How long?\"\n# zh = \"多久？\"\n# ///\n"
    "import asyncio\nasync def nap(name, seconds):\n    await asyncio.sleep(seconds)\n    print(name)\n"
    "async def main():\n    await asyncio.gather(nap('long', 2), nap('short', 1))\nasyncio.run(main())\n";

TEST_F(CheckCommand, RefutesTheOneBeliefThatAnAnswerFitsWithLinesAndTimesOfTheProgram) {
  world.files["naps.py"] = kNaps;
  Context context{world, run::run};
  const std::vector<std::string> arguments = {"check", "naps.py", "--line", "long", "--line", "short"};
  EXPECT_EQ(run_command_line(context, arguments), ExitCode::k_wrong);
  EXPECT_THAT(world.out, HasSubstr("(SleepBlocksAll)\n"));
  EXPECT_THAT(world.out, HasSubstr("However, Task-2 (nap) waits at `await asyncio.sleep(seconds)` on line 17. That stops nobody else: at t=0 s Task-3 (nap) has its turn."));
}

TEST_F(CheckCommand, ShowsNoLineOfTheOutputToSomebodyWhoWasAskedForSomethingElse) {
  world.files["naps.py"] = kNaps;
  Context context{world, run::run};
  const std::vector<std::string> arguments = {"check", "naps.py", "--ask", "elapsed", "--line", "3"};
  EXPECT_EQ(run_command_line(context, arguments), ExitCode::k_wrong);
  EXPECT_THAT(world.out, HasSubstr("by that belief, output line 1 would be `long`; that is not what python prints there"));
  EXPECT_THAT(world.out, Not(HasSubstr("short")));
}

TEST_F(CheckCommand, NoRevealTellsOnlyHowMuchAndWhereAndRunsOnce) {
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "1-start", "--line", "x", "--no-reveal"}), 1);
  EXPECT_EQ(world.out, "not yet: the first line is right\n  the first difference is in line 2; score 0.25\n");
  EXPECT_EQ(FakeRun::count, 1);
}

TEST_F(CheckCommand, AtATerminalShowsTheShuffledLinesAndTheChoices) {
  world.terminal = true;
  world.files["o.py"] =
      "# /// scenario\n# format = 1\n# id = \"o\"\n# teaches = [\"E3\"]\n# title = { en = \"T\", zh = \"题\" }\n"
      "# [[ask]]\n# kind = \"order\"\n# en = \"Which order?\"\n# zh = \"什么顺序？\"\n# ///\nprint(1)\n";
  FakeRun::result.output = "x\x1b\ny\n";
  world.in = "2 1\n";
  EXPECT_EQ(coroscope(world, {"check", "o.py"}), 0) << world.err;
  EXPECT_THAT(world.err, HasSubstr("Which order?\n   1  y\n   2  x\\x1b\n"));
  World choice;
  choice.terminal = true;
  choice.in = "a\n";
  EXPECT_EQ(coroscope(choice, {"check", "Q3", "--ask", "2"}), 0);
  EXPECT_THAT(choice.err, HasSubstr("   a) The variable `count`\n"));
}

TEST_F(CheckCommand, AtATerminalSaysWhatToTypeAndHowToEnd) {
  world.terminal = true;
  world.in = FakeRun::result.output;
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps"}), 0);
  EXPECT_THAT(world.err, HasSubstr("Ctrl-D"));
  EXPECT_EQ(world.out, "\x1b[32mright: all 4 lines\x1b[0m\n");
  World quiet;
  quiet.terminal = true;
  quiet.variables["NO_COLOR"] = "1";
  quiet.in = world.in;
  EXPECT_EQ(coroscope(quiet, {"check", "two-sleeps"}), 0);
  EXPECT_EQ(quiet.out, "right: all 4 lines\n");
}

TEST_F(CheckCommand, WhatTheLearnerWroteCannotSteerTheTerminal) {
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "\x1b[2J"}), 1);
  EXPECT_THAT(world.out, HasSubstr("`\\x1b[2J`"));
}

TEST_F(CheckCommand, AProgramThatNeverEndsHasNothingToCheck) {
  FakeRun::result.ending = trace::Ending::k_deadlock;
  FakeRun::result.error_output = "deadlock\n";
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "x"}), 4);
  EXPECT_EQ(world.err, "deadlock\n");
  EXPECT_EQ(world.out, "");
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "x", "--json"}), 4);
  EXPECT_THAT(world.out, HasSubstr(R"("ask":1,"kind":"output","error":{"kind":"no_truth",)"));
}

TEST_F(CheckCommand, AnExceptionIsTheLastLine) {
  FakeRun::result.output = "a\n";
  FakeRun::result.ending = trace::Ending::k_exception;
  FakeRun::result.error_output = "Traceback (most recent call last):\n  File \"x\", line 1\nValueError: no\n";
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "a", "--line", "ValueError"}), 0);
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "a"}), 1);
}

TEST_F(CheckCommand, ASyntaxErrorCanBePredictedButNotWhatOnlyWeRefuse) {
  text::Diagnostic diagnostic;
  diagnostic.category = "SyntaxError";
  diagnostic.message = "'await' outside async function";
  FakeRun::result = {};
  FakeRun::result.diagnostics = {diagnostic};
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "SyntaxError"}), 0);
  EXPECT_EQ(world.out, "right: that one line is all\n");   // nothing is printed
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "TypeError"}), 1);
  EXPECT_EQ(world.err, "");
  FakeRun::result.diagnostics[0].category = "unsupported";
  EXPECT_EQ(coroscope(world, {"check", "two-sleeps", "--line", "unsupported"}), 3);
  EXPECT_THAT(world.err, HasSubstr("unsupported: "));
}

TEST(CheckWords, EveryKindOfDifferenceHasWordsInBothLanguages) {
  using predict::compare;
  const std::vector<std::pair<predict::Verdict, std::string>> cases = {
      {compare({{}}, {{"a"}, false}), "you have written nothing, but the program prints something"},
      {compare({{"a"}}, {{"a", "b"}, false}), "your answer ends after line 1, but the program prints more"},
      {compare({{"a", "b"}}, {{"a"}, false}), "line 2: you wrote `b`; the program prints no more by then"},
      {compare({{"c"}}, {{"b", "c"}, false}), "line 1: you wrote `c`; something is printed before that"},
      {compare({{"x", "b"}}, {{"b"}, false}), "line 1: you wrote `x`; this is not printed here"},
      {compare({{"A"}}, {{"a"}, false}),
       "line 1: you wrote `A`; nearly: look at upper and lower case"},
      {compare({{"a\t b"}}, {{"a b"}, false}),
       "line 1: you wrote `a→·b`; nearly: only the spaces differ (· is a space, → a tab)"},
      {compare({{"", "b"}}, {{"a", "c"}, false}), "line 1: you wrote an empty line; something else is printed here"},
      {compare({{"b", "a"}}, {{"a", "b"}, false}),
       "line 1: you wrote `b`; all your lines are printed, but in another order"},
  };
  for (const auto& [verdict, words] : cases) {
    EXPECT_EQ(difference_words(verdict, scenario::Language::k_en), words);
    EXPECT_NE(difference_words(verdict, scenario::Language::k_zh), "");
  }
}

}  // namespace
}  // namespace coroscope::cli
