#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/run.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// `coroscope lint …` with the real machine.
int lint(World& world, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "lint");
  Context context{world, &run::run};
  return static_cast<int>(run_command_line(context, arguments));
}

World with_tea() {
  World world;
  world.files["tea.py"] = "print('tea')\n";
  return world;
}

TEST(LintCommand, FailsForWarningsUnlessTheyAreAllowed) {
  World world = with_tea();
  EXPECT_EQ(lint(world, {"tea.py"}), 1);
  EXPECT_THAT(world.out, HasSubstr("tea.py:1:1: warning: this program has no scenario block [no-header]"));
  EXPECT_EQ(lint(world, {"tea.py", "--allow-warnings"}), 0);
}

TEST(LintCommand, EscapesWhatGithubWouldRead) {
  World world;
  world.files["a,b:c%.py"] = "print('tea')\n";
  EXPECT_EQ(lint(world, {"a,b:c%.py", "--format", "github"}), 1);
  EXPECT_THAT(world.out, HasSubstr("::warning file=a%2Cb%3Ac%25.py,line=1,"));
}

TEST(LintCommand, KnowsAScenarioByItsQuestion) {
  World world;
  EXPECT_EQ(lint(world, {"Q12", "--no-python3"}), 0);
  EXPECT_THAT(world.out, HasSubstr("1 file: nothing found"));
  EXPECT_EQ(lint(world, {"Q99", "--no-python3"}), 5);
  EXPECT_THAT(world.err, HasSubstr("no file, folder or scenario is called `Q99`"));
}

TEST(LintCommand, StartsNothingIfToldSo) {
  World world = with_tea();
  lint(world, {"tea.py", "--no-python3"});
  EXPECT_THAT(world.started, IsEmpty());
}

TEST(LintCommand, NeedsThePythonThatIsAskedFor) {
  World world = with_tea();
  EXPECT_EQ(lint(world, {"tea.py", "--python3"}), 5);
  EXPECT_THAT(world.err, HasSubstr("there is no python3 3.11"));
}

TEST(LintCommand, GivesPython3AClockAndTheProgram) {
  World world = with_tea();
  world.outside = {OutsideEnding::How::k_ended, 0, "here\n", ""};  // whether it is there, and what the program prints
  EXPECT_EQ(lint(world, {"tea.py", "--python3"}), 1);
  EXPECT_THAT(world.out, HasSubstr("line 1 of the output is `tea`, and python3 prints `here` [python3-differs]"));
  ASSERT_EQ(world.started.size(), 2u);
  EXPECT_EQ(world.started[1].files.back(), (std::pair<std::string, std::string>("program.py", "print('tea')\n")));
  EXPECT_THAT(world.started[1].words, testing::IsSupersetOf({"virtual_clock.py", "--guarded", "program.py"}));
}

TEST(LintCommand, WatchesUntilItIsInterrupted) {
  World world = with_tea();
  world.meanwhile = {[](World&) {}, [](World& changed) { changed.files["tea.py"] = "print('cake')\n"; }, [](World&) {}};
  EXPECT_EQ(lint(world, {"tea.py", "--watch"}), 130);
  EXPECT_THAT(world.err, testing::EndsWith("watching; Ctrl-C ends it\ntea.py has changed\n"));
  EXPECT_THAT(world.out, HasSubstr("print('cake')"));
}

TEST(LintCommand, GoesOnWatchingAFileThatIsAway) {
  World world = with_tea();
  world.meanwhile = {[](World& changed) { changed.files.clear(); },
                     [](World& changed) { changed.files["tea.py"] = "print('cake')\n"; }};
  EXPECT_EQ(lint(world, {"tea.py", "--watch"}), 130);
  EXPECT_THAT(world.err, HasSubstr("tea.py has changed\n"));
}

/// A scenario in which `lint` finds nothing.
std::string cup(const std::string& id) {
  return "# /// scenario\n# format = 1\n# id = \"" + id + "\"\n# teaches = [\"A1\"]\n# [title]\n# en = \"A " + id +
         "\"\n# zh = \"" + id + " 杯\"\n# [[ask]]\n# kind = \"output\"\n# en = \"What?\"\n# zh = \"什么？\"\n"
         "# [answer]\n# en = \"It is `1`.\"\n# zh = \"是 `1`。\"\n# ///\nprint(1)\n";
}

World with_pack() {
  World world;
  world.files["my/cup.py"] = cup("cup");
  world.files["my/tea.py"] = cup("tea");
  return world;
}

