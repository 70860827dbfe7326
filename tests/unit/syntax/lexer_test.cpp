#include "core/syntax/lexer.h"

#include <gtest/gtest.h>

#include <string>

namespace coroscope::syntax {
namespace {

// The tokens as text: what was written, or the name of what was not. Stops with the message of an error.
std::string tokens(std::string_view text) {
  Lexer lexer(text, 0, 1);
  std::string result;
  for (;;) {
    const Token token = lexer.next();
    if (!result.empty()) result += ' ';
    switch (token.kind) {
      case TokenKind::kEnd:
        return result + "END";
      case TokenKind::kNewline:
        result += "NEWLINE";
        break;
      case TokenKind::kIndent:
        result += "INDENT";
        break;
      case TokenKind::kDedent:
        result += "DEDENT";
        break;
      case TokenKind::kError:
        return result + lexer.problem()->diagnostic.category + ": " + lexer.problem()->diagnostic.message;
      default:
        result += text.substr(token.span.begin, token.span.end - token.span.begin);
    }
  }
}

TEST(Lexer, SeparatesNamesOperatorsAndNumbers) {
  EXPECT_EQ(tokens("a**=b//0x_1F+1_0.5e-3j\n"), "a **= b // 0x_1F + 1_0.5e-3j NEWLINE END");
}

TEST(Lexer, TakesTheLongestOperator) {
  EXPECT_EQ(tokens("a<<=b->c:=d!=e...f<>g\n"), "a <<= b -> c := d != e ... f <> g NEWLINE END");
}

TEST(Lexer, MarksBlocks) {
  EXPECT_EQ(tokens("if x:\n  a\n  if y:\n    b\nc\n"),
            "if x : NEWLINE INDENT a NEWLINE if y : NEWLINE INDENT b NEWLINE DEDENT DEDENT c NEWLINE END");
}

TEST(Lexer, ClosesBlocksAtTheEnd) {
  EXPECT_EQ(tokens("if x:\n  a\n"), "if x : NEWLINE INDENT a NEWLINE DEDENT END");
}

TEST(Lexer, IgnoresBlankLinesAndComments) {
  EXPECT_EQ(tokens("a\n\n   # one\n  \nb # two\n"), "a NEWLINE b NEWLINE END");
}

TEST(Lexer, IgnoresLineEndsInBrackets) {
  EXPECT_EQ(tokens("f(\n  a,\n b)\n"), "f ( a , b ) NEWLINE END");
}

TEST(Lexer, JoinsLinesThatEndWithABackslash) {
  EXPECT_EQ(tokens("a + \\\n  b\n"), "a + b NEWLINE END");
}

TEST(Lexer, UnderstandsCarriageReturnsAndByteOrderMarks) {
  EXPECT_EQ(tokens("\xEF\xBB\xBF"
                   "a\r\nb\r\n"),
            "a NEWLINE b NEWLINE END");
}

TEST(Lexer, KnowsAllPrefixesOfStrings) {
  EXPECT_EQ(tokens("b'' Rb'a' f\"b\" rF'''c\n''' u'\\'' bu''\n"),
            "b'' Rb'a' f\"b\" rF'''c\n''' u'\\'' bu '' NEWLINE END");
}

TEST(Lexer, ReadsNumbersThatTouchKeywords) {
  EXPECT_EQ(tokens("1if 2else 3\n"), "1 if 2 else 3 NEWLINE END");
}

TEST(Lexer, AcceptsIdentifiersOfAllScripts) {
  EXPECT_EQ(tokens("é = 变量_1\n"), "é = 变量_1 NEWLINE END");
}

TEST(Lexer, CountsLinesThroughStringsAndContinuations) {
  Lexer lexer("'''\n\n''' + \\\n b\n", 0, 1);
  EXPECT_EQ(lexer.next().line, 1u);
  EXPECT_EQ(lexer.next().line, 3u);
  EXPECT_EQ(lexer.next().line, 4u);
}

TEST(Lexer, TabsAndSpacesMustAgree) {
  EXPECT_EQ(tokens("if x:\n\ta\n        b\n"),
            "if x : NEWLINE INDENT a NEWLINE TabError: inconsistent use of tabs and spaces in indentation");
}

TEST(Lexer, DedentsMustReachAnOuterLevel) {
  EXPECT_EQ(tokens("if x:\n    a\n  b\n"),
            "if x : NEWLINE INDENT a NEWLINE IndentationError: unindent does not match any outer indentation level");
}

TEST(Lexer, LimitsNesting) {
  EXPECT_TRUE(tokens(std::string(201, '(') + "\n").ends_with("SyntaxError: too many nested parentheses"));
  std::string blocks;
  for (int i = 0; i < 101; ++i) blocks += std::string(static_cast<std::size_t>(i), ' ') + "if x:\n";
  EXPECT_TRUE(tokens(blocks).ends_with("IndentationError: too many levels of indentation"));
}

TEST(Lexer, FindsUnmatchedBrackets) {
  EXPECT_EQ(tokens("(\n]\n"),
            "( SyntaxError: closing parenthesis ']' does not match opening parenthesis '(' on line 1");
  EXPECT_EQ(tokens(")\n"), "SyntaxError: unmatched ')'");
  EXPECT_EQ(tokens("a(\n"), "a ( SyntaxError: '(' was never closed");
}

}  // namespace
}  // namespace coroscope::syntax
