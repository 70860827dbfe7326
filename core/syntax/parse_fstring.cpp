// The inside of f-strings, as CPython 3.11 reads it: one string token whose fields are found by scanning for brackets
// and quotes, cut out, put into parentheses and parsed by a parser of their own.
#include <fmt/format.h>

#include <algorithm>

#include "core/syntax/string_reader.h"

namespace coroscope::syntax {

namespace {

constexpr int kMaxFieldDepth = 2;  // a field may stand in the format spec of a field, not deeper
constexpr std::size_t kMaxBrackets = 200;

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\v';
}

}  // namespace

// Text and fields in turn, up to the end, or in a format spec up to its `}`.
bool StringReader::read_formatted(Cursor& cursor, Pieces& into, int depth) {
  while (!cursor.at_end()) {
    if (!read_literal(cursor, into, depth)) return false;
    if (cursor.at_end() || cursor.current() == '}') break;
    if (cursor.current() != '{') continue;  // after a doubled brace
    const Expression* field = read_field(cursor, into, depth);
    if (field == nullptr) return false;
    flush(into, whole_);
    into.values.push_back(field);
  }
  if (depth > 0 && (cursor.at_end() || cursor.current() != '}')) {
    fail("f-string: expecting '}'");
    return false;
  }
  return true;
}

// Stops at a brace that means something, or just behind a doubled one.
bool StringReader::read_literal(Cursor& cursor, Pieces& into, int depth) {
  for (;;) {
    const std::size_t begin = cursor.position;
    std::size_t end = cursor.end;
    bool doubled = false;
    while (!cursor.at_end()) {
      char c = cursor.current();
      ++cursor.position;
      if (c == '\\' && !cursor.is_raw && !cursor.at_end()) {
        c = cursor.current();
        ++cursor.position;
        if (c == 'N') {  // the braces of \N{name} are no field
          if (!cursor.at_end() && cursor.text[cursor.position++] == '{') {
            while (!cursor.at_end() && cursor.text[cursor.position++] != '}') {
            }
          }
          continue;
        }
      }
      if (c != '{' && c != '}') continue;
      doubled = depth == 0 && !cursor.at_end() && cursor.current() == c;
      if (!doubled && depth == 0 && c == '}') {
        fail("f-string: single '}' is not allowed");
        return false;
      }
      if (!doubled) --cursor.position;
      end = cursor.position;
      if (doubled) ++cursor.position;
      break;
    }
    if (!add_text(into.pending, cursor.text.substr(begin, end - begin), cursor.is_raw)) return false;
    if (!doubled) return true;
  }
}

// `{expression = !r :spec}`
const Expression* StringReader::read_field(Cursor& cursor, Pieces& into, int depth) {
  if (depth >= kMaxFieldDepth) return fail("f-string: expressions nested too deeply");
  ++cursor.position;
  const std::size_t begin = cursor.position;
  if (!find_end_of_expression(cursor)) return nullptr;
  const Expression* value = parse_expression(cursor, begin, cursor.position);
  if (value == nullptr) return nullptr;
  const auto unfinished = [this] { return fail("f-string: expecting '}'"); };
  bool shows_itself = false;
  if (cursor.current() == '=') {
    shows_itself = true;
    ++cursor.position;
    while (!cursor.at_end() && is_space(cursor.current())) ++cursor.position;
    if (cursor.at_end()) return unfinished();
    if (!add_text(into.pending, cursor.text.substr(begin, cursor.position - begin), true)) return nullptr;
  }
  char conversion = 0;
  if (cursor.current() == '!') {
    ++cursor.position;
    if (cursor.at_end()) return unfinished();
    conversion = cursor.current();
    ++cursor.position;
    if (conversion != 's' && conversion != 'r' && conversion != 'a') {
      return fail("f-string: invalid conversion character: expected 's', 'r', or 'a'");
    }
    if (cursor.at_end()) return unfinished();
  }
  JoinedStr* spec = nullptr;
  if (cursor.current() == ':') {
    ++cursor.position;
    Pieces pieces;
    if (cursor.at_end()) return unfinished();
    if (!read_formatted(cursor, pieces, depth + 1)) return nullptr;
    flush(pieces, cursor.token.span);
    spec = parser_.make<JoinedStr>(cursor.token.span);
    spec->values = parser_.arena_.copy(pieces.values);
  }
  if (cursor.at_end() || cursor.current() != '}') return unfinished();
  ++cursor.position;
  FormattedValue* field = parser_.make<FormattedValue>(whole_);
  field->value = value;
  field->format_spec = spec;
  field->conversion = shows_itself && conversion == 0 && spec == nullptr ? 'r' : conversion;
  return field;
}

