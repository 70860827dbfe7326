// A tree as text, letter for letter what Python's `ast.dump(tree, indent=1)` prints, so that the two can be compared.
#pragma once

#include <string>

#include "core/syntax/ast.h"

namespace coroscope::syntax {

/// With `with_places` as `include_attributes=True`.
std::string dump(const Module& module_node, const text::Source& source, bool with_places);

}  // namespace coroscope::syntax
