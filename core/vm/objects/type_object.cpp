// `type` itself: classes as objects, their attributes, what calling one does.
// Source: CPython Objects/typeobject.c.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/vm/objects/class.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/class_checks.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

Type* type_in(const Arguments& arguments) { return arguments[0].as<Type>(); }

Ref type_repr(Vm& vm, Value self) {
  const auto* type = self.as<Type>();
  const std::string_view module = type->module->view();
  if (module == "builtins") return make_str(vm, fmt::format("<class '{}'>", type->qualified_name->view()));
  return make_str(vm, fmt::format("<class '{}.{}'>", module, type->qualified_name->view()));
}

// ------------------------------------------------------------------------------------------------ attributes of a class

/// Source: CPython type_getattro.
Ref type_get_attribute(Vm& vm, Value self, Str* name) {
  auto* type = self.as<Type>();
  const Value meta = find_in_type(type->type, name);
  if (is_data_descriptor(meta)) return bind(vm, meta, self);
  if (const Value attribute = find_in_type(type, name)) {
    if (attribute.is_object() && attribute.object()->type->can.get_descriptor != nullptr) {
      return attribute.object()->type->can.get_descriptor(vm, attribute, kEmpty, type);
    }
    return Ref::share(attribute);
  }
  if (meta) return bind(vm, meta, self);
  raise_attribute_error(vm, self, name,
                        fmt::format("type object '{}' has no attribute '{}'", message_name(type), name->view()));
  return {};
}

bool type_set_attribute(Vm& vm, Value self, Str* name, Value value) {
  auto* type = self.as<Type>();
  if (!type->is_heap_type) {
    vm.raise(vm.types.type_error, "cannot set '{}' attribute of immutable type '{}'", name->view(), message_name(type));
    return false;
  }
  const Value meta = find_in_type(type->type, name);
  if (is_data_descriptor(meta)) return meta.object()->type->can.set_descriptor(vm, meta, self, value);
  return set_class_attribute(vm, type, name, value);
}

Ref get_name(Vm&, const Arguments& a) { return Ref::share(Value(type_in(a)->name)); }
Ref get_qualified_name(Vm&, const Arguments& a) { return Ref::share(Value(type_in(a)->qualified_name)); }

/// The name as an interned Str; null: TypeError.
Str* checked_name(Vm& vm, const Arguments& a, const char* attribute) {
  Type* type = type_in(a);
  if (!type->is_heap_type) {
    vm.raise(vm.types.type_error, "cannot set '{}' attribute of immutable type '{}'", attribute, message_name(type));
  } else if (!a[1]) {
    vm.raise(vm.types.type_error, "cannot delete '{}' attribute of type '{}'", attribute, message_name(type));
  } else if (type_of(vm, a[1])->layout != Layout::k_str) {
    vm.raise(vm.types.type_error, "can only assign string to {}.{}, not '{}'", message_name(type), attribute,
             type_name(vm, a[1]));
  } else {
    return vm.intern(a[1].as<Str>()->view());
  }
  return nullptr;
}
Ref set_name(Vm& vm, const Arguments& a) {
  Str* name = checked_name(vm, a, "__name__");
  if (name == nullptr) return {};
  type_in(a)->name = name;
  return Ref::none();
}
Ref set_qualified_name(Vm& vm, const Arguments& a) {
  Str* name = checked_name(vm, a, "__qualname__");
  if (name == nullptr) return {};
  type_in(a)->qualified_name = name;
  return Ref::none();
}

Ref get_module(Vm& vm, const Arguments& a) {
  if (DictEntry* entry = find(type_in(a)->dictionary, vm.names.__module__); entry && type_in(a)->is_heap_type) {
    return Ref::share(entry->value);
  }
  return Ref::share(Value(type_in(a)->module));
}
Ref set_module(Vm& vm, const Arguments& a) {
  if (!set_class_attribute(vm, type_in(a), vm.names.__module__, a[1])) return {};
  if (a[1] && type_of(vm, a[1])->layout == Layout::k_str) type_in(a)->module = vm.intern(a[1].as<Str>()->view());
  return Ref::none();
}

