// The methods and attributes of int and float.
#include <bit>
#include <cmath>
#include <cstdlib>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

Ref pair(Vm& vm, const Ref& first, const Ref& second) {
  if (!first || !second) return {};
  const Value items[] = {*first, *second};
  return make_tuple(vm, items);
}

/// self as a plain int: a bool or an instance of a subclass becomes its number.
Ref plain_int(Vm& vm, Value self) { return self.is_int() ? Ref::share(self) : make_int(vm, to_big(self)); }

// ---- int

Ref int_self(Vm& vm, const Arguments& arguments) { return plain_int(vm, arguments[0]); }
Ref int_zero(Vm&, const Arguments&) { return Ref::of_int(0); }
Ref int_one(Vm&, const Arguments&) { return Ref::of_int(1); }

Ref int_bit_length(Vm& vm, const Arguments& arguments) {
  return make_int(vm, static_cast<std::int64_t>(bit_length(to_big(arguments[0]))));
}

Ref int_bit_count(Vm& vm, const Arguments& arguments) {
  const BigNumber number = to_big(arguments[0]);
  std::int64_t count = 0;
  for (std::size_t i = 0; i < number.backend().size(); ++i) count += std::popcount(number.backend().limbs()[i]);
  return make_int(vm, count);
}

Ref int_as_integer_ratio(Vm& vm, const Arguments& arguments) { return pair(vm, plain_int(vm, arguments[0]), Ref::of_int(1)); }

Ref int_float(Vm& vm, const Arguments& arguments) {
  const auto number = to_double(vm, arguments[0]);
  return number ? make_float(vm, *number) : Ref();
}

Ref int_round(Vm& vm, const Arguments& arguments) {
  if (arguments.positional < 2) return plain_int(vm, arguments[0]);
  const auto digits = to_index(vm, arguments[1], true);
  return digits ? round_int(vm, arguments[0], *digits) : Ref();
}

/// The argument `byteorder`: true for little; nothing: raised.
std::optional<bool> read_byte_order(Vm& vm, const char* function, Value given) {
  if (!given) return false;
  if (!is_str(given)) {
    vm.raise(vm.types.type_error, "{}() argument 'byteorder' must be str, not {}", function, type_name(vm, given));
    return std::nullopt;
  }
  if (text_of(given) == "little") return true;
  if (text_of(given) == "big") return false;
  vm.raise(vm.types.value_error, "byteorder must be either 'little' or 'big'");
  return std::nullopt;
}

Ref int_to_bytes(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"length", "byteorder", "signed"};
  Value given[3];
  if (!parse_arguments(vm, arguments.without_first(), "to_bytes", kNames, 3, 0, 2, given)) return {};
  const auto length = given[0] ? to_size(vm, given[0]) : std::optional<std::int64_t>(1);
  if (!length) return {};
  const auto little = read_byte_order(vm, "to_bytes", given[1]);
  if (!little) return {};
  const auto is_signed = given[2] ? truth(vm, given[2]) : std::optional(false);
  if (!is_signed) return {};
  if (*length < 0) return vm.raise(vm.types.value_error, "length argument must be non-negative");
  if (*length > 64 << 10 && !vm.can_allocate(static_cast<std::uint64_t>(*length))) return {};
  BigNumber number = to_big(arguments[0]);
  if (number.sign() < 0 && !*is_signed) {
    return vm.raise(vm.types.overflow_error, "can't convert negative int to unsigned");
  }
  const std::uint64_t room = static_cast<std::uint64_t>(*length) * 8;
  const std::uint64_t needed = number.sign() < 0 ? bit_length(-number - 1) + 1 : bit_length(number) + (*is_signed ? 1 : 0);
  if (needed > room && !number.is_zero()) return vm.raise(vm.types.overflow_error, "int too big to convert");
  const bool negative = number.sign() < 0;
  if (negative) number = -number - 1;  // two's complement: the bits of ~number, all turned round
  const char turned = negative ? '\xff' : '\0';
  std::string bytes(static_cast<std::size_t>(*length), turned);
  const auto& backend = number.backend();
  for (std::size_t i = 0; i < bytes.size() && i / 8 < backend.size(); ++i) {
    const auto byte = static_cast<char>(backend.limbs()[i / 8] >> (8 * (i % 8)));
    bytes[*little ? i : bytes.size() - 1 - i] = static_cast<char>(byte ^ turned);
  }
  return make_bytes(vm, bytes);
}

