#include "core/text/utf8.h"

#include <gtest/gtest.h>

namespace coroscope::text {
namespace {

TEST(Utf8, ReadsOneToFourBytes) {
  const std::string_view text = "aé中😀";
  EXPECT_EQ(decode_utf8(text, 0).value, U'a');
  EXPECT_EQ(decode_utf8(text, 1).value, U'é');
  EXPECT_EQ(decode_utf8(text, 3).value, U'中');
  EXPECT_EQ(decode_utf8(text, 6).value, U'😀');
  EXPECT_EQ(decode_utf8(text, 6).length, 4u);
}

TEST(Utf8, RefusesWhatIsNotUtf8) {
  for (const std::string_view bad :
       {"\x80", "\xC0\x80", "\xC3", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    EXPECT_EQ(decode_utf8(bad, 0).length, 0u) << bad;
    EXPECT_EQ(find_invalid_utf8(bad), 0u);
  }
}

TEST(Utf8, WritesWhatItReads) {
  std::string text;
  for (const char32_t c : {U'a', U'é', U'中', U'😀'}) append_utf8(text, c);
  EXPECT_EQ(text, "aé中😀");
}

TEST(Utf8, WritesLoneSurrogatesInThreeBytes) {
  std::string text;
  append_utf8(text, 0xD800);
  EXPECT_EQ(text, "\xED\xA0\x80");
}

TEST(Utf8, CountsCodePoints) {
  EXPECT_EQ(count_code_points("aé中😀"), 4u);
}

}  // namespace
}  // namespace coroscope::text
