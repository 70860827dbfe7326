// What is wrong with an assignment. Second pass only.
#include <fmt/format.h>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

namespace {

bool is_augmented_assignment(TokenKind kind) {
  return kind >= TokenKind::kPlusEqual && kind <= TokenKind::kDoubleStarEqual;
}

// The part of `expression` that can't be a target, or null.
const Expression* invalid_target(const Expression* expression, bool deleting, bool looping) {
  const auto first_invalid = [&](Expressions elements) -> const Expression* {
    for (const Expression* element : elements) {
      if (const Expression* wrong = invalid_target(element, deleting, looping)) return wrong;
    }
    return nullptr;
  };
  switch (expression->kind) {
    case NodeKind::kName:
    case NodeKind::kAttribute:
    case NodeKind::kSubscript:
      return nullptr;
    case NodeKind::kList:
      return first_invalid(as<List>(*expression).elts);
    case NodeKind::kTuple:
      return first_invalid(as<Tuple>(*expression).elts);
    case NodeKind::kStarred:
      return deleting ? expression : invalid_target(as<Starred>(*expression).value, deleting, looping);
    case NodeKind::kCompare: {
      if (!looping) return expression;
      // `for x in y` was read as the comparison `x in y`.
      const Compare& compare = as<Compare>(*expression);
      return compare.ops[0] == CompareOperator::kIn ? invalid_target(compare.left, deleting, looping) : nullptr;
    }
    default:
      return expression;
  }
}

}  // namespace

std::string_view expression_name(const Expression& expression) {
  switch (expression.kind) {
    case NodeKind::kAttribute:
      return "attribute";
    case NodeKind::kSubscript:
      return "subscript";
    case NodeKind::kStarred:
      return "starred";
    case NodeKind::kName:
      return "name";
    case NodeKind::kList:
      return "list";
    case NodeKind::kTuple:
      return "tuple";
    case NodeKind::kLambda:
      return "lambda";
    case NodeKind::kCall:
      return "function call";
    case NodeKind::kBoolOp:
    case NodeKind::kBinOp:
    case NodeKind::kUnaryOp:
      return "expression";
    case NodeKind::kGeneratorExp:
      return "generator expression";
    case NodeKind::kYield:
    case NodeKind::kYieldFrom:
      return "yield expression";
    case NodeKind::kAwait:
      return "await expression";
    case NodeKind::kListComp:
      return "list comprehension";
    case NodeKind::kSetComp:
      return "set comprehension";
    case NodeKind::kDictComp:
      return "dict comprehension";
    case NodeKind::kDict:
      return "dict literal";
    case NodeKind::kSet:
      return "set display";
    case NodeKind::kJoinedStr:
    case NodeKind::kFormattedValue:
      return "f-string expression";
    case NodeKind::kConstant:
      switch (as<Constant>(expression).type) {
        case ConstantKind::kNone:
          return "None";
        case ConstantKind::kTrue:
          return "True";
        case ConstantKind::kFalse:
          return "False";
        case ConstantKind::kEllipsis:
          return "ellipsis";
        default:
          return "literal";
      }
    case NodeKind::kCompare:
      return "comparison";
    case NodeKind::kIfExp:
      return "conditional expression";
    case NodeKind::kNamedExpr:
      return "named expression";
    default:
      return "expression";
  }
}

void Parser::explain_target(const Expression* expression, TargetUse use) {
  if (failed_) return;
  const Expression* wrong = invalid_target(expression, use == TargetUse::kDelete, use == TargetUse::kFor);
  if (wrong == nullptr) return;
  raise(wrong->span,
        fmt::format("cannot {} {}", use == TargetUse::kDelete ? "delete" : "assign to", expression_name(*wrong)));
}

