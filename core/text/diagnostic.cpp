#include "core/text/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text/utf8.h"

namespace coroscope::text {

namespace {

/// A line and the columns of its carets, in the unit in which they are counted.
struct Shown {
  std::string line;
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr std::size_t kLongestLine = 240;  // characters
constexpr std::size_t kBeforeCarets = 60;  // of a line that is longer

bool is_python_category(std::string_view category) {
  return category.ends_with("Error") || category.ends_with("Warning");
}

/// What a terminal may see of a source line: control characters could move its cursor or change its colours.
std::string harmless(std::string_view line) {
  std::string result;
  result.reserve(line.size());
  for (std::size_t i = 0; i < line.size();) {
    const auto byte = static_cast<unsigned char>(line[i]);
    const CodePoint point = decode_utf8(line, i);
    if (point.length == 0 || (byte < 0x20 && byte != '\t') || byte == 0x7F ||
        (point.value >= 0x80 && point.value < 0xA0)) {
      result += '?';
      i += std::max<std::uint32_t>(point.length, 1);
    } else {
      result += line.substr(i, point.length);
      i += point.length;
    }
  }
  return result;
}

/// How many bytes so many characters take.
std::size_t bytes_of(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
    if (begins && characters-- == 0) break;
  }
  return at;
}

/// What is around the carets of a line that would fill screens.
Shown shortened(Shown shown) {
  const std::size_t count = count_code_points(shown.line);
  if (count <= kLongestLine) return shown;
  const std::size_t cut = std::min(std::max(shown.begin, kBeforeCarets), count) - kBeforeCarets;
  const std::string rest = shown.line.substr(bytes_of(shown.line, cut));
  const std::string part = rest.substr(0, bytes_of(rest, kLongestLine));
  const std::string_view before = cut > 0 ? "…" : "";
  const auto moved = [&](std::size_t place) { return std::min(place - cut, kLongestLine) + (cut > 0 ? 1 : 0); };
  return {fmt::format("{}{}{}", before, part, part == rest ? "" : "…"), moved(shown.begin), moved(shown.end)};
}

Shown shown_line(const Source& source, const Diagnostic& diagnostic) {
  if (diagnostic.excerpt) return {diagnostic.excerpt->line, diagnostic.excerpt->begin, diagnostic.excerpt->end};
  const std::uint32_t line = source.line_of(diagnostic.span.begin);
  const std::uint32_t line_begin = source.line_begin(line);
  Shown shown{std::string(source.line_text(line)), diagnostic.span.begin - line_begin, diagnostic.span.end - line_begin};
  if (diagnostic.span.end < diagnostic.span.begin) shown.end = shown.begin;
  // A range that ends on a later line is marked up to the end of this one.
  const bool several_lines = shown.end > shown.line.size() && source.line_of(diagnostic.span.end) != line;
  if (several_lines) shown.end = std::max(shown.line.size(), shown.begin);
  const bool is_python = is_python_category(diagnostic.category);
  if (diagnostic.count_characters || !is_python) {
    const std::string_view text = shown.line;
    const auto count = [&](std::size_t bytes) { return count_code_points(text.substr(0, bytes)); };
    const std::size_t past_end = shown.begin > shown.line.size() ? shown.begin - shown.line.size() : 0;
    shown.end = count(shown.end);
    shown.begin = count(shown.begin) + past_end;
  }
  return is_python ? shown : shortened(std::move(shown));  // python3 shows whole lines
}

}  // namespace

std::string format_diagnostic(const Source& source, const Diagnostic& diagnostic) {
  const Shown shown = shown_line(source, diagnostic);
  const std::size_t blanks = std::min(shown.line.find_first_not_of(" \t\f"), shown.line.size());
  const std::string line = harmless(std::string_view(shown.line).substr(blanks));
  const std::uint32_t number = std::min(source.line_of(diagnostic.span.begin), std::max(source.line_count(), 1u));
  std::string result;
  if (diagnostic.severity == Severity::kWarning && is_python_category(diagnostic.category)) {
    result = fmt::format("{}:{}: {}: {}\n", source.name(), number, diagnostic.category, diagnostic.message);
    if (!line.empty()) result += fmt::format("  {}\n", line);
  } else {
    if (diagnostic.show_place) {
      result = fmt::format("  File \"{}\", line {}\n", source.name(), number);
      // Of ours, what a whole file lacks has no line that could be shown.
      const bool show_line = !line.empty() || is_python_category(diagnostic.category);
      if (show_line) result += fmt::format("    {}\n", line);
      if (show_line && diagnostic.show_caret && shown.begin >= blanks) {
        const std::size_t width = shown.end > shown.begin ? shown.end - shown.begin : 1;
        result += fmt::format("    {:{}}{:^>{}}\n", "", shown.begin - blanks, "", width);
      }
    }
    result += fmt::format("{}: {}\n", diagnostic.category, diagnostic.message);
    if (diagnostic.message.empty()) result = result.substr(0, result.size() - 3) + "\n";
  }
  if (!diagnostic.advice.empty()) result += diagnostic.advice + "\n";
  return result;
}

}  // namespace coroscope::text
