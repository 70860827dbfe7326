#include "core/vm/objects/code_type.h"

#include <algorithm>
#include <set>
#include <span>

#include "core/vm/code_object.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::vm {
namespace {

using bytecode::Code;
using bytecode::CodeKind;

CodeObject* self_of(const Arguments& a) { return a[0].as<CodeObject>(); }
const Code& code_of(const Arguments& a) { return *self_of(a)->code; }

Ref tuple_of(Vm& vm, const std::vector<std::string>& names) {
  std::vector<Value> items;
  for (const std::string& name : names) items.push_back(make_str(vm, name).take());
  return make_tuple_of_owned(vm, items);
}

/// The names of the program among the registers: not those of the compiler.
std::vector<std::string> variable_names(const Code& code) {
  std::vector<std::string> names = code.local_names;
  std::erase_if(names, [](const std::string& name) { return name.starts_with('.') && name != ".0"; });
  return names;
}

/// The line of the definition, that of its first decorator if it has any.
std::int64_t first_line(Vm& vm, const CodeObject* object) {
  const Code& code = *object->code;
  if (code.kind == CodeKind::k_module) return 1;
  const text::Source& source = vm.source(object->source);
  std::uint32_t line = source.line_of(code.definition.begin);
  const auto begins_with_at = [&source](std::uint32_t at) {
    const std::string_view text = source.line_text(at);
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin != std::string_view::npos && text[begin] == '@';
  };
  while (line > 1 && begins_with_at(line - 1)) --line;
  return line;
}

/// Source: CPython Include/cpython/code.h, CO_….
std::int64_t flags_of(const Code& code) {
  constexpr std::int64_t kOptimized = 1, kNewLocals = 2, kVarArgs = 4, kVarKeywords = 8, kNested = 16, kGenerator = 32,
                         kCoroutine = 128, kIterableCoroutine = 256, kAsyncGenerator = 512;
  if (code.kind == CodeKind::k_module || code.kind == CodeKind::k_class) return 0;
  std::int64_t flags = kOptimized | kNewLocals;
  if (code.has_star_args) flags |= kVarArgs;
  if (code.has_star_kwargs) flags |= kVarKeywords;
  if (code.qualified_name.find("<locals>") != std::string::npos) flags |= kNested;
  if (code.kind == CodeKind::k_generator) flags |= kGenerator;
  if (code.kind == CodeKind::k_coroutine) flags |= kCoroutine;
  if (code.kind == CodeKind::k_async_generator) flags |= kAsyncGenerator;
  if (code.is_iterable_coroutine) flags |= kIterableCoroutine;
  return flags;
}

Ref get_name(Vm&, const Arguments& a) { return Ref::share(Value(self_of(a)->name)); }
Ref get_qualified_name(Vm&, const Arguments& a) { return Ref::share(Value(self_of(a)->qualified_name)); }
Ref get_filename(Vm& vm, const Arguments& a) { return make_str(vm, vm.source_path(self_of(a)->source)); }
Ref get_first_line(Vm& vm, const Arguments& a) { return Ref::of_int(first_line(vm, self_of(a))); }
Ref get_argument_count(Vm&, const Arguments& a) { return Ref::of_int(code_of(a).positional); }
Ref get_positional_only(Vm&, const Arguments& a) { return Ref::of_int(code_of(a).positional_only); }
Ref get_keyword_only(Vm&, const Arguments& a) { return Ref::of_int(code_of(a).keyword_only); }
Ref get_local_count(Vm&, const Arguments& a) { return Ref::of_int(static_cast<std::int64_t>(variable_names(code_of(a)).size())); }
Ref get_flags(Vm&, const Arguments& a) { return Ref::of_int(flags_of(code_of(a))); }
Ref get_stack_size(Vm&, const Arguments& a) { return Ref::of_int(code_of(a).register_count - code_of(a).temporary_base); }
Ref get_variable_names(Vm& vm, const Arguments& a) { return tuple_of(vm, variable_names(code_of(a))); }
Ref get_cell_names(Vm& vm, const Arguments& a) { return tuple_of(vm, code_of(a).cell_names); }
Ref get_free_names(Vm& vm, const Arguments& a) { return tuple_of(vm, code_of(a).free_names); }

/// Names of globals and attributes; a variable that only an error message names is none.
Ref get_names(Vm& vm, const Arguments& a) {
  const Code& code = code_of(a);
  std::set<std::string> own(code.local_names.begin(), code.local_names.end());
  own.insert(code.cell_names.begin(), code.cell_names.end());
  own.insert(code.free_names.begin(), code.free_names.end());
  std::vector<std::string> names = code.names;
  std::erase_if(names, [&own](const std::string& name) { return own.contains(name); });
  return tuple_of(vm, names);
}

/// As CPython lays them out: the docstring or None, then the others in the order of the code.
Ref get_constants(Vm& vm, const Arguments& a) {
  CodeObject* object = self_of(a);
  const Code& code = *object->code;
  Ref list = make_list(vm, {});
  const auto add = [&](Value value) {
    for (Value known : list.as<List>()->view()) {
      if (known == value) return;
    }
    append(vm, list.as<List>(), Ref::share(value));
  };
  if (code.kind == CodeKind::k_function || code.kind == CodeKind::k_generator || code.kind == CodeKind::k_coroutine ||
      code.kind == CodeKind::k_async_generator) {
    const bool is_expression = code.name.starts_with('<');
    if (code.has_docstring) {
      append(vm, list.as<List>(), make_str(vm, code.docstring));
    } else if (!is_expression) {
      append(vm, list.as<List>(), Ref::none());
    }
  }
  for (const bytecode::Instruction& in : code.instructions) {
    if (in.opcode == bytecode::Opcode::LOAD_INT) add(Value::of_int(static_cast<std::int16_t>(in.b)));
    if (in.opcode == bytecode::Opcode::LOAD_CONST) add(object->constants[in.b]);
    if (in.opcode == bytecode::Opcode::MAKE_FUNCTION || in.opcode == bytecode::Opcode::BUILD_CLASS) {
      add(Value(object->nested[in.c]));
    }
    const auto& info = bytecode::opcode_info(in.opcode);
    if (info.operands[2] == bytecode::OperandKind::k_imm) add(Value::of_int(static_cast<std::int16_t>(in.c)));
  }
  return make_tuple(vm, std::span<const Value>(list.as<List>()->view()));
}

/// What the machine runs is not CPython's bytecode: only that it has a length can be seen.
Ref get_bytes(Vm& vm, const Arguments& a) { return make_bytes(vm, std::string(2 * code_of(a).instructions.size(), '\0')); }

Ref method_lines(Vm& vm, const Arguments& a) {
  const Code& code = code_of(a);
  const text::Source& source = vm.source(self_of(a)->source);
  Ref list = make_list(vm, {});
  for (std::size_t i = 0; i < code.spans.size();) {
    const std::uint32_t line = source.line_of(code.spans[i].begin);
    std::size_t end = i + 1;
    while (end < code.spans.size() && source.line_of(code.spans[end].begin) == line) ++end;
    const Value row[] = {Value::of_int(static_cast<std::int64_t>(2 * i)), Value::of_int(static_cast<std::int64_t>(2 * end)),
                         Value::of_int(line)};
    if (!append(vm, list.as<List>(), make_tuple(vm, std::span<const Value>(row)))) return {};
    i = end;
  }
  return iterate(vm, *list);
}

Ref code_repr(Vm& vm, Value self) {
  const auto* code = self.as<CodeObject>();
  return make_str(vm, fmt::format("<code object {} at {:#x}, file \"{}\", line {}>", code->name->view(),
                                  vm.address_of(self), vm.source_path(code->source), first_line(vm, code)));
}

// ------------------------------------------------------------------------------------------------ functions

Function* function_of(const Arguments& a) { return a[0].as<Function>(); }

Ref get_code(Vm&, const Arguments& a) { return Ref::share(Value(function_of(a)->code)); }

Ref set_code(Vm& vm, const Arguments& a) {
  auto* function = function_of(a);
  if (!is_exactly(a[1], vm.types.code)) return vm.raise(vm.types.type_error, "__code__ must be set to a code object");
  auto* code = a[1].as<CodeObject>();
  const std::size_t wanted = code->code->free_names.size();
  if (wanted != function->closure_size) {
    return vm.raise(vm.types.value_error, "{}() requires a code object with {} free vars, not {}",
                    function->name.as<Str>()->view(), function->closure_size, wanted);
  }
  retain(Value(code));
  release(Value(std::exchange(function->code, code)));
  return Ref::none();
}

Ref get_globals(Vm&, const Arguments& a) { return Ref::share(Value(function_of(a)->globals)); }
Ref get_builtins(Vm& vm, const Arguments&) { return Ref::share(Value(vm.builtins)); }

Ref get_keyword_defaults(Vm&, const Arguments& a) {
  Dict* defaults = function_of(a)->keyword_defaults;
  return defaults != nullptr ? Ref::share(Value(defaults)) : Ref::none();
}

Ref set_keyword_defaults(Vm& vm, const Arguments& a) {
  const bool none = !a[1] || a[1].is_none();
  if (!none && !has_layout(a[1], Layout::k_dict)) {
    return vm.raise(vm.types.type_error, "__kwdefaults__ must be set to a dict object");
  }
  Dict* const old = std::exchange(function_of(a)->keyword_defaults, none ? nullptr : Ref::share(a[1]).take().as<Dict>());
  if (old != nullptr) release(Value(old));
  return Ref::none();
}

/// types.FunctionType(code, globals, name=None, argdefs=None, closure=None)
Ref construct_function(Vm& vm, Type*, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"code", "globals", "name", "argdefs", "closure"};
  Value given[5];
  if (!parse_arguments(vm, arguments, "function", kNames, 5, 2, 5, given)) return {};
  const auto refuse = [&](int at, std::string_view wanted) {
    return vm.raise(vm.types.type_error, "function() argument '{}' must be {}, not {}", kNames[at], wanted,
                    type_name(vm, given[at]));
  };
  if (!is_exactly(given[0], vm.types.code)) return refuse(0, "code");
  if (!has_layout(given[1], Layout::k_dict)) return refuse(1, "dict");
  const auto is_given = [&](int at) { return given[at] && !given[at].is_none(); };
  if (is_given(2) && !has_layout(given[2], Layout::k_str)) {
    return vm.raise(vm.types.type_error, "arg 3 (name) must be None or string");
  }
  if (is_given(3) && !has_layout(given[3], Layout::k_tuple)) {
    return vm.raise(vm.types.type_error, "arg 4 (defaults) must be None or tuple");
  }
  if (is_given(4) && !has_layout(given[4], Layout::k_tuple)) {
    return vm.raise(vm.types.type_error, "arg 5 (closure) must be None or tuple");
  }
  auto* code = given[0].as<CodeObject>();
  const std::size_t wanted = code->code->free_names.size();
  if (wanted > 0 && !is_given(4)) return vm.raise(vm.types.type_error, "arg 5 (closure) must be tuple");
  const std::span<const Value> cells = is_given(4) ? given[4].as<Tuple>()->view() : std::span<const Value>();
  if (cells.size() != wanted) {
    return vm.raise(vm.types.value_error, "{} requires closure of length {}, not {}", code->name->view(), wanted, cells.size());
  }
  for (const Value cell : cells) {
    if (is_exactly(cell, vm.types.cell)) continue;
    return vm.raise(vm.types.type_error, "arg 5 (closure) expected cell, found {}", type_name(vm, cell));
  }
  Ref made = vm.make_function(code, given[1].as<Dict>());
  auto* function = made.as<Function>();
  if (is_given(2)) release(std::exchange(function->name, Ref::share(given[2]).take()));
  if (is_given(3)) function->defaults = Ref::share(given[3]).take().as<Tuple>();
  for (std::size_t i = 0; i < wanted; ++i) function->closure[i] = Ref::share(cells[i]).take().as<Cell>();
  return made;
}