// Moves the cursor to the `!`, `:`, `=` or `}` that ends the expression.
bool StringReader::find_end_of_expression(Cursor& cursor) {
  std::string brackets;
  char quote = 0;
  bool triple = false;
  const auto three = [&] {
    return cursor.position + 2 < cursor.end && cursor.text[cursor.position + 1] == cursor.current() &&
           cursor.text[cursor.position + 2] == cursor.current();
  };
  for (; !cursor.at_end(); ++cursor.position) {
    const char c = cursor.current();
    if (c == '\\') return fail("f-string expression part cannot include a backslash"), false;
    if (quote != 0) {
      if (c != quote || (triple && !three())) continue;
      if (triple) cursor.position += 2;
      quote = 0;
      continue;
    }
    if (c == '\'' || c == '"') {
      quote = c;
      triple = three();
      if (triple) cursor.position += 2;
    } else if (c == '(' || c == '[' || c == '{') {
      if (brackets.size() >= kMaxBrackets) return fail("f-string: too many nested parenthesis"), false;
      brackets += c;
    } else if (c == '#') {
      return fail("f-string expression part cannot include '#'"), false;
    } else if (brackets.empty() && (c == '!' || c == ':' || c == '}' || c == '=' || c == '<' || c == '>')) {
      const char next = cursor.position + 1 < cursor.end ? cursor.text[cursor.position + 1] : '\0';
      if (next == '=' && (c == '!' || c == '=' || c == '<' || c == '>')) {
        ++cursor.position;
        continue;
      }
      if (c == '<' || c == '>') continue;
      return true;
    } else if (c == ')' || c == ']' || c == '}') {
      if (brackets.empty()) return fail(fmt::format("f-string: unmatched '{}'", c)), false;
      const char open = brackets.back();
      brackets.pop_back();
      if (c != (open == '(' ? ')' : open == '[' ? ']' : '}')) {
        fail(fmt::format("f-string: closing parenthesis '{}' does not match opening parenthesis '{}'", c, open));
        return false;
      }
    }
  }
  if (quote != 0) return fail("f-string: unterminated string"), false;
  if (!brackets.empty()) return fail(fmt::format("f-string: unmatched '{}'", brackets.back())), false;
  fail("f-string: expecting '}'");
  return false;
}

const Expression* StringReader::parse_expression(const Cursor& cursor, std::size_t begin, std::size_t end) {
  const std::string_view expression = cursor.text.substr(begin, end - begin);
  if (std::all_of(expression.begin(), expression.end(), is_space)) {
    const char after = cursor.current();
    if (after == '!' || after == ':' || after == '=') {
      return fail(fmt::format("f-string: expression required before '{}'", after));
    }
    return fail("f-string: empty expression not allowed");
  }
  // The parentheses fall on the brace before and the character behind, so that offsets stay true.
  const std::string text = fmt::format("({})\n", expression);
  const auto base = static_cast<std::uint32_t>(cursor.token.span.begin + begin - 1);
  const auto newlines = std::count(cursor.text.begin(), cursor.text.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  Lexer lexer(text, base, cursor.token.line + static_cast<std::uint32_t>(newlines));
  Parser parser(lexer, parser_.arena_, text, base, Parser::Input::kFString);
  parser.depth_ = parser_.depth_;
  const Expression* value = parser.parse_fstring_expression();
  if (value != nullptr) return value;
  if (parser_.failed_) return nullptr;
  text::Diagnostic diagnostic = parser.diagnostic();
  if (!diagnostic.excerpt) {
    const std::size_t offset = std::min<std::size_t>(diagnostic.span.begin - base, text.size() - 1);
    const std::size_t newline = offset == 0 ? std::string::npos : text.rfind('\n', offset - 1);
    const std::size_t line_begin = newline == std::string::npos ? 0 : newline + 1;
    const std::size_t line_end = text.find('\n', line_begin);
    diagnostic.excerpt = text::Excerpt{
        text.substr(line_begin, line_end - line_begin),
        static_cast<std::uint32_t>(diagnostic.span.begin - base - line_begin),
        static_cast<std::uint32_t>(std::min<std::size_t>(diagnostic.span.end - base, line_end) - line_begin)};
  }
  parser_.failed_ = true;
  parser_.diagnostic_ = std::move(diagnostic);
  return nullptr;
}

}  // namespace coroscope::syntax
