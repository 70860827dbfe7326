// One line of a drawing while it is being drawn: glyphs in cells, and words that lie over them. Positions and widths
// are columns of the terminal, from 0.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::render::terminal {

/// What a program wrote, made fit to stand in a terminal: one line, everything visible.
std::string visible(std::string_view text);

/// Words in at most `columns`; what is cut ends with "…", or with "~" where all must be ASCII.
std::string shorten(std::string_view words, std::size_t columns, bool ascii);
/// The same for a name; of its end is kept what tells it apart from others: "(Task-3)".
std::string shorten_name(std::string_view name, std::size_t columns, bool ascii);

class TextLine {
 public:
  TextLine(std::size_t width, bool ascii) : ascii_(ascii), cells_(width, U' ') {}

  void clear();
  /// One character that takes one column; outside the line nothing happens.
  void put(std::size_t at, char32_t glyph);
  /// The columns first <= x < end.
  void fill(std::size_t first, std::size_t end, char32_t glyph);
  /// Words over whatever is there; to be written from left to right. They are cut to fit in before `end`.
  void write(std::size_t at, std::string_view words, std::size_t end);
  /// The line without spaces at its end, with its newline.
  void append_to(std::string& drawing) const;

 private:
  struct Words {
    std::size_t at, width;
    std::string text;
  };
  bool ascii_;
  std::vector<char32_t> cells_;
  std::vector<Words> words_;
};

/// The words in lines of at most `width` columns, at most `most` of them: the last is cut. Lines break at
/// spaces and between wide characters.
std::vector<std::string> wrap(std::string_view words, std::size_t width, std::size_t most, bool ascii);

}  // namespace coroscope::render::terminal
