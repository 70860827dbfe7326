#include "cli/check_batch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "world.h"

namespace coroscope::cli {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class CheckBatch : public testing::Test {
 protected:
  void SetUp() override {
    FakeRun::reset();
    FakeRun::result.output = "a\nb\n";
    FakeRun::result.elapsed = 2'000'000'000;
  }

  int batch(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"check", "--batch", "-"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return coroscope(world, arguments);
  }

  /// "right", "wrong" or the kind of the error, one word a line.
  std::string outcomes() {
    std::string words;
    std::istringstream lines(world.out);
    for (std::string line; std::getline(lines, line);) {
      const json result = json::parse(line);
      words += (words.empty() ? "" : " ");
      words += result.contains("error") ? result["error"]["kind"].get<std::string>() : result["right"] ? "right" : "wrong";
    }
    return words;
  }

  World world;
};

TEST_F(CheckBatch, GivesOneResultALineInOrder) {
  world.in =
      "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n"
      "{\"scenario\":\"Q12\",\"answer\":[\"b\",\"a\"]}\n"
      "nonsense\n"
      "\n"
      "{\"scenario\":\"q12\",\"answer\":\"2 s\",\"ask\":\"elapsed\"}\n"
      "{\"scenario\":\"two-sleeps\",\"answer\":\"3\",\"ask\":2}\n"
      "{\"scenario\":\"two-sleeps\",\"answer\":\"two\",\"ask\":2}\n"
      "{\"scenario\":\"two-sleeps\",\"answer\":\"two\",\"ask\":3}\n"
      "{\"scenario\":\"two-slep\",\"answer\":\"\"}\n"
      "{\"scenario\":\"two-sleeps\",\"answer\":[\"a\",\"b\"]}";
  EXPECT_EQ(batch(), 1);
  EXPECT_EQ(outcomes(), "right wrong bad_json bad_json right wrong no_number unknown_ask unknown_scenario right");
  EXPECT_THAT(world.err, HasSubstr("10 answers in 0.0 s, 0 a second: 3 right, 2 wrong, 5 errors\n"));
  EXPECT_THAT(world.out, HasSubstr("did you mean `two-sleeps`?"));
}

TEST_F(CheckBatch, AllRightIsFineAndSoIsNothing) {
  world.in = "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n";
  EXPECT_EQ(batch(), 0);
  World empty;
  EXPECT_EQ(coroscope(empty, {"check", "--batch", "-"}), 0);
  EXPECT_EQ(empty.out, "");
}

TEST_F(CheckBatch, RunsAScenarioOnceHoweverManyAnswersThereAre) {
  for (int i = 0; i < 3000; ++i) world.in += "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n";
  world.piece = 100;
  EXPECT_EQ(batch(), 0);
  EXPECT_EQ(FakeRun::count, 1);
  EXPECT_EQ(std::count(world.out.begin(), world.out.end(), '\n'), 3000);
  world.in = "";
  for (int i = 0; i < 3000; ++i) world.in += "{\"scenario\":\"two-sleeps\",\"answer\":\"" + std::to_string(i % 10) + "\"}\n";
  FakeRun::count = 0;
  EXPECT_EQ(batch(), 1);
  EXPECT_EQ(FakeRun::count, 1 + static_cast<int>(run::kMisconceptions.size()));
}

TEST_F(CheckBatch, TheCommandLineCanNameTheScenarioAndTheQuestion) {
  world.files["x.py"] = "print(1)\n";
  world.in = "{\"answer\":\"a\\nb\"}\n{\"answer\":\"2\",\"scenario\":\"two-sleeps\",\"ask\":2}\n";
  EXPECT_EQ(batch({"x.py"}), 0);
  EXPECT_THAT(world.out, HasSubstr("\"scenario\":\"x.py\""));
  World other;
  other.in = "{\"answer\":\"2\",\"scenario\":\"two-sleeps\"}\n";
  EXPECT_EQ(coroscope(other, {"check", "--batch", "-", "--ask", "elapsed"}), 0);
}

TEST_F(CheckBatch, OnlyKnownScenariosCanBeNamedInALine) {
  world.files["secret.py"] = "print(1)\n";
  world.in = "{\"scenario\":\"secret.py\",\"answer\":\"\"}\n{\"scenario\":\"-\",\"answer\":\"\"}\n";
  EXPECT_EQ(batch(), 1);
  EXPECT_EQ(outcomes(), "unknown_scenario unknown_scenario");
  EXPECT_EQ(FakeRun::count, 0);
}

TEST_F(CheckBatch, ABrokenScenarioAndOneThatNeverEndsAreErrors) {
  world.files["course/a.py"] = "# /// scenario\n# format = 1\n# id = 7\n# ///\n";
  world.files["course/b.py"] = "print(1)\n";
  world.in = "{\"scenario\":\"a\",\"answer\":\"\"}\n{\"scenario\":\"b\",\"answer\":\"a\"}\n";
  FakeRun::result.ending = trace::Ending::k_limit;
  EXPECT_EQ(batch({"--scenarios", "course"}), 1);
  EXPECT_EQ(outcomes(), "invalid_scenario no_truth");
}

TEST_F(CheckBatch, ALineThatIsTooLongIsOneError) {
  world.piece = 1 << 20;
  world.in = std::string(kLongestLine + 1, 'x') + "\n{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n";
  EXPECT_EQ(batch(), 1);
  EXPECT_EQ(outcomes(), "too_long right");
}

TEST_F(CheckBatch, ReadsAFileAndFailsWithoutIt) {
  world.files["answers.jsonl"] = "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n";
  EXPECT_EQ(coroscope(world, {"check", "--batch", "answers.jsonl"}), 0);
  EXPECT_EQ(coroscope(world, {"check", "--batch", "no.jsonl"}), 5);
}

TEST_F(CheckBatch, TellsHowFarItIsAfterASecondIfSomebodyLooks) {
  for (int i = 0; i < 2000; ++i) world.in += "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n";
  world.piece = 1 << 16;
  world.tick = 0.6;
  EXPECT_EQ(batch(), 0);
  EXPECT_THAT(world.err, Not(HasSubstr("\r")));
  EXPECT_EQ(std::count(world.err.begin(), world.err.end(), '\n'), 1);
  World told = world;
  told.out = told.err = "";
  EXPECT_EQ(coroscope(told, {"check", "--batch", "-", "--progress"}), 0);
  EXPECT_GT(std::count(told.err.begin(), told.err.end(), '\n'), 2);
  EXPECT_THAT(told.err, Not(HasSubstr("\r")));
  World terminal = world;
  terminal.out = terminal.err = "";
  terminal.terminal = true;
  EXPECT_EQ(coroscope(terminal, {"check", "--batch", "-", "--lang", "zh"}), 0);
  EXPECT_THAT(terminal.err, HasSubstr("\r已检查 "));
  EXPECT_THAT(terminal.err, HasSubstr("\r\x1b[K2000 个答案"));
  World quick = world;
  quick.err = "";
  quick.tick = 0.01;
  quick.terminal = true;
  EXPECT_EQ(coroscope(quick, {"check", "--batch", "-", "--lang", "en"}), 0);
  EXPECT_THAT(quick.err, StartsWith("2000 answers in "));
}

TEST_F(CheckBatch, TextIsOneLineAResultInBothLanguages) {
  world.in = "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nx\\u001b\"}\n7\n";
  EXPECT_EQ(batch({"--format", "text", "--lang", "en"}), 1);
  EXPECT_EQ(world.out,
            "1: two-sleeps: not yet: the first line is right; line 2: you wrote `x\\x1b`; something else is printed here\n"
            "2: the line is not a JSON object; write `{\"scenario\": …, \"answer\": …}`\n");
  world.out = "";
  EXPECT_EQ(batch({"--format", "text", "--lang", "zh", "--no-reveal"}), 1);
  EXPECT_EQ(world.out,
            "1: two-sleeps: 还不对：前 1 行是对的；第 2 行开始不同，得分 0.50\n"
            "2: 这一行不是 JSON 对象；请写成 `{\"scenario\": …, \"answer\": …}`\n");
}

TEST_F(CheckBatch, CsvQuotesWhatItMustAndDefusesFormulas) {
  world.in =
      "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\",\"id\":\"=1+1\"}\n"
      "{\"scenario\":\"two-sleeps\",\"answer\":\"a\",\"id\":\"x,\\\"y\\\"\\n\\u0000\"}\n"
      "{\"scenario\":\"@no\",\"answer\":\"a\"}\n";
  EXPECT_EQ(batch({"--format", "csv", "--lang", "en"}), 1);
  EXPECT_EQ(world.out,
            "line,id,scenario,ask,kind,right,score,prefix_score,matched_prefix,first_difference,difference,fit,"
            "misconceptions,error,message\r\n"
            "1,'=1+1,two-sleeps,1,output,true,1,1,2,,,,,,\r\n"
            "2,\"x,\"\"y\"\"\n\xEF\xBF\xBD\",two-sleeps,1,output,false,0.5,0.5,1,2,missing,,,,\r\n"
            "3,,,,,,,,,,,,,unknown_scenario,no scenario is called `@no`\r\n");
}

TEST_F(CheckBatch, JunitHasASuiteForEachScenario) {
  world.in =
      "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n"
      "{\"scenario\":\"counter-closure\",\"answer\":\"<&>\\u0001\",\"id\":\"\\\"\"}\n"
      "{\"scenario\":\"two-sleeps\",\"answer\":\"a\\nb\"}\n"
      "{}\n";
  EXPECT_EQ(batch({"--format", "junit", "--lang", "en"}), 1);
  EXPECT_EQ(world.out, R"xml(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="coroscope check" tests="4" failures="1" errors="1">
  <testsuite name="two-sleeps" tests="2" failures="0" errors="0">
    <testcase classname="two-sleeps" name="line 1: output"/>
    <testcase classname="two-sleeps" name="line 3: output"/>
  </testsuite>
  <testsuite name="counter-closure" tests="1" failures="1" errors="0">
    <testcase classname="counter-closure" name="line 2: output (&quot;)">
      <failure type="wrong_line" message="not yet: the first line is not right">line 1: you wrote `&lt;&amp;&gt;\x01`; something else is printed here</failure>
    </testcase>
  </testsuite>
  <testsuite name="(none)" tests="1" failures="0" errors="1">
    <testcase classname="" name="line 4: answer">
      <error type="missing_key" message="`scenario` is missing"></error>
    </testcase>
  </testsuite>
</testsuites>
)xml");
}

TEST_F(CheckBatch, WhatExcludesEachOtherIsRefused) {
  EXPECT_EQ(batch({"--line", "a"}), 2);
  EXPECT_EQ(batch({"--from", "a"}), 2);
  EXPECT_EQ(batch({"--json", "--format", "csv"}), 2);
  EXPECT_EQ(batch({"-"}), 2);
  EXPECT_EQ(coroscope(world, {"check"}), 2);
  EXPECT_EQ(FakeRun::count, 0);
}

}  // namespace
}  // namespace coroscope::cli
