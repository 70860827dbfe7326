#include "cli/man_page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/exit_code.h"
#include "cli/man_page_words.h"
#include "cli/roff.h"
#include "cli/version.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(Roff, NothingInATextIsACommand) {
  EXPECT_EQ(roff::escape(R"(a\nb --c 'd' `e`)"), R"(a\enb \-\-c \(aqd\(aq \(gae\(ga)");
  EXPECT_EQ(roff::line(".so /etc/passwd"), "\\&.so /etc/passwd\n");
  EXPECT_EQ(roff::line("'br"), "\\&'br\n");
}

TEST(Roff, WhatStandsInBackquotesIsBold) {
  EXPECT_EQ(roff::words("as `docs print` takes"), "as \\fBdocs print\\fR takes");
  EXPECT_EQ(roff::words("in ```a fence"), "in \\(ga\\(ga\\(gaa fence");
  EXPECT_EQ(roff::words("one ` only"), "one \\(ga only");
}

TEST(Roff, LinesThatBeginWithASpaceStayAsTheyAre) {
  EXPECT_EQ(roff::paragraphs("write\n    a\n    b\nand\n  c"), "write\n.EX\n    a\n    b\n.EE\nand\n.EX\n  c\n.EE\n");
}

TEST(Roff, ChineseLinesMayEndBehindAMark) {
  EXPECT_EQ(roff::escape("有，无"), "有，\\:无");
}

TEST(ManCommand, WritesALineForWhatisWithoutRoff) {
  World world;
  EXPECT_EQ(coroscope(world, {"man", "completion", "--lang", "zh"}), 0);
  EXPECT_THAT(world.out, HasSubstr(".SH 名称\ncoroscope\\-completion \\- 在 shell 里补全命令、选项和题目\n"));
}

TEST(ManCommand, LeavesTheSpacesOfCommandsAsTheyAre) {
  for (const char* language : {"en", "zh"}) {
    World world;
    EXPECT_EQ(coroscope(world, {"man", "render", "--lang", language}), 0);
    EXPECT_THAT(world.out, HasSubstr("\n.ad l\n"));
    EXPECT_THAT(world.out, testing::Not(HasSubstr("\n   ")));
  }
}

TEST(ManCommand, WritesThePageOfACommand) {
  World world;
  EXPECT_EQ(coroscope(world, {"man", "docs sync"}), 0);
  EXPECT_THAT(world.out, StartsWith(".TH COROSCOPE\\-DOCS\\-SYNC 1 "));
  EXPECT_THAT(world.out, HasSubstr("\\fBcoroscope docs sync\\fR [FILE...] [OPTIONS]\n"));
  EXPECT_THAT(world.out, HasSubstr(".TP\n\\fB\\-\\-lang\\fR \\fIen|zh\\fR\n"));
}

TEST(ManCommand, WritesAPageForEveryCommandThatIsListed) {
  World world;
  EXPECT_EQ(coroscope(world, {"man", "--into", "man1", "--lang", "zh"}), 0);
  EXPECT_THAT(world.files["man1/coroscope.1"], HasSubstr(".SH 命令\n"));
  for (const Command& command : commands()) {
    EXPECT_EQ(world.files.contains("man1/coroscope-" + std::string(command.name) + ".1"), !command.is_hidden);
  }
}

TEST(ManCommand, KnowsNoOtherPages) {
  World world;
  EXPECT_EQ(coroscope(world, {"man", "walk"}), 2);
  EXPECT_THAT(world.err, HasSubstr("there is no command `walk`"));
}

TEST(MainManPage, HasARowForEveryExitCode) {
  const auto codes = man_sections().front().rows;
  ASSERT_EQ(codes.size(), 7U);
  for (std::size_t i = 0; i <= static_cast<std::size_t>(ExitCode::k_environment); ++i) {
    EXPECT_EQ(codes[i].term, std::to_string(i));
  }
  EXPECT_EQ(codes.back().term, std::to_string(static_cast<int>(ExitCode::k_interrupted)));
}

TEST(Describing, RunsNothingAndPrintsNothing) {
  World world;
  FakeRun::reset();
  Context context{world, &FakeRun::run};
  const auto entries = describe_all(context);
  for (const ManualEntry& entry : entries) EXPECT_NE(entry.help.name, "") << entry.summary;
  EXPECT_GT(entries.size(), commands().size());
  EXPECT_EQ(world.out + world.err, "");
  EXPECT_EQ(FakeRun::count, 0);
}

}  // namespace
}  // namespace coroscope::cli
