#include "cli/run_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "world.h"

namespace coroscope::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class RunCommand : public testing::Test {
 protected:
  void SetUp() override { FakeRun::reset(); }
  World world;
};

TEST_F(RunCommand, PassesTheProgramsStreamsOnAsTheyAre) {
  FakeRun::result.output = "\x1b[31mred\n";
  FakeRun::result.error_output = "warning\n";
  EXPECT_EQ(coroscope(world, {"run", "two-sleeps"}), 0);
  EXPECT_EQ(world.out, "\x1b[31mred\n");
  EXPECT_EQ(world.err, "warning\n");
  EXPECT_EQ(FakeRun::options.trace_groups, 0);
}

TEST_F(RunCommand, FindsScenariosByIdByQuestionAsFileAndOnStdin) {
  world.files["program.py"] = "print(1)\n";
  world.files["folder/other"] = "print(2)\n";
  world.files["bare"] = "print(3)\n";
  world.in = "print(4)\n";
  EXPECT_EQ(coroscope(world, {"run", "Q12"}), 0);
  EXPECT_THAT(FakeRun::program, HasSubstr("task1"));
  EXPECT_EQ(FakeRun::options.path, "5-async/E3-await/two-sleeps.py");
  EXPECT_EQ(coroscope(world, {"run", "program.py"}), 0);
  EXPECT_EQ(FakeRun::program, "print(1)\n");
  EXPECT_EQ(FakeRun::options.path, "/home/learner/program.py");
  EXPECT_EQ(coroscope(world, {"run", "folder/other"}), 0);
  EXPECT_EQ(FakeRun::program, "print(2)\n");
  EXPECT_EQ(coroscope(world, {"run", "bare"}), 0);
  EXPECT_EQ(FakeRun::program, "print(3)\n");
  EXPECT_EQ(coroscope(world, {"run", "-"}), 0);
  EXPECT_EQ(FakeRun::program, "print(4)\n");
  EXPECT_EQ(FakeRun::options.path, "<stdin>");
}

TEST_F(RunCommand, SaysWhatDoesNotExist) {
  EXPECT_EQ(coroscope(world, {"run", "no.py"}), 5);
  EXPECT_EQ(world.err, "coroscope: cannot open `no.py`: No such file or directory\n");
  world.err.clear();
  EXPECT_EQ(coroscope(world, {"run", "two-sleep"}), 5);
  EXPECT_EQ(world.err, "coroscope: no scenario and no file is called `two-sleep`\n  did you mean `two-sleeps`?\n");
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(RunCommand, TakesTheSeedFromTheCommandLineOrElseFromTheHeader) {
  world.files["a.py"] =
      "# /// scenario\n# format = 1\n# id = \"a\"\n# teaches = [\"E3\"]\n# seed = 7\n"
      "# title = { en = \"A\", zh = \"甲\" }\n# ///\n";
  EXPECT_EQ(coroscope(world, {"run", "a.py"}), 0);
  EXPECT_EQ(FakeRun::options.seed, 7u);
  EXPECT_EQ(coroscope(world, {"run", "a.py", "--seed", "18446744073709551615"}), 0);
  EXPECT_EQ(FakeRun::options.seed, 18446744073709551615u);
}

TEST_F(RunCommand, ABrokenHeaderStopsBeforeTheRun) {
  world.files["a.py"] = "# /// scenario\n# formt = 1\n# ///\nprint(1)\n";
  EXPECT_EQ(coroscope(world, {"run", "a.py"}), 3);
  EXPECT_THAT(world.err, HasSubstr("File \"/home/learner/a.py\", line 2\n"));
  EXPECT_THAT(world.err, HasSubstr("scenario: unknown key `formt`\n"));
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(RunCommand, TheEndOfTheRunIsTheExitCode) {
  world.files["a.py"] = "x\n";
  const auto code = [&] { return coroscope(world, {"run", "a.py"}); };
  FakeRun::result.ending = trace::Ending::k_exception;
  EXPECT_EQ(code(), 1);
  FakeRun::result.ending = trace::Ending::k_deadlock;
  EXPECT_EQ(code(), 4);
  FakeRun::result.ending = trace::Ending::k_limit;
  EXPECT_EQ(code(), 4);
  FakeRun::result.ending = trace::Ending::k_ok;
  FakeRun::result.exit_status = 3;
  EXPECT_EQ(code(), 1);
  text::Diagnostic diagnostic;
  diagnostic.category = "SyntaxError";
  diagnostic.message = "invalid syntax";
  FakeRun::result.diagnostics = {diagnostic};
  EXPECT_EQ(code(), 3);
  FakeRun::result.diagnostics[0].category = "unsupported";
  EXPECT_EQ(code(), 3);
  EXPECT_THAT(world.err, HasSubstr("unsupported: invalid syntax"));
}

TEST_F(RunCommand, LetsVirtualTimeTakeRealTimeOnlyWhenAsked) {
  EXPECT_EQ(coroscope(world, {"run", "Q12"}), 0);
  EXPECT_EQ(FakeRun::options.realtime_speed, 0);
  for (const auto& [given, speed] : {std::pair("1", 1.0), {"0.5", 0.5}, {"2x", 2.0}}) {
    EXPECT_EQ(coroscope(world, {"run", "Q12", "--realtime", given}), 0);
    EXPECT_EQ(FakeRun::options.realtime_speed, speed);
  }
  for (const char* given : {"0", "-1", "fast", "nan", "1e9"}) {
    EXPECT_EQ(coroscope(world, {"run", "Q12", "--realtime", given}), 2) << given;
  }
  EXPECT_THAT(world.err, HasSubstr("`--realtime fast` is no speed"));
}

TEST_F(RunCommand, AnotherFolderStandsInPlaceOfTheBuiltinScenarios) {
  world.files["course/mine.py"] =
      "# /// scenario\n# format = 1\n# id = \"mine\"\n# teaches = [\"E3\"]\n"
      "# title = { en = \"M\", zh = \"我\" }\n# ///\nprint('mine')\n";
  EXPECT_EQ(coroscope(world, {"run", "mine", "--scenarios", "course"}), 0);
  EXPECT_EQ(FakeRun::options.path, "/home/learner/course/mine.py");
  EXPECT_EQ(coroscope(world, {"run", "two-sleeps", "--scenarios", "course"}), 5);
  EXPECT_EQ(coroscope(world, {"run", "mine", "--scenarios", "nowhere"}), 5);
  EXPECT_THAT(world.err, HasSubstr("cannot open the folder `nowhere`"));
}

}  // namespace
}  // namespace coroscope::cli
