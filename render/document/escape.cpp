#include "render/document/escape.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text/display_width.h"
#include "core/text/utf8.h"
#include "render/clean_text.h"

namespace coroscope::render::document {

namespace {

constexpr std::size_t kShortestFence = 3;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::size_t longest_run_of_backticks(std::string_view text) {
  std::size_t longest = 0, run = 0;
  for (const char byte : text) {
    run = byte == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

/// Signs that mean something to Markdown wherever they stand in a line. A backslash before them is understood by all.
bool is_special(char byte) {
  return std::string_view("\\*_[]").find(byte) != std::string_view::npos;
}

/// Signs that mean something to one kind of Markdown or another, and those of HTML. A backtick must not be one beside the
/// backticks of a code span.
bool is_special_somewhere(std::string_view text, std::size_t at) {
  const bool address = text[at] == ':' && text.substr(at + 1).starts_with('/');
  const bool host = text[at] == '.' && at >= 3 && text.substr(at - 3, 3) == "www";
  return address || host || std::string_view("<>&~|$@`").find(text[at]) != std::string_view::npos;
}

/// The length of what begins a list, a heading or a rule at the beginning of a line, without its last sign; npos: nothing.
std::size_t before_block_sign(std::string_view text) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  if (digits == text.size()) return std::string_view::npos;
  const std::string_view signs = digits == 0 ? "#+-" : ".)";
  return signs.find(text[digits]) == std::string_view::npos ? std::string_view::npos : digits;
}

std::string escape_markdown(std::string_view text, bool at_line_begin) {
  const std::size_t block_sign = at_line_begin ? before_block_sign(text) : std::string_view::npos;
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_special_somewhere(text, i)) {
      result += fmt::format("&#{};", static_cast<int>(text[i]));
      continue;
    }
    if (is_special(text[i]) || i == block_sign) result += '\\';
    result += text[i];
  }
  return result;
}

/// A code span: the text has no backticks.
std::string code(std::string_view text, Markup markup) {
  if (markup == Markup::k_html) return "<code>" + escape_html(text) + "</code>";
  return fmt::format("`{}`", text);
}

bool is_wide_at(std::string_view text, std::size_t at) {
  const text::CodePoint point = text::decode_utf8(text, at);
  return point.length > 1 && text::display_width(text.substr(at, point.length)) == 2;
}

/// Where the character before `at` begins.
std::size_t character_before(std::string_view text, std::size_t at) {
  do {
    --at;
  } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return at;
}

/// One line of several. Chinese has no spaces, so a line that ends in the middle of Chinese ends without one.
std::string joined_lines(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin != std::string_view::npos) {
      const bool chinese = !result.empty() && is_wide_at(result, character_before(result, result.size())) && is_wide_at(line, begin);
      if (!result.empty() && !chinese) result += ' ';
      result += line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace

std::string visible(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("\n\t"), text.size());
    std::string_view piece = text.substr(0, end);
    if (end < text.size() && text[end] == '\n' && piece.ends_with('\r')) piece.remove_suffix(1);
    result += text::escape_invisible(piece);
    if (end < text.size()) result += text[end];
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string fenced(std::string_view text, std::string_view language) {
  const std::string fence(std::max(kShortestFence, longest_run_of_backticks(text) + 1), '`');
  const std::string_view newline = text.empty() || text.ends_with('\n') ? "" : "\n";
  return fmt::format("{}{}\n{}{}{}\n", fence, language, text, newline, fence);
}

std::string preformatted(std::string_view open, std::string_view text, std::string_view close) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::string result(open);
  bool first = true;
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    if (!first) result += is_blank(line) ? "&#10;" : "\n";
    result += escape_html(line);
    first = false;
    if (end == text.size()) break;
    text.remove_prefix(end + 1);
  }
  return result + std::string(close) + "\n";
}

std::string inline_words(std::string_view words, Markup markup) {
  const std::string line = joined_lines(visible(words));
  std::string_view rest = line;
  std::string result;
  while (!rest.empty()) {
    const std::size_t open = rest.find('`');
    const std::size_t close = open == std::string_view::npos ? open : rest.find('`', open + 1);
    const bool has_code = close != std::string_view::npos && close > open + 1;
    const std::string_view plain = has_code ? rest.substr(0, open) : rest.substr(0, close == std::string_view::npos ? close : close + 1);
    result += markup == Markup::k_html ? escape_html(plain) : escape_markdown(plain, result.empty());
    if (!has_code) {
      rest.remove_prefix(plain.size());
      continue;
    }
    result += code(rest.substr(open + 1, close - open - 1), markup);
    rest.remove_prefix(close + 1);
  }
  return result;
}

std::string link_target(std::string_view path) {
  std::string result;
  for (const char byte : path) {
    const auto value = static_cast<unsigned char>(byte);
    const bool plain = value > 0x7F || (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') ||
                       (value >= 'a' && value <= 'z') || std::string_view("/-_.~").find(byte) != std::string_view::npos;
    result += plain ? std::string(1, byte) : fmt::format("%{:02X}", value);
  }
  return result;
}

std::string escape_html(std::string_view text) {
  return escape_xml(text);
}

std::string without_empty_lines(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!is_blank(text.substr(0, end))) result.append(text.substr(0, end)).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

}  // namespace coroscope::render::document
