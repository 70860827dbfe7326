#include "core/predict/exception_line.h"

#include <gtest/gtest.h>

#include "core/predict/verdict.h"

namespace coroscope::predict {
namespace {

using Lines = std::vector<std::string>;

Lines folded(const Lines& lines) {
  const auto result = fold_traceback({lines});
  return result ? result->lines : Lines{"none"};
}

TEST(ExceptionLine, NameWithOrWithoutTheTrueMessage) {
  EXPECT_TRUE(names_exception("ValueError", "ValueError: no"));
  EXPECT_TRUE(names_exception("ValueError: no", "ValueError: no"));
  EXPECT_TRUE(names_exception("ValueError:no", "ValueError: no"));
  EXPECT_TRUE(names_exception("ValueError:", "ValueError"));
  EXPECT_FALSE(names_exception("ValueError: yes", "ValueError: no"));
  EXPECT_FALSE(names_exception("KeyError", "ValueError: no"));
  EXPECT_FALSE(names_exception("", "ValueError: no"));
  EXPECT_FALSE(names_exception("", ""));
}

TEST(ExceptionLine, AMessageMayHoldColons) {
  EXPECT_TRUE(names_exception("KeyError: 'a: b'", "KeyError: 'a: b'"));
  EXPECT_FALSE(names_exception("KeyError: 'a", "KeyError: 'a: b'"));
}

TEST(ExceptionLine, ModulesInFrontMayBeLeftOut) {
  EXPECT_TRUE(names_exception("CancelledError", "asyncio.exceptions.CancelledError"));
  EXPECT_TRUE(names_exception("asyncio.CancelledError", "asyncio.exceptions.CancelledError"));
  EXPECT_TRUE(names_exception("asyncio.TimeoutError", "TimeoutError"));
  EXPECT_FALSE(names_exception("Error", "asyncio.exceptions.CancelledError"));
}

TEST(ExceptionLine, AnythingElseNamesNothing) {
  for (const char* line : {"ValueError happens", "- x", "...", "a b: c", ".", ": no"}) {
    EXPECT_FALSE(names_exception(line, "ValueError: no")) << line;
    EXPECT_EQ(exception_name(line), "") << line;
  }
}

TEST(ExceptionLine, SignsStandForAnExceptionOnlyWhereABeliefIsLookedFor) {
  for (const char* sign : {"(traceback)", "traceback", "Traceback", "[ValueError]", "Traceback (most recent call last):"}) {
    EXPECT_TRUE(stands_for_exception(sign, "ValueError: no")) << sign;
    EXPECT_FALSE(stands_for_exception(sign, "")) << sign;
    EXPECT_FALSE(names_exception(sign, "ValueError: no")) << sign;
  }
  EXPECT_FALSE(stands_for_exception("[KeyError]", "ValueError: no"));
  EXPECT_FALSE(stands_for_exception("[]", "ValueError: no"));
  const Truth truth{{"bad", "ValueError"}, true};
  EXPECT_FALSE(compare({{"bad", "(traceback)"}}, truth).right);
  EXPECT_TRUE(compare({{"bad", "(traceback)"}}, truth, ErrorForm::k_sign).right);
  EXPECT_TRUE(match({{"bad", "(traceback)"}}, truth, ErrorForm::k_sign).right);
}

TEST(Traceback, IsFoldedToItsLastLine) {
  EXPECT_EQ(folded({"a", "Traceback (most recent call last):", "  File \"x.py\", line 1, in <module>", "    f()",
                    "ValueError: no"}),
            (Lines{"a", "ValueError: no"}));
  EXPECT_EQ(folded({"a", "ValueError"}), (Lines{"none"}));
  EXPECT_EQ(folded({"a", "Traceback (most recent call last):", "  File \"x.py\""}), (Lines{"none"}));
}

TEST(Traceback, ThatIsChainedIsFoldedWhole) {
  for (const char* link : {"During handling of the above exception, another exception occurred:",
                           "The above exception was the direct cause of the following exception:"}) {
    EXPECT_EQ(folded({"a", "Traceback (most recent call last):", "  f()", "KeyError: 1", "", link, "",
                      "Traceback (most recent call last):", "  g()", "ValueError: no"}),
              (Lines{"a", "ValueError: no"}));
  }
}

TEST(Traceback, OfAnExceptionGroupAndOfASyntaxErrorAreFoldedToo) {
  EXPECT_EQ(folded({"  + Exception Group Traceback (most recent call last):", "  |   File \"x.py\", line 1",
                    "  | ExceptionGroup: two (2 sub-exceptions)", "  +-+---------------- 1 ----------------",
                    "    | ValueError: 1"}),
            (Lines{"ExceptionGroup: two (2 sub-exceptions)"}));
  EXPECT_EQ(folded({"  File \"x.py\", line 3", "    await x", "    ^^^^^^^", "SyntaxError: 'await' outside function"}),
            (Lines{"SyntaxError: 'await' outside function"}));
}

TEST(Traceback, StandsForTheLastLineOfAProgramThatFails) {
  const Truth truth{{"a", "ValueError: no"}, true};
  const Lines pasted = {"a", "Traceback (most recent call last):", "  File \"y.py\", line 9", "    f()", "ValueError: no"};
  EXPECT_TRUE(compare({pasted}, truth).right);
  EXPECT_TRUE(match({pasted}, truth).right);
  EXPECT_FALSE(compare({pasted}, {{"a", "KeyError"}, true}).right);
  EXPECT_FALSE(compare({{"a", "Traceback (most recent call last):"}}, truth).right);
}

TEST(Traceback, ThatTheProgramPrintsItselfIsComparedLineByLine) {
  const Lines printed = {"Traceback (most recent call last):", "  g()", "KeyError: 1", "ValueError: no"};
  EXPECT_TRUE(compare({printed}, {printed, true}).right);
  EXPECT_FALSE(compare({{"Traceback (most recent call last):", "  g()", "KeyError: 1"}}, {printed, true}).right);
  EXPECT_FALSE(compare({{"Traceback (most recent call last):", "  f()", "ValueError"}}, {{"ValueError"}, false}).right);
}

TEST(Match, AgreesWithTheFullComparison) {
  const std::vector<Lines> texts = {{}, {"a"}, {"a", "b"}, {"b", "a"}, {"a", "E"}, {"a", "E: no"}, {"a", "E: no", "c"}};
  for (const Lines& predicted : texts) {
    for (const Lines& actual : texts) {
      for (const bool fails : {false, true}) {
        if (fails && actual.empty()) continue;
        const Verdict whole = compare({predicted}, {actual, fails});
        const Match cheap = match({predicted}, {actual, fails});
        EXPECT_EQ(cheap.right, whole.right);
        EXPECT_EQ(cheap.prefix, whole.matched_prefix);
      }
    }
  }
}

}  // namespace
}  // namespace coroscope::predict
