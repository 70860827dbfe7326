#include "core/text/diagnostic.h"

#include <gtest/gtest.h>

namespace coroscope::text {
namespace {

Diagnostic syntax_error(Span span) {
  Diagnostic diagnostic;
  diagnostic.category = "SyntaxError";
  diagnostic.message = "invalid syntax";
  diagnostic.span = span;
  return diagnostic;
}

TEST(FormatDiagnostic, ShowsTheLineWithoutItsBlanks) {
  const Source source("a.py", "if x:\n    a b\n");
  EXPECT_EQ(format_diagnostic(source, syntax_error({12, 13})),
            "  File \"a.py\", line 2\n"
            "    a b\n"
            "      ^\n"
            "SyntaxError: invalid syntax\n");
}

TEST(FormatDiagnostic, PutsOneCaretUnderAnEmptySpan) {
  const Source source("a.py", "x = \n");
  EXPECT_EQ(format_diagnostic(source, syntax_error({4, 4})),
            "  File \"a.py\", line 1\n"
            "    x = \n"
            "        ^\n"
            "SyntaxError: invalid syntax\n");
}

TEST(FormatDiagnostic, MarksToTheEndOfTheLineWhatEndsOnALaterOne) {
  const Source source("a.py", "x = (1 +\n 2 3)\n");
  EXPECT_EQ(format_diagnostic(source, syntax_error({5, 13})),
            "  File \"a.py\", line 1\n"
            "    x = (1 +\n"
            "         ^^^\n"
            "SyntaxError: invalid syntax\n");
}

TEST(FormatDiagnostic, PutsNoCaretIntoTheIndentation) {
  const Source source("a.py", "   x\n");
  EXPECT_EQ(format_diagnostic(source, syntax_error({2, 2})),
            "  File \"a.py\", line 1\n"
            "    x\n"
            "SyntaxError: invalid syntax\n");
}

// What python3 does with the errors of its parser (bytes) and of its tokenizer (characters).
TEST(FormatDiagnostic, CountsBytesOrCharactersAsCPythonDoes) {
  const Source source("a.py", "é b\n");
  Diagnostic diagnostic = syntax_error({3, 4});
  EXPECT_EQ(format_diagnostic(source, diagnostic),
            "  File \"a.py\", line 1\n"
            "    é b\n"
            "       ^\n"
            "SyntaxError: invalid syntax\n");
  diagnostic.count_characters = true;
  EXPECT_EQ(format_diagnostic(source, diagnostic),
            "  File \"a.py\", line 1\n"
            "    é b\n"
            "      ^\n"
            "SyntaxError: invalid syntax\n");
}

TEST(FormatDiagnostic, CountsCharactersInOurOwnDiagnostics) {
  const Source source("a.py", "é b\n");
  Diagnostic diagnostic = syntax_error({3, 4});
  diagnostic.category = "unsupported";
  diagnostic.message = "no `b` here";
  diagnostic.advice = "write c";
  EXPECT_EQ(format_diagnostic(source, diagnostic),
            "  File \"a.py\", line 1\n"
            "    é b\n"
            "      ^\n"
            "unsupported: no `b` here\n"
            "write c\n");
}

TEST(FormatDiagnostic, ShowsAnExcerptInsteadOfTheLine) {
  const Source source("a.py", "x = f'{a b}'\n");
  Diagnostic diagnostic = syntax_error({7, 10});
  diagnostic.excerpt = Excerpt{"(a b)", 1, 4};
  EXPECT_EQ(format_diagnostic(source, diagnostic),
            "  File \"a.py\", line 1\n"
            "    (a b)\n"
            "     ^^^\n"
            "SyntaxError: invalid syntax\n");
}

TEST(FormatDiagnostic, LetsNoControlCharacterThrough) {
  const Source source("a.py", "x\x1b[31m\xFF y\n");
  EXPECT_EQ(format_diagnostic(source, syntax_error({0, 1})),
            "  File \"a.py\", line 1\n"
            "    x?[31m? y\n"
            "    ^\n"
            "SyntaxError: invalid syntax\n");
}

TEST(FormatDiagnostic, CanDoWithoutPlace) {
  Diagnostic diagnostic = syntax_error({0, 0});
  diagnostic.show_place = false;
  EXPECT_EQ(format_diagnostic(Source("a.py", "x"), diagnostic), "SyntaxError: invalid syntax\n");
}

TEST(FormatDiagnostic, PrintsPythonsWarningsAsPythonDoes) {
  Diagnostic diagnostic = syntax_error({0, 1});
  diagnostic.severity = Severity::kWarning;
  diagnostic.category = "SyntaxWarning";
  EXPECT_EQ(format_diagnostic(Source("a.py", "  x\n"), diagnostic), "a.py:1: SyntaxWarning: invalid syntax\n  x\n");
}

std::string own_message(const std::string& line, Span span) {
  Diagnostic diagnostic = syntax_error(span);
  diagnostic.category = "scenario";
  diagnostic.message = "empty";
  return format_diagnostic(Source("a.py", line + "\n"), diagnostic);
}

TEST(FormatDiagnostic, OfALongLineShowsWhatIsAroundTheCarets) {
  const std::string before(300, 'a');
  const std::string behind(300, 'b');
  EXPECT_EQ(own_message(before + "xyz" + behind, {300, 303}),
            "  File \"a.py\", line 1\n"
            "    …" + std::string(60, 'a') + "xyz" + std::string(177, 'b') + "…\n"
            "    " + std::string(61, ' ') + "^^^\n"
            "scenario: empty\n");
  EXPECT_EQ(own_message("xyz" + behind, {0, 303}),
            "  File \"a.py\", line 1\n"
            "    xyz" + std::string(237, 'b') + "…\n"
            "    " + std::string(240, '^') + "\n"
            "scenario: empty\n");
}

TEST(FormatDiagnostic, CutsNoCharacterOfALongLineInTwo) {
  std::string tea;
  for (int i = 0; i < 300; ++i) tea += "茶";
  std::string shown;
  for (int i = 0; i < 240; ++i) shown += "茶";
  EXPECT_EQ(own_message(tea, {3, 6}), "  File \"a.py\", line 1\n    " + shown + "…\n     ^\nscenario: empty\n");
}

}  // namespace
}  // namespace coroscope::text
