#include "core/vm/objects/format_spec.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/vm/objects/numbers.h"
#include "core/vm/objects/str.h"

namespace coroscope::vm {
namespace {

constexpr std::int64_t kMostDigits = 1100;  // a double has no more digits than this; zeros follow
constexpr int kDefaultPrecision = 6;
constexpr int kExponentBelow = -4;          // %g writes an exponent below 1e-4

bool is_align(char32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

/// Reads digits; false: more than fit.
bool read_number(std::string_view text, std::size_t& at, std::int64_t& number) {
  number = 0;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    if (__builtin_mul_overflow(number, std::int64_t{10}, &number) ||
        __builtin_add_overflow(number, std::int64_t{text[at] - '0'}, &number)) {
      return false;
    }
  }
  return true;
}

void append_fill(std::string& out, char32_t fill, std::int64_t count) {
  if (count <= 0) return;
  if (fill < 0x80) {
    out.append(static_cast<std::size_t>(count), static_cast<char>(fill));
    return;
  }
  for (; count > 0; --count) append_code_point(out, fill);
}

std::string shown_character(char32_t c) {
  return c > 32 && c < 128 ? fmt::format("'{}'", static_cast<char>(c)) : fmt::format("'\\x{:x}'", static_cast<unsigned>(c));
}

/// May this type have a thousands separator? CPython's table.
bool can_group(char32_t type, char grouping) {
  switch (type) {
    case 'd': case 'e': case 'f': case 'g': case 'E': case 'G': case '%': case 'F': case 0: return true;
    case 'b': case 'o': case 'x': case 'X': return grouping == '_';
    default: return false;
  }
}

/// Digits with separators, filled up with zeros to a least width.
std::string grouped(std::string_view digits, char separator, int group_size, std::int64_t least_width) {
  std::string reversed;
  std::int64_t remaining = static_cast<std::int64_t>(digits.size());
  while (true) {
    const std::int64_t take = std::min<std::int64_t>(group_size, std::max<std::int64_t>({remaining, least_width, 1}));
    for (std::int64_t i = 0; i < take; ++i) {
      reversed.push_back(remaining > 0 ? digits[static_cast<std::size_t>(--remaining)] : '0');
    }
    least_width -= take;
    if (remaining <= 0 && least_width <= 0) break;
    reversed.push_back(separator);
    --least_width;
  }
  std::reverse(reversed.begin(), reversed.end());
  return reversed;
}

/// Text of a finite double with `precision` decimals or digits; more than exist are zeros.
std::string exact_text(double number, std::chars_format format, std::int64_t precision) {
  const std::int64_t computed = std::min(precision, kMostDigits);
  char small[64];
  std::string out;
  if (computed < 20 && std::fabs(number) < 1e20) {
    const auto end = std::to_chars(small, small + sizeof small, number, format, static_cast<int>(computed));
    out.assign(small, end.ptr);
  } else {
    out.resize(static_cast<std::size_t>(computed) + 400);
    const auto end = std::to_chars(out.data(), out.data() + out.size(), number, format, static_cast<int>(computed));
    out.resize(static_cast<std::size_t>(end.ptr - out.data()));
  }
  if (precision > computed) {
    const std::size_t end = format == std::chars_format::fixed ? out.size() : out.find('e');
    out.insert(end, static_cast<std::size_t>(precision - computed), '0');
  }
  return out;
}

/// %g: the digits of %e, laid out with or without an exponent.
std::string general_text(double number, std::int64_t precision, bool alternate, bool always_fraction) {
  if (precision == 0) precision = 1;
  const std::string scientific = exact_text(number, std::chars_format::scientific, precision - 1);
  const std::size_t e = scientific.find('e');
  std::string digits, out;
  for (char c : std::string_view(scientific).substr(0, e)) {
    if (c == '-') {
      out.push_back('-');
    } else if (c != '.') {
      digits.push_back(c);
    }
  }
  int exponent = 0;
  const char* begin = scientific.data() + e + (scientific[e + 1] == '+' ? 2 : 1);
  std::from_chars(begin, scientific.data() + scientific.size(), exponent);
  if (!alternate) digits.erase(std::max<std::size_t>(digits.find_last_not_of('0') + 1, 1));
  const std::int64_t point = exponent + 1;  // digits before the point
  if (exponent < kExponentBelow || point > precision - (always_fraction ? 1 : 0)) {
    out.push_back(digits[0]);
    if (digits.size() > 1 || alternate) out.push_back('.');
    out.append(digits, 1);
    out.append(scientific, e);
    return out;
  }
  if (point <= 0) {
    out += "0.";
    out.append(static_cast<std::size_t>(-point), '0');
    return out += digits;
  }
  const auto whole = static_cast<std::size_t>(point);
  out.append(digits, 0, std::min(whole, digits.size()));
  if (whole > digits.size()) out.append(whole - digits.size(), '0');
  if (digits.size() > whole) {
    out.push_back('.');
    out.append(digits, whole);
  } else if (always_fraction) {
    out += ".0";
  } else if (alternate) {
    out.push_back('.');
  }
  return out;
}

/// repr with `#`: a point even before an exponent.
std::string with_point(std::string text) {
  const std::size_t e = text.find('e');
  if (e != text.npos && text.find('.') == text.npos) text.insert(e, ".");
  return text;
}

}  // namespace

std::string parse_format_spec(std::string_view text, char default_type, char default_align, std::string_view type_name,
                              FormatSpec& spec) {
  spec.align = default_align;
  spec.type = static_cast<unsigned char>(default_type);
  std::size_t at = 0;
  bool fill_given = false, align_given = false;
  if (!text.empty()) {
    std::size_t behind_fill = 0;
    const char32_t first = next_code_point(text, behind_fill);
    if (behind_fill < text.size() && is_align(static_cast<unsigned char>(text[behind_fill]))) {
      spec.fill = first;
      spec.align = text[behind_fill];
      fill_given = align_given = true;
      at = behind_fill + 1;
    } else if (is_align(first)) {
      spec.align = text[0];
      align_given = true;
      at = 1;
    }
  }
  const auto take = [&](char c) {
    if (at >= text.size() || text[at] != c) return false;
    ++at;
    return true;
  };
  if (at < text.size() && (text[at] == '+' || text[at] == '-' || text[at] == ' ')) spec.sign = text[at++];
  spec.no_negative_zero = take('z');
  spec.alternate = take('#');
  if (!fill_given && take('0')) {
    spec.fill = '0';
    if (!align_given && default_align == '>') spec.align = '=';
  }
  const std::size_t width_begin = at;
  std::int64_t number;
  if (!read_number(text, at, number)) return "Too many decimal digits in format string";
  if (at != width_begin) spec.width = number;
  if (take(',')) spec.grouping = ',';
  if (at < text.size() && text[at] == '_') {
    if (spec.grouping != 0) return "Cannot specify both ',' and '_'.";
    spec.grouping = '_';
    ++at;
  }
  if (spec.grouping == '_' && at < text.size() && text[at] == ',') return "Cannot specify both ',' and '_'.";
  if (take('.')) {
    const std::size_t begin = at;
    if (!read_number(text, at, number)) return "Too many decimal digits in format string";
    if (at == begin) return "Format specifier missing precision";
    spec.precision = number;
  }
  if (at < text.size()) {
    spec.type = next_code_point(text, at);
    if (at < text.size()) return fmt::format("Invalid format specifier '{}' for object of type '{}'", text, type_name);
  }
  if (spec.grouping != 0 && !can_group(spec.type, spec.grouping)) {
    return fmt::format("Cannot specify '{}' with {}.", spec.grouping, shown_character(spec.type));
  }
  return {};
}

std::string unknown_format_code(char32_t type, std::string_view type_name) {
  return fmt::format("Unknown format code {} for object of type '{}'", shown_character(type), type_name);
}

std::string lay_out_number(const FormatSpec& spec, const NumberParts& parts) {
  const char sign = parts.negative ? '-' : spec.sign == '+' || spec.sign == ' ' ? spec.sign : 0;
  const std::size_t around = (sign != 0) + parts.prefix.size() + parts.rest.size();
  std::string_view digits = parts.digits;
  std::string with_separators;
  if (spec.grouping != 0 && !digits.empty()) {
    const bool zeros = spec.fill == '0' && spec.align == '=';
    with_separators = grouped(digits, spec.grouping, parts.group_size,
                              zeros ? spec.width - static_cast<std::int64_t>(around) : 0);
    digits = with_separators;
  }
  const std::int64_t padding = spec.width - static_cast<std::int64_t>(around + digits.size());
  std::string out;
  out.reserve(around + digits.size() + static_cast<std::size_t>(std::max<std::int64_t>(padding, 0)));
  const std::int64_t left = spec.align == '>' ? padding : spec.align == '^' && padding > 0 ? padding / 2 : 0;
  append_fill(out, spec.fill, left);
  if (sign != 0) out.push_back(sign);
  out += parts.prefix;
  if (spec.align == '=') append_fill(out, spec.fill, padding);
  out += digits;
  out += parts.rest;
  if (spec.align == '<') append_fill(out, spec.fill, padding);
  if (spec.align == '^') append_fill(out, spec.fill, padding - left);
  return out;
}

std::string lay_out_text(const FormatSpec& spec, std::string_view text) {
  std::int64_t length = count_code_points(text);
  if (spec.precision >= 0 && length > spec.precision) {
    std::size_t end = 0;
    for (length = 0; length < spec.precision; ++length) next_code_point(text, end);
    text = text.substr(0, end);
  }
  const std::int64_t padding = std::max<std::int64_t>(spec.width - length, 0);
  const std::int64_t left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2 : 0;
  std::string out;
  out.reserve(text.size() + static_cast<std::size_t>(padding));
  append_fill(out, spec.fill, left);
  out += text;
  append_fill(out, spec.fill, padding - left);
  return out;
}

std::string double_text(double number, char type, std::int64_t precision, bool alternate, bool always_fraction) {
  const bool upper = type >= 'A' && type <= 'Z';
  std::string out;
  if (!std::isfinite(number)) {
    out = std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf";
  } else {
    switch (type | 32) {
      case 'f':
        out = exact_text(number, std::chars_format::fixed, precision);
        if (alternate && precision == 0) out.push_back('.');
        break;
      case 'e':
        out = exact_text(number, std::chars_format::scientific, precision);
        if (alternate && precision == 0) out.insert(out.find('e'), ".");
        break;
      case 'g': out = general_text(number, precision, alternate, always_fraction); break;
      default: out = alternate ? with_point(float_repr(number)) : float_repr(number); break;
    }
  }
  if (upper) {
    for (char& c : out) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    }
  }
  return out;
}

