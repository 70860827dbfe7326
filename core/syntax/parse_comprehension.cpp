// [x for x in y if z] and its three relatives.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

bool Parser::comprehension_clauses(std::vector<const Comprehension*>& clauses) {
  while (at(Kind::kFor) || at(Kind::kAsync)) {
    const Position before = position_;
    const Comprehension* clause = comprehension_clause();
    if (failed_) return false;
    if (clause == nullptr) {
      position_ = before;
      break;
    }
    clauses.push_back(clause);
  }
  return !failed_ && !clauses.empty();
}

const Comprehension* Parser::comprehension_clause() {
  const Position begin = position_;
  const Token first = peek();
  const bool is_async = accept(Kind::kAsync);
  const Span for_span = join(first.span, peek().span);
  if (!accept(Kind::kFor)) return nullptr;
  const Expression* target = star_targets();
  if (target == nullptr || !accept(Kind::kIn)) {
    if (explaining_) explain_for_target(begin);
    return nullptr;
  }
  const Expression* iterable = disjunction();
  if (iterable == nullptr) return nullptr;
  std::vector<const Expression*> conditions;
  for (;;) {
    const Position before = position_;
    if (!accept(Kind::kIf)) break;
    const Expression* condition = disjunction();
    if (condition == nullptr) {
      position_ = before;
      break;
    }
    conditions.push_back(condition);
  }
  if (failed_) return nullptr;
  Comprehension* node = make<Comprehension>(since(first));
  node->target = target;
  node->iter = iterable;
  node->ifs = arena_.copy(conditions);
  node->is_async = is_async;
  node->for_span = for_span;
  return node;
}

namespace {

template <class Node>
const Expression* finish(Node* node, const Expression* element, Sequence<const Comprehension*> clauses) {
  node->elt = element;
  node->generators = clauses;
  return node;
}

}  // namespace

const Expression* Parser::generator_expression() {
  const Position begin = position_;
  const Token first = peek();
  std::vector<const Comprehension*> clauses;
  if (!accept(Kind::kLeftParen)) return nullptr;
  const Expression* element = walrus_or_expression();
  if (element != nullptr && comprehension_clauses(clauses) && accept(Kind::kRightParen)) {
    return finish(make<GeneratorExp>(since(first)), element, arena_.copy(clauses));
  }
  position_ = begin;
  if (explaining_ && !failed_) explain_comprehension(true);
  return nullptr;
}

const Expression* Parser::list_comprehension() {
  const Position begin = position_;
  const Token first = peek();
  std::vector<const Comprehension*> clauses;
  if (!accept(Kind::kLeftBracket)) return nullptr;
  const Expression* element = named_expression();
  if (element != nullptr && comprehension_clauses(clauses) && accept(Kind::kRightBracket)) {
    return finish(make<ListComp>(since(first)), element, arena_.copy(clauses));
  }
  position_ = begin;
  if (explaining_ && !failed_) explain_comprehension(false);
  return nullptr;
}

const Expression* Parser::set_comprehension() {
  const Position begin = position_;
  const Token first = peek();
  std::vector<const Comprehension*> clauses;
  if (!accept(Kind::kLeftBrace)) return nullptr;
  const Expression* element = named_expression();
  if (element != nullptr && comprehension_clauses(clauses) && accept(Kind::kRightBrace)) {
    return finish(make<SetComp>(since(first)), element, arena_.copy(clauses));
  }
  position_ = begin;
  if (explaining_ && !failed_) explain_comprehension(false);
  return nullptr;
}

const Expression* Parser::dict_comprehension() {
  const Token first = peek();
  std::vector<const Comprehension*> clauses;
  std::vector<const Expression*> keys, values;
  if (!accept(Kind::kLeftBrace)) return nullptr;
  const Position after = position_;
  if (key_value(keys, values) && comprehension_clauses(clauses) && accept(Kind::kRightBrace)) {
    DictComp* node = make<DictComp>(since(first));
    node->key = keys[0];
    node->value = values[0];
    node->generators = arena_.copy(clauses);
    return node;
  }
  if (!explaining_ || failed_) return nullptr;
  position_ = after;
  const Span star = peek().span;
  if (accept(Kind::kDoubleStar) && bitwise_or() != nullptr && comprehension_clauses(clauses) &&
      accept(Kind::kRightBrace)) {
    raise(star, "dict unpacking cannot be used in dict comprehension");
  }
  return nullptr;
}

// invalid_comprehension
void Parser::explain_comprehension(bool parenthesised) {
  ++position_;  // the bracket
  const Position after = position_;
  std::vector<const Comprehension*> clauses;
  if (at(Kind::kStar)) {
    const Expression* starred = starred_expression();
    if (starred != nullptr && comprehension_clauses(clauses)) {
      raise(starred->span, "iterable unpacking cannot be used in comprehension");
    }
    if (failed_) return;
    position_ = after;
  }
  if (parenthesised) return;
  const Expression* first = star_named_expression();
  if (first == nullptr || !accept(Kind::kComma)) return;
  const Span comma = previous().span;
  const Position after_comma = position_;
  std::vector<const Expression*> others;
  std::uint32_t end = comma.end;
  if (star_named_expressions(others)) {
    end = others.back()->span.end;
  } else {
    position_ = after_comma;
  }
  if (comprehension_clauses(clauses)) {
    raise({first->span.begin, end}, "did you forget parentheses around the comprehension target?");
  }
}

}  // namespace coroscope::syntax
