// "Did you mean": a name that looks like the one that an AttributeError or a NameError misses.
#pragma once

#include <string>

#include "core/vm/type.h"

namespace coroscope::vm {

/// ". Did you mean: 'sleep'?", or empty. Only for exceptions of exactly these two classes.
/// Source: CPython Python/suggestions.c (3.11).
std::string suggestion_for(Vm& vm, Value exception);

}  // namespace coroscope::vm
