#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(PathCommand, ShowsEveryTopicWithItsMarkAndWhatItNeeds) {
  World world;
  EXPECT_EQ(coroscope(world, {"path", "--no-progress", "--lang", "en"}), 0);
  EXPECT_THAT(world.out, StartsWith("L1  Python basics  0 of 4 topics done\n  ○ A1  Variables and types "));
  EXPECT_THAT(world.out, testing::ContainsRegex("\n  · E2  Defining with async def  +locked +[^\n]+ needs B4, E1\n"));
  EXPECT_THAT(world.out, HasSubstr("✓ done   ◐ in progress   ○ ready   · locked\n"));
}

TEST(PathCommand, ShowsATopicWithItsScenarios) {
  World world;
  EXPECT_EQ(coroscope(world, {"path", "c4", "--no-progress", "--lang", "zh"}), 0);
  EXPECT_THAT(world.out, StartsWith("C4  生成器的 send 方法  (L3  第三层：迭代器与生成器)\n· 未解锁："));
  EXPECT_THAT(world.out, HasSubstr("\n需要先学：\n  · C3  yield from\n\n学完之后：\n  · E1  协程\n\n题目：\n"));
  EXPECT_THAT(world.out, HasSubstr("  · echo-send "));
}

TEST(PathCommand, ShowsALayerWithWhatCanWait) {
  World world;
  EXPECT_EQ(coroscope(world, {"path", "L5", "--no-progress", "--lang", "en"}), 0);
  EXPECT_THAT(
      world.out,
      HasSubstr(
          "\nThe 20 % to learn:\n  `async def`, `await`, `asyncio.run`\nSkip for now:\n  - event loops of your own\n"));
}

TEST(PathCommand, RepeatsItsOptionsInWhatItProposes) {
  World world;
  EXPECT_EQ(coroscope(world, {"path", "--lang", "zh", "--data", "/nowhere/x"}), 0);
  EXPECT_THAT(world.out, HasSubstr("coroscope next --data /nowhere/x --lang zh "));
  EXPECT_EQ(coroscope(world, {"selfcheck", "--lang", "zh", "--data", "/nowhere/x"}), 0);
  EXPECT_THAT(world.out, HasSubstr("coroscope path A1 --data /nowhere/x --lang zh\n"));
}

TEST(PathCommand, SaysWhatCouldHaveBeenMeant) {
  World world;
  EXPECT_EQ(coroscope(world, {"path", "L7", "--no-progress", "--lang", "en"}), 2);
  EXPECT_THAT(world.err, HasSubstr("there is no topic `L7`\n  did you mean `L"));
  EXPECT_EQ(world.out, "");
}

TEST(PathCommand, WithoutAHomeNothingHasBeenTried) {
  World world;  // it has no HOME
  for (const char* command : {"path", "next", "list"}) {
    const std::vector<std::string> done = {command, "--done"};
    EXPECT_EQ(coroscope(world, std::string(command) == "list" ? done : std::vector<std::string>{command}), 0) << world.err;
  }
  EXPECT_EQ(world.err, "");
  EXPECT_EQ(coroscope(world, {"progress"}), 5);
  EXPECT_THAT(world.err, HasSubstr("HOME is not set"));
}

TEST(PathCommand, WritesAMermaidFlowchart) {
  World world;
  EXPECT_EQ(coroscope(world, {"path", "--no-progress", "--lang", "en", "-o", "path.mmd", "--links", "course.html"}), 0);
  EXPECT_THAT(world.files["path.mmd"], HasSubstr("    A1(\"○ A1 Variables and types\"):::ready\n"));
  EXPECT_THAT(world.files["path.mmd"], HasSubstr("click E3 \"course.html#E3\""));
}

TEST(PathCommand, RefusesFormatsOfSequenceDiagrams) {
  World world;
  EXPECT_EQ(coroscope(world, {"path", "--no-progress", "-o", "path.puml"}), 2);
  EXPECT_THAT(world.err, HasSubstr("write `--format svg`, png, pdf, dot or mermaid"));
}

}  // namespace
}  // namespace coroscope::cli
