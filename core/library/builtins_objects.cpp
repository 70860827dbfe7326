#include "core/library/builtins.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/class_checks.h"
#include "core/vm/objects/frame_object.h"
#include "core/vm/objects/list.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

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

/// One of the two questions: how it is asked of a class, and how of one that does not answer it itself.
struct ClassQuestion {
  const char* name;
  Str* Names::*hook;
  std::optional<bool> (*plain)(Vm&, Value subject, Value cls);
};

const ClassQuestion kIsInstance{"isinstance", &Names::__instancecheck__, is_real_instance};
const ClassQuestion kIsSubclass{"issubclass", &Names::__subclasscheck__, is_real_subclass};

/// Does the answer hold for a class or for one of a (nested) tuple of classes?
/// Source: CPython Objects/abstract.c, object_recursive_isinstance.
std::optional<bool> ask(Vm& vm, const ClassQuestion& question, Value subject, Value classes) {
  const Type* type = type_of(vm, classes);
  if (type == vm.types.type) return question.plain(vm, subject, classes);
  if (type->layout == Layout::k_tuple) {
    if (!vm.enter_recursion(" in __instancecheck__")) return std::nullopt;
    std::optional<bool> found = false;
    for (const Value one : classes.as<Tuple>()->view()) {
      found = ask(vm, question, subject, one);
      if (!found || *found) break;
    }
    vm.leave_recursion();
    return found;
  }
  if (type == vm.types.union_type) {
    const Ref members = get_attribute(vm, classes, vm.names.__args__);
    return members ? ask(vm, question, subject, *members) : std::nullopt;
  }
  const Value hook = find_in_type(type, vm.names.*question.hook);
  if (hook && type != vm.types.generic_alias) {
    Ref answer = call_special(vm, hook, classes, {subject});
    if (!answer) return std::nullopt;
    return truth(vm, *answer);
  }
  if (type == vm.types.generic_alias) {
    vm.raise(vm.types.type_error, "{}() argument 2 cannot be a parameterized generic", question.name);
    return std::nullopt;
  }
  return question.plain(vm, subject, classes);
}

Ref isinstance(Vm& vm, const Arguments& arguments) {
  if (Value(type_of(vm, arguments[0])) == arguments[1]) return Ref::of_bool(true);
  const auto answer = ask(vm, kIsInstance, arguments[0], arguments[1]);
  return answer ? Ref::of_bool(*answer) : Ref();
}

Ref issubclass(Vm& vm, const Arguments& arguments) {
  const auto answer = ask(vm, kIsSubclass, arguments[0], arguments[1]);
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
  if (arguments.positional == 0) return locals_of(vm, running_frame(vm));
  Ref space = find_attribute(vm, arguments[0], vm.names.__dict__);
  if (space || vm.has_error()) return space;
  return vm.raise(vm.types.type_error, "vars() argument must have __dict__ attribute");
}

Ref dir(Vm& vm, const Arguments& arguments) {
  if (arguments.positional == 0) {
    const Ref space = locals_of(vm, running_frame(vm));
    Ref sorted = make_list(vm, {});
    if (!extend(vm, sorted.as<List>(), *space) || !sort(vm, sorted.as<List>(), kNone, false)) return {};
    return sorted;
  }
  const Value method = find_in_type(type_of(vm, arguments[0]), vm.names.__dir__);
  if (!method) return make_list_of_names(vm, arguments[0]);
  Ref names = call_special(vm, method, arguments[0], {});
  Ref list = make_list(vm, {});
  if (!names || !extend(vm, list.as<List>(), *names) || !sort(vm, list.as<List>(), kNone, false)) return {};
  return list;
}

/// __import__(name, …): the first part of a dotted name, as the import statement binds it.
Ref import_(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"name", "globals", "locals", "fromlist", "level"};
  Value given[5];
  if (!parse_arguments(vm, arguments, "__import__", kNames, 5, 1, 5, given)) return {};
  if (type_of(vm, given[0])->layout != Layout::k_str) {
    return vm.raise(vm.types.type_error, "__import__() argument 1 must be str, not {}", type_name(vm, given[0]));
  }
  const auto wants_last = given[3] ? truth(vm, given[3]) : std::optional<bool>(false);
  return wants_last ? import_name(vm, vm.intern(given[0].as<Str>()->view()), *wants_last) : Ref();
}

constexpr NativeDefinition kFunctions[] = {
    {"__import__", import_},
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
    {"vars", vars, ArgumentStyle::k_counted, 0, 1},
    {"dir", dir, ArgumentStyle::k_counted, 0, 1},
};

}  // namespace

std::span<const NativeDefinition> object_functions() { return kFunctions; }

}  // namespace coroscope::library
