#include "core/text/display_width.h"

#include <gtest/gtest.h>

namespace coroscope::text {
namespace {

TEST(DisplayWidth, IsTwoForEastAsianCharactersAndEmoji) {
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("两个task"), 8u);
  EXPECT_EQ(display_width("ｶﾅ"), 2u);  // half-width forms
  EXPECT_EQ(display_width("🎉"), 2u);
  EXPECT_EQ(display_width("é"), 1u);
}

TEST(DisplayWidth, IsNothingForCombiningAndControlCharacters) {
  EXPECT_EQ(display_width("e\u0301"), 1u);
  EXPECT_EQ(display_width("a\nb\x1b"), 2u);
}

TEST(DisplayWidth, IsOneForAByteThatIsNotText) {
  EXPECT_EQ(display_width("a\xFF"), 2u);
}

TEST(Shorten, LeavesWhatFits) {
  EXPECT_EQ(shorten("hello", 5), "hello");
  EXPECT_EQ(shorten("睡眠", 4), "睡眠");
}

TEST(Shorten, PutsAnEllipsisInTheLastColumn) {
  EXPECT_EQ(shorten("hello", 4), "hel…");
  EXPECT_EQ(shorten("hello", 1), "…");
  EXPECT_EQ(shorten("hello", 0), "");
}

TEST(Shorten, DoesNotCutAWideCharacterInHalf) {
  EXPECT_EQ(shorten("睡眠", 3), "睡…");
  EXPECT_EQ(shorten("睡眠", 2), "…");
}

TEST(Shorten, KeepsCombiningCharactersWithTheirLetter) {
  EXPECT_EQ(shorten("e\u0301xyz", 2), "e\u0301…");
}

TEST(Pad, CountsColumns) {
  EXPECT_EQ(pad_right("睡", 4), "睡  ");
  EXPECT_EQ(pad_left("睡", 4), "  睡");
  EXPECT_EQ(pad_right("long", 2), "long");
}

TEST(EscapeInvisible, LeavesVisibleTextAlone) {
  EXPECT_EQ(escape_invisible("a\\b 'é' 睡眠 👩‍💻"), "a\\b 'é' 睡眠 👩‍💻");
}

TEST(EscapeInvisible, ShowsWhatATerminalWouldActOn) {
  EXPECT_EQ(escape_invisible("\x1b[2J\n\t\r\x7f\u0085"), R"(\x1b[2J\n\t\r\x7f\x85)");
  EXPECT_EQ(escape_invisible("a\u202Eb\u2028\U000E0001"), R"(a\u202eb\u2028\U000e0001)");
}

TEST(EscapeInvisible, ShowsWhatIsNotText) {
  EXPECT_EQ(escape_invisible("\xED\xA0\x80|\xFF|\xE4\xBD"), R"(\ud800|\xff|\xe4\xbd)");
}

}  // namespace
}  // namespace coroscope::text
