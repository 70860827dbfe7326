#include "render/document/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(Places, OtherCommentsAndCommentsInALineAreText) {
  EXPECT_THAT(places("<!-- coroscopes -->\n<!-- x -->\na <!-- coroscope output x -->\n"), ElementsAre());
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
