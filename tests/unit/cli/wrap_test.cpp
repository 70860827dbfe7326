#include "cli/wrap.h"

#include <gtest/gtest.h>

#include <sstream>

#include "core/text/display_width.h"
#include "world.h"

namespace coroscope::cli {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

TEST(Wrap, NoLineIsTooLongAndNothingIsLost) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += (i == 0 ? "" : " ") + std::string("word") + std::to_string(i);
  std::string joined;
  for (const std::string& line : lines_of(wrapped(text, "- ", "  "))) {
    EXPECT_LE(text::display_width(line), kWrapWidth);
    joined += (joined.empty() ? "" : " ") + line.substr(2);
  }
  EXPECT_EQ(joined, text);
}

TEST(Wrap, OnATerminalOnlyAndAsItsWidthAllows) {
  World world;
  const std::string sentence = "one two three four five six";
  EXPECT_EQ(wrapped_on_terminal(world, sentence, "- ", "  "), "- one two three four five six\n");
  world.terminal = true;
  world.columns = 16;
  EXPECT_EQ(wrapped_on_terminal(world, sentence, "- ", "  "), "- one two three\n  four five six\n");
}

TEST(Wrap, ChineseBreaksAnywhereButNotBeforeAClosingSign) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "睡眠，";
  const auto lines = lines_of(wrapped(text));
  ASSERT_GT(lines.size(), 2U);
  for (const std::string& line : lines) {
    EXPECT_LE(text::display_width(line), kWrapWidth + 2);
    EXPECT_FALSE(line.starts_with("，"));
  }
}

TEST(Wrap, LineEndsOfTheTextBecomeSpacesButNotBetweenChineseCharacters) {
  EXPECT_EQ(wrapped("one\ntwo"), "one two\n");
  EXPECT_EQ(wrapped("睡眠\n醒来"), "睡眠醒来\n");
  EXPECT_EQ(wrapped("睡眠。\n`f()` 醒来"), "睡眠。`f()` 醒来\n");
  EXPECT_EQ(wrapped("运行到 `f()`\n就停"), "运行到 `f()` 就停\n");
}

TEST(Wrap, AnEmptyLineStaysOne) {
  EXPECT_EQ(wrapped("one\n\ntwo\n"), "one\n\ntwo\n");
}

TEST(Wrap, CodeStaysTogetherAndALongWordStaysWhole) {
  const std::string filler(80, 'x');
  EXPECT_EQ(wrapped(filler + " `await sleep(1)` ends"), filler + "\n`await sleep(1)` ends\n");
  const std::string long_word(200, 'y');
  EXPECT_EQ(wrapped(long_word), long_word + "\n");
}

TEST(Wrap, NothingIsOneEmptyLine) {
  EXPECT_EQ(wrapped(""), "\n");
}

}  // namespace
}  // namespace coroscope::cli
