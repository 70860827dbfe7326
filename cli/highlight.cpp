#include "cli/highlight.h"

#include <algorithm>

#include "cli/terminal_text.h"
#include "core/syntax/lexer.h"

namespace coroscope::cli {

using syntax::TokenKind;

Highlight::Highlight(const text::Source& source) : source_(source), styles_(source.text().size(), Style::k_plain) {
  colour_words(std::string(source.text()) + "\n");
}

void Highlight::colour_words(std::string_view text) {
  syntax::Lexer lexer(text, 0, 1);
  std::size_t behind = 0;  // the last token
  TokenKind before = TokenKind::kNewline;
  while (true) {
    const syntax::Token token = lexer.next();
    if (token.kind == TokenKind::kEnd || token.kind == TokenKind::kError) break;
    if (!token.placed) continue;
    // A newline takes the comment before it with it.
    colour_comments(text, behind, token.kind == TokenKind::kNewline ? token.span.end : token.span.begin);
    behind = std::max<std::size_t>(behind, token.span.end);
    const bool defines = before == TokenKind::kDef || before == TokenKind::kClass;
    if (token.kind >= TokenKind::kFalse) colour(token.span.begin, token.span.end, Style::k_keyword);
    if (token.kind == TokenKind::kString) colour(token.span.begin, token.span.end, Style::k_string);
    if (token.kind == TokenKind::kNumber) colour(token.span.begin, token.span.end, Style::k_number);
    if (token.kind == TokenKind::kName && defines) colour(token.span.begin, token.span.end, Style::k_definition);
    before = token.kind;
  }
  if (!lexer.problem()) colour_comments(text, behind, text.size());
}

/// Between two words there are only spaces, line ends and comments.
void Highlight::colour_comments(std::string_view text, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const std::size_t comment = text.find('#', begin);
    if (comment >= end) return;
    begin = std::min({text.find('\n', comment), end, text.size()});
    colour(comment, begin, Style::k_comment);
  }
}

void Highlight::colour(std::size_t begin, std::size_t end, Style style) {
  for (std::size_t i = begin; i < std::min(end, styles_.size()); ++i) styles_[i] = style;
}

std::string Highlight::painted(std::string_view text, Style style, const Paint& paint) {
  const std::string clean = terminal_text(text);
  switch (style) {
    case Style::k_plain:
      return clean;
    case Style::k_keyword:
      return paint.keyword(clean);
    case Style::k_string:
      return paint.string(clean);
    case Style::k_number:
      return paint.number(clean);
    case Style::k_comment:
      return paint.faint(clean);
    case Style::k_definition:
      return paint.definition(clean);
  }
  return clean;
}

std::string Highlight::line(std::uint32_t number, const Paint& paint) const {
  const std::string_view text = source_.line_text(number);
  const std::size_t offset = source_.line_begin(number);
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && styles_[offset + end] == styles_[offset + begin]) ++end;
    result += painted(text.substr(begin, end - begin), styles_[offset + begin], paint);
    begin = end;
  }
  return result;
}

}  // namespace coroscope::cli
