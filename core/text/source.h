// A source text and positions in it.
//
// Everything that points into a program or a scenario file uses a Span: byte offsets into the UTF-8 text of one Source.
// Lines and columns are computed when somebody reads them, never stored.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace coroscope::text {

/// A half-open range of byte offsets into a Source.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

/// The smallest span that covers both.
constexpr Span join(Span first, Span second) {
  return {first.begin < second.begin ? first.begin : second.begin, first.end > second.end ? first.end : second.end};
}

/// A place for people: both count from 1; the column counts code points, not bytes.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// One text with a name (a path, or "<stdin>"), and the table of where its lines begin.
class Source {
 public:
  Source() : Source("<empty>", "") {}
  Source(std::string name, std::string text);

  const std::string& name() const { return name_; }
  std::string_view text() const { return text_; }
  std::string_view slice(Span span) const { return std::string_view(text_).substr(span.begin, span.end - span.begin); }

  /// Number of lines; a final newline does not begin another one.
  std::uint32_t line_count() const;
  /// The line (from 1) that holds a byte offset; offsets past the end are on the last line.
  std::uint32_t line_of(std::uint32_t offset) const;
  LineColumn position(std::uint32_t offset) const;
  /// The text of a line (from 1) without its newline; empty if there is no such line.
  std::string_view line_text(std::uint32_t line) const;
  /// Byte offset at which a line (from 1) begins.
  std::uint32_t line_begin(std::uint32_t line) const;

 private:
  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_begins_;  // byte offsets, ascending, first is 0
};

}  // namespace coroscope::text
