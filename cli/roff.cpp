#include "cli/roff.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace coroscope::cli::roff {

namespace {

/// Chinese has no spaces: behind these a line may end.
constexpr std::array<std::string_view, 7> kBreaks = {"，", "。", "、", "：", "；", "？", "）"};

bool may_break(std::string_view text) {
  return std::any_of(kBreaks.begin(), kBreaks.end(), [&](std::string_view mark) { return text.ends_with(mark); });
}

std::string escaped(char c) {
  switch (c) {
    case '\\': return "\\e";
    case '-': return "\\-";  // a plain one is a hyphen, which nobody can paste into a shell
    case '`': return "\\(ga";
    case '\'': return "\\(aq";
    case '^': return "\\(ha";
    case '~': return "\\(ti";
    default: return std::string(1, c);
  }
}

}  // namespace

std::string escape(std::string_view text) {
  std::string result;
  for (const char c : text) {
    result += escaped(c);
    if (may_break(result)) result += "\\:";
  }
  return result;
}

std::string plain(std::string_view text) {
  std::string result;
  for (const char c : text) result += escaped(c);
  return result;
}

std::string bold(std::string_view text) {
  return "\\fB" + escape(text) + "\\fR";
}

std::string italic(std::string_view text) {
  return "\\fI" + escape(text) + "\\fR";
}

std::string words(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto begin = text.find('`');
    const auto end = begin == std::string_view::npos ? begin : text.find('`', begin + 1);
    if (end == std::string_view::npos || end == begin + 1) break;  // none, or a fence of ```
    result += escape(text.substr(0, begin)) + bold(text.substr(begin + 1, end - begin - 1));
    text.remove_prefix(end + 1);
  }
  return result + escape(text);
}

std::string line(std::string_view roff_text) {
  const bool is_control = roff_text.starts_with('.') || roff_text.starts_with('\'');
  return fmt::format("{}{}\n", is_control ? "\\&" : "", roff_text);
}

std::string paragraphs(std::string_view text) {
  std::string result;
  bool is_kept = false;
  while (!text.empty()) {
    const std::string_view next = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(next.size() + 1, text.size()));
    if (next.empty()) continue;
    const bool keep = next.starts_with(' ');
    if (keep != is_kept) result += keep ? ".EX\n" : ".EE\n";
    is_kept = keep;
    result += keep ? line(escape(next)) : line(words(next));
  }
  return result + (is_kept ? ".EE\n" : "");
}

std::string item(std::string_view roff_term, std::string_view roff_text) {
  return ".TP\n" + line(roff_term) + line(roff_text);
}

std::string section(std::string_view title) {
  return fmt::format(".SH {}\n", title);
}

}  // namespace coroscope::cli::roff
