#include "core/syntax/lexer.h"

#include <fmt/format.h>

#include <utility>

#include "core/syntax/characters.h"
#include "core/text/utf8.h"

namespace coroscope::syntax {

namespace {

constexpr std::size_t kMaxBrackets = 200;
constexpr std::size_t kMaxIndents = 100;

}  // namespace

TokenKind keyword_kind(std::string_view word) {
  static constexpr std::pair<std::string_view, TokenKind> kKeywords[] = {
      {"False", TokenKind::kFalse},
      {"None", TokenKind::kNone},
      {"True", TokenKind::kTrue},
      {"and", TokenKind::kAnd},
      {"as", TokenKind::kAs},
      {"assert", TokenKind::kAssert},
      {"async", TokenKind::kAsync},
      {"await", TokenKind::kAwait},
      {"break", TokenKind::kBreak},
      {"class", TokenKind::kClass},
      {"continue", TokenKind::kContinue},
      {"def", TokenKind::kDef},
      {"del", TokenKind::kDel},
      {"elif", TokenKind::kElif},
      {"else", TokenKind::kElse},
      {"except", TokenKind::kExcept},
      {"finally", TokenKind::kFinally},
      {"for", TokenKind::kFor},
      {"from", TokenKind::kFrom},
      {"global", TokenKind::kGlobal},
      {"if", TokenKind::kIf},
      {"import", TokenKind::kImport},
      {"in", TokenKind::kIn},
      {"is", TokenKind::kIs},
      {"lambda", TokenKind::kLambda},
      {"nonlocal", TokenKind::kNonlocal},
      {"not", TokenKind::kNot},
      {"or", TokenKind::kOr},
      {"pass", TokenKind::kPass},
      {"raise", TokenKind::kRaise},
      {"return", TokenKind::kReturn},
      {"try", TokenKind::kTry},
      {"while", TokenKind::kWhile},
      {"with", TokenKind::kWith},
      {"yield", TokenKind::kYield},
  };
  if (word.size() < 2 || word.size() > 8) return TokenKind::kName;
  for (const auto& [keyword, kind] : kKeywords) {
    if (keyword == word) return kind;
  }
  return TokenKind::kName;
}

Lexer::Lexer(std::string_view text, std::uint32_t base, std::uint32_t first_line)
    : text_(text), base_(base), line_(first_line) {
  if (text_.starts_with("\xEF\xBB\xBF")) position_ = line_begin_ = 3;
}

int Lexer::take() {
  const int c = peek();
  if (c == kEndOfText) return c;
  // `line_` is the line of the character read last, so it changes with the first character of the next line.
  if (position_ > 0 && position_ != line_begin_ && text_[position_ - 1] == '\n') {
    ++line_;
    line_begin_ = position_;
  }
  ++position_;
  return c;
}

Token Lexer::token(TokenKind kind) const {
  Token token;
  token.kind = kind;
  token.level = static_cast<std::uint8_t>(brackets_.size());
  token.line = start_line_;
  token.span = {base_ + static_cast<std::uint32_t>(start_), base_ + static_cast<std::uint32_t>(position_)};
  return token;
}

Token Lexer::unplaced(TokenKind kind) const {
  Token result = token(kind);
  result.placed = false;
  result.line = line_;
  result.span = {cursor(), cursor()};
  return result;
}

Token Lexer::fail_at(std::size_t begin, std::size_t end, std::string message, std::string category,
                     bool raised_by_lexer) {
  if (!problem_) {
    LexicalProblem problem;
    problem.diagnostic.category = std::move(category);
    problem.diagnostic.message = std::move(message);
    problem.diagnostic.span = {base_ + static_cast<std::uint32_t>(begin), base_ + static_cast<std::uint32_t>(end)};
    problem.raised_by_lexer = raised_by_lexer;
    problem.line = line_;
    problem_ = std::move(problem);
  }
  return unplaced(TokenKind::kError);
}

Token Lexer::fail(std::string message) {
  std::size_t begin = position_ > line_begin_ ? position_ - 1 : position_;
  while (begin > line_begin_ && (static_cast<unsigned char>(text_[begin]) & 0xC0) == 0x80) --begin;
  const Token result = fail_at(begin, position_, std::move(message));
  problem_->diagnostic.count_characters = true;
  return result;
}

Token Lexer::next() {
  if (problem_) return unplaced(TokenKind::kError);
  for (;;) {
    blank_line_ = false;
    if (at_line_begin_) {
      at_line_begin_ = false;
      if (!measure_indentation()) return unplaced(TokenKind::kError);
    }
    start_ = position_;
    start_line_ = line_;
    if (pending_ < 0) {
      ++pending_;
      return unplaced(TokenKind::kDedent);
    }
    if (pending_ > 0) {
      --pending_;
      return unplaced(TokenKind::kIndent);
    }
    for (;;) {
      skip_blanks();
      if (peek() != '\\') break;
      take();
      if (!take_continuation()) return unplaced(TokenKind::kError);
    }
    const std::size_t comment = position_;
    skip_comment();
    if (peek() == kEndOfText) return end_of_text();
    const int c = take();
    start_ = position_ - 1;
    start_line_ = line_;
    if (c == '\n' || c == '\r') {
      if (c == '\r' && peek() == '\n') take();
      at_line_begin_ = true;
      if (blank_line_ || !brackets_.empty()) continue;
      Token newline = token(TokenKind::kNewline);
      newline.span = {base_ + static_cast<std::uint32_t>(comment),
                      base_ + static_cast<std::uint32_t>(start_)};  // as CPython
      return newline;
    }
    if (begins_identifier(c)) return identifier_or_string();
    if (is_digit(c) || (c == '.' && is_digit(peek()))) return number();
    if (c == '\'' || c == '"') return string(c);
    return punctuation();
  }
}

Token Lexer::end_of_text() {
  if (!brackets_.empty()) {
    const Bracket& open = brackets_.back();
    const std::uint32_t begin = open.offset - base_;
    return fail_at(begin, begin + 1, fmt::format("'{}' was never closed", open.character), "SyntaxError", false);
  }
  return unplaced(TokenKind::kEnd);
}

// Reads the blanks at the beginning of a line and notes the INDENTs and DEDENTs they mean.
bool Lexer::measure_indentation() {
  int column = 0;
  int strict_column = 0;
  int continued_column = 0;
  for (;;) {
    const int c = peek();
    if (c == ' ') {
      ++column;
      ++strict_column;
    } else if (c == '\t') {
      column = (column / 8 + 1) * 8;
      ++strict_column;
    } else if (c == '\f') {
      column = strict_column = 0;
    } else if (c == '\\') {
      // Indentation may be split over several lines with backslashes; the first one counts.
      continued_column = continued_column != 0 ? continued_column : column;
      take();
      if (!take_continuation()) return false;
      continue;
    } else {
      break;
    }
    take();
  }
  const int c = peek();
  if (c == '#' || c == '\n' || c == '\r') {
    blank_line_ = true;
    return true;
  }
  if (!brackets_.empty()) return true;
  if (c == kEndOfText) column = strict_column = 0;
  if (continued_column != 0) column = strict_column = continued_column;
  // The line number belongs to the line whose first character is about to be read.
  if (c != kEndOfText && position_ > 0 && position_ != line_begin_ && text_[position_ - 1] == '\n') {
    ++line_;
    line_begin_ = position_;
  }
  return compare_indentation(column, strict_column);
}

bool Lexer::compare_indentation(int column, int strict_column) {
  const auto tab_error = [this] {
    fail_at(line_begin_, line_begin_, "inconsistent use of tabs and spaces in indentation", "TabError", false);
    return false;
  };
  if (column == indents_.back()) return strict_column == strict_indents_.back() || tab_error();
  if (column > indents_.back()) {
    if (indents_.size() >= kMaxIndents) {
      fail_at(line_begin_, line_begin_, "too many levels of indentation", "IndentationError", false);
      return false;
    }
    if (strict_column <= strict_indents_.back()) return tab_error();
    ++pending_;
    indents_.push_back(column);
    strict_indents_.push_back(strict_column);
    return true;
  }
  while (column < indents_.back()) {
    --pending_;
    indents_.pop_back();
    strict_indents_.pop_back();
  }
  if (column != indents_.back()) {
    while (peek() != '\n' && peek() != kEndOfText) take();
    fail_at(position_, position_, "unindent does not match any outer indentation level", "IndentationError", false);
    return false;
  }
  return strict_column == strict_indents_.back() || tab_error();
}

// After a backslash: the newline, and something must follow.
bool Lexer::take_continuation() {
  if (peek() == '\r') take();
  const std::size_t after_backslash = position_;
  if (peek() != '\n') {
    fail_at(after_backslash, after_backslash, "unexpected character after line continuation character", "SyntaxError",
            false);
    return false;
  }
  take();
  if (peek() == kEndOfText) {
    fail_at(position_ - 1, position_ - 1, "unexpected EOF while parsing", "SyntaxError", false);
    if (!brackets_.empty()) {
      problem_.reset();
      end_of_text();
    }
    return false;
  }
  return true;
}

void Lexer::skip_blanks() {
  while (peek() == ' ' || peek() == '\t' || peek() == '\f') take();
}

void Lexer::skip_comment() {
  if (peek() == '#') {
    while (peek() != '\n' && peek() != '\r' && peek() != kEndOfText) take();
  }
}

// ---- words ---------------------------------------------------------------------------------------------------------

Token Lexer::identifier_or_string() {
  bool saw_b = false, saw_u = false, saw_r = false, saw_f = false;
  position_ = start_;
  for (;;) {  // the prefix of a string, perhaps
    const int c = peek() | 0x20;
    if (c == 'b' && !(saw_b || saw_u || saw_f)) {
      saw_b = true;
    } else if (c == 'u' && !(saw_b || saw_u || saw_r || saw_f)) {
      saw_u = true;
    } else if (c == 'r' && !(saw_r || saw_u)) {
      saw_r = true;
    } else if (c == 'f' && !(saw_f || saw_b || saw_u)) {
      saw_f = true;
    } else {
      break;
    }
    ++position_;
    if (peek() == '\'' || peek() == '"') return string(take());
  }
  bool ascii = true;
  while (begins_identifier(peek()) || is_digit(peek())) {
    ascii = ascii && peek() < 128;
    ++position_;
  }
  if (!ascii && !verify_identifier()) return unplaced(TokenKind::kError);
  return token(keyword_kind(text_.substr(start_, position_ - start_)));
}

bool Lexer::verify_identifier() {
  const std::string_view word = text_.substr(start_, position_ - start_);
  for (std::size_t i = 0; i < word.size();) {
    const text::CodePoint point = text::decode_utf8(word, i);
    if (point.length == 0) {  // parse() refuses such files before
      position_ = start_ + i + 1;
      fail("invalid character");
      return false;
    }
    if (i == 0 ? is_identifier_start(point.value) : is_identifier_continue(point.value)) {
      i += point.length;
      continue;
    }
    position_ = start_ + i + point.length;
    const auto code = static_cast<std::uint32_t>(point.value);
    if (is_printable(point.value)) {
      fail(fmt::format("invalid character '{}' (U+{:04X})", word.substr(i, point.length), code));
    } else {
      fail(fmt::format("invalid non-printable character U+{:04X}", code));
    }
    return false;
  }
  return true;
}

// ---- strings -------------------------------------------------------------------------------------------------------

Token Lexer::string(int quote) {
  const std::size_t string_line_begin = line_begin_;
  const std::uint32_t first_line = line_;
  int quotes = 1;
  if (peek() == quote) {
    if (peek(1) != quote) {  // the empty string
      take();
      return token(TokenKind::kString);
    }
    take();
    take();
    quotes = 3;
  }
  for (int closing = 0; closing < quotes;) {
    const int c = peek();
    if (c == kEndOfText || (quotes == 1 && (c == '\n' || c == '\r'))) {
      const std::uint32_t last_line = line_;
      position_ = start_ + 1;
      line_begin_ = string_line_begin;
      line_ = first_line;
      return fail(fmt::format("unterminated {}string literal (detected at line {})",
                              quotes == 3 ? "triple-quoted " : "", last_line));
    }
    take();
    if (c == quote) {
      ++closing;
    } else {
      closing = 0;
      if (c == '\\') {
        if (peek() == '\r' && peek(1) == '\n') take();
        take();
      }
    }
  }
  return token(TokenKind::kString);
}

// ---- everything else -----------------------------------------------------------------------------------------------

Token Lexer::open_bracket(TokenKind kind) {
  if (brackets_.size() >= kMaxBrackets) return fail("too many nested parentheses");
  brackets_.push_back({text_[start_], line_, base_ + static_cast<std::uint32_t>(start_)});
  return token(kind);
}

Token Lexer::close_bracket(TokenKind kind) {
  const char closing = text_[start_];
  if (brackets_.empty()) return fail(fmt::format("unmatched '{}'", closing));
  const Bracket open = brackets_.back();
  brackets_.pop_back();
  const char expected = open.character == '(' ? ')' : open.character == '[' ? ']' : '}';
  if (closing == expected) return token(kind);
  if (open.line == line_) {
    return fail(
        fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}'", closing, open.character));
  }
  return fail(fmt::format("closing parenthesis '{}' does not match opening parenthesis '{}' on line {}", closing,
                          open.character, open.line));
}

Token Lexer::punctuation() {
  using enum TokenKind;
  const auto follow = [this](int c) {
    if (peek() != c) return false;
    take();
    return true;
  };
  const char c = text_[start_];
  switch (c) {
    case '(':
      return open_bracket(kLeftParen);
    case '[':
      return open_bracket(kLeftBracket);
    case '{':
      return open_bracket(kLeftBrace);
    case ')':
      return close_bracket(kRightParen);
    case ']':
      return close_bracket(kRightBracket);
    case '}':
      return close_bracket(kRightBrace);
    case ',':
      return token(kComma);
    case ';':
      return token(kSemicolon);
    case ':':
      return token(follow('=') ? kColonEqual : kColon);
    case '.':
      if (peek() == '.' && peek(1) == '.') {
        take();
        take();
        return token(kEllipsis);
      }
      return token(kDot);
    case '=':
      return token(follow('=') ? kEqualEqual : kEqual);
    case '+':
      return token(follow('=') ? kPlusEqual : kPlus);
    case '-':
      return token(follow('=') ? kMinusEqual : follow('>') ? kArrow : kMinus);
    case '*':
      if (follow('*')) return token(follow('=') ? kDoubleStarEqual : kDoubleStar);
      return token(follow('=') ? kStarEqual : kStar);
    case '/':
      if (follow('/')) return token(follow('=') ? kDoubleSlashEqual : kDoubleSlash);
      return token(follow('=') ? kSlashEqual : kSlash);
    case '%':
      return token(follow('=') ? kPercentEqual : kPercent);
    case '@':
      return token(follow('=') ? kAtEqual : kAt);
    case '&':
      return token(follow('=') ? kAmpersandEqual : kAmpersand);
    case '|':
      return token(follow('=') ? kBarEqual : kBar);
    case '^':
      return token(follow('=') ? kCaretEqual : kCaret);
    case '~':
      return token(kTilde);
    case '<':
      if (follow('<')) return token(follow('=') ? kLeftShiftEqual : kLeftShift);
      return token(follow('=') ? kLessEqual : follow('>') ? kLessGreater : kLess);
    case '>':
      if (follow('>')) return token(follow('=') ? kRightShiftEqual : kRightShift);
      return token(follow('=') ? kGreaterEqual : kGreater);
    case '!':
      return token(follow('=') ? kNotEqual : kUnknown);
    default:
      break;
  }
  const auto code = static_cast<unsigned char>(c);
  if (code < 0x20 || code == 0x7F) return fail(fmt::format("invalid non-printable character U+{:04X}", code));
  return token(kUnknown);
}

}  // namespace coroscope::syntax
