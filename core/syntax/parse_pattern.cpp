// What stands between `case` and its colon.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

// A pattern, or several with commas: a sequence without brackets.
const Pattern* Parser::patterns() {
  const Token first = peek();
  const Pattern* only = maybe_star_pattern();
  if (only == nullptr) return nullptr;
  if (!at(Kind::kComma)) return only->kind == NodeKind::kMatchStar ? nullptr : only;
  std::vector<const Pattern*> items{only};
  while (accept(Kind::kComma)) {
    const Position after = position_;
    const Pattern* next = maybe_star_pattern();
    if (next == nullptr) {
      position_ = after;
      break;
    }
    items.push_back(next);
  }
  if (failed_) return nullptr;
  MatchSequence* sequence = make<MatchSequence>(since(first));
  sequence->patterns = arena_.copy(items);
  return sequence;
}

const Pattern* Parser::maybe_star_pattern() {
  const Token first = peek();
  if (!accept(Kind::kStar)) return as_pattern();
  const Token name = peek();
  if (!accept(Kind::kName)) return nullptr;
  if (at(Kind::kDot) || at(Kind::kLeftParen) || at(Kind::kEqual)) return nullptr;
  MatchStar* star = make<MatchStar>(since(first));
  star->name_span = name.span;
  if (slice(name.span) != "_") star->name = identifier(name);
  return star;
}

const Pattern* Parser::as_pattern() {
  Deeper deeper(*this);
  const Token first = peek();
  if (failed_) return nullptr;
  const Pattern* inner = or_pattern();
  if (inner == nullptr || !at(Kind::kAs)) return inner;
  const Position before_as = position_;
  ++position_;
  const Token name = peek();
  if (accept(Kind::kName) && slice(name.span) != "_" && !at(Kind::kDot) && !at(Kind::kLeftParen) && !at(Kind::kEqual)) {
    MatchAs* node = make<MatchAs>(since(first));
    node->pattern = inner;
    node->name = identifier(name);
    node->name_span = name.span;
    return node;
  }
  if (explaining_ && !failed_) {  // invalid_as_pattern
    position_ = before_as + 1;
    if (name.kind == Kind::kName) {
      if (slice(name.span) == "_") raise(name.span, "cannot use '_' as a target");
    } else if (const Expression* target = expression()) {
      raise(target->span, "invalid pattern target");
    }
  }
  if (failed_) return nullptr;
  position_ = before_as;
  return inner;
}

const Pattern* Parser::or_pattern() {
  const Token first = peek();
  const Pattern* only = closed_pattern();
  if (only == nullptr || !at(Kind::kBar)) return only;
  std::vector<const Pattern*> items{only};
  for (;;) {
    const Position before = position_;
    if (!accept(Kind::kBar)) break;
    const Pattern* next = closed_pattern();
    if (next == nullptr) {
      position_ = before;
      break;
    }
    items.push_back(next);
  }
  if (failed_) return nullptr;
  if (items.size() == 1) return only;
  MatchOr* node = make<MatchOr>(since(first));
  node->patterns = arena_.copy(items);
  return node;
}

const Pattern* Parser::closed_pattern() {
  switch (peek().kind) {
    case Kind::kName:
      return name_pattern();
    case Kind::kLeftParen:
      return parenthesised_pattern();
    case Kind::kLeftBracket:
      return bracketed_pattern();
    case Kind::kLeftBrace:
      return mapping_pattern();
    default:
      return literal_pattern();
  }
}

// ---- literals and names --------------------------------------------------------------------------------------------

