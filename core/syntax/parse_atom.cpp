// Names, numbers, and what is written behind a value: .name (call) [index]
#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <string>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Expression* Parser::primary() {
  return remembered<const Expression*>(Rule::kPrimary, [this] { return primary_unremembered(); });
}

const Expression* Parser::primary_unremembered() {
  const std::uint32_t begin = peek().span.begin;
  const Expression* value = atom();
  while (value != nullptr) {
    const Position before = position_;
    const Expression* longer = primary_suffix(value, begin);
    if (longer == nullptr) {
      position_ = before;
      return failed_ ? nullptr : value;
    }
    value = longer;
  }
  return nullptr;
}

const Expression* Parser::primary_suffix(const Expression* value, std::uint32_t begin) {
  if (explaining_ && (at(Kind::kLeftBracket) || at(Kind::kLeftBrace))) {
    // CPython tries a generator expression after any value, and so comes to invalid_comprehension for all brackets.
    const Position before = position_;
    explain_comprehension(false);
    if (failed_) return nullptr;
    position_ = before;
  }
  switch (peek().kind) {
    case Kind::kDot: {
      ++position_;
      if (!at(Kind::kName)) return nullptr;
      const Token name = peek();
      ++position_;
      Attribute* attribute = make<Attribute>(since(begin));
      attribute->value = value;
      attribute->attr = identifier(name);
      attribute->name_span = name.span;
      return attribute;
    }
    case Kind::kLeftParen:
      return call(value, begin);
    case Kind::kLeftBracket: {
      ++position_;
      const Expression* index = slices();
      if (index == nullptr || !accept(Kind::kRightBracket)) return nullptr;
      Subscript* subscript = make<Subscript>(since(begin));
      subscript->value = value;
      subscript->slice = index;
      return subscript;
    }
    default:
      return nullptr;
  }
}

const Expression* Parser::slices() {
  const Token first = peek();
  const Position begin = position_;
  const auto element = [this] { return at(Kind::kStar) ? starred_expression() : slice(); };
  const Expression* only = element();
  if (only == nullptr) return nullptr;
  if (!at(Kind::kComma) && tokens_[begin].kind != Kind::kStar) return only;
  std::vector<const Expression*> elts{only};
  while (accept(Kind::kComma)) {
    const Position after = position_;
    const Expression* next = element();
    if (next == nullptr) {
      position_ = after;
      break;
    }
    elts.push_back(next);
  }
  if (failed_) return nullptr;
  Tuple* tuple = make<Tuple>(since(first));
  tuple->elts = arena_.copy(elts);
  return tuple;
}

// `lower:upper:step`, or a plain index
const Expression* Parser::slice() {
  const Token first = peek();
  const Position begin = position_;
  const auto bound = [this]() -> const Expression* {
    const Position before = position_;
    const Expression* value = expression();
    if (value == nullptr) position_ = before;
    return value;
  };
  const Expression* lower = at(Kind::kColon) ? nullptr : bound();
  if (!accept(Kind::kColon)) {
    if (failed_) return nullptr;
    if (!second_pass_ && lower != nullptr && !at(Kind::kColonEqual)) return lower;
    position_ = begin;
    return named_expression();
  }
  const Expression* upper = at(Kind::kColon) ? nullptr : bound();
  const Expression* step = accept(Kind::kColon) ? bound() : nullptr;
  if (failed_) return nullptr;
  Slice* node = make<Slice>(since(first));
  node->lower = lower;
  node->upper = upper;
  node->step = step;
  return node;
}

const Expression* Parser::name_load(const Token& token) {
  Name* name = make<Name>(token.span);
  name->id = identifier(token);
  return name;
}

const Expression* Parser::constant(const Token& token, ConstantKind kind) {
  Constant* node = make<Constant>(token.span);
  node->type = kind;
  return node;
}

const Expression* Parser::atom() {
  const Token token = peek();
  switch (token.kind) {
    case Kind::kName:
      ++position_;
      return name_load(token);
    case Kind::kTrue:
      ++position_;
      return constant(token, ConstantKind::kTrue);
    case Kind::kFalse:
      ++position_;
      return constant(token, ConstantKind::kFalse);
    case Kind::kNone:
      ++position_;
      return constant(token, ConstantKind::kNone);
    case Kind::kEllipsis:
      ++position_;
      return constant(token, ConstantKind::kEllipsis);
    case Kind::kNumber:
      ++position_;
      return number(token);
    case Kind::kString:
      return strings();
    case Kind::kLeftParen:
      return parenthesised();
    case Kind::kLeftBracket:
      return bracketed();
    case Kind::kLeftBrace:
      return braced();
    default:
      return nullptr;
  }
}

namespace {

// CPython refuses to convert longer decimal numbers, because that takes quadratic time.
constexpr std::size_t kMaxDecimalDigits = 4300;

}  // namespace

const Expression* Parser::number(const Token& token) {
  std::string digits;
  for (const char c : slice(token.span)) {
    if (c != '_') digits += c;
  }
  Constant* node = make<Constant>(token.span);
  const char letter = digits.size() > 1 && digits[0] == '0' ? static_cast<char>(digits[1] | 0x20) : '0';
  node->base = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 10;
  if (node->base != 10) digits.erase(0, 2);
  if (node->base == 10 && digits.find_first_not_of("0123456789") != std::string::npos) {
    const bool imaginary = (digits.back() | 0x20) == 'j';
    if (imaginary) digits.pop_back();
    node->type = imaginary ? ConstantKind::kImaginary : ConstantKind::kFloat;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), node->number);
    if (read.ec == std::errc::result_out_of_range) node->number = std::strtod(digits.c_str(), nullptr);  // inf or 0
    return node;
  }
  node->type = ConstantKind::kInteger;
  if (node->base == 10 && digits.size() > kMaxDecimalDigits) {
    return raise(token.span,
                 fmt::format("Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use "
                             "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge "
                             "integer literals to avoid decimal conversion limits.",
                             kMaxDecimalDigits, digits.size()));
  }
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), node->integer, node->base);
  node->fits = read.ec == std::errc();
  node->text = arena_.copy(digits);
  return node;
}

}  // namespace coroscope::syntax
