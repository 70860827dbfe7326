// The gamma function by Lanczos' approximation (Pugh's constants, as Boost.Math and CPython have them): the C library's
// differs in the last digit.

#include <cmath>
#include <limits>
#include <numbers>

#include "core/library/math/math.h"

namespace coroscope::library {
namespace {

constexpr double kG = 6.024680040776729583740234375;
constexpr double kGMinusHalf = 5.524680040776729583740234375;
constexpr double kLogPi = 1.144729885849400174143427351353058711647;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

constexpr int kTerms = 13;
constexpr double kNumerator[kTerms] = {
    23531376880.41075968857200767445163675473, 42919803642.64909876895789904700198885093,
    35711959237.35566804944018545154716670596, 17921034426.03720969991975575445893111267,
    6039542586.35202800506429164430729792107,  1439720407.311721673663223072794912393972,
    248874557.8620541565114603864132294232163, 31426415.58540019438061423162831820536287,
    2876370.628935372441225409051620849613599, 186056.2653952234950402949897160456992822,
    8071.672002365816210638002902272250613822, 210.8242777515793458725097339207133627117,
    2.506628274631000270164908177133837338626};
constexpr double kDenominator[kTerms] = {0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0,
                                         2637558.0, 357423.0,   32670.0,     1925.0,      66.0,        1.0};

double lanczos_sum(double x) {
  double above = 0.0, below = 0.0;
  if (x < 5.0) {
    for (int i = kTerms; i-- > 0;) {
      above = above * x + kNumerator[i];
      below = below * x + kDenominator[i];
    }
  } else {
    for (int i = 0; i < kTerms; ++i) {
      above = above / x + kNumerator[i];
      below = below / x + kDenominator[i];
    }
  }
  return above / below;
}

/// sin(pi x), exact where pi x would not be.
double sine_of_pi_times(double x) {
  using std::numbers::pi;
  const double y = std::fmod(std::fabs(x), 2.0);
  double result = 0.0;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0: result = std::sin(pi * y); break;
    case 1: result = std::cos(pi * (y - 0.5)); break;
    case 2: result = std::sin(pi * (1.0 - y)); break;
    case 3: result = -std::cos(pi * (y - 1.5)); break;
    default: result = std::sin(pi * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * result;
}

/// result *= y ** exponent, in two halves where the power alone would be too big.
double scale(double result, double y, double absolute, bool divide) {
  if (absolute < 140.0) {
    const double power = std::pow(y, absolute - 0.5);
    return divide ? result / power : result * power;
  }
  const double root = std::pow(y, absolute / 2.0 - 0.25);
  return divide ? result / root / root : result * root * root;
}

}  // namespace

double gamma_of(double x) {
  if (std::isnan(x) || x == kInfinity) return x;
  if (x == -kInfinity || (x < 0.0 && x == std::floor(x))) return std::nan("");
  if (x == 0.0) return std::nan("");
  if (x == std::floor(x) && x <= 23.0) {
    double factorial = 1.0;
    for (int i = 2; i < static_cast<int>(x); ++i) factorial *= i;
    return factorial;
  }
  const double absolute = std::fabs(x);
  if (absolute < 1e-20) return 1.0 / x;
  if (absolute > 200.0) return x < 0.0 ? 0.0 / sine_of_pi_times(x) : kInfinity;
  const double y = absolute + kGMinusHalf;
  double z;
  if (absolute > kGMinusHalf) {
    const double q = y - absolute;
    z = q - kGMinusHalf;
  } else {
    const double q = y - kGMinusHalf;
    z = q - absolute;
  }
  z = z * kG / y;
  if (x < 0.0) {
    double result = -std::numbers::pi / sine_of_pi_times(absolute) / absolute * std::exp(y) / lanczos_sum(absolute);
    result -= z * result;
    return scale(result, y, absolute, true);
  }
  double result = lanczos_sum(absolute) / std::exp(y);
  result += z * result;
  return scale(result, y, absolute, false);
}

double log_gamma_of(double x) {
  if (std::isnan(x)) return x;
  if (std::isinf(x)) return kInfinity;
  if (x == std::floor(x) && x <= 2.0) return x <= 0.0 ? std::nan("") : 0.0;
  const double absolute = std::fabs(x);
  if (absolute < 1e-20) return -std::log(absolute);
  double result = std::log(lanczos_sum(absolute)) - kG;
  result += (absolute - 0.5) * (std::log(absolute + kG - 0.5) - 1.0);
  if (x < 0.0) result = kLogPi - std::log(std::fabs(sine_of_pi_times(absolute))) - std::log(absolute) - result;
  return result;
}

}  // namespace coroscope::library
