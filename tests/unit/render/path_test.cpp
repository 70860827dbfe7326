// The picture of the learning path.
#include "render/path/picture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "render/path/graph.h"
#include "tests/unit/render/well_formed.h"

namespace coroscope::render::path {
namespace {

using testing::HasSubstr;
using testing::Not;

int count(std::string_view text, std::string_view part) {
  int n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

Picture sample(scenario::Language language = scenario::Language::k_en) {
  Picture picture{scenario::builtin_learning_path(), {}, language, "Learning path", ""};
  picture.notes["A1"] = {State::k_done, {"Boxes", "Names"}, 2};
  picture.notes["A2"] = {State::k_started, {"Loops"}, 0};
  picture.notes["A3"] = {State::k_ready, {}, 0};
  return picture;
}

std::string bytes(const Picture& picture, Format format, ThemeChoice theme = ThemeChoice::k_auto) {
  const RenderResult result = render(picture, format, theme);
  EXPECT_TRUE(result.ok()) << result.error;
  return result.bytes;
}

TEST(PathPicture, HasALayerATopicAndAnArrowForEachOfThePath) {
  const std::string svg = bytes(sample(), Format::k_svg);
  EXPECT_EQ(xml_fault(svg), "");
  EXPECT_EQ(count(svg, "class=\"layer\""), 4);
  EXPECT_EQ(count(svg, "class=\"layer highlighted\""), 2);
  EXPECT_EQ(count(svg, "-topic-"), 24);
  EXPECT_EQ(count(svg, "class=\"needs"), 25);
  EXPECT_EQ(count(svg, "class=\"needs done\""), 1);  // A1 → A3
}

TEST(PathPicture, SaysTheStateOfATopicByItsMarkAndItsClass) {
  const std::string svg = bytes(sample(), Format::k_svg);
  EXPECT_THAT(svg, HasSubstr("-topic-A1\" class=\"topic done\"><title>A1 Variables and types · 变量与数据类型 · done · "
                             "2 of 2 scenarios solved: Boxes, Names</title>"));
  EXPECT_THAT(svg, HasSubstr(">✓ A1 Variables and types</text>"));
  EXPECT_THAT(svg, HasSubstr(">◐ A2 Control flow: if, for, while</text>"));
  EXPECT_THAT(svg, HasSubstr(">○ A3 Defining and calling functions</text>"));
  EXPECT_THAT(svg, HasSubstr(">· A4 Exceptions: try and except</text>"));
  std::set<std::string_view> marks;
  for (const State state : kStates) marks.insert(mark_of(state));
  EXPECT_EQ(marks.size(), std::size(kStates));
}

TEST(PathPicture, SpeaksChinese) {
  const std::string svg = bytes(sample(scenario::Language::k_zh), Format::k_svg);
  EXPECT_THAT(svg, HasSubstr(">✓ A1 变量与数据类型</text>"));
  EXPECT_THAT(svg, HasSubstr("· 已完成 · 2 道题目中做对了 2 道：Boxes、Names</title>"));
  EXPECT_THAT(svg, HasSubstr("共 6 层 24 个知识点：已完成 1 个，学习中 1 个，可以开始 1 个，未解锁 21 个。"));
}

TEST(PathPicture, LinksWhereThereIsSomethingToLinkTo) {
  EXPECT_EQ(count(bytes(sample(), Format::k_svg), "<a "), 0);
  Picture linked = sample();
  linked.link_base = "https://example.org/course";
  const std::string svg = bytes(linked, Format::k_svg);
  EXPECT_EQ(count(svg, "<a "), 24);
  EXPECT_THAT(svg, HasSubstr("href=\"https://example.org/course#E3\""));
  EXPECT_THAT(bytes(linked, Format::k_mermaid), HasSubstr("click E3 \"https://example.org/course#E3\""));
}

TEST(PathPicture, IsTheSameEachTimeInEveryFormat) {
  for (const Format format : {Format::k_svg, Format::k_png, Format::k_pdf, Format::k_dot, Format::k_mermaid}) {
    const std::string first = bytes(sample(), format);
    EXPECT_FALSE(first.empty());
    EXPECT_EQ(first, bytes(sample(), format)) << format_name(format);
  }
}

TEST(PathPicture, TurnsDarkWithItsReaderOrWhenAsked) {
  EXPECT_THAT(bytes(sample(), Format::k_svg), HasSubstr("prefers-color-scheme:dark"));
  const std::string dark = bytes(sample(), Format::k_svg, ThemeChoice::k_dark);
  EXPECT_THAT(dark, Not(HasSubstr("prefers-color-scheme")));
  EXPECT_THAT(dark, Not(HasSubstr("#ffffff")));
}

TEST(PathPicture, HasNoColourThatTheDarkThemeDoesNotKnow) {
  const std::string svg = bytes(sample(), Format::k_svg);
  const std::string drawn = svg.substr(svg.find("</style>"));
  for (const std::string name : {"fill=\"", "stroke=\""}) {
    for (std::size_t at = drawn.find(name); at != std::string::npos; at = drawn.find(name, at + 1)) {
      const std::string attribute = drawn.substr(at, drawn.find('"', at + name.size()) + 1 - at);
      if (attribute.ends_with("\"none\"")) continue;
      EXPECT_THAT(svg, HasSubstr("[" + attribute + "]{")) << "no rule for it";
    }
  }
}

TEST(PathPicture, IsSafeWhateverTitlesHold) {
  const std::string hostile = "a\"];\\N\n</svg><script>alert(1)</script>&#x41;#quot;`end` \xE2\x80\xAE \xFF\x01";
  Picture picture = sample();
  picture.title = hostile;
  picture.notes["A1"].scenarios = {hostile, std::string(10'000, 'x')};
  picture.link_base = "javascript:alert(1)\"><script>";
  const std::string svg = bytes(picture, Format::k_svg);
  EXPECT_EQ(xml_fault(svg), "");
  EXPECT_THAT(svg, HasSubstr("a&quot;];\\N⏎&lt;/svg&gt;"));
  const std::string mermaid = bytes(picture, Format::k_mermaid);
  EXPECT_THAT(mermaid, Not(HasSubstr("<script>")));
  EXPECT_THAT(mermaid, Not(HasSubstr("javascript:")));
}

TEST(PathPicture, IsAMermaidFlowchartToo) {
  const std::string source = bytes(sample(), Format::k_mermaid);
  EXPECT_TRUE(source.starts_with("flowchart TB\n"));
  EXPECT_EQ(count(source, " --> "), 25);
  EXPECT_EQ(count(source, "  subgraph "), 7);
  EXPECT_THAT(source, HasSubstr("    A1(\"✓ A1 Variables and types\"):::done\n"));
}

}  // namespace
}  // namespace coroscope::render::path
