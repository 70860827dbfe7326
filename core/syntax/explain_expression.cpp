// Typical mistakes in expressions. Second pass only.
#include <fmt/format.h>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

namespace {

// Statements of Python 2 that look like a name and an expression.
bool is_legacy_statement(const Expression* expression) {
  const Name* name = try_as<Name>(expression);
  return name != nullptr && (name->id == "print" || name->id == "exec");
}

// CPython compares only as many letters as the name has, so that `m`, `ma`, `c` and so on pass for soft keywords.
bool begins_soft_keyword(std::string_view name) {
  return std::string_view("match").starts_with(name) || std::string_view("case").starts_with(name) || name == "_";
}

}  // namespace

const Expression* Parser::expression_without_explaining() {
  const bool before = explaining_;
  explaining_ = false;
  const Expression* result = expression_unremembered();
  explaining_ = before;
  return result;
}

// `body if test` without an else
void Parser::explain_conditional() {
  const Expression* body = disjunction();
  if (body == nullptr || !accept(Kind::kIf)) return;
  const Expression* test = disjunction();
  if (test != nullptr && !at(Kind::kElse) && !at(Kind::kColon)) {
    raise({body->span.begin, test->span.end}, "expected 'else' after 'if' expression");
  }
}

// invalid_expression, then invalid_legacy_expression
void Parser::explain_expression() {
  const Position begin = position_;
  const bool name_and_string = at(Kind::kName) && at_next(Kind::kString);
  const Expression* second = nullptr;
  const bool soft_keyword = at(Kind::kName) && begins_soft_keyword(slice(peek().span));
  if (!name_and_string && !soft_keyword) {
    const Expression* first = disjunction();
    second = first != nullptr ? expression_without_explaining() : nullptr;
    if (second != nullptr && !is_legacy_statement(first) && previous().level != 0) {
      raise({first->span.begin, second->span.end}, "invalid syntax. Perhaps you forgot a comma?");
    }
  }
  if (failed_) return;
  position_ = begin;
  if (second == nullptr) explain_conditional();
  if (failed_) return;
  position_ = begin;
  if (!at(Kind::kName) || at_next(Kind::kLeftParen)) return;
  const Expression* name = name_load(peek());
  ++position_;
  const Expression* operand = star_expressions();
  if (operand != nullptr && is_legacy_statement(name)) {
    const std::string_view word = as<Name>(*name).id;
    raise({name->span.begin, operand->span.end},
          fmt::format("Missing parentheses in call to '{}'. Did you mean {}(...)?", word, word));
  }
}

void Parser::explain_named_expression() {
  remembered<const Expression*>(Rule::kNamedMistake, [this]() -> const Expression* {
    explain_named_expression_unremembered();
    return nullptr;
  });
}

// invalid_named_expression
void Parser::explain_named_expression_unremembered() {
  const Position begin = position_;
  const Token first = peek();
  Deeper deeper(*this);
  if (failed_) return;
  if (const Expression* target = expression();
      target != nullptr && accept(Kind::kColonEqual) && expression() != nullptr) {
    raise(target->span, fmt::format("cannot use assignment expressions with {}", expression_name(*target)));
    return;
  }
  if (failed_) return;
  position_ = begin;
  const auto followed_by_another = [this] { return at(Kind::kEqual) || at(Kind::kColonEqual); };
  if (accept(Kind::kName) && accept(Kind::kEqual)) {
    if (const Expression* value = bitwise_or(); value != nullptr && !followed_by_another()) {
      raise({first.span.begin, value->span.end}, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      return;
    }
  }
  if (failed_) return;
  position_ = begin;
  const auto is_display = [&]() -> bool {
    switch (first.kind) {
      case Kind::kTrue:
      case Kind::kFalse:
      case Kind::kNone:
        return true;
      case Kind::kLeftBracket:
        return slow_list() != nullptr;
      case Kind::kLeftParen:
        if (slow_tuple() != nullptr) return true;
        if (failed_) return false;
        position_ = begin;
        return generator_expression() != nullptr;
      default:
        return false;
    }
  };
  if (is_display() || failed_) return;
  position_ = begin;
  const Expression* target = bitwise_or();
  if (target == nullptr || !accept(Kind::kEqual)) return;
  if (bitwise_or() != nullptr && !followed_by_another()) {
    raise(target->span,
          fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?", expression_name(*target)));
  }
}

// invalid_for_target
void Parser::explain_for_target(Position begin) {
  if (failed_) return;
  position_ = begin;
  accept(Kind::kAsync);
  if (!accept(Kind::kFor)) return;
  if (const Expression* target = star_expressions()) explain_target(target, TargetUse::kFor);
}

}  // namespace coroscope::syntax
