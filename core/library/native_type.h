// Helpers for types of the library's native modules.
#pragma once

#include <span>

#include "core/library/state.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/module.h"

namespace coroscope::library {

/// A new type with struct T: "collections.deque".
template <class T>
vm::Type* make_native_type(vm::Vm& vm, std::string_view name, vm::Layout layout = vm::Layout::k_native,
                           vm::Type* base = nullptr) {
  vm::Type* type = vm.make_type(name, base != nullptr ? base : vm.types.object, layout, sizeof(T));
  if (base == nullptr) type->can.construct = nullptr;
  return type;
}

/// `destroy` of a type whose struct T owns the values named.
template <class T, vm::Value T::*... members>
void destroy_values(vm::Vm& vm, vm::Object* object) {
  const vm::DestructionScope scope(object);
  if (scope.postponed()) return;
  (vm::release(static_cast<T*>(object)->*members), ...);
  vm::release_namespace<T>(object);
  vm::free_instance<T>(vm, object);
}

/// A type of iterators with a struct of their own.
template <class T>
vm::Type* make_tool_type(vm::Vm& vm, std::string_view name, void (*destroy)(vm::Vm&, vm::Object*),
                         vm::Ref (*next)(vm::Vm&, vm::Value),
                         vm::Ref (*construct)(vm::Vm&, vm::Type*, const vm::Arguments&) = nullptr) {
  vm::Type* type = make_native_type<T>(vm, name);
  type->can.destroy = destroy;
  type->can.iterate = vm::iterator_itself;
  type->can.next = next;
  type->can.construct = construct;
  return type;
}

/// A type of iterators over vm::IteratorObject.
vm::Type* make_iterator_type(vm::Vm& vm, std::string_view name, vm::Ref (*next)(vm::Vm&, vm::Value),
                             vm::Ref (*construct)(vm::Vm&, vm::Type*, const vm::Arguments&) = nullptr);

/// Like vm::parse_arguments, as functions that CPython's Argument Clinic made word and order their errors: what is
/// missing comes before what is not known.
bool read_arguments(vm::Vm& vm, const vm::Arguments& arguments, const char* function, const char* const* names, int count,
                    int required, int positional_limit, vm::Value* out);

/// Reads arguments as a function of the program would, whose parameters are `names` (self not among them), with CPython's
/// words for what is wrong: `Queue.__init__() takes from 1 to 2 positional arguments but 3 were given`. `function`: as
/// the words name it; `has_self`: one more is counted. `positional_limit` many may come by position.
bool read_python_arguments(vm::Vm& vm, const vm::Arguments& arguments, std::string_view function, bool has_self,
                           const char* const* names, int count, int required, int positional_limit, vm::Value* out);

/// tuple(iterable).
vm::Ref tuple_of(vm::Vm& vm, vm::Value iterable);

/// Replaces an owned value: the old one is dropped when the new one is in place.
inline void replace(vm::Value& place, vm::Value value) {
  vm::retain(value);
  vm::release(std::exchange(place, value));
}

}  // namespace coroscope::library