// A number, perhaps negative, perhaps `real + imaginary`.
const Expression* Parser::literal_number() {
  const Token first = peek();
  const auto negative_number = [&]() -> const Expression* {
    const Token sign = peek();
    const bool negative = accept(Kind::kMinus);
    const Token token = peek();
    if (!accept(Kind::kNumber)) return nullptr;
    const Expression* value = number(token);
    if (value == nullptr || !negative) return value;
    UnaryOp* minus = make<UnaryOp>(since(sign));
    minus->op = UnaryOperator::kUSub;
    minus->operand = value;
    minus->op_span = sign.span;
    return minus;
  };
  const Expression* left = negative_number();
  if (left == nullptr || (!at(Kind::kPlus) && !at(Kind::kMinus))) return left;
  const Token operation = peek();
  ++position_;
  const Token right_token = peek();
  if (!accept(Kind::kNumber)) return nullptr;
  const Expression* right = number(right_token);
  if (right == nullptr) return nullptr;
  const UnaryOp* minus = try_as<UnaryOp>(left);
  const Expression* real = minus != nullptr ? minus->operand : left;
  if (as<Constant>(*real).type == ConstantKind::kImaginary) {
    return raise(real->span, "real number required in complex literal");
  }
  if (as<Constant>(*right).type != ConstantKind::kImaginary) {
    return raise(right->span, "imaginary number required in complex literal");
  }
  BinOp* sum = make<BinOp>(since(first));
  sum->left = left;
  sum->op = operation.kind == Kind::kPlus ? BinaryOperator::kAdd : BinaryOperator::kSub;
  sum->right = right;
  sum->op_span = operation.span;
  return sum;
}

const Pattern* Parser::literal_pattern() {
  const Token first = peek();
  const auto singleton = [&](ConstantKind kind) {
    ++position_;
    MatchSingleton* node = make<MatchSingleton>(first.span);
    node->value = kind;
    return node;
  };
  const Expression* value = nullptr;
  switch (first.kind) {
    case Kind::kNone:
      return singleton(ConstantKind::kNone);
    case Kind::kTrue:
      return singleton(ConstantKind::kTrue);
    case Kind::kFalse:
      return singleton(ConstantKind::kFalse);
    case Kind::kString:
      value = strings();
      break;
    case Kind::kNumber:
    case Kind::kMinus:
      value = literal_number();
      break;
    default:
      return nullptr;
  }
  if (value == nullptr) return nullptr;
  MatchValue* node = make<MatchValue>(since(first));
  node->value = value;
  return node;
}

// `a.b.c`, or just `a`
const Expression* Parser::dotted_value() {
  const Token first = peek();
  if (!accept(Kind::kName)) return nullptr;
  const Expression* value = name_load(first);
  while (at(Kind::kDot) && at_next(Kind::kName)) {
    ++position_;
    const Token name = peek();
    ++position_;
    Attribute* attribute = make<Attribute>(since(first));
    attribute->value = value;
    attribute->attr = identifier(name);
    attribute->name_span = name.span;
    value = attribute;
  }
  return failed_ ? nullptr : value;
}

// A capture, the wildcard, a constant of a module or class, or a class pattern.
const Pattern* Parser::name_pattern() {
  const Token first = peek();
  const Expression* value = dotted_value();
  if (value == nullptr) return nullptr;
  if (at(Kind::kLeftParen)) return class_pattern(value, first.span.begin);
  if (value->kind == NodeKind::kAttribute) {
    if (at(Kind::kDot) || at(Kind::kEqual)) return nullptr;
    MatchValue* node = make<MatchValue>(since(first));
    node->value = value;
    return node;
  }
  const bool wildcard = slice(first.span) == "_";
  if (!wildcard && (at(Kind::kDot) || at(Kind::kEqual))) return nullptr;
  MatchAs* node = make<MatchAs>(first.span);
  node->name_span = first.span;
  if (!wildcard) node->name = identifier(first);
  return node;
}

// ---- brackets ------------------------------------------------------------------------------------------------------

// Patterns with commas up to the closing bracket, which is read too.
bool Parser::pattern_list(std::vector<const Pattern*>& items, Kind end) {
  while (!at(end)) {
    const Pattern* item = maybe_star_pattern();
    if (item == nullptr) return false;
    items.push_back(item);
    if (!accept(Kind::kComma)) break;
  }
  return accept(end);
}

const Pattern* Parser::parenthesised_pattern() {
  const Token first = peek();
  ++position_;
  std::vector<const Pattern*> items;
  if (!pattern_list(items, Kind::kRightParen)) return nullptr;
  const bool comma = tokens_[position_ - 2].kind == Kind::kComma;
  if (items.size() == 1 && !comma) return items[0]->kind == NodeKind::kMatchStar ? nullptr : items[0];
  MatchSequence* sequence = make<MatchSequence>(since(first));
  sequence->patterns = arena_.copy(items);
  return sequence;
}

