// Callbacks in words, for the reprs of handles and futures and for error reports.

#include "core/loop/error_report.h"
#include "core/vm/code_object.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::loop {

using vm::Ref;
using vm::Value;
using vm::Vm;

std::string quiet_repr(Vm& vm, Value value) {
  Ref saved = vm.take_error();
  std::optional<std::string> text = vm::repr_text(vm, value);
  if (!text) vm.take_error();
  vm.restore_error(std::move(saved));
  return text.value_or("?");
}

std::string shortened_repr(Vm& vm, Value value) {
  Ref saved = vm.take_error();
  Ref module = vm.import_module(vm, "reprlib");
  Ref text = module ? vm.call_method(*module, vm.intern("repr"), {value}) : Ref();
  std::string words = text ? std::string(text.as<vm::Str>()->view()) : "?";
  vm.take_error();
  vm.restore_error(std::move(saved));
  return words;
}

namespace {

/// An attribute that may be missing; nothing is raised.
Ref attribute(Vm& vm, Value object, const char* name) {
  Ref saved = vm.take_error();
  Ref found = vm::find_attribute(vm, object, vm.intern(name));
  if (!found) vm.take_error();
  vm.restore_error(std::move(saved));
  return found;
}

/// The function behind decorators that left __wrapped__.
Value unwrapped(Vm& vm, Value callback) {
  for (int depth = 0; depth < 100; ++depth) {
    Ref inner = attribute(vm, callback, "__wrapped__");
    if (!inner) break;
    callback = *inner;
  }
  return callback;
}

bool is_partial(Vm& vm, Value value) {
  return value.is_object() && vm::type_of(vm, value)->name->view().ends_with("partial") && attribute(vm, value, "func");
}

/// ` at prog.py:3`
std::string source_of(Vm& vm, Value callback) {
  callback = unwrapped(vm, callback);
  if (is_partial(vm, callback)) return source_of(vm, *attribute(vm, callback, "func"));
  if (!vm::is_exactly(callback, vm.types.function)) return "";
  const vm::CodeObject* code = callback.as<vm::Function>()->code;
  return fmt::format(" at {}:{}", vm.source_path(code->source), vm.source(code->source).line_of(code->code->definition.begin));
}

std::string described(Vm& vm, Value callback, std::span<const Value> arguments, Value keywords, std::string_view suffix) {
  std::string call = "(";
  for (const Value argument : arguments) call += (call.size() > 1 ? ", " : "") + shortened_repr(vm, argument);
  if (vm::has_layout(keywords, vm::Layout::k_dict)) {
    for (vm::DictEntry& entry : vm::items_of(keywords.as<vm::Dict>())) {
      call += fmt::format("{}{}={}", call.size() > 1 ? ", " : "", vm::str_text(vm, entry.key).value_or("?"), shortened_repr(vm, entry.value));
    }
  }
  call += ")" + std::string(suffix);
  if (is_partial(vm, callback)) {
    Ref inner = attribute(vm, callback, "func"), given = attribute(vm, callback, "args"), named = attribute(vm, callback, "keywords");
    return described(vm, *inner, given.as<vm::Tuple>()->view(), *named, call);
  }
  Ref name = attribute(vm, callback, "__qualname__");
  if (!name) name = attribute(vm, callback, "__name__");
  if (vm::has_layout(*name, vm::Layout::k_str) && name.as<vm::Str>()->size > 0) return std::string(name.as<vm::Str>()->view()) + call;
  return quiet_repr(vm, callback) + call;
}

}  // namespace

std::string describe_callback(Vm& vm, Value callback, std::span<const Value> arguments) {
  return described(vm, callback, arguments, vm::kEmpty, "") + source_of(vm, callback);
}

}  // namespace coroscope::loop
