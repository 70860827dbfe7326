#include "cli/command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

TEST(CommandLine, WithoutArgumentsSaysHowItIsUsed) {
  World world;
  EXPECT_EQ(coroscope(world, {}), 2);
  EXPECT_THAT(world.err, HasSubstr("usage: coroscope COMMAND"));
  EXPECT_EQ(world.out, "");
}

TEST(CommandLine, HelpIsNoError) {
  for (const char* word : {"--help", "-h", "help"}) {
    World world;
    EXPECT_EQ(coroscope(world, {word}), 0);
    EXPECT_THAT(world.out, HasSubstr("commands:"));
  }
}

TEST(CommandLine, EveryCommandHasHelpWithExamples) {
  for (const Command& command : commands()) {
    World world;
    EXPECT_EQ(coroscope(world, {std::string(command.name), "--help"}), 0);
    EXPECT_THAT(world.out, HasSubstr("usage: coroscope " + std::string(command.name)));
    EXPECT_THAT(world.out, HasSubstr("examples:\n  coroscope " + std::string(command.name)));
    World other;
    EXPECT_EQ(coroscope(other, {"help", std::string(command.name)}), 0);
    EXPECT_EQ(other.out, world.out);
  }
}

TEST(CommandLine, VersionSaysLicenceAndPythonToo) {
  for (const char* word : {"--version", "-V"}) {
    World world;
    EXPECT_EQ(coroscope(world, {word}), 0);
    EXPECT_THAT(world.out, testing::MatchesRegex("coroscope [0-9]+\\.[0-9]+\\.[0-9]+\nlicence: Apache-2.0\n.*Python 3.11.*\n"));
  }
  World world;
  EXPECT_EQ(coroscope(world, {"--version", "--lang", "zh"}), 0);
  EXPECT_THAT(world.out, HasSubstr("许可证：Apache-2.0\n"));
}

TEST(CommandLine, VersionSaysThePythonThatProgramsSee) {
  World world;
  coroscope(world, {"--version"});
  const auto source = std::make_shared<const text::Source>("<test>", "import sys\nprint('Python %d.%d.%d ' % sys.version_info[:3])");
  std::string python = run::run(source, {}).output;
  python.pop_back();
  EXPECT_THAT(world.out, HasSubstr(python));
}

TEST(CommandLine, UnknownCommandSuggestsTheNearest) {
  World world;
  EXPECT_EQ(coroscope(world, {"chekc", "two-sleeps"}), 2);
  EXPECT_EQ(world.err, "coroscope: unknown command `chekc`\n  did you mean `check`?\n");
}

TEST(CommandLine, UnknownOptionSuggestsTheNearest) {
  World world;
  EXPECT_EQ(coroscope(world, {"run", "two-sleeps", "--sed=1"}), 2);
  EXPECT_THAT(world.err, HasSubstr("unknown option `--sed`"));
  EXPECT_THAT(world.err, HasSubstr("did you mean `--seed`?"));
}

TEST(CommandLine, WhatIsMissingOrTooMuchIsSaid) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{"run"}, "`SCENARIO` is missing"},
      {{"run", "a", "b"}, "unexpected argument `b`"},
      {{"run", "a", "--seed"}, "`--seed` needs N after it"},
      {{"run", "a", "--seed", "x"}, "`--seed` takes a whole number, not `x`"},
      {{"run", "a", "--seed", "-1"}, "`--seed` takes a whole number, not `-1`"},
      {{"run", "a", "--seed", "1", "--seed", "2"}, "`--seed` stands there 2 times"},
      {{"list", "--lang", "fr"}, "`--lang` cannot be `fr`"},
      {{"check", "a", "--line"}, "`--line` needs TEXT after it"},
      {{"trace"}, "`SCENARIO` or `--read` is missing"},
      {{"render", "a", "b"}, "several scenarios do not go into one file"},
  };
  for (const auto& [arguments, message] : cases) {
    World world;
    EXPECT_EQ(coroscope(world, arguments), 2) << message;
    EXPECT_THAT(world.err, HasSubstr(message));
  }
}

TEST(CommandLine, WhatWasWrittenCannotSteerTheTerminal) {
  World world;
  EXPECT_EQ(coroscope(world, {"\x1b[2J"}), 2);
  EXPECT_EQ(coroscope(world, {"run", "--x\x1b[2J"}), 2);
  EXPECT_EQ(coroscope(world, {"run", "no\x1b[2J\xE2\x80\xAE"}), 5);
  EXPECT_EQ(world.err.find('\x1b'), std::string::npos);
  EXPECT_EQ(world.err.find("\xE2\x80\xAE"), std::string::npos);
}

}  // namespace
}  // namespace coroscope::cli
