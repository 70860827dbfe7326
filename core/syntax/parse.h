// From a source text to its tree, or to what is wrong with it in CPython 3.11's words.
//
// Accepts exactly the grammar of Python 3.11. What the grammar allows but CPython's symbol table or compiler refuses
// ('return' outside function, duplicate arguments, …) is core/compile's business.
#pragma once

#include "core/syntax/ast.h"
#include "core/text/diagnostic.h"

namespace coroscope::syntax {

struct ParseResult {
  Tree tree;                      ///< `tree.module` is null if there is an error
  text::Diagnostics diagnostics;  ///< at most one error, as CPython; then there is no tree

  bool ok() const { return tree.module != nullptr; }
};

/// Never throws on any bytes, and never uses much of the C++ stack.
ParseResult parse(const text::Source& source);

}  // namespace coroscope::syntax
