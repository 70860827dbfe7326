#include "core/loop/context.h"

#include "core/loop/runtime.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Arguments;
using vm::ArgumentStyle;
using vm::Dict;
using vm::Ref;
using vm::Value;
using vm::Vm;

namespace {

/// Token: undoes one set().
struct Token : vm::Object {
  Value variable;            ///< owned
  Value old;                 ///< the value before; empty if there was none; owned
  const void* context;       ///< where it was set; only compared
  bool used;
};

Context* context_of(Value value) { return value.as<Context>(); }

Value& current_variables(Vm& vm) { return *Runtime::of(vm).here.context; }

Value find_variable(Vm& vm, Value variables, Value variable) {
  if (!variables) return vm::kEmpty;
  vm::DictEntry* entry = vm::find(vm, variables.as<Dict>(), variable);
  return entry != nullptr ? entry->value : vm::kEmpty;
}

/// The dict to change: nobody else may share it.
Dict* own_variables(Vm& vm, Value& variables) {
  if (variables && variables.object()->references == 1) return variables.as<Dict>();
  Ref copy = vm::make_dict(vm);
  if (variables) {
    for (vm::DictEntry& entry : vm::items_of(variables.as<Dict>())) vm::set(vm, copy.as<Dict>(), entry.key, entry.value);
  }
  Ref old = Ref::adopt(std::exchange(variables, copy.take()));
  return variables.as<Dict>();
}

Ref make_context(Vm& vm, Value variables) {
  auto* context = vm.allocate<Context>(Runtime::of(vm).types.context);
  vm::retain(variables);
  context->variables = variables;
  context->entered = false;
  return Ref::adopt(Value(context));
}

}  // namespace

Value copy_current_context(Vm& vm) {
  const Value variables = current_variables(vm);
  vm::retain(variables);
  return variables;
}

std::optional<Value> context_argument(Vm& vm, Value given) {
  if (!given || given.is_none()) return copy_current_context(vm);
  if (!vm::is_exactly(given, Runtime::of(vm).types.context)) {
    vm.raise(vm.types.type_error, "a Context object was expected, got {}", vm::repr_text(vm, given).value_or("?"));
    return std::nullopt;
  }
  vm::retain(given);
  return given;
}

// ------------------------------------------------------------------------------------------------ Context

