// What the parts of list share: storage, methods, sorting.
#pragma once

#include "core/vm/objects/function.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {

/// An empty list of a type (list or a subclass).
List* allocate_list(Vm& vm, Type* type);
/// Room for `capacity` items. False: MemoryError.
bool reserve(Vm& vm, List* list, std::size_t capacity);
/// Takes `count` items from `position` out and puts `items` (owned references) in; then drops what was taken out.
bool splice(Vm& vm, List* list, std::size_t position, std::size_t count, std::span<const Value> items);
/// Removes everything; the list is empty before anything is dropped.
void clear(Vm& vm, List* list);

/// list.sort. `key` may be empty or None. False: raised; the list is then in some order, as in CPython.
bool sort(Vm& vm, List* list, Value key, bool reverse);

std::span<const NativeDefinition> list_methods();

}  // namespace coroscope::vm
