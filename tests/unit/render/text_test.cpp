// Cleaning and measuring text.
#include <gtest/gtest.h>

#include "render/clean_text.h"
#include "render/text_metrics.h"

namespace coroscope::render {
namespace {

TEST(Clean, ShowsControlCharacters) {
  EXPECT_EQ(clean("a\nb\tc\x1b[31m\x7f"), "a⏎b⇥c␛[31m␡");
  EXPECT_EQ(clean(std::string_view("\0", 1)), "␀");
  EXPECT_EQ(clean("\xC2\x85"), "\uFFFD");
}

TEST(Clean, TakesMarksOfDirectionApart) {
  EXPECT_EQ(clean("a\u202Eb\u2066c\u200F"), "a▯b▯c▯");
}

TEST(Clean, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(clean("\xFF"), "\uFFFD");
  EXPECT_EQ(clean("\xC0\xAF"), "\uFFFD\uFFFD");      // overlong
  EXPECT_EQ(clean("\xED\xA0\x80x"), "\uFFFDx");      // a surrogate
  EXPECT_EQ(clean("\xF4\x90\x80\x80x"), "\uFFFDx");  // beyond U+10FFFF
  EXPECT_EQ(clean("\xE4\xB8"), "\uFFFD");            // cut off
  EXPECT_EQ(clean("\xEF\xBF\xBE"), "\uFFFD");        // a noncharacter
}

TEST(Clean, KeepsTheRest) {
  const std::string text = "下载 📦 é مرحبا <b>&\"'\\N";
  EXPECT_EQ(clean(text), text);
}

TEST(EmWidth, CountsWhatAReaderSees) {
  EXPECT_NEAR(em_width("lll", Font::k_sans), 3 * 0.222, 1e-9);
  EXPECT_NEAR(em_width("abc", Font::k_mono), 3 * 0.602, 1e-9);
  EXPECT_NEAR(em_width("下载", Font::k_sans), 2.0, 1e-9);
  EXPECT_NEAR(em_width("下", Font::k_mono), 2 * 0.602, 1e-9);
  EXPECT_NEAR(em_width("📦", Font::k_sans), 1.3, 1e-9);
  EXPECT_NEAR(em_width("👩‍👩‍👧‍👦", Font::k_sans), 1.3, 1e-9);  // one family
  EXPECT_NEAR(em_width("🇨🇳🇨🇳", Font::k_sans), 2.6, 1e-9);                       // two flags
  EXPECT_NEAR(em_width("e\u0301", Font::k_sans), 0.556, 1e-9);
  EXPECT_GT(em_width("bold", Font::k_sans, true), em_width("bold", Font::k_sans));
}

TEST(Fit, KeepsWhatFits) {
  EXPECT_EQ(fit("await sleep(1)", 17, Font::k_sans), "await sleep(1)");
}

TEST(Fit, CutsBetweenCharacters) {
  EXPECT_EQ(fit("abcdefgh", 4 * 0.602, Font::k_mono), "abc…");
  EXPECT_EQ(fit("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3.0, Font::k_sans),
            "👩‍👩‍👧‍👦…");
  EXPECT_LE(em_width(fit(std::string(10'000, 'x'), 17, Font::k_sans), Font::k_sans), 17);
}

TEST(CollapseSpaces, MakesOneLine) {
  EXPECT_EQ(collapse_spaces("  f(\n    1,\t2)  "), "f( 1, 2)");
}

TEST(EscapeXml, LeavesNoMarkup) {
  EXPECT_EQ(escape_xml("<a b=\"c\">&'"), "&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
}

}  // namespace
}  // namespace coroscope::render
