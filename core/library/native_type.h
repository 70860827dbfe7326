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

/// Gives the instances of a type with struct T a namespace, in a value behind the struct.
template <class T>
void give_namespace(vm::Type* type) {
  type->built_in_size = sizeof(T);
  type->instance_size = sizeof(T) + sizeof(vm::Value);
  type->namespace_slot = 0;
  type->has_instance_dict = true;
  vm::add_namespace_getter(*type->vm, type, type->vm->names.__dict__);
}
/// Its dict; empty until the first attribute is set.
template <class T>
vm::Value& namespace_value(vm::Object* object) {
  return *reinterpret_cast<vm::Value*>(reinterpret_cast<char*>(object) + sizeof(T));
}

/// `destroy` of a type whose struct T owns the values named.
template <class T, vm::Value T::*... members>
void destroy_values(vm::Vm& vm, vm::Object* object) {
  const vm::DestructionScope scope(object);
  if (scope.postponed()) return;
  (vm::release(static_cast<T*>(object)->*members), ...);
  if (!object->type->is_heap_type && object->type->namespace_slot == 0) vm::release(namespace_value<T>(object));
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

/// tuple(iterable).
vm::Ref tuple_of(vm::Vm& vm, vm::Value iterable);

/// Replaces an owned value: the old one is dropped when the new one is in place.
inline void replace(vm::Value& place, vm::Value value) {
  vm::retain(value);
  vm::release(std::exchange(place, value));
}

}  // namespace coroscope::library
