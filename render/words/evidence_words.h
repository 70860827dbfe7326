// What in a program's own run speaks against a misconception: where the truth and the belief part, and what decided it.
#pragma once

#include <string>

#include "core/predict/belief.h"
#include "core/trace/trace.h"
#include "render/words/refutation_words.h"

namespace coroscope::render::words {

/// The clause after "However, " of a refutation. `trace` is that of the true run with trace::kDefaultGroups. Where the
/// belief would print a line too early, the fact that decides its place; where that is not what the belief is about, or
/// cannot be told, what happened against it and where the outputs part. Empty if they do not.
std::string evidence_words(const trace::Trace& trace, const predict::Facts& truth, const predict::Belief& belief,
                           Reveal reveal, scenario::Language language);

}  // namespace coroscope::render::words
