// A scenario in which nothing is wrong, to be broken in one way at a time.
#pragma once

#include <string>
#include <vector>

#include "core/lint/lint.h"

namespace coroscope::lint {

/// The file.
std::string tea_time();
std::string tea_time_with(std::string_view program);

/// The file with a part of it replaced; the test fails if that is not there.
std::string replaced(std::string text, std::string_view part, std::string_view by);

/// What is found, a line each: "unknown-name 36 `pour`": the rule, the line, what is pointed at.
std::string found(const std::string& text, const std::vector<Neighbour>& neighbours = {}, Judge judge = {},
                  const std::string& name = "tea-time.py");
Report report_of(const std::string& text);

}  // namespace coroscope::lint
