#include "cli/shell_word.h"

#include <algorithm>
#include <string_view>

namespace coroscope::cli {

namespace {

bool is_plain_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte >= 0x80 ||
           byte == '_' || byte == '-' || byte == '.' || byte == '/';
  });
}

}  // namespace

std::string shell_word(const std::string& text) {
  if (is_plain_word(text)) return text;
  std::string word = "'";
  for (const char byte : text) word += byte == '\'' ? "'\\''" : std::string(1, byte);
  return word + "'";
}

}  // namespace coroscope::cli
