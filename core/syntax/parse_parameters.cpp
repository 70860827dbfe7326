// The parameters of def and lambda: positional-only, plain, *args, keyword-only, **kwargs.
#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Parser::ParameterStyle Parser::kDefParameters{TokenKind::kRightParen, true, "Function"};
const Parser::ParameterStyle Parser::kLambdaParameters{TokenKind::kColon, false, "Lambda expression"};

const Arg* Parser::parameter(const ParameterStyle& style, bool star_annotation) {
  const Token name = peek();
  if (!accept(Kind::kName)) return nullptr;
  const Expression* annotation = nullptr;
  if (style.annotations && at(Kind::kColon)) {
    const Position colon = position_++;
    annotation = star_annotation ? star_expression() : expression();
    if (annotation == nullptr) position_ = colon;
  }
  if (failed_) return nullptr;
  Arg* arg = make<Arg>(since(name));
  arg->arg = identifier(name);
  arg->annotation = annotation;
  arg->name_span = name.span;
  return arg;
}

// A comma, or the end of the parameters (which stays).
bool Parser::parameter_end(const ParameterStyle& style) {
  return accept(Kind::kComma) || at(style.end);
}

const Expression* Parser::parameter_default(const ParameterStyle&) {
  const Span equal = peek().span;
  if (!accept(Kind::kEqual)) return nullptr;
  const Expression* value = expression();
  if (value == nullptr && explaining_ && !failed_ && (at(Kind::kRightParen) || at(Kind::kComma))) {
    raise(equal, "expected default value expression");
  }
  return value;
}

// Leaves the token that ends the list. No parameters at all are fine.
const Arguments* Parser::parameters(const ParameterStyle& style) {
  if (explaining_) {
    const Position begin = position_;
    explain_parameters(style);
    if (failed_) return nullptr;
    position_ = begin;
  }
  Arguments* result = make<Arguments>(peek().span);
  std::vector<const Arg*> posonly, plain, kwonly;
  std::vector<const Expression*> defaults, kw_defaults;
  bool after_star = false;
  while (!at(style.end)) {
    if (failed_) return nullptr;
    if (at(Kind::kSlash)) {
      if (!posonly.empty() || plain.empty() || after_star) return nullptr;
      ++position_;
      posonly.swap(plain);
      if (!parameter_end(style)) return nullptr;
      continue;
    }
    if (at(Kind::kStar)) {
      if (explaining_ && !after_star) {
        const Position begin = position_;
        explain_star_parameters(style);
        if (failed_) return nullptr;
        position_ = begin;
      }
      if (after_star) return nullptr;
      ++position_;
      after_star = true;
      if (accept(Kind::kComma)) {
        if (!at(Kind::kName)) return nullptr;
        continue;
      }
      result->vararg = parameter(style, true);
      if (result->vararg == nullptr || !parameter_end(style)) return nullptr;
      continue;
    }
    if (at(Kind::kDoubleStar)) {
      if (explaining_) {
        const Position begin = position_;
        explain_keyword_parameters(style);
        if (failed_) return nullptr;
        position_ = begin;
      }
      ++position_;
      result->kwarg = parameter(style);
      if (result->kwarg == nullptr || !parameter_end(style) || !at(style.end)) return nullptr;
      break;
    }
    const Arg* arg = parameter(style);
    if (arg == nullptr) return nullptr;
    const Expression* value = nullptr;
    if (at(Kind::kEqual)) {
      value = parameter_default(style);
      if (value == nullptr) return nullptr;
    }
    if (!parameter_end(style)) return nullptr;
    if (after_star) {
      kwonly.push_back(arg);
      kw_defaults.push_back(value);
      continue;
    }
    if (value == nullptr && !defaults.empty()) return nullptr;
    if (value != nullptr) defaults.push_back(value);
    plain.push_back(arg);
  }
  if (failed_) return nullptr;
  result->span.end = previous_end();
  result->posonlyargs = arena_.copy(posonly);
  result->args = arena_.copy(plain);
  result->kwonlyargs = arena_.copy(kwonly);
  result->defaults = arena_.copy(defaults);
  result->kw_defaults = arena_.copy(kw_defaults);
  return result;
}

}  // namespace coroscope::syntax
