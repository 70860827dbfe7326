#include "core/progress/store.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sstream>

#include "core/progress/database.h"
#include "core/progress/schema.h"
#include "core/text/display_width.h"

namespace coroscope::progress {

namespace {

[[noreturn]] void fail_to_make(const std::string& path) {
  throw StoreError(StoreFailure::k_unavailable, fmt::format("cannot make `{}`: {}", path, std::strerror(errno)));
}

bool exists(const std::string& path) {
  struct stat status;
  if (::stat(path.c_str(), &status) == 0) return true;
  if (errno == ENOENT) return false;
  throw StoreError(StoreFailure::k_unavailable, fmt::format("cannot open `{}`: {}", path, std::strerror(errno)));
}

/// Makes a folder and those around it, for this user alone.
void make_folder(const std::string& path) {
  if (path.empty() || ::mkdir(path.c_str(), 0700) == 0 || errno == EEXIST) return;
  const std::size_t slash = path.find_last_of('/');
  if (errno != ENOENT || slash == std::string::npos || slash == 0) fail_to_make(path);
  make_folder(path.substr(0, slash));
  if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) fail_to_make(path);
}

/// An empty file, which SQLite takes for an empty database. False if there is one of that name already.
bool make_file(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    if (errno == EEXIST) return false;
    fail_to_make(path);
  }
  ::close(descriptor);
  return true;
}

Database open_for_writing(const std::string& path, std::chrono::milliseconds patience) {
  if (!exists(path)) {
    make_folder(path.substr(0, path.find_last_of('/') == std::string::npos ? 0 : path.find_last_of('/')));
    make_file(path);
  }
  Database database = Database::open(path, patience);
  bring_up_to_date(database);
  return database;
}

std::vector<std::string> split(const std::string& names) {
  std::istringstream words(names);
  std::vector<std::string> list;
  for (std::string name; words >> name;) list.push_back(name);
  return list;
}

constexpr std::string_view kSelect =
    "SELECT id, scenario, ask, kind, time, try, outcome, fit, models, told_apart, hints FROM attempts";
constexpr std::string_view kInsert =
    "INSERT INTO attempts (id, scenario, ask, kind, time, try, outcome, fit, models, told_apart, hints) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING";

std::uint32_t count_in(const Statement& row, int column) {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(row.number(column), 0, UINT32_MAX));
}

/// Nothing if the row cannot have been written by us.
std::optional<Attempt> attempt_in(const Statement& row) {
  const auto kind = scenario::find_ask_kind(row.text(3));
  const auto outcome = find_outcome(row.text(6));
  const auto fit = find_fit(row.text(7));
  if (!kind || !outcome || !fit) return std::nullopt;
  Attempt attempt{.id = row.text(0),
                  .scenario = row.text(1),
                  .ask = count_in(row, 2),
                  .kind = *kind,
                  .time = row.number(4),
                  .try_number = count_in(row, 5),
                  .outcome = *outcome,
                  .fit = *fit,
                  .models = split(row.text(8)),
                  .told_apart = split(row.text(9)),
                  .hints = count_in(row, 10)};
  if (!problem_of(attempt).empty() || !has_right_id(attempt)) return std::nullopt;
  return attempt;
}

std::vector<Attempt> read_attempts(const Database& database) {
  std::vector<Attempt> attempts;
  Statement row = database.prepare(kSelect);
  while (row.step()) {
    std::optional<Attempt> attempt = attempt_in(row);
    if (!attempt) {
      throw StoreError(StoreFailure::k_damaged, fmt::format("`{}` is damaged: the attempt `{}` cannot be right",
                                                            database.path(), text::escape_invisible(row.text(0))));
    }
    attempts.push_back(std::move(*attempt));
  }
  return attempts;
}

class Inserter {
 public:
  explicit Inserter(const Database& database) : database_(database), statement_(database.prepare(kInsert)) {}