Ref get_documentation(Vm& vm, const Arguments& a) {
  DictEntry* entry = find(type_in(a)->dictionary, vm.names.__doc__);
  if (entry == nullptr) return Ref::none();
  const Type* kind = type_of(vm, entry->value);
  if (kind->can.get_descriptor != nullptr && kind != vm.types.function) {
    return kind->can.get_descriptor(vm, entry->value, kEmpty, type_in(a));
  }
  return Ref::share(entry->value);
}
Ref set_documentation(Vm& vm, const Arguments& a) {
  return set_class_attribute(vm, type_in(a), vm.names.__doc__, a[1]) ? Ref::none() : Ref();
}

Ref get_order(Vm&, const Arguments& a) { return Ref::share(Value(type_in(a)->resolution_order)); }
Ref get_base(Vm&, const Arguments& a) {
  return type_in(a)->base == nullptr ? Ref::none() : Ref::share(Value(type_in(a)->base));
}
Ref get_bases(Vm& vm, const Arguments& a) {
  const Type* type = type_in(a);
  if (type->bases != nullptr) return Ref::share(Value(type->bases));
  if (type->base == nullptr) return make_tuple(vm, std::span<const Value>());
  const Value base(type->base);
  return make_tuple(vm, std::span<const Value>(&base, 1));
}

Ref set_bases_of(Vm& vm, const Arguments& a) {
  Type* type = type_in(a);
  if (!type->is_heap_type) {
    return vm.raise(vm.types.type_error, "cannot set '__bases__' attribute of immutable type '{}'", message_name(type));
  }
  if (!a[1]) return vm.raise(vm.types.type_error, "cannot delete '__bases__' attribute of type '{}'", message_name(type));
  if (type_of(vm, a[1])->layout != Layout::k_tuple) {
    return vm.raise(vm.types.type_error, "can only assign tuple to {}.__bases__, not {}", message_name(type),
                    type_name(vm, a[1]));
  }
  if (a[1].as<Tuple>()->size == 0) {
    return vm.raise(vm.types.type_error, "can only assign non-empty tuple to {}.__bases__, not ()", message_name(type));
  }
  return set_bases(vm, type, a[1].as<Tuple>()) ? Ref::none() : Ref();
}

Ref get_dictionary(Vm& vm, const Arguments& a) {
  add_slot_wrappers(vm, type_in(a));
  return make_mapping_proxy(vm, Value(type_in(a)->dictionary));
}

Ref get_annotations(Vm& vm, const Arguments& a) {
  Type* type = type_in(a);
  if (DictEntry* entry = find(type->dictionary, vm.names.__annotations__)) return Ref::share(entry->value);
  if (!type->is_heap_type) {
    return vm.raise(vm.types.attribute_error, "type object '{}' has no attribute '__annotations__'", message_name(type));
  }
  Ref dict = make_dict(vm);
  return set_class_attribute(vm, type, vm.names.__annotations__, *dict) ? std::move(dict) : Ref();
}
Ref set_annotations(Vm& vm, const Arguments& a) {
  return set_class_attribute(vm, type_in(a), vm.names.__annotations__, a[1]) ? Ref::none() : Ref();
}

Ref get_abstract_methods(Vm& vm, const Arguments& a) {
  DictEntry* entry = find(type_in(a)->dictionary, vm.names.__abstractmethods__);
  if (entry != nullptr) return Ref::share(entry->value);
  return vm.raise(vm.types.attribute_error, "__abstractmethods__");
}
Ref set_abstract_methods(Vm& vm, const Arguments& a) {
  const auto any = a[1] ? truth(vm, a[1]) : std::optional<bool>(false);
  if (!any || !set_class_attribute(vm, type_in(a), vm.names.__abstractmethods__, a[1])) return {};
  type_in(a)->is_abstract = *any;
  return Ref::none();
}

// ------------------------------------------------------------------------------------------------ methods

