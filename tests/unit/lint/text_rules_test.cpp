#include <gtest/gtest.h>

#include "core/lint/code_words.h"
#include "core/lint/placed_text.h"
#include "tea_time.h"

namespace coroscope::lint {
namespace {

TEST(TextRules, TheNameOfARenamedFunctionIsFoundWhereverItStands) {
  std::string text = replaced(tea_time(), "async def brew", "async def steep");
  text = replaced(text, "brew(\"black\", 2)", "steep(\"black\", 2)");
  text = replaced(text, "brew(\"green\", 1)", "steep(\"green\", 1)");
  EXPECT_EQ(found(text), "unknown-name 33 `brew`\nunknown-name 34 `brew`\n");
}

TEST(TextRules, ANameInsideOfCodeIsPointedAt) {
  EXPECT_EQ(found(replaced(replaced(tea_time(), "longer in `brew`", "longer in `await pour(tea)`"), "谁在 `brew` 里",
                           "谁在 `await pour(tea)` 里")),
            "unknown-name 33 `pour`\nunknown-name 34 `pour`\n");
}

TEST(TextRules, CodeOfWhichNothingIsInTheProgramIsAnExample) {
  EXPECT_EQ(found(replaced(replaced(tea_time(), "longer in `brew`", "longer in `await client.get(address)`"),
                           "谁在 `brew` 里", "谁在 `await client.get(address)` 里")),
            "");
}

TEST(TextRules, PythonsOwnNamesAreKnown) {
  EXPECT_EQ(found(replaced(replaced(tea_time(), "longer in `brew`", "longer in `asyncio.wait_for`"), "谁在 `brew` 里",
                           "谁在 `asyncio.wait_for` 里")),
            "");
}

TEST(TextRules, ChoicesMayMakeNamesOfTheirOwn) {
  std::string text = replaced(tea_time(), "en = \"Both teas\"", "en = \"`cups = await main()` and `cups`\"");
  EXPECT_EQ(found(replaced(text, "zh = \"两杯茶\"", "zh = \"`cups = await main()` 和 `cups`\"")), "");
}

TEST(TextRules, AQuotationMarkInACommentHidesNoName) {
  EXPECT_EQ(found(replaced(tea_time(), "import asyncio\n", "# The 7\" pot.\nimport asyncio\n")), "");
}

TEST(TextRules, NamesInStringsAreNotThoseOfTheProgram) {
  EXPECT_EQ(found(replaced(replaced(replaced(tea_time(), "\"green\", 1", "\"green\", 1) if \"pour\" else ("), "longer in `brew`", "longer in `pour()`"),
                           "谁在 `brew` 里", "谁在 `pour()` 里")).substr(0, 26),
            "unknown-name 33 `pour`\nunk");
}

TEST(TextRules, QuotedLinesArePrinted) {
  EXPECT_EQ(found(replaced(tea_time(), "`green out` after", "`green black out` after")),
            "not-printed 38 `green black out`\n");
}

TEST(TextRules, TimesAreThoseOfTheRun) {
  EXPECT_EQ(found(replaced(tea_time(), "after 2 seconds", "after 7 seconds")), "wrong-seconds 38 `7 seconds`\n");
  EXPECT_EQ(found(replaced(tea_time(), "第 2 秒", "第 7 秒")), "wrong-seconds 40 `7 秒`\n");
  EXPECT_EQ(found(replaced(tea_time(), "after 2 seconds", "2000 ms later")), "");
}

TEST(TextRules, LineNumbersAreThoseOfTheFile) {
  EXPECT_EQ(found(replaced(tea_time(), "Both are `in` first", "See line 99: both are `in` first")),
            "wrong-line 38 `99`\n");
  EXPECT_EQ(found(replaced(tea_time(), "Both are `in` first", "See line 45: both are `in` first")), "");
  EXPECT_EQ(found(replaced(tea_time(), "两杯先后", "第 99 行：两杯先后")), "wrong-line 40 `99`\n");
}

TEST(TextRules, LineNumbersInPrintedLinesAreNone) {
  EXPECT_EQ(found(replaced(tea_time(), "Who sleeps", "After `line 99`, who sleeps")), "");
}

TEST(TextRules, ADeadlineIsNoLine) {
  EXPECT_EQ(found(replaced(tea_time(), "Both are `in` first", "With a deadline 99, online 99, both are `in` first")), "");
}

TEST(TextRules, EachNumberOfAListOfLinesIsLookedAt) {
  EXPECT_EQ(found(replaced(tea_time(), "Both are `in` first", "Lines 45, 98 and 99: both are `in` first")),
            "wrong-line 38 `98`\nwrong-line 38 `99`\n");
  EXPECT_EQ(found(replaced(tea_time(), "Both are `in` first", "Lines 45-99: both are `in` first")),
            "wrong-line 38 `99`\n");
  EXPECT_EQ(found(replaced(tea_time(), "Both are `in` first", "On line 45 and 99 times more both are `in` first")), "");
  EXPECT_EQ(found(replaced(tea_time(), "两杯先后", "第 45、99 行：两杯先后")), "wrong-line 40 `99`\n");
}

TEST(Choices, AreNotTheSameTwice) {
  EXPECT_EQ(found(replaced(tea_time(), "en = \"Both teas\"", "en = \"The first tea\"")),
            "choice-twice 27 `\"The first tea\"`\n");
}

TEST(Choices, TheRightOneIsNotTheOnlyLongOne) {
  EXPECT_EQ(found(replaced(tea_time(), "en = \"Both teas\"",
                           "en = \"Both teas, because it waits until all that it was given has come to its end\"")),
            "choice-reveals 27 `\"Both teas, because it waits until all that it was given has come to its end\"`\n");
}

TEST(Choices, TheRightOneIsNotTheOnlyLongOneInChineseEither) {
  EXPECT_EQ(found(replaced(tea_time(), "zh = \"两杯茶\"", "zh = \"两杯茶，因为它会一直等，直到交给它的所有东西都结束为止，一个也不少\"")).substr(0, 18),
            "choice-reveals 28 ");
}

TEST(Choices, TheRightOneIsNotAlwaysTheLast) {
  const std::string text = tea_time();
  const std::size_t begin = text.find("# [[ask]]\n# kind = \"choice\""), end = text.find("# [[hint]]");
  const std::string ask = text.substr(begin, end - begin);
  EXPECT_EQ(found(text.substr(0, end) + ask + ask + text.substr(end)).substr(0, 41), "choice-reveals 61 `\"Both teas\"`\n");
}

std::string asking_for_seconds(std::string_view first_is, std::string_view second_is) {
  std::string text =
      replaced(tea_time(), "en = \"What does `gather` wait for?\"", "en = \"How long does the whole program take?\"");
  text = replaced(text, "zh = \"`gather` 等的是什么？\"", "zh = \"整个程序用多久？\"");
  text = replaced(text, "en = \"The first tea\"\n# zh = \"第一杯茶\"\n# correct = false",
                  "en = \"3 seconds\"\n# zh = \"3 秒\"\n# correct = " + std::string(first_is));
  return replaced(text, "en = \"Both teas\"\n# zh = \"两杯茶\"\n# correct = true",
                  "en = \"2 seconds\"\n# zh = \"2 秒\"\n# correct = " + std::string(second_is));
}

TEST(Choices, OfSecondsAreMarkedAsTheRunHasThem) {
  EXPECT_EQ(found(asking_for_seconds("false", "true")), "");
  EXPECT_EQ(found(asking_for_seconds("true", "false")), "choice-wrong 23 `true`\nchoice-wrong 29 `false`\n");
}

TEST(Choices, OfOrdersAreMarkedAsTheRunHasThem) {
  std::string text =
      replaced(tea_time(), "en = \"The first tea\"", "en = \"`black in`, `green in`, `green out`, `black out`\"");
  text = replaced(text, "zh = \"第一杯茶\"", "zh = \"`black in`、`green in`、`green out`、`black out`\"");
  text = replaced(text, "en = \"Both teas\"", "en = \"`black in`, `green in`, `black out`, `green out`\"");
  text = replaced(text, "zh = \"两杯茶\"", "zh = \"`black in`、`green in`、`black out`、`green out`\"");
  EXPECT_EQ(found(text), "choice-wrong 23 `false`\nchoice-wrong 29 `true`\n");
}

TEST(PlacedTexts, KnowWhereEachByteStands) {
  EXPECT_EQ(decode_places("\"a\\\"b\"", "a\"b"), (std::vector<std::uint32_t>{1, 2, 4}));
  EXPECT_EQ(decode_places("\"\"\"\nab\"\"\"", "ab"), (std::vector<std::uint32_t>{4, 5}));
  EXPECT_EQ(decode_places("\"\"\"a\\\n  b\"\"\"", "ab"), (std::vector<std::uint32_t>{3, 8}));
  EXPECT_EQ(decode_places("'a\\b'", "a\\b"), (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(decode_places("\"\\u4e2d\"", "中"), (std::vector<std::uint32_t>{1, 1, 1}));
  EXPECT_EQ(decode_places("\"a\"", "b"), std::nullopt);
  EXPECT_EQ(decode_places("\"", ""), std::nullopt);
  EXPECT_EQ(decode_places("", ""), std::nullopt);
}

TEST(CodeWords, AreFoundInBackquotes) {
  const std::vector<CodeSpan> spans = code_spans("`a` and `b\n  c`, `");
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].code, "a");
  EXPECT_EQ(spans[1].code, "b c");
}

TEST(CodeWords, HaveNames) {
  std::string names;
  for (const NameSpan& name : names_in("await f2(\"don't\", x1=3e5) # can't"))
    names += std::string(name.name) + (name.in_string ? "' " : " ");
  EXPECT_EQ(names, "await f2 don' t' x1 can t ");
}

}  // namespace
}  // namespace coroscope::lint
