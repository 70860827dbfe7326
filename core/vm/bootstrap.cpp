#include "core/vm/bootstrap.h"

#include "core/vm/objects/bytearray.h"
#include "core/vm/objects/complex.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/descriptor.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/memory_view.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set.h"

namespace coroscope::vm {
namespace {

constexpr std::uint32_t kImmortal = 1u << 30;

/// A type without a name and a namespace yet.
Type* make_bare_type(Vm& vm, Layout layout, std::uint32_t instance_size) {
  auto* memory = vm.heap.allocate(sizeof(Type));
  auto* type = new (memory) Type();
  type->references = kImmortal;
  type->flags = 0;
  type->vm = &vm;
  type->layout = layout;
  type->instance_size = instance_size;
  return type;
}

void name_bare_type(Vm& vm, Type* type, std::string_view name) {
  type->type = vm.types.type;
  type->name = vm.intern(name);
  type->qualified_name = type->name;
  type->module = vm.intern("builtins");
  type->base = type == vm.types.object ? nullptr : vm.types.object;
  type->dictionary = make_dict(vm).take().as<Dict>();
  vm.type_changed(type);
}

void make_first_types(Vm& vm) {
  Types& types = vm.types;
  types.type = make_bare_type(vm, Layout::k_type, sizeof(Type));
  types.object = make_bare_type(vm, Layout::k_plain, sizeof(Object));
  types.str = make_bare_type(vm, Layout::k_str, sizeof(Str));
  types.dict = make_bare_type(vm, Layout::k_dict, sizeof(Dict));
  types.tuple = make_bare_type(vm, Layout::k_tuple, sizeof(Tuple));
  name_bare_type(vm, types.type, "type");
  name_bare_type(vm, types.object, "object");
  name_bare_type(vm, types.str, "str");
  name_bare_type(vm, types.dict, "dict");
  name_bare_type(vm, types.tuple, "tuple");
  for (Type* type : {types.object, types.type, types.str, types.dict, types.tuple}) set_resolution_order(vm, type);
}

void add_builtin(Vm& vm, Type* type) { set(vm, vm.builtins, type->name, Value(type)); }

}  // namespace

void set_resolution_order(Vm& vm, Type* type) {
  std::uint32_t count = 0;
  for (const Type* at = type; at != nullptr; at = at->base) ++count;
  Tuple* order = allocate_tuple(vm, count);
  std::uint32_t i = 0;
  for (Type* at = type; at != nullptr; at = at->base) {
    retain(Value(at));
    order->items[i++] = Value(at);
  }
  type->resolution_order = order;
}

void bootstrap(Vm& vm) {
  make_first_types(vm);
#define NAME(identifier) vm.names.identifier = vm.intern(#identifier);
  COROSCOPE_VM_NAMES(NAME)
#undef NAME
  set_up_types(vm);
  set_up_functions(vm);
  set_up_str(vm);
  set_up_numbers(vm);
  set_up_complex(vm);
  set_up_bytes(vm);
  set_up_sequences(vm);
  set_up_dict(vm);
  set_up_set(vm);
  set_up_bytearray(vm);
  set_up_memory_view(vm);
  set_up_iterators(vm);
  set_up_exceptions(vm);
  set_up_generators(vm);
  set_up_modules(vm);
  set_up_descriptors(vm);
  set_up_super(vm);
  set_up_mapping_proxy(vm);
  set_up_generic_alias(vm);
  set_up_slot_wrappers(vm);
  finish_object_type(vm);
  add_type_methods(vm);
  for (Type* type : {vm.types.bool_, vm.types.range, vm.types.slice, vm.types.none, vm.types.ellipsis,
                     vm.types.not_implemented}) {
    type->is_final = true;
  }
  for (Type* type : {vm.types.list, vm.types.tuple, vm.types.range}) type->pattern = PatternKind::k_sequence;
  vm.types.dict->pattern = PatternKind::k_mapping;
  for (Type* type : {vm.types.list, vm.types.tuple, vm.types.dict, vm.types.set, vm.types.frozenset, vm.types.enumerate,
                     vm.types.mapping_proxy, vm.types.async_generator, vm.types.base_exception_group}) {
    type->is_generic = true;
  }

  vm.builtins = make_dict(vm).take().as<Dict>();
  vm.modules = make_dict(vm).take().as<Dict>();
  Types& types = vm.types;
  for (Type* type : {types.object, types.type, types.bool_, types.int_, types.float_, types.complex_, types.str, types.bytes, types.bytearray, types.memoryview, types.list,
                     types.tuple, types.dict, types.set, types.frozenset, types.range, types.slice, types.enumerate,
                     types.zip, types.map, types.filter, types.reversed, types.property, types.static_method,
                     types.class_method, types.super}) {
    add_builtin(vm, type);
  }
#define EXCEPTION(member, name, base) add_builtin(vm, types.member);
#include "core/vm/objects/exceptions.def"
  add_builtin(vm, types.exception_group);
  set(vm, vm.builtins, vm.intern("IOError"), Value(types.os_error));
  set(vm, vm.builtins, vm.intern("EnvironmentError"), Value(types.os_error));
  set(vm, vm.builtins, vm.intern("Ellipsis"), kEllipsis);
  set(vm, vm.builtins, vm.intern("NotImplemented"), kNotImplemented);
}

}  // namespace coroscope::vm
