// What somebody's attempts say about their beliefs. It is evidence and no probability: it is computed when somebody
// asks, from the attempts alone, and never kept.
//
// Each misconception begins at odds of 1 to 1, and each attempt may multiply them:
//
//   a wrong answer that is exactly what the misconception gives   by 3; if n misconceptions give it, by the n-th
//                                                                 root of 3
//   a right answer at the first try                               by 0.4, if the misconception gives a wrong one there
//   any other answer, or giving up                                by 1
//
// A right answer at a later try says nothing: it was told before where the answer goes wrong, and whoever holds the
// belief can mend the line without giving up the belief.
// The logarithm of such a factor halves in 30 days.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/progress/attempt.h"

namespace coroscope::progress {

inline constexpr double kFactorFor = 3.0;
inline constexpr double kFactorAgainst = 0.4;
inline constexpr std::int64_t kHalfLife = std::int64_t{30} * 86400;  ///< seconds

/// Beyond such odds something is said: somebody likely holds a misconception, or likely knows better.
inline constexpr double kLikelyHeld = 2.0;
inline constexpr double kLikelyRefuted = 0.5;

struct Evidence {
  run::Misconception misconception{};
  double odds = 1.0;           ///< that it is held
  std::size_t for_it = 0;      ///< how many attempts have made the odds larger
  std::size_t against_it = 0;  ///< and how many smaller

  bool is_likely_held() const { return odds >= kLikelyHeld; }
  bool is_likely_refuted() const { return odds <= kLikelyRefuted; }
};

/// For every misconception, in the order of the catalog; a second reading counts for its misconception. `now` in
/// seconds since 1970; what lies in the future counts as now. The order of the attempts does not matter.
std::vector<Evidence> weigh(std::span<const Attempt> attempts, std::int64_t now);

}  // namespace coroscope::progress
