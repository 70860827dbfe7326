// The chain of causes of an output line in sentences, in English and Chinese, from a trace alone. Values and source
// words are quoted as they are: clean them before they go to a terminal.
#pragma once

#include <string>

#include "core/predict/causes.h"
#include "render/words/say.h"

namespace coroscope::render::words {

/// One link in one to three sentences: "Task-3 (task2) goes on at t=1 s: …".
std::string link_words(const trace::Trace& trace, const predict::Link& link, Language language);

}  // namespace coroscope::render::words
