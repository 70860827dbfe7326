// Attempts, one line for each question.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/progress/attempt.h"

namespace coroscope::progress {

struct QuestionSummary {
  std::string scenario;
  std::uint32_t ask = 1;
  scenario::AskKind kind = scenario::AskKind::k_output;
  std::size_t attempts = 0;  ///< all of them
  bool was_right = false;    ///< one of them was right, which stays so whatever came later
  Attempt last;              ///< how it ended
};

/// Of attempts in the order of their times. The question that was tried last comes last.
std::vector<QuestionSummary> summarize(std::span<const Attempt> attempts);

}  // namespace coroscope::progress
