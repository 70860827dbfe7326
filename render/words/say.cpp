#include "render/words/say.h"

namespace coroscope::render::words {

std::string without_spaces_between_chinese(std::string_view text) {
  // The first byte of U+3000 and above, and what goes on in a character; arrows and dashes begin with E2.
  const auto begins_chinese = [](char c) { return static_cast<unsigned char>(c) >= 0xE3; };
  const auto ends_chinese = [&](std::size_t at) {
    std::size_t first = at;
    while (first > 0 && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) --first;
    return begins_chinese(text[first]);
  };
  std::string result;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`') quoted = !quoted;
    const bool between = i > 0 && i + 1 < text.size() && ends_chinese(i - 1) && begins_chinese(text[i + 1]);
    if (text[i] != ' ' || quoted || !between) result += text[i];
  }
  return result;
}

}  // namespace coroscope::render::words
