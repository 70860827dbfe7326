// collections.defaultdict: a dict that makes the value of a missing key.
#pragma once

#include "core/vm/objects/dict.h"

namespace coroscope::library {

struct DefaultDict : vm::Dict {
  vm::Value factory;   ///< default_factory; empty: None; owned
};

void set_up_default_dict(vm::Vm& vm);

}  // namespace coroscope::library
