#include "core/lint/finding.h"

#include <algorithm>

namespace coroscope::lint {

std::vector<Finding> Findings::take_sorted() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Finding& first, const Finding& second) { return first.span.begin < second.span.begin; });
  return std::exchange(found_, {});
}

}  // namespace coroscope::lint
