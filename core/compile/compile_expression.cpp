// Expressions: operators, attributes, subscripts, await and yield.
#include "core/compile/compiler.h"

namespace coroscope::compile {

using syntax::BinaryOperator;
using syntax::UnaryOperator;

namespace {

Opcode binary_opcode(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::kAdd:
      return Opcode::ADD;
    case BinaryOperator::kSub:
      return Opcode::SUBTRACT;
    case BinaryOperator::kMult:
      return Opcode::MULTIPLY;
    case BinaryOperator::kMatMult:
      return Opcode::MATRIX_MULTIPLY;
    case BinaryOperator::kDiv:
      return Opcode::TRUE_DIVIDE;
    case BinaryOperator::kMod:
      return Opcode::MODULO;
    case BinaryOperator::kPow:
      return Opcode::POWER;
    case BinaryOperator::kLShift:
      return Opcode::LEFT_SHIFT;
    case BinaryOperator::kRShift:
      return Opcode::RIGHT_SHIFT;
    case BinaryOperator::kBitOr:
      return Opcode::BIT_OR;
    case BinaryOperator::kBitXor:
      return Opcode::BIT_XOR;
    case BinaryOperator::kBitAnd:
      return Opcode::BIT_AND;
    case BinaryOperator::kFloorDiv:
      return Opcode::FLOOR_DIVIDE;
  }
  return Opcode::ADD;
}

}  // namespace

std::optional<Opcode> small_int_opcode(BinaryOperator op) {
  switch (op) {
    case BinaryOperator::kAdd:
      return Opcode::ADD_INT;
    case BinaryOperator::kSub:
      return Opcode::SUBTRACT_INT;
    case BinaryOperator::kMult:
      return Opcode::MULTIPLY_INT;
    case BinaryOperator::kFloorDiv:
      return Opcode::FLOOR_DIVIDE_INT;
    case BinaryOperator::kMod:
      return Opcode::MODULO_INT;
    case BinaryOperator::kBitAnd:
      return Opcode::BIT_AND_INT;
    default:
      return std::nullopt;
  }
}

void Compiler::evaluate(const Expression& expression, Register out) {
  switch (expression.kind) {
    case NodeKind::kConstant:
      return load_constant(*constant_of(expression), out, expression.span);
    case NodeKind::kName:
      return load_name(as<syntax::Name>(expression).id, expression.span, out);
    case NodeKind::kBoolOp:
      return evaluate_bool(as<syntax::BoolOp>(expression), out);
    case NodeKind::kNamedExpr:
      return evaluate_named(as<syntax::NamedExpr>(expression), out);
    case NodeKind::kBinOp:
      return evaluate_binary(as<syntax::BinOp>(expression), out);
    case NodeKind::kUnaryOp:
      return evaluate_unary(as<syntax::UnaryOp>(expression), out);
    case NodeKind::kLambda:
      return evaluate_lambda(as<syntax::Lambda>(expression), out);
    case NodeKind::kIfExp:
      return evaluate_conditional(as<syntax::IfExp>(expression), out);
    case NodeKind::kDict:
      return evaluate_dict(as<syntax::Dict>(expression), out);
    case NodeKind::kSet:
      return evaluate_set(as<syntax::Set>(expression), out);
    case NodeKind::kListComp:
    case NodeKind::kSetComp:
    case NodeKind::kDictComp:
    case NodeKind::kGeneratorExp:
      return evaluate_comprehension(expression, out);
    case NodeKind::kAwait:
      return evaluate_await(as<syntax::Await>(expression), out);
    case NodeKind::kYield:
      return evaluate_yield(as<syntax::Yield>(expression), out);
    case NodeKind::kYieldFrom:
      return evaluate_yield_from(as<syntax::YieldFrom>(expression), out);
    case NodeKind::kCompare:
      return evaluate_compare(as<syntax::Compare>(expression), out);
    case NodeKind::kCall:
      return evaluate_call(as<syntax::Call>(expression), out);
    case NodeKind::kJoinedStr:
      return evaluate_joined_string(as<syntax::JoinedStr>(expression), out);
    case NodeKind::kAttribute:
      return evaluate_attribute(as<syntax::Attribute>(expression), out);
    case NodeKind::kSubscript:
      return evaluate_subscript(as<syntax::Subscript>(expression), out);
    case NodeKind::kList:
      return evaluate_list(as<syntax::List>(expression), out);
    case NodeKind::kTuple:
      return evaluate_tuple(as<syntax::Tuple>(expression), out);
    case NodeKind::kSlice:
      return evaluate_slice(as<syntax::Slice>(expression), out);
    case NodeKind::kStarred:
      fail(expression.span, "can't use starred expression here");
    default:
      fail(expression.span, "can't use this expression here");
  }
}

