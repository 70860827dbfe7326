// A rule in one sentence, as one of the choices of a question. The sentences are a table: rule_words.def.
#pragma once

#include <string>

#include "core/predict/rule_question.h"
#include "render/words/say.h"

namespace coroscope::render::words {

/// A whole sentence. A misconception is said as its holder would say it.
std::string rule_words(const predict::Rule& rule, Language language);

/// Why a choice that is wrong is not the answer: the true rule instead of a misconception, or what this program does not
/// have. Whole sentences.
std::string rule_refusal_words(const predict::Rule& rule, Language language);

/// What proves the right answer of a question, on the program's own lines and times. Values of the program are quoted as
/// they are: clean it before it goes to a terminal.
std::string rule_proof_words(const trace::Trace& trace, const predict::RuleQuestion& question, Language language);

}  // namespace coroscope::render::words
