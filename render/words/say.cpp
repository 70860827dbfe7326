#include "render/words/say.h"

namespace coroscope::render::words {

std::string without_spaces_between_chinese(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  std::string result;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '`') quoted = !quoted;
    const bool between = i > 0 && i + 1 < text.size() && !is_ascii(text[i - 1]) && !is_ascii(text[i + 1]);
    if (text[i] != ' ' || quoted || !between) result += text[i];
  }
  return result;
}

}  // namespace coroscope::render::words
