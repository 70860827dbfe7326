// What classes of the program can do: the dunder methods behind the abstract operations.
//
// A built-in type has C++ functions in its Behaviour. A class of the program has, for each group of dunder methods that
// it or a base of the program defines, a C++ function that looks the method up and calls it; for the others it has what
// the nearest built-in base has. The other way round, a built-in type's dictionary gets a slot wrapper for each of its
// functions, so that `list.__len__`, `super().__setitem__` and `object.__repr__` exist.
// Source: CPython Objects/typeobject.c, slotdefs and update_slot.
#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

/// Fills in the behaviour of a class of the program from its resolution order. To be called when the class is made and
/// when one of the dunder names changes in it or in a base.
void update_behaviour(Vm& vm, Type* type);
/// Is it, an interned name, one that update_behaviour looks at?
bool is_behaviour_name(Vm& vm, Str* name);

/// Does a class of the program say itself how its instances are formatted?
bool formats_itself(const Type* type);

/// The class's __getitem__ if it is a plain function of two parameters; else empty.
Value own_get_item(Vm& vm, const Type* type);

/// A method found in the type of `self`, called with it: `type(self).name(self, arguments…)`. `found` is what
/// find_in_type gave.
Ref call_special(Vm& vm, Value found, Value self, std::initializer_list<Value> arguments);

/// Is this, found in a type, a method that `object` itself has? Then nobody has replaced it.
bool is_objects_own(Vm& vm, Value found);

/// A dunder method of a built-in type: `<slot wrapper '__len__' of 'list' objects>`.
struct WrapperDefinition;
struct SlotWrapper : Object {
  const WrapperDefinition* definition;
  Type* owner;
};
/// Adds slot wrappers to the dictionary of a built-in type, once.
void add_slot_wrappers(Vm& vm, Type* type);
void set_up_slot_wrappers(Vm& vm);

/// What calling a class of the program does. Source: CPython Objects/typeobject.c, type_call.
Ref construct_instance(Vm& vm, Type* type, const Arguments& arguments);
/// Looks once at how instances of the class are made.
const Construction& construction_of(Vm& vm, Type* type);
/// object.__new__: a bare instance; TypeError for arguments that nobody takes, or an abstract class.
Ref object_construct(Vm& vm, Type* type, const Arguments& arguments);

}  // namespace coroscope::vm
