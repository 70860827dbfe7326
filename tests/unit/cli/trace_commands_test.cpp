#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/trace/event.h"
#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

class TraceCommands : public testing::Test {
 protected:
  void SetUp() override {
    FakeRun::reset();
    FakeRun::result.output = "hello\n";
  }
  World world;
};

TEST_F(TraceCommands, TraceIsWrittenAsTextOrAsJsonLines) {
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps"}), 0);
  EXPECT_THAT(world.out, HasSubstr("hello"));
  World lines;
  EXPECT_EQ(coroscope(lines, {"trace", "two-sleeps", "--format", "jsonl"}), 0);
  EXPECT_THAT(lines.out, testing::StartsWith("{"));
}

TEST_F(TraceCommands, TraceThatWasKeptIsReadBackAndWrittenAgain) {
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps", "--format", "jsonl", "-o", "t.jsonl"}), 0);
  EXPECT_EQ(world.out, "");
  EXPECT_EQ(coroscope(world, {"trace", "--read", "t.jsonl", "--format", "jsonl"}), 0);
  EXPECT_EQ(world.out, world.files["t.jsonl"]);
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"trace", "--read", "t.jsonl"}), 0);
  EXPECT_THAT(world.out, HasSubstr("hello"));
}

TEST_F(TraceCommands, ABrokenTraceFileIsSaidToBeSo) {
  world.files["bad.jsonl"] = "not json\n";
  EXPECT_EQ(coroscope(world, {"trace", "--read", "bad.jsonl"}), 3);
  EXPECT_THAT(world.err, testing::StartsWith("bad.jsonl:1: "));
}

TEST_F(TraceCommands, CallsAndLinesAreRecordedWhenAskedFor) {
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps"}), 0);
  EXPECT_EQ(FakeRun::options.trace_groups & 0x180, 0);
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps", "--calls", "--lines"}), 0);
  EXPECT_EQ(FakeRun::options.trace_groups & 0x180, 0x180);
}

TEST_F(TraceCommands, AFullDiskIsTheEnvironmentsFault) {
  world.disk_is_full = true;
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps", "-o", "t.txt"}), 5);
  EXPECT_EQ(world.err, "coroscope: cannot write `t.txt`: No space left on device\n");
}

TEST_F(TraceCommands, RenderNeedsToKnowItsFormat) {
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "picture.gif"}), 2);
  EXPECT_THAT(world.err, HasSubstr("the format of picture.gif is not known"));
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "-"}), 2);
  EXPECT_THAT(world.err, HasSubstr("stdout has no ending"));
  world.terminal = true;
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "-", "--format", "png"}), 2);
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(TraceCommands, ATerminalGetsADrawingOfItsWidth) {
  world.terminal = true;
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps"}), 0);
  EXPECT_THAT(world.out, HasSubstr("│ hello\n"));
  const std::string by_default = world.out;
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "-", "--width", "80"}), 0);
  EXPECT_EQ(world.out, by_default);
  world.out.clear();
  world.columns = 40;
  const std::string title(60, 't');
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "--title", title}), 0);
  EXPECT_THAT(world.out, HasSubstr(title.substr(0, 40) + "\n" + title.substr(40) + "\n"));
}

TEST_F(TraceCommands, AFileIsAsWideAsTheDrawingWhateverTheTerminal) {
  const std::string title(60, 't');
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "a.txt", "--title", title}), 0);
  world.terminal = true;
  world.columns = 40;
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "b.txt", "--title", title}), 0);
  EXPECT_EQ(world.files["a.txt"], world.files["b.txt"]);
}

TEST_F(TraceCommands, AFormatAloneGoesToStdout) {
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "--format", "words"}), 0);
  EXPECT_THAT(world.out, HasSubstr("    hello\n"));
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps"}), 2);
}

TEST_F(TraceCommands, AProgramThatIsRefusedIsNotDrawn) {
  text::Diagnostic diagnostic;
  diagnostic.category = "unsupported";
  diagnostic.message = "match";
  FakeRun::result.diagnostics = {diagnostic};
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "a.svg"}), 3);
  EXPECT_TRUE(world.files.empty());
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps"}), 3);
  EXPECT_EQ(world.out, "");
}

}  // namespace
}  // namespace coroscope::cli
