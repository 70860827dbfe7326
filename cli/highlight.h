// The colours of a program: keywords, strings, numbers, comments, and the names of functions and classes where they are
// defined. Where the lexer stops, colours stop; the text is there in any case.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cli/paint.h"
#include "core/text/source.h"

namespace coroscope::cli {

class Highlight {
 public:
  /// The source must outlive it.
  explicit Highlight(const text::Source& source);

  /// A line (from 1) without its newline, clean for a terminal.
  std::string line(std::uint32_t number, const Paint& paint) const;

 private:
  enum class Style : std::uint8_t { k_plain, k_keyword, k_string, k_number, k_comment, k_definition };

  void colour_words(std::string_view text);
  void colour_comments(std::string_view text, std::size_t begin, std::size_t end);
  void colour(std::size_t begin, std::size_t end, Style style);
  static std::string painted(std::string_view text, Style style, const Paint& paint);

  const text::Source& source_;
  std::vector<Style> styles_;  // one a byte
};

}  // namespace coroscope::cli
