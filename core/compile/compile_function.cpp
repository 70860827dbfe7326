// def, async def, lambda, and how every code object begins and ends.
#include "core/compile/compile_function.h"

#include <algorithm>

namespace coroscope::compile {

using bytecode::CodeKind;

namespace {

CodeKind kind_of(const Scope& scope) {
  switch (scope.kind) {
    case ScopeKind::k_module:
      return CodeKind::k_module;
    case ScopeKind::k_class:
      return CodeKind::k_class;
    case ScopeKind::k_async_function:
      return scope.is_generator ? CodeKind::k_async_generator : CodeKind::k_coroutine;
    case ScopeKind::k_function:
    case ScopeKind::k_lambda:
      return scope.is_generator ? CodeKind::k_generator : CodeKind::k_function;
    case ScopeKind::k_generator_expression:
      return scope.is_coroutine ? CodeKind::k_async_generator : CodeKind::k_generator;
    default:
      return scope.is_coroutine ? CodeKind::k_coroutine : CodeKind::k_function;
  }
}

}  // namespace

Compiler::EnterFunction::EnterFunction(Compiler& compiler, const Scope& scope, std::string_view name, Span definition)
    : compiler_(compiler), state_(compiler.state_, scope) {
  bytecode::Code& code = *state_.code;
  code.kind = kind_of(scope);
  code.name = name;
  code.definition = definition;
  code.qualified_name = compiler.state_ == nullptr ? code.name : compiler.qualified_name(name);
  if (compiler.state_ != nullptr) state_.class_name = compiler.state_->class_name;
  compiler.state_ = &state_;
}

// CPython: compiler_set_qualname.
std::string Compiler::qualified_name(std::string_view plain_name) const {
  std::string name(plain_name);
  const FunctionState& outer = *state_;
  if (outer.scope.kind == ScopeKind::k_module) return name;
  if (const Symbol* symbol = outer.scope.find(scopes_.mangle(outer.class_name, plain_name));
      symbol != nullptr && symbol->binding == Binding::k_global_explicit && !plain_name.starts_with('<')) {
    return name;
  }
  return outer.code->qualified_name + (outer.scope.is_function() ? ".<locals>." : ".") + name;
}

// ---- registers

void Compiler::lay_out_registers() {
  bytecode::Code& code = *state_->code;
  const Scope& scope = state_->scope;
  // Parameters are already in local_names. Free variables in the order of the alphabet, as in CPython.
  for (const Symbol& symbol : scope.symbols) {
    bool is_free = symbol.binding == Binding::k_free || (symbol.flags & kFreeInClass);
    if (is_free) code.free_names.emplace_back(symbol.name);
    if (scope.is_function() && symbol.binding == Binding::k_local && !(symbol.flags & kParameter)) {
      code.local_names.emplace_back(symbol.name);
    }
  }
  std::sort(code.free_names.begin(), code.free_names.end());
  state_->hidden_captures = static_cast<Register>(code.local_names.size());
  for (std::uint32_t index = 0; index < scope.hidden_captures; ++index) {
    code.local_names.push_back(".capture" + std::to_string(index));
  }
  for (const Symbol& symbol : scope.symbols) {
    if (symbol.binding == Binding::k_cell) code.cell_names.emplace_back(symbol.name);
  }
  if (scope.needs_class_cell) code.cell_names.emplace_back("__class__");
  builder().start();
  for (const Symbol& symbol : scope.symbols) lay_out_variable(symbol);
  if (scope.needs_class_cell) {
    state_->cells["__class__"] = static_cast<Register>(code.temporary_base - 1);
  }
}

void Compiler::lay_out_variable(const Symbol& symbol) {
  using Place = Variable::Place;
  const bytecode::Code& code = *state_->code;
  bool in_class = is_mapped(state_->scope);
  auto index_in = [&](const std::vector<std::string>& names) {
    return static_cast<std::uint16_t>(std::find(names.begin(), names.end(), symbol.name) - names.begin());
  };
  Variable variable{Place::k_global, 0, symbol.deleted};
  if (symbol.binding == Binding::k_free || (symbol.flags & kFreeInClass)) {
    state_->frees[symbol.name] = index_in(code.free_names);
  }
  switch (symbol.binding) {
    case Binding::k_local:
      variable.place = in_class ? Place::k_class_name : state_->scope.is_function() ? Place::k_local : Place::k_global;
      if (variable.place == Place::k_local) variable.index = index_in(code.local_names);
      break;
    case Binding::k_cell:
      variable.place = Place::k_cell;
      variable.index = static_cast<std::uint16_t>(code.local_names.size() + index_in(code.cell_names));
      state_->cells[symbol.name] = variable.index;
      break;
    case Binding::k_free:
      variable.place = in_class ? Place::k_class_free : Place::k_free;
      variable.index = state_->frees[symbol.name];
      break;
    case Binding::k_global_explicit:
      break;
    case Binding::k_global_implicit:
      if (in_class) variable.place = Place::k_class_name;
      break;
  }
  state_->variables.push_back(variable);
}

void Compiler::describe_parameters(const syntax::Arguments& arguments, Span span) {
  bytecode::Code& code = *state_->code;
  auto add = [&](const syntax::Arg& argument) {
    forbid_debug(argument.arg, span);
    code.local_names.emplace_back(mangle(argument.arg));
  };
  for (const syntax::Arg* argument : arguments.posonlyargs) add(*argument);
  for (const syntax::Arg* argument : arguments.args) add(*argument);
  for (const syntax::Arg* argument : arguments.kwonlyargs) add(*argument);
  if (arguments.vararg != nullptr) add(*arguments.vararg);
  if (arguments.kwarg != nullptr) add(*arguments.kwarg);
  code.positional_only = static_cast<std::uint16_t>(arguments.posonlyargs.size());
  code.positional = static_cast<std::uint16_t>(arguments.posonlyargs.size() + arguments.args.size());
  code.keyword_only = static_cast<std::uint16_t>(arguments.kwonlyargs.size());
  code.has_star_args = arguments.vararg != nullptr;
  code.has_star_kwargs = arguments.kwarg != nullptr;
}

void Compiler::write_prologue() {
  const bytecode::Code& code = *state_->code;
  Span span = {code.definition.begin, code.definition.begin};
  if (code.kind == CodeKind::k_generator || code.kind == CodeKind::k_coroutine ||
      code.kind == CodeKind::k_async_generator) {
    builder().emit(Opcode::GENERATOR_START, span);
  }
  std::size_t parameters = code.positional + code.keyword_only + code.has_star_args + code.has_star_kwargs;
  for (std::size_t index = 0; index < parameters; ++index) builder().mark_assigned(static_cast<Register>(index));
  for (std::size_t index = 0; index < code.cell_names.size(); ++index) {
    std::size_t cell = code.local_names.size() + index;
    auto end = code.local_names.begin() + static_cast<std::ptrdiff_t>(parameters);
    auto parameter = std::find(code.local_names.begin(), end, code.cell_names[index]);
    if (parameter == end) {
      builder().emit(Opcode::MAKE_CELL, span, static_cast<unsigned>(cell));
    } else {
      auto from = static_cast<unsigned>(parameter - code.local_names.begin());
      builder().emit(Opcode::MAKE_CELL_OF, span, static_cast<unsigned>(cell), from);
    }
  }
}

void Compiler::return_none(Span span) {
  if (!builder().is_reachable()) return;
  Register value = builder().next();
  load_none(value, span);
  builder().emit(Opcode::RETURN, span, value);
}

void Compiler::finish_function(Span end) {
  return_none(end);
  builder().finish();
}

void Compiler::take_docstring(Statements& body) {
  if (body.empty()) return;
  const auto* statement = try_as<syntax::Expr>(body[0]);
  const auto* text = statement == nullptr ? nullptr : try_as<syntax::Constant>(statement->value);
  if (text == nullptr || text->type != syntax::ConstantKind::kString) return;
  state_->code->has_docstring = true;
  state_->code->docstring = text->text;
  body = body.subspan(1);
}

// ---- making functions

void Compiler::write_def(std::string_view name, const syntax::Arguments& arguments, Statements body,
                         Expressions decorators, const Expression* returns, const Statement& node) {
  CodeBuilder& code = builder();
  Register first = code.next();
  for (const Expression* decorator : decorators) push(*decorator);
  Register parts = code.next();
  unsigned flags = push_defaults(arguments, node.span);
  if (push_annotations(arguments, returns, node.span)) flags |= 4;
  std::shared_ptr<const bytecode::Code> made;
  {
    EnterFunction enter(*this, scopes_.scope_of(node), name, node.span);
    describe_parameters(arguments, node.span);
    write_function_body(body);
    made = state_->code;
  }
  std::optional<Register> local = decorators.empty() ? local_register(name) : std::nullopt;
  if (local) {
    make_function(made, flags, parts, node.span, *local);
    return mark_assigned(name);
  }
  make_function(made, flags, parts, node.span, parts);
  apply_decorators(decorators, first);
  store_name(name, code.top(), node.span);
}

void Compiler::write_function_body(Statements body) {
  take_docstring(body);
  lay_out_registers();
  write_prologue();
  write(body, true);
  Span end = body.empty() ? state_->code->definition : body.back()->span;
  finish_function(end);
}

void Compiler::evaluate_lambda(const syntax::Lambda& node, Register out) {
  Register first = builder().next();
  unsigned flags = push_defaults(*node.args, node.span);
  std::shared_ptr<const bytecode::Code> made;
  {
    EnterFunction enter(*this, scopes_.scope_of(node), "<lambda>", node.span);
    describe_parameters(*node.args, node.span);
    lay_out_registers();
    write_prologue();
    Register value = operand(*node.body);
    builder().emit(Opcode::RETURN, node.body->span, value);
    builder().finish();
    made = state_->code;
  }
  make_function(made, flags, first, node.span, out);
}

unsigned Compiler::push_defaults(const syntax::Arguments& arguments, Span span) {
  CodeBuilder& code = builder();
  unsigned flags = 0;
  if (!arguments.defaults.empty()) {
    flags |= 1;
    if (auto constants = constants_of(arguments.defaults)) {
      load_constant({bytecode::TupleConstant{std::move(*constants)}}, code.next(), span);
    } else {
      Register first = code.next();
      for (const Expression* value : arguments.defaults) push(*value);
      code.emit(Opcode::BUILD_TUPLE, span, first, first, arguments.defaults.size());
    }
  }
  Register first = code.next();
  unsigned count = 0;
  for (std::size_t index = 0; index < arguments.kw_defaults.size(); ++index) {
    if (arguments.kw_defaults[index] == nullptr) continue;
    load_constant({std::string(mangle(arguments.kwonlyargs[index]->arg))}, code.next(), span);
    push(*arguments.kw_defaults[index]);
    ++count;
  }
  if (count > 0) {
    code.emit(Opcode::BUILD_DICT, span, first, first, count);
    flags |= 2;
  }
  return flags;
}

// CPython: compiler_visit_annotations, with its order.
bool Compiler::push_annotations(const syntax::Arguments& arguments, const Expression* returns, Span span) {
  CodeBuilder& code = builder();
  Register first = code.next();
  unsigned count = 0;
  auto add = [&](std::string_view name, const Expression* annotation) {
    if (annotation == nullptr) return;
    load_constant({std::string(mangle(name))}, code.next(), span);
    push_annotation(*annotation);
    ++count;
  };
  for (const syntax::Arg* argument : arguments.args) add(argument->arg, argument->annotation);
  for (const syntax::Arg* argument : arguments.posonlyargs) add(argument->arg, argument->annotation);
  if (arguments.vararg != nullptr) add(arguments.vararg->arg, arguments.vararg->annotation);
  for (const syntax::Arg* argument : arguments.kwonlyargs) add(argument->arg, argument->annotation);
  if (arguments.kwarg != nullptr) add(arguments.kwarg->arg, arguments.kwarg->annotation);
  add("return", returns);
  if (count == 0) return false;
  code.emit(Opcode::BUILD_DICT, span, first, first, count);
  return true;
}

void Compiler::make_function(const std::shared_ptr<const bytecode::Code>& made, unsigned flags, Register first,
                             Span span, Register out) {
  push_cells(*made, span);
  // Comprehensions are code of their own, but nothing that is kept for later.
  const bool is_closure = made->name == "<lambda>" || !made->name.starts_with('<');
  if (is_closure && options_.rewriting == Rewriting::k_keep_values) flags |= bytecode::kKeepsValues;
  builder().emit(Opcode::MAKE_FUNCTION, span, out, first, builder().constant({made}), flags);
}

void Compiler::push_cells(const bytecode::Code& made, Span span) {
  for (const std::string& name : made.free_names) {
    Register cell = builder().next();
    if (auto own = state_->cells.find(name); own != state_->cells.end()) {
      builder().emit(Opcode::CELL_OF_CELL, span, cell, own->second);
    } else {
      builder().emit(Opcode::CELL_OF_FREE, span, cell, state_->frees.at(name));
    }
  }
}

// The decorators lie from `first` on, the function behind them; the last decorator is called first.
void Compiler::apply_decorators(Expressions decorators, Register first) {
  for (std::size_t index = decorators.size(); index-- > 0;) {
    auto callee = static_cast<Register>(first + index);
    builder().emit(Opcode::CALL, decorators[index]->span, callee, callee, 1);
  }
}

}  // namespace coroscope::compile
