#include "core/vm/objects/object.h"

#include "core/vm/bootstrap.h"
#include "core/vm/objects/exception.h"
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
  for (Value value : type->resolution_order->view()) {
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
  if ((name->flags & Str::kInterned) != 0) remembered = {type->version, name, found};
  return found;
}

Value* instance_namespace(Value object) {
  if (!object.is_object()) return nullptr;
  switch (object.object()->type->layout) {
    case Layout::k_exception: return &object.as<Exception>()->attributes;
    case Layout::k_function: return &object.as<Function>()->attributes;
    default: return nullptr;
  }
}

void raise_no_attribute(Vm& vm, Value object, Str* name) {
  vm.raise(vm.types.attribute_error, "'{}' object has no attribute '{}'", type_name(vm, object), name->view());
}

namespace {

/// An attribute found in a type, as an instance shows it.
Ref bind(Vm& vm, Value descriptor, Value object) {
  if (!descriptor.is_object()) return Ref::share(descriptor);
  Type* type = descriptor.object()->type;
  if (type == vm.types.function || type == vm.types.method_descriptor) return make_bound_method(vm, descriptor, object);
  if (type->can.get_descriptor != nullptr) return type->can.get_descriptor(vm, descriptor, object, type_of(vm, object));
  return Ref::share(descriptor);
}

bool is_data_descriptor(Vm& vm, Value descriptor) {
  return descriptor && descriptor.is_object() &&
         (descriptor.object()->type == vm.types.getset_descriptor || descriptor.object()->type == vm.types.property);
}

}  // namespace

Ref generic_get_attribute(Vm& vm, Value object, Str* name) {
  const Value descriptor = find_in_type(type_of(vm, object), name);
  if (is_data_descriptor(vm, descriptor)) return bind(vm, descriptor, object);
  if (const Value* space = instance_namespace(object); space != nullptr && *space) {
    if (DictEntry* entry = find(space->as<Dict>(), name)) return Ref::share(entry->value);
  }
  if (descriptor) return bind(vm, descriptor, object);
  raise_no_attribute(vm, object, name);
  return {};
}

bool generic_set_attribute(Vm& vm, Value object, Str* name, Value value) {
  const Value descriptor = find_in_type(type_of(vm, object), name);
  if (descriptor && descriptor.is_object() && descriptor.object()->type == vm.types.getset_descriptor) {
    auto* getset = descriptor.as<GetSet>();
    if (getset->setter == nullptr) {
      vm.raise(vm.types.attribute_error, "attribute '{}' of '{}' objects is not writable", name->view(),
               type_name(vm, object));
      return false;
    }
    const Value arguments[] = {object, value};
    return static_cast<bool>(getset->setter(vm, {arguments, 2, nullptr}));
  }
  Value* space = instance_namespace(object);
  if (space == nullptr) {
    if (descriptor) {
      vm.raise(vm.types.attribute_error, "'{}' object attribute '{}' is read-only", type_name(vm, object), name->view());
    } else {
      raise_no_attribute(vm, object, name);
    }
    return false;
  }
  if (!value) {
    if (*space && remove(vm, space->as<Dict>(), Value(name))) return true;
    if (!vm.has_error()) raise_no_attribute(vm, object, name);
    return false;
  }
  if (!*space) *space = make_dict(vm).take();
  return set(vm, space->as<Dict>(), name, value);
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
    const Value* space = instance_namespace(object);
    const bool hidden = space != nullptr && *space && find(space->as<Dict>(), name) != nullptr;
    if (!hidden && descriptor && descriptor.is_object() &&
        (descriptor.object()->type == vm.types.function || descriptor.object()->type == vm.types.method_descriptor)) {
      return {Ref::share(descriptor), Ref::share(object)};
    }
  }
  return {get_attribute(vm, object, name), Ref()};
}

// ------------------------------------------------------------------------------------------------ type, object, None …

