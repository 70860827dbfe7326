// What `check` says, in English and Chinese.
#pragma once

#include <string>
#include <vector>

#include "core/predict/verdict.h"
#include "core/predict/verdict_json.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// Everything that `check` says about an answer: the headline, then what there is to add, a line each. What somebody
/// wrote is quoted in it: clean it before it goes to a terminal.
std::vector<std::string> check_words(const predict::CheckedAnswer& answer, scenario::Language language,
                                     predict::Reveal reveal);

/// The headline for an answer of any kind: "not yet: the program takes another time".
std::string headline_words(const predict::Judgement& judgement, scenario::Language language);

/// The headline of a verdict: "right: all 4 lines", "not yet: the first 2 lines are right".
std::string headline_words(const predict::Verdict& verdict, scenario::Language language);

/// Where the first difference is and of what kind, without giving the answer away; empty if there is none. What was
/// predicted is quoted as it is: clean it before it goes to a terminal.
std::string difference_words(const predict::Verdict& verdict, scenario::Language language);

}  // namespace coroscope::cli
