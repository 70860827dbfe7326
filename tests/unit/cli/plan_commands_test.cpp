// selfcheck and weeks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/progress/store.h"
#include "core/scenario/catalog.h"
#include "tests/unit/progress/temporary_folder.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

constexpr const char* kSmallPath =
    "format = 1\n[[layer]]\nid = \"L1\"\ntitle = { en = \"Kitchen\", zh = \"厨房\" }\n"
    "[[layer.topic]]\nid = \"X1\"\nen = \"Kettles\"\nzh = \"水壶\"\nneeds = []\n";

class PlanCommands : public testing::Test {
 protected:
  PlanCommands() { world.variables["COROSCOPE_DATA"] = folder / "data"; }

  progress::TemporaryFolder folder;
  World world;
};

TEST_F(PlanCommands, SelfcheckListsWhatToKnowAndWhereItIsTaught) {
  EXPECT_EQ(coroscope(world, {"selfcheck", "--lang", "en"}), 0);
  EXPECT_THAT(world.out, HasSubstr("\nMust know\n  [ ]  Python syntax "));
  EXPECT_THAT(world.out, testing::ContainsRegex("\\[ \\]  Iterators +to learn it here: coroscope path C1 --lang en\n"));
  EXPECT_THAT(world.out, HasSubstr("  [ ]  Threads\n"));
}

TEST_F(PlanCommands, SelfcheckTicksOffWhatIsDone) {
  progress::Store store(folder / "data/progress.db");
  for (const auto& reading : scenario::Catalog::builtin().read_all()) {
    for (std::uint32_t ask = 1; ask <= reading.scenario.asks.size(); ++ask) {
      store.record({.scenario = reading.scenario.id, .ask = ask, .time = 1, .outcome = progress::Outcome::k_right});
    }
  }
  EXPECT_EQ(coroscope(world, {"selfcheck", "--lang", "zh"}), 0);
  EXPECT_THAT(world.out, testing::ContainsRegex("\\[✓\\]  迭代器基础 +C1 已完成\n"));
  EXPECT_THAT(world.out, HasSubstr("  [ ]  多线程经验\n"));
}

TEST_F(PlanCommands, WeeksSaysWhatToReadAndToDo) {
  EXPECT_EQ(coroscope(world, {"weeks", "--lang", "en"}), 0);
  EXPECT_THAT(
      world.out,
      HasSubstr("Week 4\n  read: `asyncio.gather`, `create_task`\n  do:   a project: an async crawler or API client\n"
                "    · F1  The basic asyncio API\n"));
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"weeks", "--lang", "zh"}), 0);
  EXPECT_THAT(world.out, HasSubstr("第 2 周\n  学：同步与异步、阻塞与非阻塞\n  做：不写代码：画图来理解\n"));
  EXPECT_THAT(world.out, HasSubstr("  先在纸上画，再对照：\n    coroscope render order-a-coffee --lang zh    "));
}

TEST_F(PlanCommands, WhatAWeekNamesIsThere) {
  const scenario::Catalog& course = scenario::Catalog::builtin();
  for (const scenario::Week& week : scenario::builtin_learning_path().weeks) {
    EXPECT_FALSE(week.scenarios.empty() && week.drawings.empty());
    for (const std::string& id : week.scenarios) EXPECT_TRUE(course.find(id)) << id;
    for (const std::string& id : week.drawings) EXPECT_TRUE(course.find(id)) << id;
  }
}

TEST_F(PlanCommands, APathThatHasNoPlanSaysSo) {
  world.files["kitchen/path.toml"] = kSmallPath;
  world.files["kitchen/tea.py"] = "print(1)\n";
  const auto said = [&](std::vector<std::string> arguments) {
    world.out.clear();
    arguments.insert(arguments.end(), {"--scenarios", "kitchen", "--lang", "en"});
    EXPECT_EQ(coroscope(world, arguments), 0);
    return world.out;
  };
  EXPECT_EQ(said({"weeks"}), "this learning path has no plan of weeks\n");
  EXPECT_EQ(said({"selfcheck"}), "this learning path has no list to tick off\n");
  EXPECT_EQ(said({"path", "--test-out"}), "this learning path has no test\n");
  EXPECT_THAT(said({"path"}), HasSubstr("\ncoroscope path X1 --scenarios "));
}

}  // namespace
}  // namespace coroscope::cli