const Pattern* Parser::bracketed_pattern() {
  const Token first = peek();
  ++position_;
  std::vector<const Pattern*> items;
  if (!pattern_list(items, Kind::kRightBracket)) return nullptr;
  MatchSequence* sequence = make<MatchSequence>(since(first));
  sequence->patterns = arena_.copy(items);
  return sequence;
}

const Expression* Parser::mapping_key() {
  const Token first = peek();
  switch (first.kind) {
    case Kind::kNone:
      ++position_;
      return constant(first, ConstantKind::kNone);
    case Kind::kTrue:
      ++position_;
      return constant(first, ConstantKind::kTrue);
    case Kind::kFalse:
      ++position_;
      return constant(first, ConstantKind::kFalse);
    case Kind::kString:
      return strings();
    case Kind::kNumber:
    case Kind::kMinus:
      return literal_number();
    case Kind::kName: {
      const Expression* value = dotted_value();
      return value != nullptr && value->kind == NodeKind::kAttribute ? value : nullptr;
    }
    default:
      return nullptr;
  }
}

const Pattern* Parser::mapping_pattern() {
  const Token first = peek();
  ++position_;
  std::vector<const Expression*> keys;
  std::vector<const Pattern*> values;
  std::string_view rest;
  Span rest_span;
  while (!at(Kind::kRightBrace)) {
    if (accept(Kind::kDoubleStar)) {
      const Token name = peek();
      if (!accept(Kind::kName) || slice(name.span) == "_") return nullptr;
      if (at(Kind::kDot) || at(Kind::kLeftParen) || at(Kind::kEqual)) return nullptr;
      rest = identifier(name);
      rest_span = name.span;
      accept(Kind::kComma);
      break;
    }
    const Expression* key = mapping_key();
    if (key == nullptr || !accept(Kind::kColon)) return nullptr;
    const Pattern* value = as_pattern();
    if (value == nullptr) return nullptr;
    keys.push_back(key);
    values.push_back(value);
    if (!accept(Kind::kComma)) break;
  }
  if (!accept(Kind::kRightBrace)) return nullptr;
  MatchMapping* node = make<MatchMapping>(since(first));
  node->keys = arena_.copy(keys);
  node->patterns = arena_.copy(values);
  node->rest = rest;
  node->rest_span = rest_span;
  return node;
}

const Pattern* Parser::class_pattern(const Expression* cls, std::uint32_t begin) {
  ++position_;
  std::vector<const Pattern*> positional, values, misplaced;
  std::vector<std::string_view> names;
  std::vector<Span> spans;
  while (!at(Kind::kRightParen)) {
    if (at(Kind::kName) && at_next(Kind::kEqual)) {
      if (!misplaced.empty()) break;
      names.push_back(identifier(peek()));
      spans.push_back(peek().span);
      position_ += 2;
      const Pattern* value = as_pattern();
      if (value == nullptr) return nullptr;
      values.push_back(value);
    } else {
      if (!explaining_ && !names.empty()) return nullptr;
      const Pattern* value = as_pattern();
      if (value == nullptr) {
        if (misplaced.empty()) return nullptr;
        break;
      }
      (names.empty() ? positional : misplaced).push_back(value);
    }
    if (!accept(Kind::kComma)) break;
  }
  if (failed_) return nullptr;
  if (!misplaced.empty()) {  // invalid_class_pattern
    return raise({misplaced.front()->span.begin, misplaced.back()->span.end},
                 "positional patterns follow keyword patterns");
  }
  if (!accept(Kind::kRightParen)) return nullptr;
  MatchClass* node = make<MatchClass>(since(begin));
  node->cls = cls;
  node->patterns = arena_.copy(positional);
  node->kwd_attrs = arena_.copy(names);
  node->kwd_patterns = arena_.copy(values);
  node->kwd_attr_spans = arena_.copy(spans);
  return node;
}

}  // namespace coroscope::syntax
