// Arithmetic of ints: small ones in registers, the rest with cpp_int.
#include <bit>
#include <cmath>

#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

constexpr std::int64_t kExactInDouble = std::int64_t{1} << 53;
constexpr std::uint64_t kHugeShift = std::uint64_t{1} << 40;

__extension__ using Wide = unsigned __int128;

/// left and right are small: the operator without a BigNumber; nothing if the result may not be small or is no int.
std::optional<std::int64_t> small_result(BinaryOperator op, std::int64_t left, std::int64_t right) {
  std::int64_t result;
  switch (op) {
    case BinaryOperator::k_add: return left + right;  // 63 bits each: cannot overflow
    case BinaryOperator::k_subtract: return left - right;
    case BinaryOperator::k_multiply:
      if (__builtin_mul_overflow(left, right, &result)) return std::nullopt;
      return result;
    case BinaryOperator::k_floor_divide:
      if (right == 0) return std::nullopt;
      return left / right - ((left % right != 0) && ((left < 0) != (right < 0)));
    case BinaryOperator::k_modulo:
      if (right == 0) return std::nullopt;
      result = left % right;
      return result != 0 && ((result < 0) != (right < 0)) ? result + right : result;
    case BinaryOperator::k_and: return left & right;
    case BinaryOperator::k_or: return left | right;
    case BinaryOperator::k_xor: return left ^ right;
    case BinaryOperator::k_left_shift:
      if (right < 0 || right > 62 || left > (kSmallIntMax >> right) || left < (kSmallIntMin >> right)) return std::nullopt;
      return left << right;
    case BinaryOperator::k_right_shift:
      if (right < 0) return std::nullopt;
      return left >> (right > 63 ? 63 : right);
    default: return std::nullopt;
  }
}

Ref shift_left(Vm& vm, Value left, Value right) {
  if (is_negative(right)) return vm.raise(vm.types.value_error, "negative shift count");
  if (is_zero(left)) return Ref::of_int(0);
  const auto count = narrow(right);
  if (!count || static_cast<std::uint64_t>(*count) > kHugeShift) {
    return vm.raise(vm.types.overflow_error, "too many digits in integer");
  }
  BigNumber number = to_big(left);
  if (!can_hold(vm, bit_length(number) + static_cast<std::uint64_t>(*count))) return {};
  number <<= static_cast<std::uint64_t>(*count);
  return make_int(vm, std::move(number));
}

Ref shift_right(Vm& vm, Value left, Value right) {
  if (is_negative(right)) return vm.raise(vm.types.value_error, "negative shift count");
  BigNumber number = to_big(left);
  const bool negative = number.sign() < 0;
  const auto count = narrow(right);
  if (!count || static_cast<std::uint64_t>(*count) >= bit_length(number)) return Ref::of_int(negative ? -1 : 0);
  if (negative) {
    number = -number - 1;  // ~number
    number >>= static_cast<std::uint64_t>(*count);
    number = -number - 1;
  } else {
    number >>= static_cast<std::uint64_t>(*count);
  }
  return make_int(vm, std::move(number));
}

Ref divide_or_modulo(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (is_zero(right)) {
    return vm.raise_message(vm.types.zero_division_error, op == BinaryOperator::k_modulo
                                                              ? "integer modulo by zero"
                                                              : "integer division or modulo by zero");
  }
  Division division = floor_divide(to_big(left), to_big(right));
  if (op == BinaryOperator::k_floor_divide) return make_int(vm, std::move(division.quotient));
  return make_int(vm, std::move(division.remainder));
}

Ref bit_operation(Vm& vm, BinaryOperator op, Value left, Value right) {
  const BigNumber a = to_big(left), b = to_big(right);
  switch (op) {
    case BinaryOperator::k_and: return make_int(vm, BigNumber(a & b));
    case BinaryOperator::k_or: return make_int(vm, BigNumber(a | b));
    default: return make_int(vm, BigNumber(a ^ b));
  }
}

Ref binary_of_big(Vm& vm, BinaryOperator op, Value left, Value right) {
  switch (op) {
    case BinaryOperator::k_add: return make_int(vm, BigNumber(to_big(left) + to_big(right)));
    case BinaryOperator::k_subtract: return make_int(vm, BigNumber(to_big(left) - to_big(right)));
    case BinaryOperator::k_multiply: {
      const BigNumber a = to_big(left), b = to_big(right);
      if (!can_hold(vm, bit_length(a) + bit_length(b))) return {};
      return make_int(vm, BigNumber(a * b));
    }
    case BinaryOperator::k_floor_divide:
    case BinaryOperator::k_modulo: return divide_or_modulo(vm, op, left, right);
    case BinaryOperator::k_and:
    case BinaryOperator::k_or:
    case BinaryOperator::k_xor: return bit_operation(vm, op, left, right);
    case BinaryOperator::k_left_shift: return shift_left(vm, left, right);
    case BinaryOperator::k_right_shift: return shift_right(vm, left, right);
    default: return Ref::not_implemented();
  }
}

/// Rounds numerator / denominator * 2^-shift, where the quotient has at least 66 bits, to a double.
double round_quotient(Wide quotient, bool inexact, std::int64_t shift) {
  const auto high = static_cast<std::uint64_t>(quotient >> 64);
  const int bits = high != 0 ? 128 - std::countl_zero(high) : 64 - std::countl_zero(static_cast<std::uint64_t>(quotient));
  const std::int64_t exponent = bits - shift;  // the value is in [2^(exponent-1), 2^exponent)
  if (exponent > 1024) return HUGE_VAL;
  const std::int64_t kept = exponent - 1 >= -1022 ? 53 : exponent + 1074;
  if (kept < 0) return 0.0;
  const int dropped = static_cast<int>(bits - kept);
  Wide mantissa = quotient >> dropped;
  const Wide rest = quotient - (mantissa << dropped);
  const Wide half = Wide{1} << (dropped - 1);
  if (rest > half || (rest == half && (inexact || (mantissa & 1) != 0))) ++mantissa;
  return std::ldexp(static_cast<double>(static_cast<std::uint64_t>(mantissa)), static_cast<int>(dropped - shift));
}

}  // namespace

