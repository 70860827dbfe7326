#include "core/vm/objects/descriptor.h"

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

Ref or_none(Value value) { return value ? Ref::share(value) : Ref::none(); }

// ------------------------------------------------------------------------------------------------ property

bool fill_property(Vm& vm, Property* property, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"fget", "fset", "fdel", "doc"};
  Value given[4];
  if (!parse_arguments(vm, arguments, "property", kNames, 4, 0, 4, given)) return false;
  Value* const places[] = {&property->getter, &property->setter, &property->deleter, &property->documentation};
  for (int i = 0; i < 4; ++i) release(std::exchange(*places[i], Ref::share(given[i] ? given[i] : kNone).take()));
  if ((!given[3] || given[3].is_none()) && given[0] && !given[0].is_none()) {
    Ref text = find_attribute(vm, given[0], vm.names.__doc__);
    if (vm.has_error()) return false;
    if (text) release(std::exchange(property->documentation, text.take()));
  }
  return true;
}

Ref property_construct(Vm& vm, Type* type, const Arguments& arguments) {
  auto* property = allocate_instance<Property>(vm, type);
  property->getter = property->setter = property->deleter = property->documentation = kNone;
  property->name = kEmpty;
  Ref made = Ref::adopt(Value(property));
  if (type->is_heap_type) return made;  // __init__ fills it
  return fill_property(vm, property, arguments) ? std::move(made) : Ref();
}

bool property_initialize(Vm& vm, Value self, const Arguments& arguments) {
  return fill_property(vm, self.as<Property>(), arguments);
}

void destroy_property(Vm& vm, Object* object) {
  auto* property = static_cast<Property*>(object);
  for (Value value : {property->getter, property->setter, property->deleter, property->documentation, property->name}) {
    release(value);
  }
  free_instance<Property>(vm, object);
}

/// "property 'x' of 'C' object has no setter". Source: CPython Objects/descrobject.c (3.11).
void raise_missing(Vm& vm, const Property* property, Value instance, const char* what) {
  if (property->name) {
    vm.raise(vm.types.attribute_error, "property {} of '{}' object has no {}",
             repr_text(vm, property->name).value_or("?"), type_of(vm, instance)->qualified_name->view(), what);
  } else {
    vm.raise(vm.types.attribute_error, "property of '{}' object has no {}",
             type_of(vm, instance)->qualified_name->view(), what);
  }
}

Ref property_get(Vm& vm, Value self, Value instance, Type*) {
  if (!instance) return Ref::share(self);
  auto* property = self.as<Property>();
  if (property->getter.is_none()) {
    raise_missing(vm, property, instance, "getter");
    return {};
  }
  return vm.call(property->getter, {instance});
}

bool property_set(Vm& vm, Value self, Value instance, Value value) {
  auto* property = self.as<Property>();
  const Value function = value ? property->setter : property->deleter;
  if (function.is_none()) {
    raise_missing(vm, property, instance, value ? "setter" : "deleter");
    return false;
  }
  return static_cast<bool>(value ? vm.call(function, {instance, value}) : vm.call(function, {instance}));
}

/// A copy with one function replaced.
template <Value Property::*member>
Ref property_with(Vm& vm, const Arguments& arguments) {
  auto* old = arguments[0].as<Property>();
  Value values[4] = {old->getter, old->setter, old->deleter, old->documentation};
  if (member == &Property::getter) {
    values[0] = arguments[1];
    values[3] = kNone;
  }
  if (member == &Property::setter) values[1] = arguments[1];
  if (member == &Property::deleter) values[2] = arguments[1];
  Ref made = vm.call(Value(type_of(vm, arguments[0])), {values[0], values[1], values[2], values[3]});
  if (made && old->name && type_of(vm, *made)->layout == vm.types.property->layout && is_instance(vm, *made, vm.types.property)) {
    made.as<Property>()->name = Ref::share(old->name).take();
  }
  return made;
}

Ref property_set_name(Vm& vm, const Arguments& arguments) {
  auto* property = arguments[0].as<Property>();
  release(std::exchange(property->name, Ref::share(arguments[2]).take()));
  static_cast<void>(vm);
  return Ref::none();
}

template <Value Property::*member>
Ref get_member(Vm&, const Arguments& arguments) { return or_none(arguments[0].as<Property>()->*member); }
Ref set_documentation(Vm&, const Arguments& arguments) {
  auto* property = arguments[0].as<Property>();
  release(std::exchange(property->documentation, Ref::share(arguments[1] ? arguments[1] : kNone).take()));
  return Ref::none();
}

