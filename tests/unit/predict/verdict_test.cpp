#include "core/predict/verdict.h"

#include <gtest/gtest.h>

namespace coroscope::predict {
namespace {

using Lines = std::vector<std::string>;
using Numbers = std::vector<std::size_t>;

Verdict verdict(const Lines& predicted, const Lines& actual) {
  return compare({predicted}, {actual, false});
}

std::string first_difference(const Lines& predicted, const Lines& actual) {
  const Verdict result = verdict(predicted, actual);
  if (!result.first_difference) return "none";
  return std::to_string(result.first_difference->line) + " " +
         std::string(difference_name(result.first_difference->kind)) + " " + result.first_difference->predicted;
}

TEST(Verdict, RightIsRight) {
  const Verdict result = verdict({"a", "b"}, {"a", "b"});
  EXPECT_TRUE(result.right);
  EXPECT_EQ(result.matched_prefix, 2u);
  EXPECT_FALSE(result.first_difference);
  EXPECT_EQ(result.score(), 1.0);
}

TEST(Verdict, NothingPredictedAndNothingPrintedIsRight) {
  EXPECT_TRUE(verdict({}, {}).right);
  EXPECT_EQ(verdict({}, {}).score(), 1.0);
}

TEST(Verdict, FirstDifferenceIsAWrongLine) {
  EXPECT_EQ(first_difference({"a", "x", "c"}, {"a", "b", "c"}), "2 wrong_line x");
}

TEST(Verdict, FirstDifferenceIsAnEndThatComesTooEarly) {
  EXPECT_EQ(first_difference({"a"}, {"a", "b"}), "2 missing ");
  EXPECT_EQ(first_difference({}, {"a"}), "1 missing ");
}

TEST(Verdict, FirstDifferenceIsALineThatWasLeftOut) {
  EXPECT_EQ(first_difference({"a", "c", "d"}, {"a", "b", "c", "d"}), "2 missing c");
}

TEST(Verdict, FirstDifferenceIsALineTooMany) {
  EXPECT_EQ(first_difference({"a", "x", "b"}, {"a", "b"}), "2 extra x");
  EXPECT_EQ(first_difference({"a", "b"}, {"a"}), "2 extra b");
}

TEST(Verdict, SameLinesInAnotherOrder) {
  const Verdict result = verdict({"1-start", "2-start", "1-end", "2-end"}, {"1-start", "2-start", "2-end", "1-end"});
  EXPECT_EQ(result.first_difference->kind, DifferenceKind::k_other_order);
  EXPECT_EQ(result.first_difference->line, 3u);
  EXPECT_EQ(result.matched_prefix, 2u);
  EXPECT_EQ(result.matched_in_order, 3u);
  EXPECT_EQ(result.moved.size(), 1u);
  EXPECT_TRUE(result.missing.empty());
  EXPECT_TRUE(result.extra.empty());
}

TEST(Verdict, OnlySpacesOrCaseDiffer) {
  EXPECT_EQ(first_difference({"B  10"}, {"B 10"}), "1 spaces B  10");
  EXPECT_EQ(first_difference({"\tx"}, {"x"}), "1 spaces \tx");
  EXPECT_EQ(first_difference({"B  10"}, {"b 10"}), "1 spelling B  10");
  EXPECT_EQ(first_difference({"Hello"}, {"hello"}), "1 spelling Hello");
}

TEST(Verdict, OnlyTheWidthOfCharactersDiffers) {
  EXPECT_EQ(first_difference({"１-start"}, {"1-start"}), "1 width １-start");
  EXPECT_EQ(first_difference({"1－start"}, {"1-start"}), "1 width 1－start");
  EXPECT_EQ(first_difference({"结果是：10"}, {"结果是: 10"}), "1 width 结果是：10");
  EXPECT_EQ(first_difference({"结果是:10"}, {"结果是：10"}), "1 width 结果是:10");
  EXPECT_EQ(first_difference({"２-start"}, {"1-start"}), "1 wrong_line ２-start");
}

TEST(Verdict, CountsMissingExtraAndMovedLinesWithRepetitions) {
  const Verdict result = verdict({"x", "a", "a", "b"}, {"b", "a", "a", "a"});
  EXPECT_EQ(result.matched_in_order, 2u);
  EXPECT_EQ(result.extra, (Numbers{1}));
  EXPECT_EQ(result.moved, (Numbers{4}));
  EXPECT_EQ(result.missing, (Numbers{4}));
}

TEST(Verdict, ScoresThePrefixAndTheWhole) {
  const Verdict result = verdict({"a", "x", "c", "d"}, {"a", "b", "c", "d"});
  EXPECT_EQ(result.prefix_score(), 0.25);
  EXPECT_EQ(result.score(), 0.75);
}

TEST(Verdict, TheNameOfAnExceptionIsEnough) {
  const Truth truth{{"a", "ValueError: no such thing"}, true};
  EXPECT_TRUE(compare({{"a", "ValueError"}}, truth).right);
  EXPECT_TRUE(compare({{"a", "ValueError: no such thing"}}, truth).right);
  EXPECT_FALSE(compare({{"a", "KeyError"}}, truth).right);
  EXPECT_FALSE(compare({{"a"}}, truth).right);
  EXPECT_FALSE(compare({{"ValueError"}}, truth).right);
}

TEST(Verdict, APrintedColonIsNoException) {
  EXPECT_FALSE(verdict({"total"}, {"total: 1"}).right);
}

TEST(Verdict, HugeTextsAreComparedUpToTheFirstDifference) {
  Lines predicted;
  Lines actual;
  for (int i = 0; i < 200000; ++i) {
    predicted.push_back(std::to_string(i % 1000));
    actual.push_back(std::to_string(i % 999));
  }
  const Verdict result = verdict(predicted, actual);
  EXPECT_FALSE(result.exact);
  EXPECT_EQ(result.matched_prefix, 999u);
  EXPECT_EQ(result.first_difference->line, 1000u);
}

TEST(Verdict, LongTextsWithOneDifferenceAreComparedExactly) {
  Lines actual(300000, "x");
  actual.push_back("end");
  Lines predicted = actual;
  predicted[150000] = "y";
  EXPECT_TRUE(verdict(predicted, actual).exact);
  EXPECT_EQ(verdict(predicted, actual).first_difference->line, 150001u);
}

}  // namespace
}  // namespace coroscope::predict
