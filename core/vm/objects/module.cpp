#include "core/vm/objects/module.h"

#include "core/vm/objects/exception.h"
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
    function.as<NativeFunction>()->self = Ref::share(Value(module)).take();
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

/// A module that came from a file shows where from.
Ref module_repr(Vm& vm, Value self) {
  const auto* module = self.as<Module>();
  std::string from = "(built-in)";
  if (const DictEntry* file = find(module->dictionary, vm.names.__file__)) {
    const auto shown = repr_text(vm, file->value);
    if (!shown) return {};
    from = "from " + *shown;
  }
  return make_str(vm, fmt::format("<module '{}' {}>", module->name.as<Str>()->view(), from));
}

/// PEP 562: a module's own __getattr__ is asked for what is not there.
Ref ask_module(Vm& vm, Module* module, Str* name) {
  const DictEntry* entry = find(module->dictionary, vm.names.__getattr__);
  if (entry == nullptr) return {};
  const Ref function = Ref::share(entry->value);
  return vm.call(*function, {Value(name)});
}

Ref module_get_attribute(Vm& vm, Value self, Str* name) {
  auto* module = self.as<Module>();
  if (DictEntry* entry = find(module->dictionary, name)) return Ref::share(entry->value);
  if (name == vm.names.__dict__) return Ref::share(Value(module->dictionary));
  if (find_in_type(vm.types.module, name)) return generic_get_attribute(vm, self, name);
  if (Ref found = ask_module(vm, module, name); found || vm.has_error()) return found;
  raise_attribute_error(
      vm, self, name, fmt::format("module '{}' has no attribute '{}'", module->name.as<Str>()->view(), name->view()));
  return {};
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
