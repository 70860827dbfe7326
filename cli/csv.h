// One cell of a CSV file (RFC 4180), safe to open with a spreadsheet.
#pragma once

#include <string>

namespace coroscope::cli {

/// Quoted where that is needed. What a spreadsheet would take for a formula gets a ' before it; control characters that
/// do not end lines become U+FFFD.
std::string csv_cell(std::string text);

}  // namespace coroscope::cli
