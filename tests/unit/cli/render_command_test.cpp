#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;

class RenderCommand : public testing::Test {
 protected:
  void SetUp() override {
    FakeRun::reset();
    FakeRun::result.output = "hello\n";
  }
  World world;
};

/// A scenario of a folder.
std::string scenario(const std::string& id) {
  return "# /// scenario\n# format = 1\n# id = \"" + id + "\"\n# teaches = [\"E3\"]\n# title = { en = \"M\", zh = \"我\" }\n# ///\nprint(1)\n";
}

TEST_F(RenderCommand, NeedsToKnowItsFormat) {
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "picture.gif"}), 2);
  EXPECT_THAT(world.err, HasSubstr("the format of picture.gif is not known"));
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "-"}), 2);
  EXPECT_THAT(world.err, HasSubstr("stdout has no ending"));
  world.terminal = true;
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "-", "--format", "png"}), 2);
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(RenderCommand, ATerminalGetsADrawingOfItsWidth) {
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

TEST_F(RenderCommand, AFileIsAsWideAsTheDrawingWhateverTheTerminal) {
  const std::string title(60, 't');
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "a.txt", "--title", title}), 0);
  world.terminal = true;
  world.columns = 40;
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "b.txt", "--title", title}), 0);
  EXPECT_EQ(world.files["a.txt"], world.files["b.txt"]);
}

TEST_F(RenderCommand, AFormatAloneGoesToStdout) {
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "--format", "words"}), 0);
  EXPECT_THAT(world.out, HasSubstr("    hello\n"));
}

TEST_F(RenderCommand, AProgramThatIsRefusedIsNotDrawn) {
  text::Diagnostic diagnostic;
  diagnostic.category = "unsupported";
  diagnostic.message = "match";
  FakeRun::result.diagnostics = {diagnostic};
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "-o", "a.svg"}), 3);
  EXPECT_TRUE(world.files.empty());
}

TEST_F(RenderCommand, APipeGetsADrawingToo) {
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps"}), 0);
  EXPECT_THAT(world.out, HasSubstr("│ hello\n"));
  const std::string title(120, 't');
  world.out.clear();
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "--title", title}), 0);
  EXPECT_THAT(world.out, HasSubstr(title.substr(0, 100) + "\n" + title.substr(100) + "\n"));
  world.out.clear();
  world.variables["COLUMNS"] = "50";
  EXPECT_EQ(coroscope(world, {"render", "two-sleeps", "--title", title}), 0);
  EXPECT_THAT(world.out, HasSubstr(title.substr(0, 50) + "\n" + title.substr(50, 49) + "…\n"));
}

TEST_F(RenderCommand, AFileThatIsNotThereIsWhatIsMissing) {
  EXPECT_EQ(coroscope(world, {"render", "nothing.py"}), 5);
  EXPECT_THAT(world.err, HasSubstr("cannot open `nothing.py`"));
}

TEST_F(RenderCommand, TwoProgramsDoNotGoIntoOneFile) {
  world.files["p/a.py"] = world.files["q/a.py"] = "print(1)\n";
  EXPECT_EQ(coroscope(world, {"render", "p/a.py", "q/a.py", "-o", "two/"}), 2);
  EXPECT_THAT(world.err, HasSubstr("`p/a.py` and `q/a.py` would both be written to `two/a.svg`"));
  EXPECT_FALSE(world.files.contains("two/a.svg"));
  EXPECT_EQ(coroscope(world, {"render", "p/a.py", "p/a.py", "-o", "two/"}), 0);
}

TEST_F(RenderCommand, WhatCannotBeReadOrWrittenDoesNotKeepOthersFromBeingDrawn) {
  world.files["a.py"] = world.files["b.py"] = world.files["c.py"] = "print(1)\n";
  world.unwritable = "o/a.svg";
  EXPECT_EQ(coroscope(world, {"render", "a.py", "nothing.py", "b.py", "c.py", "-o", "o/"}), 5);
  EXPECT_EQ(world.err,
            "coroscope: cannot write `o/a.svg`: Is a directory\ncoroscope: cannot open `nothing.py`: No such file or directory\n");
  EXPECT_TRUE(world.files.contains("o/b.svg"));
  EXPECT_TRUE(world.files.contains("o/c.svg"));
}

TEST_F(RenderCommand, OfAllScenariosTheBrokenOnesAreToldAndTheOthersDrawn) {
  world.files["s/a.py"] = scenario("a");
  world.files["s/b.py"] = "# /// scenario\n# format = 1\n# ///\nprint(1)\n";
  world.files["s/c.py"] = scenario("c");
  EXPECT_EQ(coroscope(world, {"render", "--all", "--scenarios", "s", "-o", "o/"}), 3);
  EXPECT_THAT(world.err, HasSubstr("s/b.py\", line 1"));
  EXPECT_TRUE(world.files.contains("o/a.svg"));
  EXPECT_TRUE(world.files.contains("o/c.svg"));
}

TEST_F(RenderCommand, OfOneProgramTheTracebackIsToldOfSeveralItIsInThePictures) {
  world.files["a.py"] = world.files["b.py"] = "print(1)\n";
  FakeRun::result.ending = trace::Ending::k_exception;
  FakeRun::result.error_output = "ValueError: no\n";
  EXPECT_EQ(coroscope(world, {"render", "a.py", "-o", "a.svg"}), 1);
  EXPECT_EQ(world.err, "ValueError: no\n");
  world.err.clear();
  EXPECT_EQ(coroscope(world, {"render", "a.py", "b.py", "-o", "o/"}), 0);
  EXPECT_EQ(world.err, "");
  FakeRun::result.ending = trace::Ending::k_limit;
  EXPECT_EQ(coroscope(world, {"render", "a.py", "b.py", "-o", "o/"}), 4);
}

}  // namespace
}  // namespace coroscope::cli
