#include "core/predict/prediction.h"

#include <gtest/gtest.h>

namespace coroscope::predict {
namespace {

using Lines = std::vector<std::string>;

TEST(Prediction, IsSplitIntoLines) {
  EXPECT_EQ(read_prediction("a\nb\n").lines, (Lines{"a", "b"}));
}

TEST(Prediction, NeedsNoNewlineAtTheEnd) {
  EXPECT_EQ(read_prediction("a\nb").lines, (Lines{"a", "b"}));
}

TEST(Prediction, ForgivesSpacesAtTheEndOfALineAndEmptyLinesAtTheEnd) {
  EXPECT_EQ(read_prediction("a  \nb\t\n  \n\n").lines, (Lines{"a", "b"}));
}

TEST(Prediction, ForgivesNothingElse) {
  EXPECT_EQ(read_prediction("\n  a\n\nB b").lines, (Lines{"", "  a", "", "B b"}));
}

TEST(Prediction, AcceptsWindowsLineEndsAndAByteOrderMark) {
  EXPECT_EQ(read_prediction("\xEF\xBB\xBFone\r\ntwo\r\n").lines, (Lines{"one", "two"}));
}

TEST(Prediction, MayBeEmpty) {
  EXPECT_TRUE(read_prediction("").lines.empty());
  EXPECT_TRUE(read_prediction("\n\n").lines.empty());
}

TEST(Prediction, LinesThatComeOneByOneAreTheSame) {
  EXPECT_EQ(read_prediction(Lines{"a ", "b\nc", ""}).lines, (Lines{"a", "b", "c"}));
}

}  // namespace
}  // namespace coroscope::predict
