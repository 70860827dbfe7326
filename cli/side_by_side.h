// Two outputs side by side for a terminal, line by line.
#pragma once

#include <string>
#include <vector>

#include "cli/paint.h"

namespace coroscope::cli {

struct SideBySide {
  std::string left_title, right_title;
  std::vector<std::string> left, right;   ///< any bytes; cleaned here
};

/// Numbered lines; between the columns stands = where both are the same and ≠ where they are not, so that colour is never
/// the only sign. Long lines are cut with "…".
std::string side_by_side(const SideBySide& both, const Paint& paint);

}  // namespace coroscope::cli