Register Compiler::operand(const Expression& expression) {
  if (const auto* name = try_as<syntax::Name>(&expression)) {
    std::string_view mangled = mangle(name->id);
    const Variable& found = variable(mangled);
    if (found.place == Variable::Place::k_local) return read_local(found, mangled, name->span);
  } else if (const auto* named = try_as<syntax::NamedExpr>(&expression)) {
    if (std::optional<Register> local = local_target(*named->target)) {
      evaluate(*named->value, *local);
      mark_assigned(as<syntax::Name>(*named->target).id);
      return *local;
    }
  }
  Register out = builder().next();
  evaluate(expression, out);
  return out;
}

Register Compiler::operand_before(const Expression& expression, Span later) {
  Register value = operand(expression);
  if (builder().is_temporary(value) || !rebinds(value, later)) return value;
  Register copy = builder().next();
  builder().emit(Opcode::MOVE, expression.span, copy, value);
  return copy;
}

void Compiler::push_optional(const Expression* expression, Span span) {
  expression != nullptr ? push(*expression) : load_none(builder().next(), span);
}

void Compiler::discard(const Expression& expression) {
  if (constant_of(expression)) return;
  Register value = operand(expression);
  if (builder().is_temporary(value)) builder().emit(Opcode::RELEASE, expression.span, value);
}

void Compiler::evaluate_binary(const syntax::BinOp& node, Register out) {
  if (auto constant = folded_binary(node)) return load_constant(*constant, out, node.span);
  Register left = operand_before(*node.left, node.right->span);
  std::optional<Opcode> short_form = small_int_opcode(node.op);
  if (std::optional<std::int16_t> right = short_form ? small_int(*node.right) : std::nullopt) {
    return builder().emit(*short_form, node.span, out, left, static_cast<std::uint16_t>(*right));
  }
  Register right = operand(*node.right);
  builder().emit(binary_opcode(node.op), node.span, out, left, right);
}

void Compiler::evaluate_unary(const syntax::UnaryOp& node, Register out) {
  if (auto constant = folded_unary(node)) return load_constant(*constant, out, node.span);
  Register value = operand(*node.operand);
  switch (node.op) {
    case UnaryOperator::kInvert:
      return builder().emit(Opcode::INVERT, node.span, out, value);
    case UnaryOperator::kNot:
      return builder().emit(Opcode::NOT, node.span, out, value);
    case UnaryOperator::kUAdd:
      return builder().emit(Opcode::POSITIVE, node.span, out, value);
    case UnaryOperator::kUSub:
      return builder().emit(Opcode::NEGATIVE, node.span, out, value);
  }
}

void Compiler::evaluate_bool(const syntax::BoolOp& node, Register out) {
  Opcode decide =
      node.op == syntax::BoolOperator::kAnd ? Opcode::JUMP_IF_FALSE_ELSE_RELEASE : Opcode::JUMP_IF_TRUE_ELSE_RELEASE;
  Register value = builder().next();
  Label end;
  for (const Expression* part : node.values.first(node.values.size() - 1)) {
    evaluate(*part, value);
    builder().jump(decide, end, node.span, value);
  }
  evaluate(*node.values.back(), value);
  builder().bind(end);
  if (out != value) builder().emit(Opcode::MOVE, node.span, out, value);
}

void Compiler::evaluate_conditional(const syntax::IfExp& node, Register out) {
  Label otherwise, end;
  jump_if(*node.test, false, otherwise);
  evaluate(*node.body, out);
  builder().jump_to(end, node.span);
  // The other branch starts without the value, even if nothing can jump to it.
  if (builder().is_temporary(out)) {
    CodeBuilder::Snapshot snapshot = builder().snapshot();
    snapshot.alive.resize(snapshot.alive.size() - 1);
    builder().restore(snapshot);
  }
  builder().bind(otherwise);
  evaluate(*node.orelse, out);
  builder().bind(end);
}

