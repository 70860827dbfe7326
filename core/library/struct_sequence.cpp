#include "core/library/struct_sequence.h"

#include <utility>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using vm::Arguments;
using vm::Ref;
using vm::Value;
using vm::Vm;

constexpr std::size_t kMostFields = 20;

template <std::size_t index>
Ref get_field(Vm&, const Arguments& a) { return Ref::share(a[0].as<vm::Tuple>()->items[index]); }

template <std::size_t... indices>
constexpr std::array<vm::NativeCall, sizeof...(indices)> getters(std::index_sequence<indices...>) {
  return {get_field<indices>...};
}
constexpr auto kGetters = getters(std::make_index_sequence<kMostFields>());

Ref repr(Vm& vm, Value self) {
  const vm::Type* type = self.object()->type;
  Ref names = vm::get_attribute(vm, Value(type_of(vm, self)), vm.names.__match_args__);
  if (!names) return {};
  const std::string_view module = type->module->view();
  std::string text = module == "types" ? "namespace(" : fmt::format("{}.{}(", module, type->name->view());
  const auto items = self.as<vm::Tuple>()->view();
  for (std::size_t i = 0; i < items.size(); ++i) {
    const std::optional<std::string> shown = vm::repr_text(vm, items[i]);
    if (!shown) return {};
    text += fmt::format("{}{}={}", i == 0 ? "" : ", ", names.as<vm::Tuple>()->items[i].as<vm::Str>()->view(), *shown);
  }
  return vm::make_str(vm, text + ")");
}

}  // namespace

Ref make_struct_sequence(Vm& vm, std::string_view name, std::initializer_list<StructField> fields) {
  vm::Type* type = vm.make_type(name, vm.types.tuple, vm::Layout::k_tuple, vm.types.tuple->instance_size);
  type->can.repr = repr;
  type->can.construct = nullptr;
  type->is_final = true;
  std::vector<Value> names, values;
  for (const StructField& field : fields) {
    vm::add_getter(vm, type, field.name, kGetters[names.size()]);
    names.push_back(Value(vm.intern(field.name)));
    values.push_back(field.value);
  }
  Ref match = vm::make_tuple(vm, std::span<const Value>(names));
  vm::set(vm, type->dictionary, vm.names.__match_args__, *match);
  vm.type_changed(type);
  Ref tuple = vm::make_tuple_of_owned(vm, values);
  tuple.get().object()->type = type;
  return tuple;
}

}  // namespace coroscope::library
