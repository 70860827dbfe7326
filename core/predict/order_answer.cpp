#include "core/predict/order_answer.h"

#include <algorithm>
#include <array>

#include "core/text/utf8.h"

namespace coroscope::predict {

namespace {

/// A number that is one character; 0 if it is none.
std::size_t single_number(char32_t point) {
  constexpr std::array<char32_t, 10> kChinese = {U'一', U'二', U'三', U'四', U'五', U'六', U'七', U'八', U'九', U'十'};
  constexpr char32_t kFirstCircled = 0x2460, kLastCircled = 0x2473;
  if (point >= kFirstCircled && point <= kLastCircled) return point - kFirstCircled + 1;
  const auto found = std::find(kChinese.begin(), kChinese.end(), point);
  return found == kChinese.end() ? 0 : static_cast<std::size_t>(found - kChinese.begin()) + 1;
}

/// Spaces, punctuation and arrows.
bool sets_apart(char32_t point) {
  if (point < 0x80) {
    const bool is_letter = (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
    return !is_letter && point != '_';
  }
  return point == 0xB7 || (point >= 0x2010 && point <= 0x206F) || (point >= 0x2190 && point <= 0x21FF) ||
         (point >= 0x2794 && point <= 0x27BF) || (point >= 0x27F5 && point <= 0x27FF) || (point >= 0x3000 && point <= 0x3003);
}

bool is_each_once(const std::vector<std::string>& numbers, std::size_t count) {
  if (numbers.size() != count) return false;
  for (std::size_t number = 1; number <= count; ++number) {
    if (std::find(numbers.begin(), numbers.end(), std::to_string(number)) == numbers.end()) return false;
  }
  return true;
}

}  // namespace

std::optional<std::vector<std::string>> numbers_of_all(std::string_view plain, std::size_t count) {
  std::vector<std::string> numbers;
  bool in_number = false;
  for (std::size_t at = 0; at < plain.size() && numbers.size() <= count;) {
    const text::CodePoint point = text::decode_utf8(plain, at);
    if (point.length == 0) return std::nullopt;
    const bool is_digit = point.value >= '0' && point.value <= '9';
    const std::size_t single = single_number(point.value);
    if (single != 0) numbers.push_back(std::to_string(single));
    if (is_digit && !in_number) numbers.emplace_back();
    if (is_digit) numbers.back() += static_cast<char>(point.value);
    if (!is_digit && single == 0 && !sets_apart(point.value)) return std::nullopt;
    in_number = is_digit;
    at += point.length;
  }
  if (!is_each_once(numbers, count)) return std::nullopt;
  return numbers;
}

}  // namespace coroscope::predict
