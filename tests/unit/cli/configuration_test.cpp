#include "cli/configuration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kFile = "/home/ada/.config/coroscope/config.toml";

std::string scenario(const std::string& id, const std::string& topic) {
  return "# /// scenario\n# format = 1\n# id = \"" + id + "\"\n# teaches = [\"" + topic +
         "\"]\n# [title]\n# en = \"Tea\"\n# zh = \"茶\"\n# ///\nprint(1)\n";
}

constexpr const char* kPath =
    "format = 1\n[[layer]]\nid = \"L1\"\ntitle = { en = \"Kitchen\", zh = \"厨房\" }\n"
    "[[layer.topic]]\nid = \"K1\"\nen = \"Kettles\"\nzh = \"水壶\"\nneeds = []\n";

/// The world of somebody with a configuration.
World world_with(const std::string& configuration) {
  World world;
  world.variables["HOME"] = "/home/ada";
  world.files[kFile] = configuration;
  return world;
}

TEST(ConfigurationPath, IsThatOfTheEnvironmentBeforeThatOfTheUser) {
  World world;
  EXPECT_EQ(configuration_path(world), "");
  world.variables["HOME"] = "/home/ada";
  EXPECT_EQ(configuration_path(world), kFile);
  world.variables["XDG_CONFIG_HOME"] = "/etc/ada";
  EXPECT_EQ(configuration_path(world), "/etc/ada/coroscope/config.toml");
  world.variables["XDG_CONFIG_HOME"] = "relative";
  EXPECT_EQ(configuration_path(world), kFile);
  world.variables["COROSCOPE_CONFIG"] = "mine.toml";
  EXPECT_EQ(configuration_path(world), "mine.toml");
  world.variables["COROSCOPE_CONFIG"] = "";
  EXPECT_EQ(configuration_path(world), "");
}

TEST(Configuration, SaysTheLanguageUnlessAnOptionDoes) {
  World world = world_with("lang = \"zh\"\n");
  world.variables["LANG"] = "en_GB.UTF-8";
  EXPECT_EQ(coroscope(world, {"list"}), 0);
  EXPECT_THAT(world.out, HasSubstr("标题"));
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"list", "--lang", "en"}), 0);
  EXPECT_THAT(world.out, Not(HasSubstr("标题")));
}

TEST(Configuration, ALongLineFillsNoScreen) {
  World world = world_with(std::string(1'000'000, 'k') + " = 1\n");
  EXPECT_EQ(coroscope(world, {"list"}), 3);
  EXPECT_LT(world.err.size(), 1500u) << world.err;
}

TEST(Configuration, SaysHowManyMistakesItDoesNotShow) {
  std::string configuration;
  for (int key = 1; key <= 60; ++key) configuration += "key" + std::to_string(key) + " = 1\n";
  World world = world_with(configuration);
  EXPECT_EQ(coroscope(world, {"list"}), 3);
  EXPECT_THAT(world.err, HasSubstr("unknown key `key50`"));
  EXPECT_THAT(world.err, HasSubstr("line 51\n    key51 = 1\n    ^^^^^\nconfiguration: here and below 10 more\n"));
}

TEST(Configuration, SaysWhereProgressIsUnlessTheEnvironmentOrAnOptionDoes) {
  World world = world_with("data = \"~/tea\"\n");
  EXPECT_EQ(coroscope(world, {"progress", "path"}), 0);
  EXPECT_EQ(world.out, "/home/ada/tea/progress.db\n");
  world.out.clear();
  world.variables["COROSCOPE_DATA"] = "/data";
  EXPECT_EQ(coroscope(world, {"progress", "path"}), 0);
  EXPECT_EQ(world.out, "/data/progress.db\n");
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"progress", "path", "--data", "/mine"}), 0);
  EXPECT_EQ(world.out, "/mine/progress.db\n");
}

TEST(Configuration, SaysWhichScenariosThereAre) {
  World world = world_with("scenarios = [\"~/course/\", \"more\"]\n");
  world.files["/home/ada/course/tea.py"] = scenario("tea", "E3");
  world.files["/home/ada/.config/coroscope/more/milk.py"] = scenario("milk", "E3");
  EXPECT_EQ(coroscope(world, {"list"}), 0);
  EXPECT_THAT(world.out, testing::AllOf(HasSubstr("tea"), HasSubstr("milk"), Not(HasSubstr("two-sleeps"))));
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"list", "--scenarios", "/home/ada/course"}), 0);
  EXPECT_THAT(world.out, Not(HasSubstr("milk")));
}

TEST(Configuration, CanAddScenariosToTheBuiltInOnes) {
  World world = world_with("scenarios = [\"built-in\", \"~/course\"]\n");
  world.files["/home/ada/course/tea.py"] = scenario("tea", "E3");
  EXPECT_EQ(coroscope(world, {"list"}), 0);
  EXPECT_THAT(world.out, testing::AllOf(HasSubstr("two-sleeps"), HasSubstr("tea  ")));
}

