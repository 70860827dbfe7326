// format(value, spec) for the types that have the format-spec mini-language. Subclasses are welcome.
#pragma once

#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

Ref format_text(Vm& vm, Value str, std::string_view spec);
Ref format_int(Vm& vm, Value integer, std::string_view spec);
Ref format_float(Vm& vm, Value number, std::string_view spec);

}  // namespace coroscope::vm
