// Which lines of a Markdown text stand in a fenced code block, by the rules of CommonMark: up to three spaces, then three
// or more backticks or tildes; the end has at least as many, and nothing after them. A block that is not closed goes on
// to the end of the text.
#pragma once

#include <cstddef>
#include <string_view>

namespace coroscope::render::document {

/// Spaces that a line begins with.
std::size_t indentation(std::string_view line);

class Fences {
 public:
  enum class Line { k_text, k_opening, k_inside, k_closing };

  /// Lines come one after the other, without their line ends.
  Line take(std::string_view line);
  /// What stands after the opening fence of the last block, within `line`.
  std::string_view info() const { return info_; }

 private:
  bool opens(std::string_view line);

  char sign_ = 0;  // of the open fence; 0: none is open
  std::size_t length_ = 0;
  std::string_view info_;
};

}  // namespace coroscope::render::document