TEST(Configuration, DoesNotChangeDocuments) {
  World world = world_with("scenarios = [\"~/course\"]\nlang = \"zh\"\n");
  world.files["/home/ada/course/tea.py"] = scenario("tea", "E3");
  EXPECT_EQ(coroscope(world, {"docs", "print", "code", "two-sleeps"}), 0) << world.err;
}

TEST(Configuration, IsWrongAtALine) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"lang = \"zh\"\nthema = \"dark\"\n", "line 2\n    thema = \"dark\"\n    ^^^^^\nconfiguration: unknown key `thema`\nwrite `theme`\n"},
      {"lang = \"fr\"\n", "line 1\n    lang = \"fr\"\n           ^^^^\nconfiguration: `lang` cannot be `fr`\nwrite one of: en, zh\n"},
      {"theme = 1\n", "line 1\n    theme = 1\n"},
      {"scenarios = [\"a\", 2]\n", "configuration: a folder is text in quotes, not a whole number\n"},
      {"data = \"\"\n", "configuration: the name of a folder is empty\n"},
      {"lang = \n", "line 1\n    lang = \n"},
  };
  for (const auto& [text, message] : cases) {
    World world = world_with(text);
    EXPECT_EQ(coroscope(world, {"list"}), 3) << text;
    EXPECT_THAT(world.err, HasSubstr("File \"" + std::string(kFile) + "\", "));
    EXPECT_THAT(world.err, HasSubstr(message));
    EXPECT_EQ(world.out, "");
  }
}

TEST(Configuration, ThatIsWrongDoesNotStandInTheWayOfHelp) {
  World world = world_with("lang = \"fr\"\n");
  EXPECT_EQ(coroscope(world, {"--help"}), 0);
  EXPECT_EQ(coroscope(world, {"--version"}), 0);
  EXPECT_EQ(world.err, "");
}

TEST(Configuration, ThatIsNamedIsThere) {
  World world;
  world.variables["COROSCOPE_CONFIG"] = "none.toml";
  EXPECT_EQ(coroscope(world, {"list"}), 5);
  EXPECT_THAT(world.err, HasSubstr("`none.toml`"));
}

class Pack : public testing::Test {
 protected:
  Pack() {
    world.variables["COROSCOPE_DATA"] = testing::TempDir();
    world.files["kitchen/path.toml"] = kPath;
    world.files["kitchen/tea.py"] = scenario("tea", "K1");
  }
  World world;
};

TEST_F(Pack, HasALearningPathOfItsOwn) {
  EXPECT_EQ(coroscope(world, {"list", "--scenarios", "kitchen", "--topic", "K1"}), 0) << world.err;
  EXPECT_THAT(world.out, HasSubstr("tea"));
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"path", "--scenarios", "kitchen"}), 0);
  EXPECT_THAT(world.out, testing::AllOf(HasSubstr("Kettles"), Not(HasSubstr("Coroutines"))));
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"next", "--scenarios", "kitchen"}), 0);
  EXPECT_THAT(world.out, HasSubstr("tea"));
  world.out.clear();
  for (const char* command : {"weeks", "selfcheck"}) EXPECT_EQ(coroscope(world, {command, "--scenarios", "kitchen"}), 0);
  EXPECT_THAT(world.out, Not(HasSubstr("async")));
}

TEST_F(Pack, KnowsOnlyItsOwnTopics) {
  world.files["kitchen/milk.py"] = scenario("milk", "E3");
  EXPECT_EQ(coroscope(world, {"list", "--scenarios", "kitchen"}), 3);
  EXPECT_THAT(world.err, HasSubstr("unknown topic `E3`\ntopics go from K1 to K1\n"));
  EXPECT_EQ(coroscope(world, {"list", "--scenarios", "kitchen", "--topic", "E3"}), 2);
}

TEST_F(Pack, IsKnownWhenAFileOfItIsNamed) {
  EXPECT_EQ(coroscope(world, {"show", "kitchen/tea.py", "--scenarios", "kitchen"}), 0) << world.err;
  EXPECT_EQ(coroscope(world, {"show", "kitchen/tea.py"}), 0) << world.err;
}

TEST_F(Pack, WithAWrongPathSaysWhere) {
  world.files["kitchen/path.toml"] = "format = 1\nlayers = 2\n";
  for (const char* command : {"list", "next", "path", "weeks", "selfcheck"}) {
    world.err.clear();
    EXPECT_EQ(coroscope(world, {command, "--scenarios", "kitchen"}), 3) << command;
    EXPECT_THAT(world.err, HasSubstr("File \"kitchen/path.toml\", line 2\n    layers = 2\n    ^^^^^^\n"));
  }
}

TEST_F(Pack, WithoutAPathFollowsTheBuiltInOne) {
  world.files.erase("kitchen/path.toml");
  world.files["kitchen/tea.py"] = scenario("tea", "E3");
  EXPECT_EQ(coroscope(world, {"list", "--scenarios", "kitchen", "--topic", "E3"}), 0);
  EXPECT_THAT(world.out, HasSubstr("tea"));
}

}  // namespace
}  // namespace coroscope::cli
