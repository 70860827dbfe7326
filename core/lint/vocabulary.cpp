#include "core/lint/vocabulary.h"

#include <algorithm>

#include "core/lint/code_words.h"
#include "core/syntax/lexer.h"

namespace coroscope::lint {

namespace {

constexpr std::string_view kPythonNames[] = {
#include "core/lint/python_names.inc"
};

constexpr std::string_view kKeywords[] = {"False",  "None",   "True",    "and",      "as",       "assert", "async",
                                          "await",  "break",  "class",   "continue", "def",      "del",    "elif",
                                          "else",   "except", "finally", "for",      "from",     "global", "if",
                                          "import", "in",     "is",      "lambda",   "nonlocal", "not",    "or",
                                          "pass",   "raise",  "return",  "try",      "while",    "with",   "yield"};

/// After these a name is a new one.
bool makes_next_name(std::string_view word) {
  return word == "for" || word == "as" || word == "def" || word == "class" || word == "lambda" || word == "import";
}

/// `=`, but not `==`, stands behind a name.
bool is_assigned(std::string_view code, std::size_t end) {
  while (end < code.size() && code[end] == ' ') ++end;
  return end < code.size() && code[end] == '=' && code.substr(end, 2) != "==";
}

}  // namespace

void add_names(WordSet& words, std::string_view text, Strings strings) {
  for (const NameSpan& name : names_in(text)) {
    if (!name.in_string || strings == Strings::k_yes) words.emplace(name.name);
  }
}

void add_program_names(WordSet& words, std::string_view program) {
  const std::string text = std::string(program) + "\n";
  syntax::Lexer lexer(text, 0, 1);
  for (syntax::Token token = lexer.next(); token.kind != syntax::TokenKind::kEnd; token = lexer.next()) {
    if (token.kind == syntax::TokenKind::kError) return add_names(words, program, Strings::k_no);
    const bool is_name = token.kind == syntax::TokenKind::kName || token.kind >= syntax::TokenKind::kFalse;
    if (is_name) words.emplace(text.substr(token.span.begin, token.span.end - token.span.begin));
  }
}

void add_made_names(WordSet& words, std::string_view code) {
  std::string_view before;
  for (const NameSpan& name : names_in(code)) {
    if (makes_next_name(before) || is_assigned(code, name.end)) words.emplace(name.name);
    before = name.name;
  }
}

void add_parts(WordSet& words, const WordSet& names) {
  for (const std::string& name : names) {
    for (std::size_t begin = 0; begin < name.size();) {
      const std::size_t end = std::min(name.find('_', begin), name.size());
      if (end > begin) words.insert(name.substr(begin, end - begin));
      begin = end + 1;
    }
  }
}

bool is_python_name(std::string_view name) {
  return std::binary_search(std::begin(kPythonNames), std::end(kPythonNames), name);
}

bool is_keyword(std::string_view name) {
  return std::find(std::begin(kKeywords), std::end(kKeywords), name) != std::end(kKeywords);
}

}  // namespace coroscope::lint
