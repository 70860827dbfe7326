// Exact functions of ints of any size.

#include <boost/multiprecision/integer.hpp>

#include "core/library/math/math.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::library {
namespace {

using namespace vm;

template <bool least_multiple>
Ref divisor_or_multiple(Vm& vm, const Arguments& a) {
  if (!refuse_keywords(vm, a, least_multiple ? "math.lcm" : "math.gcd")) return {};
  BigNumber result = least_multiple ? 1 : 0;
  for (std::uint32_t i = 0; i < a.positional; ++i) {
    const Ref number = index_of(vm, a[i]);
    if (!number) return {};
    const BigNumber next = abs(to_big(*number));
    if (!can_hold(vm, bit_length(result) + bit_length(next))) return {};
    if (least_multiple) {
      result = result == 0 || next == 0 ? BigNumber(0) : BigNumber(lcm(result, next));
    } else {
      result = gcd(result, next);
    }
  }
  return make_int(vm, std::move(result));
}

/// first · (first + 1) · … · last, split in halves so that the factors have about the same size.
BigNumber product_of_range(std::uint64_t first, std::uint64_t last) {
  if (first > last) return 1;
  if (last - first < 8) {
    BigNumber product = first;
    for (std::uint64_t i = first + 1; i <= last; ++i) product *= i;
    return product;
  }
  const std::uint64_t middle = first + (last - first) / 2;
  return product_of_range(first, middle) * product_of_range(middle + 1, last);
}

/// Bits that n! has at most.
std::uint64_t factorial_bits(std::uint64_t n) {
  std::uint64_t bits = 1;
  for (std::uint64_t m = n; m > 1; m >>= 1) ++bits;
  return n > UINT64_MAX / 64 ? UINT64_MAX : n * bits;
}

Ref factorial_of(Vm& vm, Value value) {
  const Ref number = index_of(vm, value);
  if (!number) return {};
  if (is_negative(*number)) return vm.raise(vm.types.value_error, "factorial() not defined for negative values");
  const auto n = narrow(*number);
  if (!n) {
    return vm.raise(vm.types.overflow_error, "factorial() argument should not exceed 9223372036854775807");
  }
  if (!can_hold(vm, factorial_bits(static_cast<std::uint64_t>(*n))) || !vm.count_steps(*n)) return {};
  return make_int(vm, product_of_range(1, static_cast<std::uint64_t>(*n)));
}

Ref factorial(Vm& vm, const Arguments& a) { return factorial_of(vm, a[0]); }

/// n and k as non-negative ints.
bool read_counts(Vm& vm, const Arguments& a, BigNumber& n, BigNumber& k) {
  const Ref first = index_of(vm, a[0]);
  if (!first) return false;
  const Ref second = index_of(vm, a[1]);
  if (!second) return false;
  for (const auto& [number, name] : {std::pair{&first, 'n'}, std::pair{&second, 'k'}}) {
    if (!is_negative(**number)) continue;
    vm.raise(vm.types.value_error, "{} must be a non-negative integer", name);
    return false;
  }
  n = to_big(*first);
  k = to_big(*second);
  return true;
}

/// n · (n - 1) · … with k factors.
BigNumber falling_product(const BigNumber& n, std::uint64_t k) {
  if (k == 0) return 1;
  if (k == 1) return n;
  const std::uint64_t half = k / 2;
  return falling_product(n, half) * falling_product(BigNumber(n - half), k - half);
}

/// Can we hold, and wait for, a product of k factors of n's size?
bool product_fits(Vm& vm, const BigNumber& n, std::uint64_t k) {
  const std::uint64_t bits = bit_length(n);
  if (bits != 0 && k > UINT64_MAX / bits) return can_hold(vm, UINT64_MAX);
  return can_hold(vm, bits * k) && vm.count_steps(static_cast<std::int64_t>(k));
}

Ref comb(Vm& vm, const Arguments& a) {
  BigNumber n, k;
  if (!read_counts(vm, a, n, k)) return {};
  if (k > n) return Ref::of_int(0);
  if (n - k < k) k = n - k;
  if (k > INT64_MAX) {
    return vm.raise(vm.types.overflow_error, "min(n - k, k) must not exceed 9223372036854775807");
  }
  const auto count = static_cast<std::uint64_t>(k);
  if (!product_fits(vm, n, count)) return {};
  return make_int(vm, BigNumber(falling_product(n, count) / product_of_range(1, count)));
}

Ref perm(Vm& vm, const Arguments& a) {
  if (a.positional == 1 || a[1].is_none()) return factorial_of(vm, a[0]);
  BigNumber n, k;
  if (!read_counts(vm, a, n, k)) return {};
  if (k > n) return Ref::of_int(0);
  if (k > INT64_MAX) return vm.raise(vm.types.overflow_error, "k must not exceed 9223372036854775807");
  const auto count = static_cast<std::uint64_t>(k);
  return product_fits(vm, n, count) ? make_int(vm, falling_product(n, count)) : Ref();
}

Ref isqrt(Vm& vm, const Arguments& a) {
  const Ref number = index_of(vm, a[0]);
  if (!number) return {};
  if (is_negative(*number)) return vm.raise(vm.types.value_error, "isqrt() argument must be nonnegative");
  return make_int(vm, BigNumber(sqrt(to_big(*number))));
}

constexpr NativeDefinition kFunctions[] = {
    {"gcd", divisor_or_multiple<false>},
    {"lcm", divisor_or_multiple<true>},
    {"factorial", factorial, ArgumentStyle::k_one},
    {"comb", comb, ArgumentStyle::k_counted, 2, 2},
    {"perm", perm, ArgumentStyle::k_counted, 1, 2},
    {"isqrt", isqrt, ArgumentStyle::k_one},
};

}  // namespace

std::span<const NativeDefinition> integer_functions() { return kFunctions; }

}  // namespace coroscope::library
