// Comprehensions and generator expressions: functions of their own, whose only argument is the outermost iterator.
#include "core/compile/compile_function.h"

namespace coroscope::compile {

struct Compiler::ComprehensionParts {
  const Expression& node;
  const char* name;
  Sequence<const syntax::Comprehension*> generators;
  const Expression& element;          ///< of a dict comprehension: the key
  const Expression* value = nullptr;  ///< of a dict comprehension
  Opcode build = Opcode::BUILD_LIST;  ///< of an empty result; generator expressions have none
  Register result = 0;
};

void Compiler::evaluate_comprehension(const Expression& node, Register out) {
  CodeBuilder& code = builder();
  auto parts = [&]() -> ComprehensionParts {
    switch (node.kind) {
      case NodeKind::kListComp: {
        const auto& comp = as<syntax::ListComp>(node);
        return {node, "<listcomp>", comp.generators, *comp.elt, nullptr, Opcode::BUILD_LIST};
      }
      case NodeKind::kSetComp: {
        const auto& comp = as<syntax::SetComp>(node);
        return {node, "<setcomp>", comp.generators, *comp.elt, nullptr, Opcode::BUILD_SET};
      }
      case NodeKind::kDictComp: {
        const auto& comp = as<syntax::DictComp>(node);
        return {node, "<dictcomp>", comp.generators, *comp.key, comp.value, Opcode::BUILD_DICT};
      }
      default: {
        const auto& comp = as<syntax::GeneratorExp>(node);
        return {node, "<genexpr>", comp.generators, *comp.elt, nullptr};
      }
    }
  }();
  const Scope& scope = scopes_.scope_of(node);
  bool is_generator = scope.kind == ScopeKind::k_generator_expression;
  const Scope& around = state_->scope;
  if (scope.is_coroutine && !is_generator && around.kind != ScopeKind::k_async_function && !around.is_comprehension()) {
    fail(node.span, "asynchronous comprehension outside of an asynchronous function");
  }
  std::shared_ptr<const bytecode::Code> made;
  {
    EnterFunction enter(*this, scope, parts.name, node.span);
    state_->code->local_names.emplace_back(".0");
    state_->code->positional = 1;
    lay_out_registers();
    write_prologue();
    write_comprehension(parts);
    made = state_->code;
  }
  Register first = code.next();
  make_function(made, 0, first, node.span, first);
  const syntax::Comprehension& outermost = *parts.generators[0];
  Register iterator = code.next();
  if (outermost.is_async) {
    code.emit(Opcode::GET_AITER, node.span, iterator, operand(*outermost.iter));
  } else {
    push_iterable(*outermost.iter);
    code.emit(Opcode::GET_ITER, node.span, iterator, iterator);
  }
  bool awaits = made->kind == bytecode::CodeKind::k_coroutine;
  code.emit(Opcode::CALL, node.span, awaits ? first : out, first, 1);
  if (awaits) code.emit(Opcode::AWAIT, node.span, out, first);
}

void Compiler::write_comprehension(const ComprehensionParts& given) {
  ComprehensionParts parts = given;
  CodeBuilder& code = builder();
  bool has_result = state_->scope.kind != ScopeKind::k_generator_expression;
  parts.result = code.next();
  if (has_result) code.emit(parts.build, parts.node.span, parts.result, parts.result);
  write_generator(parts, 0);
  if (!has_result) load_none(parts.result, parts.node.span);
  code.emit(Opcode::RETURN, parts.node.span, parts.result);
  code.finish();
}

void Compiler::write_generator(const ComprehensionParts& parts, std::size_t number) {
  CodeBuilder& code = builder();
  const syntax::Comprehension& generator = *parts.generators[number];
  Span span = parts.node.span;
  Register iterator = code.next();
  if (number == 0) {
    code.emit(Opcode::MOVE, span, iterator, 0);
  } else if (generator.is_async) {
    code.emit(Opcode::GET_AITER, span, iterator, operand(*generator.iter));
  } else {
    push_iterable(*generator.iter);
    code.emit(Opcode::GET_ITER, span, iterator, iterator);
  }
  Label again, next, end;
  code.bind(again);
  if (generator.is_async) {
    write_async_next(*generator.target, end, span, span);
  } else {
    std::optional<Register> local = local_target(*generator.target);
    Register item = local.value_or(code.next());
    code.jump(Opcode::FOR_ITER, end, span, item, iterator);
    store(*generator.target, item);
  }
  for (const Expression* condition : generator.ifs) jump_if(*condition, false, next);
  if (number + 1 < parts.generators.size()) {
    write_generator(parts, number + 1);
  } else {
    write_element(parts);
  }
  code.bind(next);
  code.jump_to(again, span);
  code.bind(end);
}

void Compiler::write_element(const ComprehensionParts& parts) {
  CodeBuilder& code = builder();
  Span span = parts.node.span;
  Register result = code.next();
  switch (parts.node.kind) {
    case NodeKind::kListComp:
      return code.emit(Opcode::LIST_APPEND, span, parts.result, operand(parts.element));
    case NodeKind::kSetComp:
      return code.emit(Opcode::SET_ADD, span, parts.result, operand(parts.element));
    case NodeKind::kDictComp: {
      Register key = operand_before(parts.element, parts.value->span);
      Register value = operand(*parts.value);
      return code.emit(Opcode::DICT_SET, span, parts.result, key, value);
    }
    default:
      break;
  }
  Register value = operand(parts.element);
  if (state_->code->kind == bytecode::CodeKind::k_async_generator) {
    code.emit(Opcode::WRAP_ASYNC_YIELD, span, result, value);
    value = result;
  }
  code.emit(Opcode::YIELD, span, result, value);
  code.emit(Opcode::RELEASE, span, result);
}

}  // namespace coroscope::compile
