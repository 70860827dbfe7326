// The files: through Graphviz, from a trace to bytes.
#include "render/render.h"

#include <gtest/gtest.h>

#include <random>
#include <thread>

#include "render/graphviz_loader.h"
#include "tests/unit/render/story.h"
#include "tests/unit/render/well_formed.h"

namespace coroscope::render {
namespace {

RenderOptions options(Format format) {
  RenderOptions options;
  options.format = format;
  options.title = "A title";
  options.link_base = "program.py";
  return options;
}

std::string bytes_of(const trace::Trace& trace, const RenderOptions& wanted) {
  const RenderResult result = render_sequence(trace, wanted);
  EXPECT_TRUE(result.ok()) << result.error;
  return result.bytes;
}

int count(std::string_view text, std::string_view part) {
  int n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++n;
  return n;
}

TEST(EveryFormat, HasANameAndAnEnding) {
  constexpr Format kLast = Format::k_words;
  for (int i = 0; i <= static_cast<int>(kLast); ++i) {
    const auto format = static_cast<Format>(i);
    EXPECT_EQ(find_format(format_name(format)), format) << i;
    EXPECT_EQ(format_of_path("a" + std::string(usual_ending(format))), format) << i;
  }
}

TEST(FormatOfPath, GoesByTheEndOfTheName) {
  EXPECT_EQ(format_of_path("a/b.svg"), Format::k_svg);
  EXPECT_EQ(format_of_path("x.png"), Format::k_png);
  EXPECT_EQ(format_of_path("x.pdf"), Format::k_pdf);
  EXPECT_EQ(format_of_path("x.dot"), Format::k_dot);
  EXPECT_EQ(format_of_path("x.gv"), Format::k_dot);
  EXPECT_EQ(format_of_path("svg"), std::nullopt);
}

TEST(Render, GivesTheSameBytesTwice) {
  const trace::Trace trace = cancel_and_raise();
  for (const Format format : {Format::k_svg, Format::k_png, Format::k_pdf, Format::k_dot}) {
    const std::string first = bytes_of(trace, options(format));
    EXPECT_FALSE(first.empty());
    EXPECT_EQ(first, bytes_of(trace, options(format)));
  }
}

TEST(Svg, IsWellFormedAndSaysWhatItIs) {
  const std::string svg = bytes_of(two_sleeps(), options(Format::k_svg));
  EXPECT_EQ(xml_fault(svg), "");
  EXPECT_NE(svg.find(">A title</title>"), std::string::npos);
  EXPECT_NE(svg.find("Who takes part: the event loop; the tasks main, task1 and task2. 19 events within 2 s of virtual time."),
            std::string::npos);
  EXPECT_NE(svg.find("role=\"graphics-document\""), std::string::npos);
  EXPECT_NE(svg.find("<title>task1 is suspended at `await sleep(2)`; the event loop goes on.</title>"), std::string::npos);
}

TEST(Svg, HasOneLinkPerEvent) {
  const std::string svg = bytes_of(two_sleeps(), options(Format::k_svg));
  EXPECT_EQ(count(svg, "<a "), 19);
  EXPECT_EQ(count(svg, "class=\"ev "), 19);
  EXPECT_NE(svg.find("href=\"program.py#L5\""), std::string::npos);
}

TEST(Svg, IsAnImageWithoutLinks) {
  RenderOptions plain = options(Format::k_svg);
  plain.links = false;
  const std::string svg = bytes_of(two_sleeps(), plain);
  EXPECT_EQ(count(svg, "<a "), 0);
  EXPECT_NE(svg.find("role=\"img\""), std::string::npos);
  EXPECT_EQ(xml_fault(svg), "");
}

TEST(Svg, KeepsItsStyleToItself) {
  const std::string svg = bytes_of(two_sleeps(), options(Format::k_svg));
  const std::size_t begin = svg.find("<style>") + 8, end = svg.find("</style>");
  std::string_view style = std::string_view(svg).substr(begin, end - begin);
  while (!style.empty()) {
    const std::string_view line = style.substr(0, style.find('\n'));
    style.remove_prefix(line.size() + 1);
    EXPECT_TRUE(line.starts_with(".cs-") || line.starts_with("@media (prefers-color-scheme:dark){") || line == "}")
        << line;
  }
}

TEST(Svg, IsDarkWhenAsked) {
  RenderOptions dark = options(Format::k_svg);
  dark.theme = ThemeChoice::k_dark;
  const std::string svg = bytes_of(two_sleeps(), dark);
  EXPECT_NE(svg.find("fill=\"#0d1117\""), std::string::npos);
  EXPECT_EQ(svg.find("prefers-color-scheme"), std::string::npos);
}

TEST(Svg, PutsShapesWhereTheSceneSays) {
  Scene scene;
  scene.width = 200;
  scene.height = 100;
  scene.backdrop = {Text{10, 20, "back", 10, {Role::k_ink}}};
  scene.items = {{{"a", "x", "", ""}, {Box{20, 30, 40, 50, {Role::k_band}, {Role::k_ink}, 1.5}}},
                 {{"b", "x", "", ""}, {Circle{100, 50, 5, {Role::k_page}, {Role::k_ink}, 1.5}}},
                 {{"c", "x", "", ""}, {Text{120, 60, "words", 12, {Role::k_ink}}}}};
  Arrow arrow;
  arrow.identity = {"d", "y", "", ""};
  arrow.y = 70;
  arrow.x1 = 10;
  arrow.x2 = 60;
  arrow.colour = {Role::k_error};
  arrow.head = Head::k_filled;
  arrow.label = Text{70, 70, "label", 12, {Role::k_ink}};
  scene.arrows = {arrow};
  const RenderResult result = draw(scene, {});
  ASSERT_TRUE(result.ok()) << result.error;
  const std::string& svg = result.bytes;
  EXPECT_NE(svg.find("<text x=\"10\" y=\"23.5\""), std::string::npos);
  EXPECT_NE(svg.find("<rect x=\"20\" y=\"30\" width=\"40\" height=\"50\""), std::string::npos);
  EXPECT_NE(svg.find("<ellipse cx=\"100\" cy=\"50\" rx=\"5\" ry=\"5\""), std::string::npos);
  EXPECT_NE(svg.find("<text x=\"120\" y=\"64.2\""), std::string::npos);
  EXPECT_NE(svg.find("M10,70H53"), std::string::npos);
  EXPECT_NE(svg.find("<text x=\"70\" y=\"74.2\""), std::string::npos);
}

TEST(Dot, IsSourceForGraphviz) {
  const std::string dot = bytes_of(two_sleeps(), options(Format::k_dot));
  EXPECT_TRUE(dot.starts_with("digraph sequence {"));
  EXPECT_NE(dot.find("await sleep(2)"), std::string::npos);
}

TEST(Dot, CanBeReadBackWhateverTheTitle) {
  RenderOptions wanted = options(Format::k_dot);
  for (const char* title : {"\\\"", "a\\\\\"b", "x\\", "\\N", "\"", "&quot;"}) {
    wanted.title = title;
    const RenderResult read = draw_dot(bytes_of(two_sleeps(), wanted), "", "", {});
    EXPECT_TRUE(read.ok()) << title << ": " << read.error;
    EXPECT_EQ(read.bytes.find(">i1"), std::string::npos) << "a node's name is drawn";
  }
}

TEST(Svg, OfNothingThatWasSelectedSaysSo) {
  RenderOptions wanted = options(Format::k_svg);
  ASSERT_EQ(sequence::add_selection("nobody", wanted.model.selection), std::nullopt);
  for (const trace::Trace& trace : {two_sleeps(), generator_send()}) {
    EXPECT_NE(bytes_of(trace, wanted).find("events not shown</text>"), std::string::npos);
  }
}

TEST(Png, IsAnImageOfTheScaleAskedFor) {
  RenderOptions small = options(Format::k_png), large = options(Format::k_png);
  small.scale = 1;
  const auto width = [](const std::string& png) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(png[i])); };
    return byte(16) << 24 | byte(17) << 16 | byte(18) << 8 | byte(19);
  };
  const std::string one = bytes_of(two_sleeps(), small), two = bytes_of(two_sleeps(), large);
  ASSERT_TRUE(one.starts_with("\x89PNG") && two.starts_with("\x89PNG"));
  EXPECT_NEAR(width(two), 2 * width(one), 2);
}

