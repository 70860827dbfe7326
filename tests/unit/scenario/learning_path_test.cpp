#include "core/scenario/learning_path.h"

#include <gtest/gtest.h>

#include "core/scenario/course.h"
#include "core/scenario/read_scenario.h"

namespace coroscope::scenario {
namespace {

std::string problems(std::string_view toml) {
  const text::Source source("path.toml", "format = 1\n" + std::string(toml));
  std::string text;
  for (const text::Diagnostic& diagnostic : read_learning_path(source).diagnostics) text += diagnostic.message + "\n";
  return text;
}

TEST(LearningPath, BuiltinHasSixLayersTwentyFourTopicsAndTwentyFivePrerequisites) {
  for (const text::EmbeddedFile& file : course_files()) {
    if (file.path != "path.toml") continue;
    EXPECT_TRUE(read_learning_path(text::Source("path.toml", std::string(file.text))).good());
  }
  const LearningPath& path = builtin_learning_path();
  EXPECT_EQ(path.layers.size(), 6u);
  EXPECT_EQ(path.topic_ids().size(), 24u);
  std::size_t edges = 0;
  for (const std::string_view id : path.topic_ids()) edges += path.find_topic(id)->needs.size();
  EXPECT_EQ(edges, 25u);
  EXPECT_EQ(path.find_topic("E1")->needs, (std::vector<std::string>{"C4", "D4"}));
  EXPECT_EQ(path.find_topic("E4")->title.zh, "事件循环");
  EXPECT_EQ(path.find_topic("G1"), nullptr);
}

TEST(LearningPath, ItsTopicsAreThoseThatScenariosCanTeach) {
  const std::span<const std::string_view> known = known_topics();
  EXPECT_EQ(builtin_learning_path().topic_ids(), std::vector<std::string_view>(known.begin(), known.end()));
}

TEST(LearningPath, WhatATopicNeedsMustStandBeforeIt) {
  EXPECT_EQ(problems("[[layer]]\nid = \"L1\"\ntitle = { en = \"a\", zh = \"一\" }\n"
                     "[[layer.topic]]\nid = \"A1\"\nen = \"a\"\nzh = \"一\"\nneeds = [\"A2\"]\n"),
            "topic `A2` does not stand before this one\n");
}

std::string shown(std::string toml) {
  const text::Source source("path.toml", std::move(toml));
  std::string text;
  for (const text::Diagnostic& diagnostic : read_learning_path(source).diagnostics) text += format_diagnostic(source, diagnostic);
  return text;
}

TEST(LearningPath, HasLayers) {
  EXPECT_EQ(problems(""), "the path has no layers\n");
  EXPECT_EQ(problems("[[layers]]\n"), "unknown key `layers`\n");
}

TEST(LearningPath, OfAnEmptyFileAllIsMissing) {
  EXPECT_EQ(shown(""),
            "  File \"path.toml\", line 1\npath: `format` is missing\nwrite `format = 1`\n"
            "  File \"path.toml\", line 1\npath: the path has no layers\nwrite `[[layer]]` with `id`, `title` and "
            "`[[layer.topic]]`\n");
}

TEST(LearningPath, IdsAreUnique) {
  const std::string layer = "[[layer]]\nid = \"L1\"\ntitle = { en = \"a\", zh = \"一\" }\n";
  EXPECT_EQ(problems(layer + layer), "layer `L1` stands here twice\n");
}

const std::string kLayer =
    "[[layer]]\nid = \"L1\"\ntitle = { en = \"a\", zh = \"一\" }\n[[layer.topic]]\nid = \"A1\"\nen = \"a\"\nzh = \"一\"\n";

TEST(LearningPath, BuiltinHasTheSkipTableTheSelfCheckAndFourWeeks) {
  const LearningPath& path = builtin_learning_path();
  std::size_t skipped = 0, items = 0;
  for (const Layer& layer : path.layers) {
    skipped += layer.skip.size();
    EXPECT_EQ(layer.core.empty(), layer.skip.empty()) << layer.id;
  }
  EXPECT_EQ(skipped, 18u);
  for (const SelfCheckLevel& level : path.self_check) items += level.items.size();
  EXPECT_EQ(path.self_check.size(), 3u);
  EXPECT_EQ(items, 14u);
  EXPECT_EQ(path.weeks.size(), 4u);
  EXPECT_EQ(path.find_layer("L5")->core.en, "`async def`, `await`, `asyncio.run`");
  EXPECT_EQ(path.layer_of("C4")->id, "L3");
  EXPECT_EQ(path.layer_of("Z1"), nullptr);
}

TEST(LearningPath, WhatIsNamedElsewhereMustBeATopic) {
  EXPECT_EQ(problems(kLayer + "[[week]]\nread = { en = \"r\", zh = \"读\" }\nexercise = { en = \"x\", zh = \"做\" }\n"
                              "topics = [\"A1\", \"A2\"]\n"),
            "unknown topic `A2`\n");
  EXPECT_EQ(problems(kLayer + "[[selfcheck]]\ntitle = { en = \"t\", zh = \"题\" }\n[[selfcheck.item]]\nen = \"i\"\nzh = \"项\"\n"
                              "topic = \"B1\"\n"),
            "unknown topic `B1`\n");
}

TEST(LearningPath, EverythingIsInBothLanguages) {
  EXPECT_EQ(problems(kLayer + "[[layer.skip]]\nen = \"only\"\n"), "`layer.skip` has no Chinese\n");
}

TEST(LearningPath, QuestionsOfATestAreCountedFromOne) {
  EXPECT_EQ(problems(kLayer + "[[layer.test]]\nscenario = \"s\"\nask = 0\n"), "there is no question `0`\n");
}

TEST(LearningPath, TitlesAndIdsAreForTheTerminalAndForFolders) {
  EXPECT_EQ(problems("[[layer]]\nid = \"../L1\"\ntitle = { en = \"a\\u001b[2J\", zh = \"一\\n二\" }\n"),
            "`../L1` cannot be an id\n`layer.title.en` is to be one line of characters that can be seen\n"
            "`layer.title.zh` is to be one line of characters that can be seen\n");
}

TEST(LearningPath, BrokenTomlIsReported) {
  EXPECT_EQ(problems("x = ?"), "`?` is not a value\n");
}

}  // namespace
}  // namespace coroscope::scenario
