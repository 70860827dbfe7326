// cmp_to_key: objects that are compared by a function of two arguments.

#include "core/library/functools/functools.h"
#include "core/library/native_type.h"

namespace coroscope::library {
namespace {

using namespace vm;

Ref make_key(Vm& vm, Value compare, Value item) {
  auto* key = allocate_instance<KeyWrapper>(vm, State::of(vm).types.key_wrapper);
  key->compare = Ref::share(compare).take();
  key->item = Ref::share(item).take();
  return Ref::adopt(key);
}

Ref cmp_to_key(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"mycmp"};
  Value compare;
  return read_arguments(vm, arguments, "cmp_to_key", kNames, 1, 1, 1, &compare) ? make_key(vm, compare, kEmpty) : Ref();
}

Ref call_key(Vm& vm, Value self, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"obj"};
  Value item;
  if (!read_arguments(vm, arguments, "K", kNames, 1, 1, 1, &item)) return {};
  return make_key(vm, self.as<KeyWrapper>()->compare, item);
}

Ref compare_keys(Vm& vm, Comparison comparison, Value left, Value right) {
  const Type* type = State::of(vm).types.key_wrapper;
  if (type_of(vm, right) != type) return vm.raise(vm.types.type_error, "other argument must be K instance");
  const auto* a = left.as<KeyWrapper>();
  const auto* b = right.as<KeyWrapper>();
  if (!a->item || !b->item) return vm.raise(vm.types.attribute_error, "object");
  const Ref function = Ref::share(a->compare), x = Ref::share(a->item), y = Ref::share(b->item);
  const Ref order = vm.call(*function, {*x, *y});
  return order ? compare(vm, comparison, *order, Value::of_int(0)) : Ref();
}

Ref get_item_of_key(Vm& vm, const Arguments& arguments) {
  const Value item = arguments[0].as<KeyWrapper>()->item;
  return item ? Ref::share(item) : vm.raise(vm.types.attribute_error, "object");
}

constexpr NativeDefinition kFunction{"cmp_to_key", cmp_to_key};

}  // namespace

void add_key_wrapper(Vm& vm, Module* module) {
  Type* type = State::of(vm).types.key_wrapper = make_native_type<KeyWrapper>(vm, "functools.KeyWrapper");
  type->can.destroy = destroy_values<KeyWrapper, &KeyWrapper::compare, &KeyWrapper::item>;
  type->can.call = call_key;
  type->can.compare = compare_keys;
  type->can.hash = nullptr;
  add_getter(vm, type, "obj", get_item_of_key);
  set_attribute(vm, module, "cmp_to_key", *make_native_function(vm, kFunction));
}

}  // namespace coroscope::library
