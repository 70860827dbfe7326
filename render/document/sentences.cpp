// The numbered sentences of a diagram in a document. They come as lines of text: a number and a sentence, or a heading.
#include <fmt/format.h>

#include <algorithm>

#include "render/document/parts.h"

namespace coroscope::render::document {

namespace {

/// "12. Task-2 is resumed" in its parts; no number: another line.
struct Line {
  std::string_view number, words;
};

Line read(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  line.remove_prefix(begin);
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_numbered = digits != 0 && digits <= 9 && line.substr(digits).starts_with(". ");
  if (!is_numbered) return {"", line};
  return {line.substr(0, digits), line.substr(digits + 2)};
}

class Writer {
 public:
  explicit Writer(Markup markup) : markup_(markup) {}

  void add(const Line& line) {
    if (line.words.find_first_not_of(' ') == std::string_view::npos) return;
    const std::string words = inline_words(line.words, markup_);
    if (markup_ == Markup::k_html) return add_html(line, words);
    // An empty line ends a paragraph and a list; numbers are what they are.
    if (!text_.empty() && (line.number.empty() || !in_list_)) text_ += "\n";
    in_list_ = !line.number.empty();
    text_ += in_list_ ? fmt::format("{}. {}\n", line.number, words) : words + "\n";
  }

  std::string take() {
    close_list();
    return markup_ == Markup::k_html ? "<div class=\"coroscope-words\">\n" + text_ + "</div>\n" : std::move(text_);
  }

 private:
  void add_html(const Line& line, const std::string& words) {
    if (line.number.empty()) {
      close_list();
      text_ += "<p>" + words + "</p>\n";
      return;
    }
    if (!in_list_) text_ += "<ol>\n";
    in_list_ = true;
    text_ += fmt::format("<li value=\"{}\">{}</li>\n", line.number, words);
  }
  void close_list() {
    if (in_list_ && markup_ == Markup::k_html) text_ += "</ol>\n";
    in_list_ = false;
  }

  Markup markup_;
  std::string text_;
  bool in_list_ = false;
};

}  // namespace

std::string sentences(std::string_view words, Markup markup) {
  Writer writer(markup);
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('\n'), words.size());
    writer.add(read(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return writer.take();
}

}  // namespace coroscope::render::document