// ---- float

double number_of(const Arguments& arguments) { return arguments[0].as<Float>()->number; }

Ref float_self(Vm& vm, const Arguments& arguments) { return make_float(vm, number_of(arguments)); }
Ref float_zero(Vm& vm, const Arguments&) { return make_float(vm, 0.0); }
Ref float_is_integer(Vm&, const Arguments& arguments) {
  const double number = number_of(arguments);
  return Ref::of_bool(std::isfinite(number) && std::trunc(number) == number);
}

Ref whole_number(Vm& vm, double number) {
  if (std::isinf(number)) return vm.raise(vm.types.overflow_error, "cannot convert float infinity to integer");
  if (std::isnan(number)) return vm.raise(vm.types.value_error, "cannot convert float NaN to integer");
  return make_int(vm, truncate(number));
}
Ref float_trunc(Vm& vm, const Arguments& arguments) { return whole_number(vm, std::trunc(number_of(arguments))); }
Ref float_floor(Vm& vm, const Arguments& arguments) { return whole_number(vm, std::floor(number_of(arguments))); }
Ref float_ceil(Vm& vm, const Arguments& arguments) { return whole_number(vm, std::ceil(number_of(arguments))); }

Ref float_round(Vm& vm, const Arguments& arguments) {
  const Value digits = arguments.get(1);
  if (!digits || digits.is_none()) return round_float(vm, number_of(arguments), std::nullopt);
  const auto count = to_index(vm, digits, true);
  return count ? round_float(vm, number_of(arguments), *count) : Ref();
}

Ref float_as_integer_ratio(Vm& vm, const Arguments& arguments) {
  const double number = number_of(arguments);
  if (std::isinf(number)) return vm.raise(vm.types.overflow_error, "cannot convert Infinity to integer ratio");
  if (std::isnan(number)) return vm.raise(vm.types.value_error, "cannot convert NaN to integer ratio");
  int exponent;
  double fraction = std::frexp(number, &exponent);
  for (int i = 0; i < 60 && fraction != std::floor(fraction); ++i) {
    fraction *= 2;
    --exponent;
  }
  BigNumber numerator(static_cast<std::int64_t>(fraction)), denominator(1);
  if (exponent > 0) {
    numerator <<= static_cast<unsigned>(exponent);
  } else {
    denominator <<= static_cast<unsigned>(-exponent);
  }
  return pair(vm, make_int(vm, std::move(numerator)), make_int(vm, std::move(denominator)));
}

Ref float_hex(Vm& vm, const Arguments& arguments) {
  const double number = number_of(arguments);
  if (!std::isfinite(number)) return make_str(vm, float_repr(number));
  const char* sign = std::signbit(number) ? "-" : "";
  if (number == 0.0) return make_str(vm, fmt::format("{}0x0.0p+0", sign));
  const auto bits = std::bit_cast<std::uint64_t>(number);
  const auto exponent = static_cast<int>(bits >> 52 & 0x7FF);
  const std::uint64_t fraction = bits & ((std::uint64_t{1} << 52) - 1);
  return make_str(vm, fmt::format("{}0x{}.{:013x}p{:+d}", sign, exponent == 0 ? 0 : 1, fraction,
                                  exponent == 0 ? -1022 : exponent - 1023));
}

}  // namespace

