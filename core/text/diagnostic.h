// What is wrong with a text, and where. Producers collect Diagnostics; one printer shows them with carets.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/source.h"

namespace coroscope::text {

enum class Severity { kError, kWarning };

/// A line to show instead of the line of the file: CPython shows the expression of an f-string as `(expression)`.
struct Excerpt {
  std::string line;
  std::uint32_t begin = 0;  ///< where the carets go, in bytes of `line`
  std::uint32_t end = 0;
};

/// One finding. `category` is what stands before the message: a Python exception name ("SyntaxError",
/// "IndentationError") for errors that python3 would print too, or "unsupported" / "scenario" for our own.
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string category;
  Span span;               ///< where the carets go
  std::string message;     ///< no capital, no full stop, except where CPython's own words have them
  std::string advice;      ///< what to write instead; may be empty
  bool show_caret = true;  ///< some of CPython's errors have no caret line
  bool show_place = true;  ///< a few have not even file and line
  /// CPython's parser and compiler put carets by byte columns, its tokenizer by characters; our own diagnostics always
  /// count characters.
  bool count_characters = false;
  std::optional<Excerpt> excerpt = std::nullopt;
  std::string_view rule = {};  ///< what `lint` calls it: "unknown-key"; empty where it has no name; a literal
};

using Diagnostics = std::vector<Diagnostic>;

/// The text of a diagnostic exactly as CPython 3.11 prints a SyntaxError to stderr: file, line, source line, carets,
/// "Category: message", then our advice (if any) on a line of its own. Ends with a newline.
/// Source: CPython Python/pythonrun.c, print_error_text (3.11).
std::string format_diagnostic(const Source& source, const Diagnostic& diagnostic);

}  // namespace coroscope::text
