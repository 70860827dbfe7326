// match and its cases; patterns are in parse_pattern.cpp.
#include <fmt/format.h>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

// `match` is a name almost everywhere; it is a statement only if all of `match subject: NEWLINE INDENT case` is there.
const Statement* Parser::match_statement() {
  const Token first = peek();
  ++position_;
  const Expression* subject = match_subject();
  if (subject == nullptr) return nullptr;
  if (!accept(Kind::kColon)) {
    if (explaining_ && at(Kind::kNewline)) raise_at_last_token("expected ':'");
    return nullptr;
  }
  if (!accept(Kind::kNewline)) return nullptr;
  if (!accept(Kind::kIndent)) {
    if (explaining_ && !failed_) {
      raise_at_last_token(fmt::format("expected an indented block after 'match' statement on line {}", first.line),
                          "IndentationError");
    }
    return nullptr;
  }
  Deeper deeper(*this);
  std::vector<const MatchCase*> cases;
  while (at_soft_keyword("case")) {
    const MatchCase* one = case_block();
    if (one == nullptr) return nullptr;
    cases.push_back(one);
  }
  if (cases.empty() || !accept(Kind::kDedent)) return nullptr;
  Match* node = make<Match>(since(first));
  node->subject = subject;
  node->cases = arena_.copy(cases);
  return node;
}

const Expression* Parser::match_subject() {
  const Token first = peek();
  const Position begin = position_;
  const Expression* subject = star_named_expression();
  if (subject != nullptr && accept(Kind::kComma)) {
    std::vector<const Expression*> elts{subject};
    const Position after = position_;
    if (!at(Kind::kColon) && !star_named_expressions(elts)) position_ = after;
    if (failed_) return nullptr;
    Tuple* tuple = make<Tuple>(since(first));
    tuple->elts = arena_.copy(elts);
    return tuple;
  }
  if (failed_) return nullptr;
  if (first.kind != Kind::kStar) {
    if (subject != nullptr && !second_pass_) return subject;
    position_ = begin;
    return named_expression();
  }
  return nullptr;
}

const MatchCase* Parser::case_block() {
  const Token first = peek();
  ++position_;
  const Pattern* found = patterns();
  if (found == nullptr) return nullptr;
  const Expression* guard = nullptr;
  const Position before_guard = position_;
  if (accept(Kind::kIf)) {
    guard = named_expression();
    if (guard == nullptr) position_ = before_guard;
  }
  if (failed_ || !require_colon_or_newline()) return nullptr;
  const auto body = block(first, "'case' statement");
  if (!body) return nullptr;
  MatchCase* node = make<MatchCase>(since(first));
  node->pattern = found;
  node->guard = guard;
  node->body = *body;
  return node;
}

}  // namespace coroscope::syntax
