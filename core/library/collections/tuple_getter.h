// The attributes of named tuples: a descriptor that gives an item of the tuple.
#pragma once

#include "core/vm/vm.h"

namespace coroscope::library {

struct TupleGetter : vm::Object {
  std::int64_t index;
  vm::Value documentation;   ///< owned
};

void set_up_tuple_getter(vm::Vm& vm);

}  // namespace coroscope::library
