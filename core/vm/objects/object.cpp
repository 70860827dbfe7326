#include "core/vm/objects/object.h"

#include "core/vm/bootstrap.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/descriptor.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::vm {

bool Type::is_subtype_of(const Type* other) const {
  if (this == other) return true;
  for (Value value : resolution_order->view()) {
    if (value.as<Type>() == other) return true;
  }
  return false;
}

std::uint32_t Arguments::keyword_count() const { return keywords == nullptr ? 0 : keywords->size; }

namespace {

Value look_up(const Type* type, Str* name) {
  const bool is_special = name->view().starts_with("__");
  for (Value value : type->resolution_order->view()) {
    if (is_special && !value.as<Type>()->has_slot_wrappers) add_slot_wrappers(*type->vm, value.as<Type>());
    if (DictEntry* entry = find(value.as<Type>()->dictionary, name)) return entry->value;
  }
  return kEmpty;
}

}  // namespace

Value find_in_type(const Type* type, Str* name) {
  Vm::LookupEntry& remembered =
      type->vm->lookups[(type->version * 31 + (reinterpret_cast<std::uintptr_t>(name) >> 5)) % Vm::kLookups];
  if (remembered.version == type->version && remembered.name == name) return remembered.found;
  const Value found = look_up(type, name);
  // An equal name that is not interned may be freed, and another name come to lie in its place.
  if ((name->flags & Str::kInterned) != 0 && type->vm->types.slot_wrapper != nullptr) remembered = {type->version, name, found};
  return found;
}

Ref default_repr(Vm& vm, Value object) {
  const Type* type = type_of(vm, object);
  const std::string_view module = type->module->view();
  const std::string name = module == "builtins" ? std::string(type->qualified_name->view())
                                                : fmt::format("{}.{}", module, type->qualified_name->view());
  return make_str(vm, fmt::format("<{} object at {:#x}>", name, vm.address_of(object)));
}

void raise_no_attribute(Vm& vm, Value object, Str* name) {
  raise_attribute_error(vm, object, name,
                        fmt::format("'{}' object has no attribute '{}'", type_name(vm, object), name->view()));
}

Ref bind(Vm& vm, Value descriptor, Value object) {
  if (!descriptor.is_object()) return Ref::share(descriptor);
  Type* type = descriptor.object()->type;
  if (type == vm.types.function || type == vm.types.method_descriptor) return make_bound_method(vm, descriptor, object);
  if (type->can.get_descriptor != nullptr) return type->can.get_descriptor(vm, descriptor, object, type_of(vm, object));
  return Ref::share(descriptor);
}

bool is_data_descriptor(Value found) {
  return found && found.is_object() && found.object()->type->can.set_descriptor != nullptr;
}

Ref generic_get_attribute(Vm& vm, Value object, Str* name) {
  const Value descriptor = find_in_type(type_of(vm, object), name);
  // One that can only be written does not hide what the instance has.
  if (is_data_descriptor(descriptor) && descriptor.object()->type->can.get_descriptor != nullptr) {
    return bind(vm, descriptor, object);
  }
  if (const Value own = find_own_attribute(object, name)) return Ref::share(own);
  if (descriptor) return bind(vm, descriptor, object);
  raise_no_attribute(vm, object, name);
  return {};
}

bool generic_set_attribute(Vm& vm, Value object, Str* name, Value value) {
  const Value descriptor = find_in_type(type_of(vm, object), name);
  if (is_data_descriptor(descriptor)) {
    return descriptor.object()->type->can.set_descriptor(vm, descriptor, object, value);
  }
  if (!has_namespace(object)) {
    if (descriptor) {
      vm.raise(vm.types.attribute_error, "'{}' object attribute '{}' is read-only", type_name(vm, object), name->view());
    } else {
      raise_no_attribute(vm, object, name);
    }
    return false;
  }
  if (value) return set_own_attribute(vm, object, name, value);
  if (delete_own_attribute(vm, object, name)) return true;
  if (!vm.has_error()) raise_no_attribute(vm, object, name);
  return false;
}

Ref get_attribute(Vm& vm, Value object, Str* name) {
  Type* type = type_of(vm, object);
  if (type->can.get_attribute != nullptr) return type->can.get_attribute(vm, object, name);
  return generic_get_attribute(vm, object, name);
}

Ref find_attribute(Vm& vm, Value object, Str* name) {
  Ref found = get_attribute(vm, object, name);
  if (!found) vm.catch_error(vm.types.attribute_error);
  return found;
}

bool set_attribute(Vm& vm, Value object, Str* name, Value value) {
  Type* type = type_of(vm, object);
  if (type->can.set_attribute != nullptr) return type->can.set_attribute(vm, object, name, value);
  return generic_set_attribute(vm, object, name, value);
}

bool delete_attribute(Vm& vm, Value object, Str* name) { return set_attribute(vm, object, name, kEmpty); }

