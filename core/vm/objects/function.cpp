#include "core/vm/objects/function.h"

#include <cstring>
#include <vector>

#include "core/vm/code_object.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

Ref make_cell(Vm& vm, Value contents) {
  auto* cell = vm.allocate<Cell>(vm.types.cell);
  retain(contents);
  cell->contents = contents;
  return Ref::adopt(Value(cell));
}

Ref make_native_function(Vm& vm, const NativeDefinition& definition, Type* owner) {
  auto* function = vm.allocate<NativeFunction>(owner == nullptr ? vm.types.native_function : vm.types.method_descriptor);
  function->definition = &definition;
  function->owner = owner;
  function->self = kEmpty;
  return Ref::adopt(Value(function));
}

Ref make_bound_method(Vm& vm, Value function, Value self) {
  const Type* kind = function.is_object() ? function.object()->type : nullptr;
  Type* type = kind == vm.types.method_descriptor || kind == vm.types.native_function ? vm.types.native_method
               : kind == vm.types.slot_wrapper && kind != nullptr ? vm.types.method_wrapper
                                                                  : vm.types.bound_method;
  auto* method = vm.allocate<BoundMethod>(type);
  retain(function);
  retain(self);
  method->function = function;
  method->self = self;
  return Ref::adopt(Value(method));
}

void add_methods(Vm& vm, Type* type, std::span<const NativeDefinition> definitions) {
  make_room(vm, type->dictionary, definitions.size());
  for (const NativeDefinition& definition : definitions) {
    Ref method = make_native_function(vm, definition, type);
    set(vm, type->dictionary, vm.intern(definition.name), *method);
  }
  vm.type_changed(type);
}

namespace {

/// What stands in a type's dictionary for a class method in C++.
struct ClassMethodDescriptor : Object {
  Value function;            ///< owned
};

void destroy_class_method(Vm& vm, Object* object) {
  release(static_cast<ClassMethodDescriptor*>(object)->function);
  vm.heap.free(object, sizeof(ClassMethodDescriptor));
}

Ref bind_to_class(Vm& vm, Value self, Value, Type* owner) {
  return make_bound_method(vm, self.as<ClassMethodDescriptor>()->function, Value(owner));
}

}  // namespace

void add_class_method(Vm& vm, Type* type, const NativeDefinition& definition) {
  Type*& kind = vm.types.class_method_descriptor;
  if (kind == nullptr) {
    kind = vm.make_type("classmethod_descriptor", vm.types.object, Layout::k_native, sizeof(ClassMethodDescriptor));
    kind->can.construct = nullptr;
    kind->can.destroy = destroy_class_method;
    kind->can.get_descriptor = bind_to_class;
  }
  auto* descriptor = vm.allocate<ClassMethodDescriptor>(kind);
  descriptor->function = make_native_function(vm, definition).take();
  const Ref owned = Ref::adopt(Value(descriptor));
  set(vm, type->dictionary, vm.intern(definition.name), *owned);
  vm.type_changed(type);
}

bool takes_class_and_one(Vm& vm, const Arguments& arguments, const char* name) {
  if (arguments.keyword_count() != 0) {
    vm.raise(vm.types.type_error, "{}() takes no keyword arguments", name);
    return false;
  }
  if (arguments.positional == 2) return true;
  vm.raise(vm.types.type_error, "{}() takes exactly one argument ({} given)", name, arguments.positional - 1);
  return false;
}

Ref as_instance_of(Vm& vm, Value cls, const Type* plain, Ref made) {
  return !made || cls == Value(const_cast<Type*>(plain)) ? std::move(made) : vm.call(cls, {*made});
}

// ------------------------------------------------------------------------------------------------ calling C++

