#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/run/run.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

/// `coroscope new …` with the real machine.
int make(World& world, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "new");
  Context context{world, &run::run};
  return static_cast<int>(run_command_line(context, arguments));
}

int make_tea(World& world, const std::string& id, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {id,        "--title", "Tea " + id, "--title-zh", "茶 " + id,
                                        "--topic", "A1",      "--into",    "my"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return make(world, arguments);
}

const char* const kTea = "my/1-basics/A1-variables/tea.py";

TEST(NewCommand, DoesNotTakeAnIdThatIsTaken) {
  World world;
  ASSERT_EQ(make_tea(world, "tea"), 0);
  EXPECT_EQ(make(world, {"tea", "--title", "A", "--title-zh", "甲", "--topic", "A3", "--into", "my"}), 5);
  EXPECT_THAT(world.err, HasSubstr("id `tea` is taken by my/1-basics/A1-variables/tea.py"));
  EXPECT_EQ(world.files.size(), 1u);
}

TEST(NewCommand, SaysThatAnotherOfThePackHasItsTitle) {
  World world;
  ASSERT_EQ(make_tea(world, "tea"), 0);
  EXPECT_EQ(make(world, {"cup", "--title", "Tea tea", "--title-zh", "杯", "--topic", "A3", "--into", "my"}), 0);
  EXPECT_THAT(world.out, HasSubstr("the title `Tea tea` is that of my/1-basics/A1-variables/tea.py too [title-taken]"));
}

TEST(NewCommand, FoldersOfAnotherPathAreCalledByItsTitles) {
  World world;
  world.files["own/path.toml"] =
      "format = 1\n[[layer]]\nid = \"ONE\"\ntitle = { en = \"In the kitchen\", zh = \"厨房\" }\n"
      "[[layer.topic]]\nid = \"K1\"\nen = \"Boiling water\"\nzh = \"烧水\"\nneeds = []\n";
  EXPECT_EQ(make(world, {"tea", "--title", "Tea", "--title-zh", "茶", "--topic", "K1", "--into", "own"}), 0) << world.err;
  EXPECT_TRUE(world.files.contains("own/1-in-the-kitchen/K1-boiling-water/tea.py")) << world.out;
}

TEST(NewCommand, AsksAgainForWhatCannotBe) {
  World world;
  world.terminal = true;
  world.in = "\nTea\n茶\ntea time\ntea\nE9\ne4\noutptu\nOutput\nSleepy\nsleepblocksall\n";
  EXPECT_EQ(make(world, {"--into", "my"}), 0) << world.out << world.err;
  ASSERT_TRUE(world.files.contains("my/5-async/E4-event-loop/tea.py")) << world.out;
  for (const char* const said : {"a title is missing", "unknown topic `E9`", "unknown kind `outptu`",
                                 "no misconception is called `Sleepy`"})
    EXPECT_THAT(world.out, HasSubstr(said));
}

TEST(NewCommand, AsksForAnotherIdIfItIsTaken) {
  World world;
  ASSERT_EQ(make_tea(world, "tea"), 0);
  world.terminal = true;
  world.in = "tea\ncup\n";
  EXPECT_EQ(make(world, {"--title", "Cup", "--title-zh", "杯", "--topic", "A1", "--ask", "output", "--misconception",
                         "", "--into", "my"}),
            130);  // the last question is not answered
  EXPECT_THAT(world.out, HasSubstr("id `tea` is taken by"));
}

TEST(NewCommand, AsksForAnotherKindIfTheProgramHasNoAnswer) {
  World world;
  world.terminal = true;
  world.files["one.py"] = "print(1)\n";
  world.in = "tea\norder\noutput\n";
  EXPECT_EQ(make(world, {"--title", "Tea", "--title-zh", "茶", "--topic", "A1", "--from", "one.py", "--into", "my"}), 0);
  EXPECT_THAT(world.out, HasSubstr("one line has no order"));
  EXPECT_THAT(world.files[kTea], HasSubstr("kind = \"output\""));
}

TEST(NewCommand, TakesTopicsInSmallLetters) {
  World world;
  EXPECT_EQ(make(world, {"tea", "--title", "Tea", "--title-zh", "茶", "--topic", "a1", "--into", "my"}), 0);
  EXPECT_THAT(world.files[kTea], HasSubstr("teaches = [\"A1\"]"));
}

TEST(NewCommand, TakesTheByteOrderMarkAway) {
  World world;
  world.files["one.py"] = "\xEF\xBB\xBFprint(1)\n";
  EXPECT_EQ(make_tea(world, "tea", {"--from", "one.py"}), 0);
  EXPECT_TRUE(world.files[kTea].ends_with("# ///\nprint(1)\n"));
}

TEST(NewCommand, RefusesProgramsThatNobodyCanRead) {
  World world;
  world.files["one.py"] = "print('\xff')\n";
  EXPECT_EQ(make_tea(world, "tea", {"--from", "one.py"}), 3);
  EXPECT_THAT(world.err, HasSubstr("`one.py` is not UTF-8"));
  world.files["one.py"] = "print(\n";
  EXPECT_EQ(make_tea(world, "tea", {"--from", "one.py"}), 3);
  EXPECT_THAT(world.err, HasSubstr("the program does not compile"));
  EXPECT_EQ(make_tea(world, "tea", {"--from", "one.py", "--ask", "error"}), 0);
}

TEST(NewCommand, RefusesTitlesThatCannotBeShown) {
  for (const char* const title : {"\xff", "a\nb", "a\x1b[31m", "a\xE2\x80\xAE"}) {
    World world;
    EXPECT_EQ(make(world, {"tea", "--title", title, "--title-zh", "茶", "--topic", "A1", "--into", "my"}), 2);
    EXPECT_THAT(world.err, HasSubstr("cannot be a title"));
    EXPECT_THAT(world.err, Not(HasSubstr("\x1b")));
  }
}

TEST(NewCommand, SaysInChineseWhatCannotBeAskedFor) {
  World world;
  world.files["one.py"] = "print(1)\n";
  EXPECT_EQ(make_tea(world, "tea", {"--from", "one.py", "--ask", "order", "--lang", "zh"}), 2);
  EXPECT_THAT(world.err, HasSubstr("只有一行，没有顺序可问"));
}

TEST(NewCommand, CountsOneSecond) {
  World world;
  world.files["one.py"] = "import time\ntime.sleep(1)\n";
  EXPECT_EQ(make_tea(world, "tea", {"--from", "one.py", "--ask", "elapsed"}), 0);
  EXPECT_THAT(world.files[kTea], HasSubstr("The program takes 1 second."));
}

TEST(NewCommand, KeepsWhatTheProgramPrintsApartFromItsLines) {
  World world;
  world.files["one.py"] = "for i in range(3):\n    print(\"line\", i)\n";
  EXPECT_EQ(make(world, {"tea", "--title", "Tea", "--title-zh", "茶", "--topic", "A2", "--from", "one.py", "--into", "my"}), 0);
  EXPECT_THAT(world.out, Not(HasSubstr("wrong-line")));
}

}  // namespace
}  // namespace coroscope::cli
