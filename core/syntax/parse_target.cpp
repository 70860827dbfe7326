// What stands on the left: targets of assignments, loops, `with` and `del`.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

// The first pass reads an expression and asks afterwards whether it could be a target.
const Expression* Parser::as_target(const Expression* expression, Context context) {
  const auto elements_as_targets = [&](const auto& sequence) -> const Expression* {
    using Node = std::remove_cvref_t<decltype(sequence)>;
    std::vector<const Expression*> elts;
    for (const Expression* element : sequence.elts) {
      const Expression* target = as_target(element, context);
      if (target == nullptr) return nullptr;
      elts.push_back(target);
    }
    Node* result = make<Node>(sequence.span);
    result->elts = arena_.copy(elts);
    result->ctx = context;
    return result;
  };
  const auto with_context = [&](const auto& node) {
    using Node = std::remove_cvref_t<decltype(node)>;
    Node* result = arena_.make<Node>();
    *result = node;
    result->ctx = context;
    return result;
  };
  switch (expression->kind) {
    case NodeKind::kName:
      return with_context(as<Name>(*expression));
    case NodeKind::kAttribute:
      return with_context(as<Attribute>(*expression));
    case NodeKind::kSubscript:
      return with_context(as<Subscript>(*expression));
    case NodeKind::kTuple:
      return elements_as_targets(as<Tuple>(*expression));
    case NodeKind::kList:
      return elements_as_targets(as<List>(*expression));
    case NodeKind::kStarred: {
      if (context == Context::kDel) return nullptr;
      const Expression* value = as_target(as<Starred>(*expression).value, context);
      if (value == nullptr) return nullptr;
      Starred* result = make<Starred>(expression->span);
      result->value = value;
      result->ctx = context;
      return result;
    }
    default:
      return nullptr;
  }
}

bool Parser::is_single_target(const Expression* expression) const {
  return expression->kind == NodeKind::kName || expression->kind == NodeKind::kAttribute ||
         expression->kind == NodeKind::kSubscript;
}

const Expression* Parser::star_target() {
  if (second_pass_) return slow_star_target();
  const Token first = peek();
  const bool starred = accept(Kind::kStar);
  const Expression* value = primary();
  const Expression* target = value != nullptr ? as_target(value, Context::kStore) : nullptr;
  if (target == nullptr || !starred) return target;
  Starred* result = make<Starred>(since(first));
  result->value = target;
  result->ctx = Context::kStore;
  return result;
}

// The targets of `for`.
const Expression* Parser::star_targets() {
  if (second_pass_) return slow_star_targets();
  const Token first = peek();
  const Expression* target = star_target();
  if (target == nullptr || !at(Kind::kComma)) return target;
  std::vector<const Expression*> elts{target};
  while (accept(Kind::kComma)) {
    if (at(Kind::kIn) || at(Kind::kEqual)) break;
    target = star_target();
    if (target == nullptr) return nullptr;
    elts.push_back(target);
  }
  Tuple* tuple = make<Tuple>(since(first));
  tuple->elts = arena_.copy(elts);
  tuple->ctx = Context::kStore;
  return tuple;
}

bool Parser::delete_targets(std::vector<const Expression*>& targets) {
  if (second_pass_) return slow_delete_targets();
  do {
    if (!targets.empty() && (at(Kind::kNewline) || at(Kind::kSemicolon))) return true;
    const Expression* value = primary();
    const Expression* target = value != nullptr ? as_target(value, Context::kDel) : nullptr;
    if (target == nullptr) return false;
    targets.push_back(target);
  } while (accept(Kind::kComma));
  return true;
}

// ---- as CPython parses them ----------------------------------------------------------------------------------------
// Only for the second pass, which must look at the same places in the same order; the trees are not used.

bool Parser::at_target_suffix() {
  return at(Kind::kLeftParen) || at(Kind::kLeftBracket) || at(Kind::kDot);
}

// t_primary: a primary of which every part is followed by another suffix.
const Expression* Parser::target_primary() {
  const Token first = peek();
  const Expression* value = atom();
  if (value == nullptr || !at_target_suffix()) return nullptr;
  for (;;) {
    const Position begin = position_;
    const Expression* longer = primary_suffix(value, first.span.begin);
    if (failed_) return nullptr;
    if (longer == nullptr || !at_target_suffix()) {
      position_ = begin;
      return failed_ ? nullptr : value;
    }
    value = longer;
  }
}

