// UTF-8, byte by byte. Lone surrogates are allowed in memory in their three-byte form (WTF-8), because Python's str has
// them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::text {

/// One code point read from a text. `length` is 0 if the bytes there are not UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t length = 0;
};

/// Reads the code point that begins at `offset`, which must be inside the text. Surrogates are refused.
CodePoint decode_utf8(std::string_view text, std::size_t offset);

/// Appends the one to four bytes of a code point; a surrogate gives its three-byte form.
void append_utf8(std::string& text, char32_t code_point);

/// Byte offset of the first byte that is not UTF-8, or npos.
std::size_t find_invalid_utf8(std::string_view text);

/// Number of code points; bytes that continue a character do not count.
std::size_t count_code_points(std::string_view text);

}  // namespace coroscope::text
