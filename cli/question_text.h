// A question of a scenario, with what there is to choose from.
#pragma once

#include <span>
#include <string>

#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// The question, and below it its choices with their letters. Clean for a terminal.
std::string question_text(const scenario::Ask& ask, scenario::Language language);

/// Lines with the numbers by which they can be called, from 1. Clean for a terminal.
std::string numbered_lines(std::span<const std::string> lines);

}  // namespace coroscope::cli
