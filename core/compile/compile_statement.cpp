// Statements that are small, and the dispatch to those that are not.
#include "core/compile/compiler.h"

namespace coroscope::compile {

void Compiler::write(Statements statements, bool ends_function) {
  for (const Statement* statement : statements) write(*statement, ends_function && statement == statements.back());
}

void Compiler::write(const Statement& statement, bool ends_function) {
  switch (statement.kind) {
    case NodeKind::kFunctionDef: {
      const auto& node = as<syntax::FunctionDef>(statement);
      return write_def(node.name, *node.args, node.body, node.decorator_list, node.returns, node);
    }
    case NodeKind::kAsyncFunctionDef: {
      const auto& node = as<syntax::AsyncFunctionDef>(statement);
      return write_def(node.name, *node.args, node.body, node.decorator_list, node.returns, node);
    }
    case NodeKind::kClassDef:
      return write_class(as<syntax::ClassDef>(statement));
    case NodeKind::kReturn:
      return write_return(as<syntax::Return>(statement));
    case NodeKind::kDelete:
      return write_delete(as<syntax::Delete>(statement));
    case NodeKind::kAssign:
      return write_assign(as<syntax::Assign>(statement));
    case NodeKind::kAugAssign:
      return write_augmented(as<syntax::AugAssign>(statement));
    case NodeKind::kAnnAssign:
      return write_annotated(as<syntax::AnnAssign>(statement));
    case NodeKind::kFor:
      return write_for(as<syntax::For>(statement));
    case NodeKind::kAsyncFor:
      return write_async_for(as<syntax::AsyncFor>(statement));
    case NodeKind::kWhile:
      return write_while(as<syntax::While>(statement));
    case NodeKind::kIf:
      return write_if(as<syntax::If>(statement), ends_function);
    case NodeKind::kWith: {
      const auto& node = as<syntax::With>(statement);
      return write_with(node.items, node.body, false, node.span);
    }
    case NodeKind::kAsyncWith: {
      const auto& node = as<syntax::AsyncWith>(statement);
      if (state_->scope.kind != ScopeKind::k_async_function) fail(node.span, "'async with' outside async function");
      return write_with(node.items, node.body, true, node.span);
    }
    case NodeKind::kMatch:
      return write_match(as<syntax::Match>(statement));
    case NodeKind::kRaise:
      return write_raise(as<syntax::Raise>(statement));
    case NodeKind::kTry:
      return write_try(as<syntax::Try>(statement), ends_function);
    case NodeKind::kTryStar:
      return write_try_star(as<syntax::TryStar>(statement), ends_function);
    case NodeKind::kAssert:
      return write_assert(as<syntax::Assert>(statement));
    case NodeKind::kImport:
      return write_import(as<syntax::Import>(statement));
    case NodeKind::kImportFrom:
      return write_import_from(as<syntax::ImportFrom>(statement));
    case NodeKind::kExpr:
      return discard(*as<syntax::Expr>(statement).value);
    case NodeKind::kBreak:
      return write_break(statement);
    case NodeKind::kContinue:
      return write_continue(statement);
    default:
      return;  // pass, global, nonlocal
  }
}

void Compiler::write_return(const syntax::Return& node) {
  CodeBuilder& code = builder();
  if (!state_->scope.is_function()) fail(node.span, "'return' outside function");
  if (node.value != nullptr && state_->code->kind == bytecode::CodeKind::k_async_generator) {
    fail(node.span, "'return' with value in async generator");
  }
  std::optional<bytecode::Constant> constant;
  if (node.value == nullptr) {
    constant.emplace();
  } else {
    constant = constant_of(*node.value);
  }
  // A constant is loaded at the end; a local can wait where it is unless a finally body runs, which may assign to it.
  CodeBuilder::Snapshot before = code.snapshot();
  std::optional<Register> value;
  bool runs_code = false;
  for (const Block& block : state_->blocks) {
    using Kind = Block::Kind;
    if (block.kind != Kind::k_while && block.kind != Kind::k_for && block.kind != Kind::k_try) runs_code = true;
  }
  if (!constant) {
    if (runs_code) {
      value = code.next();
      push(*node.value);
    } else {
      value = operand(*node.value);
    }
  }
  bool keeps_value = value && code.is_temporary(*value);
  Exit exit = leave_blocks(0, keeps_value, node.span);
  if (constant) {
    value = code.next();
    load_constant(*constant, *value, node.span);
  } else if (keeps_value) {
    value = code.top();
  }
  code.emit(Opcode::RETURN, node.span, *value);
  rejoin(exit);
  code.restore(before);
}

void Compiler::write_if(const syntax::If& node, bool ends_function) {
  Label otherwise, end;
  jump_if(*node.test, false, otherwise);
  write(node.body, ends_function);
  if (node.orelse.empty() && !ends_function) return builder().bind(otherwise);
  leave_branch(end, node.body.back()->span, ends_function);
  builder().bind(otherwise);
  write(node.orelse, ends_function);
  if (ends_function) leave_branch(end, node.orelse.empty() ? node.span : node.orelse.back()->span, true);
  builder().bind(end);
}

void Compiler::leave_branch(Label& end, Span span, bool ends_function) {
  ends_function ? return_none(span) : builder().jump_to(end, span);
}

void Compiler::write_raise(const syntax::Raise& node) {
  CodeBuilder& code = builder();
  if (node.exc == nullptr) return code.emit(Opcode::RAISE_CURRENT, node.span);
  if (node.cause == nullptr) return code.emit(Opcode::RAISE, node.span, operand(*node.exc));
  Register exception = operand_before(*node.exc, node.cause->span);
  Register cause = operand(*node.cause);
  code.emit(Opcode::RAISE_FROM, node.span, exception, cause);
}

namespace {

/// What the traceback of a failed assert marks: the last comparison that decides it, else the whole statement.
/// Source: CPython Python/compile.c (3.11): compiler_jump_if moves the location to each comparison that it meets.
Span asserted_span(const Expression& test, Span span) {
  if (test.kind == NodeKind::kCompare) return test.span;
  if (const auto* negated = try_as<syntax::UnaryOp>(&test)) {
    return negated->op == syntax::UnaryOperator::kNot ? asserted_span(*negated->operand, span) : span;
  }
  if (const auto* several = try_as<syntax::BoolOp>(&test)) {
    for (const Expression* value : several->values) span = asserted_span(*value, span);
  }
  if (const auto* choice = try_as<syntax::IfExp>(&test)) {
    for (const Expression* part : {choice->test, choice->body, choice->orelse}) span = asserted_span(*part, span);
  }
  return span;
}

}  // namespace

void Compiler::write_assert(const syntax::Assert& node) {
  const auto* tuple = try_as<syntax::Tuple>(node.test);
  if (tuple != nullptr && !tuple->elts.empty()) {
    warn(node.span, "assertion is always true, perhaps remove parentheses?");
  }
  Label end;
  jump_if(*node.test, true, end);
  const Span span = asserted_span(*node.test, node.span);
  if (node.msg != nullptr) {
    builder().emit(Opcode::RAISE_ASSERTION, span, operand(*node.msg), 1);
  } else {
    builder().emit(Opcode::RAISE_ASSERTION, span, 0, 0);
  }
  builder().bind(end);
}

void Compiler::write_import(const syntax::Import& node) {
  CodeBuilder& code = builder();
  for (const syntax::Alias* alias : node.names) {
    Register module = code.next();
    bool last_part = !alias->asname.empty();
    code.emit(Opcode::IMPORT, node.span, module, code.name(alias->name), last_part ? 1 : 0);
    store_name(last_part ? alias->asname : alias->name.substr(0, alias->name.find('.')), module, node.span);
  }
}

void Compiler::write_import_from(const syntax::ImportFrom& node) {
  CodeBuilder& code = builder();
  if (node.module_name == "__future__" && node.level == 0 && node.span.begin >= future_end_) {
    fail(node.span, "from __future__ imports must occur at the beginning of the file");
  }
  Register module = code.next();
  std::string name = std::string(node.level, '.') + std::string(node.module_name);
  code.emit(Opcode::IMPORT, node.span, module, code.name(name), 1);
  if (node.names.size() == 1 && node.names[0]->name == "*") {
    return code.emit(Opcode::IMPORT_STAR, node.span, module);
  }
  for (const syntax::Alias* alias : node.names) {
    Register value = code.next();
    code.emit(Opcode::IMPORT_FROM, node.span, value, module, code.name(alias->name));
    store_name(alias->asname.empty() ? alias->name : alias->asname, value, node.span);
  }
  code.emit(Opcode::RELEASE, node.span, module);
}

}  // namespace coroscope::compile
