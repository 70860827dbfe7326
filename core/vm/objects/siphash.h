// SipHash-1-3 with key 0: CPython's hash of str and bytes under PYTHONHASHSEED=0, so that sets print in its order.
#pragma once

#include <cstdint>
#include <string_view>

namespace coroscope::vm {

/// The hash of a block of memory as CPython's _Py_HashBytes gives it: 0 for nothing, never -1.
std::uint64_t hash_of_bytes(std::string_view bytes);

}  // namespace coroscope::vm
