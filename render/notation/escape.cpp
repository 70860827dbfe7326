#include "render/notation/escape.h"

#include <fmt/format.h>

#include <iterator>

#include "render/clean_text.h"

namespace coroscope::render::notation {

namespace {

constexpr char32_t kNoBreakSpace = 0xA0;

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool contains(std::string_view characters, char32_t c) {
  return c < 0x80 && characters.find(static_cast<char>(c)) != std::string_view::npos;
}

// Walks over a text and knows the neighbours of each character; 0 stands before the first and after the last.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {
    if (!text_.empty()) next_ = next_code_point(text_, position_);
  }
  bool move() {
    if (next_ == 0) return false;
    before_ = here_;
    here_ = next_;
    next_ = position_ < text_.size() ? next_code_point(text_, position_) : 0;
    return true;
  }
  char32_t here() const { return here_; }
  char32_t before() const { return before_; }
  char32_t after() const { return next_; }
  bool touches(char32_t c) const { return before_ == c || next_ == c; }
  bool at_an_end() const { return before_ == 0 || next_ == 0; }
  bool is_spare_space() const { return here_ == ' ' && (at_an_end() || before_ == ' '); }

 private:
  std::string_view text_;
  std::size_t position_ = 0;
  char32_t before_ = 0, here_ = 0, next_ = 0;
};

// mermaid takes `wrap:` at the beginning for an instruction, and spoils lines with a colon after these words.
bool has_dangerous_colon(std::string_view text) {
  return text.starts_with("wrap") || text.starts_with("nowrap") || text.find("style") != std::string_view::npos ||
         text.find("classDef") != std::string_view::npos;
}

bool means_something_to_mermaid(const Walk& walk, bool colons) {
  const char32_t c = walk.here();
  if (contains("#;<>&", c)) return true;
  if (c == ':') return colons;
  if (c == '%') return walk.touches('%') || walk.after() == '{' || walk.before() == '}';
  if (c == '$') return walk.touches('$');                 // $$…$$ is a formula
  return c == 0xFB02 || c == 0xB6 || c == kNoBreakSpace;  // mermaid writes its own entities with these two
}

bool means_something_to_plantuml(const Walk& walk) {
  const char32_t c = walk.here();
  if (c == kNoBreakSpace) return false;
  if (c >= 0x80 || is_letter_or_digit(c) || c == ' ') return false;
  if (contains("<\\%~&`$\"|^", c)) return true;
  if (c == '\'') return walk.touches('/');  // a comment
  if (contains("(),:;?", c)) return false;
  return walk.at_an_end() ? c != ']' || walk.before() == ']' : walk.touches(c);
}

}  // namespace

std::string mermaid_text(std::string_view text) {
  const bool colons = has_dangerous_colon(text);
  std::string out;
  out.reserve(text.size());
  for (Walk walk(text); walk.move();) {
    const char32_t c = walk.is_spare_space() ? kNoBreakSpace : walk.here();
    if (c == kNoBreakSpace || means_something_to_mermaid(walk, colons)) {
      fmt::format_to(std::back_inserter(out), "#{};", static_cast<std::uint32_t>(c));
    } else {
      append_code_point(out, c);
    }
  }
  return out;
}

std::string plantuml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (Walk walk(text); walk.move();) {
    const char32_t c = walk.here();
    if (walk.is_spare_space()) {
      append_code_point(out, kNoBreakSpace);
    } else if (c >= 0xE100 && c <= 0xE1FF) {
      append_code_point(out, kReplacement);  // PlantUML has given these a meaning of its own (newline, quote)
    } else if (means_something_to_plantuml(walk)) {
      fmt::format_to(std::back_inserter(out), "<U+{:04X}>", static_cast<std::uint32_t>(c));
    } else {
      append_code_point(out, c);
    }
  }
  return out;
}

std::string plantuml_title(std::string_view text) {
  bool has_letter = false;
  for (Walk walk(text); walk.move();) {
    has_letter = has_letter || is_letter_or_digit(walk.here()) || (walk.here() >= 0x4E00 && walk.here() <= 0x9FFF);
  }
  return has_letter ? plantuml_text(text) : "<U+200B>" + plantuml_text(text);
}

}  // namespace coroscope::render::notation
