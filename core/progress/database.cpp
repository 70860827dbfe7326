#include "core/progress/database.h"

#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <new>

#include "core/progress/store.h"

namespace coroscope::progress {

namespace {

/// A bound that no learner comes near to; a file beyond it is not read at all.
constexpr off_t kLargestFile = off_t{1} << 30;

/// SQLite would wait for ever at a pipe, and take some names for something else than a file.
void look_at_file(const std::string& path) {
  struct stat status;
  const auto fail = [&](std::string_view why) {
    throw StoreError(StoreFailure::k_unavailable, fmt::format("cannot open `{}`: {}", path, why));
  };
  if (::stat(path.c_str(), &status) != 0) fail(std::strerror(errno));
  if (!S_ISREG(status.st_mode)) fail("it is no file");
  if (status.st_size > kLargestFile) fail("it is larger than 1 GiB");
}

/// With `file:` in front, Debian's SQLite reads a name as an address.
std::string as_plain_name(const std::string& path) {
  return path.starts_with('/') ? path : "./" + path;
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Database::Close::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Statement::Statement(const Database& database, std::string_view sql) : database_(&database) {
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v2(database.connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  statement_.reset(statement);
  if (code != SQLITE_OK) database.fail(code);
}

Statement& Statement::bind(std::string_view text) {
  const int code =
      sqlite3_bind_text64(statement_.get(), ++bound_, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Statement& Statement::bind(std::int64_t number) {
  const int code = sqlite3_bind_int64(statement_.get(), ++bound_, number);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code != SQLITE_ROW && code != SQLITE_DONE) database_->fail(code);
  return code == SQLITE_ROW;
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  bound_ = 0;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* const bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Database::Database(const std::string& path, const std::string& name, std::chrono::milliseconds patience)
    : path_(path), patience_(patience) {
  sqlite3* connection = nullptr;
  const int code = sqlite3_open_v2(name.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr);
  connection_.reset(connection);
  if (code != SQLITE_OK) fail(code);
  sqlite3_extended_result_codes(connection, 1);
  sqlite3_busy_timeout(connection, static_cast<int>(patience.count()));
  // The file may come from anywhere: nothing in it may act.
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  execute("PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL");
}

Database Database::open(const std::string& path, std::chrono::milliseconds patience) {
  look_at_file(path);
  // For writing even if only reading is wanted: what a killed program has left half done is undone when the file is
  // opened. SQLite itself opens a file for reading that it may not write.
  return Database(path, as_plain_name(path), patience);
}

Database Database::in_memory(const std::string& name) {
  return Database(name, ":memory:", {});
}

void Database::execute(const std::string& sql) const {
  const int code = sqlite3_exec(connection_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.number(0) : 0;
}

std::string Database::text(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.text(0) : std::string();
}

std::size_t Database::changes() const {
  return static_cast<std::size_t>(sqlite3_changes64(connection_.get()));
}

void Database::copy_into(const Database& target) const {
  sqlite3_backup* const backup = sqlite3_backup_init(target.connection_.get(), "main", connection_.get(), "main");
  if (backup == nullptr) target.fail(sqlite3_extended_errcode(target.connection_.get()));
  const int code = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) target.fail(code);
}

void Database::fail(int code) const {
  const auto raise = [](StoreFailure failure, const std::string& message) { throw StoreError(failure, message); };
  switch (code & 0xFF) {
    case SQLITE_NOMEM:
      throw std::bad_alloc();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      raise(StoreFailure::k_busy,
            fmt::format("`{}` is in use by another program and was not free in {} s: end that program, or try again",
                        path_, std::chrono::duration_cast<std::chrono::seconds>(patience_).count()));
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      raise(StoreFailure::k_damaged, fmt::format("`{}` is damaged, or no file of coroscope's", path_));
      break;
    case SQLITE_FULL:
      raise(StoreFailure::k_unavailable, fmt::format("cannot write `{}`: {}", path_, std::strerror(ENOSPC)));
      break;
    case SQLITE_READONLY:
      raise(StoreFailure::k_unavailable, fmt::format("cannot write `{}`: {}", path_, std::strerror(EACCES)));
      break;
    default:
      break;
  }
  // What the system has said says more than "disk I/O error".
  const int system_error = connection_ == nullptr ? 0 : sqlite3_system_errno(connection_.get());
  const char* const why = system_error != 0 ? std::strerror(system_error) : sqlite3_errstr(code);
  raise(StoreFailure::k_unavailable, fmt::format("cannot use `{}`: {}", path_, why));
  __builtin_unreachable();
}

Transaction::Transaction(const Database& database, Access access) : database_(database) {
  database.execute(access == Access::k_writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!is_open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const StoreError&) {  // it has been rolled back already, by the error that has brought us here
  }
}

void Transaction::commit() {
  database_.execute("COMMIT");
  is_open_ = false;
}

}  // namespace coroscope::progress
