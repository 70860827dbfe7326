// The first step of find_scopes: notes every use and binding of every name. Throws CompileError.
#pragma once

#include "core/compile/scopes.h"

namespace coroscope::compile {

void collect_names(const syntax::Module& module, bool future_annotations, ScopeTree& tree);

}  // namespace coroscope::compile
