#include "core/progress/store.h"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "core/progress/database.h"
#include "tests/unit/progress/sample_attempts.h"
#include "tests/unit/progress/temporary_folder.h"

namespace coroscope::progress {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

unsigned mode_of(const std::string& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 0777;
}

/// How a call fails; the test fails if it does not.
template <class Call>
StoreError error_of(Call call) {
  try {
    call();
  } catch (const StoreError& error) {
    return error;
  }
  ADD_FAILURE() << "nothing was thrown";
  return {StoreFailure::k_unavailable, ""};
}

class StoreTest : public testing::Test {
 protected:
  TemporaryFolder folder;
  Store store{folder / "share/coroscope/progress.db", std::chrono::milliseconds(50)};

  void damage() {
    store.record(right_answer({}));
    std::string bytes = bytes_of(store.path());
    for (std::size_t i = 0; i < bytes.size(); i += 7) bytes[i] = '\x5a';
    write(store.path(), bytes);
  }
};

TEST_F(StoreTest, AFileThatIsNotThereHasNoAttemptsAndIsNotMadeByReading) {
  EXPECT_THAT(store.attempts(), IsEmpty());
  store.check();
  EXPECT_FALSE(std::filesystem::exists(folder / "share"));
}

TEST_F(StoreTest, GivesBackWhatWasRecorded) {
  Attempt attempt{.scenario = "睡眠",
                  .ask = 2,
                  .kind = scenario::AskKind::k_elapsed,
                  .time = kMonday,
                  .try_number = 3,
                  .outcome = Outcome::k_wrong,
                  .fit = predict::Fit::k_shared,
                  .models = {"SleepBlocksAll", "NotKnownYet"},
                  .told_apart = {"SleepBlocksAll", "LazyTask"},
                  .hints = 1};
  store.record(attempt);
  auto kept = store.attempts();
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_TRUE(has_right_id(kept[0]));
  kept[0].id.clear();
  EXPECT_EQ(kept[0], attempt);
}

TEST_F(StoreTest, TheFolderAndTheFileAreForThisUserAlone) {
  store.record(right_answer({}));
  EXPECT_EQ(mode_of(folder / "share"), 0700u);
  EXPECT_EQ(mode_of(folder / "share/coroscope"), 0700u);
  EXPECT_EQ(mode_of(store.path()), 0600u);
}

TEST_F(StoreTest, TheOldestComesFirst) {
  store.record(right_answer({}, kMonday + 1));
  store.record(right_answer({}, kMonday));
  const auto kept = store.attempts();
  ASSERT_THAT(kept, SizeIs(2));
  EXPECT_EQ(kept[0].time, kMonday);
}

TEST_F(StoreTest, TheSameAttemptTwiceIsTwoAttempts) {
  store.record(right_answer({}));
  store.record(right_answer({}));
  EXPECT_THAT(store.attempts(), SizeIs(2));
}

TEST_F(StoreTest, MergingTwiceIsAsMergingOnce) {
  Store other(folder / "other.db");
  other.record(right_answer({}));
  other.record(right_answer({}));
  other.record(wrong_answer({"LazyTask"}));
  store.record(right_answer({}));
  EXPECT_EQ(store.merge(other.attempts()), 2u);
  EXPECT_EQ(store.merge(other.attempts()), 0u);
  EXPECT_EQ(store.attempts(), other.attempts());
}

TEST_F(StoreTest, ANameOfAnyBytesCanBeKept) {
  Attempt attempt = right_answer({});
  attempt.scenario = std::string("a\xff\x00\x1b[2J.py", 10);
  store.record(attempt);
  EXPECT_EQ(store.attempts().at(0).scenario, "a\\xff\\x00\\x1b[2J.py");
}

TEST_F(StoreTest, AnEmptyFileIsAsNone) {
  std::filesystem::create_directories(folder / "share/coroscope");
  write(store.path(), "");
  EXPECT_THAT(store.attempts(), IsEmpty());
  store.record(right_answer({}));
  EXPECT_THAT(store.attempts(), SizeIs(1));
}

TEST_F(StoreTest, ADamagedFileIsRefusedAndNotTouched) {
  damage();
  const std::string before = bytes_of(store.path());
  EXPECT_EQ(error_of([&] { store.attempts(); }).failure(), StoreFailure::k_damaged);
  EXPECT_EQ(error_of([&] { store.record(right_answer({})); }).failure(), StoreFailure::k_damaged);
  EXPECT_EQ(bytes_of(store.path()), before);
}

TEST_F(StoreTest, AFileOfSomebodyElseIsRefusedAndNotTouched) {
  std::filesystem::create_directories(folder / "share/coroscope");
  for (const std::string& bytes : {std::string("hello"), std::string(5000, '\0')}) {
    write(store.path(), bytes);
    EXPECT_EQ(error_of([&] { store.record(right_answer({})); }).failure(), StoreFailure::k_damaged);
    EXPECT_EQ(bytes_of(store.path()), bytes);
  }
}

TEST_F(StoreTest, ADatabaseOfSomebodyElseIsRefused) {
  std::filesystem::create_directories(folder / "share/coroscope");
  write(store.path(), "");
  Database::open(store.path(), {}).execute("CREATE TABLE songs (title)");
  EXPECT_EQ(error_of([&] { store.record(right_answer({})); }).failure(), StoreFailure::k_damaged);
}

TEST_F(StoreTest, AViewInThePlaceOfTheTableIsNeverAsked) {
  store.record(right_answer({}));
  Database::open(store.path(), {})
      .execute(
          "DROP TABLE attempts; CREATE VIEW attempts (id) AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
          "FROM n) "
          "SELECT i FROM n");
  EXPECT_EQ(error_of([&] { store.attempts(); }).failure(), StoreFailure::k_damaged);
}

TEST_F(StoreTest, AValueThatCannotBeIsDamage) {
  for (const char* const change : {"outcome = 'perhaps'", "time = -1", "try = 0", "models = 'a-b'", "id = 'x'",
                                   "scenario = ''", "scenario = 'another'"}) {
    Store one(folder / std::string(change));
    one.record(right_answer({}));
    Database::open(one.path(), {}).execute(std::string("UPDATE attempts SET ") + change);
    EXPECT_EQ(error_of([&] { one.attempts(); }).failure(), StoreFailure::k_damaged) << change;
  }
}

TEST_F(StoreTest, AFileOfANewerVersionIsRefusedAndNotTouched) {
  store.record(right_answer({}));
  Database::open(store.path(), {}).execute("PRAGMA user_version = 99");
  const std::string before = bytes_of(store.path());
  const StoreError error = error_of([&] { store.record(right_answer({})); });
  EXPECT_EQ(error.failure(), StoreFailure::k_newer);
  EXPECT_THAT(error.what(), HasSubstr("newer"));
  EXPECT_EQ(error_of([&] { store.attempts(); }).failure(), StoreFailure::k_newer);
  EXPECT_EQ(bytes_of(store.path()), before);
}

TEST_F(StoreTest, AFileThatAnotherProgramIsWritingIsBusy) {
  store.record(right_answer({}));
  const Database other = Database::open(store.path(), {});
  const Transaction writing(other, Access::k_writing);
  const StoreError error = error_of([&] { store.record(right_answer({})); });
  EXPECT_EQ(error.failure(), StoreFailure::k_busy);
  EXPECT_THAT(error.what(), HasSubstr("in use"));
  EXPECT_THAT(store.attempts(), SizeIs(1));  // who only reads need not wait
}

TEST_F(StoreTest, AFolderThatCannotBeMadeIsAnError) {
  write(folder / "file", "");
  for (const std::string& path : {folder / "file/progress.db", folder / "file/below/progress.db"}) {
    Store blocked(path);
    EXPECT_EQ(error_of([&] { blocked.record(right_answer({})); }).failure(), StoreFailure::k_unavailable);
    EXPECT_EQ(error_of([&] { blocked.attempts(); }).failure(), StoreFailure::k_unavailable);
  }
}

TEST_F(StoreTest, WhatIsNoFileIsNotOpened) {
  std::filesystem::create_directories(store.path());
  EXPECT_EQ(error_of([&] { store.attempts(); }).failure(), StoreFailure::k_unavailable);
  EXPECT_EQ(error_of([&] { Store("/dev/zero").attempts(); }).failure(), StoreFailure::k_unavailable);
}

TEST_F(StoreTest, ResetKeepsACopyBesideIt) {
  store.record(right_answer({}));
  const auto before = store.attempts();
  const std::string copy = store.reset("2024");
  EXPECT_EQ(copy, folder / "share/coroscope/progress-2024.db");
  EXPECT_THAT(store.attempts(), IsEmpty());
  EXPECT_EQ(Store(copy).attempts(), before);
  EXPECT_EQ(mode_of(copy), 0600u);
}

TEST_F(StoreTest, ResetNeverWritesOverAnEarlierCopy) {
  store.record(right_answer({}));
  EXPECT_EQ(store.reset("2024"), folder / "share/coroscope/progress-2024.db");
  store.record(right_answer({}));
  EXPECT_EQ(store.reset("2024"), folder / "share/coroscope/progress-2024-2.db");
  EXPECT_THAT(Store(folder / "share/coroscope/progress-2024.db").attempts(), SizeIs(1));
}

TEST_F(StoreTest, ResetMovesADamagedFileAway) {
  damage();
  const std::string before = bytes_of(store.path());
  const std::string copy = store.reset("2024");
  EXPECT_EQ(bytes_of(copy), before);
  EXPECT_THAT(store.attempts(), IsEmpty());
}

TEST_F(StoreTest, ResetOfNothingMakesNothing) {
  EXPECT_EQ(store.reset("2024"), "");
  EXPECT_FALSE(std::filesystem::exists(folder / "share"));
}

TEST_F(StoreTest, ManyAtOnceLoseNothing) {
  constexpr int kWriters = 4;
  constexpr int kAttempts = 15;
  Store shared(folder / "shared.db");
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer) {
    writers.emplace_back([&, writer] {
      for (int i = 0; i < kAttempts; ++i) shared.record(right_answer({}, kMonday + writer * 1000 + i % 3));
    });
  }
  for (std::thread& writer : writers) writer.join();
  EXPECT_THAT(shared.attempts(), SizeIs(kWriters * kAttempts));
}

}  // namespace
}  // namespace coroscope::progress
