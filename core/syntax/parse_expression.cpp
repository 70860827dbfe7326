// Expressions from the conditional down to await, by falling precedence.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Expression* Parser::expression() {
  return remembered<const Expression*>(Rule::kExpression, [this] { return expression_unremembered(); });
}

const Expression* Parser::expression_unremembered() {
  Deeper deeper(*this);
  if (failed_) return nullptr;
  const Position begin = position_;
  if (explaining_) {
    explain_expression();
    if (failed_) return nullptr;
    position_ = begin;
  }
  if (at(Kind::kLambda)) return lambda();
  const Token first = peek();
  const Expression* body = disjunction();
  if (body == nullptr || !at(Kind::kIf)) return body;
  const Position after_body = position_;
  ++position_;
  if (const Expression* test = disjunction(); test != nullptr && accept(Kind::kElse)) {
    if (const Expression* orelse = expression()) {
      IfExp* conditional = make<IfExp>(since(first));
      conditional->test = test;
      conditional->body = body;
      conditional->orelse = orelse;
      return conditional;
    }
  }
  position_ = after_body;
  return failed_ ? nullptr : body;
}

const Expression* Parser::bool_operation(Kind word, BoolOperator op, const Expression* (Parser::*operand)()) {
  const Token first = peek();
  const Expression* value = (this->*operand)();
  if (value == nullptr || !at(word)) return value;
  std::vector<const Expression*> values{value};
  for (;;) {
    const Position before = position_;
    if (!accept(word)) break;
    value = (this->*operand)();
    if (value == nullptr) {
      position_ = before;
      break;
    }
    values.push_back(value);
  }
  if (failed_) return nullptr;
  if (values.size() == 1) return values[0];
  BoolOp* operation = make<BoolOp>(since(first));
  operation->op = op;
  operation->values = arena_.copy(values);
  return operation;
}

const Expression* Parser::disjunction() {
  return remembered<const Expression*>(
      Rule::kDisjunction, [this] { return bool_operation(Kind::kOr, BoolOperator::kOr, &Parser::conjunction); });
}

const Expression* Parser::conjunction() {
  return remembered<const Expression*>(
      Rule::kConjunction, [this] { return bool_operation(Kind::kAnd, BoolOperator::kAnd, &Parser::inversion); });
}

const Expression* Parser::inversion() {
  return remembered<const Expression*>(Rule::kInversion, [this]() -> const Expression* {
    const Token first = peek();
    if (!accept(Kind::kNot)) return comparison();
    Deeper deeper(*this);
    const Expression* operand = failed_ ? nullptr : inversion();
    if (operand == nullptr) return nullptr;
    UnaryOp* operation = make<UnaryOp>(since(first));
    operation->op = UnaryOperator::kNot;
    operation->operand = operand;
    operation->op_span = first.span;
    return operation;
  });
}

std::optional<CompareOperator> Parser::compare_operator(Span& span) {
  const Token token = peek();
  span = token.span;
  const auto found = [this](CompareOperator op) {
    ++position_;
    return op;
  };
  switch (token.kind) {
    case Kind::kEqualEqual:
      return found(CompareOperator::kEq);
    case Kind::kNotEqual:
      return found(CompareOperator::kNotEq);
    case Kind::kLess:
      return found(CompareOperator::kLt);
    case Kind::kLessEqual:
      return found(CompareOperator::kLtE);
    case Kind::kGreater:
      return found(CompareOperator::kGt);
    case Kind::kGreaterEqual:
      return found(CompareOperator::kGtE);
    case Kind::kIn:
      return found(CompareOperator::kIn);
    case Kind::kNot:
      if (!at_next(Kind::kIn)) return std::nullopt;
      ++position_;
      span = join(span, peek().span);
      return found(CompareOperator::kNotIn);
    case Kind::kIs:
      ++position_;
      if (!at(Kind::kNot)) return CompareOperator::kIs;
      span = join(span, peek().span);
      return found(CompareOperator::kIsNot);
    default:
      return std::nullopt;
  }
}