TEST(Pdf, HasAFixedDate) {
  const std::string pdf = bytes_of(two_sleeps(), options(Format::k_pdf));
  EXPECT_TRUE(pdf.starts_with("%PDF"));
  EXPECT_NE(pdf.find("20240101000000"), std::string::npos);
  EXPECT_EQ(count(pdf, "/Type /Page\n") + count(pdf, "/Type /Page "), 1);
}

TEST(Pdf, TurnsPagesUnderATallPicture) {
  Scene scene;
  scene.width = 300;
  scene.height = 30'000;
  for (double y = 500; y < 30'000; y += 1000) scene.page_breaks.push_back(y);
  const RenderResult result = draw(scene, {Format::k_pdf, ThemeChoice::k_light, 1});
  ASSERT_TRUE(result.ok()) << result.error;
  EXPECT_NE(result.bytes.find("/Count 3"), std::string::npos);
}

TEST(Png, IsRefusedIfItWouldBeTooLarge) {
  Scene scene;
  scene.width = 300;
  scene.height = 90'000;
  EXPECT_EQ(draw(scene, {Format::k_png, ThemeChoice::k_light, 2}).error,
            "the diagram is too large for a PNG: write svg or pdf, or show fewer events (`--rows`, `--only`)");
  scene.width = 1e12;
  EXPECT_EQ(draw(scene, {Format::k_svg, ThemeChoice::k_light, 2}).error,
            "the diagram is too large to be drawn: show fewer events (`--rows`, `--only`)");
}

TEST(Draw, LaysOutDotText) {
  const RenderResult result =
      draw_dot("digraph path { a [label=\"one\" id=\"a\" tooltip=\"first\"]; a -> b }", "Path", "two nodes", {});
  ASSERT_TRUE(result.ok()) << result.error;
  EXPECT_EQ(xml_fault(result.bytes), "");
  EXPECT_NE(result.bytes.find(">one</text>"), std::string::npos);
  EXPECT_NE(result.bytes.find("<title>first</title>"), std::string::npos);
}

TEST(Draw, ReportsAnErrorOfDotText) {
  const RenderResult result = draw_dot("digraph path {", "", "", {});
  EXPECT_FALSE(result.ok());
  EXPECT_TRUE(result.bytes.empty());
  EXPECT_TRUE(render_sequence(two_sleeps(), {}).ok());  // and goes on working
}

TEST(Draw, MayBeCalledFromSeveralThreads) {
  const trace::Trace trace = generator_send();
  const std::string expected = bytes_of(trace, options(Format::k_svg));
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t t = 0; t < 4; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 5; ++i) wrong[t] += render_sequence(trace, options(Format::k_svg)).bytes != expected;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, std::vector<int>(4, 0));
}

