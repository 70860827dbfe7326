// weakref.proxy: does what its object does, as long as that is there.
#include "core/vm/objects/containers.h"
#include "core/vm/objects/weak_reference.h"

namespace coroscope::vm {
namespace {

Ref repr_proxy(Vm& vm, Value self);

bool is_proxy(Value value) { return value.is_object() && value.object()->type->can.repr == repr_proxy; }

/// The object behind a proxy, or the value itself; empty: ReferenceError is set.
Ref behind(Vm& vm, Value value) {
  if (!is_proxy(value)) return Ref::share(value);
  if (Object* target = value.as<WeakReference>()->target) return Ref::share(Value(target));
  return vm.raise(vm.types.reference_error, "weakly-referenced object no longer exists");
}

Ref repr_proxy(Vm& vm, Value self) {
  Object* target = self.as<WeakReference>()->target;
  const Value shown = target != nullptr ? Value(target) : kNone;
  return make_str(vm, fmt::format("<weakproxy at {:#x} to {} at {:#x}>", vm.address_of(self), type_name(vm, shown),
                                  vm.address_of(shown)));
}

Ref str_proxy(Vm& vm, Value self) {
  const Ref target = behind(vm, self);
  return target ? str(vm, *target) : Ref();
}
Ref format_proxy(Vm& vm, Value self, std::string_view spec) {
  const Ref target = behind(vm, self);
  return target ? format(vm, *target, spec) : Ref();
}
std::optional<bool> truth_of_proxy(Vm& vm, Value self) {
  const Ref target = behind(vm, self);
  return target ? truth(vm, *target) : std::nullopt;
}
std::optional<std::int64_t> length_of_proxy(Vm& vm, Value self) {
  const Ref target = behind(vm, self);
  return target ? length(vm, *target) : std::nullopt;
}
Ref binary_proxy(Vm& vm, BinaryOperator op, Value left, Value right) {
  const Ref a = behind(vm, left);
  if (!a) return {};
  const Ref b = behind(vm, right);
  return b ? binary(vm, op, *a, *b) : Ref();
}
Ref inplace_proxy(Vm& vm, BinaryOperator op, Value left, Value right) {
  const Ref a = behind(vm, left);
  if (!a) return {};
  const Ref b = behind(vm, right);
  return b ? inplace(vm, op, *a, *b) : Ref();
}
Ref unary_proxy(Vm& vm, UnaryOperator op, Value self) {
  const Ref target = behind(vm, self);
  return target ? unary(vm, op, *target) : Ref();
}
Ref compare_proxy(Vm& vm, Comparison comparison, Value left, Value right) {
  const Ref a = behind(vm, left);
  if (!a) return {};
  const Ref b = behind(vm, right);
  return b ? compare(vm, comparison, *a, *b) : Ref();
}
Ref get_item_of_proxy(Vm& vm, Value self, Value key) {
  const Ref target = behind(vm, self);
  return target ? get_item(vm, *target, key) : Ref();
}
bool set_item_of_proxy(Vm& vm, Value self, Value key, Value value) {
  const Ref target = behind(vm, self);
  if (!target) return false;
  return value ? set_item(vm, *target, key, value) : delete_item(vm, *target, key);
}
std::optional<bool> proxy_contains(Vm& vm, Value self, Value item) {
  const Ref target = behind(vm, self);
  return target ? contains(vm, *target, item) : std::nullopt;
}
Ref iterate_proxy(Vm& vm, Value self) {
  const Ref target = behind(vm, self);
  return target ? iterate(vm, *target) : Ref();
}
Ref next_of_proxy(Vm& vm, Value self) {
  const Ref target = behind(vm, self);
  return target ? next(vm, *target) : Ref();
}
Ref call_proxy(Vm& vm, Value self, const Arguments& arguments) {
  const Ref target = behind(vm, self);
  return target ? vm.call(*target, arguments) : Ref();
}
Ref get_attribute_of_proxy(Vm& vm, Value self, Str* name) {
  const Ref target = behind(vm, self);
  return target ? get_attribute(vm, *target, name) : Ref();
}
bool set_attribute_of_proxy(Vm& vm, Value self, Str* name, Value value) {
  const Ref target = behind(vm, self);
  return target && set_attribute(vm, *target, name, value);
}

Type* make_proxy_type(Vm& vm, std::string_view name, bool callable) {
  Type* type = vm.make_type(name, vm.types.object, Layout::k_native, sizeof(WeakReference));
  Behaviour& can = type->can;
  can.destroy = vm.types.weak_reference->can.destroy;
  can.construct = nullptr;
  can.repr = repr_proxy;
  can.str = str_proxy;
  can.format = format_proxy;
  can.hash = nullptr;
  can.truth = truth_of_proxy;
  can.length = length_of_proxy;
  can.binary = binary_proxy;
  can.inplace = inplace_proxy;
  can.unary = unary_proxy;
  can.compare = compare_proxy;
  can.get_item = get_item_of_proxy;
  can.set_item = set_item_of_proxy;
  can.contains = proxy_contains;
  can.iterate = iterate_proxy;
  can.next = next_of_proxy;
  can.get_attribute = get_attribute_of_proxy;
  can.set_attribute = set_attribute_of_proxy;
  if (callable) can.call = call_proxy;
  return type;
}

}  // namespace

Type* set_up_weak_proxies(Vm& vm) {
  vm.types.weak_proxy = make_proxy_type(vm, "weakref.ProxyType", false);
  return make_proxy_type(vm, "weakref.CallableProxyType", true);
}

}  // namespace coroscope::vm
