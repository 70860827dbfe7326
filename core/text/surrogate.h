// Lone surrogates, which Python's str may hold and UTF-8 may not: their three-byte form, and pairs of them.
#pragma once

#include <cstddef>
#include <string_view>

namespace coroscope::text {

constexpr bool is_high_surrogate(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
constexpr bool is_low_surrogate(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}
/// The character that a high and a low surrogate mean together.
constexpr char32_t join_surrogates(char32_t high, char32_t low) {
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

/// The surrogate whose three-byte form begins at `offset`, or 0 if there is none.
constexpr char32_t surrogate_at(std::string_view text, std::size_t offset) {
  if (offset + 2 >= text.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i])); };
  if (byte(0) != 0xED || (byte(1) & 0xE0) != 0xA0 || (byte(2) & 0xC0) != 0x80) return 0;
  return 0xD000 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
}

}  // namespace coroscope::text
