// Functions of `_coroscope` about code, hashes and the end of the program.

#include "core/library/coroscope_module.h"
#include "core/library/execute.h"
#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/library/sha512.h"
#include "core/vm/objects/bytes_methods.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/traceback.h"

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

Ref write_stderr(Vm& vm, const Arguments& a) {
  const auto text = str_text(vm, a[0]);
  if (!text) return {};
  vm.write_stderr(*text);
  return vm.stopped == StopReason::k_none ? Ref::none() : Ref();
}

/// format_exception(exception): the lines, with their line ends, that would be printed for it.
Ref format_exception_(Vm& vm, const Arguments& a) {
  if (!is_exception(a[0])) return vm.raise(vm.types.type_error, "format_exception() needs an exception");
  const std::string text = format_exception(vm, a[0]);
  Ref lines = make_list(vm, {});
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    if (!append(vm, lines.as<List>(), make_str(vm, text.substr(at, end - at)))) return {};
    at = end;
  }
  return lines;
}

/// at_exit(function): called without arguments at the end of the program, the last one first.
Ref at_exit(Vm& vm, const Arguments& a) {
  State::of(vm).exit_functions.push_back(Ref::share(a[0]));
  return Ref::none();
}

/// set_pattern_kind(cls, kind): instances of cls match sequence or mapping patterns.
Ref set_pattern_kind(Vm& vm, const Arguments& a) {
  if (!has_layout(a[0], Layout::k_type)) return vm.raise(vm.types.type_error, "set_pattern_kind() needs a class");
  const auto kind = str_text(vm, a[1]);
  if (!kind) return {};
  State::of(vm).pattern_kinds[a[0].as<Type>()] = *kind;
  return Ref::none();
}

/// pattern_kind(cls): 'sequence', 'mapping' or None, its own or that of the nearest base that has one.
Ref pattern_kind(Vm& vm, const Arguments& a) {
  if (!has_layout(a[0], Layout::k_type)) return Ref::none();
  for (const Value base : a[0].as<Type>()->resolution_order->view()) {
    const Type* type = base.as<Type>();
    if (const auto found = State::of(vm).pattern_kinds.find(type); found != State::of(vm).pattern_kinds.end()) {
      return make_str(vm, found->second);
    }
    const Types& types = vm.types;
    if (type == types.list || type == types.tuple || type == types.range || type == State::of(vm).types.deque) {
      return make_str(vm, "sequence");
    }
    if (type == types.dict || type == types.mapping_proxy) return make_str(vm, "mapping");
  }
  return Ref::none();
}

constexpr NativeDefinition kFunctions[] = {
    {"set_pattern_kind", set_pattern_kind, ArgumentStyle::k_counted, 2, 2},
    {"pattern_kind", pattern_kind, ArgumentStyle::k_one},
    {"exec_function", exec_function, ArgumentStyle::k_counted, 4, 4},
    {"sha512", sha512_, ArgumentStyle::k_one},
    {"write_stderr", write_stderr, ArgumentStyle::k_one},
    {"format_exception", format_exception_, ArgumentStyle::k_one},
    {"at_exit", at_exit, ArgumentStyle::k_one},
};

}  // namespace

std::span<const NativeDefinition> code_natives() { return kFunctions; }

}  // namespace coroscope::library