const Expression* Parser::slow_star_targets() {
  const Token first = peek();
  const Expression* target = slow_star_target();
  if (target == nullptr) return nullptr;
  bool is_tuple = false;
  for (;;) {
    if (!accept(Kind::kComma)) break;
    is_tuple = true;
    const Position after = position_;
    if (slow_star_target() == nullptr) {
      position_ = after;
      break;
    }
  }
  if (failed_) return nullptr;
  return is_tuple ? make<Tuple>(since(first)) : target;
}

const Expression* Parser::slow_star_target() {
  return remembered<const Expression*>(Rule::kStarTarget, [this] { return slow_star_target_unremembered(); });
}

const Expression* Parser::slow_star_target_unremembered() {
  Deeper deeper(*this);
  if (failed_) return nullptr;
  const Position begin = position_;
  if (accept(Kind::kStar) && !at(Kind::kStar)) {
    const Token first = peek();
    if (const Expression* value = slow_star_target()) {
      Starred* starred = make<Starred>(since(first));
      starred->value = value;
      return starred;
    }
  }
  position_ = begin;
  if (const Expression* target = slow_subscript_attribute_target()) return target;
  position_ = begin;
  return failed_ ? nullptr : slow_star_atom();
}

const Expression* Parser::slow_subscript_attribute_target() {
  const Token first = peek();
  const Expression* value = target_primary();
  if (value == nullptr) return nullptr;
  if (accept(Kind::kDot)) {
    if (!accept(Kind::kName) || at_target_suffix()) return nullptr;
    Attribute* attribute = make<Attribute>(since(first));
    attribute->value = value;
    return attribute;
  }
  if (!accept(Kind::kLeftBracket)) return nullptr;
  const Expression* index = slices();
  if (index == nullptr || !accept(Kind::kRightBracket) || at_target_suffix()) return nullptr;
  Subscript* subscript = make<Subscript>(since(first));
  subscript->value = value;
  subscript->slice = index;
  return subscript;
}

const Expression* Parser::slow_star_atom() {
  const Token first = peek();
  if (accept(Kind::kName)) return name_load(first);
  const Kind end = first.kind == Kind::kLeftParen ? Kind::kRightParen : Kind::kRightBracket;
  if (first.kind != Kind::kLeftParen && first.kind != Kind::kLeftBracket) return nullptr;
  const Position after = ++position_;
  if (first.kind == Kind::kLeftParen && !at(Kind::kStar)) {
    if (const Expression* inner = slow_star_target(); inner != nullptr && accept(end)) return inner;
    if (failed_) return nullptr;
    position_ = after;
  }
  if (!accept(end) && (slow_star_targets() == nullptr || !accept(end))) return nullptr;
  return make<Tuple>(since(first));
}

// single_target: what += takes
const Expression* Parser::slow_single_target() {
  const Position begin = position_;
  if (const Expression* target = slow_subscript_attribute_target()) return target;
  if (failed_) return nullptr;
  position_ = begin;
  const Token first = peek();
  if (accept(Kind::kName)) return name_load(first);
  if (!accept(Kind::kLeftParen)) return nullptr;
  Deeper deeper(*this);
  const Expression* inner = failed_ ? nullptr : slow_single_target();
  return inner != nullptr && accept(Kind::kRightParen) ? inner : nullptr;
}

bool Parser::slow_delete_targets() {
  if (slow_delete_target() == nullptr) return false;
  while (accept(Kind::kComma)) {
    const Position after = position_;
    if (slow_delete_target() == nullptr) {
      position_ = after;
      break;
    }
  }
  return !failed_;
}

const Expression* Parser::slow_delete_target() {
  return remembered<const Expression*>(Rule::kDelTarget, [this] { return slow_delete_target_unremembered(); });
}

const Expression* Parser::slow_delete_target_unremembered() {
  Deeper deeper(*this);
  if (failed_) return nullptr;
  const Position begin = position_;
  if (const Expression* target = slow_subscript_attribute_target()) return target;
  if (failed_) return nullptr;
  position_ = begin;
  const Token first = peek();
  if (accept(Kind::kName)) return name_load(first);
  if (first.kind != Kind::kLeftParen && first.kind != Kind::kLeftBracket) return nullptr;
  const Kind end = first.kind == Kind::kLeftParen ? Kind::kRightParen : Kind::kRightBracket;
  const Position after = ++position_;
  if (const Expression* inner = slow_delete_target(); inner != nullptr && accept(end)) return inner;
  if (failed_) return nullptr;
  position_ = after;
  if (!accept(end) && (!slow_delete_targets() || !accept(end))) return nullptr;
  return make<Tuple>(since(first));
}

}  // namespace coroscope::syntax
