#include "core/predict/half_width.h"

#include <array>
#include <utility>

#include "core/text/utf8.h"

namespace coroscope::predict {

namespace {

constexpr std::array<std::pair<char32_t, char>, 15> kSigns = {{{0xA0, ' '},
                                                               {0x2018, '\''},
                                                               {0x2019, '\''},
                                                               {0x201C, '"'},
                                                               {0x201D, '"'},
                                                               {0x3000, ' '},
                                                               {0x3001, ','},
                                                               {0x3002, '.'},
                                                               {0x300A, '<'},
                                                               {0x300B, '>'},
                                                               {0x300C, '"'},
                                                               {0x300D, '"'},
                                                               {0x3010, '['},
                                                               {0x3011, ']'},
                                                               {0x2014, '-'}}};

char32_t as_half_width(char32_t point) {
  if (point >= 0xFF01 && point <= 0xFF5E) return point - 0xFF01 + '!';
  for (const auto& [wide, narrow] : kSigns) {
    if (wide == point) return static_cast<char32_t>(narrow);
  }
  return point;
}

}  // namespace

std::string half_width(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode_utf8(text, at);
    if (point.length == 0) {
      result += text[at++];
      continue;
    }
    text::append_utf8(result, as_half_width(point.value));
    at += point.length;
  }
  return result;
}

}  // namespace coroscope::predict
