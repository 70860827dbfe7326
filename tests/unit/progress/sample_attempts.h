// Attempts for tests.
#pragma once

#include "core/progress/attempt.h"

namespace coroscope::progress {

inline constexpr std::int64_t kMonday = 1'700'000'000;
inline constexpr std::int64_t kDay = 86'400;

inline Attempt right_answer(std::vector<std::string> told_apart, std::int64_t time = kMonday) {
  return {.scenario = "two-sleeps", .time = time, .outcome = Outcome::k_right, .told_apart = std::move(told_apart)};
}

inline Attempt wrong_answer(std::vector<std::string> models, std::int64_t time = kMonday) {
  const predict::Fit fit = models.empty()       ? predict::Fit::k_none
                           : models.size() == 1 ? predict::Fit::k_unique
                                                : predict::Fit::k_shared;
  return {.scenario = "two-sleeps", .time = time, .outcome = Outcome::k_wrong, .fit = fit, .models = std::move(models)};
}

}  // namespace coroscope::progress
