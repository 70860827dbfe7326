// Two outputs of one program: where they begin to differ.
#pragma once

#include <string>
#include <string_view>

#include "core/lint/subject.h"

namespace coroscope::lint {

/// Where the program prints the line of its output that has this number, from 1.
text::Span printing_line(const Subject& subject, std::size_t number);

/// If another run prints something else, a finding where that begins: "line 2 of the output is `tea`, `why` `cake`". True
/// if there is one.
bool check_same(const Subject& subject, std::string_view other_output, Rule rule, std::string_view why,
                std::string_view advice, Findings& findings);

}  // namespace coroscope::lint
