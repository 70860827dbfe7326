#include "core/library/library.h"

#include <algorithm>
#include <set>

#include "core/library/builtins.h"
#include "core/library/embedded.h"
#include "core/library/import.h"
#include "core/library/modules.h"
#include "core/library/state.h"
#include "core/vm/objects/module.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using bytecode::Code;
using bytecode::Instruction;
using bytecode::Opcode;
using vm::Ref;
using vm::Value;
using vm::Vm;

constexpr NativeModule kNativeModules[] = {
    {"__future__", fill_future},
    {"_asyncio", fill_private_asyncio},
    {"_collections", fill_collections},
    {"_coroscope", fill_coroscope},
    {"_functools", fill_functools},
    {"_operator", fill_operator},
    {"_random", fill_random},
    {"_regex", fill_regex},
    {"_thread", fill_thread},
    {"_weakref", fill_weakref},
    {"asyncio", fill_asyncio, later_names_of_asyncio},
    {"builtins", fill_builtins},
    {"contextvars", fill_contextvars},
    {"gc", fill_gc},
    {"itertools", fill_itertools},
    {"math", fill_math},
    {"sys", fill_sys},
    {"time", fill_time},
};

bool is_private(std::string_view name) {
  for (std::size_t begin = 0; begin < name.size();) {
    const std::string_view part = name.substr(begin, name.find('.', begin) - begin);
    if (part.starts_with('_') && !part.starts_with("__")) return true;
    begin += part.size() + 1;
  }
  return false;
}

void find_names(std::string_view module, std::set<std::string>& names, std::set<std::string, std::less<>>& seen);

/// The globals that code binds, functions with a `global` statement included.
void find_names_in_code(std::string_view module, const Code& code, std::set<std::string>& names,
                        std::set<std::string, std::less<>>& seen) {
  std::string imported;
  for (const Instruction& in : code.instructions) {
    switch (in.opcode) {
      case Opcode::STORE_GLOBAL: names.insert(code.names[in.b]); break;
      case Opcode::IMPORT: imported = code.names[in.b]; break;
      case Opcode::IMPORT_STAR: {
        const std::string package = imported.starts_with('.') ? std::string(module) : "";
        find_names(package + imported, names, seen);
        break;
      }
      default: break;
    }
  }
  for (const bytecode::Constant& constant : code.constants) {
    const auto* nested = std::get_if<std::shared_ptr<const Code>>(&constant.value);
    if (nested != nullptr && (*nested)->kind != bytecode::CodeKind::k_class) {
      find_names_in_code(module, **nested, names, seen);
    }
  }
}

void find_names(std::string_view module, std::set<std::string>& names, std::set<std::string, std::less<>>& seen) {
  if (!seen.emplace(module).second) return;
  if (const auto code = python_module_code(module)) find_names_in_code(module, *code, names, seen);
}

void add_names_of_loaded(Vm& vm, std::string_view module, std::set<std::string>& names) {
  Ref object = import_module(vm, module);
  if (!object) {
    Ref ignored = vm.take_error();
    return;
  }
  if (vm::type_of(vm, *object)->layout != vm::Layout::k_module) return;
  for (const vm::DictEntry& entry : vm::items_of(object.as<vm::Module>()->dictionary)) {
    if (vm::type_of(vm, entry.key) == vm.types.str) names.emplace(entry.key.as<vm::Str>()->view());
  }
}

std::set<std::string> known_names(Vm& vm, std::string_view module) {
  std::set<std::string> names;
  std::set<std::string, std::less<>> seen;
  if (const NativeModule* native = find_native_module(module)) {
    add_names_of_loaded(vm, module, names);
    if (native->later_names != nullptr) {
      for (const LaterName& later : native->later_names()) names.emplace(later.name);
      names.erase("__getattr__");   // it knows these and no others
    }
  } else {
    find_names(module, names, seen);
  }
  return names;
}

}  // namespace

void set_up_library(Vm& vm, const Settings& settings) {
  auto* state = new State{settings};
  vm.library_data = state;
  vm.heap.on_teardown(
      [](void* object) {
        auto* state = static_cast<State*>(object);
        for (Ref& function : state->exit_functions) static_cast<void>(function.take());  // the heap goes as a whole
        delete state;
      },
      state);
  set_up_builtins(vm);
  vm.import_module = import_module;
}

std::span<const NativeModule> native_modules() { return kNativeModules; }

const NativeModule* find_native_module(std::string_view name) {
  const auto* found = std::lower_bound(std::begin(kNativeModules), std::end(kNativeModules), name,
                                       [](const NativeModule& module, std::string_view wanted) { return module.name < wanted; });
  return found != std::end(kNativeModules) && found->name == name ? found : nullptr;
}

void join_threads(Vm& vm) {
  if (vm::find(vm.modules, vm.intern("threading")) == nullptr) return;
  Ref module = import_module(vm, "threading");
  if (module && vm.call_method(*module, vm.intern("_shutdown"), {})) return;
  if (vm.stopped == vm::StopReason::k_none) vm.report_unraisable("<module 'threading'>");
}

void run_exit_functions(Vm& vm) {
  std::vector<Ref>& functions = State::of(vm).exit_functions;
  while (!functions.empty() && vm.stopped == vm::StopReason::k_none) {
    const Ref function = std::move(functions.back());
    functions.pop_back();
    if (!vm.call(*function, {}) && vm.stopped == vm::StopReason::k_none) vm.report_unraisable("atexit callback");
  }
}

bool has_module(std::string_view name) { return !is_private(name) && find_module(name); }

std::vector<std::string_view> module_names() {
  std::vector<std::string_view> names;
  for (const NativeModule& module : kNativeModules) names.push_back(module.name);
  for (const EmbeddedModule& module : embedded_modules()) names.push_back(module.name);
  std::erase_if(names, is_private);
  std::sort(names.begin(), names.end());
  return names;
}

bool module_has_name(Vm& vm, std::string_view module, std::string_view name) {
  const std::set<std::string> names = known_names(vm, module);
  if (names.contains(std::string(name)) || names.contains("__getattr__")) return true;
  if (name == "__name__" || name == "__file__" || name == "__doc__" || name == "__dict__") return true;
  if (find_native_module(module) != nullptr) return false;
  // Its text does not tell, but it may make names as it runs.
  std::set<std::string> loaded;
  add_names_of_loaded(vm, module, loaded);
  return loaded.contains(std::string(name));
}

std::vector<std::string> names_in_module(Vm& vm, std::string_view module) {
  std::vector<std::string> names;
  for (const std::string& name : known_names(vm, module)) {
    if (!name.starts_with('_')) names.push_back(name);
  }
  return names;
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
