#include "core/library/library.h"

#include <algorithm>

#include "core/library/builtins.h"
#include "core/library/modules.h"
#include "core/vm/objects/module.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using vm::Ref;
using vm::Value;
using vm::Vm;

struct ModuleEntry {
  std::string_view name;
  void (*fill)(Vm&, vm::Module*);
};

constexpr ModuleEntry kModules[] = {
    {"__future__", fill_future},
    {"asyncio", fill_asyncio},
    {"asyncio.exceptions", fill_asyncio_exceptions},
    {"builtins", fill_builtins},
    {"time", fill_time},
};

const ModuleEntry* find_entry(std::string_view name) {
  const auto* found = std::find_if(std::begin(kModules), std::end(kModules),
                                   [name](const ModuleEntry& entry) { return entry.name == name; });
  return found == std::end(kModules) ? nullptr : found;
}

Ref import_module(Vm& vm, std::string_view name) {
  vm::Str* key = vm.intern(name);
  if (vm::DictEntry* entry = vm::find(vm.modules, key)) return Ref::share(entry->value);
  const ModuleEntry* entry = find_entry(name);
  if (entry == nullptr) return vm.raise(vm.types.module_not_found_error, "No module named '{}'", name);
  Ref module = vm::make_module(vm, name);
  vm::set(vm, vm.modules, key, *module);
  entry->fill(vm, module.as<vm::Module>());
  return module;
}

}  // namespace

void set_up_library(Vm& vm) {
  set_up_builtins(vm);
  vm.import_module = import_module;
}

bool has_module(std::string_view name) { return find_entry(name) != nullptr; }

std::vector<std::string_view> module_names() {
  std::vector<std::string_view> names;
  for (const ModuleEntry& entry : kModules) names.push_back(entry.name);
  return names;
}

bool module_has_name(Vm& vm, std::string_view module, std::string_view name) {
  Ref object = import_module(vm, module);
  if (!object) {
    vm.take_error();
    return false;
  }
  return vm::find(object.as<vm::Module>()->dictionary, vm.intern(name)) != nullptr;
}

void fill_future(Vm& vm, vm::Module* module) {
  for (const char* name : {"annotations", "division", "generators", "nested_scopes", "print_function", "unicode_literals",
                           "absolute_import", "with_statement", "generator_stop"}) {
    vm::set_attribute(vm, module, name, vm::kNone);
  }
}

void fill_builtins(Vm& vm, vm::Module* module) {
  for (vm::DictEntry& entry : vm::items_of(vm.builtins)) vm::set(vm, module->dictionary, entry.key, entry.value);
}

}  // namespace coroscope::library
