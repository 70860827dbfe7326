#include "core/text/source.h"

#include <gtest/gtest.h>

namespace coroscope::text {
namespace {

TEST(Source, FindsLinesAndColumns) {
  const Source source("a.py", "one\ntwo\n\nfour");
  EXPECT_EQ(source.line_count(), 4u);
  EXPECT_EQ(source.line_of(0), 1u);
  EXPECT_EQ(source.line_of(4), 2u);
  EXPECT_EQ(source.line_text(2), "two");
  EXPECT_EQ(source.line_text(3), "");
  EXPECT_EQ(source.line_begin(4), 9u);
}

TEST(Source, DoesNotCountTheEmptyLineBehindTheLastNewline) {
  EXPECT_EQ(Source("a.py", "one\n").line_count(), 1u);
  EXPECT_EQ(Source("a.py", "").line_count(), 1u);
}

TEST(Source, CountsColumnsInCodePoints) {
  const Source source("a.py", "é中x");
  EXPECT_EQ(source.position(5).column, 3u);
}

TEST(Source, LeavesOutCarriageReturns) {
  EXPECT_EQ(Source("a.py", "one\r\ntwo").line_text(1), "one");
}

TEST(Span, JoinsToTheSmallestThatCoversBoth) {
  EXPECT_EQ(join({3, 5}, {1, 4}), (Span{1, 5}));
}

}  // namespace
}  // namespace coroscope::text