namespace {

/// "list.append()", "len()" or "math.sin()", as messages name a function.
std::string display_name(const NativeFunction* function) {
  if (function->owner == nullptr && function->self) {
    return fmt::format("{}.{}()", function->self.as<Module>()->name.as<Str>()->view(), function->definition->name);
  }
  if (function->owner == nullptr) return fmt::format("{}()", function->definition->name);
  return fmt::format("{}.{}()", function->owner->name->view(), function->definition->name);
}

const char* plural(std::int64_t count) { return count == 1 ? "" : "s"; }

bool check_count(Vm& vm, const NativeFunction* function, std::int64_t given) {
  const NativeDefinition& definition = *function->definition;
  switch (definition.style) {
    case ArgumentStyle::k_none:
      if (given == 0) return true;
      vm.raise(vm.types.type_error, "{} takes no arguments ({} given)", display_name(function), given);
      return false;
    case ArgumentStyle::k_one:
      if (given == 1) return true;
      vm.raise(vm.types.type_error, "{} takes exactly one argument ({} given)", display_name(function), given);
      return false;
    case ArgumentStyle::k_counted:
      if (given < definition.minimum) {
        vm.raise(vm.types.type_error, "{} expected {}{} argument{}, got {}", definition.name,
                 definition.minimum == definition.maximum ? "" : "at least ", definition.minimum,
                 plural(definition.minimum), given);
        return false;
      }
      if (given > definition.maximum) {
        vm.raise(vm.types.type_error, "{} expected {}{} argument{}, got {}", definition.name,
                 definition.minimum == definition.maximum ? "" : "at most ", definition.maximum,
                 plural(definition.maximum), given);
        return false;
      }
      return true;
    case ArgumentStyle::k_keywords:
      return true;
  }
  return true;
}

}  // namespace

