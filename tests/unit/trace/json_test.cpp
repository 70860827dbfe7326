#include "core/trace/json.h"

#include <gtest/gtest.h>

#include <random>

namespace coroscope::trace {
namespace {

std::string written(std::string_view text) {
  std::string json;
  append_json_string(json, text);
  return json;
}

/// What a JSON string means; "error: …" if it is none.
std::string read(std::string_view json) {
  JsonCursor cursor(json);
  std::string value;
  return cursor.read_string(value) && cursor.expect_end() ? value : "error: " + cursor.error();
}

TEST(JsonString, WritesTextAsItIs) {
  EXPECT_EQ(written(""), R"("")");
  EXPECT_EQ(written("plain, 你好, 🎉"), R"("plain, 你好, 🎉")");
}

TEST(JsonString, EscapesQuotesBackslashesAndControlCharacters) {
  EXPECT_EQ(written("a\"b\\c\n\r\t\x01\x1b\x7f"), R"("a\"b\\c\n\r\t\u0001\u001b\u007f")");
  EXPECT_EQ(written(std::string_view("\0", 1)), R"("\u0000")");
}

TEST(JsonString, EscapesLoneSurrogates) {
  EXPECT_EQ(written("a\xED\xA0\xBD-\xED\xB8\x80z"), R"("a\ud83d-\ude00z")");
  EXPECT_EQ(read(R"("a\ud83d-\ude00z")"), "a\xED\xA0\xBD-\xED\xB8\x80z");
  EXPECT_EQ(read(R"("\ud83d\ud83d")"), "\xED\xA0\xBD\xED\xA0\xBD");
}

TEST(JsonString, JoinsSurrogatesThatStandAsAPair) {
  EXPECT_EQ(written("\xED\xA0\xBD\xED\xB8\x80"), "\"😀\"");
  EXPECT_EQ(read(R"("\ud83d\ude00")"), "😀");
}

TEST(JsonString, EscapesBytesThatAreNotText) {
  EXPECT_EQ(written("\xFF"), R"("\udcff")");
  EXPECT_EQ(written("\xE4\xBD"), R"("\udce4\udcbd")");
}

TEST(JsonString, ReadsEveryEscape) {
  EXPECT_EQ(read(R"("\"\\\/\b\f\n\r\t\u00e9\u4F60")"), "\"\\/\b\f\n\r\t\u00e9\u4f60");
  EXPECT_EQ(read(R"("\u0000")"), std::string(1, '\0'));
}

TEST(JsonString, RefusesWhatIsNotAString) {
  EXPECT_EQ(read("abc"), "error: expected a string at column 1");
  EXPECT_EQ(read("\"abc"), "error: the string has no end at column 5");
  EXPECT_EQ(read("\"abc\\"), "error: not a JSON escape at column 5");
  EXPECT_EQ(read(R"("\x41")"), "error: not a JSON escape at column 2");
  EXPECT_EQ(read(R"("\u12")"), "error: not a JSON escape at column 2");
  EXPECT_EQ(read(R"("\u-123")"), "error: not a JSON escape at column 2");
  EXPECT_EQ(read("\"\t\""), "error: a control character must be escaped at column 2");
  EXPECT_EQ(read("\"\xFF\""), "error: the text is not UTF-8 at column 2");
  EXPECT_EQ(read("\"\" x"), "error: expected the end of the line at column 4");
}

TEST(JsonString, AnyBytesAreStableAfterOneWriting) {
  std::mt19937 random(1);
  constexpr std::string_view kPieces[] = {
      "a", "\"", "\\", "\n", "\xED\xA0\xBD", "\xED\xB8\x80", "\xED", "\xF0\x9F\x98\x80", "\xFF", "\xA0", "é", "\x7f"};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (auto left = random() % 8; left != 0; --left) text += kPieces[random() % std::size(kPieces)];
    const std::string once = written(text);
    ASSERT_EQ(written(read(once)), once);
  }
}

TEST(JsonCursor, ReadsWholeNumbers) {
  const auto number = [](std::string_view json) {
    JsonCursor cursor(json);
    std::int64_t value = 0;
    return cursor.read_integer(value) && cursor.expect_end() ? std::to_string(value) : cursor.error();
  };
  EXPECT_EQ(number(" -9223372036854775808 "), "-9223372036854775808");
  EXPECT_EQ(number("9223372036854775808"), "the number is too large at column 1");
  EXPECT_EQ(number("1.5"), "expected a whole number at column 1");
  EXPECT_EQ(number("1e3"), "expected a whole number at column 1");
  EXPECT_EQ(number("x"), "expected a whole number at column 1");
}

TEST(JsonCursor, ReadsObjects) {
  JsonCursor cursor(R"( { "a" : 1 , "b" : true } )");
  std::int64_t a = 0;
  bool b = false;
  EXPECT_TRUE(cursor.read_object(
      [&](std::string_view key) { return key == "a" ? cursor.read_integer(a) : cursor.read_bool(b); }));
  EXPECT_TRUE(cursor.expect_end());
  EXPECT_EQ(a, 1);
  EXPECT_TRUE(b);
}

}  // namespace
}  // namespace coroscope::trace
