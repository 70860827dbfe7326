// Powers of ints and floats; rounding to a power of ten.
#include <charconv>
#include <cmath>

#include "core/vm/objects/complex.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str.h"

namespace coroscope::vm {
namespace {

constexpr int kMostDecimals = 323;   // a double with a digit behind this place does not exist
constexpr int kMostTens = 308;

/// base ** exponent in 63 bits; nothing if it does not fit.
std::optional<std::int64_t> small_power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  while (true) {
    if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) return std::nullopt;
    exponent >>= 1;
    if (exponent == 0) return result;
    if (__builtin_mul_overflow(base, base, &base)) return std::nullopt;
  }
}

BigNumber power_of_ten(unsigned exponent) { return boost::multiprecision::pow(BigNumber(10), exponent); }

/// number / divisor rounded to whole numbers, ties to even. The divisor is positive.
BigNumber divide_to_nearest(const BigNumber& number, const BigNumber& divisor) {
  Division division = floor_divide(number, divisor);
  const int order = BigNumber(division.remainder * 2).compare(divisor);
  if (order > 0 || (order == 0 && bit_test(abs(division.quotient), 0))) ++division.quotient;
  return division.quotient;
}

Ref raise_range_error(Vm& vm) {
  const Ref text = make_str(vm, "Numerical result out of range");
  if (!text) return {};
  const Value arguments[] = {Value::of_int(34), *text};  // ERANGE
  const Ref tuple = make_tuple(vm, arguments);
  if (!tuple) return {};
  Ref exception = make_exception(vm, vm.types.overflow_error, *tuple);
  if (exception) vm.raise_exception(std::move(exception));
  return {};
}

}  // namespace

Ref power_of_ints(Vm& vm, Value base, Value exponent) {
  if (is_negative(exponent)) {
    const auto a = to_double(vm, base);
    if (!a) return {};
    const auto b = to_double(vm, exponent);
    return b ? power_of_floats(vm, *a, *b) : Ref();
  }
  const auto small_base = narrow(base), count = narrow(exponent);
  if (count && *count == 0) return Ref::of_int(1);
  if (small_base && (*small_base == 0 || *small_base == 1)) return Ref::of_int(*small_base);
  if (small_base && *small_base == -1) return Ref::of_int(count && (*count & 1) == 0 ? 1 : -1);
  if (small_base && count) {
    if (const auto result = small_power(*small_base, *count)) return make_int(vm, *result);
  }
  const BigNumber number = to_big(base);
  const std::uint64_t bits = bit_length(number);
  if (!count || *count > INT32_MAX || !can_hold(vm, bits * static_cast<std::uint64_t>(*count))) {
    return vm.has_error() ? Ref() : vm.raise_message(vm.types.memory_error, "");
  }
  return make_int(vm, BigNumber(boost::multiprecision::pow(number, static_cast<unsigned>(*count))));
}

Ref power_of_floats(Vm& vm, double base, double exponent) {
  if (base == 0.0 && exponent < 0.0 && !std::isinf(exponent)) {
    return vm.raise(vm.types.zero_division_error, "0.0 cannot be raised to a negative power");
  }
  if (base < 0.0 && std::isfinite(base) && std::isfinite(exponent) && exponent != std::floor(exponent)) {
    return power_of_complex(vm, base, exponent);
  }
  const double result = std::pow(base, exponent);
  if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent)) return raise_range_error(vm);
  return make_float(vm, result);
}

Ref round_int(Vm& vm, Value integer, std::int64_t digits) {
  if (digits >= 0) return integer.is_int() ? Ref::share(integer) : make_int(vm, to_big(integer));
  const BigNumber number = to_big(integer);
  if (digits < -1 - static_cast<std::int64_t>(bit_length(number) / 3)) return Ref::of_int(0);
  const BigNumber unit = power_of_ten(static_cast<unsigned>(-digits));
  return make_int(vm, BigNumber(divide_to_nearest(number, unit) * unit));
}

Ref round_float(Vm& vm, double number, std::optional<std::int64_t> digits) {
  if (!digits) {
    if (std::isinf(number)) return vm.raise(vm.types.overflow_error, "cannot convert float infinity to integer");
    if (std::isnan(number)) return vm.raise(vm.types.value_error, "cannot convert float NaN to integer");
    return make_int(vm, truncate(std::nearbyint(number)));
  }
  if (!std::isfinite(number) || number == 0.0 || *digits > kMostDecimals) return make_float(vm, number);
  if (*digits < -kMostTens) return make_float(vm, std::copysign(0.0, number));
  double rounded;
  if (*digits >= 0) {
    char text[700];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::fixed, static_cast<int>(*digits));
    std::from_chars(text, end.ptr, rounded);
  } else {
    int exponent;
    const double fraction = std::frexp(number, &exponent);
    BigNumber numerator(static_cast<std::int64_t>(std::ldexp(fraction, 53)));
    BigNumber unit = power_of_ten(static_cast<unsigned>(-*digits));
    BigNumber divisor = unit;
    if (exponent > 53) {
      numerator <<= static_cast<unsigned>(exponent - 53);
    } else {
      divisor <<= static_cast<unsigned>(53 - exponent);
    }
    rounded = nearest_double(divide_to_nearest(numerator, divisor) * unit);
    if (std::isinf(rounded)) return vm.raise(vm.types.overflow_error, "rounded value too large to represent");
    rounded = std::copysign(rounded, number);
  }
  return make_float(vm, rounded);
}

}  // namespace coroscope::vm
