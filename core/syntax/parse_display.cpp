// Everything that begins with a bracket: groups, tuples, lists, dicts, sets. (Comprehensions: parse_comprehension.cpp.)
#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Expression* Parser::parenthesised() {
  const Position begin = position_;
  const Token first = peek();
  Deeper deeper(*this);
  if (second_pass_) {
    for (const auto rule : {&Parser::slow_tuple, &Parser::slow_group, &Parser::generator_expression}) {
      if (const Expression* found = (this->*rule)()) return found;
      if (failed_) return nullptr;
      position_ = begin;
    }
    return nullptr;
  }
  ++position_;
  if (accept(Kind::kRightParen)) return make<Tuple>(since(first));
  if (at(Kind::kYield)) {
    const Expression* inner = yield_expression();
    return inner != nullptr && accept(Kind::kRightParen) ? inner : nullptr;
  }
  const bool starred = at(Kind::kStar);
  const Expression* inner = star_named_expression();
  if (inner == nullptr) return nullptr;
  if (accept(Kind::kComma)) {
    std::vector<const Expression*> elts{inner};
    star_named_expressions(elts);
    if (!accept(Kind::kRightParen)) return nullptr;
    Tuple* tuple = make<Tuple>(since(first));
    tuple->elts = arena_.copy(elts);
    return tuple;
  }
  if (starred) return nullptr;
  if (accept(Kind::kRightParen)) return inner;
  std::vector<const Comprehension*> clauses;
  if (!comprehension_clauses(clauses) || !accept(Kind::kRightParen)) return nullptr;
  GeneratorExp* generator = make<GeneratorExp>(since(first));
  generator->elt = inner;
  generator->generators = arena_.copy(clauses);
  return generator;
}

const Expression* Parser::slow_tuple() {
  const Token first = peek();
  if (!accept(Kind::kLeftParen)) return nullptr;
  std::vector<const Expression*> elts;
  const Position after = position_;
  if (const Expression* element = star_named_expression(); element != nullptr && accept(Kind::kComma)) {
    elts.push_back(element);
    star_named_expressions(elts);
  } else {
    position_ = after;
  }
  if (failed_ || !accept(Kind::kRightParen)) return nullptr;
  Tuple* tuple = make<Tuple>(since(first));
  tuple->elts = arena_.copy(elts);
  return tuple;
}

const Expression* Parser::slow_group() {
  if (!accept(Kind::kLeftParen)) return nullptr;
  const Position after = position_;
  const Expression* inner = at(Kind::kYield) ? yield_expression() : named_expression();
  if (inner != nullptr && accept(Kind::kRightParen)) return inner;
  if (failed_ || !explaining_) return nullptr;
  position_ = after;
  const Span star = peek().span;
  if (at(Kind::kStar)) {
    const Expression* starred = starred_expression();
    if (starred != nullptr && accept(Kind::kRightParen)) raise(starred->span, "cannot use starred expression here");
  } else if (accept(Kind::kDoubleStar)) {
    if (expression() != nullptr && accept(Kind::kRightParen)) raise(star, "cannot use double starred expression here");
  }
  return nullptr;
}

const Expression* Parser::bracketed() {
  const Position begin = position_;
  const Token first = peek();
  Deeper deeper(*this);
  if (second_pass_) {
    if (const Expression* list = slow_list()) return list;
    if (failed_) return nullptr;
    position_ = begin;
    return list_comprehension();
  }
  ++position_;
  std::vector<const Expression*> elts;
  star_named_expressions(elts);
  if (failed_) return nullptr;
  if (accept(Kind::kRightBracket)) {
    List* list = make<List>(since(first));
    list->elts = arena_.copy(elts);
    return list;
  }
  if (elts.size() != 1 || elts[0]->kind == NodeKind::kStarred || previous().kind == Kind::kComma) return nullptr;
  std::vector<const Comprehension*> clauses;
  if (!comprehension_clauses(clauses) || !accept(Kind::kRightBracket)) return nullptr;
  ListComp* comprehension = make<ListComp>(since(first));
  comprehension->elt = elts[0];
  comprehension->generators = arena_.copy(clauses);
  return comprehension;
}

