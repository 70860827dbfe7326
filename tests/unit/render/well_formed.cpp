#include "tests/unit/render/well_formed.h"

#include <algorithm>
#include <set>
#include <vector>

#include "render/clean_text.h"

namespace coroscope::render {
namespace {

const std::set<std::string, std::less<>> kElements{"svg", "title", "desc", "style",   "g",
                                                   "a",   "rect",  "path", "ellipse", "text"};
const std::set<std::string, std::less<>> kAttributes{"xmlns",
                                                     "width",
                                                     "height",
                                                     "viewBox",
                                                     "class",
                                                     "role",
                                                     "aria-labelledby",
                                                     "aria-describedby",
                                                     "aria-roledescription",
                                                     "aria-hidden",
                                                     "id",
                                                     "href",
                                                     "x",
                                                     "y",
                                                     "rx",
                                                     "ry",
                                                     "cx",
                                                     "cy",
                                                     "d",
                                                     "fill",
                                                     "stroke",
                                                     "stroke-width",
                                                     "stroke-dasharray",
                                                     "stroke-linecap",
                                                     "font-size",
                                                     "text-anchor"};

class Judge {
 public:
  explicit Judge(std::string_view document) : rest_(document) {}

  std::string judge() {
    while (fault_.empty() && !rest_.empty()) rest_.front() == '<' ? tag() : text();
    if (fault_.empty() && !open_.empty()) fault_ = "`" + open_.back() + "` is not closed";
    return fault_;
  }

 private:
  void text() {
    const std::string_view piece = rest_.substr(0, rest_.find('<'));
    check_characters(piece);
    rest_.remove_prefix(piece.size());
  }

  void tag() {
    const std::size_t end = rest_.find('>');
    if (end == std::string_view::npos) return fail("a tag has no end");
    std::string_view inside = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    if (inside.starts_with('/')) return close(inside.substr(1));
    const bool empty = inside.ends_with('/');
    if (empty) inside.remove_suffix(1);
    const std::string name(inside.substr(0, inside.find(' ')));
    if (!kElements.contains(name)) return fail("element `" + name + "`");
    inside.remove_prefix(name.size());
    attributes(inside);
    if (!empty) open_.push_back(name);
  }

  void close(std::string_view name) {
    if (open_.empty() || open_.back() != name) return fail("`" + std::string(name) + "` closes nothing");
    open_.pop_back();
  }

  void attributes(std::string_view inside) {
    std::set<std::string, std::less<>> seen;
    while (fault_.empty() && !inside.empty()) {
      const std::size_t equals = inside.find("=\"");
      if (inside.front() != ' ' || equals == std::string_view::npos)
        return fail("attribute in `" + std::string(inside) + "`");
      const std::string name(inside.substr(1, equals - 1));
      const std::size_t quote = inside.find('"', equals + 2);
      if (!kAttributes.contains(name)) return fail("attribute `" + name + "`");
      if (!seen.insert(name).second) return fail("attribute `" + name + "` twice");
      if (quote == std::string_view::npos) return fail("attribute `" + name + "` has no end");
      const std::string_view value = inside.substr(equals + 2, quote - equals - 2);
      check_characters(value);
      if (name == "href" && (value.starts_with("javascript:") || value.starts_with("data:")))
        return fail("link that runs");
      if (name == "id" && !ids_.insert(std::string(value)).second) return fail("id `" + std::string(value) + "` twice");
      inside.remove_prefix(quote + 1);
    }
  }

  void check_characters(std::string_view piece) {
    for (std::size_t i = 0; i < piece.size() && fault_.empty();) {
      const std::size_t begin = i;
      const char32_t c = next_code_point(piece, i);
      if (c == kReplacement && piece.substr(begin, i - begin) != "\uFFFD") fail("broken UTF-8");
      if ((c < 0x20 && c != '\n') || (c & 0xFFFE) == 0xFFFE) fail("a control character");
      if (c != '&') continue;
      const std::string_view entity = piece.substr(i, piece.find(';', i) - i);
      const bool known = entity == "amp" || entity == "lt" || entity == "gt" || entity == "quot" || entity == "#39";
      if (!known) fail("entity `" + std::string(entity.substr(0, 10)) + "`");
    }
  }

  void fail(std::string why) {
    if (fault_.empty()) fault_ = std::move(why);
  }

  std::string_view rest_;
  std::string fault_;
  std::vector<std::string> open_;
  std::set<std::string, std::less<>> ids_;
};

}  // namespace

std::string xml_fault(std::string_view document) {
  return Judge(document).judge();
}

}  // namespace coroscope::render
