// The tables of bytes' methods, and what its constructor shares with them.
#pragma once

#include <span>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/function.h"

namespace coroscope::vm {

std::span<const NativeDefinition> bytes_methods();
std::span<const NativeDefinition> bytes_layout_methods();   ///< center, partition, splitlines …
std::span<const NativeDefinition> bytes_other_methods();    ///< translate, rsplit, expandtabs …
/// bytes % values. Source: PEP 461.
Ref bytes_percent_format(Vm& vm, Value format, Value values);
/// Reads what split and rsplit take: the separator, empty for blanks, and how many times to split, -1 for any number.
bool read_split_options(Vm& vm, const Arguments& arguments, const char* function,
                        std::optional<std::string_view>& separator, std::int64_t& limit);
/// bytes.maketrans: a static method.
Ref bytes_maketrans(Vm& vm, const Arguments& arguments);
/// The bytes of a str of hexadecimal digits, as fromhex takes it.
Ref bytes_of_hex(Vm& vm, Value given);
/// bytes.fromhex: a class method.
Ref bytes_from_hex(Vm& vm, const Arguments& arguments);
/// bytes, bytearray or memoryview?
bool is_bytes_like(Vm& vm, Value value);
/// The bytes of a bytes-like argument; TypeError `a bytes-like object is required, not 'str'`.
std::optional<std::string_view> bytes_of(Vm& vm, Value value);

}  // namespace coroscope::vm
