#include <algorithm>
#include <string>

#include "core/library/builtins.h"
#include "core/vm/objects/complex.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using namespace vm;

Ref abs_(Vm& vm, const Arguments& arguments) { return unary(vm, UnaryOperator::k_absolute, arguments[0]); }

Ref divmod(Vm& vm, const Arguments& arguments) {
  return binary(vm, BinaryOperator::k_divmod, arguments[0], arguments[1]);
}

/// The digits of a number in base 2, 8 or 16 (`bits` a digit: 1, 3 or 4) with its sign and prefix.
std::string digits_of(BigNumber number, int bits, const char* prefix) {
  const bool negative = number < 0;
  if (negative) number = -number;
  std::string digits;
  if (number == 0) digits = "0";
  const unsigned mask = (1u << bits) - 1;
  while (number != 0) {
    const auto low = static_cast<std::uint64_t>(number & ((std::uint64_t{1} << (bits * 15)) - 1));
    number >>= bits * 15;
    for (int i = 0; i < 15; ++i) digits += "0123456789abcdef"[(low >> (bits * i)) & mask];
  }
  const std::size_t last = digits.find_last_not_of('0');
  digits.resize(last == std::string::npos ? 1 : last + 1);
  std::reverse(digits.begin(), digits.end());
  return (negative ? "-" : "") + std::string(prefix) + digits;
}

template <int bits>
Ref in_base(Vm& vm, const Arguments& arguments) {
  const Ref number = index_of(vm, arguments[0]);
  if (!number) return {};
  return make_str(vm, digits_of(to_big(*number), bits, bits == 1 ? "0b" : bits == 3 ? "0o" : "0x"));
}

Ref chr(Vm& vm, const Arguments& arguments) {
  const Ref number = index_of(vm, arguments[0]);
  if (!number) return {};
  const auto code = to_int64(vm, *number);
  if (!code) return vm.raise(vm.types.overflow_error, "Python int too large to convert to C int");
  if (*code < INT32_MIN || *code > INT32_MAX) {
    return vm.raise(vm.types.overflow_error, "signed integer is {} than {}", *code < 0 ? "less" : "greater",
                    *code < 0 ? "minimum" : "maximum");
  }
  if (*code < 0 || *code > 0x10FFFF) return vm.raise(vm.types.value_error, "chr() arg not in range(0x110000)");
  return make_character(vm, static_cast<std::uint32_t>(*code));
}

Ref ord(Vm& vm, const Arguments& arguments) {
  const Value value = arguments[0];
  const Layout layout = type_of(vm, value)->layout;
  if (layout == Layout::k_str) {
    const Str* text = value.as<Str>();
    if (text->length == 1) {
      std::size_t position = 0;
      return Ref::of_int(next_code_point(text->view(), position));
    }
    return vm.raise(vm.types.type_error, "ord() expected a character, but string of length {} found", text->length);
  }
  if (layout == Layout::k_bytes) {
    const auto size = length(vm, value);
    if (!size) return {};
    if (*size == 1) return get_item(vm, value, Value::of_int(0));
    return vm.raise(vm.types.type_error, "ord() expected a character, but string of length {} found", *size);
  }
  return vm.raise(vm.types.type_error, "ord() expected string of length 1, but {} found", type_name(vm, value));
}

/// The x with number * x = 1 modulo modulus; 0 if there is none. modulus is positive.
BigNumber inverse(const BigNumber& number, const BigNumber& modulus) {
  BigNumber a = number % modulus, b = modulus, x = 1, y = 0;
  if (a < 0) a += modulus;
  while (b != 0) {
    const BigNumber quotient = a / b;
    a -= quotient * b;
    std::swap(a, b);
    x -= quotient * y;
    std::swap(x, y);
  }
  if (a != 1) return 0;
  x %= modulus;
  return x < 0 ? BigNumber(x + modulus) : x;
}

Ref power_modulo(Vm& vm, Value base_value, Value exponent_value, Value modulus_value) {
  for (const Value value : {base_value, exponent_value, modulus_value}) {
    if (is_int(vm, value)) continue;
    if (is_complex(base_value) || is_complex(exponent_value)) return vm.raise(vm.types.value_error, "complex modulo");
    if (is_float(vm, base_value) || (is_int(vm, base_value) && is_float(vm, value))) {
      return vm.raise(vm.types.type_error, "pow() 3rd argument not allowed unless all arguments are integers");
    }
    return vm.raise(vm.types.type_error, "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                    type_name(vm, base_value), type_name(vm, exponent_value), type_name(vm, modulus_value));
  }
  BigNumber base = to_big(base_value), exponent = to_big(exponent_value), modulus = to_big(modulus_value);
  if (modulus == 0) return vm.raise(vm.types.value_error, "pow() 3rd argument cannot be 0");
  const bool negative = modulus < 0;
  if (negative) modulus = -modulus;
  if (exponent < 0) {
    exponent = -exponent;
    base = modulus == 1 ? BigNumber(0) : inverse(base, modulus);
    if (modulus != 1 && base == 0) return vm.raise(vm.types.value_error, "base is not invertible for the given modulus");
  }
  base %= modulus;
  if (base < 0) base += modulus;
  BigNumber result = boost::multiprecision::powm(base, exponent, modulus);
  if (modulus == 1) result = 0;
  if (negative && result != 0) result -= modulus;
  return make_int(vm, std::move(result));
}

Ref pow_(Vm& vm, const Arguments& arguments) {
  static const char* const kNames[] = {"base", "exp", "mod"};
  Value given[3];
  if (!parse_arguments(vm, arguments, "pow", kNames, 3, 2, 3, given)) return {};
  if (given[2] && !given[2].is_none() && type_of(vm, given[0])->is_heap_type) {
    if (const Value method = find_in_type(type_of(vm, given[0]), vm.names.__pow__); type_of(vm, method) == vm.types.function) {
      Ref result = vm.call(method, {given[0], given[1], given[2]});
      if (!result || *result != kNotImplemented) return result;
    }
  }
  if (given[2] && !given[2].is_none()) return power_modulo(vm, given[0], given[1], given[2]);
  return binary(vm, BinaryOperator::k_power, given[0], given[1]);
}

Ref round_(Vm& vm, const Arguments& arguments) {
  static const char* const kNames[] = {"number", "ndigits"};
  Value given[2];
  if (!parse_arguments(vm, arguments, "round", kNames, 2, 1, 2, given)) return {};
  const Value method = find_in_type(type_of(vm, given[0]), vm.names.__round__);
  if (!method) {
    return vm.raise(vm.types.type_error, "type {} doesn't define __round__ method", type_name(vm, given[0]));
  }
  if (!given[1] || given[1].is_none()) return vm.call(method, {given[0]});
  return vm.call(method, {given[0], given[1]});
}

constexpr NativeDefinition kFunctions[] = {
    {"abs", abs_, ArgumentStyle::k_one},
    {"bin", in_base<1>, ArgumentStyle::k_one},
    {"oct", in_base<3>, ArgumentStyle::k_one},
    {"hex", in_base<4>, ArgumentStyle::k_one},
    {"chr", chr, ArgumentStyle::k_one},
    {"ord", ord, ArgumentStyle::k_one},
    {"divmod", divmod, ArgumentStyle::k_counted, 2, 2},
    {"pow", pow_},
    {"round", round_},
};

}  // namespace

std::span<const NativeDefinition> number_functions() { return kFunctions; }

}  // namespace coroscope::library
