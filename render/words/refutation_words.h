// What is said to a learner whose answer is just what a misconception makes of the program, in three steps: the belief,
// what this program shows against it, the rule. "You might think that …. However, …. The rule: …"
//
// Values of the program are quoted as they are: clean the result before it goes to a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/predict/facts.h"
#include "core/run/model.h"
#include "core/scenario/scenario.h"

namespace coroscope::render::words {

/// How much of the true output may be said.
enum class Reveal : bool {
  k_places,  ///< only where the learner is wrong
  k_lines,   ///< also what is printed there
};

/// The whole refutation. `evidence` is what follows after "However, " (zh: "但是，"), as in "in this program `b in` is
/// printed while a sleeps"; it may go on over several sentences, its last full stop may be left out. Without evidence
/// the belief and the rule alone.
std::string refutation_words(run::Misconception model, std::string_view evidence, scenario::Language language);

/// The same without the belief, which has been said: "However, …. The rule: …".
std::string counter_words(run::Misconception model, std::string_view evidence, scenario::Language language);
/// The same in its steps, each of whole sentences: belief, evidence (if there is any) and rule.
std::vector<std::string> refutation_steps(run::Misconception model, std::string_view evidence,
                                          scenario::Language language);

/// Evidence for want of a better one: the first line at which the belief's output and the true one part, else how long
/// they take. "by that belief, line 3 would be `a out`; python prints `b in` there". Empty if both are the same, or
/// if one of them is not defined.
std::string parting_words(const predict::Facts& truth, const predict::Facts& belief, Reveal reveal,
                          scenario::Language language);

}  // namespace coroscope::render::words
