#include "cli/wrap.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/text/display_width.h"
#include "core/text/utf8.h"

namespace coroscope::cli {

namespace {

/// A piece of text that stays together.
struct Piece {
  std::string text;
  bool space_before = false;
};

std::string_view character_at(std::string_view text, std::size_t at) {
  const text::CodePoint point = text::decode_utf8(text, at);
  return text.substr(at, std::max<std::size_t>(1, point.length));
}

bool is_wide(std::string_view character) {
  return text::display_width(character) == 2 || character == "“" || character == "”" || character == "…" ||
         character == "—";
}

/// A sign that no line begins with.
bool is_closing(std::string_view character) {
  constexpr std::array<std::string_view, 13> kSigns = {"，", "。", "、", "；", "：", "？", "！",
                                                       "）", "”",  "》", "』", "」", "…"};
  return std::find(kSigns.begin(), kSigns.end(), character) != kSigns.end();
}

/// A sign that no line ends with.
bool is_opening(std::string_view character) {
  constexpr std::array<std::string_view, 5> kSigns = {"（", "“", "《", "『", "「"};
  return std::find(kSigns.begin(), kSigns.end(), character) != kSigns.end();
}

/// Code in backquotes stays together as long as it is short.
std::size_t end_of_code(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 40;
  const std::size_t end = text.find('`', at + 1);
  if (end == std::string_view::npos || end - at > kLongest) return at + 1;
  return text.substr(at, end - at).find('\n') == std::string_view::npos ? end + 1 : at + 1;
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Piece> pieces() {
    while (at_ < text_.size()) take();
    return std::move(pieces_);
  }

 private:
  void take() {
    const std::string_view next = character_at(text_, at_);
    if (next == " " || next == "\n") {
      space_ = space_ || next == " " || !joins_over_line_end();
      at_ += 1;
      apart_ = true;
      return;
    }
    const std::size_t end = next == "`" ? end_of_code(text_, at_) : at_ + next.size();
    if (begins_piece(next)) {
      pieces_.push_back({"", space_});
    }
    pieces_.back().text += text_.substr(at_, end - at_);
    last_ = next;
    at_ = end;
    apart_ = space_ = false;
  }

  bool begins_piece(std::string_view next) const {
    if (pieces_.empty() || space_) return true;
    if (is_closing(next) || is_opening(last_)) return false;
    return apart_ || is_wide(next) || is_wide(last_);
  }

  /// A line that ended in the middle of Chinese text ends there without a space.
  bool joins_over_line_end() const {
    const std::size_t next = at_ + 1;
    if (pieces_.empty() || next >= text_.size()) return true;
    const std::string_view after = character_at(text_, next);
    return (is_wide(last_) && is_wide(after)) || is_closing(last_) || is_closing(after) || is_opening(last_);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view last_;  // character taken
  bool apart_ = false;     // something was between it and the next
  bool space_ = false;
  std::vector<Piece> pieces_;
};

std::string wrapped_paragraph(std::string_view text, std::string_view first, std::string_view rest, std::size_t most) {
  std::string result(first);
  std::size_t column = text::display_width(first);
  bool line_is_empty = true;
  for (const Piece& piece : Cutter(text).pieces()) {
    const std::size_t width = text::display_width(piece.text);
    const std::size_t space = piece.space_before && !line_is_empty ? 1 : 0;
    if (!line_is_empty && column + space + width > most) {
      result += "\n" + std::string(rest);
      column = text::display_width(rest);
    } else {
      result.append(space, ' ');
      column += space;
    }
    result += piece.text;
    column += width;
    line_is_empty = false;
  }
  return result + "\n";
}

}  // namespace

std::string wrapped(std::string_view text, std::string_view first, std::string_view rest, std::size_t width) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::string result;
  while (true) {
    const std::size_t end = text.find("\n\n");
    result += wrapped_paragraph(text.substr(0, end), first, rest, width);
    if (end == std::string_view::npos) return result;
    result += "\n";
    first = rest;
    text.remove_prefix(end + 2);
  }
}

std::string wrapped_on_terminal(const Environment& environment, std::string_view text, std::string_view first,
                                std::string_view rest) {
  const std::size_t columns = environment.out_columns();
  if (columns == 0) return std::string(first) + std::string(text) + "\n";
  return wrapped(text, first, rest, std::min(columns, kWrapWidth));
}

}  // namespace coroscope::cli
