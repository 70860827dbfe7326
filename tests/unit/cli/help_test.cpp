#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <sstream>

#include "cli/system_error.h"
#include "core/text/display_width.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

bool has_chinese(std::string_view line) {
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if ((byte >= 0xE4 && byte <= 0xE9) || byte == 0xEF) return true;  // a sign, or one of the full-width marks
  }
  return false;
}

/// Lines that are the same in every language: command lines, and names that take a line of their own.
bool needs_no_words(const std::string& line) {
  const std::string text = line.substr(std::min(line.find_first_not_of(' '), line.size()));
  return text.empty() || text.find("coroscope") != std::string::npos || text.starts_with('-') || text.starts_with("printf");
}

/// The lines of a help that are not in Chinese.
std::string english_lines(const std::string& help) {
  std::istringstream lines(help);
  std::string left;
  for (std::string line; std::getline(lines, line);) {
    if (!has_chinese(line) && !needs_no_words(line)) left += line + "\n";
  }
  return left;
}

TEST(Help, OfEveryCommandIsInChineseToo) {
  for (const Command& command : commands()) {
    World world;
    world.variables["LANG"] = "zh_CN.UTF-8";
    EXPECT_EQ(coroscope(world, {std::string(command.name), "--help"}), 0);
    EXPECT_EQ(english_lines(world.out), "") << command.name;
  }
}

TEST(Help, OfTheProgramIsInChineseToo) {
  World world;
  EXPECT_EQ(coroscope(world, {"--help", "--lang", "zh"}), 0);
  EXPECT_EQ(english_lines(world.out), "");
  for (const Command& command : commands()) {
    const std::string row = "  " + std::string(command.name) + " ";
    EXPECT_EQ(world.out.find(row) == std::string::npos, command.is_hidden) << row;
  }
}

TEST(Help, IsEnglishWhereNothingElseIsAskedFor) {
  World world;
  world.variables["LANG"] = "de_DE.UTF-8";
  EXPECT_EQ(coroscope(world, {"run", "--help"}), 0);
  EXPECT_FALSE(has_chinese(world.out));
}

TEST(Help, FitsIntoEightyColumns) {
  for (const char* language : {"en", "zh"}) {
    std::vector<std::vector<std::string>> lines = {{"--help", "--lang", language}};
    for (const Command& command : commands()) {
      lines.push_back({std::string(command.name), "--help", "--lang", language});
      for (const Command& part : command.parts) {
        lines.push_back({std::string(command.name), std::string(part.name), "--help", "--lang", language});
      }
    }
    for (const auto& arguments : lines) {
      World world;
      EXPECT_EQ(coroscope(world, arguments), 0);
      std::istringstream help(world.out);
      for (std::string line; std::getline(help, line);) {
        const bool is_example = line.starts_with("  coroscope ");  // to be copied: it stays whole
        EXPECT_LE(is_example ? 0U : text::display_width(line), 80U) << line;
      }
    }
  }
}

/// What is said about a wrong command line, in Chinese; the lines of it that are not.
std::string english_part(const std::vector<std::string>& arguments, int code) {
  World world;
  world.variables = {{"LANG", "zh_CN.UTF-8"}, {"COROSCOPE_DATA", testing::TempDir() + "coroscope-help-test"}};
  FakeRun::reset();
  FakeRun::result.output = "x\n";
  EXPECT_EQ(coroscope(world, arguments), code) << arguments.front() << " " << arguments.back() << "\n" << world.err;
  EXPECT_NE(world.err, "");
  return english_lines(world.err);
}

TEST(UsageErrors, AreInChineseToo) {
  const std::vector<std::vector<std::string>> wrong = {
      {"list", "--topic", "Z9"}, {"list", "--topic", "C22"}, {"list", "--layer", "Z9"}, {"list", "--done", "--open"}, {"list", "--lang", "fr"},
      {"list", "--lang=fr"}, {"list", "--misconception", "x"}, {"completion", "tcsh"}, {"completion"}, {"man", "walk"},
      {"check"}, {"check", "a", "--json", "--format", "csv"}, {"check", "a", "--batch", "b", "--line", "x"},
      {"check", "a", "--progress"}, {"check", "a", "--line", "x", "--from", "y"}, {"check", "-", "--batch", "-"}, {"check", "-"},
      {"predict", "-", "--from", "-"}, {"run", "two-sleeps", "--realtime", "0"}, {"run", "two-sleeps", "--model", "x"},
      {"why", "two-sleeps"}, {"why", "two-sleeps", "1", "--missing", "x"}, {"why", "two-sleeps", "--missing", "x", "--before", "2"},
      {"why", "two-sleeps", "zero"}, {"why", "two-sleeps", "9"}, {"why", "two-sleeps", "1", "--before", "1"},
      {"why", "two-sleeps", "--missing", "x"}, {"compare", "two-sleeps"}, {"trace"}, {"trace", "two-sleeps", "--read", "x"},
      {"render"}, {"render", "two-sleeps", "--all"}, {"render", "two-sleeps", "Q12", "-o", "a.svg"}, {"render", "two-sleeps", "--steps"},
      {"render", "two-sleeps", "-o", "a.xyz"}, {"render", "two-sleeps", "--only", "line=x"}, {"render", "two-sleeps", "--only", "line=3-1"},
      {"render", "two-sleeps", "--only", "time=x"}, {"render", "two-sleeps", "--only", "kind=x"}, {"render", "two-sleeps", "--only", ""},
      {"render", "two-sleeps", "--note", "x"}, {"path", "--test-out", "-o", "a.svg"}, {"path", "C2", "-o", "a.svg"}, {"path", "Z9"},
      {"path", "-o", "-"}, {"progress", "walk"}, {"progress", "expart"}, {"progress", "show", "a"}, {"progress", "import"},
      {"progress", "merge", "--json"}, {"progress", "reset"}, {"lint", "--python3", "--no-python3"}, {"lint", "--watch"},
      {"mdbook", "walk"}, {"mdbook", "supports"},
  };
  for (const auto& arguments : wrong) EXPECT_EQ(english_part(arguments, 2), "") << arguments.front() << " " << arguments.back();
}

TEST(UsageErrors, AreInTheLanguageThatIsChosen) {
  World world;
  EXPECT_EQ(coroscope(world, {"run", "--sed", "1", "--lang", "zh"}), 2);
  EXPECT_THAT(world.err, HasSubstr("没有选项 `--sed`"));
  EXPECT_THAT(world.err, HasSubstr("是不是 `--seed`？"));
}

TEST(EnvironmentErrors, AreInChineseToo) {
  EXPECT_EQ(english_part({"progress", "merge", "none.db"}, 5), "");
  World world;
  world.variables["LANG"] = "zh_CN.UTF-8";
  EXPECT_EQ(coroscope(world, {"progress"}), 5);
  EXPECT_EQ(world.err, "coroscope: 没有存放学习记录的目录：HOME 没有设置；请加上 `--data DIR`，或设置 COROSCOPE_DATA\n");
}

TEST(EnvironmentErrors, OfTheSystemAreInChineseToo) {
  try {
    throw_system_error("cannot open `x`", "无法打开 `x`", ENOENT);
  } catch (const EnvironmentError& error) {
    EXPECT_STREQ(error.what(), "cannot open `x`: No such file or directory");
    EXPECT_EQ(error.words(scenario::Language::k_en), error.what());
    EXPECT_EQ(error.words(scenario::Language::k_zh), "无法打开 `x`：没有这个文件或目录");
  }
}

}  // namespace
}  // namespace coroscope::cli
