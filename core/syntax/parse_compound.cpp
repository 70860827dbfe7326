// Statements with blocks: if, while, for. (try, with, match, def and class have files of their own.)
#include <fmt/format.h>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

// `is_compound` says that nothing else can begin like this.
const Statement* Parser::compound_statement(bool& is_compound) {
  is_compound = true;
  switch (peek().kind) {
    case Kind::kDef:
      return function_definition({});
    case Kind::kClass:
      return class_definition({});
    case Kind::kAt:
      return decorated();
    case Kind::kIf:
      return if_statement();
    case Kind::kWhile:
      return while_statement();
    case Kind::kFor:
      return for_statement();
    case Kind::kWith:
      return with_statement();
    case Kind::kTry:
      return try_statement();
    case Kind::kAsync:
      switch (peek(1).kind) {
        case Kind::kDef:
          return function_definition({});
        case Kind::kFor:
          return for_statement();
        case Kind::kWith:
          return with_statement();
        default:
          return nullptr;
      }
    default:
      break;
  }
  is_compound = false;
  if (!at_soft_keyword("match")) return nullptr;
  return match_statement();
}

std::optional<Statements> Parser::block(const Token& opener, std::string_view after) {
  Deeper deeper(*this);
  if (failed_) return std::nullopt;
  if (!at(Kind::kNewline)) {
    std::vector<const Statement*> body;
    if (!simple_statements(body)) return std::nullopt;
    return arena_.copy(body);
  }
  ++position_;
  if (!accept(Kind::kIndent)) {
    if (explaining_ && !failed_) {
      raise_at_last_token(fmt::format("expected an indented block after {} on line {}", after, opener.line),
                          "IndentationError");
    }
    return std::nullopt;
  }
  const auto body = statements(true);
  if (!body || !accept(Kind::kDedent)) return std::nullopt;
  return arena_.copy(*body);
}

bool Parser::require_colon_or_newline() {
  if (accept(Kind::kColon)) return true;
  if (explaining_ && at(Kind::kNewline)) raise_at_last_token("expected ':'");
  return false;
}

// A chain of elifs is read in a loop and put together from its end: it may be long.
const Statement* Parser::if_statement() {
  struct Branch {
    Token first;
    const Expression* test;
    Statements body;
  };
  std::vector<Branch> branches;
  while (branches.empty() || at(Kind::kElif)) {
    const Token first = peek();
    ++position_;
    const Expression* test = named_expression();
    if (test == nullptr || !require_colon_or_newline()) return nullptr;
    const auto body = block(first, first.kind == Kind::kIf ? "'if' statement" : "'elif' statement");
    if (!body) return nullptr;
    branches.push_back({first, test, *body});
  }
  auto orelse = else_block();
  if (!orelse) return nullptr;
  const std::uint32_t end = previous_end();
  If* node = nullptr;
  for (std::size_t i = branches.size(); i-- > 0;) {
    if (node != nullptr) orelse = arena_.copy(std::vector<const Statement*>{node});
    node = make<If>({branches[i].first.span.begin, end});
    node->test = branches[i].test;
    node->body = branches[i].body;
    node->orelse = *orelse;
  }
  return node;
}

// The statements after `else:`, or none if there is no else.
std::optional<Statements> Parser::else_block() {
  const Token first = peek();
  if (failed_) return std::nullopt;
  if (!accept(Kind::kElse)) return Statements{};
  if (!require(Kind::kColon, ":")) return std::nullopt;
  return block(first, "'else' statement");
}

const Statement* Parser::while_statement() {
  const Token first = peek();
  ++position_;
  const Expression* test = named_expression();
  if (test == nullptr || !require_colon_or_newline()) return nullptr;
  const auto body = block(first, "'while' statement");
  if (!body) return nullptr;
  const auto orelse = else_block();
  if (!orelse) return nullptr;
  While* node = make<While>(since(first));
  node->test = test;
  node->body = *body;
  node->orelse = *orelse;
  return node;
}

const Statement* Parser::for_statement() {
  const Position begin = position_;
  const Token first = peek();
  const bool is_async = accept(Kind::kAsync);
  const Token keyword = peek();
  ++position_;
  const Expression* target = star_targets();
  if (target == nullptr || !accept(Kind::kIn)) {
    if (explaining_) explain_for_target(begin);
    return nullptr;
  }
  const Expression* iterable = star_expressions();
  if (iterable == nullptr || !require_colon_or_newline()) return nullptr;
  const auto body = block(keyword, "'for' statement");
  if (!body) return nullptr;
  const auto orelse = else_block();
  if (!orelse) return nullptr;
  const auto fill = [&](auto* node) {
    node->target = target;
    node->iter = iterable;
    node->body = *body;
    node->orelse = *orelse;
    return node;
  };
  if (is_async) return fill(make<AsyncFor>(since(first)));
  return fill(make<For>(since(first)));
}

}  // namespace coroscope::syntax
