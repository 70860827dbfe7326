#include "core/progress/schema.h"

#include <gmock/gmock.h>

#include "core/progress/store.h"

namespace coroscope::progress {
namespace {

constexpr std::array<std::string_view, 2> kTwoSteps = {
    "CREATE TABLE songs (title TEXT NOT NULL)",
    "CREATE TABLE new_songs (title TEXT NOT NULL, year INTEGER NOT NULL);"
    "INSERT INTO new_songs SELECT title, 1999 FROM songs; DROP TABLE songs; ALTER TABLE new_songs RENAME TO songs",
};
constexpr Steps kOneStep = Steps(kTwoSteps).first(1);

std::size_t looked_at(const Database& database, Steps steps) {
  const Transaction reading(database, Access::k_reading);
  return version_of(database, steps);
}

TEST(Schema, AnEmptyFileIsOfVersionZero) {
  EXPECT_EQ(looked_at(Database::in_memory("file"), kTwoSteps), 0u);
}

TEST(Schema, AnOlderFileGetsTheStepsThatItHasNotSeen) {
  const Database database = Database::in_memory("file");
  bring_up_to_date(database, kOneStep);
  database.execute("INSERT INTO songs VALUES ('Yellow')");
  EXPECT_EQ(looked_at(database, kTwoSteps), 1u);
  bring_up_to_date(database, kTwoSteps);
  EXPECT_EQ(looked_at(database, kTwoSteps), 2u);
  EXPECT_EQ(database.text("SELECT title || ' ' || year FROM songs"), "Yellow 1999");
}

TEST(Schema, AFileOfTodayIsLeftAlone) {
  const Database database = Database::in_memory("file");
  bring_up_to_date(database, kTwoSteps);
  database.execute("INSERT INTO songs VALUES ('Clocks', 2002)");
  bring_up_to_date(database, kTwoSteps);
  EXPECT_EQ(database.text("SELECT title FROM songs"), "Clocks");
}

TEST(Schema, AStepThatFailsTakesTheOthersBack) {
  constexpr std::array<std::string_view, 2> kBadSteps = {kTwoSteps[0], "CREATE TABLE songs (title)"};
  const Database database = Database::in_memory("file");
  EXPECT_THROW(bring_up_to_date(database, kBadSteps), StoreError);
  EXPECT_EQ(looked_at(database, kTwoSteps), 0u);
}

TEST(Schema, AFileOfALaterVersionIsNewer) {
  const Database database = Database::in_memory("file");
  bring_up_to_date(database, kTwoSteps);
  try {
    looked_at(database, kOneStep);
    FAIL();
  } catch (const StoreError& error) {
    EXPECT_EQ(error.failure(), StoreFailure::k_newer);
  }
}

TEST(Schema, ATableThatTheStepsHaveNotMadeIsDamage) {
  const Database database = Database::in_memory("file");
  bring_up_to_date(database, kTwoSteps);
  database.execute("CREATE TABLE more (one)");
  EXPECT_THROW(looked_at(database, kTwoSteps), StoreError);
}

}  // namespace
}  // namespace coroscope::progress
