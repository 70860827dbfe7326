#include <gtest/gtest.h>

#include "render/document/parts.h"

namespace coroscope::render::document {
namespace {

TEST(Sentences, AreAListWithTheirNumbersAndParagraphsBetween) {
  EXPECT_EQ(sentences("Title\n\nAt 0 s:\n1. a `b`\n2. c\nAt 1 s:\n3. d\n", Markup::k_markdown),
            "Title\n\nAt 0 s:\n\n1. a `b`\n2. c\n\nAt 1 s:\n\n3. d\n");
  EXPECT_EQ(sentences("At 0 s:\n7. a `b`\n8. c\nend\n", Markup::k_html),
            "<div class=\"coroscope-words\">\n<p>At 0 s:</p>\n<ol>\n<li value=\"7\">a <code>b</code></li>\n<li value=\"8\">c</li>\n"
            "</ol>\n<p>end</p>\n</div>\n");
}

TEST(Sentences, ItemsAndPrintedLinesAreWhatTheyAre) {
  const std::string words = "End:\n- done: a\n- raised: b\n\nPrinted:\n    1. x\n\n    ```\n\nlast\n";
  EXPECT_EQ(sentences(words, Markup::k_markdown),
            "End:\n\n- done: a\n- raised: b\n\nPrinted:\n\n````text\n1. x\n\n```\n````\n\nlast\n");
  EXPECT_EQ(sentences(words, Markup::k_html),
            "<div class=\"coroscope-words\">\n<p>End:</p>\n<ul>\n<li>done: a</li>\n<li>raised: b</li>\n</ul>\n<p>Printed:</p>\n"
            "<pre class=\"coroscope-output\"><samp>1. x&#10;\n```</samp></pre>\n<p>last</p>\n</div>\n");
}

TEST(Sentences, OfHostileNamesAreNoMarkup) {
  EXPECT_EQ(sentences("1. <!-- /coroscope --> prints ```\n<!-- x -->\n```\n", Markup::k_markdown),
            "1. &#60;!-- /coroscope --&#62; prints &#96;&#96;&#96;\n\n&#60;!-- x --&#62;\n\n&#96;&#96;&#96;\n");
  EXPECT_EQ(sentences("1. <script>`<b>`\n", Markup::k_html),
            "<div class=\"coroscope-words\">\n<ol>\n<li value=\"1\">&lt;script&gt;<code>&lt;b&gt;</code></li>\n</ol>\n</div>\n");
}

}  // namespace
}  // namespace coroscope::render::document
