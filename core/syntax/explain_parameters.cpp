// Typical mistakes in parameter lists. Second pass only; the names in the comments are those of CPython's rules.
#include <fmt/format.h>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

// param_no_default
bool Parser::plain_parameter(const ParameterStyle& style) {
  return parameter(style) != nullptr && parameter_end(style);
}

// param_with_default
bool Parser::default_parameter(const ParameterStyle& style) {
  return parameter(style) != nullptr && parameter_default(style) != nullptr && parameter_end(style);
}

// param_maybe_default
bool Parser::any_parameter(const ParameterStyle& style) {
  if (parameter(style) == nullptr) return false;
  if (at(Kind::kEqual) && parameter_default(style) == nullptr) return false;
  return parameter_end(style);
}

namespace {

template <class Rule, class Position>
std::size_t repeat(Position& position, Rule rule) {
  std::size_t count = 0;
  for (;; ++count) {
    const Position before = position;
    if (!rule()) {
      position = before;
      return count;
    }
  }
}

}  // namespace

// slash_no_default, slash_with_default
bool Parser::slash_parameters(const ParameterStyle& style, bool with_default) {
  const std::size_t plain = repeat(position_, [&] { return plain_parameter(style); });
  const std::size_t defaults = with_default ? repeat(position_, [&] { return default_parameter(style); }) : 0;
  if (with_default ? defaults == 0 : plain == 0) return false;
  return accept(Kind::kSlash) && parameter_end(style);
}

// invalid_parameters
void Parser::explain_parameters(const ParameterStyle& style) {
  const Position begin = position_;
  const auto plain = [&] { return plain_parameter(style); };
  const auto any = [&] { return any_parameter(style); };
  const auto slash = [&] {
    const Position before = position_;
    if (slash_parameters(style, false)) return true;
    position_ = before;
    if (slash_parameters(style, true)) return true;
    position_ = before;
    return false;
  };

  repeat(position_, plain);
  const Position after_plain = position_;
  bool has_default = slash_parameters(style, true);
  if (!has_default) {
    position_ = after_plain;
    has_default = repeat(position_, [&] { return default_parameter(style); }) > 0;
  }
  if (failed_) return;
  if (has_default) {
    const Token name = peek();
    if (plain_parameter(style)) {
      const Span span{name.span.begin,
                      previous().kind == Kind::kComma ? tokens_[position_ - 2].span.end : previous_end()};
      raise(span, "non-default argument follows default argument");
    }
  }
  if (failed_) return;

  position_ = begin;
  repeat(position_, plain);
  const Token open = peek();
  if (accept(Kind::kLeftParen)) {
    // Inside the parentheses of a lambda parameters end as in a def without annotations.
    const ParameterStyle inside{style.annotations ? style.end : Kind::kColon, style.annotations, style.what};
    bool found = false;
    if (style.annotations) {
      found = repeat(position_, [&] { return plain_parameter(inside); }) > 0;
    } else {
      while (accept(Kind::kName)) {  // ','.lambda_param+
        found = true;
        if (!at(Kind::kComma) || !at_next(Kind::kName)) break;
        ++position_;
      }
    }
    accept(Kind::kComma);
    if (found && at(Kind::kRightParen)) {
      raise({open.span.begin, peek().span.end}, fmt::format("{} parameters cannot be parenthesized", style.what));
    }
  }
  if (failed_) return;

  position_ = begin;
  if (at(Kind::kSlash) && at_next(Kind::kComma)) {
    raise(peek().span, "at least one argument must precede /");
    return;
  }

  position_ = begin;
  if (slash()) {
    repeat(position_, any);
    if (at(Kind::kSlash)) raise(peek().span, "/ may appear only once");
  }
  if (failed_) return;

  position_ = begin;
  slash();
  repeat(position_, any);
  if (accept(Kind::kStar) && (accept(Kind::kComma) || plain_parameter(style))) {
    repeat(position_, any);
    if (at(Kind::kSlash)) raise(peek().span, "/ must be ahead of *");
  }
  if (failed_) return;

  position_ = begin;
  if (repeat(position_, any) > 0 && accept(Kind::kSlash) && at(Kind::kStar)) {
    raise(peek().span, "expected comma between / and *");
  }
}

// invalid_star_etc
void Parser::explain_star_parameters(const ParameterStyle& style) {
  const Position begin = position_;
  const Token star = peek();
  ++position_;
  const bool comma = accept(Kind::kComma);
  if (at(style.end) || (comma && at(Kind::kDoubleStar))) {
    if (style.annotations) {
      raise(star.span, "named arguments must follow bare *");
    } else {
      raise_at_last_token("named arguments must follow bare *");
    }
    return;
  }
  position_ = begin + 1;
  if (parameter(style) != nullptr && at(Kind::kEqual)) {
    raise(peek().span, "var-positional argument cannot have default value");
  }
  if (failed_) return;
  position_ = begin + 1;
  const Position after = position_;
  bool matched = plain_parameter(style);
  if (!matched) {
    position_ = after;
    matched = accept(Kind::kComma);
  }
  if (!matched || failed_) return;
  repeat(position_, [&] { return any_parameter(style); });
  const Token second = peek();
  if (!accept(Kind::kStar)) return;
  const Position after_second = position_;
  if (!plain_parameter(style)) {
    position_ = after_second;
    if (!accept(Kind::kComma)) return;
  }
  raise(second.span, "* argument may appear only once");
}

// invalid_kwds
void Parser::explain_keyword_parameters(const ParameterStyle& style) {
  ++position_;
  if (parameter(style) == nullptr) return;
  if (at(Kind::kEqual)) {
    raise(peek().span, "var-keyword argument cannot have default value");
    return;
  }
  if (!accept(Kind::kComma)) return;
  const Token next = peek();
  if (at(Kind::kStar) || at(Kind::kDoubleStar) || at(Kind::kSlash)) {
    raise(next.span, "arguments cannot follow var-keyword argument");
  } else if (const Arg* arg = parameter(style)) {
    raise(arg->span, "arguments cannot follow var-keyword argument");
  }
}

}  // namespace coroscope::syntax
