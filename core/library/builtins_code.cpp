// exec, eval, compile: text as code.

#include "core/library/builtins.h"
#include "core/library/execute.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/module.h"

namespace coroscope::library {
namespace {

using namespace vm;

const Frame* calling_frame(Vm& vm) {
  const Frame* frame = vm.running_frame();
  while (frame != nullptr && frame->function == nullptr) frame = frame->back;
  return frame;
}

/// The code of a str, bytes or code argument; null: raised.
CodeObject* code_of(Vm& vm, Value source, TextKind kind, std::string_view function) {
  if (has_layout(source, Layout::k_code)) return source.as<CodeObject>();
  if (has_layout(source, Layout::k_str)) return compile_text(vm, source.as<Str>()->view(), "<string>", kind);
  if (is_bytes(source)) return compile_text(vm, source.as<Bytes>()->view(), "<string>", kind);
  vm.raise(vm.types.type_error, "{}() arg 1 must be a string, bytes or code object", function);
  return nullptr;
}

/// Python puts the built-ins into the globals of what it runs.
bool add_builtins(Vm& vm, Dict* globals) {
  if (find(globals, vm.names.__builtins__) != nullptr) return true;
  const Ref module = vm.import_module(vm, "builtins");
  return module && set(vm, globals, vm.names.__builtins__, Value(module.as<Module>()->dictionary));
}

struct Namespaces { Ref globals, names; };
std::optional<Namespaces> namespaces_of(Vm& vm, const Arguments& a, const std::string& globals_error,
                                        bool names_error_ends_with_type) {
  const Value globals = a.get(1), names = a.get(2);
  const bool has_globals = globals && !globals.is_none(), has_names = names && !names.is_none();
  if (has_globals && !has_layout(globals, Layout::k_dict)) {
    vm.raise_message(vm.types.type_error, globals_error);
    return std::nullopt;
  }
  if (has_names && type_of(vm, names)->can.get_item == nullptr) {
    vm.raise(vm.types.type_error, "locals must be a mapping{}",
             names_error_ends_with_type ? fmt::format(" or None, not {}", type_name(vm, names)) : "");
    return std::nullopt;
  }
  Namespaces found;
  const Frame* frame = calling_frame(vm);
  if (has_globals) {
    found.globals = Ref::share(globals);
    if (!add_builtins(vm, globals.as<Dict>())) return std::nullopt;
  } else {
    found.globals = frame != nullptr ? Ref::share(Value(frame->function->globals)) : make_dict(vm);
    if (!has_names && frame != nullptr) found.names = names_of_frame(vm, frame);
  }
  if (has_names) found.names = Ref::share(names);
  return found;
}

Ref exec(Vm& vm, const Arguments& a) {
  if (!check_count(vm, a, "exec", 1, 3)) return {};
  const std::string error = a.get(1) ? fmt::format("exec() globals must be a dict, not {}", type_name(vm, a[1])) : "";
  const auto spaces = namespaces_of(vm, a, error, true);
  if (!spaces) return {};
  CodeObject* code = code_of(vm, a[0], TextKind::k_statements, "exec");
  if (code == nullptr) return {};
  return run_code(vm, code, spaces->globals.as<Dict>(), *spaces->names) ? Ref::none() : Ref();
}

Ref eval(Vm& vm, const Arguments& a) {
  if (!refuse_keywords(vm, a, "eval") || !check_count(vm, a, "eval", 1, 3)) return {};
  const auto spaces = namespaces_of(vm, a, "globals must be a dict", false);
  if (!spaces) return {};
  CodeObject* code = code_of(vm, a[0], TextKind::k_expression, "eval");
  return code != nullptr ? run_code(vm, code, spaces->globals.as<Dict>(), *spaces->names) : Ref();
}

Ref compile(Vm& vm, const Arguments& a) {
  static constexpr const char* kNames[] = {"source", "filename", "mode", "flags", "dont_inherit", "optimize"};
  Value given[6];
  if (!parse_arguments(vm, a, "compile", kNames, 6, 3, 6, given)) return {};
  for (const int i : {1, 2}) {
    if (has_layout(given[i], Layout::k_str)) continue;
    return vm.raise(vm.types.type_error, "compile() argument '{}' must be str, not {}", kNames[i], type_name(vm, given[i]));
  }
  const std::string_view mode = given[2].as<Str>()->view();
  if (mode == "single") return vm.raise(vm.types.not_implemented_error, "compile() mode 'single' is not supported");
  if (mode != "exec" && mode != "eval") {
    return vm.raise(vm.types.value_error, "compile() mode must be 'exec', 'eval' or 'single'");
  }
  if (has_layout(given[0], Layout::k_code)) return Ref::share(given[0]);
  const bool is_text = has_layout(given[0], Layout::k_str);
  if (!is_text && !is_bytes(given[0])) {
    return vm.raise(vm.types.type_error, "compile() arg 1 must be a string, bytes or AST object");
  }
  CodeObject* code = compile_text(vm, is_text ? given[0].as<Str>()->view() : given[0].as<Bytes>()->view(),
                                  given[1].as<Str>()->view(),
                                  mode == "eval" ? TextKind::k_expression : TextKind::k_statements);
  return code != nullptr ? Ref::share(Value(code)) : Ref();
}

constexpr NativeDefinition kFunctions[] = {
    {"exec", exec},
    {"eval", eval},
    {"compile", compile},
};

}  // namespace

std::span<const NativeDefinition> code_functions() { return kFunctions; }

}  // namespace coroscope::library
