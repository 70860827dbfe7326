#include "core/syntax/parse.h"

#include <fmt/format.h>

#include "core/syntax/parser.h"
#include "core/syntax/tree_depth.h"
#include "core/text/utf8.h"

namespace coroscope::syntax {

namespace {

using text::Diagnostic;

Diagnostic error(std::string category, std::string message, std::uint32_t offset, bool show_place) {
  Diagnostic diagnostic;
  diagnostic.category = std::move(category);
  diagnostic.message = std::move(message);
  diagnostic.span = {offset, offset};
  diagnostic.show_caret = false;
  diagnostic.show_place = show_place;
  return diagnostic;
}

// What CPython refuses before it looks for tokens.
std::optional<Diagnostic> refuse_bytes(const text::Source& source) {
  const std::string_view text = source.text();
  const std::size_t invalid = text::find_invalid_utf8(text);
  const std::size_t null = text.find('\0');
  if (invalid < null) {
    const auto offset = static_cast<std::uint32_t>(invalid);
    return error(
        "SyntaxError",
        fmt::format("Non-UTF-8 code starting with '\\x{:02x}' in file {} on line {}, but no encoding declared; see "
                    "https://peps.python.org/pep-0263/ for details",
                    static_cast<unsigned char>(text[invalid]), source.name(), source.line_of(offset)),
        offset, false);
  }
  if (null != std::string_view::npos) {
    return error("SyntaxError", "source code cannot contain null bytes", static_cast<std::uint32_t>(null), true);
  }
  return std::nullopt;
}

}  // namespace

ParseResult parse(const text::Source& source) {
  ParseResult result;
  if (const auto refused = refuse_bytes(source)) {
    result.diagnostics.push_back(*refused);
    return result;
  }
  std::string text(source.text());
  if (text.empty() || text.back() != '\n') text += '\n';
  Lexer lexer(text, 0, 1);
  Parser parser(lexer, *result.tree.arena, text, 0, Parser::Input::kFile);
  const Module* module_node = parser.parse_file();
  if (module_node == nullptr) {
    result.diagnostics.push_back(parser.diagnostic());
  } else if (is_too_deep(*module_node)) {
    result.diagnostics.push_back(
        error("RecursionError", "maximum recursion depth exceeded during compilation", 0, false));
  } else {
    result.tree.module = module_node;
  }
  return result;
}

}  // namespace coroscope::syntax
