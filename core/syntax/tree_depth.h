// Later stages walk the tree by calling themselves, so its depth is limited: `x+x+x+…` nests once for each operator.
#pragma once

#include "core/syntax/ast.h"

namespace coroscope::syntax {

/// No path from the module to a leaf is longer than this many nodes. CPython gives up at about 3000.
inline constexpr int kMaxTreeDepth = 2000;

bool is_too_deep(const Module& module_node);

}  // namespace coroscope::syntax
