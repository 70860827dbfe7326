#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/terminal_text.h"
#include "core/text/display_width.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string scenario_text(const std::string& id) {
  return "# /// scenario\n# format = 1\n# id = \"" + id +
         "\"\n# teaches = [\"E3\"]\n# title = { en = \"T\", zh = \"题\" }\n# ///\n";
}

TEST(ListCommand, AlignsItsColumnsInBothLanguages) {
  for (const char* language : {"en", "zh"}) {
    World world;
    EXPECT_EQ(coroscope(world, {"list", "--lang", language}), 0);
    std::istringstream lines(world.out);
    std::string heading;
    std::getline(lines, heading);
    const std::string word = std::string(language) == "en" ? "title" : "标题";
    const std::size_t column = text::display_width(heading.substr(0, heading.find(word)));
    int count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      // The two columns before the title are a space behind whatever they hold.
      std::size_t end = 0;
      while (end < line.size() && text::display_width(std::string_view(line).substr(0, end)) < column) ++end;
      EXPECT_EQ(line.substr(end - 2, 2), "  ") << line;
      EXPECT_NE(line[end], ' ') << line;
    }
    EXPECT_GE(count, 5);
  }
}

TEST(ListCommand, ABrokenScenarioIsReportedAndTheOthersAreListed) {
  World world;
  world.files["course/a.py"] = scenario_text("a");
  world.files["course/b.py"] = scenario_text("a");
  world.files["course/plain.py"] = "print(1)\n";
  EXPECT_EQ(coroscope(world, {"list", "--scenarios", "course", "--lang", "en"}), 3);
  EXPECT_EQ(world.out, "id  question  topics  title\na             E3      T\n");
  EXPECT_THAT(world.err, HasSubstr("id `a` is taken by /home/learner/course/a.py"));
}

TEST(ShowCommand, ShowsTheProgramWithTheLineNumbersOfTheFileAndTheQuestions) {
  World world;
  EXPECT_EQ(coroscope(world, {"show", "Q3", "--lang", "en"}), 0);
  EXPECT_THAT(world.out, testing::StartsWith("A counter that remembers  (counter-closure, Q3)\n\n"));
  EXPECT_THAT(world.out, testing::ContainsRegex("\n[0-9]+  def make_counter\\(\\):\n"));
  EXPECT_THAT(world.out,
              HasSubstr("1. What is printed?\n2. What does the closure capture?\n   a) The variable `count`\n"));
  EXPECT_THAT(world.out, Not(HasSubstr("/// scenario")));
  EXPECT_THAT(world.out, Not(HasSubstr("because")));
}

TEST(ShowCommand, ShowsAPlainProgramToo) {
  World world;
  world.files["a.py"] = "x = 1\n\nprint('\x1b')\n";
  EXPECT_EQ(coroscope(world, {"show", "a.py", "--lang", "zh"}), 0);
  EXPECT_EQ(world.out, "1  x = 1\n2\n3  print('\\x1b')\n\n程序会输出什么？请逐行写出。\n");
}

TEST(ShowCommand, GivesTheLinesThatAreToBeArranged) {
  World world;
  FakeRun::reset();
  world.files["o.py"] =
      "# /// scenario\n# format = 1\n# id = \"o\"\n# teaches = [\"E3\"]\n# title = { en = \"T\", zh = \"题\" }\n"
      "# [[ask]]\n# kind = \"order\"\n# en = \"Which order?\"\n# zh = \"什么顺序？\"\n# ///\nprint(1)\n";
  FakeRun::result.output = "x\x1b\ny\n";
  EXPECT_EQ(coroscope(world, {"show", "o.py", "--lang", "en"}), 0);
  EXPECT_THAT(world.out, HasSubstr("Which order?\n   1  y\n   2  x\\x1b\n"));
}

TEST(TerminalText, EscapesWhatSteersATerminal) {
  EXPECT_EQ(terminal_text("a\tb\nc"), "a\tb\nc");
  EXPECT_EQ(terminal_text("\x1b[2J\r\x7f"), "\\x1b[2J\\r\\x7f");
  EXPECT_EQ(terminal_text("\xC2\x9B"), "\\x9b");
  EXPECT_EQ(terminal_text("\xE2\x80\xAE"), "\\u202e");
  EXPECT_EQ(terminal_text("\xFF\xC3"), "\\xff\\xc3");
  EXPECT_EQ(terminal_text("中文 é 🙂"), "中文 é 🙂");
}

}  // namespace
}  // namespace coroscope::cli
