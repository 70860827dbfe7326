// The file in which a learner's attempts are kept: one SQLite database, `progress.db`.
//
// The file is opened for each call and closed after it, so a program may hold a Store for hours, be killed at any
// moment, and share the file with others. A call that finds it in use by another program tries again for some seconds.
// The file and its folder are made when something is written for the first time.
#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/progress/attempt.h"

namespace coroscope::progress {

enum class StoreFailure : std::uint8_t {
  k_unavailable,  ///< cannot be opened, made or written
  k_busy,         ///< another program did not let go of it in time
  k_damaged,      ///< is no progress file, or not whole any more; nothing has been changed in it
  k_newer,        ///< was written by a newer coroscope; nothing has been changed in it
};

/// The one exception of this room. `what()` is for people and names the file.
class StoreError : public std::runtime_error {
 public:
  StoreError(StoreFailure failure, const std::string& message) : std::runtime_error(message), failure_(failure) {}
  StoreFailure failure() const { return failure_; }

 private:
  StoreFailure failure_;
};

class Store {
 public:
  /// `path` names the file. Opens nothing yet.
  explicit Store(std::string path, std::chrono::milliseconds patience = std::chrono::seconds(10));

  const std::string& path() const { return path_; }

  /// Throws what `attempts` would throw: for those who want to know before they begin.
  void check() const;
  /// All attempts, the oldest first (see comes_before). None if there is no file yet.
  std::vector<Attempt> attempts() const;

  /// Adds an attempt and makes its id. When this returns, it is on the disk.
  void record(Attempt attempt);
  /// Adds those that are not there yet, all or none; says how many that were. Each needs its id.
  std::size_t merge(std::span<const Attempt> attempts);

  /// Forgets everything, after a copy of the file has been made beside it; a file that cannot be read any more is moved
  /// there instead. Gives the path of the copy, or nothing if there was no file. `stamp` becomes part of its name.
  std::string reset(const std::string& stamp);

 private:
  std::string path_;
  std::chrono::milliseconds patience_;
};

}  // namespace coroscope::progress