Ref int_from_bytes(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"bytes", "byteorder", "signed"};
  Value given[3];
  if (!parse_arguments(vm, arguments.without_first(), "from_bytes", kNames, 3, 1, 2, given)) return {};
  const auto little = read_byte_order(vm, "from_bytes", given[1]);
  if (!little) return {};
  const auto is_signed = given[2] ? truth(vm, given[2]) : std::optional(false);
  if (!is_signed) return {};
  std::string bytes;
  if (is_bytes(given[0])) {
    bytes = given[0].as<Bytes>()->view();
  } else if (is_str(given[0]) || is_any_int(given[0])) {
    return vm.raise(vm.types.type_error, "cannot convert '{}' object to bytes", type_name(vm, given[0]));
  } else {
    const Ref made = vm.call(vm.types.bytes, {given[0]});
    if (!made) return {};
    bytes = made.as<Bytes>()->view();
  }
  BigNumber number;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    number = (number << 8) + static_cast<unsigned char>(bytes[*little ? bytes.size() - 1 - i : i]);
  }
  const bool top_bit = !bytes.empty() && (bytes[*little ? bytes.size() - 1 : 0] & 0x80) != 0;
  if (*is_signed && top_bit) number -= BigNumber(1) << (8 * bytes.size());
  return as_instance_of(vm, arguments[0], vm.types.int_, make_int(vm, std::move(number)));
}

Ref float_from_hex(Vm& vm, const Arguments& arguments) {
  if (!takes_class_and_one(vm, arguments, "float.fromhex")) return {};
  if (!is_str(arguments[1])) return vm.raise(vm.types.type_error, "bad argument type for built-in operation");
  std::string text(text_of(arguments[1]));
  text.erase(0, text.find_first_not_of(" \t\n\v\f\r"));
  text.erase(text.find_last_not_of(" \t\n\v\f\r") + 1);
  std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  std::string_view rest = std::string_view(text).substr(at);
  const bool word = rest.starts_with('i') || rest.starts_with('n') || rest.starts_with('I') || rest.starts_with('N');
  if (!word && !rest.starts_with("0x") && !rest.starts_with("0X")) text.insert(at, "0x");
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  if (text.empty() || rest.empty() || *end != 0 || rest.find('(') != rest.npos) {
    return vm.raise(vm.types.value_error, "invalid hexadecimal floating-point string");
  }
  if (std::isinf(number) && !word) {
    return vm.raise(vm.types.overflow_error, "hexadecimal value too large to represent as a float");
  }
  return as_instance_of(vm, arguments[0], vm.types.float_, make_float(vm, number));
}

void add_int_getters(Vm& vm) {
  add_getter(vm, vm.types.int_, "real", int_self);
  add_getter(vm, vm.types.int_, "numerator", int_self);
  add_getter(vm, vm.types.int_, "imag", int_zero);
  add_getter(vm, vm.types.int_, "denominator", int_one);
}

void add_float_getters(Vm& vm) {
  add_getter(vm, vm.types.float_, "real", float_self);
  add_getter(vm, vm.types.float_, "imag", float_zero);
}

std::span<const NativeDefinition> int_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"bit_length", int_bit_length, ArgumentStyle::k_none},
      {"bit_count", int_bit_count, ArgumentStyle::k_none},
      {"as_integer_ratio", int_as_integer_ratio, ArgumentStyle::k_none},
      {"conjugate", int_self, ArgumentStyle::k_none},
      {"to_bytes", int_to_bytes},
      {"__index__", int_self, ArgumentStyle::k_none},
      {"__int__", int_self, ArgumentStyle::k_none},
      {"__trunc__", int_self, ArgumentStyle::k_none},
      {"__floor__", int_self, ArgumentStyle::k_none},
      {"__ceil__", int_self, ArgumentStyle::k_none},
      {"__float__", int_float, ArgumentStyle::k_none},
      {"__round__", int_round, ArgumentStyle::k_counted, 0, 1},
  };
  return kMethods;
}

std::span<const NativeDefinition> float_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"is_integer", float_is_integer, ArgumentStyle::k_none},
      {"as_integer_ratio", float_as_integer_ratio, ArgumentStyle::k_none},
      {"conjugate", float_self, ArgumentStyle::k_none},
      {"hex", float_hex, ArgumentStyle::k_none},
      {"__int__", float_trunc, ArgumentStyle::k_none},
      {"__trunc__", float_trunc, ArgumentStyle::k_none},
      {"__floor__", float_floor, ArgumentStyle::k_none},
      {"__ceil__", float_ceil, ArgumentStyle::k_none},
      {"__float__", float_self, ArgumentStyle::k_none},
      {"__round__", float_round, ArgumentStyle::k_counted, 0, 1},
  };
  return kMethods;
}

}  // namespace coroscope::vm
