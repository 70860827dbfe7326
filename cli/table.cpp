#include "cli/table.h"

#include <algorithm>

#include "core/text/display_width.h"

namespace coroscope::cli {

std::vector<std::string> aligned(std::span<const Row> rows) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::display_width(row[i]));
  }
  std::vector<std::string> lines;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i + 1 < row.size(); ++i) line += text::pad_right(row[i], widths[i]) + "  ";
    lines.push_back(line + row.back() + "\n");
  }
  return lines;
}

}  // namespace coroscope::cli
