// collections.deque: a ring of values that grows and shrinks at both ends.
#pragma once

#include "core/vm/objects/function.h"

namespace coroscope::library {

struct Deque : vm::Object {
  vm::Value* items;          ///< owned references, in a ring of `capacity` places
  std::uint32_t capacity;    ///< 0 or a power of two
  std::uint32_t head;        ///< place of the first item
  std::uint32_t size;
  std::int64_t maximum;      ///< maxlen; -1: none
  std::uint64_t changes;     ///< counts them, so that iterators notice

  vm::Value& at(std::uint32_t i) const { return items[(head + i) & (capacity - 1)]; }
};

/// Makes the types deque and its iterators.
void set_up_deque(vm::Vm& vm);
std::span<const vm::NativeDefinition> deque_methods();

// ---- what the methods are made of. References given to push are taken over; false: MemoryError.
Deque* allocate_deque(vm::Vm& vm, vm::Type* type, std::int64_t maximum);
bool push_right(vm::Vm& vm, Deque* deque, vm::Ref item);
bool push_left(vm::Vm& vm, Deque* deque, vm::Ref item);
vm::Ref pop_right(Deque* deque);   ///< the deque is not empty
vm::Ref pop_left(Deque* deque);
void clear(vm::Vm& vm, Deque* deque);
void rotate(Deque* deque, std::int64_t steps);
bool extend(vm::Vm& vm, Deque* deque, vm::Value iterable, bool left);
/// A deque of the same type with the same items.
vm::Ref copy_deque(vm::Vm& vm, vm::Value self);

}  // namespace coroscope::library
