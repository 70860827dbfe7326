#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

bool has_chinese(std::string_view line) {
  for (std::size_t i = 0; i + 2 < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    if (byte >= 0xE4 && byte <= 0xE9) return true;
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

TEST(UsageErrors, AreInTheLanguageThatIsChosen) {
  World world;
  EXPECT_EQ(coroscope(world, {"run", "--sed", "1", "--lang", "zh"}), 2);
  EXPECT_THAT(world.err, HasSubstr("没有选项 `--sed`"));
  EXPECT_THAT(world.err, HasSubstr("是不是 `--seed`？"));
}

}  // namespace
}  // namespace coroscope::cli
