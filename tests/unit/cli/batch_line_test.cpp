#include "cli/batch_line.h"

#include <gtest/gtest.h>

namespace coroscope::cli {
namespace {

/// "scenario/ask/answer", or "wrong_type answer"; then the id if there is one.
std::string read(std::string_view text, std::string_view default_scenario = "") {
  const LineReading reading = read_batch_line(text, default_scenario);
  std::string result;
  if (const auto* line = std::get_if<BatchLine>(&reading.content)) {
    result = line->scenario + "/" + line->ask + "/" + line->answer;
  } else {
    const auto& failure = std::get<LineFailure>(reading.content);
    result = std::string(line_failure_name(failure.kind));
    if (!failure.key.empty()) result += " " + failure.key;
    if (failure.place != 0) result += " " + std::to_string(failure.place);
  }
  return reading.id.empty() ? result : result + " id " + reading.id;
}

TEST(BatchLine, IsReadInAnyOrderWithUnknownKeysLeftAlone) {
  EXPECT_EQ(read(R"({"scenario":"s","answer":"a\nb"})"), "s//a\nb");
  EXPECT_EQ(read(R"( {"x":[{"answer":1}],"answer":["a","b c"],"ask":2,"y":null,"scenario":"s"} )"), "s/2/a\nb c\n");
  EXPECT_EQ(read(R"({"scenario":"s","answer":[],"ask":"elapsed"})"), "s/elapsed/");
  EXPECT_EQ(read(R"({"scenario":"中","answer":"\u4e2d\ud83d\ude42"})"), "中//中🙂");
  EXPECT_EQ(read("\xEF\xBB\xBF{\"scenario\":\"s\",\"answer\":\"a\"}\r"), "s//a");
}

TEST(BatchLine, TheLastOfEqualKeysCounts) {
  EXPECT_EQ(read(R"({"scenario":"x","answer":["a"],"id":[1],"scenario":"s","answer":"b","id":2})"), "s//b id 2");
}

TEST(BatchLine, AScenarioMayBeNamedElsewhere) {
  EXPECT_EQ(read(R"({"answer":"a"})", "d"), "d//a");
  EXPECT_EQ(read(R"({"answer":"a","scenario":"s"})", "d"), "s//a");
  EXPECT_EQ(read(R"({"answer":"a"})"), "missing_key scenario");
}

TEST(BatchLine, TheIdComesBackAsItWasSent) {
  for (const char* id : {"17", "-1", "1.50", "12345678901234567890123", "\"a\\\"b\\n\"", "null", "true", "[]", "{}",
                         R"([1,[2,{"a":[],"b":{}}],"x"])", R"({"a":{"b":1},"c":[true,false,null]})"}) {
    EXPECT_EQ(read(R"({"scenario":"s","id":)" + std::string(id) + R"(,"answer":"a"})"), "s//a id " + std::string(id));
  }
}

TEST(BatchLine, ALineOfAnotherKindKeepsItsId) {
  EXPECT_EQ(read(R"({"answer":1,"scenario":"s","id":5})"), "wrong_type answer id 5");
  EXPECT_EQ(read(R"({"id":5})"), "missing_key scenario id 5");
  EXPECT_EQ(read(R"({"scenario":"s","id":5})"), "missing_key answer id 5");
}

TEST(BatchLine, OtherTypesAreNamed) {
  for (const char* other : {"1", "1.5", "null", "true", "{}", "[1]", "[null]", "[[]]", "[[\"a\"]]", "[{\"a\":\"b\"}]"}) {
    EXPECT_EQ(read(R"({"scenario":"s","answer":)" + std::string(other) + "}"), "wrong_type answer") << other;
  }
  EXPECT_EQ(read(R"({"scenario":["s"],"answer":"a"})"), "wrong_type scenario");
  EXPECT_EQ(read(R"({"scenario":{"answer":"x"},"answer":"a"})"), "wrong_type scenario");
  for (const char* other : {"-1", "1.5", "null", "[1]"}) {
    EXPECT_EQ(read(R"({"scenario":"s","answer":"a","ask":)" + std::string(other) + "}"), "wrong_type ask") << other;
  }
}

TEST(BatchLine, OtherJsonIsNoObject) {
  for (const char* text : {"[]", "[{\"scenario\":\"s\",\"answer\":\"a\"}]", "1", "\"s\"", "null"}) {
    EXPECT_EQ(read(text), "no_object") << text;
  }
}

TEST(BatchLine, WhatIsNoJsonIsRefusedWithItsPlace) {
  EXPECT_EQ(read(""), "bad_json 1");
  EXPECT_EQ(read("{"), "bad_json 2");
  EXPECT_EQ(read("{} {}"), "bad_json 4");
  EXPECT_EQ(read(R"({"id":[1,2)"), "bad_json 11");
  EXPECT_EQ(read(R"({"scenario":"s",})"), "bad_json 17");
  EXPECT_EQ(read(std::string_view("{}\0", 3)), "bad_json 3");
  EXPECT_EQ(read("{\"a\":\"\n\"}"), "bad_json 7");
  EXPECT_EQ(read(R"({"answer":"\ud800"})"), "bad_json 18");
  EXPECT_EQ(read(R"({"id":1e999})"), "bad_json 11");
  EXPECT_EQ(read("{\"a\":\"\xff\"}"), "bad_utf8 7");
}

TEST(BatchLine, DeepNestingIsRefusedBeforeItCosts) {
  const std::string inner(kDeepestNesting - 1, '[');
  EXPECT_EQ(read(R"({"scenario":"s","answer":"a","id":)" + inner + std::string(inner.size(), ']') + "}").substr(0, 8),
            "s//a id ");
  EXPECT_EQ(read(R"({"id":[)" + inner), "too_deep");
  EXPECT_EQ(read(R"({"x":)" + std::string(1'000'000, '[')), "too_deep");
  EXPECT_EQ(read(std::string(1'000'000, '[')), "too_deep");
}

}  // namespace
}  // namespace coroscope::cli
