#include "core/scenario/block.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/scenario/nearest.h"

namespace coroscope::scenario {

namespace {

constexpr std::string_view kOpening = "# /// scenario";
constexpr std::string_view kClosing = "# ///";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kMostLineProblems = 5;

std::string_view without_trailing_space(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
  return line;
}

/// A line of the source without a byte order mark and trailing spaces, and where it begins.
struct Line {
  std::string_view text;
  text::Span span;
};

Line line(const text::Source& source, std::uint32_t number) {
  std::string_view text = source.line_text(number);
  std::uint32_t begin = source.line_begin(number);
  if (number == 1 && text.starts_with(kByteOrderMark)) {
    text.remove_prefix(kByteOrderMark.size());
    begin += static_cast<std::uint32_t>(kByteOrderMark.size());
  }
  text = without_trailing_space(text);
  return {text, {begin, begin + static_cast<std::uint32_t>(text.size())}};
}

bool opens_some_block(std::string_view text) {
  return text.starts_with("# /// ") && text.size() > 6 && text.find_first_of(" \t", 6) == std::string_view::npos;
}

/// `#///scenario`, `# // Scenario`: meant as an opening line, but written in another way.
bool nearly_opens(std::string_view text) {
  if (text == kOpening || !text.starts_with('#')) return false;
  std::string letters;
  int slashes = 0;
  for (const char byte : text.substr(1, 40)) {
    if (byte == '/') {
      ++slashes;
    } else if (byte != ' ' && byte != '\t') {
      letters += byte;
    }
  }
  const bool has_word = letters.size() >= 6 && letters.size() <= 10 && edit_distance(letters, "scenario") <= 2;
  return slashes >= 2 && has_word && text.find("//") < text.find_first_not_of("#/ \t");
}

void report(text::Diagnostics& diagnostics, text::Span span, std::string message, std::string advice) {
  diagnostics.push_back({text::Severity::kError, "scenario", span, std::move(message), std::move(advice)});
  diagnostics.back().rule = "toml";
}

/// How many bytes of a line inside the block are its comment sign.
std::uint32_t prefix_length(std::string_view text) {
  if (text.starts_with("# ")) return 2;
  return text.starts_with('#') ? 1 : 0;
}

/// Finds the line that closes the block opened on `opening`; 0 if there is none.
std::uint32_t closing_line(const text::Source& source, std::uint32_t opening) {
  for (std::uint32_t number = opening + 1; number <= source.line_count(); ++number) {
    const std::string_view text = line(source, number).text;
    if (text == kClosing) return number;
    if (opens_some_block(text)) return 0;
  }
  return 0;
}

Block take_block(const text::Source& source, std::uint32_t opening, std::uint32_t closing,
                 text::Diagnostics& diagnostics) {
  Block block;
  block.opening = line(source, opening).span;
  block.whole = {block.opening.begin, line(source, closing).span.end};
  int problems = 0;
  for (std::uint32_t number = opening + 1; number <= closing; ++number) {
    const auto toml_begin = static_cast<std::uint32_t>(block.toml.size());
    if (number == closing) {  // so that the end of the TOML is a place in the file too
      block.lines.push_back({toml_begin, line(source, closing).span.begin, 0});
      break;
    }
    const Line here = line(source, number);
    const std::uint32_t prefix = prefix_length(here.text);
    const bool spaced = prefix == 2 || (prefix == 1 && here.text.size() == 1);
    if (!spaced && ++problems <= kMostLineProblems) {
      if (prefix == 1) {
        report(diagnostics, {here.span.begin, here.span.begin + 1}, "no space after `#` in the scenario block",
               fmt::format("write {}", in_backquotes("# " + std::string(here.text.substr(1)))));
      } else {
        report(diagnostics, here.span, "a line without `#` in the scenario block",
               here.text.empty() ? "write `#`, or close the block with `# ///` before it"
                                 : fmt::format("write {}, or close the block with `# ///` before it",
                                               in_backquotes("# " + std::string(here.text))));
      }
    }
    const std::string_view content = here.text.substr(prefix);
    block.lines.push_back({toml_begin, here.span.begin + prefix, static_cast<std::uint32_t>(content.size())});
    block.toml.append(content);
    block.toml += '\n';
  }
  return block;
}

}  // namespace

text::Span Block::in_file(text::Span in_toml) const {
  const auto after = std::upper_bound(lines.begin(), lines.end(), in_toml.begin,
                                      [](std::uint32_t offset, const Line& line) { return offset < line.toml_begin; });
  const Line& line = after == lines.begin() ? *after : *(after - 1);
  const auto place = [&](std::uint32_t offset) {
    return line.file_begin + std::min(offset - line.toml_begin, line.length);
  };
  return {place(in_toml.begin), place(std::max(in_toml.begin, in_toml.end))};
}

std::optional<Block> find_block(const text::Source& source, text::Diagnostics& diagnostics) {
  std::optional<Block> block;
  // Most programs have no block: one search tells.
  if (source.text().find("//") == std::string_view::npos) return block;
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const Line here = line(source, number);
    if (!here.text.starts_with('#')) continue;
    if (nearly_opens(here.text)) {
      report(diagnostics, here.span, fmt::format("{} does not begin a scenario block", in_backquotes(here.text)),
             "write `# /// scenario`");
      continue;
    }
    if (here.text != kOpening) continue;
    if (block) {
      report(diagnostics, here.span, "a second scenario block", "one file is one scenario: keep one block");
      break;
    }
    const std::uint32_t closing = closing_line(source, number);
    if (closing == 0) {
      report(diagnostics, here.span, "the scenario block has no end", "close it with a line `# ///`");
      break;
    }
    block = take_block(source, number, closing, diagnostics);
    number = closing;
  }
  return block;
}

}  // namespace coroscope::scenario