// ---- strings that a program may choose to hurt

class Hostile : public testing::TestWithParam<std::string> {};

TEST_P(Hostile, StringsDoNoHarm) {
  const trace::Trace trace = hostile(GetParam());
  RenderOptions wanted = options(Format::k_svg);
  wanted.title = GetParam();
  wanted.link_base = GetParam();
  const std::string svg = bytes_of(trace, wanted);
  EXPECT_EQ(xml_fault(svg), "") << svg;
  for (const Format format : {Format::k_png, Format::k_pdf, Format::k_dot}) {
    wanted.format = format;
    EXPECT_FALSE(bytes_of(trace, wanted).empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    Render, Hostile,
    testing::Values("</svg><script>alert(1)</script>", "</title></style><script>", "]]>--><!-- <![CDATA[",
                    "\"' onload=\"alert(1)", "\\N \\G \\E \\T \\H \\L \\l \\n \\", "&lt;&#60;&amp;&nbsp;&#x0;",
                    std::string("\0\x01\x02\x1b[31m\x7f", 9), "\xFF\xFE\xC0\xAF\xED\xA0\x80\xF4\x90\x80\x80\xE4",
                    "a\u202Eb\u2066c\u2069d\u200Fe\u061C", std::string(10'000, 'x'), "<B>bold</B> <TABLE>",
                    "javascript:alert(1)", "%s%n%d {} {0}", "line\nline\r\n\ttab",
                    "下载 📦 👩‍👩‍👧‍👦 🇨🇳 مرحبا e\u0301\u0301\u0301", "", " ",
                    "\u2028\uFFFE\uFDD0"));

TEST(Hostile, RandomBytesDoNoHarm) {
  std::mt19937 random(20240101);  // the same bytes every time
  for (int i = 0; i < 60; ++i) {
    std::string bytes(1 + random() % 60, ' ');
    for (char& byte : bytes)
      byte = static_cast<char>(random() % 4 != 0 ? "<>&\"'\\/;#{}%"[random() % 12] : random() % 256);
    std::string title = bytes;
    RenderOptions wanted = options(Format::k_svg);
    wanted.title = title;
    const std::string svg = bytes_of(hostile(bytes), wanted);
    EXPECT_EQ(xml_fault(svg), "") << svg;
  }
}

}  // namespace
}  // namespace coroscope::render
