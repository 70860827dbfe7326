#include "core/syntax/parser.h"

#include <fmt/format.h>

#include "core/syntax/characters.h"

namespace coroscope::syntax {

// ---- tokens --------------------------------------------------------------------------------------------------------

const Token& Parser::peek(Position ahead) {
  if (failed_) return error_token_;
  while (tokens_.size() <= position_ + ahead) {
    if (!tokens_.empty() && (tokens_.back().kind == Kind::kEnd || tokens_.back().kind == Kind::kError))
      return tokens_.back();
    tokens_.push_back(lexer_.next());
    if (tokens_.back().kind == Kind::kError) {
      take_lexical_problem();
      return error_token_;
    }
  }
  return tokens_[position_ + ahead];
}

bool Parser::accept(Kind kind) {
  if (!at(kind)) return false;
  ++position_;
  return true;
}

bool Parser::require(Kind kind, std::string_view written) {
  if (accept(kind)) return true;
  if (!failed_) raise_at_token(peek(), fmt::format("expected '{}'", written));
  return false;
}

std::uint32_t Parser::previous_end() const {
  for (Position i = position_; i-- > 0;) {
    const Kind kind = tokens_[i].kind;
    if (kind != Kind::kEnd && kind != Kind::kNewline && kind != Kind::kIndent && kind != Kind::kDedent) {
      return tokens_[i].span.end;
    }
  }
  return base_;
}

std::string_view Parser::identifier(const Token& token) {
  const std::string_view word = slice(token.span);
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return arena_.copy(nfkc(word));
  }
  return arena_.copy(word);
}

// ---- errors --------------------------------------------------------------------------------------------------------

std::nullptr_t Parser::raise(Span span, std::string message, std::string category) {
  if (failed_) return nullptr;
  failed_ = true;
  text::Diagnostic diagnostic;
  diagnostic.category = std::move(category);
  diagnostic.message = input_ == Input::kFString ? "f-string: " + message : std::move(message);
  diagnostic.span = span;
  if (diagnostic.category == "IndentationError") diagnostic.span.end = span.begin;  // these have one caret
  diagnostic_ = std::move(diagnostic);
  return nullptr;
}

// Where there is no column CPython takes the lexer's cursor (and forgets to add one), or shows no caret at all.
std::nullptr_t Parser::raise_at_last_token(std::string message, std::string category) {
  if (failed_) return nullptr;
  if (tokens_.empty()) peek();
  const Token& last = tokens_.back();
  if (last.placed) return raise(last.span, std::move(message), std::move(category));
  const std::uint32_t cursor = lexer_.cursor();
  if (cursor == lexer_.line_begin() || lexer_.at_end()) {
    raise({lexer_.line_begin(), lexer_.line_begin()}, std::move(message), std::move(category));
    diagnostic_->show_caret = false;
    return nullptr;
  }
  return raise({cursor - 1, cursor - 1}, std::move(message), std::move(category));
}

std::nullptr_t Parser::raise_at_token(const Token& token, std::string message, std::string category) {
  if (failed_) return nullptr;
  raise(token.span, std::move(message), std::move(category));
  if (!token.placed) {
    diagnostic_->show_caret = false;
    if (token.kind == Kind::kEnd) diagnostic_->span = {lexer_.line_begin(), lexer_.line_begin()};
  }
  return nullptr;
}

std::nullptr_t Parser::raise_starting_from(std::uint32_t begin, std::string message) {
  const std::uint32_t cursor = lexer_.cursor();
  return raise({begin, cursor > begin ? cursor - 1 : begin}, std::move(message));
}

std::nullptr_t Parser::raise_too_deep() {
  if (failed_) return nullptr;
  raise(tokens_.empty() ? Span{} : tokens_.back().span, "maximum recursion depth exceeded during compilation",
        "RecursionError");
  diagnostic_->show_place = false;
  nothing_replaces_it_ = true;
  return nullptr;
}

// The lexer stopped before the parser did.
void Parser::take_lexical_problem() {
  failed_ = nothing_replaces_it_ = true;
  const LexicalProblem& problem = *lexer_.problem();
  diagnostic_ = problem.diagnostic;
  if (input_ == Input::kFString && !problem.raised_by_lexer) diagnostic_->message = "f-string: " + diagnostic_->message;
}

// Nobody had an explanation.
void Parser::raise_generic(Position furthest) {
  const Token& last = tokens_[furthest];
  if (last.kind == Kind::kIndent) {
    raise_at_last_token("unexpected indent", "IndentationError");
    nothing_replaces_it_ = true;
  } else if (last.kind == Kind::kDedent) {
    raise_at_last_token("unexpected unindent", "IndentationError");
    nothing_replaces_it_ = true;
  } else {
    raise_at_token(last, "invalid syntax");
  }
}

// After an error of the parser CPython reads on to the end, and what the lexer finds there is the error instead.
void Parser::tokenize_the_rest() {
  const std::uint32_t error_line = tokens_.back().line;
  for (;;) {
    const Token token = lexer_.next();
    if (token.kind == Kind::kEnd) return;
    if (token.kind != Kind::kError) continue;
    const LexicalProblem& problem = *lexer_.problem();
    const bool bracket_open_since_before = !lexer_.brackets().empty() && error_line > lexer_.brackets().back().line;
    if (problem.raised_by_lexer) {
      diagnostic_ = problem.diagnostic;
    } else if (bracket_open_since_before) {
      const Lexer::Bracket& open = lexer_.brackets().back();
      failed_ = false;
      raise({open.offset, open.offset + 1}, fmt::format("'{}' was never closed", open.character));
    }
    return;
  }
}

// ---- passes --------------------------------------------------------------------------------------------------------

void Parser::begin_pass(bool second) {
  second_pass_ = explaining_ = remembering_ = second;
  position_ = 0;
  if (memos_.size() == 1) return;
  memos_.resize(1);
  for (Token& token : tokens_) token.memo = 0;
}

const Module* Parser::parse_file() {
  for (const bool second : {false, true}) {
    const Position furthest = tokens_.empty() ? 0 : static_cast<Position>(tokens_.size() - 1);
    begin_pass(second);
    const auto body = statements(false);
    if (body && !failed_ && at(Kind::kEnd)) {
      Module* module_node = make<Module>({base_, previous_end()});
      module_node->body = arena_.copy(*body);
      return module_node;
    }
    if (!failed_ && second) raise_generic(furthest);
    if (failed_) break;
  }
  if (!nothing_replaces_it_) tokenize_the_rest();
  return nullptr;
}

const Expression* Parser::parse_fstring_expression() {
  for (const bool second : {false, true}) {
    const Position furthest = tokens_.empty() ? 0 : static_cast<Position>(tokens_.size() - 1);
    begin_pass(second);
    const Expression* result = star_expressions();
    if (result != nullptr && !failed_) return result;
    if (!failed_ && second) raise_generic(furthest);
    if (failed_) break;
  }
  if (!nothing_replaces_it_) tokenize_the_rest();
  return nullptr;
}

}  // namespace coroscope::syntax
