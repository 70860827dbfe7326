// SipHash-1-3: CPython's hash of str and bytes. With key 0 it is the one of PYTHONHASHSEED=0, so that sets print in its
// order.
#pragma once

#include <cstdint>
#include <string_view>

namespace coroscope::vm {

/// The hash of a block of memory as CPython's _Py_HashBytes gives it: 0 for nothing, never -1.
std::uint64_t hash_of_bytes(std::string_view bytes, std::uint64_t key);

}  // namespace coroscope::vm