Division floor_divide(const BigNumber& left, const BigNumber& right) {
  Division result;
  boost::multiprecision::divide_qr(left, right, result.quotient, result.remainder);
  if (!result.remainder.is_zero() && (result.remainder.sign() < 0) != (right.sign() < 0)) {
    result.remainder += right;
    --result.quotient;
  }
  return result;
}

double nearest_double(const BigNumber& number) {
  const std::uint64_t bits = bit_length(number);
  const bool negative = number.sign() < 0;
  double size;
  if (bits <= 64) {
    size = static_cast<double>(number.backend().limbs()[0]);
  } else if (bits > 1024) {
    size = HUGE_VAL;
  } else {
    const BigNumber absolute = abs(number);
    const BigNumber top = absolute >> (bits - 64);
    std::uint64_t mantissa = top.backend().limbs()[0];
    if (lsb(absolute) < bits - 64) mantissa |= 1;  // something below: no tie
    size = std::ldexp(static_cast<double>(mantissa), static_cast<int>(bits - 64));
  }
  return negative ? -size : size;
}

std::optional<double> true_divide(Vm& vm, Value left, Value right) {
  if (is_zero(right)) {
    vm.raise(vm.types.zero_division_error, "division by zero");
    return std::nullopt;
  }
  const auto a = narrow(left), b = narrow(right);
  if (a && b && *a <= kExactInDouble && *a >= -kExactInDouble && *b <= kExactInDouble && *b >= -kExactInDouble) {
    return static_cast<double>(*a) / static_cast<double>(*b);
  }
  const bool negative = is_negative(left) != is_negative(right);
  if (is_zero(left)) return negative ? -0.0 : 0.0;
  BigNumber numerator = abs(to_big(left)), denominator = abs(to_big(right));
  const std::int64_t shift =
      static_cast<std::int64_t>(bit_length(denominator)) - static_cast<std::int64_t>(bit_length(numerator)) + 66;
  if (shift > 3000) return negative ? -0.0 : 0.0;
  if (shift < -3000) {
    vm.raise(vm.types.overflow_error, "integer division result too large for a float");
    return std::nullopt;
  }
  if (shift >= 0) {
    numerator <<= static_cast<std::uint64_t>(shift);
  } else {
    denominator <<= static_cast<std::uint64_t>(-shift);
  }
  BigNumber quotient, remainder;
  boost::multiprecision::divide_qr(numerator, denominator, quotient, remainder);
  const auto& backend = quotient.backend();
  const Wide wide = static_cast<Wide>(backend.limbs()[0]) | (backend.size() > 1 ? static_cast<Wide>(backend.limbs()[1]) << 64 : 0);
  const double result = round_quotient(wide, !remainder.is_zero(), shift);
  if (std::isinf(result)) {
    vm.raise(vm.types.overflow_error, "integer division result too large for a float");
    return std::nullopt;
  }
  return negative ? -result : result;
}

Ref binary_of_ints(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (left.is_int() && right.is_int()) {
    if (const auto result = small_result(op, left.as_int(), right.as_int())) return make_int(vm, *result);
  } else if (left.is_bool() && right.is_bool()) {
    if (op == BinaryOperator::k_and) return Ref::of_bool(left.is_true() && right.is_true());
    if (op == BinaryOperator::k_or) return Ref::of_bool(left.is_true() || right.is_true());
    if (op == BinaryOperator::k_xor) return Ref::of_bool(left.is_true() != right.is_true());
  }
  switch (op) {
    case BinaryOperator::k_true_divide: {
      const auto result = true_divide(vm, left, right);
      return result ? make_float(vm, *result) : Ref();
    }
    case BinaryOperator::k_power: return power_of_ints(vm, left, right);
    case BinaryOperator::k_divmod: {
      Ref quotient = binary_of_ints(vm, BinaryOperator::k_floor_divide, left, right);
      if (!quotient) return {};
      Ref remainder = binary_of_ints(vm, BinaryOperator::k_modulo, left, right);
      if (!remainder) return {};
      const Value both[] = {*quotient, *remainder};
      return make_tuple(vm, both);
    }
    default: return binary_of_big(vm, op, left, right);
  }
}

int compare_with_double(Value integer, double number) {
  if (std::isnan(number)) return 2;
  const auto small = narrow(integer);
  if (small && *small <= kExactInDouble && *small >= -kExactInDouble) {
    const auto exact = static_cast<double>(*small);
    return exact < number ? -1 : exact > number ? 1 : 0;
  }
  if (std::isinf(number)) return number > 0 ? -1 : 1;
  const BigNumber whole = truncate(number);
  const int order = to_big(integer).compare(whole);
  if (order != 0) return order < 0 ? -1 : 1;
  const double fraction = number - std::trunc(number);
  return fraction > 0 ? -1 : fraction < 0 ? 1 : 0;
}

BigNumber truncate(double number) {
  int exponent;
  const double fraction = std::frexp(std::trunc(number), &exponent);
  if (exponent <= 53) return BigNumber(static_cast<std::int64_t>(std::trunc(number)));
  BigNumber result(static_cast<std::int64_t>(std::ldexp(fraction, 53)));
  result <<= static_cast<unsigned>(exponent - 53);
  return result;
}

}  // namespace coroscope::vm
