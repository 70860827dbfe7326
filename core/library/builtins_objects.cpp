#include <set>
#include <string>

#include "core/library/builtins.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using namespace vm;

Ref repr_(Vm& vm, const Arguments& arguments) { return repr(vm, arguments[0]); }
Ref ascii_(Vm& vm, const Arguments& arguments) { return ascii(vm, arguments[0]); }

Ref format_(Vm& vm, const Arguments& arguments) {
  if (arguments.positional == 1) return format(vm, arguments[0], "");
  if (type_of(vm, arguments[1])->layout != Layout::k_str) {
    return vm.raise(vm.types.type_error, "format() argument 2 must be str, not {}", type_name(vm, arguments[1]));
  }
  return format(vm, arguments[0], arguments[1].as<Str>()->view());
}

Ref hash_(Vm& vm, const Arguments& arguments) {
  const auto number = hash(vm, arguments[0]);
  return number ? make_int(vm, static_cast<std::int64_t>(*number)) : Ref();
}

Ref id(Vm& vm, const Arguments& arguments) {
  return make_int(vm, static_cast<std::int64_t>(vm.address_of(arguments[0])));
}

Ref callable(Vm& vm, const Arguments& arguments) { return Ref::of_bool(is_callable(vm, arguments[0])); }

// ------------------------------------------------------------------------------------------------ classes

bool is_class(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_type; }

/// Is a class one of those that a class or a (nested) tuple of classes names? `what`: which function asks.
std::optional<bool> is_among(Vm& vm, const Type* type, Value classes, const char* error) {
  if (is_class(classes)) return type->is_subtype_of(classes.as<Type>());
  if (type_of(vm, classes)->layout != Layout::k_tuple) {
    vm.raise_message(vm.types.type_error, error);
    return std::nullopt;
  }
  if (!vm.enter_recursion(" in __instancecheck__")) return std::nullopt;
  std::optional<bool> found = false;
  for (const Value one : classes.as<Tuple>()->view()) {
    found = is_among(vm, type, one, error);
    if (!found || *found) break;
  }
  vm.leave_recursion();
  return found;
}

Ref isinstance(Vm& vm, const Arguments& arguments) {
  const auto answer = is_among(vm, type_of(vm, arguments[0]), arguments[1],
                               "isinstance() arg 2 must be a type, a tuple of types, or a union");
  return answer ? Ref::of_bool(*answer) : Ref();
}

Ref issubclass(Vm& vm, const Arguments& arguments) {
  if (!is_class(arguments[0])) return vm.raise(vm.types.type_error, "issubclass() arg 1 must be a class");
  const auto answer = is_among(vm, arguments[0].as<Type>(), arguments[1],
                               "issubclass() arg 2 must be a class, a tuple of classes, or a union");
  return answer ? Ref::of_bool(*answer) : Ref();
}

// ------------------------------------------------------------------------------------------------ attributes

/// The name as an interned Str; null: TypeError is set.
Str* attribute_name(Vm& vm, Value name) {
  if (type_of(vm, name)->layout == Layout::k_str) return vm.intern(name.as<Str>()->view());
  vm.raise(vm.types.type_error, "attribute name must be string, not '{}'", type_name(vm, name));
  return nullptr;
}

Ref getattr(Vm& vm, const Arguments& arguments) {
  Str* name = attribute_name(vm, arguments[1]);
  if (name == nullptr) return {};
  if (arguments.positional == 2) return get_attribute(vm, arguments[0], name);
  Ref found = find_attribute(vm, arguments[0], name);
  if (found || vm.has_error()) return found;
  return Ref::share(arguments[2]);
}

Ref hasattr(Vm& vm, const Arguments& arguments) {
  Str* name = attribute_name(vm, arguments[1]);
  if (name == nullptr) return {};
  const Ref found = find_attribute(vm, arguments[0], name);
  if (vm.has_error()) return {};
  return Ref::of_bool(static_cast<bool>(found));
}

Ref setattr(Vm& vm, const Arguments& arguments) {
  Str* name = attribute_name(vm, arguments[1]);
  if (name == nullptr || !set_attribute(vm, arguments[0], name, arguments[2])) return {};
  return Ref::none();
}

Ref delattr(Vm& vm, const Arguments& arguments) {
  Str* name = attribute_name(vm, arguments[1]);
  if (name == nullptr || !delete_attribute(vm, arguments[0], name)) return {};
  return Ref::none();
}

Ref vars(Vm& vm, const Arguments& arguments) {
  Ref space = find_attribute(vm, arguments[0], vm.names.__dict__);
  if (space || vm.has_error()) return space;
  return vm.raise(vm.types.type_error, "vars() argument must have __dict__ attribute");
}

void add_names(Dict* space, std::set<std::string>& names) {
  for (const DictEntry& entry : items_of(space)) {
    if (entry.key.is_object() && entry.key.object()->type->layout == Layout::k_str) {
      names.emplace(entry.key.as<Str>()->view());
    }
  }
}

void add_names_of_class(const Type* type, std::set<std::string>& names) {
  for (const Value base : type->resolution_order->view()) add_names(base.as<Type>()->dictionary, names);
}

Ref dir(Vm& vm, const Arguments& arguments) {
  if (arguments.positional == 0) return vm.raise(vm.types.type_error, "dir() without an argument is not supported");
  const Value object = arguments[0];
  std::set<std::string> names;
  const Type* type = type_of(vm, object);
  if (type->layout == Layout::k_module) {
    add_names(object.as<Module>()->dictionary, names);
  } else if (is_class(object)) {
    add_names_of_class(object.as<Type>(), names);
  } else {
    add_names_of_class(type, names);
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

constexpr NativeDefinition kFunctions[] = {
    {"repr", repr_, ArgumentStyle::k_one},
    {"ascii", ascii_, ArgumentStyle::k_one},
    {"format", format_, ArgumentStyle::k_counted, 1, 2},
    {"hash", hash_, ArgumentStyle::k_one},
    {"id", id, ArgumentStyle::k_one},
    {"callable", callable, ArgumentStyle::k_one},
    {"isinstance", isinstance, ArgumentStyle::k_counted, 2, 2},
    {"issubclass", issubclass, ArgumentStyle::k_counted, 2, 2},
    {"getattr", getattr, ArgumentStyle::k_counted, 2, 3},
    {"hasattr", hasattr, ArgumentStyle::k_counted, 2, 2},
    {"setattr", setattr, ArgumentStyle::k_counted, 3, 3},
    {"delattr", delattr, ArgumentStyle::k_counted, 2, 2},
    {"vars", vars, ArgumentStyle::k_counted, 1, 1},
    {"dir", dir, ArgumentStyle::k_counted, 0, 1},
};

}  // namespace

std::span<const NativeDefinition> object_functions() { return kFunctions; }

}  // namespace coroscope::library
