#include "render/document/places.h"

#include <algorithm>
#include <optional>

#include "render/document/fences.h"
#include "render/document/request_words.h"

namespace coroscope::render::document {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kName = "coroscope";
constexpr std::string_view kCommentBegin = "<!--";
constexpr std::string_view kCommentEnd = "-->";
constexpr std::size_t kDeepest = 3;

/// A line of the document.
struct Line {
  std::uint32_t begin = 0, end = 0, next = 0;  // `end` without the line end
  std::string_view text;
};

bool is_space(char byte) {
  return byte == ' ' || byte == '\t';
}

std::uint32_t offset(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

/// Whether `text` begins with the word `coroscope`.
bool begins_with_name(std::string_view text) {
  return text.starts_with(kName) && (text.size() == kName.size() || is_space(text[kName.size()]) || text.substr(kName.size()).starts_with(kCommentEnd));
}

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char byte) { return lower(byte); });
  return result;
}

/// Without what makes a quote of a line: `> `, several times if quotes stand in quotes.
std::string_view without_quotes(std::string_view text) {
  while (true) {
    const std::size_t indent = indentation(text);
    if (indent > kDeepest || indent == text.size() || text[indent] != '>') return text;
    text.remove_prefix(indent + 1);
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
}

/// A comment that looks like the beginning of a region. Offsets are those in its line.
struct AlmostComment {
  std::size_t begin = 0, end = 0;
  std::string_view name;   // "coroscope", "Coroscope"
  bool has_kind = false;   // a word follows that is a kind
};

/// The first of these in a line. In a code span there is none.
std::optional<AlmostComment> almost_comment(std::string_view text) {
  const std::size_t code = text.find('`');
  for (std::size_t at = text.find(kCommentBegin); at != std::string_view::npos; at = text.find(kCommentBegin, at + 1)) {
    if (code < at) return std::nullopt;
    const std::size_t begin = std::min(text.find_first_not_of(" \t", at + kCommentBegin.size()), text.size());
    if (!begins_with_name(lower(text.substr(begin, kName.size() + kCommentEnd.size())))) continue;
    const std::size_t close = text.find(kCommentEnd, begin);
    std::string_view words = text.substr(begin + kName.size(), close == std::string_view::npos ? close : close - begin - kName.size());
    words.remove_prefix(std::min(words.find_first_not_of(" \t"), words.size()));
    const std::size_t end = close == std::string_view::npos ? text.size() : close + kCommentEnd.size();
    return AlmostComment{at, end, text.substr(begin, kName.size()), find_kind(lower(words.substr(0, words.find_first_of(" \t")))).has_value()};
  }
  return std::nullopt;
}

/// A comment of ours that begins a line.
struct Comment {
  bool is_end = false;    // <!-- /coroscope -->
  bool is_closed = false; // in this line
  text::Span span;        // all of it
  text::Span request;     // what follows the name
  text::Span rest;        // what follows the comment in its line, without spaces around
};

std::optional<Comment> comment_at(const Line& line) {
  const std::size_t indent = indentation(line.text);
  if (indent > kDeepest || !line.text.substr(indent).starts_with(kCommentBegin)) return std::nullopt;
  std::size_t at = indent + kCommentBegin.size();
  while (at < line.text.size() && is_space(line.text[at])) ++at;
  Comment comment;
  comment.is_end = at < line.text.size() && line.text[at] == '/';
  if (comment.is_end) ++at;
  if (!begins_with_name(line.text.substr(at))) return std::nullopt;
  at += kName.size();
  const std::size_t close = line.text.find(kCommentEnd, at);
  comment.is_closed = close != std::string_view::npos;
  const std::size_t request_end = comment.is_closed ? close : line.text.size();
  const std::size_t end = comment.is_closed ? close + kCommentEnd.size() : line.text.size();
  comment.request = {offset(line.begin + at), offset(line.begin + request_end)};
  comment.span = {offset(line.begin + indent), offset(line.begin + end)};
  const std::size_t rest = std::min(line.text.find_first_not_of(" \t", end), line.text.size());
  comment.rest = {offset(line.begin + rest), offset(line.begin + line.text.size())};
  return comment;
}

class Finder {
 public:
  Finder(const text::Source& document, TakeFences fences) : document_(document), takes_fences_(fences == TakeFences::k_yes) {}

  Places find() {
    const std::string_view text = document_.text();
    std::uint32_t begin = text.starts_with(kByteOrderMark) ? offset(kByteOrderMark.size()) : 0;
    while (begin < text.size()) {
      const Line line = line_at(begin);
      take(line);
      begin = line.next;
    }
    if (has_open_) missing_end();
    if (has_fence_) end_fence(Line{begin, begin, begin, {}});  // the end of the document closes it
    return std::move(found_);
  }

 private:
  Line line_at(std::uint32_t begin) const {
    const std::string_view text = document_.text();
    const std::size_t newline = text.find('\n', begin);
    Line line;
    line.begin = begin;
    line.next = offset(newline == std::string_view::npos ? text.size() : newline + 1);
    line.end = offset(newline == std::string_view::npos ? text.size() : newline);
    if (line.end < line.next && line.end > begin && text[line.end - 1] == '\r') --line.end;
    line.text = text.substr(begin, line.end - begin);
    return line;
  }

  void take(const Line& line) {
    switch (fences_.take(line.text)) {
      case Fences::Line::k_text:
        if (const auto comment = comment_at(line)) {
          take_comment(*comment, line);
        } else {
          take_text(line);
        }
        break;
      case Fences::Line::k_opening:
        begin_fence(line);
        break;
      case Fences::Line::k_inside:
        break;
      case Fences::Line::k_closing:
        end_fence(line);
        break;
    }
  }

  /// A line without a comment of ours: was it meant to have one?
  void take_text(const Line& line) {
    const std::string_view text = without_quotes(line.text);
    const bool is_quoted = text.size() != line.text.size();
    const Fences::Line quoted = is_quoted ? fences_of_quote_.take(text) : Fences::Line::k_text;
    if (!is_quoted) fences_of_quote_ = {};
    if (has_open_) return;  // what stands here is made anew
    if (quoted == Fences::Line::k_opening) return quoted_fence(line);
    if (quoted != Fences::Line::k_text || indentation(text) > kDeepest) return;
    if (const auto comment = almost_comment(text)) almost(*comment, line, text);
  }

  void almost(const AlmostComment& comment, const Line& line, std::string_view text) {
    const std::uint32_t base = line.end - offset(text.size());
    const text::Span all{base + offset(comment.begin), base + offset(comment.end)};
    const bool is_quoted = text.size() != line.text.size();
    const bool begins_line = comment.begin == indentation(text);
    if (!comment.has_kind && !(is_quoted && begins_line && comment.name == kName)) return;  // it speaks of something else
    if (is_quoted) return report(all, "a region in a quote is not filled", "write it outside of the quote");
    if (!begins_line) return report(all, "a region does not begin within a line", "write this comment on a line of its own");
    report_name(base, text, comment.name);
  }

  /// Where the name stands in `text`, which begins at `base`.
  void report_name(std::uint32_t base, std::string_view text, std::string_view name) {
    const std::uint32_t begin = base + offset(static_cast<std::size_t>(name.data() - text.data()));
    report({begin, begin + offset(name.size())}, "`" + std::string(name) + "` is written in small letters", "write `coroscope`");
  }

  void quoted_fence(const Line& line) {
    if (!takes_fences_ || !begins_with_name(lower(word_of(fences_of_quote_.info())))) return;
    report({line.begin, line.end}, "a fence in a quote is not filled", "write it outside of the quote");
  }

  /// What a fence says, without spaces before it.
  static std::string_view word_of(std::string_view info) {
    return info.substr(std::min(info.find_first_not_of(" \t"), info.size()));
  }

  std::string_view newline_of(const Line& line) const {
    return document_.text().substr(line.end, line.next - line.end) == "\r\n" ? "\r\n" : "\n";
  }

  void begin_fence(const Line& line) {
    has_fence_ = false;
    const std::string_view info = fences_.info();
    const std::string_view words = word_of(info);
    const std::size_t begin = info.size() - words.size();
    if (!takes_fences_ || has_open_ || !begins_with_name(lower(words))) return;
    if (!begins_with_name(words)) return report_name(line.begin, line.text, words.substr(0, kName.size()));
    Place place;
    place.is_fence = true;
    place.newline = newline_of(line);
    place.indent.assign(indentation(line.text), ' ');
    place.opening = {offset(line.begin + place.indent.size()), line.end};
    place.request.begin = offset(line.end - info.size() + begin + kName.size());
    place.whole.begin = line.begin;
    fence_ = place;
    has_fence_ = true;
  }

  void end_fence(const Line& line) {
    if (!has_fence_) return;
    fence_.request.end = line.begin;
    fence_.whole.end = line.next;
    found_.places.push_back(fence_);
    has_fence_ = false;
  }

  void take_comment(const Comment& comment, const Line& line) {
    if (comment.is_end && comment.is_closed) return take_end(comment, line);
    if (has_open_) missing_end();
    // A mistake in the comment is told once: the region begins nevertheless.
    is_whole_ = comment.is_closed;
    if (!comment.is_closed) report(comment.span, "this comment does not end in its line", "write `-->` after it");
    report_rest(comment);
    Place place;
    place.opening = comment.span;
    place.request = comment.request;
    place.newline = newline_of(line);
    place.indent.assign(comment.span.begin - line.begin, ' ');
    place.whole.begin = line.begin;
    place.body.begin = line.next;
    open_ = place;
    has_open_ = true;
  }

  void report_rest(const Comment& comment) {
    if (comment.rest.begin < comment.rest.end) report(comment.rest, "something follows the comment in its line", "begin a new line there");
  }

  void take_end(const Comment& comment, const Line& line) {
    report_rest(comment);
    const std::string_view words = document_.slice(comment.request);
    if (words.find_first_not_of(" \t") != std::string_view::npos) {
      report(comment.request, "the end of a region takes no words", "write `<!-- /coroscope -->`");
    }
    if (!has_open_) return report(comment.span, "this is the end of a region that does not begin", "take it out, or write `<!-- coroscope KIND SCENARIO -->` before it");
    open_.body.end = line.begin;
    open_.whole.end = line.next;
    found_.places.push_back(open_);
    has_open_ = false;
  }

  void missing_end() {
    if (is_whole_) report(open_.opening, "this region has no end", "write `<!-- /coroscope -->` on a line of its own after it");
    has_open_ = false;
  }

  void report(text::Span span, std::string message, std::string advice) {
    found_.diagnostics.push_back(document_diagnostic(span, std::move(message), std::move(advice)));
  }

  const text::Source& document_;
  bool takes_fences_;
  Fences fences_, fences_of_quote_;
  // The region and the fence that have begun and not ended; only good while the flags say so.
  Place open_, fence_;
  bool has_open_ = false, has_fence_ = false;
  bool is_whole_ = true;  // the comment that begins the region
  Places found_;
};

}  // namespace

Places find_places(const text::Source& document, TakeFences fences) {
  return Finder(document, fences).find();
}

bool wants_empty_lines(Kind kind) {
  return kind == Kind::k_diagram || kind == Kind::k_words || kind == Kind::k_question;
}

std::string fitted(std::string_view snippet, const Place& place, bool with_empty_lines) {
  std::string result(with_empty_lines ? place.newline : std::string_view());
  while (!snippet.empty()) {
    const std::size_t end = std::min(snippet.find('\n'), snippet.size());
    const std::string_view line = snippet.substr(0, end);
    if (!line.empty()) result.append(place.indent).append(line);
    result += place.newline;
    snippet.remove_prefix(std::min(end + 1, snippet.size()));
  }
  if (with_empty_lines) result += place.newline;
  return result;
}

std::string replaced(const text::Source& document, const std::vector<text::Span>& spans, const std::vector<std::string>& texts) {
  std::string result;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < spans.size(); ++i) {
    result += document.slice({at, spans[i].begin});
    result += texts[i];
    at = spans[i].end;
  }
  result += document.text().substr(at);
  return result;
}

}  // namespace coroscope::render::document
