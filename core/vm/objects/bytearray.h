// bytearray: bytes that can be changed. What bytes can do it can do too: its methods run those of bytes on a copy.
#pragma once

#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

struct ByteArray : Object {
  char* data;                ///< `capacity` bytes; null if there are none
  std::uint32_t size;
  std::uint32_t capacity;
  std::uint32_t views;       ///< memoryviews that look at it: it must not change its size

  std::string_view view() const { return {data, size}; }
};


Ref make_bytearray(Vm& vm, std::string_view bytes);
void set_up_bytearray(Vm& vm);

}  // namespace coroscope::vm