Ref call_native(Vm& vm, NativeFunction* function, const Arguments& arguments) {
  const NativeDefinition& definition = *function->definition;
  std::int64_t given = arguments.positional;
  if (function->owner != nullptr) {
    if (given == 0) {
      return vm.raise(vm.types.type_error, "unbound method {} needs an argument", display_name(function));
    }
    if (!is_instance(vm, arguments[0], function->owner)) {
      return vm.raise(vm.types.type_error, "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                      definition.name, message_name(function->owner), type_name(vm, arguments[0]));
    }
    --given;
  }
  if (definition.style != ArgumentStyle::k_keywords) {
    if (arguments.keyword_count() != 0) {
      return vm.raise(vm.types.type_error, "{} takes no keyword arguments", display_name(function));
    }
    if (!check_count(vm, function, given)) return {};
  }
  return definition.call(vm, arguments);
}

bool parse_arguments(Vm& vm, const Arguments& arguments, const char* function_name, const char* const* names, int count,
                     int required, int positional_limit, Value* out) {
  const int given = static_cast<int>(arguments.positional);
  const int keywords = static_cast<int>(arguments.keyword_count());
  for (int i = 0; i < count; ++i) out[i] = kEmpty;
  if (given + keywords > count) {
    vm.raise(vm.types.type_error, "{}() takes {} {} {}argument{} ({} given)", function_name,
             required == count ? "exactly" : "at most", count, given == 0 && keywords > 0 ? "keyword " : "", plural(count),
             given + keywords);
    return false;
  }
  if (given > positional_limit) {
    if (positional_limit == 0) {
      vm.raise(vm.types.type_error, "{}() takes no positional arguments", function_name);
    } else {
      vm.raise(vm.types.type_error, "{}() takes {} {} positional argument{} ({} given)", function_name,
               required == positional_limit ? "exactly" : "at most", positional_limit, plural(positional_limit), given);
    }
    return false;
  }
  for (int i = 0; i < given; ++i) out[i] = arguments[static_cast<std::size_t>(i)];
  for (int k = 0; k < keywords; ++k) {
    const std::string_view keyword = arguments.keywords->items[k].as<Str>()->view();
    int at = 0;
    while (at < count && keyword != names[at]) ++at;
    if (at == count) {
      vm.raise(vm.types.type_error, "'{}' is an invalid keyword argument for {}()", keyword, function_name);
      return false;
    }
    if (out[at]) {
      vm.raise(vm.types.type_error, "argument for {}() given by name ('{}') and position ({})", function_name, keyword,
               at + 1);
      return false;
    }
    out[at] = arguments[static_cast<std::size_t>(given + k)];
  }
  for (int i = 0; i < required; ++i) {
    if (out[i]) continue;
    vm.raise(vm.types.type_error, "{}() missing required argument '{}' (pos {})", function_name, names[i], i + 1);
    return false;
  }
  return true;
}

// ------------------------------------------------------------------------------------------------ the types

namespace {

void destroy_cell(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* cell = static_cast<Cell*>(object);
  release(cell->contents);
  vm.heap.free(cell, sizeof(Cell));
}

void destroy_function(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* function = static_cast<Function*>(object);
  release(Value(function->globals));
  if (function->defaults != nullptr) release(Value(function->defaults));
  if (function->keyword_defaults != nullptr) release(Value(function->keyword_defaults));
  for (Value value : {function->annotations, function->name, function->qualified_name, function->documentation,
                      function->attributes, function->wrapped_module}) {
    release(value);
  }
  for (std::uint32_t i = 0; i < function->closure_size; ++i) release(Value(function->closure[i]));
  vm.heap.free(function, sizeof(Function) + function->closure_size * sizeof(Cell*));
}

void destroy_bound_method(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* method = static_cast<BoundMethod*>(object);
  release(method->function);
  release(method->self);
  vm.heap.free(method, sizeof(BoundMethod));
}

void destroy_native_function(Vm& vm, Object* object) {
  auto* function = static_cast<NativeFunction*>(object);
  release(function->self);
  vm.heap.free(function, sizeof(NativeFunction));
}

Ref function_repr(Vm& vm, Value self) {
  return make_str(vm, fmt::format("<function {} at {:#x}>", self.as<Function>()->qualified_name.as<Str>()->view(),
                                  vm.address_of(self)));
}

Ref native_function_repr(Vm& vm, Value self) {
  const auto* function = self.as<NativeFunction>();
  if (function->definition->shown != Shown::k_builtin) {
    return make_str(vm, fmt::format("<function {} at {:#x}>", function->definition->name, vm.address_of(self)));
  }
  if (function->owner == nullptr) return make_str(vm, fmt::format("<built-in function {}>", function->definition->name));
  return make_str(vm, fmt::format("<method '{}' of '{}' objects>", function->definition->name,
                                  message_name(function->owner)));
}

Ref bound_method_repr(Vm& vm, Value self) {
  const auto* method = self.as<BoundMethod>();
  if (method->function.object()->type == vm.types.method_descriptor) {
    return make_str(vm, fmt::format("<built-in method {} of {} object at {:#x}>",
                                    method->function.as<NativeFunction>()->definition->name,
                                    type_name(vm, method->self), vm.address_of(method->self)));
  }
  if (self.object()->type == vm.types.method_wrapper) {
    Ref name = get_attribute(vm, method->function, vm.names.__name__);
    return make_str(vm, fmt::format("<method-wrapper '{}' of {} object at {:#x}>", name.as<Str>()->view(),
                                    type_name(vm, method->self), vm.address_of(method->self)));
  }
  const std::optional<std::string> owner = repr_text(vm, method->self);
  if (!owner) return {};
  Ref name = find_attribute(vm, method->function, vm.names.__qualname__);
  if (!name && !vm.has_error()) name = find_attribute(vm, method->function, vm.names.__name__);
  if (vm.has_error()) return {};
  const bool is_text = name && has_layout(*name, Layout::k_str);
  return make_str(vm, fmt::format("<bound method {} of {}>", is_text ? name.as<Str>()->view() : "?", *owner));
}

Ref call_bound_method(Vm& vm, Value self, const Arguments& arguments) {
  const auto* method = self.as<BoundMethod>();
  Ref held = Ref::share(self);
  return vm.call(method->function, ArgumentsBehind(method->self, arguments).all());
}

Ref compare_bound_methods(Vm&, Comparison comparison, Value left, Value right) {
  if (comparison != Comparison::k_equal && comparison != Comparison::k_not_equal) return Ref::not_implemented();
  if (!right.is_object() || right.object()->type != left.object()->type) return Ref::not_implemented();
  const auto* a = left.as<BoundMethod>();
  const auto* b = right.as<BoundMethod>();
  const bool same = a->function == b->function && a->self == b->self;
  return Ref::of_bool(same == (comparison == Comparison::k_equal));
}

std::optional<std::uint64_t> hash_bound_method(Vm& vm, Value self) {
  const auto* method = self.as<BoundMethod>();
  return (vm.address_of(method->function) >> 4) ^ (vm.address_of(method->self) >> 4);
}

Ref get_name(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<Function>()->name); }
Ref get_qualified_name(Vm&, const Arguments& arguments) {
  return Ref::share(arguments[0].as<Function>()->qualified_name);
}
Ref get_documentation(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<Function>()->documentation); }

template <Value Function::*member>
Ref set_member(Vm&, const Arguments& arguments) {
  Value& place = arguments[0].as<Function>()->*member;
  const Value old = place;
  place = Ref::share(arguments[1] ? arguments[1] : kNone).take();
  release(old);
  return Ref::none();
}

Ref get_module(Vm& vm, const Arguments& arguments) {
  auto* function = arguments[0].as<Function>();
  if (function->wrapped_module) return Ref::share(function->wrapped_module);
  DictEntry* entry = find(function->globals, vm.names.__name__);
  return entry != nullptr ? Ref::share(entry->value) : Ref::none();
}

Ref get_defaults(Vm&, const Arguments& arguments) {
  auto* function = arguments[0].as<Function>();
  return function->defaults != nullptr ? Ref::share(Value(function->defaults)) : Ref::none();
}

