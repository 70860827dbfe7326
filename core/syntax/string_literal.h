// The inside of string literals: prefixes, quotes and backslashes.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::syntax {

/// A string token taken apart. `body` is what stands between the quotes.
struct StringLiteral {
  bool is_bytes = false;
  bool is_raw = false;
  bool is_formatted = false;
  bool has_u = false;
  std::string_view body;
};

StringLiteral split_string(std::string_view token);

/// A text without its backslashes, or what CPython says is wrong with them.
struct Unescaped {
  std::string text;
  std::string error;        ///< CPython's message; empty if fine
  std::string unsupported;  ///< a character name that coroscope does not know
};

/// `str` literals: UTF-8, lone surrogates in their three-byte form. Raw ones only get their line ends changed to \n.
Unescaped unescape_text(std::string_view body, bool is_raw);
Unescaped unescape_bytes(std::string_view body, bool is_raw);

}  // namespace coroscope::syntax
