// Adjacent string literals read into one node. Part of the parser.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/syntax/parser.h"
#include "core/syntax/string_literal.h"

namespace coroscope::syntax {

/// Collects the pieces of adjacent literals: text is joined, fields of f-strings stand between.
class StringReader {
 public:
  StringReader(Parser& parser, Span whole) : parser_(parser), whole_(whole) {}

  /// Reads one token; false after an error, which the parser then has.
  bool read(const Token& token);
  const Expression* finish();

 private:
  /// The literal being scanned and how far: positions in the text of its token.
  struct Cursor {
    std::string_view text;
    std::size_t position;
    std::size_t end;
    const Token& token;
    bool is_raw;

    bool at_end() const { return position >= end; }
    char current() const { return text[position]; }
  };
  /// Pieces of an f-string or of a format spec.
  struct Pieces {
    std::vector<const Expression*> values;
    std::string pending;  // text that is not yet a Constant
  };

  std::nullptr_t fail(std::string message) { return parser_.raise_at_last_token(std::move(message)); }
  bool add_text(std::string& to, std::string_view body, bool is_raw);
  bool read_bytes(const Token& token, const StringLiteral& literal);
  bool read_formatted(Cursor& cursor, Pieces& into, int depth);
  bool read_literal(Cursor& cursor, Pieces& into, int depth);
  const Expression* read_field(Cursor& cursor, Pieces& into, int depth);
  bool find_end_of_expression(Cursor& cursor);
  const Expression* parse_expression(const Cursor& cursor, std::size_t begin, std::size_t end);
  /// Makes a Constant of the pending text. Of all nodes of a format spec only what ends it has the place of its own
  /// token.
  void flush(Pieces& pieces, Span span);

  Parser& parser_;
  Span whole_;
  bool any_ = false;
  bool is_bytes_ = false;
  bool is_formatted_ = false;
  bool has_u_ = false;
  Pieces pieces_;
};

}  // namespace coroscope::syntax