constexpr NativeDefinition kMethods[] = {{"co_lines", method_lines, ArgumentStyle::k_none}};

}  // namespace

void set_up_code(Vm& vm) {
  Type* code = vm.types.code;
  code->is_final = true;
  vm.types.function->can.construct = construct_function;
  vm.types.function->is_final = true;
  code->can.repr = code_repr;
  add_methods(vm, code, kMethods);
  add_getter(vm, code, "co_name", get_name);
  add_getter(vm, code, "co_qualname", get_qualified_name);
  add_getter(vm, code, "co_filename", get_filename);
  add_getter(vm, code, "co_firstlineno", get_first_line);
  add_getter(vm, code, "co_argcount", get_argument_count);
  add_getter(vm, code, "co_posonlyargcount", get_positional_only);
  add_getter(vm, code, "co_kwonlyargcount", get_keyword_only);
  add_getter(vm, code, "co_nlocals", get_local_count);
  add_getter(vm, code, "co_flags", get_flags);
  add_getter(vm, code, "co_stacksize", get_stack_size);
  add_getter(vm, code, "co_varnames", get_variable_names);
  add_getter(vm, code, "co_names", get_names);
  add_getter(vm, code, "co_cellvars", get_cell_names);
  add_getter(vm, code, "co_freevars", get_free_names);
  add_getter(vm, code, "co_consts", get_constants);
  add_getter(vm, code, "co_code", get_bytes);

  Type* function = vm.types.function;
  add_getter(vm, function, "__code__", get_code, set_code);
  add_getter(vm, function, "__globals__", get_globals);
  add_getter(vm, function, "__builtins__", get_builtins);
  add_getter(vm, function, "__kwdefaults__", get_keyword_defaults, set_keyword_defaults);
}

}  // namespace coroscope::vm