Ref set_annotations(Vm& vm, const Arguments& arguments) {
  auto* function = arguments[0].as<Function>();
  const Value given = arguments[1] && !arguments[1].is_none() ? arguments[1] : kEmpty;
  if (given && type_of(vm, given)->layout != Layout::k_dict) {
    return vm.raise(vm.types.type_error, "__annotations__ must be set to a dict object");
  }
  release(std::exchange(function->annotations, Ref::share(given).take()));
  return Ref::none();
}

Ref set_defaults(Vm& vm, const Arguments& arguments) {
  auto* function = arguments[0].as<Function>();
  const Value given = arguments[1] && !arguments[1].is_none() ? arguments[1] : kEmpty;
  if (given && type_of(vm, given)->layout != Layout::k_tuple) {
    return vm.raise(vm.types.type_error, "__defaults__ must be set to a tuple object");
  }
  if (function->defaults != nullptr) release(Value(function->defaults));
  function->defaults = given ? Ref::share(given).take().as<Tuple>() : nullptr;
  return Ref::none();
}

/// types.MethodType(function, instance)
Ref construct_bound_method(Vm& vm, Type*, const Arguments& arguments) {
  if (!refuse_keywords(vm, arguments, "method") || !check_count(vm, arguments, "method", 2, 2)) return {};
  if (!is_callable(vm, arguments[0])) return vm.raise(vm.types.type_error, "first argument must be callable");
  if (arguments[1].is_none()) return vm.raise(vm.types.type_error, "instance must not be None");
  return make_bound_method(vm, arguments[0], arguments[1]);
}

Ref call_function(Vm& vm, Value self, const Arguments& arguments) { return vm.call(self, arguments); }

Ref get_annotations(Vm& vm, const Arguments& arguments) {
  auto* function = arguments[0].as<Function>();
  if (!function->annotations) function->annotations = make_dict(vm).take();
  return Ref::share(function->annotations);
}

Ref get_closure(Vm& vm, const Arguments& arguments) {
  auto* function = arguments[0].as<Function>();
  if (function->closure_size == 0) return Ref::none();
  Tuple* cells = allocate_tuple(vm, function->closure_size);
  for (std::uint32_t i = 0; i < function->closure_size; ++i) {
    cells->items[i] = Ref::share(Value(function->closure[i])).take();
  }
  return Ref::adopt(Value(cells));
}

Ref get_namespace(Vm& vm, const Arguments& arguments) {
  auto* function = arguments[0].as<Function>();
  if (!function->attributes) function->attributes = make_dict(vm).take();
  return Ref::share(function->attributes);
}

Ref get_cell_contents(Vm& vm, const Arguments& arguments) {
  const Value contents = arguments[0].as<Cell>()->contents;
  if (contents) return Ref::share(contents);
  return vm.raise(vm.types.value_error, "Cell is empty");
}

Ref get_native_name(Vm& vm, const Arguments& arguments) {
  return make_str(vm, arguments[0].as<NativeFunction>()->definition->name);
}

Ref get_method_qualified_name(Vm& vm, const Arguments& arguments) {
  const auto* function = arguments[0].as<NativeFunction>();
  return make_str(vm, fmt::format("{}.{}", function->owner->name->view(), function->definition->name));
}
Ref get_method_owner(Vm&, const Arguments& arguments) { return Ref::share(Value(arguments[0].as<NativeFunction>()->owner)); }

template <Str* Names::*name>
Ref get_of_function(Vm& vm, const Arguments& arguments) {
  return get_attribute(vm, arguments[0].as<BoundMethod>()->function, vm.names.*name);
}

Ref get_native_module(Vm& vm, const Arguments& arguments) {
  const Value module = arguments[0].as<NativeFunction>()->self;
  return Ref::share(module ? module.as<Module>()->name : Value(vm.names.builtins));
}

Ref get_native_self(Vm&, const Arguments& arguments) {
  const Value module = arguments[0].as<NativeFunction>()->self;
  return module ? Ref::share(module) : Ref::none();
}

Ref get_none(Vm&, const Arguments&) { return Ref::none(); }

Ref get_method_self(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<BoundMethod>()->self); }
Ref get_method_function(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<BoundMethod>()->function); }

/// Attributes that a bound method does not have are those of its function.
Ref bound_method_get_attribute(Vm& vm, Value self, Str* name) {
  if (find_in_type(type_of(vm, self), name)) return generic_get_attribute(vm, self, name);
  return get_attribute(vm, self.as<BoundMethod>()->function, name);
}