namespace {

/// `number` with up to six decimals, if that can be told without big numbers: the product with 10**precision is off by
/// what one multiply-add says exactly, and must not be near a half.
std::optional<std::string> quick_fixed(double number, std::int64_t precision) {
  constexpr double kPowers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  if (precision < 1 || precision > 6 || !(std::abs(number) < 1e9)) return std::nullopt;
  const double power = kPowers[precision];
  const double scaled = number * power, error = std::fma(number, power, -scaled);
  const double nearest = std::nearbyint(scaled);
  if (std::abs((scaled - nearest) + error) > 0.499) return std::nullopt;
  const auto whole = static_cast<std::int64_t>(std::abs(nearest));
  const auto unit = static_cast<std::int64_t>(power);
  char text[32];
  char* out = text;
  if (std::signbit(number)) *out++ = '-';
  out = std::to_chars(out, text + sizeof text, whole / unit).ptr;
  *out++ = '.';
  for (std::int64_t rest = whole % unit, digit = unit / 10; digit > 0; rest %= digit, digit /= 10) {
    *out++ = static_cast<char>('0' + rest / digit);
  }
  return std::string(text, out);
}

}  // namespace

std::string format_double(double number, const FormatSpec& spec) {
  char type = spec.type == 'n' ? 'g' : static_cast<char>(spec.type);
  std::int64_t precision = spec.precision;
  bool always_fraction = false;
  if (type == 0) {
    type = precision < 0 ? 'r' : 'g';
    always_fraction = true;
  } else if (precision < 0) {
    precision = kDefaultPrecision;
  }
  const bool percent = type == '%';
  std::optional<std::string> quick = type == 'f' || type == 'F' ? quick_fixed(number, precision) : std::nullopt;
  if (quick && spec.width <= 0 && spec.sign == 0 && spec.grouping == 0 && !spec.no_negative_zero) return *quick;
  std::string text = quick     ? std::move(*quick)
                     : percent ? double_text(number * 100, 'f', precision, spec.alternate, false)
                             : double_text(number, type, precision, spec.alternate, always_fraction);
  if (percent) text.push_back('%');
  NumberParts parts;
  std::string_view rest = text;
  parts.negative = rest[0] == '-';
  if (parts.negative) rest.remove_prefix(1);
  if (parts.negative && spec.no_negative_zero) {
    const std::string_view mantissa = rest.substr(0, rest.find_first_of("eE"));
    const bool is_zero = mantissa[0] == '0' && mantissa.find_first_of("123456789") == mantissa.npos;
    if (is_zero) parts.negative = false;
  }
  std::size_t digits = 0;
  while (digits < rest.size() && rest[digits] >= '0' && rest[digits] <= '9') ++digits;
  parts.digits = rest.substr(0, digits);
  parts.rest = rest.substr(digits);
  return lay_out_number(spec, parts);
}

}  // namespace coroscope::vm
