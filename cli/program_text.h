// A program as learners see it: its lines with their numbers in the file, in colour where there is colour.
#pragma once

#include <string>

#include "cli/paint.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

/// "Two tasks that sleep  (two-sleeps, Q12)" and an empty line; nothing for a program without a header.
std::string title_text(const scenario::Scenario& scenario, scenario::Language language, const Paint& paint);

/// Without the header. Clean for a terminal.
std::string program_text(const scenario::Scenario& scenario, const Paint& paint);

}  // namespace coroscope::cli
