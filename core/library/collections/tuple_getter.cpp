#include "core/library/collections/tuple_getter.h"

#include "core/library/native_type.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

TupleGetter* self_of(Value value) { return value.as<TupleGetter>(); }

void destroy_getter(Vm& vm, Object* object) {
  release(static_cast<TupleGetter*>(object)->documentation);
  free_instance<TupleGetter>(vm, object);
}

Ref repr_getter(Vm& vm, Value self) {
  const auto text = repr_text(vm, self_of(self)->documentation);
  return text ? make_str(vm, fmt::format("_tuplegetter({}, {})", self_of(self)->index, *text)) : Ref();
}

Ref get_field(Vm& vm, Value self, Value instance, Type*) {
  if (!instance) return Ref::share(self);
  const std::int64_t index = self_of(self)->index;
  if (!has_layout(instance, Layout::k_tuple)) {
    if (instance.is_none()) return Ref::share(self);
    return vm.raise(vm.types.type_error, "descriptor for index '{}' for tuple subclasses doesn't apply to '{}' object",
                    index, type_name(vm, instance));
  }
  const auto items = instance.as<Tuple>()->view();
  if (index < 0 || index >= static_cast<std::int64_t>(items.size())) {
    return vm.raise(vm.types.index_error, "tuple index out of range");
  }
  return Ref::share(items[static_cast<std::size_t>(index)]);
}

bool set_field(Vm& vm, Value, Value, Value value) {
  vm.raise_message(vm.types.attribute_error, value ? "can't set attribute" : "can't delete attribute");
  return false;
}

Ref construct_getter(Vm& vm, Type* type, const Arguments& arguments) {
  if (!check_count(vm, arguments, "_tuplegetter", 2, 2)) return {};
  const auto index = to_index(vm, arguments[0]);
  if (!index) return {};
  auto* getter = allocate_instance<TupleGetter>(vm, type);
  getter->index = *index;
  getter->documentation = Ref::share(arguments[1]).take();
  return Ref::adopt(getter);
}

Ref get_documentation(Vm&, const Arguments& arguments) { return Ref::share(self_of(arguments[0])->documentation); }
Ref set_documentation(Vm&, const Arguments& arguments) {
  replace(self_of(arguments[0])->documentation, arguments[1] ? arguments[1] : kNone);
  return Ref::none();
}

}  // namespace

void set_up_tuple_getter(Vm& vm) {
  Type* type = State::of(vm).types.tuple_getter = make_native_type<TupleGetter>(vm, "_collections._tuplegetter");
  type->can.destroy = destroy_getter;
  type->can.repr = repr_getter;
  type->can.get_descriptor = get_field;
  type->can.set_descriptor = set_field;
  type->can.construct = construct_getter;
  type->is_data_descriptor = true;
  add_getter(vm, type, "__doc__", get_documentation, set_documentation);
}

}  // namespace coroscope::library
