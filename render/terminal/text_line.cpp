#include "render/terminal/text_line.h"

#include <algorithm>

#include "core/text/display_width.h"
#include "render/clean_text.h"
#include "render/text_metrics.h"

namespace coroscope::render::terminal {

std::string visible(std::string_view text) {
  return text::escape_invisible(clean(text));
}

std::string shorten(std::string_view words, std::size_t columns, bool ascii) {
  constexpr std::string_view kCut = "…";
  std::string text = text::shorten(words, columns);
  if (!ascii || text == words || !text.ends_with(kCut)) return text;
  text.resize(text.size() - kCut.size());
  return text + "~";
}

std::string shorten_name(std::string_view name, std::size_t columns, bool ascii) {
  const std::size_t stem = end_of_stem(name), rest = text::display_width(name.substr(stem));
  if (rest > columns * 2 / 3 || text::display_width(name) <= columns) return shorten(name, columns, ascii);
  return shorten(name.substr(0, stem), columns - rest, ascii) + std::string(name.substr(stem));
}

void TextLine::clear() {
  std::fill(cells_.begin(), cells_.end(), U' ');
  words_.clear();
}

void TextLine::put(std::size_t at, char32_t glyph) {
  if (at < cells_.size()) cells_[at] = glyph;
}

void TextLine::fill(std::size_t first, std::size_t end, char32_t glyph) {
  for (std::size_t x = first; x < std::min(end, cells_.size()); ++x) cells_[x] = glyph;
}

void TextLine::write(std::size_t at, std::string_view words, std::size_t end) {
  end = std::min(end, cells_.size());
  if (words.empty() || at >= end) return;
  Words piece{at, 0, shorten(words, end - at, ascii_)};
  piece.width = text::display_width(piece.text);
  words_.push_back(std::move(piece));
}

void TextLine::append_to(std::string& drawing) const {
  std::size_t x = 0;
  const auto glyphs_until = [&](std::size_t end) {
    for (; x < end; ++x) append_code_point(drawing, cells_[x]);
  };
  for (const Words& piece : words_) {
    if (piece.at < x) continue;
    glyphs_until(piece.at);
    drawing += piece.text;
    x += piece.width;
  }
  glyphs_until(cells_.size());
  drawing.erase(drawing.find_last_not_of(' ') + 1);
  drawing += '\n';
}

namespace {

/// Where the first line of `words` ends so that it fits into `width` columns: a byte offset, at least one character.
std::size_t end_of_line(std::string_view words, std::size_t width) {
  std::size_t used = 0, break_at = 0, offset = 0;
  bool after_wide = false;
  while (offset < words.size()) {
    std::size_t next = offset;
    next_code_point(words, next);
    const std::size_t columns = text::display_width(words.substr(offset, next - offset));
    if (words[offset] == ' ' || (offset > 0 && after_wide && columns == 2)) break_at = offset;
    if (used + columns > width && offset > 0) return break_at > 0 ? break_at : offset;
    used += columns;
    if (columns > 0) after_wide = columns == 2;
    offset = next;
  }
  return offset;
}

}  // namespace

std::vector<std::string> wrap(std::string_view words, std::size_t width, std::size_t most, bool ascii) {
  std::vector<std::string> lines;
  while (!words.empty() && lines.size() < most) {
    const std::size_t end = lines.size() + 1 == most ? words.size() : end_of_line(words, width);
    lines.push_back(shorten(words.substr(0, end), width, ascii));
    words.remove_prefix(end);
    words.remove_prefix(std::min(words.find_first_not_of(' '), words.size()));
  }
  return lines;
}

}  // namespace coroscope::render::terminal