namespace {

Ref context_construct(Vm& vm, vm::Type*, const Arguments& arguments) {
  if (arguments.positional + arguments.keyword_count() > 0) {
    return vm.raise(vm.types.type_error, "Context() does not accept any arguments");
  }
  return make_context(vm, vm::kEmpty);
}

Ref copy_context(Vm& vm, const Arguments&) { return make_context(vm, current_variables(vm)); }

Ref context_run(Vm& vm, const Arguments& arguments) {
  auto* context = context_of(arguments[0]);
  if (arguments.positional < 2) return vm.raise(vm.types.type_error, "run() missing 1 required positional argument");
  if (context->entered) {
    return vm.raise(vm.types.runtime_error, "cannot enter context: {} is already entered",
                    vm::repr_text(vm, arguments[0]).value_or("?"));
  }
  context->entered = true;
  Ref alive = Ref::share(arguments[0]);
  Value place = arguments[0];
  Ref result;
  {
    const ContextScope scope(Runtime::of(vm), place);
    result = vm.call(arguments[1], {arguments.values + 2, arguments.positional - 2, arguments.keywords});
  }
  context->entered = false;
  return result;
}

bool check_key(Vm& vm, Value key) {
  if (vm::is_exactly(key, Runtime::of(vm).types.context_variable)) return true;
  vm.raise(vm.types.type_error, "a ContextVar key was expected, got {}", vm::repr_text(vm, key).value_or("?"));
  return false;
}

Ref context_get_item(Vm& vm, Value self, Value key) {
  if (!check_key(vm, key)) return {};
  const Value found = find_variable(vm, context_of(self)->variables, key);
  return found ? Ref::share(found) : vm.raise_value(vm.types.key_error, key);
}

std::optional<bool> context_contains(Vm& vm, Value self, Value key) {
  if (!check_key(vm, key)) return std::nullopt;
  return static_cast<bool>(find_variable(vm, context_of(self)->variables, key));
}

std::optional<std::int64_t> context_length(Vm&, Value self) {
  const Value variables = context_of(self)->variables;
  return variables ? std::int64_t{variables.as<Dict>()->used} : 0;
}

Ref context_get(Vm& vm, const Arguments& arguments) {
  if (!check_key(vm, arguments[1])) return {};
  const Value found = find_variable(vm, context_of(arguments[0])->variables, arguments[1]);
  if (found) return Ref::share(found);
  return arguments.positional > 2 ? Ref::share(arguments[2]) : Ref::none();
}

Ref context_copy(Vm& vm, const Arguments& arguments) { return make_context(vm, context_of(arguments[0])->variables); }

/// A list of the keys, values or pairs, which the views of a mapping give.
template <class Pick>
Ref listed(Vm& vm, Value self, Pick pick) {
  Ref list = vm::make_list(vm, {});
  const Value variables = context_of(self)->variables;
  if (!variables) return list;
  for (vm::DictEntry& entry : vm::items_of(variables.as<Dict>())) {
    Ref item = pick(entry);
    if (!vm::append(vm, list.as<vm::List>(), std::move(item))) return {};
  }
  return list;
}

Ref keys_of(Vm& vm, Value self) {
  return listed(vm, self, [](const vm::DictEntry& entry) { return Ref::share(entry.key); });
}
Ref context_iterate(Vm& vm, Value self) {
  Ref keys = keys_of(vm, self);
  return keys ? vm::iterate(vm, *keys) : Ref();
}
Ref context_keys(Vm& vm, const Arguments& arguments) { return context_iterate(vm, arguments[0]); }
Ref context_values(Vm& vm, const Arguments& arguments) {
  Ref all = listed(vm, arguments[0], [](const vm::DictEntry& entry) { return Ref::share(entry.value); });
  return all ? vm::iterate(vm, *all) : Ref();
}
Ref context_items(Vm& vm, const Arguments& arguments) {
  Ref all = listed(vm, arguments[0], [&vm](const vm::DictEntry& entry) {
    const Value pair[] = {entry.key, entry.value};
    return vm::make_tuple(vm, std::span<const Value>(pair));
  });
  return all ? vm::iterate(vm, *all) : Ref();
}

Ref context_compare(Vm& vm, vm::Comparison comparison, Value left, Value right) {
  const bool is_equality = comparison == vm::Comparison::k_equal || comparison == vm::Comparison::k_not_equal;
  if (!is_equality || !vm::is_exactly(right, Runtime::of(vm).types.context)) return Ref::not_implemented();
  Ref mine = context_of(left)->variables ? Ref::share(context_of(left)->variables) : vm::make_dict(vm);
  Ref theirs = context_of(right)->variables ? Ref::share(context_of(right)->variables) : vm::make_dict(vm);
  return vm::compare(vm, comparison, *mine, *theirs);
}

void destroy_context(Vm& vm, vm::Object* object) {
  vm::release(static_cast<Context*>(object)->variables);
  vm.heap.free(object, sizeof(Context));
}

constexpr vm::NativeDefinition kContextMethods[] = {
    {"run", context_run},
    {"copy", context_copy, ArgumentStyle::k_none},
    {"get", context_get, ArgumentStyle::k_counted, 1, 2},
    {"keys", context_keys, ArgumentStyle::k_none},
    {"values", context_values, ArgumentStyle::k_none},
    {"items", context_items, ArgumentStyle::k_none},
};

// ------------------------------------------------------------------------------------------------ ContextVar

ContextVariable* variable_of(Value value) { return value.as<ContextVariable>(); }

Ref variable_construct(Vm& vm, vm::Type* type, const Arguments& arguments) {
  static const char* const names[] = {"", "default"};
  Value values[2];
  if (!vm::parse_arguments(vm, arguments, "ContextVar", names, 2, 1, 1, values)) return {};
  if (!vm::has_layout(values[0], vm::Layout::k_str)) {
    return vm.raise(vm.types.type_error, "context variable name must be a str");
  }
  auto* variable = vm.allocate<ContextVariable>(type);
  vm::retain(values[0]);
  vm::retain(values[1]);
  variable->name = values[0];
  variable->initial = values[1];
  return Ref::adopt(Value(variable));
}

Ref variable_get(Vm& vm, const Arguments& arguments) {
  const Value found = find_variable(vm, current_variables(vm), arguments[0]);
  if (found) return Ref::share(found);
  if (arguments.positional > 1) return Ref::share(arguments[1]);
  const Value initial = variable_of(arguments[0])->initial;
  return initial ? Ref::share(initial) : vm.raise_value(vm.types.lookup_error, arguments[0]);
}

Ref variable_set(Vm& vm, const Arguments& arguments) {
  Value& variables = current_variables(vm);
  auto* token = vm.allocate<Token>(Runtime::of(vm).types.context_token);
  Ref result = Ref::adopt(Value(token));
  token->variable = Ref::share(arguments[0]).take();
  const Value old = find_variable(vm, variables, arguments[0]);
  vm::retain(old);
  token->old = old;
  token->context = &variables;
  token->used = false;
  if (!vm::set(vm, own_variables(vm, variables), arguments[0], arguments[1])) return {};
  return result;
}

Ref variable_reset(Vm& vm, const Arguments& arguments) {
  if (!vm::is_exactly(arguments[1], Runtime::of(vm).types.context_token)) {
    return vm.raise(vm.types.type_error, "expected an instance of Token, got {}",
                    vm::repr_text(vm, arguments[1]).value_or("?"));
  }
  auto* token = arguments[1].as<Token>();
  const auto shown = [&] { return vm::repr_text(vm, arguments[1]).value_or("?"); };
  if (token->used) return vm.raise(vm.types.runtime_error, "{} has already been used once", shown());
  if (token->variable != arguments[0]) {
    return vm.raise(vm.types.value_error, "{} was created by a different ContextVar", shown());
  }
  Value& variables = current_variables(vm);
  if (token->context != &variables) return vm.raise(vm.types.value_error, "{} was created in a different Context", shown());
  token->used = true;
  Dict* own = own_variables(vm, variables);
  if (token->old) {
    if (!vm::set(vm, own, arguments[0], token->old)) return {};
  } else {
    vm::remove(vm, own, arguments[0]);
  }
  return Ref::none();
}

Ref variable_name(Vm&, const Arguments& arguments) { return Ref::share(variable_of(arguments[0])->name); }

Ref variable_repr(Vm& vm, Value self) {
  const auto* variable = variable_of(self);
  const std::optional<std::string> name = vm::repr_text(vm, variable->name);
  if (!name) return {};
  std::string text = fmt::format("<ContextVar name={}", *name);
  if (variable->initial) {
    const std::optional<std::string> initial = vm::repr_text(vm, variable->initial);
    if (!initial) return {};
    text += " default=" + *initial;
  }
  return vm::make_str(vm, fmt::format("{} at {:#x}>", text, vm.address_of(self)));
}

void destroy_variable(Vm& vm, vm::Object* object) {
  auto* variable = static_cast<ContextVariable*>(object);
  vm::release(variable->name);
  vm::release(variable->initial);
  vm.heap.free(variable, sizeof(ContextVariable));
}

constexpr vm::NativeDefinition kVariableMethods[] = {
    {"get", variable_get, ArgumentStyle::k_counted, 0, 1},
    {"set", variable_set, ArgumentStyle::k_one},
    {"reset", variable_reset, ArgumentStyle::k_one},
};

// ------------------------------------------------------------------------------------------------ Token

Ref token_variable(Vm&, const Arguments& arguments) { return Ref::share(arguments[0].as<Token>()->variable); }
Ref token_old_value(Vm& vm, const Arguments& arguments) {
  const Value old = arguments[0].as<Token>()->old;
  return old ? Ref::share(old) : Ref::share(vm::find_in_type(Runtime::of(vm).types.context_token, vm.intern("MISSING")));
}

Ref token_repr(Vm& vm, Value self) {
  const auto* token = self.as<Token>();
  const std::optional<std::string> variable = vm::repr_text(vm, token->variable);
  if (!variable) return {};
  return vm::make_str(vm, fmt::format("<Token{} var={} at {:#x}>", token->used ? " used" : "", *variable, vm.address_of(self)));
}

void destroy_token(Vm& vm, vm::Object* object) {
  auto* token = static_cast<Token*>(object);
  vm::release(token->variable);
  vm::release(token->old);
  vm.heap.free(token, sizeof(Token));
}

vm::Type* make_context_type(Vm& vm) {
  vm::Type* type = vm.make_type("_contextvars.Context", vm.types.object, vm::Layout::k_native, sizeof(Context));
  type->is_final = true;
  type->can.destroy = destroy_context;
  type->can.construct = context_construct;
  type->can.get_item = context_get_item;
  type->can.contains = context_contains;
  type->can.length = context_length;
  type->can.iterate = context_iterate;
  type->can.compare = context_compare;
  type->can.hash = nullptr;
  type->pattern = vm::PatternKind::k_mapping;
  vm::add_methods(vm, type, kContextMethods);
  return type;
}

vm::Type* make_variable_type(Vm& vm) {
  vm::Type* type = vm.make_type("_contextvars.ContextVar", vm.types.object, vm::Layout::k_native, sizeof(ContextVariable));
  type->is_final = true;
  type->is_generic = type->takes_weak_references = true;
  type->can.destroy = destroy_variable;
  type->can.construct = variable_construct;
  type->can.repr = variable_repr;
  vm::add_methods(vm, type, kVariableMethods);
  vm::add_getter(vm, type, "name", variable_name);
  return type;
}

vm::Type* make_token_type(Vm& vm) {
  vm::Type* type = vm.make_type("_contextvars.Token", vm.types.object, vm::Layout::k_native, sizeof(Token));
  type->is_final = true;
  type->is_generic = true;
  type->can.destroy = destroy_token;
  type->can.construct = nullptr;
  type->can.repr = token_repr;
  vm::add_getter(vm, type, "var", token_variable);
  vm::add_getter(vm, type, "old_value", token_old_value);
  vm::Type* missing = vm.make_type("_contextvars.Missing", vm.types.object, vm::Layout::k_plain, sizeof(vm::Object));
  missing->can.construct = nullptr;
  missing->can.repr = [](Vm& machine, Value) { return vm::make_str(machine, "<Token.MISSING>"); };
  missing->can.destroy = [](Vm& machine, vm::Object* object) { machine.heap.free(object, sizeof(vm::Object)); };
  Ref marker = Ref::adopt(Value(vm.allocate<vm::Object>(missing)));
  vm::set(vm, type->dictionary, vm.intern("MISSING"), *marker);
  return type;
}

constexpr vm::NativeDefinition kFunctions[] = {{"copy_context", copy_context, ArgumentStyle::k_none}};

}  // namespace

void add_context_names(Vm& vm, vm::Module* module) {
  LoopTypes& types = Runtime::of(vm).types;
  if (types.context == nullptr) {
    types.context = make_context_type(vm);
    types.context_variable = make_variable_type(vm);
    types.context_token = make_token_type(vm);
  }
  vm::add_functions(vm, module, kFunctions);
  vm::set_attribute(vm, module, "Context", Value(types.context));
  vm::set_attribute(vm, module, "ContextVar", Value(types.context_variable));
  vm::set_attribute(vm, module, "Token", Value(types.context_token));
}

}  // namespace coroscope::loop
