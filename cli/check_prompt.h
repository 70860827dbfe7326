// What somebody sees who types an answer at a terminal.
#pragma once

#include <string>

#include "core/predict/study.h"

namespace coroscope::cli {

/// The question, its choices or shuffled lines with their numbers, and how to answer. Clean for a terminal.
std::string prompt_words(const predict::Study& study, const scenario::Ask& ask, scenario::Language language);

}  // namespace coroscope::cli
