// What is wrong with a text, and where. Producers collect Diagnostics; one printer shows them with carets.
#pragma once

#include <string>
#include <vector>

#include "core/text/source.h"

namespace coroscope::text {

enum class Severity { kError, kWarning };

/// One finding. `category` is what stands before the message: a Python exception name ("SyntaxError",
/// "IndentationError") for errors that python3 would print too, or "unsupported" / "scenario" for our own.
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string category;
  Span span;                 ///< where the carets go
  std::string message;       ///< no capital, no full stop, except where CPython's own words have them
  std::string advice;        ///< what to write instead; may be empty
  bool show_caret = true;    ///< some of CPython's errors have no caret line
};

using Diagnostics = std::vector<Diagnostic>;

/// The text of a diagnostic exactly as CPython 3.11 prints a SyntaxError to stderr: file, line, source line, carets,
/// "Category: message", then our advice (if any) on a line of its own. Ends with a newline.
/// Source: CPython Python/pythonrun.c, print_error_text (3.11).
std::string format_diagnostic(const Source& source, const Diagnostic& diagnostic);

}  // namespace coroscope::text
