// Numbers as text: digits of ints, the shortest text of a float, and both read back.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "core/vm/objects/number_access.h"
#include "core/vm/objects/str.h"
#include "core/vm/objects/unicode.h"

namespace coroscope::vm {
namespace {

constexpr std::uint64_t kBitsOfMaximum = 14290;  // a number with so many bits may have more than 4300 digits
constexpr int kFirstExponent = 16;               // 1e+16 is the first float that is shown with an exponent
constexpr int kLastSmallExponent = -4;           // 0.0001 the last small one that is not

int digit_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char letter = static_cast<char>(c | 32);
  return letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : 99;
}

/// Digits of any script become 0 … 9, any whitespace a blank, so that the rest can look at bytes.
std::string to_ascii_digits(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const int digit = unicode::decimal_value(c);
    out.push_back(digit >= 0 ? static_cast<char>('0' + digit) : unicode::is_space(c) ? ' ' : c < 0x80 ? static_cast<char>(c) : '?');
  }
  return out;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && unicode::is_space(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
  while (!text.empty() && unicode::is_space(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
  return text;
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// Takes underscores out if each stands between two digits; false otherwise.
bool remove_underscores(std::string& text, int base) {
  if (text.find('_') == std::string::npos) return true;
  const auto is_digit = [&](char c) { return digit_value(c) < base; };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '_') continue;
    if (i == 0 || i + 1 == text.size() || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) return false;
  }
  text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
  return true;
}

/// A number from digits that are known to be good.
BigNumber number_of_digits(std::string_view digits, int base) {
  BigNumber number;
  std::uint64_t chunk = 0, scale = 1;
  for (char c : digits) {
    chunk = chunk * static_cast<std::uint64_t>(base) + static_cast<std::uint64_t>(digit_value(c));
    scale *= static_cast<std::uint64_t>(base);
    if (scale > (std::uint64_t{1} << 58) / 36) {
      number = number * scale + chunk;
      chunk = 0;
      scale = 1;
    }
  }
  return number * scale + chunk;
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() == lower.size() &&
         std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) { return (a | 32) == b; });
}

bool is_decimal_float(std::string_view text) {
  std::size_t at = 0, digits = 0;
  const auto skip_digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - begin;
  };
  digits = skip_digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    digits += skip_digits();
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] | 32) == 'e') {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (skip_digits() == 0) return false;
  }
  return at == text.size();
}

}  // namespace

std::string float_repr(double number) {
  if (std::isnan(number)) return "nan";
  if (std::isinf(number)) return number < 0 ? "-inf" : "inf";
  char text[40];
  const char* end = std::to_chars(text, text + sizeof text, number, std::chars_format::scientific).ptr;
  const char* begin = text;
  std::string out;
  if (*begin == '-') {
    out.push_back('-');
    ++begin;
  }
  const char* e = std::find(begin, end, 'e');
  int exponent = 0;
  std::from_chars(e[1] == '+' ? e + 2 : e + 1, end, exponent);
  char digits[24];
  int count = 0;
  for (const char* at = begin; at != e; ++at) {
    if (*at != '.') digits[count++] = *at;
  }
  if (exponent >= kFirstExponent || exponent < kLastSmallExponent) {
    out.append(begin, e);
    out.push_back('e');
    out.push_back(exponent < 0 ? '-' : '+');
    const int size = std::abs(exponent);
    if (size < 10) out.push_back('0');
    out += std::to_string(size);
  } else if (exponent < 0) {
    out += "0.";
    out.append(static_cast<std::size_t>(-exponent - 1), '0');
    out.append(digits, static_cast<std::size_t>(count));
  } else {
    const int whole = exponent + 1;
    out.append(digits, static_cast<std::size_t>(std::min(whole, count)));
    if (whole >= count) {
      out.append(static_cast<std::size_t>(whole - count), '0');
      out += ".0";
    } else {
      out.push_back('.');
      out.append(digits + whole, static_cast<std::size_t>(count - whole));
    }
  }
  return out;
}

std::optional<std::string> decimal_text(Vm& vm, Value integer) {
  if (const auto small = narrow(integer)) {
    char text[24];
    return std::string(text, std::to_chars(text, text + sizeof text, *small).ptr);
  }
  const BigNumber number = to_big(integer);
  const std::uint64_t bits = bit_length(number);
  std::string text;
  if (bits <= kBitsOfMaximum) text = number.str();
  if (bits > kBitsOfMaximum || text.size() - (text[0] == '-') > kMaximumDigits) {
    vm.raise(vm.types.value_error,
             "Exceeds the limit ({} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase "
             "the limit",
             kMaximumDigits);
    return std::nullopt;
  }
  return text;
}