  /// True if it was not there yet.
  bool insert(const Attempt& attempt) {
    const std::string models = fmt::format("{}", fmt::join(attempt.models, " "));
    const std::string told_apart = fmt::format("{}", fmt::join(attempt.told_apart, " "));
    statement_.bind(attempt.id).bind(attempt.scenario).bind(std::int64_t{attempt.ask});
    statement_.bind(scenario::ask_kind_name(attempt.kind)).bind(attempt.time).bind(std::int64_t{attempt.try_number});
    statement_.bind(outcome_name(attempt.outcome)).bind(predict::fit_name(attempt.fit)).bind(models).bind(told_apart);
    statement_.bind(std::int64_t{attempt.hints}).step();
    statement_.reset();
    return database_.changes() == 1;
  }

 private:
  const Database& database_;
  Statement statement_;
};

/// A name beside the file that nothing has yet.
std::string name_for_copy(const std::string& path, const std::string& stamp) {
  const std::size_t end = path.ends_with(".db") ? path.size() - 3 : path.size();
  for (int number = 1;; ++number) {
    const std::string again = number == 1 ? std::string() : fmt::format("-{}", number);
    std::string name = fmt::format("{}-{}{}.db", path.substr(0, end), stamp, again);
    if (make_file(name)) return name;
  }
}

/// A file that cannot be read, with what a killed program may have left beside it. First that: a journal without its
/// file does nothing, but with another file of that name it would be played back into it.
void move_away(const std::string& path, const std::string& target) {
  for (const char* const ending : {"-journal", "-wal", "-shm", ""}) {
    if (::rename((path + ending).c_str(), (target + ending).c_str()) == 0 || errno == ENOENT) continue;
    throw StoreError(StoreFailure::k_unavailable,
                     fmt::format("cannot move `{}` to `{}`: {}", path, target, std::strerror(errno)));
  }
}

void copy_and_clear(const std::string& path, const std::string& target, std::chrono::milliseconds patience) {
  const Database database = open_for_writing(path, patience);
  Transaction transaction(database, Access::k_writing);  // nobody writes between the copy and the end
  Database::open(path, patience).copy_into(Database::open(target, patience));
  database.execute("DELETE FROM attempts");
  transaction.commit();
}

}  // namespace

Store::Store(std::string path, std::chrono::milliseconds patience) : path_(std::move(path)), patience_(patience) {}

std::vector<Attempt> Store::attempts() const {
  if (!exists(path_)) return {};
  const Database database = Database::open(path_, patience_);
  const Transaction reading(database, Access::k_reading);
  std::vector<Attempt> attempts;
  if (version_of(database) == kSteps.size()) {
    attempts = read_attempts(database);
  } else {  // brought up to date in memory: the file may be somebody else's
    const Database copy = Database::in_memory(path_);
    database.copy_into(copy);
    bring_up_to_date(copy);
    attempts = read_attempts(copy);
  }
  std::sort(attempts.begin(), attempts.end(), comes_before);
  return attempts;
}

void Store::check() const {
  static_cast<void>(attempts());
}

void Store::record(Attempt attempt) {
  attempt.scenario = text::escape_invisible(attempt.scenario);  // a file's name may hold any bytes
  const Database database = open_for_writing(path_, patience_);
  Transaction transaction(database, Access::k_writing);
  Inserter inserter(database);
  std::size_t earlier = 0;
  do {
    attempt.id = id_of(attempt, earlier++);
  } while (!inserter.insert(attempt));
  transaction.commit();
}

std::size_t Store::merge(std::span<const Attempt> attempts) {
  if (attempts.empty()) return 0;
  const Database database = open_for_writing(path_, patience_);
  Transaction transaction(database, Access::k_writing);
  Inserter inserter(database);
  std::size_t added = 0;
  for (const Attempt& attempt : attempts) added += inserter.insert(attempt) ? 1 : 0;
  transaction.commit();
  return added;
}

std::string Store::reset(const std::string& stamp) {
  if (!exists(path_)) return {};
  const std::string target = name_for_copy(path_, stamp);
  try {
    copy_and_clear(path_, target, patience_);
  } catch (const StoreError& error) {
    const bool is_unreadable = error.failure() == StoreFailure::k_damaged || error.failure() == StoreFailure::k_newer;
    if (!is_unreadable) {
      ::unlink(target.c_str());
      throw;
    }
    move_away(path_, target);
  }
  return target;
}

}  // namespace coroscope::progress
