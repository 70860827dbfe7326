// fsum, prod, hypot, dist: many numbers to one.

#include <cmath>
#include <vector>

#include "core/library/math/math.h"
#include "core/library/native_type.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

// ------------------------------------------------------------------------------------------------ fsum

/// The exact sum of doubles: parts that do not overlap, smallest first.
/// Source: J. Shewchuk, Adaptive Precision Floating-Point Arithmetic, grow-expansion.
class ExactSum {
 public:
  /// False: the sum left the range of doubles.
  bool add(double x) {
    const double given = x;
    std::size_t kept = 0;
    for (double part : parts_) {
      if (std::fabs(x) < std::fabs(part)) std::swap(x, part);
      const double high = x + part;
      const double low = part - (high - x);
      if (low != 0.0) parts_[kept++] = low;
      x = high;
    }
    parts_.resize(kept);
    if (x == 0.0) return true;
    if (!std::isfinite(x)) {
      if (std::isfinite(given)) return false;
      if (std::isinf(given)) infinities_ += given;
      specials_ += given;
      parts_.clear();
      return true;
    }
    parts_.push_back(x);
    return true;
  }

  bool has_special() const { return specials_ != 0.0; }
  bool has_opposite_infinities() const { return std::isnan(infinities_); }
  double special() const { return specials_; }

  /// Rounded once, half to even.
  double rounded() const {
    if (parts_.empty()) return 0.0;
    std::size_t n = parts_.size();
    double high = parts_[--n], low = 0.0;
    while (n > 0) {
      const double x = high, y = parts_[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0.0) break;
    }
    // Half-way cases are decided by the sign of the next part.
    if (n > 0 && ((low < 0.0 && parts_[n - 1] < 0.0) || (low > 0.0 && parts_[n - 1] > 0.0))) {
      const double doubled = low * 2.0;
      const double x = high + doubled;
      if (doubled == x - high) high = x;
    }
    return high;
  }

 private:
  std::vector<double> parts_;
  double specials_ = 0.0;     // the sum of infinities and NaNs
  double infinities_ = 0.0;
};

Ref fsum(Vm& vm, const Arguments& a) {
  ExactSum sum;
  const bool done = for_each(vm, a[0], [&](Ref item) {
    const auto x = to_double(vm, *item);
    if (!x) return false;
    if (sum.add(*x)) return true;
    vm.raise_message(vm.types.overflow_error, "intermediate overflow in fsum");
    return false;
  });
  if (!done) return {};
  if (!sum.has_special()) return make_float(vm, sum.rounded());
  if (sum.has_opposite_infinities()) return vm.raise(vm.types.value_error, "-inf + inf in fsum");
  return make_float(vm, sum.special());
}

// ------------------------------------------------------------------------------------------------ prod

Ref prod(Vm& vm, const Arguments& a) {
  static constexpr const char* kNames[] = {"iterable", "start"};
  if (a.positional != 1 && a.positional + a.keyword_count() < 3) {
    return vm.raise(vm.types.type_error, "prod() takes exactly 1 positional argument ({} given)", a.positional);
  }
  Value given[2];
  if (!read_arguments(vm, a, "prod", kNames, 2, 1, 1, given)) return {};
  Ref product = Ref::share(given[1] ? given[1] : Value::of_int(1));
  const bool done = for_each(vm, given[0], [&](Ref item) {
    product = binary(vm, BinaryOperator::k_multiply, *product, *item);
    return static_cast<bool>(product);
  });
  return done ? product : Ref();
}

// ------------------------------------------------------------------------------------------------ hypot, dist

/// A sum of doubles near 1 with what was lost in rounding kept apart.
struct CarefulSum {
  double total = 1.0;
  void add(double x, double& lost) {
    const double before = total;
    total += x;
    lost += (before - total) + x;
  }
};

struct Halves { double high, low; };
/// A double as the sum of two of 26 bits (Veltkamp), so that products of them are exact.
Halves split(double x) {
  constexpr double kSplitter = 134217729.0;  // 2 ** 27 + 1
  const double t = x * kSplitter;
  const double high = t - (t - x);
  return {high, x - high};
}

/// The root of the sum of squares, almost always correctly rounded: scaled by a power of two, squares without loss,
/// one Newton step on the result. All are >= 0.
double vector_norm(std::vector<double>& numbers, double maximum, bool has_nan) {
  if (std::isinf(maximum)) return maximum;
  if (has_nan) return std::nan("");
  if (maximum == 0.0 || numbers.size() <= 1) return maximum;
  int exponent;
  static_cast<void>(std::frexp(maximum, &exponent));
  CarefulSum sum;
  double lost1 = 0.0, lost2 = 0.0, lost3 = 0.0;
  if (exponent < -1023) {  // 2 ** -exponent would be infinite
    for (double x : numbers) {
      x /= maximum;
      sum.add(x * x, lost1);
    }
    return maximum * std::sqrt(sum.total - 1.0 + lost1);
  }
  const double scale = std::ldexp(1.0, -exponent);
  for (const double number : numbers) {
    const auto [high, low] = split(number * scale);
    sum.add(high * high, lost1);
    sum.add(2.0 * high * low, lost2);
    lost3 += low * low;
  }
  const double root = std::sqrt(sum.total - 1.0 + (lost1 + lost2 + lost3));
  const auto [high, low] = split(root);
  sum.add(-high * high, lost1);
  sum.add(-2.0 * high * low, lost2);
  sum.add(-low * low, lost3);
  const double rest = sum.total - 1.0 + (lost1 + lost2 + lost3);
  return (root + rest / (2.0 * root)) / scale;
}

/// Collects absolute values for vector_norm.
struct Norm {
  std::vector<double> numbers;
  double maximum = 0.0;
  bool has_nan = false;

  void add(double x) {
    x = std::fabs(x);
    has_nan = has_nan || std::isnan(x);
    if (x > maximum) maximum = x;
    numbers.push_back(x);
  }
  double value() { return vector_norm(numbers, maximum, has_nan); }
};

Ref hypot(Vm& vm, const Arguments& a) {
  if (!refuse_keywords(vm, a, "math.hypot")) return {};
  Norm norm;
  for (std::uint32_t i = 0; i < a.positional; ++i) {
    const auto x = to_double(vm, a[i]);
    if (!x) return {};
    norm.add(*x);
  }
  return make_float(vm, norm.value());
}

Ref dist(Vm& vm, const Arguments& a) {
  const Ref p = tuple_of(vm, a[0]);
  if (!p) return {};
  const Ref q = tuple_of(vm, a[1]);
  if (!q) return {};
  const auto first = p.as<Tuple>()->view(), second = q.as<Tuple>()->view();
  if (first.size() != second.size()) {
    return vm.raise(vm.types.value_error, "both points must have the same number of dimensions");
  }
  Norm norm;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const auto x = to_double(vm, first[i]);
    if (!x) return {};
    const auto y = to_double(vm, second[i]);
    if (!y) return {};
    norm.add(*x - *y);
  }
  return make_float(vm, norm.value());
}

constexpr NativeDefinition kFunctions[] = {
    {"fsum", fsum, ArgumentStyle::k_one},
    {"prod", prod},
    {"hypot", hypot},
    {"dist", dist, ArgumentStyle::k_counted, 2, 2},
};

}  // namespace

std::span<const NativeDefinition> sum_functions() { return kFunctions; }

}  // namespace coroscope::library
