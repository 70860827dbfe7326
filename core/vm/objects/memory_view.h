// memoryview of bytes and bytearrays: one dimension, items of one byte.
#pragma once

#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

struct MemoryView : Object {
  Value source;              ///< Bytes or ByteArray; empty when released; owned
  std::int64_t start, length, step;
};

/// The bytes of a view that lie behind one another; ValueError and TypeError otherwise.
std::optional<std::string_view> contiguous_bytes(Vm& vm, Value view);
void set_up_memory_view(Vm& vm);

}  // namespace coroscope::vm
