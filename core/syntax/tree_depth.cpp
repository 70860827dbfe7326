#include "core/syntax/tree_depth.h"

#include <utility>
#include <vector>

#include "core/syntax/visit.h"

namespace coroscope::syntax {

bool is_too_deep(const Module& module_node) {
  std::vector<std::pair<const Node*, int>> waiting{{&module_node, 1}};
  while (!waiting.empty()) {
    const auto [node, depth] = waiting.back();
    waiting.pop_back();
    if (depth > kMaxTreeDepth) return true;
    for_each_child(*node, [&, depth = depth](const Node& child) { waiting.emplace_back(&child, depth + 1); });
  }
  return false;
}

}  // namespace coroscope::syntax
