// complex numbers as texts: repr, format, and back.
#include <cmath>

#include "core/vm/objects/complex.h"
#include "core/vm/objects/format_spec.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/unicode.h"

namespace coroscope::vm {
namespace {

bool is_positive_zero(double number) { return number == 0.0 && !std::signbit(number); }

/// repr of a part: 1.0 is written 1, or 1. in the alternate form.
std::string short_text(double number, bool alternate) {
  std::string text = double_text(number, 'r', 0, alternate, false);
  if (text.ends_with(".0")) text.resize(text.size() - (alternate ? 1 : 2));
  return text;
}

/// One part by the spec, without width.
std::string part_text(double number, FormatSpec spec, char sign) {
  spec.width = -1;
  spec.sign = sign;
  if (spec.type != 0) return format_double(number, spec);
  // format_double would write 1.0 for no type; a part of a complex number is written 1.
  const std::string text = spec.precision < 0 ? short_text(number, spec.alternate)
                                              : double_text(number, 'g', spec.precision, spec.alternate, false);
  NumberParts parts;
  std::string_view rest = text;
  parts.negative = rest[0] == '-';
  if (parts.negative) rest.remove_prefix(1);
  const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
  parts.digits = rest.substr(0, digits);
  parts.rest = rest.substr(digits);
  return lay_out_number(spec, parts);
}

/// How much of `text` is a float without leading blanks; 0 if none.
std::size_t float_length(std::string_view text) {
  std::size_t at = 0;
  if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
  std::string lowered;
  for (const char c : text.substr(at, 8)) lowered.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  for (const std::string_view word : {"infinity", "inf", "nan"}) {
    if (lowered.starts_with(word)) return at + word.size();
  }
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '_')) ++at;
    return at - begin;
  };
  std::size_t count = digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    count += digits();
  }
  if (count == 0) return 0;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    const std::size_t before = at++;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) at = before;
  }
  return at;
}

/// Decimal digits of any script as ASCII.
std::string with_ascii_digits(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::uint32_t c = next_code_point(text, i);
    const int digit = c < 0x80 ? -1 : unicode::decimal_value(c);
    if (digit >= 0) {
      result.push_back(static_cast<char>('0' + digit));
    } else {
      append_code_point(result, c >= 0x80 && unicode::is_space(c) ? ' ' : c);
    }
  }
  return result;
}

std::string_view stripped(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n\r\f\v");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\n\r\f\v") - begin + 1);
}

bool is_sign(char c) { return c == '+' || c == '-'; }
bool is_j(char c) { return c == 'j' || c == 'J'; }

}  // namespace

std::string complex_repr(double real, double imaginary) {
  const auto text = [](double number) { return short_text(number, false); };
  if (is_positive_zero(real)) return text(imaginary) + "j";
  const std::string second = text(imaginary);
  return "(" + text(real) + (second[0] == '-' ? "" : "+") + second + "j)";
}

Ref format_complex(Vm& vm, Value number, std::string_view text) {
  FormatSpec spec;
  std::string message = parse_format_spec(text, 0, '>', "complex", spec);
  if (!message.empty()) return vm.raise_message(vm.types.value_error, message);
  if (spec.type != 0 && std::u32string_view(U"eEfFgGn").find(spec.type) == std::u32string_view::npos) {
    return vm.raise_message(vm.types.value_error, unknown_format_code(spec.type, "complex"));
  }
  if (spec.fill == U'0' && spec.align == '=') {
    return vm.raise(vm.types.value_error, "Zero padding is not allowed in complex format specifier");
  }
  if (spec.align == '=') {
    return vm.raise(vm.types.value_error, "'=' alignment flag is not allowed in complex format specifier");
  }
  const double real = number.as<Complex>()->real, imaginary = number.as<Complex>()->imaginary;
  FormatSpec outer = spec;
  spec.fill = ' ';
  std::string result;
  if (spec.type == 0 && is_positive_zero(real)) {
    result = part_text(imaginary, spec, spec.sign) + "j";
  } else {
    result = part_text(real, spec, spec.sign) + part_text(imaginary, spec, '+') + "j";
    if (spec.type == 0) result = "(" + result + ")";
  }
  outer.precision = -1;
  return make_str(vm, lay_out_text(outer, result));
}

std::optional<std::complex<double>> parse_complex(std::string_view given) {
  const std::string ascii = with_ascii_digits(given);
  std::string_view text = stripped(ascii);
  if (text.starts_with('(')) {
    if (!text.ends_with(')')) return std::nullopt;
    text = stripped(text.substr(1, text.size() - 2));
  }
  double real = 0.0, imaginary = 0.0;
  const std::size_t first = float_length(text);
  if (first > 0) {
    const auto number = parse_float(text.substr(0, first));
    if (!number) return std::nullopt;
    text.remove_prefix(first);
    if (text.empty()) return std::complex<double>(*number, 0.0);
    if (text.size() == 1 && is_j(text[0])) return std::complex<double>(0.0, *number);
    if (!is_sign(text[0])) return std::nullopt;
    real = *number;
  }
  const std::size_t second = float_length(text);
  if (second > 0) {
    const auto number = parse_float(text.substr(0, second));
    if (!number) return std::nullopt;
    imaginary = *number;
    text.remove_prefix(second);
  } else {
    imaginary = text.starts_with('-') ? -1.0 : 1.0;
    if (!text.empty() && is_sign(text[0])) text.remove_prefix(1);
  }
  if (text.size() != 1 || !is_j(text[0])) return std::nullopt;
  return std::complex<double>(real, imaginary);
}

}  // namespace coroscope::vm
