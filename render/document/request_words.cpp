#include "render/document/request_words.h"

namespace coroscope::render::document {

namespace {

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

class Splitter {
 public:
  Splitter(const text::Source& source, text::Span piece, text::Diagnostics& diagnostics)
      : text_(source.text()), at_(piece.begin), end_(piece.end), diagnostics_(diagnostics) {}

  std::vector<Word> split() {
    std::vector<Word> words;
    while (true) {
      while (at_ < end_ && is_space(text_[at_])) ++at_;
      if (at_ == end_) return words;
      words.push_back(take());
    }
  }

 private:
  Word take() {
    Word word;
    word.span.begin = at_;
    while (at_ < end_ && !is_space(text_[at_])) {
      const char byte = text_[at_];
      if (byte == '"' || byte == '\'') {
        take_quoted(word);
      } else {
        if (byte == '\\' && at_ + 1 < end_) ++at_;
        word.text += text_[at_++];
      }
    }
    word.span.end = at_;
    return word;
  }

  void take_quoted(Word& word) {
    const std::uint32_t open = at_++;
    const char quote = text_[open];
    while (at_ < end_ && text_[at_] != quote) {
      if (quote == '"' && text_[at_] == '\\' && at_ + 1 < end_) ++at_;
      word.text += text_[at_++];
    }
    if (at_ == end_) {
      diagnostics_.push_back(document_diagnostic({open, open + 1}, "this quote is not closed", std::string("write a second `") + quote + "`"));
    } else {
      ++at_;
    }
  }

  std::string_view text_;
  std::uint32_t at_, end_;
  text::Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Word> split_words(const text::Source& source, text::Span piece, text::Diagnostics& diagnostics) {
  return Splitter(source, piece, diagnostics).split();
}

text::Diagnostic document_diagnostic(text::Span span, std::string message, std::string advice) {
  text::Diagnostic diagnostic;
  diagnostic.category = "docs";
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  return diagnostic;
}

}  // namespace coroscope::render::document