Ref type_mro(Vm& vm, const Arguments& a) {
  if (type_in(a)->bases == nullptr) return make_list(vm, type_in(a)->resolution_order->view());
  Ref order = linearize(vm, type_in(a));
  return order ? make_list(vm, order.as<Tuple>()->view()) : Ref();
}

Ref type_subclasses(Vm& vm, const Arguments& a) {
  return make_list(vm, std::span<const Value>(type_in(a)->subclasses, type_in(a)->subclass_count));
}

Ref type_instance_check(Vm& vm, const Arguments& a) {
  const auto answer = is_real_instance(vm, a[1], a[0]);
  return answer ? Ref::of_bool(*answer) : Ref();
}

Ref type_subclass_check(Vm& vm, const Arguments& a) {
  const auto answer = is_real_subclass(vm, a[1], a[0]);
  return answer ? Ref::of_bool(*answer) : Ref();
}

Ref type_prepare(Vm& vm, const Arguments&) { return make_dict(vm); }

Ref type_dir(Vm& vm, const Arguments& a) { return make_list_of_names(vm, a[0]); }

constexpr NativeDefinition kTypeMethods[] = {
    {"mro", type_mro, ArgumentStyle::k_none},
    {"__subclasses__", type_subclasses, ArgumentStyle::k_none},
    {"__instancecheck__", type_instance_check, ArgumentStyle::k_one},
    {"__subclasscheck__", type_subclass_check, ArgumentStyle::k_one},
    {"__dir__", type_dir, ArgumentStyle::k_none},
};
constexpr NativeDefinition kPrepare{"__prepare__", type_prepare};

// ------------------------------------------------------------------------------------------------ calling

/// Does a metatype of the program have its own method of this name?
bool is_overridden(Vm& vm, const Type* metatype, Str* name) {
  const Type* kind = type_of(vm, find_in_type(metatype, name));
  return kind != vm.types.slot_wrapper && kind != vm.types.native_constructor;
}

/// type.__new__(metatype, name, bases, namespace, **keywords)
Ref type_construct(Vm& vm, Type* metatype, const Arguments& arguments) {
  if (arguments.positional != 3) {
    return vm.raise(vm.types.type_error, "type.__new__() takes exactly 3 arguments ({} given)", arguments.positional);
  }
  static constexpr std::string_view kKinds[] = {"str", "tuple", "dict"};
  constexpr Layout kLayouts[] = {Layout::k_str, Layout::k_tuple, Layout::k_dict};
  for (int i = 0; i < 3; ++i) {
    if (type_of(vm, arguments[i])->layout == kLayouts[i]) continue;
    return vm.raise(vm.types.type_error, "type.__new__() argument {} must be {}, not {}", i + 1, kKinds[i],
                    type_name(vm, arguments[i]));
  }
  auto* bases = arguments[1].as<Tuple>();
  for (const Value base : bases->view()) {
    if (type_of(vm, base)->layout == Layout::k_type) continue;
    if (find_in_type(type_of(vm, base), vm.names.__mro_entries__)) {
      return vm.raise(vm.types.type_error,
                      "type() doesn't support MRO entry resolution; use types.new_class()");
    }
  }
  Type* winner = calculate_metatype(vm, metatype, bases);
  if (winner == nullptr) return {};
  if (winner != metatype && is_overridden(vm, winner, vm.names.__new__)) {
    Ref make = get_attribute(vm, Value(winner), vm.names.__new__);
    return make ? vm.call(*make, ArgumentsBehind(Value(winner), arguments).all()) : Ref();
  }
  return make_class(vm, winner, arguments[0].as<Str>(), bases, arguments[2].as<Dict>(), arguments);
}

bool type_initialize(Vm& vm, Value, const Arguments& arguments) {
  if (arguments.positional == 1 || arguments.positional == 3) return true;
  vm.raise(vm.types.type_error, "type.__init__() takes 1 or 3 arguments");
  return false;
}

