// `'…' % x`: the old way to format, as printf has it.
#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

/// template % value, where value is a tuple, a mapping or one argument.
Ref percent_format(Vm& vm, const Str* format, Value value);

}  // namespace coroscope::vm
