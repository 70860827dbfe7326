#include <gtest/gtest.h>

#include "render/document/parts.h"

namespace coroscope::render::document {
namespace {

TEST(Sentences, AreAListWithTheirNumbersAndParagraphsBetween) {
  EXPECT_EQ(sentences("Title\n\nAt 0 s:\n 1. a `b`\n 2. c\nAt 1 s:\n 3. d\n", Markup::k_markdown),
            "Title\n\nAt 0 s:\n\n1. a `b`\n2. c\n\nAt 1 s:\n\n3. d\n");
  EXPECT_EQ(sentences("At 0 s:\n 7. a `b`\n 8. c\nend\n", Markup::k_html),
            "<div class=\"coroscope-words\">\n<p>At 0 s:</p>\n<ol>\n<li value=\"7\">a <code>b</code></li>\n<li value=\"8\">c</li>\n"
            "</ol>\n<p>end</p>\n</div>\n");
}

TEST(Sentences, OfHostileNamesAreNoMarkup) {
  EXPECT_EQ(sentences("1. <!-- /coroscope --> prints ```\n<!-- x -->\n```\n", Markup::k_markdown),
            "1. &#60;!-- /coroscope --&#62; prints \\`\\`\\`\n\n&#60;!-- x --&#62;\n\n\\`\\`\\`\n");
  EXPECT_EQ(sentences("1. <script>`<b>`\n", Markup::k_html),
            "<div class=\"coroscope-words\">\n<ol>\n<li value=\"1\">&lt;script&gt;<code>&lt;b&gt;</code></li>\n</ol>\n</div>\n");
}

}  // namespace
}  // namespace coroscope::render::document
