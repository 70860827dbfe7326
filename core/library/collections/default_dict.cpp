#include "core/library/collections/default_dict.h"

#include "core/library/native_type.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

DefaultDict* self_of(Value value) { return value.as<DefaultDict>(); }
Value factory_of(Value self) { return self_of(self)->factory ? self_of(self)->factory : kNone; }

void destroy_default_dict(Vm& vm, Object* object) {
  release(std::exchange(static_cast<DefaultDict*>(object)->factory, kEmpty));
  vm.types.dict->can.destroy(vm, object);
}

/// The factory may hold the dict itself; then it prints as ... the second time.
std::optional<std::string> factory_text(Vm& vm, Value self) {
  const Ref factory = Ref::share(factory_of(self));
  if (!factory.get().is_object()) return repr_text(vm, *factory);
  const PrintGuard guard(vm, factory.get().object());
  if (guard.again()) return "...";
  if (guard.failed()) return std::nullopt;
  return repr_text(vm, *factory);
}

Ref repr_default_dict(Vm& vm, Value self) {
  Ref items = vm.types.dict->can.repr(vm, self);
  if (!items) return {};
  const auto factory = factory_text(vm, self);
  if (!factory) return {};
  return make_str(vm, fmt::format("{}({}, {})", self.object()->type->name->view(), *factory, items.as<Str>()->view()));
}

bool initialize_default_dict(Vm& vm, Value self, const Arguments& arguments) {
  const bool has_factory = arguments.positional > 0;
  const Value factory = has_factory && !arguments[0].is_none() ? arguments[0] : kEmpty;
  if (factory && !is_callable(vm, factory)) {
    vm.raise_message(vm.types.type_error, "first argument must be callable or None");
    return false;
  }
  replace(self_of(self)->factory, factory);
  const Arguments rest = has_factory ? arguments.without_first() : arguments;
  if (!check_count(vm, rest, "dict", 0, 1)) return false;
  Dict* dict = self_of(self);
  if (rest.positional == 1 && !update(vm, dict, rest[0])) return false;
  for (std::uint32_t i = 0; i < rest.keyword_count(); ++i) {
    if (!set(vm, dict, Value(rest.keywords->items[i]), rest.values[rest.positional + i])) return false;
  }
  return true;
}

Ref construct_default_dict(Vm& vm, Type* type, const Arguments& arguments) {
  Ref dict = Ref::adopt(allocate_dict(vm, type));
  self_of(*dict)->factory = kEmpty;
  if (type->is_heap_type || initialize_default_dict(vm, *dict, arguments)) return dict;
  return {};
}

Ref missing(Vm& vm, const Arguments& arguments) {
  const Ref factory = Ref::share(self_of(arguments[0])->factory);
  if (!factory) return vm.raise_value(vm.types.key_error, arguments[1]);
  Ref value = vm.call(*factory, Arguments{});
  if (!value || !set_item(vm, arguments[0], arguments[1], *value)) return {};
  return value;
}

/// type(self)(default_factory, mapping).
Ref copy_with(Vm& vm, Value self, Value mapping) {
  const Ref factory = Ref::share(factory_of(self));
  return vm.call(Value(self.object()->type), {*factory, mapping});
}

Ref copy(Vm& vm, const Arguments& arguments) { return copy_with(vm, arguments[0], arguments[0]); }

Ref default_dict_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (op != BinaryOperator::k_or || !has_layout(left, Layout::k_dict) || !has_layout(right, Layout::k_dict)) {
    return Ref::not_implemented();
  }
  const bool is_left = is_instance(vm, left, State::of(vm).types.default_dict);
  Ref result = copy_with(vm, is_left ? left : right, left);
  return result && update(vm, result.as<Dict>(), right) ? result : Ref();
}

Ref get_factory(Vm&, const Arguments& arguments) { return Ref::share(factory_of(arguments[0])); }
Ref set_factory(Vm&, const Arguments& arguments) {
  replace(self_of(arguments[0])->factory, arguments[1].is_none() ? kEmpty : arguments[1]);
  return Ref::none();
}

/// What copies are made from: (type, (default_factory,), None, None, items).
Ref reduce(Vm& vm, const Arguments& arguments) {
  const Value factory = self_of(arguments[0])->factory;
  const Value one[] = {factory};
  const Ref given = vm::make_tuple(vm, std::span<const Value>(one, factory ? 1 : 0));
  const Ref view = vm.call_method(arguments[0], vm.intern("items"), {});
  if (!view) return {};
  const Ref items = iterate(vm, *view);
  if (!items) return {};
  const Value parts[] = {Value(arguments[0].object()->type), *given, kNone, kNone, *items};
  return vm::make_tuple(vm, std::span<const Value>(parts));
}

constexpr NativeDefinition kMethods[] = {
    {"__reduce__", reduce, ArgumentStyle::k_none},
    {"__missing__", missing, ArgumentStyle::k_one},
    {"copy", copy, ArgumentStyle::k_none},
    {"__copy__", copy, ArgumentStyle::k_none},
};

}  // namespace

void set_up_default_dict(Vm& vm) {
  Type* type = make_native_type<DefaultDict>(vm, "collections.defaultdict", Layout::k_dict, vm.types.dict);
  State::of(vm).types.default_dict = type;
  type->can.destroy = destroy_default_dict;
  type->can.repr = repr_default_dict;
  type->can.binary = default_dict_binary;
  type->can.construct = construct_default_dict;
  type->can.initialize = initialize_default_dict;
  add_methods(vm, type, kMethods);
  add_getter(vm, type, "default_factory", get_factory, set_factory);
}

}  // namespace coroscope::library
