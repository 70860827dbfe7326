// The words of a program.
#pragma once

#include <cstdint>

#include "core/text/source.h"

namespace coroscope::syntax {

enum class TokenKind : std::uint8_t {
  kError,  // where the lexer stopped; see Lexer::problem()
  kEnd,
  kNewline,
  kIndent,
  kDedent,
  kName,
  kNumber,
  kString,
  // brackets and punctuation
  kLeftParen,
  kRightParen,
  kLeftBracket,
  kRightBracket,
  kLeftBrace,
  kRightBrace,
  kComma,
  kColon,
  kSemicolon,
  kDot,
  kEllipsis,
  kArrow,
  kAt,
  kEqual,
  kColonEqual,
  // operators
  kPlus,
  kMinus,
  kStar,
  kSlash,
  kDoubleSlash,
  kPercent,
  kDoubleStar,
  kLeftShift,
  kRightShift,
  kAmpersand,
  kBar,
  kCaret,
  kTilde,
  kLess,
  kGreater,
  kLessEqual,
  kGreaterEqual,
  kEqualEqual,
  kNotEqual,
  kLessGreater,
  // augmented assignment
  kPlusEqual,
  kMinusEqual,
  kStarEqual,
  kSlashEqual,
  kDoubleSlashEqual,
  kPercentEqual,
  kAtEqual,
  kAmpersandEqual,
  kBarEqual,
  kCaretEqual,
  kLeftShiftEqual,
  kRightShiftEqual,
  kDoubleStarEqual,
  kUnknown,  // a character that is no token: $ ? ! `
  // keywords; match, case and _ are names
  kFalse,
  kNone,
  kTrue,
  kAnd,
  kAs,
  kAssert,
  kAsync,
  kAwait,
  kBreak,
  kClass,
  kContinue,
  kDef,
  kDel,
  kElif,
  kElse,
  kExcept,
  kFinally,
  kFor,
  kFrom,
  kGlobal,
  kIf,
  kImport,
  kIn,
  kIs,
  kLambda,
  kNonlocal,
  kNot,
  kOr,
  kPass,
  kRaise,
  kReturn,
  kTry,
  kWhile,
  kWith,
  kYield,
};

struct Token {
  TokenKind kind = TokenKind::kError;
  /// False for kIndent, kDedent, kEnd and some errors: CPython knows no column for them, and messages show it.
  bool placed = true;
  std::uint8_t level = 0;  ///< brackets open after this token
  std::uint32_t line = 1;  ///< on which it begins, from 1
  text::Span span;
  std::uint32_t memo = 0;  ///< the parser's: first remembered result at this token
};

}  // namespace coroscope::syntax
