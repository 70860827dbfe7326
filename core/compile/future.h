// `from __future__ import …` at the beginning of a program. CPython: Python/future.c.
#pragma once

#include <cstdint>

#include "core/syntax/ast.h"

namespace coroscope::compile {

struct FutureImports {
  bool annotations = false;  ///< annotations are kept as text
  std::uint32_t end = 0;     ///< offset behind the last of these imports
};

/// Throws CompileError for a feature that there is not.
FutureImports find_future_imports(const syntax::Module& module);

}  // namespace coroscope::compile
