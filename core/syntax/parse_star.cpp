// lambda, yield, name := value, *value, and lists of these without brackets.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Expression* Parser::lambda() {
  const Token first = peek();
  ++position_;
  const Arguments* args = parameters(kLambdaParameters);
  if (args == nullptr || !accept(Kind::kColon)) return nullptr;
  const Expression* body = expression();
  if (body == nullptr) return nullptr;
  Lambda* node = make<Lambda>(since(first));
  node->args = args;
  node->body = body;
  return node;
}

const Expression* Parser::yield_expression() {
  const Token first = peek();
  if (!accept(Kind::kYield)) return nullptr;
  if (accept(Kind::kFrom)) {
    const Expression* value = expression();
    if (value == nullptr) return nullptr;
    YieldFrom* node = make<YieldFrom>(since(first));
    node->value = value;
    return node;
  }
  const Position after = position_;
  const Expression* value = star_expressions();
  if (failed_) return nullptr;
  if (value == nullptr) position_ = after;
  Yield* node = make<Yield>(since(first));
  node->value = value;
  return node;
}

const Expression* Parser::assignment_expression() {
  const Token first = peek();
  if (!at(Kind::kName) || !at_next(Kind::kColonEqual)) return nullptr;
  ++position_;
  const Span op_span = peek().span;
  ++position_;
  const Expression* value = expression();
  if (value == nullptr) return nullptr;
  Name* target = make<Name>(first.span);
  target->id = identifier(first);
  target->ctx = Context::kStore;
  NamedExpr* node = make<NamedExpr>(since(first));
  node->target = target;
  node->value = value;
  node->op_span = op_span;
  return node;
}

const Expression* Parser::walrus_or_expression() {
  const Position begin = position_;
  if (at(Kind::kName) && at_next(Kind::kColonEqual)) return assignment_expression();
  position_ = begin;
  const Expression* value = expression();
  return value != nullptr && !at(Kind::kColonEqual) ? value : nullptr;
}

const Expression* Parser::named_expression() {
  const Position begin = position_;
  if (at(Kind::kName) && at_next(Kind::kColonEqual)) return assignment_expression();
  if (explaining_) {
    explain_named_expression();
    if (failed_) return nullptr;
    position_ = begin;
  }
  const Expression* value = expression();
  return value != nullptr && !at(Kind::kColonEqual) ? value : nullptr;
}

// `*expression`, in calls and subscripts
const Expression* Parser::starred_expression() {
  const Token first = peek();
  if (!accept(Kind::kStar)) return nullptr;
  const Expression* value = expression();
  if (value == nullptr) return nullptr;
  Starred* node = make<Starred>(since(first));
  node->value = value;
  return node;
}

const Expression* Parser::star_expression() {
  if (!at(Kind::kStar)) return expression();
  return remembered<const Expression*>(Rule::kStarExpression, [this]() -> const Expression* {
    const Token first = peek();
    ++position_;
    const Expression* value = bitwise_or();
    if (value == nullptr) return nullptr;
    Starred* node = make<Starred>(since(first));
    node->value = value;
    return node;
  });
}

const Expression* Parser::star_expressions() {
  const Token first = peek();
  const Expression* value = star_expression();
  if (value == nullptr || !at(Kind::kComma)) return value;
  std::vector<const Expression*> elts{value};
  while (accept(Kind::kComma)) {
    const Position after = position_;
    value = star_expression();
    if (value == nullptr) {
      position_ = after;
      break;
    }
    elts.push_back(value);
  }
  if (failed_) return nullptr;
  Tuple* tuple = make<Tuple>(since(first));
  tuple->elts = arena_.copy(elts);
  return tuple;
}

const Expression* Parser::expression_list() {
  const Token first = peek();
  const Expression* value = expression();
  if (value == nullptr || !at(Kind::kComma)) return value;
  while (accept(Kind::kComma)) {
    const Position after = position_;
    if (expression() == nullptr) {
      position_ = after;
      break;
    }
  }
  return failed_ ? nullptr : make<Tuple>(since(first));
}

const Expression* Parser::star_named_expression() {
  const Token first = peek();
  if (!accept(Kind::kStar)) return named_expression();
  const Expression* value = bitwise_or();
  if (value == nullptr) return nullptr;
  Starred* node = make<Starred>(since(first));
  node->value = value;
  return node;
}

// One or more, and perhaps a last comma.
bool Parser::star_named_expressions(std::vector<const Expression*>& items) {
  for (;;) {
    const Position begin = position_;
    const Expression* item = star_named_expression();
    if (failed_) return false;
    if (item == nullptr) {
      position_ = begin;
      return !items.empty();
    }
    items.push_back(item);
    if (!accept(Kind::kComma)) return true;
  }
}

}  // namespace coroscope::syntax
