#include "core/progress/schema.h"

#include <fmt/format.h>

#include "core/progress/store.h"

namespace coroscope::progress {

namespace {

constexpr std::int64_t kApplicationId = 0x636f726f;  // "coro"

/// Everything that the file defines, as one text. What SQLite adds for itself is not in it.
std::string definitions(const Database& database) {
  std::string all;
  Statement row = database.prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY name");
  while (row.step()) all += fmt::format("{} {}: {}\n", row.text(0), row.text(1), row.text(2));
  return all;
}

void apply(const Database& database, Steps steps) {
  for (const std::string_view step : steps) database.execute(std::string(step));
}

std::string definitions_after(Steps steps) {
  const Database model = Database::in_memory("progress");
  apply(model, steps);
  return definitions(model);
}

[[noreturn]] void fail_damaged(const Database& database) {
  throw StoreError(StoreFailure::k_damaged, fmt::format("`{}` is damaged, or no file of coroscope's", database.path()));
}

}  // namespace

std::size_t version_of(const Database& database, Steps steps) {
  const std::int64_t version = database.number("PRAGMA user_version");
  const std::int64_t application = database.number("PRAGMA application_id");
  if (version == 0 && application == 0 && definitions(database).empty()) return 0;
  if (application != kApplicationId || version <= 0) fail_damaged(database);
  if (version > static_cast<std::int64_t>(steps.size())) {
    throw StoreError(
        StoreFailure::k_newer,
        fmt::format("`{}` was written by a newer coroscope (version {} of the file, known is {}): use that one",
                    database.path(), version, steps.size()));
  }
  const auto seen = static_cast<std::size_t>(version);
  if (definitions(database) != definitions_after(steps.first(seen))) fail_damaged(database);
  if (database.text("PRAGMA quick_check(1)") != "ok") fail_damaged(database);
  return seen;
}

void bring_up_to_date(const Database& database, Steps steps) {
  {
    const Transaction looking(database, Access::k_reading);
    if (version_of(database, steps) == steps.size()) return;
  }
  Transaction transaction(database, Access::k_writing);
  const std::size_t seen = version_of(database, steps);  // another program may have been quicker
  apply(database, steps.subspan(seen));
  database.execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, steps.size()));
  transaction.commit();
}

}  // namespace coroscope::progress
