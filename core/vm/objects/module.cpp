#include "core/vm/objects/module.h"

#include "core/vm/objects/object.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

Ref make_module(Vm& vm, std::string_view name) {
  auto* module = vm.allocate<Module>(vm.types.module);
  module->name = Ref::share(Value(vm.intern(name))).take();
  module->dictionary = make_dict(vm).take().as<Dict>();
  set(vm, module->dictionary, vm.names.__name__, module->name);
  return Ref::adopt(Value(module));
}

void add_functions(Vm& vm, Module* module, std::span<const NativeDefinition> definitions) {
  for (const NativeDefinition& definition : definitions) {
    Ref function = make_native_function(vm, definition);
    set(vm, module->dictionary, vm.intern(definition.name), *function);
  }
}

void set_attribute(Vm& vm, Module* module, std::string_view name, Value value) {
  set(vm, module->dictionary, vm.intern(name), value);
}

namespace {

void destroy_module(Vm& vm, Object* object) {
  auto* module = static_cast<Module*>(object);
  release(module->name);
  release(Value(module->dictionary));
  vm.heap.free(module, sizeof(Module));
}

Ref module_repr(Vm& vm, Value self) {
  return make_str(vm, fmt::format("<module '{}' (built-in)>", self.as<Module>()->name.as<Str>()->view()));
}

Ref module_get_attribute(Vm& vm, Value self, Str* name) {
  auto* module = self.as<Module>();
  if (DictEntry* entry = find(module->dictionary, name)) return Ref::share(entry->value);
  if (name == vm.names.__dict__) return Ref::share(Value(module->dictionary));
  if (find_in_type(vm.types.module, name)) return generic_get_attribute(vm, self, name);
  return vm.raise(vm.types.attribute_error, "module '{}' has no attribute '{}'", module->name.as<Str>()->view(),
                  name->view());
}

bool module_set_attribute(Vm& vm, Value self, Str* name, Value value) {
  auto* module = self.as<Module>();
  if (value) return set(vm, module->dictionary, name, value);
  if (remove(vm, module->dictionary, Value(name))) return true;
  vm.raise(vm.types.attribute_error, "module '{}' has no attribute '{}'", module->name.as<Str>()->view(), name->view());
  return false;
}

}  // namespace

void set_up_modules(Vm& vm) {
  vm.types.module = vm.make_type("module", vm.types.object, Layout::k_module, sizeof(Module));
  Behaviour& can = vm.types.module->can;
  can.destroy = destroy_module;
  can.repr = module_repr;
  can.get_attribute = module_get_attribute;
  can.set_attribute = module_set_attribute;
  can.construct = nullptr;
}

}  // namespace coroscope::vm
