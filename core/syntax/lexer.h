// Cuts a program into tokens, with INDENT and DEDENT, one token at a time.
//
// Behaves as CPython's tokenizer to the byte where it shows: which errors, where, in which order. Knows nothing of
// grammar.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/token.h"
#include "core/text/diagnostic.h"

namespace coroscope::syntax {

/// Why the lexer stopped.
struct LexicalProblem {
  text::Diagnostic diagnostic;
  /// CPython's tokenizer raises most errors itself; the others become errors only when the parser asks for the token,
  /// and so do not replace an error that the parser found earlier.
  bool raised_by_lexer = true;
  std::uint32_t line = 1;
};

class Lexer {
 public:
  /// `text` must end with a newline and stay alive. Spans are offsets into it plus `base`; lines count from
  /// `first_line`.
  Lexer(std::string_view text, std::uint32_t base, std::uint32_t first_line);

  /// The next token; kEnd and kError are returned for ever.
  Token next();

  const std::optional<LexicalProblem>& problem() const { return problem_; }
  /// Where the next character will be read, and where its line begins (both with `base`).
  std::uint32_t cursor() const { return base_ + static_cast<std::uint32_t>(position_); }
  std::uint32_t line_begin() const { return base_ + static_cast<std::uint32_t>(line_begin_); }
  bool at_end() const { return position_ >= text_.size(); }

  struct Bracket {
    char character;
    std::uint32_t line;
    std::uint32_t offset;  // with `base`
  };
  /// The brackets open now, outermost first.
  const std::vector<Bracket>& brackets() const { return brackets_; }

 private:
  static constexpr int kEndOfText = -1;

  int peek(std::size_t ahead = 0) const {
    return position_ + ahead < text_.size() ? static_cast<unsigned char>(text_[position_ + ahead]) : kEndOfText;
  }
  /// Steps over one character and keeps the line number right.
  int take();
  Token token(TokenKind kind) const;
  Token unplaced(TokenKind kind) const;

  /// Reports an error under one character: the one before the cursor, as CPython's tokenizer does.
  Token fail(std::string message);
  Token fail_at(std::size_t begin, std::size_t end, std::string message, std::string category = "SyntaxError",
                bool raised_by_lexer = true);

  bool measure_indentation();
  bool compare_indentation(int column, int strict_column);
  bool take_continuation();
  void skip_blanks();
  void skip_comment();
  Token identifier_or_string();
  Token string(int quote);
  Token number();
  Token prefixed_number(int base, const char* kind);
  bool decimal_tail();
  bool end_of_number(const char* kind);
  Token fraction_exponent(bool has_fraction_point);
  bool verify_identifier();
  Token punctuation();
  Token open_bracket(TokenKind kind);
  Token close_bracket(TokenKind kind);
  Token end_of_text();

  std::string_view text_;
  std::uint32_t base_;
  std::uint32_t line_;
  std::size_t position_ = 0;
  std::size_t line_begin_ = 0;
  std::size_t start_ = 0;  // of the token being read
  std::uint32_t start_line_ = 1;
  bool at_line_begin_ = true;
  bool blank_line_ = false;
  int pending_ = 0;                     // > 0: INDENTs to give, < 0: DEDENTs
  std::vector<int> indents_{0};         // columns with tabs to 8
  std::vector<int> strict_indents_{0};  // columns with tabs to 1
  std::vector<Bracket> brackets_;
  std::optional<LexicalProblem> problem_;
};

/// Of one byte: whether a name may begin with it (all bytes beyond ASCII may, to be looked at later).
constexpr bool begins_identifier(int byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' || byte >= 128;
}
constexpr bool is_digit(int byte) {
  return byte >= '0' && byte <= '9';
}

/// The kind of a keyword, or kName.
TokenKind keyword_kind(std::string_view word);

}  // namespace coroscope::syntax
