// Functions of `_coroscope` about code, hashes and the end of the program.

#include "core/library/coroscope_module.h"
#include "core/library/execute.h"
#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/library/sha512.h"
#include "core/vm/objects/bytes_methods.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

/// The function that a text defines. Nothing is stored in the namespace.
CodeObject* find_definition(CodeObject* module, std::string_view name) {
  for (CodeObject* nested : module->nested) {
    if (nested != nullptr && nested->name->view() == name) return nested;
  }
  return nullptr;
}

/// exec_function(source, namespace, name, filename): the function that `source` defines (without defaults of its own),
/// with `namespace` for its globals.
Ref exec_function(Vm& vm, const Arguments& a) {
  for (const std::uint32_t i : {0u, 2u, 3u}) {
    if (!has_layout(a[i], Layout::k_str)) return vm.raise(vm.types.type_error, "exec_function() needs texts");
  }
  if (!has_layout(a[1], Layout::k_dict)) return vm.raise(vm.types.type_error, "exec_function() needs a dict");
  CodeObject* code =
      compile_text(vm, a[0].as<Str>()->view(), a[3].as<Str>()->view(), TextKind::k_statements);
  if (code == nullptr) return {};
  CodeObject* definition = find_definition(code, a[2].as<Str>()->view());
  const bytecode::Code* module = code->code.get();
  if (definition == nullptr || !definition->code->free_names.empty()) {
    return vm.raise(vm.types.value_error, "exec_function(): no plain function {}", a[2].as<Str>()->view());
  }
  // One with defaults or annotations has to be made by its def statement.
  const bool plain = module->instructions.size() <= 4;
  if (plain) return vm.make_function(definition, a[1].as<Dict>());
  const Ref names = make_dict(vm);
  if (!run_code(vm, code, a[1].as<Dict>(), *names)) return {};
  DictEntry* entry = find(vm, names.as<Dict>(), a[2]);
  return entry != nullptr ? Ref::share(entry->value) : Ref();
}

Ref sha512_(Vm& vm, const Arguments& a) {
  const auto bytes = bytes_of(vm, a[0]);
  return bytes ? make_bytes(vm, sha512(*bytes)) : Ref();
}

/// at_exit(function): called without arguments at the end of the program, the last one first.
Ref at_exit(Vm& vm, const Arguments& a) {
  State::of(vm).exit_functions.push_back(Ref::share(a[0]));
  return Ref::none();
}

constexpr NativeDefinition kFunctions[] = {
    {"exec_function", exec_function, ArgumentStyle::k_counted, 4, 4},
    {"sha512", sha512_, ArgumentStyle::k_one},
    {"at_exit", at_exit, ArgumentStyle::k_one},
};

}  // namespace

std::span<const NativeDefinition> code_natives() { return kFunctions; }

}  // namespace coroscope::library