void Compiler::evaluate_named(const syntax::NamedExpr& node, Register out) {
  const syntax::Name& target = as<syntax::Name>(*node.target);
  if (std::optional<Register> local = local_target(target)) {
    evaluate(*node.value, *local);
    mark_assigned(target.id);
    if (*local != out) builder().emit(Opcode::MOVE, node.span, out, *local);
    return;
  }
  Register value = builder().next();
  evaluate(*node.value, value);
  Register copy = builder().next();
  builder().emit(Opcode::COPY, node.span, copy, value);
  store_name(target.id, copy, target.span);
  if (out != value) builder().emit(Opcode::MOVE, node.span, out, value);
}

// CPython: update_start_location_to_match_attr. In a chain of calls over several lines the line of the name counts.
Span Compiler::attribute_span(const syntax::Attribute& node, Span whole) const {
  if (source_.line_of(whole.begin) == source_.line_of(node.span.end)) return whole;
  std::uint32_t begin = node.span.end - static_cast<std::uint32_t>(node.attr.size());
  return {begin, std::max(begin, whole.end)};
}

void Compiler::evaluate_attribute(const syntax::Attribute& node, Register out) {
  Register value = operand(*node.value);
  builder().emit(Opcode::LOAD_ATTRIBUTE, attribute_span(node, node.span), out, value,
                 builder().name(mangle(node.attr)));
}

Register Compiler::subscript_operand(const Expression& expression) {
  const auto* slice = try_as<syntax::Slice>(&expression);
  if (slice == nullptr) return operand(expression);
  Register made = builder().next();
  evaluate_slice(*slice, made);
  return made;
}

void Compiler::evaluate_slice(const syntax::Slice& node, Register out) {
  Register first = builder().next();
  push_optional(node.lower, node.span);
  push_optional(node.upper, node.span);
  if (node.step != nullptr) push(*node.step);
  builder().emit(Opcode::BUILD_SLICE, node.span, out, first, node.step != nullptr ? 3 : 2);
}

void Compiler::evaluate_subscript(const syntax::Subscript& node, Register out) {
  warn_about_subscript(node);
  Register value = operand_before(*node.value, node.slice->span);
  Register index = subscript_operand(*node.slice);
  builder().emit(Opcode::LOAD_ITEM, node.span, out, value, index);
}

void Compiler::evaluate_await(const syntax::Await& node, Register out) {
  const Scope& scope = state_->scope;
  if (!scope.is_function()) fail(node.span, "'await' outside function");
  if (scope.kind != ScopeKind::k_async_function && !scope.is_comprehension()) {
    fail(node.span, "'await' outside async function");
  }
  Register awaited = builder().next();
  evaluate(*node.value, awaited);
  builder().emit(Opcode::AWAIT, node.span, out, awaited);
}

void Compiler::evaluate_yield(const syntax::Yield& node, Register out) {
  if (!state_->scope.is_function()) fail(node.span, "'yield' outside function");
  Register value;
  if (node.value != nullptr) {
    value = operand(*node.value);
  } else {
    value = builder().next();
    load_none(value, node.span);
  }
  if (state_->code->kind == bytecode::CodeKind::k_async_generator) {
    Register wrapped = builder().is_temporary(value) ? value : builder().next();
    builder().emit(Opcode::WRAP_ASYNC_YIELD, node.span, wrapped, value);
    value = wrapped;
  }
  builder().emit(Opcode::YIELD, node.span, out, value);
}

void Compiler::evaluate_yield_from(const syntax::YieldFrom& node, Register out) {
  if (!state_->scope.is_function()) fail(node.span, "'yield' outside function");
  if (state_->scope.kind == ScopeKind::k_async_function) fail(node.span, "'yield from' inside async function");
  Register iterator = builder().next();
  Register value = operand(*node.value);
  builder().emit(Opcode::GET_YIELD_FROM_ITER, node.span, iterator, value);
  builder().emit(Opcode::DELEGATE, node.span, out, iterator);
}

}  // namespace coroscope::compile
