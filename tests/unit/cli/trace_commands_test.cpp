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

TEST_F(TraceCommands, ATraceFileThatIsCutOffIsSaidToBeSo) {
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps", "--format", "jsonl", "-o", "t.jsonl"}), 0);
  const std::string whole = world.files["t.jsonl"];
  const std::size_t end = whole.rfind('\n', whole.size() - 2) + 1;
  for (const std::string& begin : {whole.substr(0, end), whole.substr(0, whole.find('\n') + 1)}) {
    World reader;
    reader.files["t.jsonl"] = begin;
    EXPECT_EQ(coroscope(reader, {"trace", "--read", "t.jsonl", "--format", "jsonl"}), 3);
    EXPECT_EQ(reader.out, begin);
    EXPECT_EQ(reader.err, "t.jsonl: the file is cut off: it does not hold the end of the run\n");
  }
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

TEST_F(TraceCommands, AProgramThatIsRefusedHasNoTrace) {
  text::Diagnostic diagnostic;
  diagnostic.category = "unsupported";
  diagnostic.message = "match";
  FakeRun::result.diagnostics = {diagnostic};
  EXPECT_EQ(coroscope(world, {"trace", "two-sleeps"}), 3);
  EXPECT_EQ(world.out, "");
}

}  // namespace
}  // namespace coroscope::cli
