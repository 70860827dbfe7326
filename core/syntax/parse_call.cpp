// Calls and their arguments.
#include <fmt/format.h>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

const Expression* Parser::finished_call(const Expression* function, std::uint32_t begin, Expressions args,
                                        Sequence<const Keyword*> keywords) {
  Call* node = make<Call>(since(begin));
  node->func = function;
  node->args = args;
  node->keywords = keywords;
  return node;
}

const Expression* Parser::call(const Expression* function, std::uint32_t begin) {
  const Token open = peek();
  const Position before = position_;
  if (second_pass_) {  // CPython tries `f(x for x in y)` first
    if (const Expression* generator = generator_expression()) {
      return finished_call(function, begin, arena_.copy(std::vector{generator}), {});
    }
    if (failed_) return nullptr;
  }
  position_ = before + 1;
  if (accept(Kind::kRightParen)) return finished_call(function, begin, {}, {});
  const Call* given = arguments();
  if (given == nullptr) return nullptr;
  const bool only_argument =
      given->args.size() == 1 && given->keywords.empty() && given->args[0]->kind != NodeKind::kStarred;
  if (!second_pass_ && only_argument && (at(Kind::kFor) || at(Kind::kAsync)) && previous().kind != Kind::kComma) {
    std::vector<const Comprehension*> clauses;
    if (!comprehension_clauses(clauses) || !accept(Kind::kRightParen)) return nullptr;
    GeneratorExp* generator = make<GeneratorExp>(since(open));
    generator->elt = given->args[0];
    generator->generators = arena_.copy(clauses);
    return finished_call(function, begin, arena_.copy(std::vector<const Expression*>{generator}), {});
  }
  if (!accept(Kind::kRightParen)) return nullptr;
  return finished_call(function, begin, given->args, given->keywords);
}

const Call* Parser::arguments() {
  return remembered<const Call*>(Rule::kArguments, [this] { return arguments_unremembered(); });
}

const Call* Parser::arguments_unremembered() {
  const Position begin = position_;
  CallArguments collected;
  if (plain_arguments(collected)) {
    accept(Kind::kComma);
    if (at(Kind::kRightParen) || (!second_pass_ && (at(Kind::kFor) || at(Kind::kAsync)))) {
      Call* given = arena_.make<Call>();
      given->args = arena_.copy(collected.args);
      given->keywords = arena_.copy(collected.keywords);
      return given;
    }
  }
  if (explaining_ && !failed_) explain_arguments(begin);
  return nullptr;
}

// CPython's `args`: positional ones and `*a`, then those with keywords.
bool Parser::plain_arguments(CallArguments& into) {
  if (!positional_arguments(into)) return !failed_ && keyword_arguments(into);
  const Position before = position_;
  if (accept(Kind::kComma) && keyword_arguments(into)) return true;
  position_ = before;
  return !failed_;
}

bool Parser::positional_arguments(CallArguments& into) {
  for (;;) {
    const Position before = position_;
    if (!into.args.empty() && !accept(Kind::kComma)) break;
    const Expression* argument = nullptr;
    if (at(Kind::kStar)) {
      argument = starred_expression();
    } else if (second_pass_ || !at(Kind::kName) || !at_next(Kind::kEqual)) {
      argument = walrus_or_expression();
      if (argument != nullptr && at(Kind::kEqual)) argument = nullptr;
    }
    if (failed_) return false;
    if (argument == nullptr) {
      position_ = before;
      break;
    }
    into.args.push_back(argument);
  }
  return !into.args.empty();
}

// CPython's `kwargs`: `name=value` and `*a` mixed, then `name=value` and `**k` mixed.
bool Parser::keyword_arguments(CallArguments& into) {
  bool any = false;
  for (const bool after_double_star : {false, true}) {
    for (;;) {
      const Position before = position_;
      if (any && !accept(Kind::kComma)) break;
      if (!keyword_argument(into, after_double_star)) {
        position_ = before;
        break;
      }
      any = true;
    }
    if (failed_) return false;
  }
  return any;
}

