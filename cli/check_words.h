// What `check` says, in English and Chinese.
#pragma once

#include <string>

#include "core/predict/verdict.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// What to type when the prediction is typed at a terminal.
std::string prompt_words(scenario::Language language);

/// The headline of a verdict: "right: all 4 lines", "not yet: the first 2 lines are right".
std::string headline_words(const predict::Verdict& verdict, scenario::Language language);

/// Where the first difference is and of what kind, without giving the answer away; empty if there is none. What was
/// predicted is quoted as it is: clean it before it goes to a terminal.
std::string difference_words(const predict::Verdict& verdict, scenario::Language language);

}  // namespace coroscope::cli
