// What is said about an answer that cannot be read, and about the belief that a wrong answer fits.
#pragma once

#include <string>
#include <vector>

#include "core/predict/answer.h"
#include "core/predict/diagnosis.h"
#include "core/scenario/scenario.h"

namespace coroscope::render::words {

/// What is wrong and what to write instead. What was written is quoted in one line: clean it before it goes to a
/// terminal.
struct ProblemWords {
  std::string message;  ///< "`two` is not a number of seconds"
  std::string advice;   ///< "write it as `2`, `0.3` or `300 ms`"
};
ProblemWords answer_problem_words(const predict::AnswerProblem& problem, scenario::AskKind kind,
                                  scenario::Language language);

/// The belief that a wrong answer fits, one line each; no lines where nothing can be said. Only what the learner may
/// think, nothing of the answer.
std::vector<std::string> diagnosis_words(const predict::Diagnosis& diagnosis, scenario::Language language);

}  // namespace coroscope::render::words