const Expression* Parser::slow_list() {
  const Token first = peek();
  if (!accept(Kind::kLeftBracket)) return nullptr;
  std::vector<const Expression*> elts;
  const Position after = position_;
  if (!star_named_expressions(elts)) position_ = after;
  if (failed_ || !accept(Kind::kRightBracket)) return nullptr;
  List* list = make<List>(since(first));
  list->elts = arena_.copy(elts);
  return list;
}

// ---- { … } ---------------------------------------------------------------------------------------------------------

bool Parser::key_value(std::vector<const Expression*>& keys, std::vector<const Expression*>& values) {
  const Expression* key = expression();
  if (key == nullptr || !accept(Kind::kColon)) return false;
  const Expression* value = expression();
  if (value == nullptr) return false;
  keys.push_back(key);
  values.push_back(value);
  return true;
}

bool Parser::double_starred_pair(std::vector<const Expression*>& keys, std::vector<const Expression*>& values) {
  if (!accept(Kind::kDoubleStar)) return key_value(keys, values);
  const Expression* value = bitwise_or();
  if (value == nullptr) return false;
  keys.push_back(nullptr);
  values.push_back(value);
  return true;
}

const Expression* Parser::braced() {
  const Position begin = position_;
  Deeper deeper(*this);
  if (failed_) return nullptr;
  if (second_pass_) {
    for (const auto rule :
         {&Parser::slow_dict, &Parser::slow_set, &Parser::dict_comprehension, &Parser::set_comprehension}) {
      if (const Expression* found = (this->*rule)()) return found;
      if (failed_) return nullptr;
      position_ = begin;
    }
    return nullptr;
  }
  return fast_braced();
}

// CPython looks for mistakes in dicts in the first pass already (a quirk of its parser generator).
const Expression* Parser::fast_braced() {
  const Position begin = position_;
  if (const Expression* found = fast_braced_unexplained()) return found;
  if (failed_) return nullptr;
  remembering_ = true;  // or nested ones would be tried again and again
  position_ = begin + 1;
  explain_pairs();
  return nullptr;
}

// The first element decides: `**x` or `x:` begins a dict, anything else a set.
const Expression* Parser::fast_braced_unexplained() {
  const Token first = peek();
  ++position_;
  std::vector<const Expression*> keys, values;
  if (!at(Kind::kRightBrace) && !at(Kind::kDoubleStar)) {
    const std::uint32_t element_begin = peek().span.begin;
    const Expression* element = star_named_expression();
    if (element == nullptr) return nullptr;
    if (!accept(Kind::kColon)) return fast_set(first, element);
    const bool bare_walrus = element->kind == NodeKind::kNamedExpr && element->span.begin == element_begin;
    const Expression* value = bare_walrus || element->kind == NodeKind::kStarred ? nullptr : expression();
    if (value == nullptr) return nullptr;
    if (at(Kind::kFor) || at(Kind::kAsync)) {
      std::vector<const Comprehension*> clauses;
      if (!comprehension_clauses(clauses) || !accept(Kind::kRightBrace)) return nullptr;
      DictComp* node = make<DictComp>(since(first));
      node->key = element;
      node->value = value;
      node->generators = arena_.copy(clauses);
      return node;
    }
    keys.push_back(element);
    values.push_back(value);
    if (!accept(Kind::kComma) && !at(Kind::kRightBrace)) return nullptr;
  }
  while (!at(Kind::kRightBrace)) {
    if (!double_starred_pair(keys, values)) return nullptr;
    if (!accept(Kind::kComma)) break;
  }
  if (!accept(Kind::kRightBrace)) return nullptr;
  Dict* dict = make<Dict>(since(first));
  dict->keys = arena_.copy(keys);
  dict->values = arena_.copy(values);
  return dict;
}

