// Rows of texts as columns for a terminal.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace coroscope::cli {

using Row = std::vector<std::string>;

/// One line for each row, with its newline: columns begin below each other, two spaces apart, also where characters
/// take two columns of the terminal. All rows have as many texts as the first; the texts must be clean and of one line.
std::vector<std::string> aligned(std::span<const Row> rows);

}  // namespace coroscope::cli