/// An abstract property is one with an abstract function. Source: CPython property___isabstractmethod__.
Ref property_is_abstract(Vm& vm, const Arguments& arguments) {
  const auto* property = arguments[0].as<Property>();
  for (Value function : {property->getter, property->setter, property->deleter}) {
    if (function.is_none()) continue;
    Ref mark = find_attribute(vm, function, vm.names.__isabstractmethod__);
    if (vm.has_error()) return {};
    if (!mark) continue;
    const auto answer = truth(vm, *mark);
    if (!answer) return {};
    if (*answer) return Ref::of_bool(true);
  }
  return Ref::of_bool(false);
}

constexpr NativeDefinition kPropertyMethods[] = {
    {"getter", property_with<&Property::getter>, ArgumentStyle::k_one},
    {"setter", property_with<&Property::setter>, ArgumentStyle::k_one},
    {"deleter", property_with<&Property::deleter>, ArgumentStyle::k_one},
    {"__set_name__", property_set_name, ArgumentStyle::k_counted, 2, 2},
};

// ------------------------------------------------------------------------------------------------ classmethod, staticmethod

Ref wrap_function(Vm& vm, Type* type, Value function) {
  auto* wrapper = allocate_instance<FunctionWrapper>(vm, type);
  wrapper->function = Ref::share(function).take();
  wrapper->attributes = kEmpty;
  return Ref::adopt(Value(wrapper));
}

/// What tells of the function is told by the wrapper too. Source: CPython Objects/funcobject.c, functools_wraps.
bool copy_attributes(Vm& vm, Value function, Value wrapper) {
  for (Str* name : {vm.names.__module__, vm.names.__name__, vm.names.__qualname__, vm.names.__doc__,
                    vm.names.__annotations__}) {
    const Ref value = find_attribute(vm, function, name);
    if (vm.has_error() || (value && !set_own_attribute(vm, wrapper, name, *value))) return false;
  }
  return true;
}

bool wrapper_initialize(Vm& vm, Value self, const Arguments& arguments) {
  const char* name = is_instance(vm, self, vm.types.class_method) ? "classmethod" : "staticmethod";
  if (!refuse_keywords(vm, arguments, name) || !check_count(vm, arguments, name, 1, 1)) return false;
  release(std::exchange(self.as<FunctionWrapper>()->function, Ref::share(arguments[0]).take()));
  return copy_attributes(vm, arguments[0], self);
}

Ref wrapper_construct(Vm& vm, Type* type, const Arguments& arguments) {
  Ref made = wrap_function(vm, type, kNone);
  if (type->is_heap_type) return made;  // __init__ fills it
  return wrapper_initialize(vm, *made, arguments) ? std::move(made) : Ref();
}

void destroy_wrapper(Vm& vm, Object* object) {
  auto* wrapper = static_cast<FunctionWrapper*>(object);
  release(wrapper->function);
  release(wrapper->attributes);
  free_instance<FunctionWrapper>(vm, object);
}

Ref static_method_get(Vm&, Value self, Value, Type*) { return Ref::share(self.as<FunctionWrapper>()->function); }

Ref class_method_get(Vm& vm, Value self, Value, Type* owner) {
  const Value function = self.as<FunctionWrapper>()->function;
  Type* type = type_of(vm, function);
  if (type != vm.types.function && type->can.get_descriptor != nullptr && type != vm.types.slot_wrapper) {
    return type->can.get_descriptor(vm, function, Value(owner), owner->type);
  }
  return make_bound_method(vm, function, Value(owner));
}

Ref static_method_call(Vm& vm, Value self, const Arguments& arguments) {
  Ref function = Ref::share(self.as<FunctionWrapper>()->function);
  return vm.call(*function, arguments);
}

Ref wrapper_repr(Vm& vm, Value self) {
  const auto inner = repr_text(vm, self.as<FunctionWrapper>()->function);
  return inner ? make_str(vm, fmt::format("<{}({})>", type_name(vm, self), *inner)) : Ref();
}

Ref get_function(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<FunctionWrapper>()->function); }

/// A wrapper of an abstract function is abstract.
Ref is_abstract(Vm& vm, const Arguments& arguments) {
  const Ref mark = find_attribute(vm, arguments[0].as<FunctionWrapper>()->function, vm.names.__isabstractmethod__);
  if (!mark) return vm.has_error() ? Ref() : Ref::of_bool(false);
  const auto answer = truth(vm, *mark);
  return answer ? Ref::of_bool(*answer) : Ref();
}

// ------------------------------------------------------------------------------------------------ members

Value& place_of(const Member* member, Value instance) {
  Object* object = instance.object();
  return object->type->layout == Layout::k_instance ? instance.as<Instance>()->slots[member->index]
                                                    : added_values(object)[member->index];
}