Ref bind_function(Vm& vm, Value self, Value instance, Type*) {
  return instance ? make_bound_method(vm, self, instance) : Ref::share(self);
}

Ref call_native_slot(Vm& vm, Value self, const Arguments& arguments) {
  return call_native(vm, self.as<NativeFunction>(), arguments);
}

}  // namespace

void set_up_functions(Vm& vm) {
  Types& types = vm.types;
  types.cell = vm.make_type("cell", types.object, Layout::k_cell, sizeof(Cell));
  types.cell->can.destroy = destroy_cell;
  types.code = vm.make_type("code", types.object, Layout::k_code, sizeof(CodeObject));
  types.function = vm.make_type("function", types.object, Layout::k_function, sizeof(Function));
  types.function->can.destroy = destroy_function;
  types.function->can.get_descriptor = bind_function;
  types.function->can.repr = function_repr;
  types.native_function = vm.make_type("builtin_function_or_method", types.object, Layout::k_native_function,
                                       sizeof(NativeFunction));
  types.native_function->can.destroy = destroy_native_function;
  types.native_function->can.repr = native_function_repr;
  types.native_function->can.call = call_native_slot;
  types.method_descriptor = vm.make_type("method_descriptor", types.object, Layout::k_native_function,
                                         sizeof(NativeFunction));
  types.method_descriptor->can = types.native_function->can;
  types.method_descriptor->can.get_descriptor = bind_function;
  types.bound_method = vm.make_type("method", types.object, Layout::k_bound_method, sizeof(BoundMethod));
  types.bound_method->can.destroy = destroy_bound_method;
  types.bound_method->can.repr = bound_method_repr;
  types.bound_method->can.call = call_bound_method;
  types.bound_method->can.compare = compare_bound_methods;
  types.bound_method->can.hash = hash_bound_method;
  types.bound_method->can.get_attribute = bound_method_get_attribute;
  // In CPython the types of len and [].append are one; here they have two structs.
  types.native_method = vm.make_type("builtin_function_or_method", types.native_function, Layout::k_bound_method,
                                     sizeof(BoundMethod));
  types.method_wrapper = vm.make_type("method-wrapper", types.object, Layout::k_bound_method, sizeof(BoundMethod));
  types.native_method->can = types.method_wrapper->can = types.bound_method->can;
  for (Type* type : {types.cell, types.code, types.function, types.native_function, types.method_descriptor,
                     types.bound_method, types.native_method, types.method_wrapper}) {
    type->can.construct = nullptr;
  }
  types.bound_method->can.construct = construct_bound_method;
  types.bound_method->is_final = true;
  types.function->can.call = call_function;
  add_getter(vm, types.cell, "cell_contents", get_cell_contents);
  add_getter(vm, types.function, "__name__", get_name, set_member<&Function::name>);
  add_getter(vm, types.function, "__qualname__", get_qualified_name, set_member<&Function::qualified_name>);
  add_getter(vm, types.function, "__doc__", get_documentation, set_member<&Function::documentation>);
  add_getter(vm, types.function, "__module__", get_module, set_member<&Function::wrapped_module>);
  add_getter(vm, types.function, "__defaults__", get_defaults, set_defaults);
  add_getter(vm, types.function, "__annotations__", get_annotations, set_annotations);
  add_getter(vm, types.function, "__closure__", get_closure);
  add_getter(vm, types.function, "__dict__", get_namespace);
  add_getter(vm, types.native_function, "__name__", get_native_name);
  add_getter(vm, types.native_function, "__qualname__", get_native_name);
  add_getter(vm, types.native_function, "__module__", get_native_module);
  add_getter(vm, types.native_function, "__self__", get_native_self);
  add_getter(vm, types.native_function, "__doc__", get_none);
  add_getter(vm, types.method_descriptor, "__name__", get_native_name);
  add_getter(vm, types.method_descriptor, "__qualname__", get_method_qualified_name);
  add_getter(vm, types.method_descriptor, "__objclass__", get_method_owner);
  for (Type* type : {types.bound_method, types.native_method, types.method_wrapper}) {
    add_getter(vm, type, "__self__", get_method_self);
  }
  add_getter(vm, types.bound_method, "__func__", get_method_function);
  // What native_function has for its own struct must not be inherited.
  add_getter(vm, types.native_method, "__name__", get_of_function<&Names::__name__>);
  add_getter(vm, types.native_method, "__qualname__", get_of_function<&Names::__qualname__>);
  add_getter(vm, types.native_method, "__doc__", get_none);
  add_getter(vm, types.native_method, "__module__", get_none);
}

}  // namespace coroscope::vm
