// slice and range objects made from C++.
#pragma once

#include "core/vm/objects/sequences.h"

namespace coroscope::vm {

/// slice(start, stop, step): shares the three, which are None where left out.
Ref make_slice(Vm& vm, Value start, Value stop, Value step);
/// range(start, stop, step); step is not 0.
Ref make_range(Vm& vm, std::int64_t start, std::int64_t stop, std::int64_t step);

/// Called by set_up_sequences.
void set_up_list(Vm& vm);
void set_up_tuple(Vm& vm);
void set_up_slice(Vm& vm);
void set_up_range(Vm& vm);

}  // namespace coroscope::vm
