// One line of a batch, read:
//
//   {"scenario": "two-sleeps", "answer": "1-start\n…", "ask": "elapsed", "id": 17}
//
// `answer` is a text or a list of lines; `ask` is the number of a question from 1 or its kind, the first if left out;
// `id` is anything, and comes back as it was sent; other keys are left alone. Whatever the bytes are, reading ends with
// a line or a failure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace coroscope::cli {

enum class LineFailureKind : std::uint8_t {
  k_too_long,
  k_bad_utf8,
  k_bad_json,     ///< `place` is the byte, from 1
  k_too_deep,     ///< lists in lists in lists
  k_no_object,    ///< a JSON value, but not an object
  k_wrong_type,   ///< `key` holds something else than it should
  k_missing_key,  ///< `key` is not there
};
/// The name in files: "bad_json".
std::string_view line_failure_name(LineFailureKind kind);

struct LineFailure {
  LineFailureKind kind = LineFailureKind::k_bad_json;
  std::string key;
  std::size_t place = 0;
};

struct BatchLine {
  std::string scenario;
  std::string answer;
  std::string ask;  ///< as written; empty if it is not there
};

struct LineReading {
  std::variant<BatchLine, LineFailure> content;
  std::string id;  ///< as JSON text; empty if there is none. Also of a failure if it could be read
};

/// Values may stand so deep in each other.
inline constexpr int kDeepestNesting = 64;

/// `default_scenario`: for lines that name none; may be empty.
LineReading read_batch_line(std::string_view text, std::string_view default_scenario);

}  // namespace coroscope::cli
