// The sentence that decides why one line comes before another, and why a line is never printed, in English and Chinese.
// Values and source words are quoted as they are: clean them before they go to a terminal. The sentences quote lines of
// the true output: do not show them to somebody who may not see these yet.
#pragma once

#include <string>

#include "core/predict/inversion.h"
#include "core/predict/missing.h"
#include "render/words/names.h"

namespace coroscope::render::words {

/// "Task-2 (task1) slept … until t=2 s, … So `2-end` comes before `1-end`."; empty if nothing can be said.
std::string inversion_words(const trace::Trace& trace, const predict::Inversion& inversion, Language language);

/// "… was cancelled … before it came to the `print` on line 9."; empty if nothing can be said.
std::string missing_words(const trace::Trace& trace, const predict::Missing& missing, Language language);

/// "`time.sleep` on line 4 holds up Task-2 from t=0 s to t=3 s, and with it the whole event loop: nobody else gets a turn."
std::string held_up_words(const Names& names, trace::EventId clock_advanced);

}  // namespace coroscope::render::words