// CPython's `assignment`, alternative by alternative.
const Statement* Parser::slow_assignment() {
  const Token first = peek();
  const Position begin = position_;
  const auto done = [&] { return make<Assign>(since(first)); };
  const auto annotated = [&] {
    if (!accept(Kind::kColon) || expression() == nullptr) return false;
    const Position after = position_;
    if (accept(Kind::kEqual) && assigned_value() == nullptr) position_ = after;
    return !failed_;
  };
  if (accept(Kind::kName) && annotated()) return done();
  if (failed_) return nullptr;
  position_ = begin;
  if (accept(Kind::kLeftParen)) {
    if (slow_single_target() != nullptr && accept(Kind::kRightParen) && annotated()) return done();
  }
  if (failed_) return nullptr;
  position_ = begin;
  if (slow_subscript_attribute_target() != nullptr && annotated()) return done();
  if (failed_) return nullptr;
  position_ = begin;
  Position after_targets = begin;
  while (slow_star_targets() != nullptr && accept(Kind::kEqual)) after_targets = position_;
  if (failed_) return nullptr;
  position_ = after_targets;
  if (after_targets != begin && assigned_value() != nullptr && !at(Kind::kEqual)) return done();
  if (failed_) return nullptr;
  position_ = begin;
  if (slow_single_target() != nullptr && is_augmented_assignment(peek().kind)) {
    ++position_;
    return assigned_value() != nullptr ? done() : nullptr;
  }
  if (failed_) return nullptr;
  position_ = begin;
  explain_assignment();
  return nullptr;
}

// `(a, b): int`, with the brackets of the target seen first
bool Parser::explain_annotation_target() {
  const Position begin = position_;
  if (accept(Kind::kLeftParen)) {
    Deeper deeper(*this);
    if (!failed_ && explain_annotation_target() && accept(Kind::kRightParen)) return true;
    if (failed_) return false;
    position_ = begin;
    return slow_tuple() != nullptr;
  }
  return at(Kind::kLeftBracket) && slow_list() != nullptr;
}

// CPython's `invalid_assignment`
void Parser::explain_assignment() {
  const Position begin = position_;
  const Token first = peek();
  if (first.kind == Kind::kLeftParen || first.kind == Kind::kLeftBracket) {
    if (explain_annotation_target() && !failed_ && accept(Kind::kColon)) {
      const bool is_list = tokens_[begin].kind == Kind::kLeftBracket;
      // The brackets inside parentheses decide: `([a]): int` is a list.
      Position inner = begin;
      while (tokens_[inner].kind == Kind::kLeftParen && tokens_[inner + 1].kind == Kind::kLeftParen) ++inner;
      const bool inner_list = tokens_[inner].kind == Kind::kLeftParen && tokens_[inner + 1].kind == Kind::kLeftBracket;
      const Position after_colon = position_;
      if (expression() != nullptr) {
        position_ = begin;
        const Expression* target = is_list ? slow_list() : slow_tuple();
        const bool parenthesised_list = target == nullptr && inner_list;
        const Span span = target != nullptr ? target->span : Span{first.span.begin, tokens_[after_colon - 2].span.end};
        raise(span, fmt::format("only single target (not {}) can be annotated",
                                is_list || parenthesised_list ? "list" : "tuple"));
        return;
      }
    }
    if (failed_) return;
    position_ = begin;
  }
  if (const Expression* target = star_named_expression(); target != nullptr && accept(Kind::kComma)) {
    for (;;) {
      const Position item = position_;
      std::vector<const Expression*> items;
      if (!star_named_expressions(items) || items.empty()) {
        position_ = item;
        break;
      }
    }
    if (!failed_ && accept(Kind::kColon) && expression() != nullptr) {
      raise(target->span, "only single target (not tuple) can be annotated");
      return;
    }
  }
  if (failed_) return;
  position_ = begin;
  if (const Expression* target = expression(); target != nullptr && accept(Kind::kColon) && expression() != nullptr) {
    raise(target->span, "illegal target for annotation");
    return;
  }
  if (failed_) return;
  position_ = begin;
  Position after_targets = begin;
  while (slow_star_targets() != nullptr && accept(Kind::kEqual)) after_targets = position_;
  if (failed_) return;
  position_ = after_targets;
  if (const Expression* target = star_expressions(); target != nullptr && accept(Kind::kEqual)) {
    explain_target(target, TargetUse::kAssign);
    return;
  }
  if (failed_) return;
  position_ = after_targets;
  if (at(Kind::kYield)) {
    const Expression* target = yield_expression();
    if (target != nullptr && accept(Kind::kEqual)) {
      raise(target->span, "assignment to yield expression not possible");
      return;
    }
  }
  if (failed_) return;
  position_ = begin;
  if (const Expression* target = star_expressions(); target != nullptr && is_augmented_assignment(peek().kind)) {
    ++position_;
    if (assigned_value() != nullptr) {
      raise(target->span,
            fmt::format("'{}' is an illegal expression for augmented assignment", expression_name(*target)));
    }
  }
}

}  // namespace coroscope::syntax
