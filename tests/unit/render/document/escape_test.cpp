#include "render/document/escape.h"

#include <gtest/gtest.h>

namespace coroscope::render::document {
namespace {

TEST(Escape, AFenceIsLongerThanAnyRunOfBackticksInIt) {
  EXPECT_EQ(fenced("a\n", "text"), "```text\na\n```\n");
  EXPECT_EQ(fenced("a ```` b\n```", "text"), "`````text\na ```` b\n```\n`````\n");
  EXPECT_EQ(fenced("", "text"), "```text\n```\n");
}

TEST(Escape, WhatCannotBeSeenIsMadeVisible) {
  EXPECT_EQ(visible("a\r\nb\tc\x1b[31m \u202e \xff\n"), "a\nb\tc\\x1b[31m \\u202e \\xff\n");
}

TEST(Escape, PreformattedHtmlHasNoEmptyLineAndLosesNone) {
  EXPECT_EQ(preformatted("<pre>", "a\n\n  \nb\n", "</pre>"), "<pre>a&#10;&#10;  \nb</pre>\n");
  EXPECT_EQ(preformatted("<pre>", "</pre><script>\"'&", "</pre>"), "<pre>&lt;/pre&gt;&lt;script&gt;&quot;&#39;&amp;</pre>\n");
}

TEST(Escape, WordsKeepTheirCodeAndLoseTheirMarkup) {
  EXPECT_EQ(inline_words("a `*b*` *c* <d>", Markup::k_markdown), "a `*b*` \\*c\\* &#60;d&#62;");
  EXPECT_EQ(inline_words("a `<b>` *c*", Markup::k_html), "a <code>&lt;b&gt;</code> *c*");
  EXPECT_EQ(inline_words("one ` only", Markup::k_markdown), "one &#96; only");
  EXPECT_EQ(inline_words("```<b>`", Markup::k_markdown), "&#96;&#96;`<b>`");
  EXPECT_EQ(inline_words("`` x", Markup::k_markdown), "&#96;&#96; x");
}

TEST(Escape, WordsBeginNeitherAListNorAHeading) {
  EXPECT_EQ(inline_words("# a", Markup::k_markdown), "\\# a");
  EXPECT_EQ(inline_words("12. a", Markup::k_markdown), "12\\. a");
  EXPECT_EQ(inline_words("- a - b", Markup::k_markdown), "\\- a - b");
  EXPECT_EQ(inline_words("see 12. a", Markup::k_markdown), "see 12. a");
}

TEST(Escape, WordsBecomeNoLinks) {
  EXPECT_EQ(inline_words("http://a www.b c@d [e](f)", Markup::k_markdown), "http&#58;//a www&#46;b c&#64;d \\[e\\](f)");
}

TEST(Escape, LinesAreJoinedWithoutASpaceBetweenChineseCharacters) {
  EXPECT_EQ(inline_words("一个\n任务 a\nb", Markup::k_html), "一个任务 a b");
}

TEST(Escape, ALinkTargetHasNoSpecialSigns) {
  EXPECT_EQ(link_target("img/a (b) #1.svg"), "img/a%20%28b%29%20%231.svg");
}

}  // namespace
}  // namespace coroscope::render::document
