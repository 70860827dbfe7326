#include "render/text_metrics.h"

#include "render/clean_text.h"

namespace coroscope::render {

namespace {

// Adobe Helvetica, thousandths of an em, from U+0020 to U+007E.
constexpr short kHelvetica[95] = {278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
                                  556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
                                  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
                                  667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
                                  333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
                                  556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};
constexpr double kBoldFactor = 1.07;
constexpr double kMonoAdvance = 0.602;
constexpr double kEmojiAdvance = 1.3;
constexpr char32_t kJoiner = 0x200D;

struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool in(char32_t c, const Range (&ranges)[N]) {
  for (const Range& range : ranges) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

// Drawn over the character before: combining marks, variation selectors, skin tones, tags.
bool takes_no_room(char32_t c) {
  static constexpr Range kRanges[] = {{0x300, 0x36F},     {0x591, 0x5BD},    {0x64B, 0x65F},   {0x200B, 0x200D},
                                      {0x2060, 0x2064},   {0x20D0, 0x20FF},  {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
                                      {0x1F3FB, 0x1F3FF}, {0xE0000, 0xE0FFF}};
  return c >= 0x300 && in(c, kRanges);
}
bool is_wide(char32_t c) {
  static constexpr Range kRanges[] = {{0x1100, 0x115F}, {0x2E80, 0x303E},  {0x3041, 0xA4CF}, {0xA960, 0xA97F},
                                      {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},  {0xFE30, 0xFE6F}, {0xFF00, 0xFF60},
                                      {0xFFE0, 0xFFE6}, {0x20000, 0x3FFFD}};
  return c >= 0x1100 && in(c, kRanges);
}
bool is_emoji(char32_t c) {
  static constexpr Range kRanges[] = {
      {0x231A, 0x231B}, {0x23E9, 0x23FA}, {0x2600, 0x27BF}, {0x2B50, 0x2B50}, {0x1F300, 0x1FAFF}};
  return c >= 0x231A && in(c, kRanges);
}
bool is_regional(char32_t c) {
  return c >= 0x1F1E6 && c <= 0x1F1FF;
}

double advance(char32_t c, Font font, bool bold) {
  if (is_emoji(c)) return kEmojiAdvance;
  if (is_wide(c)) return font == Font::k_mono ? 2 * kMonoAdvance : 1.0;
  if (font == Font::k_mono) return kMonoAdvance;
  if (c >= 32 && c < 127) return kHelvetica[c - 32] / 1000.0 * (bold ? kBoldFactor : 1.0);
  if (c == 0x2026) return 1.0;
  return c < 0x250 ? 0.60 : 0.66;
}

// Walks a text in what a reader takes for single characters: a base, its marks, joined emoji, pairs of regional
// letters.
class Clusters {
 public:
  explicit Clusters(std::string_view text) : text_(text) {}
  bool done() const { return position_ >= text_.size(); }
  std::size_t position() const { return position_; }
  double next(Font font, bool bold) {
    const char32_t base = next_code_point(text_, position_);
    const double width = is_regional(base) ? kEmojiAdvance : takes_no_room(base) ? 0 : advance(base, font, bold);
    bool joined = base == kJoiner;
    bool pair = is_regional(base);
    while (!done()) {
      std::size_t after = position_;
      const char32_t c = next_code_point(text_, after);
      if (!takes_no_room(c) && !(joined && is_emoji(c)) && !(pair && is_regional(c))) break;
      if (is_regional(c)) pair = false;
      joined = c == kJoiner;
      position_ = after;
    }
    return width;
  }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

double em_width(std::string_view text, Font font, bool bold) {
  double width = 0;
  for (Clusters clusters(text); !clusters.done();) width += clusters.next(font, bold);
  return width;
}

std::string fit(std::string_view text, double max_em, Font font, bool bold) {
  const double ellipsis = advance(0x2026, font, bold);
  double width = 0;
  std::size_t kept = 0;
  for (Clusters clusters(text); !clusters.done();) {
    width += clusters.next(font, bold);
    if (width + ellipsis <= max_em) kept = clusters.position();
    if (width > max_em) return std::string(text.substr(0, kept)) + "…";
  }
  return std::string(text);
}

std::size_t end_of_stem(std::string_view name) {
  const std::size_t end = name.ends_with(')') ? name.rfind(" (") : name.rfind(" #");
  return end == std::string_view::npos || end == 0 ? name.size() : end;
}

std::string fit_name(std::string_view name, double max_em, Font font, bool bold) {
  const std::size_t stem = end_of_stem(name);
  const double rest = max_em - em_width(name.substr(stem), font, bold);
  if (rest < max_em / 3 || em_width(name, font, bold) <= max_em) return fit(name, max_em, font, bold);
  return fit(name.substr(0, stem), rest, font, bold) + std::string(name.substr(stem));
}

std::vector<std::string> wrap(std::string_view text, double max_em, std::size_t most, Font font, bool bold) {
  constexpr std::string_view kCut = "…";
  std::vector<std::string> lines;
  while (lines.size() + 1 < most) {
    std::string line = fit(text, max_em, font, bold);
    if (line == text) break;
    line.resize(line.size() - kCut.size());
    const std::size_t space = text[line.size()] == ' ' ? line.size() : line.rfind(' ');
    if (space != std::string::npos && space > line.size() / 2) line.resize(space);
    if (line.empty()) break;  // one character that is too wide by itself
    text.remove_prefix(line.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    lines.push_back(std::move(line));
  }
  if (!text.empty() || lines.empty()) lines.push_back(fit(text, max_em, font, bold));
  return lines;
}

}  // namespace coroscope::render
