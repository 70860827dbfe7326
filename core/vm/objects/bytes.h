// bytes: immutable bytes. And the codecs between text and bytes.
#pragma once

#include <string>
#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

struct Bytes : Object {
  static constexpr std::uint32_t kHashed = 1;

  std::uint32_t size;
  std::uint64_t hash;      ///< valid if kHashed
  char data[1];            ///< `size` bytes and a zero

  std::string_view view() const { return {data, size}; }
};

inline bool is_bytes(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_bytes; }

/// Bytes of memory of a Bytes with `size` bytes: `data` begins in the last 8 bytes of the struct.
inline std::size_t bytes_memory(std::size_t size) { return sizeof(Bytes) - 8 + size + 1; }

/// A new bytes object; MemoryError beyond the limit.
/// What bytes(…) or bytearray(…), named by `function`, would hold: a bytes.
Ref bytes_of_arguments(Vm& vm, const Arguments& arguments, const char* function);
Ref make_bytes(Vm& vm, std::string_view bytes);
/// repr: b'...' with escapes.
std::string quoted_bytes(std::string_view bytes);

/// text.encode(encoding, errors) and bytes.decode(encoding, errors); utf-8, ascii, latin-1. UnicodeEncodeError,
/// UnicodeDecodeError, LookupError `unknown encoding: x`.
Ref encode(Vm& vm, Value str, std::string_view encoding, std::string_view errors);
Ref decode(Vm& vm, Value bytes, std::string_view encoding, std::string_view errors);

void set_up_bytes(Vm& vm);

}  // namespace coroscope::vm
