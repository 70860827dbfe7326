// What `check` says about answers that could not be checked, and about a batch as a whole.
#pragma once

#include <string>
#include <string_view>

#include "cli/batch_line.h"
#include "core/predict/answer.h"
#include "core/predict/verdict_json.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

predict::CheckFailure line_failure(const LineFailure& failure, scenario::Language language);
predict::CheckFailure answer_failure(const predict::AnswerProblem& problem, scenario::AskKind kind,
                                     scenario::Language language);
/// `suggestion`: what could have been meant; may be empty.
predict::CheckFailure unknown_scenario(std::string_view written, std::string_view suggestion,
                                       scenario::Language language);
predict::CheckFailure invalid_scenario(scenario::Language language);
predict::CheckFailure unknown_ask(std::string_view written, const scenario::Scenario& scenario,
                                  scenario::Language language);
/// The program is refused, or stopped by a limit or a deadlock.
predict::CheckFailure no_truth(scenario::Language language);

/// How far a batch has come.
struct BatchCounts {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t errors = 0;

  std::size_t all() const { return right + wrong + errors; }
};
/// "12000 answers, 8130 a second"
std::string progress_words(const BatchCounts& counts, double seconds, scenario::Language language);
/// "100000 answers in 12.3 s, 8130 a second: 60000 right, 39000 wrong, 1000 errors"
std::string summary_words(const BatchCounts& counts, double seconds, scenario::Language language);

}  // namespace coroscope::cli
