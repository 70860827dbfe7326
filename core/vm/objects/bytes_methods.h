// The tables of bytes' methods, and what its constructor shares with them.
#pragma once

#include <span>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/function.h"

namespace coroscope::vm {

std::span<const NativeDefinition> bytes_methods();
std::span<const NativeDefinition> bytes_layout_methods();   ///< center, partition, splitlines …
/// bytes.fromhex: a static method.
Ref bytes_from_hex(Vm& vm, const Arguments& arguments);
/// The bytes of a bytes-like argument; TypeError `a bytes-like object is required, not 'str'`.
std::optional<std::string_view> bytes_of(Vm& vm, Value value);

}  // namespace coroscope::vm
