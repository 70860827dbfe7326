// mappingproxy: a read-only view of a mapping, as `C.__dict__` gives it.

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/object.h"

namespace coroscope::vm {
namespace {

struct MappingProxy : Object {
  Value mapping;             ///< owned
};

Value mapping_of(Value self) { return self.as<MappingProxy>()->mapping; }

void destroy_proxy(Vm& vm, Object* object) {
  release(static_cast<MappingProxy*>(object)->mapping);
  vm.heap.free(object, sizeof(MappingProxy));
}

Ref proxy_construct(Vm& vm, Type*, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"mapping"};
  Value mapping;
  if (!parse_arguments(vm, arguments, "mappingproxy", kNames, 1, 1, 1, &mapping)) return {};
  const Type* type = type_of(vm, mapping);
  if (type->can.get_item == nullptr || type->layout == Layout::k_list || type->layout == Layout::k_tuple ||
      type->layout == Layout::k_str) {
    return vm.raise(vm.types.type_error, "mappingproxy() argument must be a mapping, not {}", message_name(type));
  }
  return make_mapping_proxy(vm, mapping);
}

Ref proxy_repr(Vm& vm, Value self) {
  const auto inner = repr_text(vm, mapping_of(self));
  return inner ? make_str(vm, fmt::format("mappingproxy({})", *inner)) : Ref();
}
Ref proxy_str(Vm& vm, Value self) { return str(vm, mapping_of(self)); }
std::optional<std::int64_t> proxy_length(Vm& vm, Value self) { return length(vm, mapping_of(self)); }
Ref proxy_get_item(Vm& vm, Value self, Value key) { return get_item(vm, mapping_of(self), key); }
std::optional<bool> proxy_contains(Vm& vm, Value self, Value key) { return contains(vm, mapping_of(self), key); }
Ref proxy_iterate(Vm& vm, Value self) { return iterate(vm, mapping_of(self)); }
Ref proxy_compare(Vm& vm, Comparison comparison, Value left, Value right) {
  return compare(vm, comparison, mapping_of(left), right);
}
Ref proxy_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (op != BinaryOperator::k_or) return Ref::not_implemented();
  const auto inner = [&vm](Value side) {
    return side.is_object() && side.object()->type == vm.types.mapping_proxy ? mapping_of(side) : side;
  };
  return binary(vm, op, inner(left), inner(right));
}

/// A method of the mapping itself.
template <const char* name>
Ref forward(Vm& vm, const Arguments& arguments) {
  Ref method = get_attribute(vm, mapping_of(arguments[0]), vm.intern(name));
  return method ? vm.call(*method, arguments.without_first()) : Ref();
}
Ref proxy_inplace(Vm& vm, BinaryOperator op, Value, Value) {
  if (op != BinaryOperator::k_or) return Ref::not_implemented();
  return vm.raise(vm.types.type_error, "'|=' is not supported by mappingproxy; use '|' instead");
}

constexpr char kGet[] = "get", kKeys[] = "keys", kValues[] = "values", kItems[] = "items", kCopy[] = "copy",
               kReversed[] = "__reversed__";
constexpr NativeDefinition kMethods[] = {
    {kGet, forward<kGet>},   {kKeys, forward<kKeys>}, {kValues, forward<kValues>},
    {kItems, forward<kItems>}, {kCopy, forward<kCopy>}, {kReversed, forward<kReversed>},
};

}  // namespace

Ref make_mapping_proxy(Vm& vm, Value mapping) {
  auto* proxy = vm.allocate<MappingProxy>(vm.types.mapping_proxy);
  proxy->mapping = Ref::share(mapping).take();
  return Ref::adopt(Value(proxy));
}

void set_up_mapping_proxy(Vm& vm) {
  Type* type = vm.types.mapping_proxy = vm.make_type("mappingproxy", vm.types.object, Layout::k_native, sizeof(MappingProxy));
  type->is_final = true;
  type->pattern = PatternKind::k_mapping;
  type->can.construct = proxy_construct;
  type->can.destroy = destroy_proxy;
  type->can.repr = proxy_repr;
  type->can.str = proxy_str;
  type->can.length = proxy_length;
  type->can.get_item = proxy_get_item;
  type->can.contains = proxy_contains;
  type->can.iterate = proxy_iterate;
  type->can.compare = proxy_compare;
  type->can.binary = proxy_binary;
  type->can.inplace = proxy_inplace;
  type->can.hash = nullptr;
  add_methods(vm, type, kMethods);
}

}  // namespace coroscope::vm
