// SQLite, as far as it is needed here, with its errors as StoreErrors. The one place behind which SQLite sits.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace coroscope::progress {

class Database;

/// One SQL statement with its values. Texts that are bound must live until the statement is stepped.
class Statement {
 public:
  Statement& bind(std::string_view text);
  Statement& bind(std::int64_t number);
  /// The next row, if there is one.
  bool step();
  /// To be bound and stepped again.
  void reset();

  std::int64_t number(int column) const;
  std::string text(int column) const;

 private:
  friend class Database;
  Statement(const Database& database, std::string_view sql);

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  const Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

class Database {
 public:
  /// A file that is there already. `patience`: how long to wait while another program writes.
  static Database open(const std::string& path, std::chrono::milliseconds patience);
  /// An empty one that is nowhere but here. `name` is what messages call it.
  static Database in_memory(const std::string& name);

  const std::string& path() const { return path_; }
  Statement prepare(std::string_view sql) const { return Statement(*this, sql); }
  /// Statements without values and rows.
  void execute(const std::string& sql) const;
  /// The first column of the first row.
  std::int64_t number(std::string_view sql) const;
  std::string text(std::string_view sql) const;
  /// How many rows the last INSERT or DELETE has changed.
  std::size_t changes() const;
  /// Makes `target` the same as this.
  void copy_into(const Database& target) const;

  /// Throws the StoreError for the result code of a call to SQLite.
  [[noreturn]] void fail(int code) const;

 private:
  friend class Statement;

  struct Close {
    void operator()(sqlite3* connection) const;
  };
  Database(const std::string& path, const std::string& name, std::chrono::milliseconds patience);

  std::string path_;
  std::chrono::milliseconds patience_;
  std::unique_ptr<sqlite3, Close> connection_;
};

/// k_reading: what is read until the end belongs together, whatever others write. k_writing: everything until `commit`
/// happens, or nothing of it, and nobody else can write in the meantime.
enum class Access : bool { k_reading, k_writing };

class Transaction {
 public:
  Transaction(const Database& database, Access access);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  const Database& database_;
  bool is_open_ = true;
};

}  // namespace coroscope::progress
