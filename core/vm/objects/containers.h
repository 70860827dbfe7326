// What list, tuple, dict, set and the iterators share.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/vm/objects/object.h"
#include "core/vm/objects/str.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// Flag of a container whose repr is being made: seen again inside itself, it prints as [...].
inline constexpr std::uint32_t kBeingPrinted = 1u << 30;

/// The type in `slot`, made now unless the bootstrap of the Vm has done it.
inline Type* ensure_type(Vm& vm, Type*& slot, std::string_view name, Layout layout, std::size_t size) {
  if (slot == nullptr) slot = vm.make_type(name, vm.types.object, layout, static_cast<std::uint32_t>(size));
  slot->layout = layout;
  slot->instance_size = static_cast<std::uint32_t>(size);
  slot->can.construct = nullptr;  // not object's
  return slot;
}

/// Bytes of an instance of a type with struct T; a subclass made by the program may have more.
template <class T>
std::size_t instance_bytes(const Type* type) {
  return std::max<std::size_t>(sizeof(T), type->instance_size);
}

/// Memory for an instance of a type with struct T, or of a subclass: what the subclass adds is empty values.
template <class T>
T* allocate_instance(Vm& vm, Type* type) {
  const std::size_t bytes = instance_bytes<T>(type);
  T* object = vm.allocate<T>(type, bytes);
  for (std::size_t offset = sizeof(T); offset + sizeof(Value) <= bytes; offset += sizeof(Value)) {
    *reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + offset) = kEmpty;
  }
  return object;
}

template <class T>
void free_instance(Vm& vm, Object* object) {
  vm.heap.free(object, instance_bytes<T>(object->type));
}

/// Gives the instances of a type with struct T a namespace, in a value behind the struct.
template <class T>
void give_namespace(Type* type) {
  type->built_in_size = sizeof(T);
  type->instance_size = sizeof(T) + sizeof(Value);
  type->namespace_slot = 0;
  type->has_instance_dict = true;
  add_namespace_getter(*type->vm, type, type->vm->names.__dict__);
}
/// Its dict; empty until the first attribute is set.
template <class T>
Value& namespace_value(Object* object) {
  return *reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + sizeof(T));
}
/// Releases it when an instance is destroyed; a subclass made by the program has done so itself.
template <class T>
void release_namespace(Object* object) {
  if (!object->type->is_heap_type && object->type->namespace_slot == 0) release(namespace_value<T>(object));
}

/// Is it an object whose struct is that of `layout` (so also of a subclass)?
inline bool has_layout(Value value, Layout layout) {
  return value.is_object() && value.object()->type->layout == layout;
}

/// Is it an object of exactly this type?
inline bool is_exactly(Value value, const Type* type) { return value.is_object() && value.object()->type == type; }

/// The text of `repr(value)` behind `text`. False: raised.
bool append_repr(Vm& vm, std::string& text, Value value);

/// Marks a container as being printed while it lives. `again`: it already was.
class PrintGuard {
 public:
  PrintGuard(Vm& vm, Object* object) : vm_(vm), object_(object), again_((object->flags & kBeingPrinted) != 0) {
    if (again_) return;
    entered_ = vm.enter_recursion(" while getting the repr of an object");
    object->flags |= kBeingPrinted;
  }
  PrintGuard(const PrintGuard&) = delete;
  PrintGuard& operator=(const PrintGuard&) = delete;
  ~PrintGuard() {
    if (again_) return;
    object_->flags &= ~kBeingPrinted;
    if (entered_) vm_.leave_recursion();
  }
  bool again() const { return again_; }
  /// RecursionError is set.
  bool failed() const { return !again_ && !entered_; }

 private:
  Vm& vm_;
  Object* object_;
  bool again_;
  bool entered_ = false;
};

/// Stands at the beginning of every container's `destroy`, so that dropping a container nested a million deep does not
/// need a million frames of C++: from some depth on the objects wait, and the outermost scope destroys them.
class DestructionScope {
 public:
  explicit DestructionScope(Object* object) : postponed_(depth_ >= kMaximumDepth) {
    if (postponed_) {
      postpone(object);
    } else {
      ++depth_;
    }
  }
  DestructionScope(const DestructionScope&) = delete;
  DestructionScope& operator=(const DestructionScope&) = delete;
  ~DestructionScope() {
    if (postponed_) return;
    if (depth_ == 1 && any_waiting_) destroy_waiting();
    --depth_;
  }
  /// The object is left as it is; `destroy` will be called for it again.
  bool postponed() const { return postponed_; }

 private:
  static constexpr std::uint32_t kMaximumDepth = 500;
  static void postpone(Object* object);
  static void destroy_waiting();

  static inline thread_local constinit std::uint32_t depth_ = 0;
  static inline thread_local constinit bool any_waiting_ = false;
  bool postponed_;
};

/// For `left op right` where `left` is a sequence and cannot: gives an object of the program on the right its chance
/// (its __radd__ and so on). NotImplemented if it has none.
Ref ask_right(Vm& vm, BinaryOperator op, Value left, Value right);

/// `sequence * count`: the count as CPython reads it, at least 0; wrong types give
/// `can't multiply sequence by non-int of type 'X'`. Nothing: raised.
std::optional<std::int64_t> repeat_count(Vm& vm, Value count);

/// Three-way work of sequences' comparison: runs over both and compares the first items that differ.
Ref compare_sequences(Vm& vm, Comparison comparison, Value left, Value right);

/// An index of a sequence, negative ones counted from the end; the message of IndexError names `what` ("list index").
std::optional<std::int64_t> sequence_index(Vm& vm, Value key, std::int64_t size, std::string_view what);

/// A bound as in list.index(x, start) or, with "or None ", in a slice: an index clamped into int64; TypeError `slice
/// indices must be integers or None or have an __index__ method`.
std::optional<std::int64_t> slice_bound(Vm& vm, Value value, std::string_view or_none = "");
/// An int used as a flag (sort's reverse): `'str' object cannot be interpreted as an integer`.
std::optional<bool> to_flag(Vm& vm, Value value);

/// TypeError unless there are no keywords: `list() takes no keyword arguments`.
bool refuse_keywords(Vm& vm, const Arguments& arguments, std::string_view function);
/// TypeError unless the positional count is right: `list expected at most 1 argument, got 2`.
bool check_count(Vm& vm, const Arguments& arguments, std::string_view function, std::uint32_t minimum,
                 std::uint32_t maximum);

/// Sets MemoryError for a size that no run could have.
inline void raise_memory_error(Vm& vm) { static_cast<void>(vm.can_allocate(std::uint64_t{1} << 62)); }

/// hash(value) with short cuts for small ints and strings.
std::optional<std::uint64_t> quick_hash(Vm& vm, Value value);

/// hash of a 63-bit int, as CPython's.
inline std::uint64_t hash_of_small(std::int64_t number) {
  constexpr std::int64_t kModulus = (std::int64_t{1} << 61) - 1;
  if (number >= kModulus || number <= -kModulus) number %= kModulus;
  return static_cast<std::uint64_t>(number == -1 ? -2 : number);
}

}  // namespace coroscope::vm
