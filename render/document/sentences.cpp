// The numbered sentences of a diagram in a document. They come as lines of text (see words/sequence_words.h): numbered
// sentences, items with a dash, printed lines indented by four spaces, and headings.
#include <fmt/format.h>

#include <algorithm>

#include "render/document/parts.h"

namespace coroscope::render::document {

namespace {

enum class LineKind : std::uint8_t { k_none, k_heading, k_sentence, k_item, k_printed };

struct Line {
  LineKind kind = LineKind::k_heading;
  std::string_view number;  ///< of a sentence
  std::string_view words;
};

Line read(std::string_view line) {
  constexpr std::string_view kIndent = "    ";
  if (line.find_first_not_of(' ') == std::string_view::npos) return {LineKind::k_none, "", ""};
  if (line.starts_with(kIndent)) return {LineKind::k_printed, "", line.substr(kIndent.size())};
  if (line.starts_with("- ")) return {LineKind::k_item, "", line.substr(2)};
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_numbered = digits != 0 && digits <= 9 && line.substr(digits).starts_with(". ");
  if (!is_numbered) return {LineKind::k_heading, "", line};
  return {LineKind::k_sentence, line.substr(0, digits), line.substr(digits + 2)};
}

class Writer {
 public:
  explicit Writer(Markup markup) : html_(markup == Markup::k_html), markup_(markup) {}

  void add(const Line& line) {
    if (line.kind == LineKind::k_none) {
      if (kind_ == LineKind::k_printed) ++empty_lines_;   // of the output, if more of it follows
      return;
    }
    if (line.kind != kind_ || line.kind == LineKind::k_heading) begin(line.kind);
    if (line.kind == LineKind::k_printed) return add_printed(line.words);
    const std::string words = inline_words(line.words, markup_);
    if (line.kind == LineKind::k_heading) text_ += html_ ? "<p>" + words + "</p>\n" : words + "\n";
    if (line.kind == LineKind::k_item) text_ += html_ ? "<li>" + words + "</li>\n" : "- " + words + "\n";
    // Numbers are what they are: the first sentence of a list need not be the first of all.
    if (line.kind == LineKind::k_sentence) {
      text_ += html_ ? fmt::format("<li value=\"{}\">{}</li>\n", line.number, words) : fmt::format("{}. {}\n", line.number, words);
    }
  }

  std::string take() {
    end();
    return html_ ? "<div class=\"coroscope-words\">\n" + text_ + "</div>\n" : std::move(text_);
  }

 private:
  void begin(LineKind kind) {
    end();
    // In Markdown an empty line ends a paragraph, and a list.
    if (!html_ && !text_.empty()) text_ += "\n";
    if (html_ && kind == LineKind::k_sentence) text_ += "<ol>\n";
    if (html_ && kind == LineKind::k_item) text_ += "<ul>\n";
    kind_ = kind;
  }

  void end() {
    if (html_ && kind_ == LineKind::k_sentence) text_ += "</ol>\n";
    if (html_ && kind_ == LineKind::k_item) text_ += "</ul>\n";
    if (kind_ == LineKind::k_printed) {
      text_ += html_ ? preformatted("<pre class=\"coroscope-output\"><samp>", printed_, "</samp></pre>") : fenced(printed_, "text");
    }
    printed_.clear();
    empty_lines_ = 0;
    kind_ = LineKind::k_none;
  }

  void add_printed(std::string_view line) {
    printed_.append(empty_lines_, '\n').append(visible(line)).append("\n");
    empty_lines_ = 0;
  }

  bool html_;
  Markup markup_;
  std::string text_, printed_;
  LineKind kind_ = LineKind::k_none;  // of the last line
  std::size_t empty_lines_ = 0;       // after the last printed line
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
