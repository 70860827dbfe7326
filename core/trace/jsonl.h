// A Trace as a file: JSON Lines, described in docs/trace-format.md. What is written is read back without loss, and
// writing it again gives the same bytes.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <variant>

#include "core/trace/trace.h"

namespace coroscope::trace {

/// Version of the schema. It changes whenever an older reader would misunderstand a file or refuse it.
inline constexpr int kJsonlVersion = 2;

void write_jsonl(const Trace& trace, std::ostream& out);
std::string to_jsonl(const Trace& trace);

/// What is wrong with a trace file.
struct FileError {
  std::size_t line = 0;  ///< from 1
  std::string message;   ///< no capital, no full stop

  friend bool operator==(const FileError&, const FileError&) = default;
};

/// Reads the text of a whole file. Any text may be given: what is not a trace is an error, and the first one counts.
std::variant<Trace, FileError> read_jsonl(std::string_view file);

}  // namespace coroscope::trace
