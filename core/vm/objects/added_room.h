// Values like str and int have a size of their own. What a subclass of the program adds (its namespace, its slots) lies
// behind that, at the next multiple of 8 bytes: as many bytes as the class's instance_size exceeds the built-in struct.
#pragma once

#include <cstddef>

#include "core/vm/type.h"

namespace coroscope::vm {

/// All bytes of an object: `own` for the value itself, then what the class adds to the struct `T`.
template <class T>
std::size_t with_added_room(const Type* type, std::size_t own) {
  if (type->instance_size <= sizeof(T)) return own;
  return (own + 7) / 8 * 8 + (type->instance_size - sizeof(T));
}

/// Makes what the class adds empty.
template <class T>
void clear_added_room(Object* object, std::size_t own) {
  const std::size_t end = with_added_room<T>(object->type, own);
  for (std::size_t at = (own + 7) / 8 * 8; at + sizeof(Value) <= end; at += sizeof(Value)) {
    *reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + at) = kEmpty;
  }
}

}  // namespace coroscope::vm
