#include "cli/completion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/shell_unquoting.h"
#include "world.h"

namespace coroscope::cli {
namespace {

constexpr const char* kSmallPath =
    "format = 1\n[[layer]]\nid = \"L1\"\ntitle = { en = \"Kitchen\", zh = \"厨房\" }\n"
    "[[layer.topic]]\nid = \"X1\"\nen = \"Kettles\"\nzh = \"水壶\"\nneeds = []\n";

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// The words that are offered for the last one, without their help, and :files or :folders.
std::vector<std::string> offered(World& world, std::vector<std::string> words) {
  words.insert(words.begin(), {"completion", "words", "--"});
  EXPECT_EQ(coroscope(world, words), 0);
  EXPECT_EQ(world.err, "");
  std::vector<std::string> found;
  std::istringstream lines(world.out);
  for (std::string line; std::getline(lines, line);) found.push_back(line.substr(0, line.find('\t')));
  world.out.clear();
  return found;
}

std::vector<std::string> offered(const std::vector<std::string>& words) {
  World world;
  return offered(world, words);
}

TEST(Completion, OfTheFirstWordIsACommand) {
  EXPECT_THAT(offered({"re"}), ElementsAre("render"));
  EXPECT_THAT(offered({""}), Contains("predict"));
  EXPECT_THAT(offered({""}), Not(Contains("man")));
  EXPECT_THAT(offered({"--"}), ElementsAre("--help", "--version"));
  EXPECT_THAT(offered({"help", "wee"}), ElementsAre("weeks"));
  EXPECT_THAT(offered({}), IsEmpty());
}

TEST(Completion, OfACommandOfCommandsIsItsPart) {
  EXPECT_THAT(offered({"docs", ""}), ElementsAre("sync", "check", "print"));
  EXPECT_THAT(offered({"docs", "print", "dia"}), ElementsAre("diagram"));
  EXPECT_THAT(offered({"docs", "sing", ""}), IsEmpty());
}

TEST(Completion, OfWhatBeginsWithAHyphenIsAnOption) {
  EXPECT_THAT(offered({"run", "two-sleeps", "--s"}), ElementsAre("--seed", "--scenarios"));
  EXPECT_THAT(offered({"run", "--h"}), ElementsAre("--help"));
}

TEST(Completion, OfTheValueOfAChoiceIsOneOfItsWords) {
  EXPECT_THAT(offered({"check", "a", "--format", ""}), ElementsAre("text", "json", "csv", "junit"));
  EXPECT_THAT(offered({"check", "a", "--format=j"}), ElementsAre("--format=json", "--format=junit"));
  EXPECT_THAT(offered({"check", "a", "--format", "=", "j"}), ElementsAre("json", "junit"));
  EXPECT_THAT(offered({"check", "a", "--format", "="}), SizeIs(4));
  EXPECT_THAT(offered({"check", "a", "--ask", "ch"}), ElementsAre("choice"));
}

TEST(Completion, KnowsMisconceptionsTopicsAndLayers) {
  EXPECT_THAT(offered({"compare", "a", "--model", "SleepB"}), ElementsAre("SleepBlocksAll"));
  EXPECT_THAT(offered({"list", "--topic", "C"}), Contains("C2"));
  EXPECT_THAT(offered({"list", "--layer", "L3"}), ElementsAre("L3"));
  EXPECT_THAT(offered({"path", ""}), testing::IsSupersetOf({"L3", "C2"}));
}

TEST(Completion, KnowsTheScenariosAndTheQuestionsOfTheCourse) {
  EXPECT_THAT(offered({"predict", "two-sl"}), ElementsAre("two-sleeps", ":files"));
  EXPECT_THAT(offered({"predict", "Q1"}), testing::IsSupersetOf({"Q12", ":files"}));
}

TEST(Completion, KnowsTheScenariosOfAnotherFolder) {
  World world;
  world.files["mine/tea.py"] = "# /// scenario\n# format = 1\n# id = \"green-tea\"\n# teaches = [\"E3\"]\n# [title]\n"
                               "# en = \"Tea with milk\"\n# zh = \"茶\"\n# ///\nprint(1)\n";
  EXPECT_THAT(offered(world, {"run", "--scenarios", "mine", ""}), ElementsAre("green-tea", ":files"));
  EXPECT_THAT(offered(world, {"run", "--scenarios=mine", "g"}), ElementsAre("green-tea", ":files"));
  EXPECT_EQ(coroscope(world, {"completion", "words", "--", "run", "--scenarios=mine", ""}), 0);
  EXPECT_EQ(world.out.find('\x1b'), std::string::npos);
}

TEST(Completion, ReadsAFolderAsTheShellWould) {
  World world;
  world.variables["HOME"] = "/home/me";
  world.files["/home/me/my tea/path.toml"] = kSmallPath;
  for (const char* folder : {"~/my\\ tea", "~/'my tea'", "\"$HOME/my tea\"", "${HOME}/my\\ tea", "'/home/me/my tea'", "\"/home/me/my tea"}) {
    EXPECT_THAT(offered(world, {"list", "--scenarios", folder, "--topic", ""}), ElementsAre("X1")) << folder;
  }
}

TEST(Completion, KnowsTopicsAndLayersOfAnotherFolder) {
  World world;
  world.files["mine/path.toml"] = kSmallPath;
  EXPECT_THAT(offered(world, {"list", "--scenarios", "mine", "--topic", ""}), ElementsAre("X1"));
  EXPECT_THAT(offered(world, {"list", "--scenarios=mine", "--layer", ""}), ElementsAre("L1"));
  EXPECT_THAT(offered(world, {"path", "--scenarios", "mine", ""}), ElementsAre("L1", "X1"));
  world.settings.scenarios = {"mine"};
  EXPECT_THAT(offered(world, {"path", ""}), ElementsAre("L1", "X1"));
}

TEST(ShellUnquoted, TakesAwayWhatAShellTakesAway) {
  World world;
  world.variables["HOME"] = "/home/me";
  const auto read = [&](std::string_view typed) { return shell_unquoted(typed, world); };
  EXPECT_EQ(read("plain"), "plain");
  EXPECT_EQ(read("~"), "/home/me");
  EXPECT_EQ(read("~/a"), "/home/me/a");
  EXPECT_EQ(read("$HOME/a"), "/home/me/a");
  EXPECT_EQ(read("\"${HOME}\"/a"), "/home/me/a");
  EXPECT_EQ(read("a\\ b' c'\" d\""), "a b c d");
  EXPECT_EQ(read("\"a\\\"b\\c\""), "a\"b\\c");
  EXPECT_EQ(read("'open"), "open");
  EXPECT_EQ(read("end\\"), "end");
}

TEST(ShellUnquoted, LeavesAloneWhatIsNoHomeAndExecutesNothing) {
  World world;
  world.variables["HOME"] = "/home/me";
  for (const char* typed : {"a~/b", "~me/b", "$HOMER/b", "${HOMER}", "$(rm x)", "`rm x`", "*.py", ""}) {
    EXPECT_EQ(shell_unquoted(typed, world), typed);
  }
  EXPECT_EQ(shell_unquoted("'~/a'", world), "~/a");
  EXPECT_EQ(shell_unquoted("'$HOME'", world), "$HOME");
  EXPECT_EQ(shell_unquoted("\\$HOME", world), "$HOME");
  world.variables.clear();
  EXPECT_EQ(shell_unquoted("~/a", world), "~/a");
}

TEST(Completion, LeavesFilesAndFoldersToTheShell) {
  EXPECT_THAT(offered({"list", "--scenarios", ""}), ElementsAre(":folders"));
  EXPECT_THAT(offered({"render", "a", "-o", ""}), ElementsAre(":files"));
  EXPECT_THAT(offered({"check", "a", "--from", "x"}), ElementsAre(":files"));
}

TEST(Completion, OffersNothingWhereNothingIsKnown) {
  EXPECT_THAT(offered({"run", "a", "--seed", ""}), IsEmpty());
  EXPECT_THAT(offered({"run", "two-sleeps", ""}), IsEmpty());
  EXPECT_THAT(offered({"walk", ""}), IsEmpty());
  EXPECT_THAT(offered({"render", "two-sleeps", "generator"}), Contains(":files"));
}

TEST(Completion, IsInTheLanguageOfTheReader) {
  World world;
  world.variables["LANG"] = "zh_CN.UTF-8";
  EXPECT_EQ(coroscope(world, {"completion", "words", "--", "rend"}), 0);
  EXPECT_EQ(world.out, "render\t把一次运行画成时序图\n");
}

TEST(CompletionCommand, WritesAScriptForEachShell) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    World world;
    EXPECT_EQ(coroscope(world, {"completion", shell}), 0);
    EXPECT_THAT(world.out, testing::HasSubstr("completion words -- "));
  }
  World world;
  EXPECT_EQ(coroscope(world, {"completion", "csh"}), 2);
  EXPECT_THAT(world.err, testing::HasSubstr("there is no completion for `csh`\n  write one of: bash, zsh, fish"));
}

}  // namespace
}  // namespace coroscope::cli