Method get_method(Vm& vm, Value object, Str* name) {
  Type* type = type_of(vm, object);
  if (type->can.get_attribute == nullptr) {
    const Value descriptor = find_in_type(type, name);
    if (descriptor && descriptor.is_object() && !find_own_attribute(object, name) &&
        (descriptor.object()->type == vm.types.function || descriptor.object()->type == vm.types.method_descriptor)) {
      return {Ref::share(descriptor), Ref::share(object)};
    }
  }
  return {get_attribute(vm, object, name), Ref()};
}

// ------------------------------------------------------------------------------------------------ type, object, None …

namespace {

std::optional<std::uint64_t> identity_hash(Vm& vm, Value self) { return vm.address_of(self) >> 4; }

void free_plain(Vm& vm, Object* object) { vm.heap.free(object, sizeof(Object)); }

Ref get_class(Vm& vm, const Arguments& arguments) { return Ref::share(Value(type_of(vm, arguments[0]))); }

Ref getset_get(Vm& vm, Value self, Value instance, Type*) {
  if (!instance) return Ref::share(self);
  return self.as<GetSet>()->getter(vm, {&instance, 1, nullptr});
}

bool getset_set(Vm& vm, Value self, Value instance, Value value) {
  auto* getset = self.as<GetSet>();
  if (getset->setter == nullptr) {
    vm.raise(vm.types.attribute_error, "attribute '{}' of '{}' objects is not writable", getset->name->view(),
             type_name(vm, instance));
    return false;
  }
  const Value arguments[] = {instance, value};
  return static_cast<bool>(getset->setter(vm, {arguments, 2, nullptr}));
}

/// obj.__class__ = C: both classes of the program, their instances of the same build.
/// Source: CPython Objects/typeobject.c, object_set_class.
Ref set_class(Vm& vm, const Arguments& arguments) {
  if (!arguments[1]) return vm.raise(vm.types.type_error, "can't delete __class__ attribute");
  if (type_of(vm, arguments[1])->layout != Layout::k_type) {
    return vm.raise(vm.types.type_error, "__class__ must be set to a class, not '{}' object", type_name(vm, arguments[1]));
  }
  Type* old = type_of(vm, arguments[0]);
  auto* fresh = arguments[1].as<Type>();
  if (!old->is_heap_type || !fresh->is_heap_type) {
    return vm.raise(vm.types.type_error,
                    "__class__ assignment only supported for mutable types or ModuleType subclasses");
  }
  if (old->layout != fresh->layout || old->fixed_slots != fresh->fixed_slots ||
      old->instance_size != fresh->instance_size || old->has_instance_dict != fresh->has_instance_dict) {
    return vm.raise(vm.types.type_error, "__class__ assignment: '{}' object layout differs from '{}'",
                    fresh->name->view(), old->name->view());
  }
  if (has_namespace(arguments[0])) namespace_of(vm, arguments[0]);  // a shape belongs to its class
  arguments[0].object()->type = fresh;
  return Ref::none();
}

Ref get_namespace(Vm& vm, const Arguments& arguments) {
  if (has_namespace(arguments[0])) return Ref::share(Value(namespace_of(vm, arguments[0])));
  raise_no_attribute(vm, arguments[0], vm.names.__dict__);
  return {};
}

Ref replace_namespace(Vm& vm, const Arguments& arguments) {
  if (!has_namespace(arguments[0])) {
    raise_no_attribute(vm, arguments[0], vm.names.__dict__);
    return {};
  }
  if (!arguments[1]) return vm.raise(vm.types.type_error, "cannot delete __dict__");
  if (type_of(vm, arguments[1])->layout != Layout::k_dict) {
    return vm.raise(vm.types.type_error, "__dict__ must be set to a dictionary, not a '{}'", type_name(vm, arguments[1]));
  }
  set_namespace(vm, arguments[0], arguments[1]);
  return Ref::none();
}

Ref get_no_weak_reference(Vm&, const Arguments&) { return Ref::none(); }

Ref getset_repr(Vm& vm, Value self) {
  const auto* getset = self.as<GetSet>();
  return make_str(vm, fmt::format("<attribute '{}' of '{}' objects>", getset->name->view(), message_name(getset->owner)));
}

Ref none_repr(Vm& vm, Value) { return make_str(vm, "None"); }
Ref ellipsis_repr(Vm& vm, Value) { return make_str(vm, "Ellipsis"); }
Ref not_implemented_repr(Vm& vm, Value) { return make_str(vm, "NotImplemented"); }
std::optional<bool> never_true(Vm&, Value) { return false; }

/// A constant's hash: CPython's is an address, ours a fixed number.
template <std::uint64_t number>
std::optional<std::uint64_t> constant_hash(Vm&, Value) { return number; }

// ---- methods of object that are no slots

Ref object_dir(Vm& vm, const Arguments& arguments) {
  return make_list_of_names(vm, arguments[0]);
}

Ref object_size(Vm& vm, const Arguments& arguments) {
  return Ref::of_int(type_of(vm, arguments[0])->instance_size);
}

/// What copy and pickle ask; here for classes that override it.
Ref object_reduce(Vm& vm, const Arguments& arguments) {
  return vm.raise(vm.types.type_error, "cannot pickle '{}' object", type_name(vm, arguments[0]));
}

Ref object_state(Vm& vm, const Arguments& arguments) {
  if (!has_namespace(arguments[0])) return Ref::none();
  Dict* names = namespace_of(vm, arguments[0]);
  return names->used == 0 ? Ref::none() : Ref::share(Value(names));
}

Ref ignore_subclass(Vm& vm, const Arguments& arguments) {
  if (arguments.positional == 1 && arguments.keyword_count() == 0) return Ref::none();
  return vm.raise(vm.types.type_error, "{}.__init_subclass__() takes no {}", arguments[0].as<Type>()->qualified_name->view(),
                  arguments.positional > 1 ? "arguments" : "keyword arguments");
}
Ref no_subclass_hook(Vm&, const Arguments&) { return Ref::not_implemented(); }

constexpr NativeDefinition kObjectMethods[] = {
    {"__dir__", object_dir, ArgumentStyle::k_none},
    {"__sizeof__", object_size, ArgumentStyle::k_none},
    {"__reduce__", object_reduce, ArgumentStyle::k_none},
    {"__reduce_ex__", object_reduce, ArgumentStyle::k_one},
    {"__getstate__", object_state, ArgumentStyle::k_none},
};
constexpr NativeDefinition kInitSubclass{"__init_subclass__", ignore_subclass};
constexpr NativeDefinition kSubclassHook{"__subclasshook__", no_subclass_hook, ArgumentStyle::k_counted, 1, 2};

}  // namespace

