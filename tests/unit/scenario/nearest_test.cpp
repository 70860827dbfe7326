#include "core/scenario/nearest.h"

#include <gtest/gtest.h>

#include <array>

namespace coroscope::scenario {
namespace {

constexpr std::array<std::string_view, 4> kWords = {"title", "teaches", "en", "two-sleeps"};

TEST(EditDistance, CountsInsertionsRemovalsReplacementsAndSwaps) {
  EXPECT_EQ(edit_distance("title", "title"), 0u);
  EXPECT_EQ(edit_distance("titel", "title"), 1u);
  EXPECT_EQ(edit_distance("titl", "title"), 1u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

TEST(EditDistance, IgnoresCase) {
  EXPECT_EQ(edit_distance("Title", "tITLE"), 0u);
}

TEST(EditDistance, LooksAtTheBeginningOfLongWordsOnly) {
  EXPECT_LE(edit_distance(std::string(100000, 'a'), std::string(100000, 'b')), 64u);
}

TEST(Nearest, FindsWhatWasMeant) {
  EXPECT_EQ(nearest("titel", kWords), "title");
  EXPECT_EQ(nearest("teach", kWords), "teaches");
  EXPECT_EQ(nearest("twosleeps", kWords), "two-sleeps");
}

TEST(Nearest, IsEmptyWhenNothingIsNear) {
  EXPECT_EQ(nearest("colour", kWords), std::nullopt);
  EXPECT_EQ(nearest("x", kWords), std::nullopt);
  EXPECT_EQ(nearest("", kWords), std::nullopt);
}

TEST(InBackquotes, EscapesControlCharactersAndShortensWithoutCuttingCharacters) {
  EXPECT_EQ(in_backquotes("a\x1b[31m\n"), "`a\\x1b[31m\\x0a`");
  std::string chinese;
  for (int i = 0; i < 30; ++i) chinese += "字";
  const std::string shown = in_backquotes(chinese);
  EXPECT_EQ(shown.substr(1, 60), chinese.substr(0, 60));
  EXPECT_TRUE(shown.ends_with("字…`"));
}

}  // namespace
}  // namespace coroscope::scenario