std::string digits_in_base(const BigNumber& number, int base) {
  const unsigned bits_per_digit = base == 2 ? 1 : base == 8 ? 3 : 4;
  const std::uint64_t bits = bit_length(number);
  if (bits == 0) return "0";
  const auto& backend = number.backend();
  const auto limb = [&](std::uint64_t i) { return i < backend.size() ? backend.limbs()[i] : 0; };
  const std::uint64_t count = (bits + bits_per_digit - 1) / bits_per_digit;
  std::string text(count, '0');
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t at = i * bits_per_digit;
    const unsigned offset = at % 64;
    std::uint64_t digit = limb(at / 64) >> offset;
    if (offset + bits_per_digit > 64) digit |= limb(at / 64 + 1) << (64 - offset);
    text[count - 1 - i] = "0123456789abcdef"[digit & ((1u << bits_per_digit) - 1)];
  }
  return text;
}

std::optional<Ref> parse_int(Vm& vm, std::string_view text, int base) {
  std::string buffer;
  if (!is_plain_ascii(text)) {
    buffer = to_ascii_digits(text);
    text = buffer;
  }
  text = trim(text);
  bool negative = false;
  if (!text.empty() && (text[0] == '+' || text[0] == '-')) {
    negative = text[0] == '-';
    text.remove_prefix(1);
  }
  if (base == 10 && !text.empty() && text.size() <= 18) {  // the common case
    std::int64_t number = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
    if (end.ptr == text.data() + text.size() && text[0] != '-') return make_int(vm, negative ? -number : number);
  }
  bool zero_first = false;
  if (text.size() > 1 && text[0] == '0') {
    const char letter = static_cast<char>(text[1] | 32);
    const int named = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    if (named != 0 && (base == 0 || base == named)) {
      base = named;
      text.remove_prefix(2);
      if (!text.empty() && text[0] == '_') text.remove_prefix(1);
    } else if (base == 0) {
      zero_first = true;
    }
  }
  if (base == 0) base = 10;
  std::string digits(text);
  if (digits.empty() || !remove_underscores(digits, base)) return std::nullopt;
  for (char c : digits) {
    if (digit_value(c) >= base) return std::nullopt;
  }
  if (zero_first && digits.find_first_not_of('0') != std::string::npos) return std::nullopt;
  if ((base & (base - 1)) != 0 && digits.size() > kMaximumDigits) {
    return vm.raise(vm.types.value_error,
                    "Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                    "sys.set_int_max_str_digits() to increase the limit",
                    kMaximumDigits, digits.size());
  }
  BigNumber number = number_of_digits(digits, base);
  if (negative) number = -number;
  return make_int(vm, std::move(number));
}

Ref int_from_text(Vm& vm, std::string_view text, int base, Value shown) {
  std::optional<Ref> number = parse_int(vm, text, base);
  if (number) return std::move(*number);
  auto repr = repr_text(vm, shown);
  if (!repr) return {};
  constexpr std::size_t kShown = 200;
  if (count_code_points(*repr) > kShown) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < kShown; ++i) next_code_point(*repr, at);
    repr->resize(at);
  }
  return vm.raise(vm.types.value_error, "invalid literal for int() with base {}: {}", base, *repr);
}

std::optional<double> parse_float(std::string_view text) {
  std::string buffer = is_plain_ascii(text) ? std::string(trim(text)) : std::string(trim(to_ascii_digits(text)));
  if (!remove_underscores(buffer, 10)) return std::nullopt;
  std::string_view rest = buffer;
  bool negative = false;
  if (!rest.empty() && (rest[0] == '+' || rest[0] == '-')) {
    negative = rest[0] == '-';
    rest.remove_prefix(1);
  }
  double number = 0;
  if (equals_ignoring_case(rest, "inf") || equals_ignoring_case(rest, "infinity")) {
    number = HUGE_VAL;
  } else if (equals_ignoring_case(rest, "nan")) {
    number = std::nan("");
  } else if (!is_decimal_float(rest)) {
    return std::nullopt;
  } else if (std::from_chars(rest.data(), rest.data() + rest.size(), number).ec == std::errc::result_out_of_range) {
    number = std::strtod(rest.data(), nullptr);  // infinite or 0; the buffer ends with a zero byte
  }
  return negative ? -number : number;
}

}  // namespace coroscope::vm
