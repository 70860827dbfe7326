// Comparisons, and conditions that become jumps without a value in between.
#include <algorithm>

#include "core/compile/compiler.h"

namespace coroscope::compile {

using syntax::CompareOperator;

namespace {

Opcode compare_opcode(CompareOperator op) {
  switch (op) {
    case CompareOperator::kEq:
      return Opcode::EQUAL;
    case CompareOperator::kNotEq:
      return Opcode::NOT_EQUAL;
    case CompareOperator::kLt:
      return Opcode::LESS;
    case CompareOperator::kLtE:
      return Opcode::LESS_EQUAL;
    case CompareOperator::kGt:
      return Opcode::GREATER;
    case CompareOperator::kGtE:
      return Opcode::GREATER_EQUAL;
    case CompareOperator::kIs:
      return Opcode::IS;
    case CompareOperator::kIsNot:
      return Opcode::IS_NOT;
    case CompareOperator::kIn:
      return Opcode::IN;
    case CompareOperator::kNotIn:
      return Opcode::NOT_IN;
  }
  return Opcode::EQUAL;
}

/// Compare and jump in one: leaves if false (forward) or goes round again if true (backward), also with a small int.
struct FusedOpcodes {
  Opcode leave, leave_int, again, again_int;
};

std::optional<FusedOpcodes> fused(CompareOperator op) {
#define FUSED(name)                                                                            \
  FusedOpcodes {                                                                               \
    Opcode::JUMP_IF_NOT_##name, Opcode::JUMP_IF_NOT_##name##_INT, Opcode::JUMP_BACK_IF_##name, \
        Opcode::JUMP_BACK_IF_##name##_INT                                                      \
  }
  switch (op) {
    case CompareOperator::kEq:
      return FUSED(EQUAL);
    case CompareOperator::kNotEq:
      return FUSED(NOT_EQUAL);
    case CompareOperator::kLt:
      return FUSED(LESS);
    case CompareOperator::kLtE:
      return FUSED(LESS_EQUAL);
    case CompareOperator::kGt:
      return FUSED(GREATER);
    case CompareOperator::kGtE:
      return FUSED(GREATER_EQUAL);
    default:
      return std::nullopt;
  }
#undef FUSED
}

bool is_none(const Expression& expression) {
  const auto* constant = try_as<syntax::Constant>(&expression);
  return constant != nullptr && constant->type == syntax::ConstantKind::kNone;
}

bool is_membership(CompareOperator op) {
  return op == CompareOperator::kIn || op == CompareOperator::kNotIn;
}

struct Truth {
  bool operator()(bytecode::NoneConstant) const { return false; }
  bool operator()(bytecode::EllipsisConstant) const { return true; }
  bool operator()(bool value) const { return value; }
  bool operator()(std::int64_t value) const { return value != 0; }
  bool operator()(const bytecode::BigIntConstant&) const { return true; }
  bool operator()(double value) const { return value != 0; }
  bool operator()(const bytecode::ComplexConstant& value) const { return value.imaginary != 0; }
  bool operator()(const std::string& value) const { return !value.empty(); }
  bool operator()(const bytecode::BytesConstant& value) const { return !value.bytes.empty(); }
  bool operator()(const bytecode::TupleConstant& value) const { return !value.items.empty(); }
  bool operator()(const std::shared_ptr<const bytecode::Code>&) const { return true; }
};

}  // namespace

// `a < b < c` computes b once. On the stack: the left side below, then b, of which a copy stays for the next
// comparison.
void Compiler::evaluate_compare(const syntax::Compare& node, Register out) {
  warn_about_is(node);
  Register result = builder().next();
  std::size_t last = node.comparators.size() - 1;
  if (last == 0) {
    Register left = operand_before(*node.left, node.comparators[0]->span);
    Register right = builder().next();
    if (is_membership(node.ops[0])) {
      push_searched(*node.comparators[0]);
    } else {
      right = operand(*node.comparators[0]);
    }
    return builder().emit(compare_opcode(node.ops[0]), node.span, out, left, right);
  }
  if (std::all_of(node.comparators.begin(), node.comparators.end() - 1,
                  [&](const Expression* middle) { return is_steady(*middle, node.span); })) {
    return evaluate_steady_chain(node, out);
  }
  CodeBuilder& code = builder();
  Label cleanup, end;
  Register left = operand_before(*node.left, {node.comparators[0]->span.begin, node.span.end});
  for (std::size_t index = 0; index < last; ++index) {
    const Expression& middle = *node.comparators[index];
    if (code.is_temporary(left)) {  // make it: result = middle, result + 1 = copy of middle, result + 2 = left
      push(middle);
      code.emit(Opcode::MOVE, node.span, result + 2, left);
      code.emit(Opcode::MOVE, node.span, result, result + 1);
      left = result + 2;
    } else {
      push(middle);
    }
    code.emit(Opcode::COPY, node.span, result + 1, result);
    code.emit(compare_opcode(node.ops[index]), node.span, result + 1, left, result + 1);
    code.jump(Opcode::JUMP_IF_FALSE_ELSE_RELEASE, cleanup, node.span, result + 1);
    left = result;
  }
  Register right = operand(*node.comparators[last]);
  code.emit(compare_opcode(node.ops[last]), node.span, result, left, right);
  code.jump_to(end, node.span);
  code.bind(cleanup);  // result = the middle value, no longer needed; result + 1 = what is false
  code.emit(Opcode::MOVE, node.span, result + 2, result);
  code.emit(Opcode::MOVE, node.span, result, result + 1);
  code.emit(Opcode::RELEASE, node.span, result + 2);
  code.bind(end);
  if (out != result) code.emit(Opcode::MOVE, node.span, out, result);
}

// The middle values can be read twice: `a < b < 10`.
void Compiler::evaluate_steady_chain(const syntax::Compare& node, Register out) {
  CodeBuilder& code = builder();
  Register result = code.next();
  Label end;
  const Expression* left_node = node.left;
  for (std::size_t index = 0; index < node.ops.size(); ++index) {
    Register left = operand_before(*left_node, node.comparators[index]->span);
    Register right = operand(*node.comparators[index]);
    code.emit(compare_opcode(node.ops[index]), node.span, result, left, right);
    if (index + 1 < node.ops.size()) code.jump(Opcode::JUMP_IF_FALSE_ELSE_RELEASE, end, node.span, result);
    left_node = node.comparators[index];
  }
  code.bind(end);
  if (out != result) code.emit(Opcode::MOVE, node.span, out, result);
}

std::optional<bool> Compiler::constant_truth(const Expression& expression) {
  std::optional<bytecode::Constant> constant = constant_of(expression);
  return constant ? std::optional(std::visit(Truth(), constant->value)) : std::nullopt;
}

// CPython: compiler_jump_if.
void Compiler::jump_if(const Expression& test, bool condition, Label& target) {
  if (std::optional<bool> truth = constant_truth(test)) {
    if (*truth == condition) builder().jump_to(target, test.span);
    return;
  }
  if (const auto* unary = try_as<syntax::UnaryOp>(&test);
      unary != nullptr && unary->op == syntax::UnaryOperator::kNot) {
    return jump_if(*unary->operand, !condition, target);
  }
  if (const auto* bool_op = try_as<syntax::BoolOp>(&test)) return jump_if_bool(*bool_op, condition, target);
  if (const auto* conditional = try_as<syntax::IfExp>(&test)) {
    Label otherwise, end;
    jump_if(*conditional->test, false, otherwise);
    jump_if(*conditional->body, condition, target);
    builder().jump_to(end, test.span);
    builder().bind(otherwise);
    jump_if(*conditional->orelse, condition, target);
    return builder().bind(end);
  }
  if (const auto* compare = try_as<syntax::Compare>(&test)) return jump_if_compare(*compare, condition, target);
  jump_if_value(operand(test), condition, target, test.span);
}

void Compiler::jump_if_bool(const syntax::BoolOp& node, bool condition, Label& target) {
  bool decides = node.op == syntax::BoolOperator::kOr;  // a part with this truth decides the whole
  Label end;
  Label& decided = decides == condition ? target : end;
  for (const Expression* part : node.values.first(node.values.size() - 1)) jump_if(*part, decides, decided);
  jump_if(*node.values.back(), condition, target);
  if (&decided == &end) builder().bind(end);
}

void Compiler::jump_if_compare(const syntax::Compare& node, bool condition, Label& target) {
  if (node.ops.size() > 1) return jump_if_chain(node, condition, target);
  warn_about_is(node);
  jump_if_pair(*node.left, node.ops[0], *node.comparators[0], node.span, condition, target);
}

// A chain whose middle values can be read twice needs no value on the stack: `0 <= x < 10`.
void Compiler::jump_if_chain(const syntax::Compare& node, bool condition, Label& target) {
  for (const Expression* middle : node.comparators.first(node.comparators.size() - 1)) {
    if (!is_steady(*middle, node.span)) {
      Register value = builder().next();
      evaluate_compare(node, value);
      return jump_if_value(value, condition, target, node.span);
    }
  }
  warn_about_is(node);
  Label end;
  Label& when_false = condition ? end : target;
  const Expression* left = node.left;
  std::size_t last = node.comparators.size() - 1;
  for (std::size_t index = 0; index < last; ++index) {
    jump_if_pair(*left, node.ops[index], *node.comparators[index], node.span, false, when_false);
    left = node.comparators[index];
  }
  jump_if_pair(*left, node.ops[last], *node.comparators[last], node.span, condition, target);
  if (condition) builder().bind(end);
}

bool Compiler::is_steady(const Expression& expression, Span later) {
  if (small_int(expression)) return true;
  std::optional<Register> local = local_target(expression);
  return local && !rebinds(*local, later);
}

void Compiler::jump_if_pair(const Expression& left_node, CompareOperator op, const Expression& right_node, Span span,
                            bool condition, Label& target) {
  CodeBuilder& code = builder();
  bool backward = CodeBuilder::is_bound(target);
  if ((op == CompareOperator::kIs || op == CompareOperator::kIsNot) && is_none(right_node) && !backward) {
    bool if_none = (op == CompareOperator::kIs) == condition;
    Register left = operand(left_node);
    return code.jump(if_none ? Opcode::JUMP_IF_NONE : Opcode::JUMP_IF_NOT_NONE, target, span, left);
  }
  Register result = code.next();
  Register left = operand_before(left_node, right_node.span);
  std::optional<FusedOpcodes> opcodes = backward == condition ? fused(op) : std::nullopt;
  std::optional<std::int16_t> small = opcodes ? small_int(right_node) : std::nullopt;
  if (small) {
    return code.jump(backward ? opcodes->again_int : opcodes->leave_int, target, span, left, 0,
                     static_cast<std::uint16_t>(*small));
  }
  Register right = code.next();
  if (is_membership(op)) {
    push_searched(right_node);
  } else {
    right = operand(right_node);
  }
  if (opcodes) return code.jump(backward ? opcodes->again : opcodes->leave, target, span, left, right);
  code.emit(compare_opcode(op), span, result, left, right);
  jump_if_value(result, condition, target, span);
}

void Compiler::jump_if_value(Register value, bool condition, Label& target, Span span) {
  Opcode opcode = CodeBuilder::is_bound(target) ? (condition ? Opcode::JUMP_BACK_IF_TRUE : Opcode::JUMP_BACK_IF_FALSE)
                                                : (condition ? Opcode::JUMP_IF_TRUE : Opcode::JUMP_IF_FALSE);
  builder().jump(opcode, target, span, value);
}

}  // namespace coroscope::compile
