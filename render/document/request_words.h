// What a document asks for, in words as in a shell: `diagram two-sleeps --title "Two tasks"`.
//
// Quotes of both kinds keep spaces; in double quotes, and outside of quotes, a backslash takes the next sign as it is.
// Nothing is replaced: there are no variables, and no files are looked up.
#pragma once

#include <string>
#include <vector>

#include "core/text/diagnostic.h"
#include "core/text/source.h"

namespace coroscope::render::document {

struct Word {
  std::string text;
  text::Span span;  ///< with its quotes
};

/// The words of a piece of `source`. A quote that is not closed is a diagnostic.
std::vector<Word> split_words(const text::Source& source, text::Span piece, text::Diagnostics& diagnostics);

/// A finding about a document; its category is "docs".
text::Diagnostic document_diagnostic(text::Span span, std::string message, std::string advice = {});

}  // namespace coroscope::render::document
