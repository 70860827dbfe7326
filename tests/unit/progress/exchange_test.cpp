#include "core/progress/exchange.h"

#include <gmock/gmock.h>

#include "core/progress/store.h"
#include "tests/unit/progress/sample_attempts.h"

namespace coroscope::progress {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

constexpr std::string_view kOne =
    R"({"scenario":"two-sleeps","ask":1,"kind":"output","time":1700000000,"try":1,"outcome":"wrong","fit":"unique",)"
    R"("models":["SleepBlocksAll"],"told_apart":[],"hints":0})";

std::string file_of(const std::string& attempts, const std::string& version = "1") {
  return R"({"schema":"coroscope-progress","version":)" + version + R"(,"attempts":[)" + attempts + "]}";
}

/// `kOne` with something in it replaced.
std::string changed(std::string_view from, std::string_view to) {
  std::string text(kOne);
  const std::size_t place = text.find(from);
  EXPECT_NE(place, std::string::npos) << from;
  return text.replace(place, from.size(), to);
}

std::string problem_with(const std::string& text) {
  try {
    read_exchange(text, "file");
  } catch (const StoreError& error) {
    return error.what();
  }
  return "";
}

TEST(Exchange, GivesBackWhatWasWritten) {
  std::vector<Attempt> attempts = {right_answer({"LazyTask"}), wrong_answer({"SleepBlocksAll", "NotKnownYet"})};
  attempts[0].scenario = "目录/\"a\\b\".py";
  for (Attempt& attempt : attempts) attempt.id = id_of(attempt, 0);
  EXPECT_EQ(read_exchange(write_exchange(attempts), "file"), attempts);
  EXPECT_THAT(read_exchange(write_exchange({}), "file"), SizeIs(0));
}

TEST(Exchange, AttemptsWithoutIdsGetTheirs) {
  const auto attempts = read_exchange(file_of(std::string(kOne) + "," + std::string(kOne)), "file");
  ASSERT_THAT(attempts, SizeIs(2));
  EXPECT_EQ(attempts[0].id, id_of(attempts[0], 0));
  EXPECT_EQ(attempts[1].id, id_of(attempts[0], 1));
}

TEST(Exchange, AnIdDoesNotChangeFromVersionToVersion) {
  EXPECT_EQ(read_exchange(file_of(std::string(kOne)), "file").at(0).id, "9dad37289d8ff6878918588387d5a958-0");
}

TEST(Exchange, ALaterVersionIsNotRead) {
  EXPECT_THAT(problem_with(file_of("", "2")), HasSubstr("newer coroscope"));
}

TEST(Exchange, SaysWhatIsWrongWithTheWhole) {
  EXPECT_THAT(problem_with(""), HasSubstr("line 1 is no JSON"));
  EXPECT_THAT(problem_with("{\n\"schema\": }"), HasSubstr("line 2 is no JSON"));
  EXPECT_THAT(problem_with("[]"), HasSubstr("is no object"));
  EXPECT_THAT(problem_with("{}"), HasSubstr("`schema` is missing"));
  EXPECT_THAT(problem_with(R"({"schema":"songs"})"), HasSubstr("`schema` is not `coroscope-progress`"));
  EXPECT_THAT(problem_with(file_of("", "0")), HasSubstr("`version` is not 1"));
  EXPECT_THAT(problem_with(file_of("", "1.5")), HasSubstr("`version` takes a whole number"));
  EXPECT_THAT(problem_with(file_of("", "1e999")), HasSubstr("number that is too large"));
  EXPECT_THAT(problem_with(R"({"schema":"coroscope-progress","version":1,"attempts":{}})"), HasSubstr("takes a list"));
  EXPECT_THAT(problem_with(R"({"schema":"coroscope-progress","version":1,"attempts":[],"more":1})"),
              HasSubstr("`more`"));
  EXPECT_THAT(problem_with(R"({"a":1,"a":2})"), HasSubstr("`a` stands twice"));
  EXPECT_THAT(problem_with("{\"\xff\":1}"), HasSubstr("line 1 is no JSON"));
}

TEST(Exchange, SaysWhatIsWrongWithAnAttempt) {
  const auto problem = [](std::string_view from, std::string_view to) {
    return problem_with(file_of(std::string(kOne) + "," + changed(from, to)));
  };
  EXPECT_THAT(problem("\"ask\":1,", ""), HasSubstr("attempt 2: `ask` is missing"));
  EXPECT_THAT(problem("\"ask\":1", "\"ask\":0"), HasSubstr("`ask` counts from 1"));
  EXPECT_THAT(problem("\"ask\":1", "\"ask\":-4294967295"), HasSubstr("`ask` counts from 1"));
  EXPECT_THAT(problem("\"ask\":1", "\"ask\":4294967297"), HasSubstr("`ask` counts from 1"));
  EXPECT_THAT(problem("\"ask\":1", "\"ask\":18446744073709551615"), HasSubstr("whole number"));
  EXPECT_THAT(problem("\"ask\":1", "\"ask\":true"), HasSubstr("whole number"));
  EXPECT_THAT(problem("\"output\"", "\"outpt\""), HasSubstr("`kind` cannot be `outpt`"));
  EXPECT_THAT(problem("1700000000", "-1"), HasSubstr("`time`"));
  EXPECT_THAT(problem("\"wrong\"", "\"bad\\u001b[2J\""), HasSubstr("`outcome` cannot be `bad\\x1b[2J`"));
  EXPECT_THAT(problem("\"unique\"", "7"), HasSubstr("`fit` takes a text"));
  EXPECT_THAT(problem("[\"SleepBlocksAll\"]", "\"SleepBlocksAll\""), HasSubstr("`models` takes a list"));
  EXPECT_THAT(problem("SleepBlocksAll", "Sleep Blocks"), HasSubstr("`models` takes names"));
  EXPECT_THAT(problem("\"told_apart\":[]", "\"told_apart\":[1]"), HasSubstr("`told_apart` takes a list"));
  EXPECT_THAT(problem("\"two-sleeps\"", "\"\""), HasSubstr("`scenario` is empty"));
  EXPECT_THAT(problem("two-sleeps", "a\\u0000b"), HasSubstr("`scenario` is no text"));
  EXPECT_THAT(problem("\"hints\":0", "\"hints\":0,\"colour\":1"), HasSubstr("`colour` is no key"));
  EXPECT_THAT(problem("\"hints\":0", "\"hints\":0,\"id\":\"1-0\""), HasSubstr("`id` belongs to another attempt"));
}

TEST(Exchange, ADeepNestingIsRefused) {
  EXPECT_THAT(problem_with(std::string(1'000'000, '[')), HasSubstr("nested too deep"));
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_THAT(problem_with(objects), HasSubstr("nested too deep"));
}

TEST(Exchange, ManySmallObjectsTakeNoQuadraticTime) {
  std::string objects = "{}";
  for (int i = 0; i < 300'000; ++i) objects += ",{}";
  EXPECT_THAT(problem_with(file_of(objects)), HasSubstr("attempt 1: `scenario` is missing"));  // minutes, else
}

}  // namespace
}  // namespace coroscope::progress
