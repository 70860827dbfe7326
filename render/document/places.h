// The places of a Markdown text where something is to be put in:
//
//   <!-- coroscope output two-sleeps -->        a region: what stands between the comments is generated
//   …
//   <!-- /coroscope -->
//
//   ```coroscope output two-sleeps              a fence: it is replaced; only where somebody makes a page of the text
//   ```
//
// Each comment has a line of its own, indented by at most three spaces. In a fenced code block, and where more spaces
// make a code block of it, it is text. What is generated holds no end of a region: printed lines stand in a fence.
//
// What was meant as a place and is none is a diagnostic: in a quote (`> <!-- coroscope …`), behind something else in its line, or
// with a capital (`Coroscope`). Comments that only speak of coroscope are left alone: a kind follows the name in ours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text/diagnostic.h"
#include "core/text/source.h"
#include "render/document/snippet.h"

namespace coroscope::render::document {

struct Place {
  text::Span whole;    ///< with its comments or fences, and the line end of the last of them
  text::Span opening;  ///< the first comment, or the opening fence
  text::Span request;  ///< the words
  text::Span body;     ///< of a region: whole lines between its comments
  std::string_view newline = "\n";  ///< how lines end here
  std::string indent;               ///< spaces before the first comment or fence
  bool is_fence = false;
};

struct Places {
  std::vector<Place> places;  ///< from top to bottom
  text::Diagnostics diagnostics;
};

enum class TakeFences : bool { k_no, k_yes };
Places find_places(const text::Source& document, TakeFences fences);

/// A snippet as it stands in a document: indented, with the line ends of the place, and with empty lines around it where
/// Markdown wants them.
std::string fitted(std::string_view snippet, const Place& place, bool with_empty_lines);
/// Whether what is made of this kind wants empty lines around it.
bool wants_empty_lines(Kind kind);

/// The document with `texts` in these spans of it. Both are in order and equally many.
std::string replaced(const text::Source& document, const std::vector<text::Span>& spans, const std::vector<std::string>& texts);

}  // namespace coroscope::render::document