bool Parser::keyword_argument(CallArguments& into, bool after_double_star) {
  if (explaining_) {
    const Position begin = position_;
    explain_keyword_argument();
    if (failed_) return false;
    position_ = begin;
  }
  const Token first = peek();
  if (first.kind == Kind::kStar && !after_double_star) {
    const Expression* starred = starred_expression();
    if (starred == nullptr) return false;
    into.args.push_back(starred);
    return true;
  }
  std::string_view name;
  if (first.kind == Kind::kName && at_next(Kind::kEqual)) {
    name = identifier(first);
    position_ += 2;
  } else if (first.kind == Kind::kDoubleStar && after_double_star) {
    ++position_;
  } else {
    return false;
  }
  const Expression* value = expression();
  if (value == nullptr) return false;
  Keyword* keyword = make<Keyword>(since(first));
  keyword->arg = name;
  keyword->value = value;
  if (!name.empty()) keyword->name_span = first.span;
  into.keywords.push_back(keyword);
  return true;
}

namespace {

std::uint32_t end_of_clauses(const std::vector<const Comprehension*>& clauses) {
  const Comprehension& last = *clauses.back();
  return last.ifs.empty() ? last.iter->span.end : last.ifs.back()->span.end;
}

constexpr const char* kParenthesize = "Generator expression must be parenthesized";
constexpr const char* kEqualSign = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

}  // namespace

// invalid_arguments
void Parser::explain_arguments(Position begin) {
  CallArguments given;
  std::vector<const Comprehension*> clauses;
  position_ = begin;
  bool has_keywords = positional_arguments(given) && accept(Kind::kComma) && keyword_arguments(given);
  if (!has_keywords && !failed_) {
    position_ = begin;
    has_keywords = keyword_arguments(given);
  }
  if (has_keywords && accept(Kind::kComma) && at(Kind::kStar)) {
    raise(peek().span, "iterable argument unpacking follows keyword argument unpacking");
  }
  if (failed_) return;

  position_ = begin;
  if (const Expression* element = expression();
      element != nullptr && comprehension_clauses(clauses) && accept(Kind::kComma)) {
    const Position after = position_;
    CallArguments more;
    if (!plain_arguments(more)) {
      position_ = after;
      std::vector<const Comprehension*> more_clauses;
      if (expression() != nullptr) comprehension_clauses(more_clauses);
    }
    raise({element->span.begin, end_of_clauses(clauses)}, kParenthesize);
  }
  if (failed_) return;

  position_ = begin;
  clauses.clear();
  const Token first = peek();
  if (accept(Kind::kName) && at(Kind::kEqual)) {
    const Span equal = peek().span;
    ++position_;
    if (expression() != nullptr && comprehension_clauses(clauses)) raise({first.span.begin, equal.end}, kEqualSign);
  }
  if (failed_) return;

  position_ = begin;
  clauses.clear();
  given = {};
  if (plain_arguments(given) && comprehension_clauses(clauses)) {
    if (given.args.size() > 1) raise({given.args.back()->span.begin, end_of_clauses(clauses)}, kParenthesize);
    return;
  }
  if (failed_) return;

  position_ = begin;
  clauses.clear();
  given = {};
  if (plain_arguments(given) && accept(Kind::kComma)) {
    const Position after = position_;
    if (const Expression* element = expression(); element != nullptr && comprehension_clauses(clauses)) {
      raise({element->span.begin, end_of_clauses(clauses)}, kParenthesize);
    }
    if (failed_) return;
    position_ = after;
    CallArguments more;
    if (plain_arguments(more)) {
      bool unpacking = false;
      for (const Keyword* keyword : given.keywords) unpacking = unpacking || keyword->arg.empty();
      raise_at_last_token(fmt::format("positional argument follows keyword argument{}", unpacking ? " unpacking" : ""));
    }
  }
}

// invalid_kwarg
void Parser::explain_keyword_argument() {
  const Position begin = position_;
  const Token first = peek();
  if (first.kind == Kind::kTrue || first.kind == Kind::kFalse || first.kind == Kind::kNone) {
    if (at_next(Kind::kEqual)) {
      raise({first.span.begin, peek(1).span.end}, fmt::format("cannot assign to {}", slice(first.span)));
      return;
    }
  }
  const bool is_keyword = first.kind == Kind::kName && at_next(Kind::kEqual);
  if (is_keyword) {
    const Span equal = peek(1).span;
    position_ += 2;
    std::vector<const Comprehension*> clauses;
    if (expression() != nullptr && comprehension_clauses(clauses)) raise({first.span.begin, equal.end}, kEqualSign);
    return;
  }
  position_ = begin;
  if (const Expression* wrong = expression(); wrong != nullptr && at(Kind::kEqual)) {
    raise({wrong->span.begin, peek().span.end}, "expression cannot contain assignment, perhaps you meant \"==\"?");
  }
}

}  // namespace coroscope::syntax
