// What stands in backquotes in a text, and the names in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/lint/placed_text.h"

namespace coroscope::lint {

constexpr bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
/// Of a name, in ASCII.
constexpr bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
}

/// Something in backquotes: "`await asyncio.sleep(2)`".
struct CodeSpan {
  std::size_t begin = 0, end = 0;  ///< in the text, without the backquotes
  std::string code;                ///< on one line: line breaks and what is around them are one space
};
/// At most a few hundred.
std::vector<CodeSpan> code_spans(std::string_view text);

/// The text with what is in backquotes taken out.
std::string without_code(std::string_view text);

/// A name or keyword.
struct NameSpan {
  std::size_t begin = 0, end = 0;
  std::string_view name;
  bool in_string = false;  ///< it stands in a string literal
};
/// The names of a piece of code, in ASCII letters; numbers and the letters in them are none.
std::vector<NameSpan> names_in(std::string_view code);

bool has_chinese(std::string_view text);

}  // namespace coroscope::lint
