// Constants as Python's repr() writes them.
#pragma once

#include <string>
#include <string_view>

#include "core/syntax/ast.h"

namespace coroscope::syntax {

std::string repr_string(std::string_view wtf8);
std::string repr_bytes(std::string_view bytes);
std::string repr_float(double number);
std::string repr_constant(const Constant& constant);

}  // namespace coroscope::syntax
