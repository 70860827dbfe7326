// Functions of real numbers.

#include <cmath>
#include <numbers>

#include "core/library/math/math.h"
#include "core/library/native_type.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {

using namespace vm;

Ref raise_domain(Vm& vm) { return vm.raise(vm.types.value_error, "math domain error"); }
Ref raise_range(Vm& vm) { return vm.raise(vm.types.overflow_error, "math range error"); }

namespace {

// ------------------------------------------------------------------------------------------------ one argument

/// What an infinite result of a finite argument means.
enum class Infinite { k_domain, k_range };

Ref check_result(Vm& vm, double x, double result, Infinite infinite) {
  if (std::isnan(result) && !std::isnan(x)) return raise_domain(vm);
  if (std::isinf(result) && std::isfinite(x)) return infinite == Infinite::k_range ? raise_range(vm) : raise_domain(vm);
  return make_float(vm, result);
}

template <double (*function)(double), Infinite infinite = Infinite::k_domain>
Ref one_argument(Vm& vm, const Arguments& a) {
  const auto x = to_double(vm, a[0]);
  return x ? check_result(vm, *x, function(*x), infinite) : Ref();
}

double degrees(double x) { return x * (180.0 / std::numbers::pi); }
double radians(double x) { return x * (std::numbers::pi / 180.0); }

template <bool (*test)(double)>
Ref classify(Vm& vm, const Arguments& a) {
  const auto x = to_double(vm, a[0]);
  return x ? Ref::of_bool(test(*x)) : Ref();
}

Ref lgamma_(Vm& vm, const Arguments& a) {
  const auto x = to_double(vm, a[0]);
  return x ? check_result(vm, *x, log_gamma_of(*x), Infinite::k_range) : Ref();
}

Ref ulp(Vm& vm, const Arguments& a) {
  const auto given = to_double(vm, a[0]);
  if (!given) return {};
  const double x = std::fabs(*given);
  if (!std::isfinite(x)) return make_float(vm, x);
  const double above = std::nextafter(x, INFINITY);
  return make_float(vm, std::isinf(above) ? x - std::nextafter(x, -INFINITY) : above - x);
}

Ref pair_of(Vm& vm, Ref first, Ref second) {
  const Value pair[] = {*first, *second};
  return vm::make_tuple(vm, pair);
}

Ref frexp_(Vm& vm, const Arguments& a) {
  const auto x = to_double(vm, a[0]);
  if (!x) return {};
  int exponent = 0;
  const double mantissa = std::isfinite(*x) && *x != 0.0 ? std::frexp(*x, &exponent) : *x;
  return pair_of(vm, make_float(vm, mantissa), Ref::of_int(exponent));
}

Ref modf_(Vm& vm, const Arguments& a) {
  const auto x = to_double(vm, a[0]);
  if (!x) return {};
  if (std::isnan(*x)) return pair_of(vm, make_float(vm, *x), make_float(vm, *x));
  double whole;
  const double fraction = std::modf(*x, &whole);
  return pair_of(vm, make_float(vm, fraction), make_float(vm, whole));
}

// ------------------------------------------------------------------------------------------------ two arguments

struct Two { double x, y; };
std::optional<Two> two(Vm& vm, const Arguments& a) {
  const auto x = to_double(vm, a[0]);
  if (!x) return std::nullopt;
  const auto y = to_double(vm, a[1]);
  return y ? std::optional<Two>({*x, *y}) : std::nullopt;
}

template <double (*function)(double, double)>
Ref two_arguments(Vm& vm, const Arguments& a) {
  const auto given = two(vm, a);
  return given ? make_float(vm, function(given->x, given->y)) : Ref();
}

template <double (*function)(double, double)>
Ref division(Vm& vm, const Arguments& a) {
  const auto given = two(vm, a);
  if (!given) return {};
  if (std::isinf(given->y) && std::isfinite(given->x)) return make_float(vm, given->x);
  const double result = function(given->x, given->y);
  if (std::isnan(result) && !std::isnan(given->x) && !std::isnan(given->y)) return raise_domain(vm);
  return make_float(vm, result);
}

Ref pow_(Vm& vm, const Arguments& a) {
  const auto given = two(vm, a);
  if (!given) return {};
  const double result = std::pow(given->x, given->y);
  if (std::isfinite(given->x) && std::isfinite(given->y) && !std::isfinite(result)) {
    return std::isnan(result) || given->x == 0.0 ? raise_domain(vm) : raise_range(vm);
  }
  return make_float(vm, result);
}

Ref ldexp_(Vm& vm, const Arguments& a) {
  const auto x = to_double(vm, a[0]);
  if (!x) return {};
  if (!is_any_int(a[1])) return vm.raise(vm.types.type_error, "Expected an int as second argument to ldexp.");
  const auto exponent = to_index(vm, a[1], true);
  if (!exponent) return {};
  if (*x == 0.0 || !std::isfinite(*x)) return make_float(vm, *x);
  const double result = std::ldexp(*x, static_cast<int>(std::clamp<std::int64_t>(*exponent, -100'000, 100'000)));
  return std::isinf(result) ? raise_range(vm) : make_float(vm, result);
}

Ref isclose(Vm& vm, const Arguments& a) {
  static constexpr const char* kNames[] = {"a", "b", "rel_tol", "abs_tol"};
  Value given[4];
  if (!read_arguments(vm, a, "isclose", kNames, 4, 2, 2, given)) return {};
  double numbers[] = {0, 0, 1e-9, 0.0};
  for (int i = 0; i < 4; ++i) {
    if (!given[i]) continue;
    const auto number = to_double(vm, given[i]);
    if (!number) return {};
    numbers[i] = *number;
  }
  const auto [x, y, relative, absolute] = numbers;
  if (relative < 0.0 || absolute < 0.0) return vm.raise(vm.types.value_error, "tolerances must be non-negative");
  if (x == y) return Ref::of_bool(true);
  if (std::isinf(x) || std::isinf(y)) return Ref::of_bool(false);
  const double difference = std::fabs(y - x);
  return Ref::of_bool(difference <= std::fabs(relative * y) || difference <= std::fabs(relative * x) ||
                      difference <= absolute);
}

// ------------------------------------------------------------------------------------------------ logarithms

/// A logarithm of any int or float: big ints are taken apart.
template <double (*function)(double)>
std::optional<double> logarithm(Vm& vm, Value value) {
  if (is_any_int(value)) {
    if (is_negative(value) || is_zero(value)) {
      raise_domain(vm);
      return std::nullopt;
    }
    if (!narrow(value)) {
      const BigNumber number = to_big(value);
      const double whole = nearest_double(number);
      if (std::isfinite(whole)) return function(whole);
      const auto shift = static_cast<std::int64_t>(bit_length(number)) - 64;
      const double mantissa = std::ldexp(nearest_double(BigNumber(number >> static_cast<unsigned>(shift))), -64);
      return function(mantissa) + function(2.0) * static_cast<double>(shift + 64);
    }
  }
  const auto x = to_double(vm, value);
  if (!x) return std::nullopt;
  if (std::isfinite(*x) ? *x <= 0.0 : *x < 0.0) {
    raise_domain(vm);
    return std::nullopt;
  }
  return function(*x);
}

Ref log_(Vm& vm, const Arguments& a) {
  if (!refuse_keywords(vm, a, "log")) return {};
  if (a.positional < 1 || a.positional > 2) return vm.raise(vm.types.type_error, "math.log requires 1 to 2 arguments");
  const auto number = logarithm<std::log>(vm, a[0]);
  if (!number || a.positional == 1) return number ? make_float(vm, *number) : Ref();
  const auto base = logarithm<std::log>(vm, a[1]);
  if (!base) return {};
  if (*base == 0.0) return vm.raise(vm.types.zero_division_error, "float division by zero");
  return make_float(vm, *number / *base);
}

template <double (*function)(double)>
Ref log_of_base(Vm& vm, const Arguments& a) {
  const auto number = logarithm<function>(vm, a[0]);
  return number ? make_float(vm, *number) : Ref();
}

// ------------------------------------------------------------------------------------------------ to whole numbers

Ref whole(Vm& vm, double number) {
  if (std::isinf(number)) return vm.raise(vm.types.overflow_error, "cannot convert float infinity to integer");
  if (std::isnan(number)) return vm.raise(vm.types.value_error, "cannot convert float NaN to integer");
  return make_int(vm, truncate(number));
}

/// A method of the value's class, called; empty and no error if there is none.
Ref ask(Vm& vm, Value value, Str* name) {
  const Value method = find_in_type(type_of(vm, value), name);
  return method ? vm.call_method(value, name, {}) : Ref();
}

template <double (*function)(double), Str* Names::*method>
Ref rounded(Vm& vm, const Arguments& a) {
  if (is_any_int(a[0]) && (!a[0].is_object() || !a[0].object()->type->is_heap_type)) {
    return a[0].is_bool() ? Ref::of_int(a[0].is_true()) : Ref::share(a[0]);
  }
  if (!is_exactly(a[0], vm.types.float_)) {
    Ref result = ask(vm, a[0], vm.names.*method);
    if (result || vm.has_error()) return result;
  }
  const auto x = to_double(vm, a[0]);
  return x ? whole(vm, function(*x)) : Ref();
}

Ref trunc_(Vm& vm, const Arguments& a) {
  if (is_exactly(a[0], vm.types.float_)) return whole(vm, std::trunc(a[0].as<Float>()->number));
  if (is_any_int(a[0]) && (!a[0].is_object() || !a[0].object()->type->is_heap_type)) {
    return a[0].is_bool() ? Ref::of_int(a[0].is_true()) : Ref::share(a[0]);
  }
  Ref result = ask(vm, a[0], vm.names.__trunc__);
  if (result || vm.has_error()) return result;
  return vm.raise(vm.types.type_error, "type {} doesn't define __trunc__ method", type_name(vm, a[0]));
}

double identity_fabs(double x) { return std::fabs(x); }
bool is_finite(double x) { return std::isfinite(x); }
bool is_infinite(double x) { return std::isinf(x); }
bool is_nan(double x) { return std::isnan(x); }

constexpr auto kOne = ArgumentStyle::k_one;
constexpr auto kCounted = ArgumentStyle::k_counted;
constexpr auto kRange = Infinite::k_range;
constexpr NativeDefinition kFunctions[] = {
    {"acos", one_argument<std::acos>, kOne},
    {"acosh", one_argument<std::acosh>, kOne},
    {"asin", one_argument<std::asin>, kOne},
    {"asinh", one_argument<std::asinh>, kOne},
    {"atan", one_argument<std::atan>, kOne},
    {"atanh", one_argument<std::atanh>, kOne},
    {"cbrt", one_argument<std::cbrt>, kOne},
    {"cos", one_argument<std::cos>, kOne},
    {"cosh", one_argument<std::cosh, kRange>, kOne},
    {"degrees", one_argument<degrees, kRange>, kOne},
    {"erf", one_argument<std::erf>, kOne},
    {"erfc", one_argument<std::erfc>, kOne},
    {"exp", one_argument<std::exp, kRange>, kOne},
    {"exp2", one_argument<std::exp2, kRange>, kOne},
    {"expm1", one_argument<std::expm1, kRange>, kOne},
    {"fabs", one_argument<identity_fabs>, kOne},
    {"gamma", one_argument<gamma_of, kRange>, kOne},
    {"lgamma", lgamma_, kOne},
    {"log1p", one_argument<std::log1p>, kOne},
    {"radians", one_argument<radians>, kOne},
    {"sin", one_argument<std::sin>, kOne},
    {"sinh", one_argument<std::sinh, kRange>, kOne},
    {"sqrt", one_argument<std::sqrt>, kOne},
    {"tan", one_argument<std::tan>, kOne},
    {"tanh", one_argument<std::tanh>, kOne},
    {"isfinite", classify<is_finite>, kOne},
    {"isinf", classify<is_infinite>, kOne},
    {"isnan", classify<is_nan>, kOne},
    {"ulp", ulp, kOne},
    {"frexp", frexp_, kOne},
    {"modf", modf_, kOne},
    {"atan2", two_arguments<std::atan2>, kCounted, 2, 2},
    {"copysign", two_arguments<std::copysign>, kCounted, 2, 2},
    {"nextafter", two_arguments<std::nextafter>, kCounted, 2, 2},
    {"fmod", division<std::fmod>, kCounted, 2, 2},
    {"remainder", division<std::remainder>, kCounted, 2, 2},
    {"pow", pow_, kCounted, 2, 2},
    {"ldexp", ldexp_, kCounted, 2, 2},
    {"isclose", isclose},
    {"log", log_},
    {"log2", log_of_base<std::log2>, kOne},
    {"log10", log_of_base<std::log10>, kOne},
    {"floor", rounded<std::floor, &Names::__floor__>, kOne},
    {"ceil", rounded<std::ceil, &Names::__ceil__>, kOne},
    {"trunc", trunc_, kOne},
};

}  // namespace

std::span<const NativeDefinition> real_functions() { return kFunctions; }

}  // namespace coroscope::library