const Expression* Parser::comparison() {
  const Token first = peek();
  const Expression* left = bitwise_or();
  if (left == nullptr) return nullptr;
  std::vector<CompareOperator> ops;
  std::vector<const Expression*> comparators;
  std::vector<Span> op_spans;
  for (;;) {
    const Position before = position_;
    Span span;
    const auto op = compare_operator(span);
    if (!op) {
      position_ = before;
      break;
    }
    const Expression* right = bitwise_or();
    if (right == nullptr) {
      position_ = before;
      break;
    }
    ops.push_back(*op);
    comparators.push_back(right);
    op_spans.push_back(span);
  }
  if (failed_) return nullptr;
  if (ops.empty()) return left;
  Compare* compare = make<Compare>(since(first));
  compare->left = left;
  compare->ops = arena_.copy(ops);
  compare->comparators = arena_.copy(comparators);
  compare->op_spans = arena_.copy(op_spans);
  return compare;
}

// ---- binary operators ----------------------------------------------------------------------------------------------

namespace {

struct BinaryRow {
  int precedence;  // -1: no binary operator
  BinaryOperator op;
};

BinaryRow binary_row(TokenKind kind) {
  switch (kind) {
    case TokenKind::kBar:
      return {0, BinaryOperator::kBitOr};
    case TokenKind::kCaret:
      return {1, BinaryOperator::kBitXor};
    case TokenKind::kAmpersand:
      return {2, BinaryOperator::kBitAnd};
    case TokenKind::kLeftShift:
      return {3, BinaryOperator::kLShift};
    case TokenKind::kRightShift:
      return {3, BinaryOperator::kRShift};
    case TokenKind::kPlus:
      return {4, BinaryOperator::kAdd};
    case TokenKind::kMinus:
      return {4, BinaryOperator::kSub};
    case TokenKind::kStar:
      return {5, BinaryOperator::kMult};
    case TokenKind::kSlash:
      return {5, BinaryOperator::kDiv};
    case TokenKind::kDoubleSlash:
      return {5, BinaryOperator::kFloorDiv};
    case TokenKind::kPercent:
      return {5, BinaryOperator::kMod};
    case TokenKind::kAt:
      return {5, BinaryOperator::kMatMult};
    default:
      return {-1, BinaryOperator::kAdd};
  }
}

}  // namespace

const Expression* Parser::bitwise_or() {
  return remembered<const Expression*>(Rule::kBitwiseOr, [this] { return binary(0); });
}

// From bitwise_or (0) to term (5) by climbing: operators that bind at least as tightly as `minimum`.
const Expression* Parser::binary(int minimum) {
  const Token first = peek();
  const Expression* left = factor();
  if (left == nullptr) return nullptr;
  for (;;) {
    const Token operation = peek();
    const BinaryRow row = binary_row(operation.kind);
    if (row.precedence < minimum) return left;
    const Position before = position_++;
    const Expression* right = binary(row.precedence + 1);
    if (right == nullptr) {
      position_ = before;
      return failed_ ? nullptr : left;
    }
    BinOp* node = make<BinOp>(since(first));
    node->left = left;
    node->op = row.op;
    node->right = right;
    node->op_span = operation.span;
    left = node;
  }
}

const Expression* Parser::factor() {
  const Kind kind = peek().kind;
  if (kind != Kind::kPlus && kind != Kind::kMinus && kind != Kind::kTilde) return power();
  return remembered<const Expression*>(Rule::kFactor, [this]() -> const Expression* {
    Deeper deeper(*this);
    const Token first = peek();
    if (failed_) return nullptr;
    ++position_;
    const Expression* operand = factor();
    if (operand == nullptr) return nullptr;
    UnaryOp* operation = make<UnaryOp>(since(first));
    operation->op = first.kind == Kind::kPlus    ? UnaryOperator::kUAdd
                    : first.kind == Kind::kMinus ? UnaryOperator::kUSub
                                                 : UnaryOperator::kInvert;
    operation->operand = operand;
    operation->op_span = first.span;
    return operation;
  });
}

const Expression* Parser::power() {
  const Token first = peek();
  const Expression* left = await_primary();
  if (left == nullptr || !at(Kind::kDoubleStar)) return left;
  const Token operation = peek();
  const Position before = position_++;
  Deeper deeper(*this);
  const Expression* right = failed_ ? nullptr : factor();
  if (right == nullptr) {
    position_ = before;
    return failed_ ? nullptr : left;
  }
  BinOp* node = make<BinOp>(since(first));
  node->left = left;
  node->op = BinaryOperator::kPow;
  node->right = right;
  node->op_span = operation.span;
  return node;
}

const Expression* Parser::await_primary() {
  const Token first = peek();
  if (!accept(Kind::kAwait)) return primary();
  const Expression* value = primary();
  if (value == nullptr) return nullptr;
  Await* node = make<Await>(since(first));
  node->value = value;
  return node;
}

}  // namespace coroscope::syntax
