#include "core/syntax/python_repr.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/syntax/characters.h"
#include "core/text/utf8.h"

namespace coroscope::syntax {

namespace {

char quote_for(std::string_view text) {
  const bool single = text.find('\'') != std::string_view::npos;
  return single && text.find('"') == std::string_view::npos ? '"' : '\'';
}

// The escapes that str and bytes share; false if the character stands for itself.
bool append_escape(std::string& to, unsigned char c, char quote) {
  switch (c) {
    case '\\':
      to += "\\\\";
      return true;
    case '\n':
      to += "\\n";
      return true;
    case '\r':
      to += "\\r";
      return true;
    case '\t':
      to += "\\t";
      return true;
    default:
      break;
  }
  if (c == static_cast<unsigned char>(quote)) {
    to += '\\';
    to += quote;
    return true;
  }
  if (c < 0x20 || c == 0x7F) {
    to += fmt::format("\\x{:02x}", c);
    return true;
  }
  return false;
}

// A long integer written with base 2, 8 or 16, in decimal digits.
std::string to_decimal(std::string_view digits, unsigned base) {
  std::vector<std::uint32_t> parts{0};  // base 10^9, least first
  for (const char c : digits) {
    const unsigned digit = c <= '9' ? static_cast<unsigned>(c - '0') : static_cast<unsigned>((c | 0x20) - 'a' + 10);
    std::uint64_t carry = digit;
    for (std::uint32_t& part : parts) {
      carry += static_cast<std::uint64_t>(part) * base;
      part = static_cast<std::uint32_t>(carry % 1'000'000'000);
      carry /= 1'000'000'000;
    }
    if (carry != 0) parts.push_back(static_cast<std::uint32_t>(carry));
  }
  std::string result = fmt::format("{}", parts.back());
  for (std::size_t i = parts.size() - 1; i-- > 0;) result += fmt::format("{:09}", parts[i]);
  return result;
}

}  // namespace

std::string repr_string(std::string_view wtf8) {
  const char quote = quote_for(wtf8);
  std::string result(1, quote);
  for (std::size_t i = 0; i < wtf8.size();) {
    const auto byte = static_cast<unsigned char>(wtf8[i]);
    if (byte < 0x80) {
      if (!append_escape(result, byte, quote)) result += wtf8[i];
      ++i;
      continue;
    }
    const text::CodePoint point = text::decode_utf8(wtf8, i);
    if (point.length == 0 && i + 2 < wtf8.size()) {  // a lone surrogate
      const unsigned value = (byte & 0x0Fu) << 12 | (static_cast<unsigned char>(wtf8[i + 1]) & 0x3Fu) << 6 |
                             (static_cast<unsigned char>(wtf8[i + 2]) & 0x3Fu);
      result += fmt::format("\\u{:04x}", value);
      i += 3;
      continue;
    }
    const auto code = static_cast<std::uint32_t>(point.value);
    if (is_printable(point.value)) {
      result += wtf8.substr(i, point.length);
    } else if (code <= 0xFF) {
      result += fmt::format("\\x{:02x}", code);
    } else if (code <= 0xFFFF) {
      result += fmt::format("\\u{:04x}", code);
    } else {
      result += fmt::format("\\U{:08x}", code);
    }
    i += std::max<std::uint32_t>(point.length, 1);
  }
  return result + quote;
}

std::string repr_bytes(std::string_view bytes) {
  const char quote = quote_for(bytes);
  std::string result = fmt::format("b{}", quote);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (append_escape(result, byte, quote)) continue;
    if (byte >= 0x80) {
      result += fmt::format("\\x{:02x}", byte);
    } else {
      result += c;
    }
  }
  return result + quote;
}

std::string repr_float(double number) {
  std::string result = fmt::format("{}", number);
  if (result.find_first_not_of("-0123456789") == std::string::npos) result += ".0";
  return result;
}

std::string repr_constant(const Constant& constant) {
  switch (constant.type) {
    case ConstantKind::kNone:
      return "None";
    case ConstantKind::kTrue:
      return "True";
    case ConstantKind::kFalse:
      return "False";
    case ConstantKind::kEllipsis:
      return "Ellipsis";
    case ConstantKind::kInteger:
      if (constant.fits) return fmt::format("{}", constant.integer);
      return constant.base == 10 ? std::string(constant.text) : to_decimal(constant.text, constant.base);
    case ConstantKind::kFloat:
      return repr_float(constant.number);
    case ConstantKind::kImaginary: {
      std::string number = repr_float(constant.number);
      if (number.ends_with(".0")) number.resize(number.size() - 2);
      return number + "j";
    }
    case ConstantKind::kString:
      return repr_string(constant.text);
    case ConstantKind::kBytes:
      return repr_bytes(constant.text);
  }
  return {};
}

}  // namespace coroscope::syntax
