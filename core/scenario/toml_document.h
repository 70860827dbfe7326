// A TOML text as a plain tree in which every key and value knows where it stands. The one place behind which toml++
// sits.
//
// Nesting is bounded (kDeepestNesting values in each other, kMostDots dotted keys on a line), so the tree can be walked
// and destroyed by recursion whatever the text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/source.h"

namespace coroscope::scenario {

inline constexpr int kDeepestNesting = 8;
inline constexpr int kMostDots = 200;
inline constexpr std::size_t kLongestToml = 256 * 1024;

struct TomlEntry;

struct TomlValue {
  enum class Kind { k_string, k_integer, k_number, k_boolean, k_date, k_array, k_table };

  Kind kind = Kind::k_table;
  text::Span span;  ///< the value; for a table made by a `[header]`, the header
  std::string string;
  std::int64_t integer = 0;
  bool boolean = false;
  std::vector<TomlValue> items;    ///< of an array
  std::vector<TomlEntry> entries;  ///< of a table, in the order of the text
};

struct TomlEntry {
  std::string key;
  text::Span key_span;
  TomlValue value;
};

/// What a kind is called in messages: "text in quotes", "a whole number".
std::string_view kind_words(TomlValue::Kind kind);

struct TomlError {
  text::Span span;
  std::string message;
  std::string advice;
};

struct TomlDocument {
  TomlValue root;                  ///< an empty table if there is an error
  std::optional<TomlError> error;  ///< TOML reading ends at the first mistake
};

/// Spans are byte offsets into `toml`.
TomlDocument parse_toml(std::string_view toml);

}  // namespace coroscope::scenario
