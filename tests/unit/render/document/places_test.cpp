#include "render/document/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "render/document/paths.h"
#include "render/document/request_words.h"

namespace coroscope::render::document {
namespace {

using testing::ElementsAre;

/// The words and the body of every place.
std::vector<std::string> places(std::string text, TakeFences fences = TakeFences::k_no) {
  const text::Source source("a.md", std::move(text));
  const Places found = find_places(source, fences);
  std::vector<std::string> lines;
  for (const Place& place : found.places) {
    std::string line;
    text::Diagnostics diagnostics;
    for (const Word& word : split_words(source, place.request, diagnostics)) line += "[" + word.text + "]";
    lines.push_back(line + (place.is_fence ? "" : "{" + std::string(source.slice(place.body)) + "}"));
  }
  for (const text::Diagnostic& diagnostic : found.diagnostics) lines.push_back(diagnostic.message);
  return lines;
}

TEST(Places, RegionsHaveWordsAndABody) {
  EXPECT_THAT(places("a\n<!-- coroscope output 'x y' -->\nb\n<!--/coroscope-->\nc"), ElementsAre("[output][x y]{b\n}"));
  EXPECT_THAT(places("<!-- coroscope -->\n<!-- /coroscope -->"), ElementsAre("{}"));
}

TEST(Places, OtherCommentsAreText) {
  EXPECT_THAT(places("<!-- coroscopes -->\n<!-- x -->\n"), ElementsAre());
  EXPECT_THAT(places("<!-- Coroscope draws this -->\n> <!-- Coroscope too -->\nsee <!-- coroscope -->\n"), ElementsAre());
}

TEST(Places, WhatWasMeantAsARegionAndIsNoneIsTold) {
  EXPECT_THAT(places("> <!-- coroscope output x -->\n> <!-- /coroscope -->\n"), ElementsAre("a region in a quote is not filled"));
  EXPECT_THAT(places(">>  <!-- Coroscope output x -->\n"), ElementsAre("a region in a quote is not filled"));
  EXPECT_THAT(places("<!-- Coroscope output x -->\n<!-- /Coroscope -->\n"), ElementsAre("`Coroscope` is written in small letters"));
  EXPECT_THAT(places("a <!-- coroscope output x -->\n"), ElementsAre("a region does not begin within a line"));
  EXPECT_THAT(places("- <!-- coroscope code x -->\n"), ElementsAre("a region does not begin within a line"));
}

TEST(Places, WhatShowsHowARegionIsWrittenIsText) {
  EXPECT_THAT(places("write `<!-- coroscope output x -->`\n> ```\n> <!-- coroscope output x -->\n> ```\n>     <!-- coroscope output x -->\n"),
              ElementsAre());
}

TEST(Places, AFenceThatIsNotTakenIsTold) {
  EXPECT_THAT(places("> ```coroscope output x\n> ```\n", TakeFences::k_yes), ElementsAre("a fence in a quote is not filled"));
  EXPECT_THAT(places("> ```coroscope output x\n> ```\n"), ElementsAre());
  EXPECT_THAT(places("```Coroscope output x\n```\n", TakeFences::k_yes), ElementsAre("`Coroscope` is written in small letters"));
}

TEST(Places, AnEndInAFenceEndsNothing) {
  EXPECT_THAT(places("<!-- coroscope output x -->\n````\n```\n<!-- /coroscope -->\n````\n<!-- /coroscope -->\n"),
              ElementsAre("[output][x]{````\n```\n<!-- /coroscope -->\n````\n}"));
}

TEST(Places, FencesAreTakenWhereTheyAreWanted) {
  const std::string text = "```coroscope output x\n--seed 1\n```\n~~~ coroscope code y\n~~~\n```coroscopes\n```\n";
  EXPECT_THAT(places(text), ElementsAre());
  EXPECT_THAT(places(text, TakeFences::k_yes), ElementsAre("[output][x][--seed][1]", "[code][y]"));
  EXPECT_THAT(places("```coroscope output x", TakeFences::k_yes), ElementsAre("[output][x]"));
}

/// Pieces that mean something, in any order.
std::string random_document(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {
      "<!-- coroscope output x -->", "<!-- /coroscope -->", "<!-- coroscope", "<!-- Coroscope code", "-->", "```", "````", "~~~", "```coroscope code y",
      "\n", "\n", "\n", "\r\n", "\r", " ", "    ", "\t", "- ", "> ", "\xEF\xBB\xBF", "\xFF", std::string(1, '\0'), "/", "<!--", "text"};
  std::string text;
  for (std::size_t i = random() % 40; i > 0; --i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST(Places, OfAnyBytesLieOneAfterTheOtherAndTheRestStays) {
  std::mt19937 random(1);
  int regions = 0, fences = 0;
  for (int round = 0; round < 20000; ++round) {
    const text::Source source("a.md", random_document(random));
    const Places found = find_places(source, TakeFences::k_yes);
    std::vector<text::Span> spans;
    std::vector<std::string> same;
    std::uint32_t end = 0;
    for (const Place& place : found.places) {
      const text::Span inside = place.is_fence ? place.request : place.body;
      ASSERT_LE(end, place.whole.begin);
      ASSERT_LE(place.whole.begin, place.opening.begin);
      ASSERT_LE(place.opening.begin, place.request.begin);
      ASSERT_LE(place.request.begin, place.request.end);
      ASSERT_LE(inside.begin, inside.end);
      ASSERT_LE(inside.end, place.whole.end);
      end = place.whole.end;
      spans.push_back(inside);
      same.emplace_back(source.slice(inside));
      ++(place.is_fence ? fences : regions);
    }
    ASSERT_LE(end, source.text().size());
    ASSERT_EQ(replaced(source, spans, same), source.text());
  }
  EXPECT_GT(regions, 100);
  EXPECT_GT(fences, 100);
}

TEST(Places, StayWhereTheyAreWhenTheyAreFilled) {
  std::mt19937 random(2);
  int filled = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string region = "\n<!-- coroscope output x -->\n" + random_document(random) + "\n<!-- /coroscope -->\n";
    const text::Source source("a.md", random_document(random) + region);
    const Places found = find_places(source, TakeFences::k_no);
    if (!found.diagnostics.empty() || found.places.empty()) continue;
    std::vector<text::Span> spans;
    std::vector<std::string> texts;
    for (const Place& place : found.places) {
      spans.push_back(place.body);
      texts.push_back(fitted(fenced(visible(random_document(random)), "text"), place, false));
    }
    const text::Source after("a.md", replaced(source, spans, texts));
    const Places again = find_places(after, TakeFences::k_no);
    ASSERT_TRUE(again.diagnostics.empty()) << after.text();
    ASSERT_EQ(again.places.size(), found.places.size()) << after.text();
    for (std::size_t i = 0; i < texts.size(); ++i) ASSERT_EQ(after.slice(again.places[i].body), texts[i]);
    ++filled;
  }
  EXPECT_GT(filled, 200);
}

TEST(Places, ASnippetTakesTheIndentAndTheLineEndsOfItsPlace) {
  Place place;
  place.indent = "  ";
  place.newline = "\r\n";
  EXPECT_EQ(fitted("a\n\nb\n", place, false), "  a\r\n\r\n  b\r\n");
  EXPECT_EQ(fitted("a\n", place, true), "\r\n  a\r\n\r\n");
}

TEST(PicturePath, StaysBelowTheDocumentOrTheCurrentFolder) {
  EXPECT_EQ(picture_path("docs/guide/x.md", "a.svg"), "docs/guide/a.svg");
  EXPECT_EQ(picture_path("docs/guide/x.md", "../images/./a.svg"), "docs/images/a.svg");
  EXPECT_EQ(picture_path("/elsewhere/x.md", "images/a.svg"), "/elsewhere/images/a.svg");
  EXPECT_EQ(picture_path("../x.md", "a.svg"), "../a.svg");
  for (const char* document : {"/elsewhere/x.md", "../x.md", "x.md"}) EXPECT_EQ(picture_path(document, "../a.svg"), std::nullopt) << document;
  for (const char* name : {"", "/a.svg", "../../../a.svg", "a/../../../../a.svg", "a\\b.svg", "a\nb.svg"}) {
    EXPECT_EQ(picture_path("docs/guide/x.md", name), std::nullopt) << name;
  }
}

TEST(RequestWords, AreSplitAsInAShell) {
  const text::Source source("a.md", R"(a "b \" c"'d' e\ f "")");
  text::Diagnostics diagnostics;
  std::vector<std::string> words;
  for (const Word& word : split_words(source, {0, static_cast<std::uint32_t>(source.text().size())}, diagnostics)) words.push_back(word.text);
  EXPECT_THAT(words, ElementsAre("a", "b \" cd", "e f", ""));
  EXPECT_TRUE(diagnostics.empty());
}

}  // namespace
}  // namespace coroscope::render::document