void add_getter(Vm& vm, Type* type, const char* name, NativeCall getter, NativeCall setter) {
  auto* getset = vm.allocate<GetSet>(vm.types.getset_descriptor);
  getset->name = vm.intern(name);
  getset->getter = getter;
  getset->setter = setter;
  getset->owner = type;
  Ref owned = Ref::adopt(Value(getset));
  set(vm, type->dictionary, getset->name, *owned);
  vm.type_changed(type);
}

void add_namespace_getter(Vm& vm, Type* type, Str* name) {
  if (name == vm.names.__dict__) {
    add_getter(vm, type, "__dict__", get_namespace, replace_namespace);
  } else {
    add_getter(vm, type, "__weakref__", get_no_weak_reference);
  }
}

void finish_object_type(Vm& vm) {
  Type* object = vm.types.object;
  add_methods(vm, object, kObjectMethods);
  for (const NativeDefinition* definition : {&kInitSubclass, &kSubclassHook}) {
    Ref method = make_class_method(vm, *make_native_function(vm, *definition));
    set(vm, object->dictionary, vm.intern(definition->name), *method);
  }
  vm.type_changed(object);
}

void set_up_types(Vm& vm) {
  Types& types = vm.types;
  types.object->can.hash = identity_hash;
  types.object->can.construct = object_construct;
  types.object->can.destroy = free_plain;
  types.type->can = types.object->can;
  for (Type* type : {types.str, types.dict, types.tuple}) type->can = types.object->can;

  types.getset_descriptor = vm.make_type("getset_descriptor", types.object, Layout::k_native, sizeof(GetSet));
  types.getset_descriptor->can.get_descriptor = getset_get;
  types.getset_descriptor->can.set_descriptor = getset_set;
  types.getset_descriptor->can.repr = getset_repr;
  types.getset_descriptor->can.construct = nullptr;
  types.getset_descriptor->can.destroy = [](Vm& machine, Object* object) { machine.heap.free(object, sizeof(GetSet)); };
  add_getter(vm, types.object, "__class__", get_class, set_class);
  set_up_type_type(vm);

  types.none = vm.make_type("NoneType", types.object, Layout::k_plain, sizeof(Object));
  types.none->can.repr = none_repr;
  types.none->can.truth = never_true;
  types.none->can.hash = constant_hash<0xfca86420>;
  types.ellipsis = vm.make_type("ellipsis", types.object, Layout::k_plain, sizeof(Object));
  types.ellipsis->can.repr = ellipsis_repr;
  types.ellipsis->can.hash = constant_hash<0xfca86421>;
  types.not_implemented = vm.make_type("NotImplementedType", types.object, Layout::k_plain, sizeof(Object));
  types.not_implemented->can.repr = not_implemented_repr;
  types.not_implemented->can.hash = constant_hash<0xfca86422>;
}

}  // namespace coroscope::vm
