// The fact that speaks against a misconception (core/predict/witness.h), in words.
#pragma once

#include <string>

#include "core/predict/witness.h"
#include "core/trace/trace.h"
#include "render/words/say.h"

namespace coroscope::render::words {

/// One sentence: "The generator `count` has stopped at its `yield` on line 3; when it is asked again on line 7, it goes
/// on from there." Empty for Kind::k_none. Values of the program are quoted as they are: clean the result before it goes
/// to a terminal.
std::string witness_words(const trace::Trace& trace, const predict::Witness& witness, Language language);

}  // namespace coroscope::render::words