TEST(LintCommand, APackBesideTheCourseHasTopicsOfItsOwn) {
  World world = with_pack();
  world.files["my/path.toml"] =
      "format = 1\n[[layer]]\nid = \"K\"\ntitle = { en = \"Kitchen\", zh = \"厨房\" }\n"
      "[[layer.topic]]\nid = \"K1\"\nen = \"Tea\"\nzh = \"茶\"\n";
  world.settings.scenarios = {"my", "built-in"};
  EXPECT_EQ(lint(world, {"two-sleeps", "--no-python3"}), 0) << world.out;
  EXPECT_EQ(lint(world, {"tea", "--no-python3"}), 1);
  EXPECT_THAT(world.out, HasSubstr("unknown topic `A1`"));
}

TEST(LintCommand, LintsTheOthersAgainWhoseIdAChangeTakes) {
  World world = with_pack();
  world.meanwhile = {[](World& changed) { changed.files["my/a.py"] = cup("tea"); },
                     [](World& changed) {
                       EXPECT_THAT(changed.out, HasSubstr("my/tea.py:3:8: error: id `tea` is taken by my/a.py [id-taken]"));
                       changed.out.clear();
                       changed.files.erase("my/a.py");
                     }};
  EXPECT_EQ(lint(world, {"my", "--watch", "--no-python3"}), 130);
  EXPECT_EQ(world.err, "watching; Ctrl-C ends it\nmy/a.py has changed\nmy/a.py is gone\n");
  EXPECT_EQ(world.out, "1 file: nothing found\n");
}

TEST(LintCommand, WatchesTheLearningPathToo) {
  World world = with_pack();
  world.meanwhile = {[](World& changed) { changed.files["my/path.toml"] = "[["; },
                     [](World&) {},
                     [](World& changed) {
                       changed.files["my/path.toml"] =
                           "format = 1\n[[layer]]\nid = \"K\"\ntitle = { en = \"Kitchen\", zh = \"厨房\" }\n"
                           "[[layer.topic]]\nid = \"K1\"\nen = \"Tea\"\nzh = \"茶\"\n";
                     }};
  EXPECT_EQ(lint(world, {"my", "--watch", "--no-python3"}), 130);
  EXPECT_THAT(world.err, HasSubstr("path.toml has changed\n"));
  EXPECT_EQ(world.err.find("path.toml:1:"), world.err.rfind("path.toml:1:")) << world.err;  // the fault is said once
  EXPECT_THAT(world.out, HasSubstr("my/tea.py:4:14: error: unknown topic `A1`"));
}

TEST(LintCommand, NamesTheFilesOfAFolderWithOneSlash) {
  World world = with_pack();
  world.files["my/tea.py"] = "print(1)\n";
  lint(world, {"my/", "--no-python3"});
  EXPECT_THAT(world.out, HasSubstr("my/tea.py:1:1:"));
}

TEST(LintCommand, WatchesAnEmptyFolder) {
  World world;
  world.files["my/notes.txt"] = "tea";
  world.meanwhile = {[](World& changed) { changed.files["my/tea.py"] = cup("tea"); }};
  EXPECT_EQ(lint(world, {"my", "--watch", "--no-python3"}), 130);
  EXPECT_THAT(world.err, HasSubstr("my/tea.py has changed\n"));
}

TEST(LintCommand, SaysInChineseWhatIsNoFinding) {
  World world = with_pack();
  world.variables["LANG"] = "zh_CN.UTF-8";
  world.meanwhile = {[](World& changed) { changed.files["my/a.py"] = cup("cup"); }, [](World& changed) { changed.files.erase("my/a.py"); }};
  EXPECT_EQ(lint(world, {"my", "--watch"}), 130);
  EXPECT_EQ(world.err,
            "coroscope lint：这里没有可供对照的 python3 3.11\n正在等待改动；按 Ctrl-C 结束\nmy/a.py 有改动\nmy/a.py 已经没有了\n");
  EXPECT_EQ(lint(world, {"my", "--watch", "--format", "json"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`--watch` 不会结束"));
}

TEST(LintCommand, WatchesForPeople) {
  World world = with_pack();
  for (const char* const format : {"json", "sarif"})
    EXPECT_EQ(lint(world, {"my", "--watch", "--no-python3", "--format", format}), 2);
}

TEST(LintCommand, TellsNothingToTheTerminalThatSteersIt) {
  World world;
  world.files["tea.py"] = "print('\x1b[31m')\n";
  lint(world, {"tea.py"});
  EXPECT_THAT(world.out, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace coroscope::cli
