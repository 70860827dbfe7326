#include "core/progress/summary.h"

#include <algorithm>

namespace coroscope::progress {

std::vector<QuestionSummary> summarize(std::span<const Attempt> attempts) {
  std::vector<QuestionSummary> questions;
  for (const Attempt& attempt : attempts) {
    const bool is_right = attempt.outcome == Outcome::k_right;
    // From the back: a question is mostly tried again at once.
    const auto found = std::find_if(questions.rbegin(), questions.rend(), [&](const QuestionSummary& question) {
      return question.scenario == attempt.scenario && question.ask == attempt.ask && question.kind == attempt.kind;
    });
    if (found == questions.rend()) {
      questions.push_back({attempt.scenario, attempt.ask, attempt.kind, 1, is_right, attempt});
    } else {
      ++found->attempts;
      found->was_right = found->was_right || is_right;
      found->last = attempt;
      std::rotate(found.base() - 1, found.base(), questions.end());
    }
  }
  return questions;
}

}  // namespace coroscope::progress