/// cls(…): __new__, then __init__ if that gave an instance. type(x) with one argument gives the type.
Ref type_call(Vm& vm, Value self, const Arguments& arguments) {
  auto* type = self.as<Type>();
  if (type == vm.types.type) {
    if (arguments.positional == 1 && arguments.keyword_count() == 0) return Ref::share(Value(type_of(vm, arguments[0])));
    if (arguments.positional != 3) return vm.raise(vm.types.type_error, "type() takes 1 or 3 arguments");
    // The class may come out of a derived metatype, whose __init__ then runs.
    Ref made = type_construct(vm, type, arguments);
    if (!made || type_of(vm, *made) == type || !is_instance(vm, *made, type)) return made;
    const Value own = find_in_type(type_of(vm, *made), vm.names.__init__);
    if (!own || !is_overridden(vm, type_of(vm, *made), vm.names.__init__)) return made;
    return vm.call(own, ArgumentsBehind(*made, arguments).all()) ? std::move(made) : Ref();
  }
  if (type->can.construct != nullptr) return type->can.construct(vm, type, arguments);
  return vm.raise(vm.types.type_error, "cannot create '{}' instances", message_name(type));
}

/// X | Y
Ref type_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  return op == BinaryOperator::k_or ? make_union(vm, left, right) : Ref::not_implemented();
}

void add_names(Dict* space, std::set<std::string>& names) {
  for (const DictEntry& entry : items_of(space)) {
    if (entry.key.is_object() && entry.key.object()->type->layout == Layout::k_str) {
      names.emplace(entry.key.as<Str>()->view());
    }
  }
}

void add_names_of_class(Vm& vm, const Type* type, std::set<std::string>& names) {
  for (const Value base : type->resolution_order->view()) {
    add_slot_wrappers(vm, base.as<Type>());
    add_names(base.as<Type>()->dictionary, names);
  }
}

}  // namespace

Ref make_list_of_names(Vm& vm, Value object) {
  std::set<std::string> names;
  const Type* type = type_of(vm, object);
  if (type->layout == Layout::k_module) {
    add_names(object.as<Module>()->dictionary, names);
  } else if (type->layout == Layout::k_type) {
    add_names_of_class(vm, object.as<Type>(), names);
  } else {
    add_names_of_class(vm, type, names);
    const Ref space = find_attribute(vm, object, vm.names.__dict__);
    if (vm.has_error()) return {};
    if (space && type_of(vm, *space)->layout == Layout::k_dict) add_names(space.as<Dict>(), names);
  }
  Ref list = make_list(vm, {});
  for (const std::string& name : names) {
    if (!append(vm, list.as<List>(), make_str(vm, name))) return {};
  }
  return list;
}

void set_up_type_type(Vm& vm) {
  Type* type = vm.types.type;
  type->can.repr = type_repr;
  type->can.call = type_call;
  type->can.get_attribute = type_get_attribute;
  type->can.set_attribute = type_set_attribute;
  type->can.construct = type_construct;
  type->can.initialize = type_initialize;
  type->can.binary = type_binary;
  add_getter(vm, type, "__name__", get_name, set_name);
  add_getter(vm, type, "__qualname__", get_qualified_name, set_qualified_name);
  add_getter(vm, type, "__module__", get_module, set_module);
  add_getter(vm, type, "__doc__", get_documentation, set_documentation);
  add_getter(vm, type, "__mro__", get_order);
  add_getter(vm, type, "__base__", get_base);
  add_getter(vm, type, "__bases__", get_bases, set_bases_of);
  add_getter(vm, type, "__dict__", get_dictionary);
  add_getter(vm, type, "__annotations__", get_annotations, set_annotations);
  add_getter(vm, type, "__abstractmethods__", get_abstract_methods, set_abstract_methods);
}

void add_type_methods(Vm& vm) {
  add_methods(vm, vm.types.type, kTypeMethods);
  Ref prepare = make_native_function(vm, kPrepare);
  set(vm, vm.types.type->dictionary, vm.names.__prepare__, *prepare);
  vm.type_changed(vm.types.type);
}

}  // namespace coroscope::vm