bool check_instance(Vm& vm, const Member* member, Value instance) {
  if (is_instance(vm, instance, member->owner)) return true;
  vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object", member->name->view(),
           message_name(member->owner), type_name(vm, instance));
  return false;
}

Ref member_get(Vm& vm, Value self, Value instance, Type*) {
  if (!instance) return Ref::share(self);
  const auto* member = self.as<Member>();
  if (!check_instance(vm, member, instance)) return {};
  if (const Value value = place_of(member, instance)) return Ref::share(value);
  raise_no_attribute(vm, instance, member->name);
  return {};
}

bool member_set(Vm& vm, Value self, Value instance, Value value) {
  const auto* member = self.as<Member>();
  if (!check_instance(vm, member, instance)) return false;
  Value& place = place_of(member, instance);
  if (!value && !place) {
    vm.raise_message(vm.types.attribute_error, member->name->view());
    return false;
  }
  retain(value);
  release(std::exchange(place, value));
  return true;
}

Ref member_repr(Vm& vm, Value self) {
  const auto* member = self.as<Member>();
  return make_str(vm, fmt::format("<member '{}' of '{}' objects>", member->name->view(), message_name(member->owner)));
}

Ref get_member_name(Vm&, const Arguments& arguments) { return Ref::share(Value(arguments[0].as<Member>()->name)); }
Ref get_member_owner(Vm&, const Arguments& arguments) { return Ref::share(Value(arguments[0].as<Member>()->owner)); }

}  // namespace

Ref make_static_method(Vm& vm, Value function) { return wrap_function(vm, vm.types.static_method, function); }
Ref make_class_method(Vm& vm, Value function) { return wrap_function(vm, vm.types.class_method, function); }

Ref make_member(Vm& vm, Type* owner, Str* name, std::uint32_t index) {
  auto* member = vm.allocate<Member>(vm.types.member_descriptor);
  member->name = name;
  member->owner = owner;
  member->index = index;
  return Ref::adopt(Value(member));
}

void set_up_descriptors(Vm& vm) {
  Types& types = vm.types;
  types.property = vm.make_type("property", types.object, Layout::k_native, sizeof(Property));
  types.property->can.construct = property_construct;
  types.property->can.initialize = property_initialize;
  types.property->can.destroy = destroy_property;
  types.property->can.get_descriptor = property_get;
  types.property->can.set_descriptor = property_set;
  add_methods(vm, types.property, kPropertyMethods);
  add_getter(vm, types.property, "fget", get_member<&Property::getter>);
  add_getter(vm, types.property, "fset", get_member<&Property::setter>);
  add_getter(vm, types.property, "fdel", get_member<&Property::deleter>);
  add_getter(vm, types.property, "__doc__", get_member<&Property::documentation>, set_documentation);
  add_getter(vm, types.property, "__isabstractmethod__", property_is_abstract);

  for (auto [slot, name, get] : {std::tuple{&types.static_method, "staticmethod", &static_method_get},
                                 std::tuple{&types.class_method, "classmethod", &class_method_get}}) {
    Type* type = *slot = vm.make_type(name, types.object, Layout::k_native, sizeof(FunctionWrapper));
    type->can.construct = wrapper_construct;
    type->can.initialize = wrapper_initialize;
    type->can.destroy = destroy_wrapper;
    type->can.get_descriptor = get;
    type->can.repr = wrapper_repr;
    type->built_in_size = sizeof(FunctionWrapper) - sizeof(Value);
    type->namespace_slot = 0;
    type->has_instance_dict = true;
    add_namespace_getter(vm, type, vm.names.__dict__);
    add_getter(vm, type, "__isabstractmethod__", is_abstract);
    add_getter(vm, type, "__func__", get_function);
    add_getter(vm, type, "__wrapped__", get_function);
  }
  types.static_method->can.call = static_method_call;

  types.member_descriptor = vm.make_type("member_descriptor", types.object, Layout::k_native, sizeof(Member));
  types.member_descriptor->can.construct = nullptr;
  types.member_descriptor->can.destroy = [](Vm& machine, Object* object) { machine.heap.free(object, sizeof(Member)); };
  types.member_descriptor->can.get_descriptor = member_get;
  types.member_descriptor->can.set_descriptor = member_set;
  types.member_descriptor->can.repr = member_repr;
  add_getter(vm, types.member_descriptor, "__name__", get_member_name);
  add_getter(vm, types.member_descriptor, "__objclass__", get_member_owner);
}

}  // namespace coroscope::vm
