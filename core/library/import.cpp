#include "core/library/import.h"

#include <algorithm>
#include <map>
#include <mutex>

#include "core/compile/compile.h"
#include "core/library/embedded.h"
#include "core/library/modules.h"
#include "core/loop/native_coroutine.h"
#include "core/syntax/parse.h"
#include "core/vm/frame.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using vm::Ref;
using vm::Value;
using vm::Vm;

const EmbeddedModule* find_embedded(std::string_view name) {
  for (const EmbeddedModule& module : embedded_modules()) {
    if (module.name == name) return &module;
  }
  return nullptr;
}

/// A module in Python, read and compiled. Shared by all runs of the process.
struct Compiled {
  std::shared_ptr<const text::Source> source;
  std::shared_ptr<const bytecode::Code> code;
};

std::string path_of(const EmbeddedModule& module) { return std::string(loop::kLibraryFolder) + std::string(module.path); }

/// A file of ours that does not compile is our mistake: the message names it, and importing it fails.
const Compiled& compiled_module(const EmbeddedModule& module, std::string& complaint) {
  static std::mutex mutex;
  static std::map<std::string_view, Compiled> cache;
  const std::lock_guard lock(mutex);
  Compiled& compiled = cache[module.name];
  if (compiled.code != nullptr) return compiled;
  compiled.source = std::make_shared<text::Source>(path_of(module), std::string(module.text));
  const syntax::ParseResult parsed = syntax::parse(*compiled.source);
  text::Diagnostics diagnostics = parsed.diagnostics;
  if (parsed.ok()) {
    compile::CompileResult result = compile::compile(*compiled.source, *parsed.tree.module);
    compiled.code = result.code;
    diagnostics = std::move(result.diagnostics);
  }
  if (compiled.code == nullptr) {
    complaint = fmt::format("{}:{}: {}", compiled.source->name(), compiled.source->line_of(diagnostics[0].span.begin),
                            diagnostics[0].message);
  }
  return compiled;
}

void set_names_of_import(Vm& vm, vm::Module* module, const EmbeddedModule& embedded) {
  const std::string_view name = embedded.name;
  const std::size_t dot = name.rfind('.');
  const std::string_view outer = dot == std::string_view::npos ? std::string_view() : name.substr(0, dot);
  const std::string_view package = embedded.is_package ? name : outer;
  vm::set_attribute(vm, module, "__file__", *vm::make_str(vm, path_of(embedded)));
  vm::set_attribute(vm, module, "__package__", *vm::make_str(vm, package));
  if (!embedded.is_package) return;
  const std::string folder = path_of(embedded);
  Ref path = vm::make_str(vm, folder.substr(0, folder.rfind('/')));
  const Value items[] = {*path};
  vm::set_attribute(vm, module, "__path__", *vm::make_list(vm, items));
}

bool run_python_module(Vm& vm, vm::Module* module, const EmbeddedModule& embedded) {
  std::string complaint;
  const Compiled& compiled = compiled_module(embedded, complaint);
  if (compiled.code == nullptr) {
    vm.raise_message(vm.types.import_error, complaint);
    return false;
  }
  set_names_of_import(vm, module, embedded);
  Ref documentation = compiled.code->has_docstring ? vm::make_str(vm, compiled.code->docstring) : Ref::none();
  vm::set_attribute(vm, module, "__doc__", *documentation);
  const std::uint32_t source = vm.add_source(compiled.source, compiled.source->name());
  return vm.run_module(vm.add_code(compiled.code, source, true), module->dictionary);
}

/// The package that a relative name begins at: one dot is the package of who asks, each further one the package above.
Ref raise_no_parent(Vm& vm) {
  return vm.raise(vm.types.import_error, "attempted relative import with no known parent package");
}

std::optional<std::string> absolute_name(Vm& vm, std::string_view name) {
  const std::size_t dots = std::min(name.find_first_not_of('.'), name.size());
  if (dots == 0) return std::string(name);
  const vm::Frame* frame = vm.running_frame();
  vm::DictEntry* entry = frame != nullptr && frame->function != nullptr
                             ? vm::find(frame->function->globals, vm.names.__package__)
                             : nullptr;
  if (entry == nullptr || vm::type_of(vm, entry->value) != vm.types.str || entry->value.as<vm::Str>()->size == 0) {
    raise_no_parent(vm);
    return std::nullopt;
  }
  std::string package(entry->value.as<vm::Str>()->view());
  for (std::size_t level = 1; level < dots; ++level) {
    const std::size_t dot = package.rfind('.');
    if (dot == std::string::npos) {
      vm.raise(vm.types.import_error, "attempted relative import beyond top-level package");
      return std::nullopt;
    }
    package.resize(dot);
  }
  const std::string_view rest = name.substr(dots);
  return rest.empty() ? package : fmt::format("{}.{}", package, rest);
}

Ref raise_no_module(Vm& vm, std::string_view name) {
  const std::size_t dot = name.rfind('.');
  const std::string_view parent = name.substr(0, dot == std::string_view::npos ? 0 : dot);
  const EmbeddedModule* embedded = find_embedded(parent);
  const bool is_plain = !parent.empty() && (embedded == nullptr || !embedded->is_package);
  std::string text = fmt::format("No module named '{}'", name);
  if (is_plain) text += fmt::format("; '{}' is not a package", parent);
  return vm.raise_message(vm.types.module_not_found_error, text);
}

/// Step 3 and 4 for one module whose package is loaded.
Ref load(Vm& vm, vm::Str* name) {
  const NativeModule* native = find_native_module(name->view());
  const EmbeddedModule* embedded = native == nullptr ? find_embedded(name->view()) : nullptr;
  if (native == nullptr && embedded == nullptr) return raise_no_module(vm, name->view());
  Ref module = vm::make_module(vm, name->view());
  vm::set(vm, vm.modules, name, *module);
  if (native != nullptr) {
    native->fill(vm, module.as<vm::Module>());
  } else if (!run_python_module(vm, module.as<vm::Module>(), *embedded)) {
    Ref error = vm.take_error();
    vm::remove(vm, vm.modules, Value(name));
    vm.restore_error(std::move(error));
    return {};
  }
  // A module may have put something else in its place.
  vm::DictEntry* entry = vm::find(vm.modules, name);
  return entry != nullptr ? Ref::share(entry->value) : module;
}

Ref import_absolute(Vm& vm, std::string_view name) {
  vm::Str* key = vm.intern(name);
  if (vm::DictEntry* entry = vm::find(vm.modules, key)) return Ref::share(entry->value);
  const std::size_t dot = name.rfind('.');
  Ref parent;
  if (dot != std::string_view::npos) {
    parent = import_absolute(vm, name.substr(0, dot));
    if (!parent) return {};
    if (vm::DictEntry* entry = vm::find(vm.modules, key)) return Ref::share(entry->value);
  }
  Ref module = load(vm, key);
  if (!module || !parent) return module;
  if (!vm::set_attribute(vm, *parent, vm.intern(name.substr(dot + 1)), *module)) return {};
  return module;
}

}  // namespace

Ref import_module(Vm& vm, std::string_view name) {
  const auto absolute = absolute_name(vm, name);
  return absolute ? import_absolute(vm, *absolute) : Ref();
}

std::shared_ptr<const bytecode::Code> python_module_code(std::string_view name) {
  const EmbeddedModule* embedded = find_embedded(name);
  std::string complaint;
  return embedded != nullptr ? compiled_module(*embedded, complaint).code : nullptr;
}

bool find_module(std::string_view name) { return find_native_module(name) != nullptr || find_embedded(name) != nullptr; }

}  // namespace coroscope::library
