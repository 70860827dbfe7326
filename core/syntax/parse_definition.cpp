// def, async def, class, and decorators.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Statement* Parser::decorated() {
  std::vector<const Expression*> decorators;
  while (accept(Kind::kAt)) {
    const Expression* decorator = named_expression();
    if (decorator == nullptr || !accept(Kind::kNewline)) return nullptr;
    decorators.push_back(decorator);
  }
  if (failed_) return nullptr;
  if (at(Kind::kClass)) return class_definition(arena_.copy(decorators));
  if (at(Kind::kDef) || (at(Kind::kAsync) && at_next(Kind::kDef))) return function_definition(arena_.copy(decorators));
  return nullptr;
}

const Statement* Parser::function_definition(Expressions decorators) {
  const Token first = peek();
  const bool is_async = accept(Kind::kAsync);
  const Token keyword = peek();
  ++position_;
  const Token name = peek();
  if (!accept(Kind::kName)) return nullptr;
  if (!require(Kind::kLeftParen, "(")) return nullptr;
  const Arguments* args = parameters(kDefParameters);
  if (args == nullptr || !accept(Kind::kRightParen)) return nullptr;
  const Expression* returns = nullptr;
  const Position before_arrow = position_;
  if (accept(Kind::kArrow)) {
    returns = expression();
    if (returns == nullptr) position_ = before_arrow;
  }
  if (!require(Kind::kColon, ":")) return nullptr;
  const auto body = block(keyword, "function definition");
  if (!body) return nullptr;
  const auto fill = [&](auto* node) {
    node->name = identifier(name);
    node->name_span = name.span;
    node->args = args;
    node->returns = returns;
    node->body = *body;
    node->decorator_list = decorators;
    return node;
  };
  if (is_async) return fill(make<AsyncFunctionDef>(since(first)));
  return fill(make<FunctionDef>(since(first)));
}

const Statement* Parser::class_definition(Expressions decorators) {
  const Token first = peek();
  ++position_;
  const Token name = peek();
  if (!accept(Kind::kName)) return nullptr;
  Expressions bases;
  Sequence<const Keyword*> keywords;
  if (accept(Kind::kLeftParen) && !accept(Kind::kRightParen)) {
    const Call* given = arguments();
    if (given == nullptr || !accept(Kind::kRightParen)) return nullptr;
    bases = given->args;
    keywords = given->keywords;
  }
  if (!require_colon_or_newline()) return nullptr;
  const auto body = block(first, "class definition");
  if (!body) return nullptr;
  ClassDef* node = make<ClassDef>(since(first));
  node->name = identifier(name);
  node->name_span = name.span;
  node->bases = bases;
  node->keywords = keywords;
  node->body = *body;
  node->decorator_list = decorators;
  return node;
}

}  // namespace coroscope::syntax
