// Instances of classes of the program, and where any object keeps the attributes that the program gives it.
//
// An instance of a plain class has its attributes' values in a row; which name is at which place says its Shape, shared
// by all instances that got the same names in the same order. An instance that outgrows its row, loses a name or is
// asked for its __dict__ moves its attributes to a dict. Members named by __slots__ come before the others in the row.
#pragma once

#include "core/vm/objects/dict.h"

namespace coroscope::vm {

/// The names of an instance's attributes in the order in which they came: a path from a class's root shape.
struct Shape {
  Shape* parent;           ///< without the last name; null: the root
  Str* name;               ///< the last name; interned
  std::uint32_t count;     ///< names
  std::uint32_t children;
  Shape* first_child;      ///< shapes with one name more
  Shape* next_sibling;
};

struct Instance : Object {
  Shape* shape;            ///< null: attributes, if any, are in `dictionary`
  Value dictionary;        ///< dict; empty until it is needed; owned
  Value slots[1];          ///< `capacity` of them; owned

  static constexpr std::uint32_t kCapacity = 0xFFFF;      ///< in flags: room in `slots`
  static constexpr std::uint32_t kFinalized = 1u << 16;   ///< in flags: __del__ has run
  std::uint32_t capacity() const { return flags & kCapacity; }
};

/// An instance without attributes.
Ref make_instance(Vm& vm, Type* type);

/// Place of a name among the attributes of a shape (fixed slots not counted), or -1.
std::int32_t find_in_shape(const Shape* shape, const Str* name);
/// The shape with one name more; null if instances should use a dict from now on.
Shape* extend_shape(Vm& vm, Shape* shape, Str* name);

/// Can the program give the object attributes of its own?
bool has_namespace(Value object);
/// The object's own attribute, borrowed; empty if it has none of this name.
Value find_own_attribute(Value object, Str* name);
/// Sets it. The object has a namespace.
bool set_own_attribute(Vm& vm, Value object, Str* name, Value value);
/// Deletes it; false if it was not there (nothing is raised).
bool delete_own_attribute(Vm& vm, Value object, Str* name);
/// The namespace as a dict that changes with the object: what __dict__ gives. The object has a namespace.
Dict* namespace_of(Vm& vm, Value object);
/// Replaces the namespace.
void set_namespace(Vm& vm, Value object, Value dict);

/// The values that a class adds behind the struct of its built-in base: the namespace and members named by __slots__.
Value* added_values(Object* object);
/// How many there are.
std::uint32_t added_count(const Type* type);

/// At the end of a run: calls __del__ of instances that the namespace or attributes of its instances hold, outer ones
/// first. CPython's last garbage collection does so before the namespace is cleared.
/// Source: CPython Modules/gcmodule.c, finalize_garbage, and the order in which move_unreachable leaves the objects.
void finalize_reachable(Vm& vm, Dict* names);

/// Frees an instance of a class of the program: __del__, then what it holds.
void destroy_instance(Vm& vm, Object* object);
/// The same for a class with a built-in base, whose `destroy` does the rest.
void destroy_extended(Vm& vm, Object* object);

}  // namespace coroscope::vm