// After the first element of what must be a set.
const Expression* Parser::fast_set(const Token& first, const Expression* element) {
  std::vector<const Expression*> elts{element};
  if (accept(Kind::kComma)) {
    star_named_expressions(elts);
  } else if (element->kind != NodeKind::kStarred && (at(Kind::kFor) || at(Kind::kAsync))) {
    std::vector<const Comprehension*> clauses;
    if (!comprehension_clauses(clauses) || !accept(Kind::kRightBrace)) return nullptr;
    SetComp* node = make<SetComp>(since(first));
    node->elt = element;
    node->generators = arena_.copy(clauses);
    return node;
  }
  if (failed_ || !accept(Kind::kRightBrace)) return nullptr;
  Set* set = make<Set>(since(first));
  set->elts = arena_.copy(elts);
  return set;
}

const Expression* Parser::slow_dict() {
  const Token first = peek();
  if (!accept(Kind::kLeftBrace)) return nullptr;
  const Position after = position_;
  std::vector<const Expression*> keys, values;
  while (!at(Kind::kRightBrace)) {
    const Position before = position_;
    const std::size_t size = keys.size();
    if (!double_starred_pair(keys, values)) {
      keys.resize(size);
      values.resize(size);
      position_ = before;
      break;
    }
    if (!accept(Kind::kComma)) break;
  }
  if (failed_) return nullptr;
  if (accept(Kind::kRightBrace)) {
    Dict* dict = make<Dict>(since(first));
    dict->keys = arena_.copy(keys);
    dict->values = arena_.copy(values);
    return dict;
  }
  position_ = after;
  explain_pairs();  // whether explaining or not
  return nullptr;
}

const Expression* Parser::slow_set() {
  const Token first = peek();
  if (!accept(Kind::kLeftBrace)) return nullptr;
  std::vector<const Expression*> elts;
  if (!star_named_expressions(elts) || !accept(Kind::kRightBrace)) return nullptr;
  Set* set = make<Set>(since(first));
  set->elts = arena_.copy(elts);
  return set;
}

// ---- mistakes in dicts (second pass) -------------------------------------------------------------------------------

namespace {

constexpr const char* kNoValue = "expression expected after dictionary key and ':'";
constexpr const char* kStarValue = "cannot use a starred expression in a dictionary value";

}  // namespace

// invalid_double_starred_kvpairs
void Parser::explain_pairs() {
  const Position begin = position_;
  std::vector<const Expression*> keys, values;
  if (double_starred_pair(keys, values)) {
    while (accept(Kind::kComma)) {
      const Position item = position_;
      if (!double_starred_pair(keys, values)) {
        if (failed_) return;
        position_ = item;
        explain_pair();
        break;
      }
    }
  }
  if (failed_) return;
  position_ = begin;
  if (expression() == nullptr || !at(Kind::kColon)) return;
  const Span colon = peek().span;
  ++position_;
  const std::uint32_t value_begin = peek().span.begin;
  if (accept(Kind::kStar)) {
    if (bitwise_or() != nullptr) raise_starting_from(value_begin, kStarValue);
  } else if (at(Kind::kRightBrace) || at(Kind::kComma)) {
    raise(colon, kNoValue);
  }
}

// invalid_kvpair
void Parser::explain_pair() {
  const Expression* key = expression();
  if (key == nullptr) return;
  if (!at(Kind::kColon)) {
    if (!failed_) raise({key->span.end - 1, key->span.end - 1}, "':' expected after dictionary key");
    return;
  }
  const Span colon = peek().span;
  ++position_;
  const std::uint32_t value_begin = peek().span.begin;
  if (accept(Kind::kStar)) {
    if (bitwise_or() != nullptr) raise_starting_from(value_begin, kStarValue);
  } else if (at(Kind::kRightBrace) || at(Kind::kComma)) {
    raise(colon, kNoValue);
  }
}

}  // namespace coroscope::syntax