namespace {

Ref type_repr(Vm& vm, Value self) {
  const auto* type = self.as<Type>();
  const std::string_view module = type->module->view();
  if (module == "builtins") return make_str(vm, fmt::format("<class '{}'>", type->qualified_name->view()));
  return make_str(vm, fmt::format("<class '{}.{}'>", module, type->qualified_name->view()));
}

/// type(x): an attribute of the class itself, without an instance.
Ref type_get_attribute(Vm& vm, Value self, Str* name) {
  auto* type = self.as<Type>();
  const Value meta = find_in_type(vm.types.type, name);
  if (is_data_descriptor(vm, meta)) return bind(vm, meta, self);
  if (const Value attribute = find_in_type(type, name)) {
    if (attribute.is_object() && attribute.object()->type->can.get_descriptor != nullptr) {
      return attribute.object()->type->can.get_descriptor(vm, attribute, kEmpty, type);
    }
    return Ref::share(attribute);
  }
  if (meta) return bind(vm, meta, self);
  return vm.raise(vm.types.attribute_error, "type object '{}' has no attribute '{}'", type->name->view(), name->view());
}

bool type_set_attribute(Vm& vm, Value self, Str* name, Value) {
  vm.raise(vm.types.type_error, "cannot set '{}' attribute of immutable type '{}'", name->view(),
           self.as<Type>()->name->view());
  return false;
}

Ref type_call(Vm& vm, Value self, const Arguments& arguments) {
  auto* type = self.as<Type>();
  if (type == vm.types.type && arguments.positional == 1 && arguments.keyword_count() == 0) {
    return Ref::share(Value(type_of(vm, arguments[0])));
  }
  if (type->can.construct != nullptr) return type->can.construct(vm, type, arguments);
  return vm.raise(vm.types.type_error, "cannot create '{}' instances", type->name->view());
}

std::optional<std::uint64_t> identity_hash(Vm& vm, Value self) { return vm.address_of(self) >> 4; }

Ref object_construct(Vm& vm, Type* type, const Arguments& arguments) {
  if (arguments.positional != 0 || arguments.keyword_count() != 0) {
    return vm.raise(vm.types.type_error, "{}() takes no arguments", type->name->view());
  }
  return Ref::adopt(Value(vm.allocate<Object>(type)));
}

void free_plain(Vm& vm, Object* object) { vm.heap.free(object, sizeof(Object)); }

Ref get_type_name(Vm&, const Arguments& arguments) { return Ref::share(Value(arguments[0].as<Type>()->name)); }
Ref get_type_qualified_name(Vm&, const Arguments& arguments) {
  return Ref::share(Value(arguments[0].as<Type>()->qualified_name));
}
Ref get_type_module(Vm&, const Arguments& arguments) { return Ref::share(Value(arguments[0].as<Type>()->module)); }
Ref get_type_order(Vm&, const Arguments& arguments) {
  return Ref::share(Value(arguments[0].as<Type>()->resolution_order));
}
Ref get_type_bases(Vm& vm, const Arguments& arguments) {
  const auto* type = arguments[0].as<Type>();
  if (type->base == nullptr) return make_tuple(vm, std::span<const Value>());
  const Value base(type->base);
  return make_tuple(vm, std::span<const Value>(&base, 1));
}
Ref get_class(Vm& vm, const Arguments& arguments) { return Ref::share(Value(type_of(vm, arguments[0]))); }

Ref getset_get(Vm& vm, Value self, Value instance, Type*) {
  if (!instance) return Ref::share(self);
  return self.as<GetSet>()->getter(vm, {&instance, 1, nullptr});
}

Ref getset_repr(Vm& vm, Value self) {
  const auto* getset = self.as<GetSet>();
  return make_str(vm, fmt::format("<attribute '{}' of '{}' objects>", getset->name->view(), getset->owner->name->view()));
}

Ref none_repr(Vm& vm, Value) { return make_str(vm, "None"); }
Ref ellipsis_repr(Vm& vm, Value) { return make_str(vm, "Ellipsis"); }
Ref not_implemented_repr(Vm& vm, Value) { return make_str(vm, "NotImplemented"); }
std::optional<bool> never_true(Vm&, Value) { return false; }

/// A constant's hash: CPython's is an address, ours a fixed number.
template <std::uint64_t number>
std::optional<std::uint64_t> constant_hash(Vm&, Value) { return number; }

Ref object_repr_method(Vm& vm, const Arguments& arguments) { return repr(vm, arguments[0]); }
Ref object_str_method(Vm& vm, const Arguments& arguments) { return str(vm, arguments[0]); }
constexpr NativeDefinition kObjectMethods[] = {
    {"__repr__", object_repr_method, ArgumentStyle::k_none},
    {"__str__", object_str_method, ArgumentStyle::k_none},
};

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

void set_up_types(Vm& vm) {
  Types& types = vm.types;
  types.object->can.hash = identity_hash;
  types.object->can.construct = object_construct;
  types.object->can.destroy = free_plain;
  types.type->can = types.object->can;
  types.type->can.repr = type_repr;
  types.type->can.call = type_call;
  types.type->can.get_attribute = type_get_attribute;
  types.type->can.set_attribute = type_set_attribute;
  types.type->can.construct = nullptr;
  for (Type* type : {types.str, types.dict, types.tuple}) type->can = types.object->can;

  types.getset_descriptor = vm.make_type("getset_descriptor", types.object, Layout::k_native, sizeof(GetSet));
  types.getset_descriptor->can.get_descriptor = getset_get;
  types.getset_descriptor->can.repr = getset_repr;
  types.getset_descriptor->can.construct = nullptr;
  types.getset_descriptor->can.destroy = [](Vm& machine, Object* object) { machine.heap.free(object, sizeof(GetSet)); };
  add_getter(vm, types.object, "__class__", get_class);
  add_getter(vm, types.type, "__name__", get_type_name);
  add_getter(vm, types.type, "__qualname__", get_type_qualified_name);
  add_getter(vm, types.type, "__module__", get_type_module);
  add_getter(vm, types.type, "__mro__", get_type_order);
  add_getter(vm, types.type, "__bases__", get_type_bases);

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
