#include "core/library/execute.h"

#include "core/compile/compile.h"
#include "core/syntax/parse.h"
#include "core/vm/interpreter.h"
#include "core/vm/objects/exception.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using vm::Ref;
using vm::Value;
using vm::Vm;

/// The same lines with nothing on them: tracebacks find the line number, but nothing to show.
std::shared_ptr<const text::Source> blank_copy(const text::Source& source) {
  std::string blank(source.text());
  for (char& c : blank) {
    if (c != '\n') c = ' ';
  }
  return std::make_shared<text::Source>(source.name(), std::move(blank));
}

vm::Type* error_type(Vm& vm, const std::string& category) {
  vm::DictEntry* entry = vm::find(vm.builtins, vm.intern(category));
  return entry != nullptr && vm::is_exception_class(entry->value) ? entry->value.as<vm::Type>() : vm.types.syntax_error;
}

/// CPython says line 0 where there is nothing at all.
void raise_syntax_error(Vm& vm, const text::Source& source, const text::Diagnostic& diagnostic, bool is_empty = false) {
  text::LineColumn place = source.position(diagnostic.span.begin);
  if (is_empty) place = {0, 0};
  Ref exception = vm::make_exception(vm, error_type(vm, diagnostic.category),
                                     fmt::format("{} ({}, line {})", diagnostic.message, source.name(), place.line));
  const auto set = [&](const char* name, Ref value) {
    vm::set_attribute(vm, *exception, vm.intern(name), *value);
    if (vm.has_error()) Ref ignored = vm.take_error();
  };
  set("msg", vm::make_str(vm, diagnostic.message));
  set("filename", vm::make_str(vm, source.name()));
  set("lineno", Ref::of_int(place.line));
  set("offset", Ref::of_int(place.column));
  set("text", vm::make_str(vm, source.line_text(place.line)));
  vm.raise_exception(std::move(exception));
}

void show_in_tracebacks(vm::CodeObject* code) {
  code->hidden = false;
  for (vm::CodeObject* nested : code->nested) {
    if (nested != nullptr) show_in_tracebacks(nested);
  }
}

bool is_one_expression(const syntax::Module& module) {
  return module.body.size() == 1 && module.body[0]->kind == syntax::NodeKind::kExpr;
}

}  // namespace

vm::CodeObject* compile_text(Vm& vm, std::string_view text, std::string_view filename, TextKind kind) {
  if (kind == TextKind::k_expression) text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  const text::Source source{std::string(filename), std::string(text)};
  const syntax::ParseResult parsed = syntax::parse(source);
  if (!parsed.ok()) {
    raise_syntax_error(vm, source, parsed.diagnostics[0]);
    return nullptr;
  }
  if (kind == TextKind::k_expression && !is_one_expression(*parsed.tree.module)) {
    raise_syntax_error(vm, source, {text::Severity::kError, "SyntaxError", {0, 0}, "invalid syntax", ""}, text.empty());
    return nullptr;
  }
  compile::CompileResult compiled =
      compile::compile(source, *parsed.tree.module, {true, kind == TextKind::k_expression});
  if (!compiled.ok()) {
    raise_syntax_error(vm, source, compiled.diagnostics.back());
    return nullptr;
  }
  vm::CodeObject* code = vm.add_code(compiled.code, vm.add_source(blank_copy(source), std::string(filename)), true);
  show_in_tracebacks(code);
  return code;
}

Ref run_code(Vm& vm, vm::CodeObject* code, vm::Dict* globals, Value names) {
  if (!code->code->free_names.empty()) {
    return vm.raise(vm.types.type_error, "code object passed to exec() may not contain free variables");
  }
  const Ref function = vm.make_function(code, globals);
  vm::Frame* frame = vm::Interpreter::make_frame(vm, function.as<vm::Function>(), {});
  if (frame == nullptr) return {};
  if (names && names != Value(globals)) frame->names = Ref::share(names).take();
  return std::move(vm::Interpreter::run_frame(vm, frame).value);
}

Ref names_of_frame(Vm& vm, const vm::Frame* frame) {
  const vm::Function* function = frame->function;
  const bytecode::Code& code = *function->code->code;
  if (frame->names) return Ref::share(frame->names);
  if (code.kind == bytecode::CodeKind::k_module) return Ref::share(Value(function->globals));
  Ref names = vm::make_dict(vm);
  const auto add = [&](const std::string& name, Value value) {
    if (value && !name.starts_with('.')) vm::set(vm, names.as<vm::Dict>(), vm.intern(name), value);
  };
  const std::size_t locals = code.local_names.size();
  for (std::size_t i = 0; i < locals; ++i) add(code.local_names[i], frame->registers[i]);
  for (std::size_t i = 0; i < code.cell_names.size(); ++i) {
    const Value cell = frame->registers[locals + i];
    if (cell) add(code.cell_names[i], cell.as<vm::Cell>()->contents);
  }
  for (std::size_t i = 0; i < code.free_names.size(); ++i) add(code.free_names[i], function->closure[i]->contents);
  return names;
}

}  // namespace coroscope::library
