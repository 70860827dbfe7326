#include "core/scenario/nearest.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace coroscope::scenario {

namespace {

constexpr std::size_t kLongestWord = 64;
constexpr std::size_t kLongestQuote = 60;  // bytes

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

}  // namespace

std::size_t edit_distance(std::string_view first, std::string_view second) {
  first = first.substr(0, kLongestWord);
  second = second.substr(0, kLongestWord);
  // Three rows of the usual table: the swap of two neighbours looks two rows back.
  std::array<std::array<std::size_t, kLongestWord + 1>, 3> rows{};
  for (std::size_t j = 0; j <= second.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= first.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= second.size(); ++j) {
      const bool same = lower(first[i - 1]) == lower(second[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      const bool swapped =
          i > 1 && j > 1 && lower(first[i - 1]) == lower(second[j - 2]) && lower(first[i - 2]) == lower(second[j - 1]);
      if (swapped) row[j] = std::min(row[j], rows[(i - 2) % 3][j - 2] + 1);
    }
  }
  return rows[first.size() % 3][second.size()];
}

std::optional<std::string_view> nearest(std::string_view written, std::span<const std::string_view> known) {
  std::optional<std::string_view> best;
  std::size_t best_distance = 0;
  for (const std::string_view word : known) {
    const std::size_t distance = edit_distance(written, word);
    const std::size_t allowed = std::max<std::size_t>(1, std::max(written.size(), word.size()) / 3);
    if (distance > allowed || distance >= word.size()) continue;
    if (!best || distance < best_distance) {
      best = word;
      best_distance = distance;
    }
  }
  return best;
}

std::string in_backquotes(std::string_view written) {
  std::string_view shown = written.substr(0, kLongestQuote);
  if (shown.size() < written.size()) {
    while (!shown.empty() && continues_character(written[shown.size()])) shown.remove_suffix(1);
  }
  std::string result = "`";
  for (const char byte : shown) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x20 || code == 0x7F) {
      result += fmt::format("\\x{:02x}", code);
    } else {
      result += byte;
    }
  }
  result += shown.size() < written.size() ? "…`" : "`";
  return result;
}

}  // namespace coroscope::scenario
