// import a.b as c; from .a import b as c
#include <string>

#include "core/syntax/parser.h"

namespace coroscope::syntax {

// `a.b.c` as one name; empty if there is none. Blanks around the dots are not part of the name.
std::string_view Parser::dotted_name(Span& span) {
  if (!at(Kind::kName)) return {};
  span = peek().span;
  std::string_view first = identifier(peek());
  ++position_;
  std::string name;
  while (at(Kind::kDot) && at_next(Kind::kName)) {
    ++position_;
    if (name.empty()) name = first;
    name += '.';
    name += identifier(peek());
    span.end = peek().span.end;
    ++position_;
  }
  return name.empty() ? first : arena_.copy(name);
}

const Statement* Parser::import_statement() {
  const Token first = peek();
  ++position_;
  std::vector<const Alias*> names;
  do {
    const Position begin = position_;
    const Token alias_first = peek();
    Span name_span;
    const std::string_view name = dotted_name(name_span);
    if (name.empty()) {
      if (names.empty() || failed_) return nullptr;
      position_ = begin - 1;
      break;
    }
    Alias* alias = make<Alias>(name_span);
    alias->name = name;
    alias->name_span = name_span;
    if (at(Kind::kAs) && at_next(Kind::kName)) {
      ++position_;
      alias->asname_span = peek().span;
      alias->asname = identifier(peek());
      ++position_;
    }
    alias->span = since(alias_first);
    names.push_back(alias);
  } while (accept(Kind::kComma));
  if (failed_) return nullptr;
  Import* statement_node = make<Import>(since(first));
  statement_node->names = arena_.copy(names);
  return statement_node;
}

const Statement* Parser::import_from() {
  const Token first = peek();
  ++position_;
  std::uint32_t level = 0;
  for (;;) {
    if (accept(Kind::kDot)) {
      level += 1;
    } else if (accept(Kind::kEllipsis)) {
      level += 3;
    } else {
      break;
    }
  }
  Span name_span;
  const std::string_view name = dotted_name(name_span);
  if (name.empty() && level == 0) return nullptr;
  if (!accept(Kind::kImport)) return nullptr;
  const auto names = import_from_targets();
  if (!names || failed_) return nullptr;
  ImportFrom* statement_node = make<ImportFrom>(since(first));
  statement_node->module_name = name;
  statement_node->names = *names;
  statement_node->level = level;
  return statement_node;
}

const Alias* Parser::imported_name() {
  if (!at(Kind::kName)) return nullptr;
  Alias* alias = make<Alias>(peek().span);
  alias->name_span = alias->span;
  alias->name = identifier(peek());
  ++position_;
  if (at(Kind::kAs) && at_next(Kind::kName)) {
    ++position_;
    alias->asname_span = peek().span;
    alias->asname = identifier(peek());
    alias->span.end = alias->asname_span.end;
    ++position_;
  }
  return alias;
}

std::optional<Sequence<const Alias*>> Parser::import_from_targets() {
  std::vector<const Alias*> names;
  if (at(Kind::kStar)) {
    Alias* alias = make<Alias>(peek().span);
    alias->name = "*";
    alias->name_span = alias->span;
    ++position_;
    names.push_back(alias);
    return arena_.copy(names);
  }
  const bool in_parentheses = accept(Kind::kLeftParen);
  bool trailing_comma = false;
  do {
    const Alias* alias = imported_name();
    if (alias == nullptr) {
      trailing_comma = true;
      break;
    }
    names.push_back(alias);
  } while (accept(Kind::kComma));
  if (names.empty() || failed_) return std::nullopt;
  if (in_parentheses) {
    if (!accept(Kind::kRightParen)) return std::nullopt;
  } else if (trailing_comma) {
    if (explaining_ && at(Kind::kNewline)) {
      raise_at_last_token("trailing comma not allowed without surrounding parentheses");
    }
    return std::nullopt;
  }
  return arena_.copy(names);
}

}  // namespace coroscope::syntax
