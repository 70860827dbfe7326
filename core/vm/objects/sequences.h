// list, tuple, slice, range and their iterators.
#pragma once

#include <span>

#include "core/vm/type.h"

namespace coroscope::vm {

struct List : Object {
  Value* items;              ///< owned references
  std::uint32_t size;
  std::uint32_t capacity;
  std::span<Value> view() const { return {items, size}; }
};

struct Tuple : Object {
  std::uint32_t size;
  Value items[1];
  std::span<const Value> view() const { return {items, size}; }
};

struct Slice : Object {
  Value start, stop, step;   ///< owned; None where left out
};

/// range: numbers as int64; bigger ones are refused with OverflowError.
struct Range : Object {
  std::int64_t start, stop, step, length;
};

Ref make_list(Vm& vm, std::span<const Value> items);           ///< shares the items
Ref make_list_of_owned(Vm& vm, std::span<const Value> items);  ///< takes the references over
Ref make_tuple(Vm& vm, std::span<const Value> items);
Ref make_tuple_of_owned(Vm& vm, std::span<const Value> items);
/// A tuple with `size` None items to be overwritten before anybody sees it.
Tuple* allocate_tuple(Vm& vm, std::uint32_t size);
/// Takes the reference over. False: MemoryError is set.
bool append(Vm& vm, List* list, Ref item);
/// Appends all items of an iterable.
bool extend(Vm& vm, List* list, Value iterable);
/// list(), tuple() and others ask an iterable of the program for its length, or a hint of it, to take memory in time. Here
/// only what the program sees of it counts. False: raised. Source: PEP 424; CPython Objects/abstract.c, PyObject_LengthHint.
bool ask_for_length(Vm& vm, Value iterable);

/// A slice applied to a sequence of `length` items: PySlice_AdjustIndices.
struct SliceBounds { std::int64_t start, stop, step, count; };
std::optional<SliceBounds> resolve_slice(Vm& vm, Value slice, std::int64_t length);

void set_up_sequences(Vm& vm);

}  // namespace coroscope::vm
