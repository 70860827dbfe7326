// Numbers, and what may not touch them.
#include <fmt/format.h>

#include <array>

#include "core/syntax/lexer.h"

namespace coroscope::syntax {

namespace {

bool is_digit_of(int c, int base) {
  if (base == 16) return is_digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f' && c < 128);
  return c >= '0' && c < '0' + base;
}

}  // namespace

// One of the words that may follow a number directly (`1if x else 2`), or nothing that could belong to a name.
bool Lexer::end_of_number(const char* kind) {
  static constexpr std::array<std::string_view, 8> kWords = {"and", "else", "for", "if", "in", "is", "not", "or"};
  const int c = peek();
  for (const std::string_view word : kWords) {
    if (c != word[0] || !text_.substr(position_).starts_with(word)) continue;
    const int after = peek(word.size());
    if (word[0] == 'i') return true;  // CPython does not look behind `if`, `in` and `is`
    if (!begins_identifier(after) && !is_digit(after)) return true;
  }
  if (c >= 128 || !(begins_identifier(c) || is_digit(c))) return true;
  fail(fmt::format("invalid {} literal", kind));
  return false;
}

// Digits with single underscores between them.
bool Lexer::decimal_tail() {
  for (;;) {
    while (is_digit(peek())) take();
    if (peek() != '_') return true;
    take();
    if (!is_digit(peek())) {
      fail("invalid decimal literal");
      return false;
    }
  }
}

Token Lexer::prefixed_number(int base, const char* kind) {
  take();  // x, o or b
  do {
    if (peek() == '_') take();
    if (!is_digit_of(peek(), base)) {
      if (base != 16 && is_digit(peek()))
        return fail(fmt::format("invalid digit '{}' in {} literal", static_cast<char>(take()), kind));
      return fail(fmt::format("invalid {} literal", kind));
    }
    while (is_digit_of(peek(), base)) take();
  } while (peek() == '_');
  if (base != 16 && is_digit(peek()))
    return fail(fmt::format("invalid digit '{}' in {} literal", static_cast<char>(take()), kind));
  if (!end_of_number(kind)) return unplaced(TokenKind::kError);
  return token(TokenKind::kNumber);
}

Token Lexer::number() {
  const int first = static_cast<unsigned char>(text_[start_]);
  if (first == '.') return fraction_exponent(true);
  if (first == '0') {
    const int letter = peek() | 0x20;
    if (peek() == 'x' || peek() == 'X') return prefixed_number(16, "hexadecimal");
    if (letter == 'o') return prefixed_number(8, "octal");
    if (letter == 'b') return prefixed_number(2, "binary");
    for (;;) {  // zeros may be written many times: 0_0
      if (peek() == '_') {
        take();
        if (!is_digit(peek())) return fail("invalid decimal literal");
      }
      if (peek() != '0') break;
      take();
    }
    const std::size_t zeros_end = position_;
    const bool nonzero = is_digit(peek());
    if (nonzero && !decimal_tail()) return unplaced(TokenKind::kError);
    const int c = peek();
    if (c == '.' || c == 'e' || c == 'E' || c == 'j' || c == 'J') {
      const bool point = c == '.';
      if (point) take();
      return fraction_exponent(point);
    }
    if (nonzero) {
      return fail_at(
          start_, zeros_end,
          "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
    }
    if (!end_of_number("decimal")) return unplaced(TokenKind::kError);
    return token(TokenKind::kNumber);
  }
  if (!decimal_tail()) return unplaced(TokenKind::kError);
  const bool point = peek() == '.';
  if (point) take();
  return fraction_exponent(point);
}

// What may follow the whole part; the point, if any, has been read.
Token Lexer::fraction_exponent(bool has_fraction_point) {
  if (has_fraction_point && is_digit(peek()) && !decimal_tail()) return unplaced(TokenKind::kError);
  if (peek() == 'e' || peek() == 'E') {
    const bool is_signed = peek(1) == '+' || peek(1) == '-';
    if (is_signed && !is_digit(peek(2))) {
      take();
      take();
      return fail("invalid decimal literal");
    }
    if (!is_signed && !is_digit(peek(1))) {
      // `1else` is a number and a keyword; anything else is wrong.
      if (!end_of_number("decimal")) return unplaced(TokenKind::kError);
      return token(TokenKind::kNumber);
    }
    take();
    take();
    if (!decimal_tail()) return unplaced(TokenKind::kError);
  }
  const bool imaginary = peek() == 'j' || peek() == 'J';
  if (imaginary) take();
  if (!end_of_number(imaginary ? "imaginary" : "decimal")) return unplaced(TokenKind::kError);
  return token(TokenKind::kNumber);
}

}  // namespace coroscope::syntax
