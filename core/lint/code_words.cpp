#include "core/lint/code_words.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace coroscope::lint {

namespace {

constexpr std::size_t kMostSpans = 300;  // no text of a scenario has as many: more are not looked at

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}
bool begins_name(char byte) {
  return is_letter(byte) || static_cast<unsigned char>(byte) >= 0x80;
}
bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string on_one_line(std::string_view code) {
  std::string line;
  for (std::size_t i = 0; i < code.size(); ++i) {
    if (!is_space(code[i])) {
      line += code[i];
      continue;
    }
    const std::size_t begin = i;
    while (i + 1 < code.size() && is_space(code[i + 1])) ++i;
    const std::string_view gap = code.substr(begin, i + 1 - begin);
    line += gap.find('\n') == std::string_view::npos ? std::string(gap) : std::string(" ");
  }
  return line;
}

}  // namespace

std::vector<CodeSpan> code_spans(std::string_view text) {
  std::vector<CodeSpan> spans;
  for (std::size_t at = 0; spans.size() < kMostSpans && (at = text.find('`', at)) != std::string_view::npos;) {
    const std::size_t end = text.find('`', at + 1);
    if (end == std::string_view::npos) break;
    if (end > at + 1) spans.push_back({at + 1, end, on_one_line(text.substr(at + 1, end - at - 1))});
    at = end + 1;
  }
  return spans;
}

std::string without_code(std::string_view text) {
  std::string rest;
  std::size_t at = 0;
  for (const CodeSpan& span : code_spans(text)) {
    rest += text.substr(at, span.begin - 1 - at);
    rest += ' ';
    at = span.end + 1;
  }
  return rest.append(text.substr(std::min(at, text.size())));
}

std::vector<NameSpan> names_in(std::string_view code) {
  std::vector<NameSpan> names;
  char quote = '\0';
  for (std::size_t at = 0; at < code.size();) {
    const char byte = code[at];
    if (quote != '\0' && byte == '\\') {
      at += 2;
    } else if (byte == '"' || (byte == '\'' && (quote == '\'' || at == 0 || !begins_name(code[at - 1])))) {
      // An apostrophe inside a word begins no string: `can't send`.
      if (quote == '\0') {
        quote = byte;
      } else if (quote == byte) {
        quote = '\0';
      }
      ++at;
    } else if (begins_name(byte) || is_digit(byte)) {
      const std::size_t begin = at;
      while (at < code.size() && (begins_name(code[at]) || is_digit(code[at]))) ++at;
      const std::string_view name = code.substr(begin, at - begin);
      const bool is_prefix =
          quote == '\0' && at < code.size() && (code[at] == '"' || code[at] == '\'') && name.size() <= 2;  // f"…"
      if (!is_digit(byte) && is_ascii(name) && !is_prefix) names.push_back({begin, at, name, quote != '\0'});
    } else {
      ++at;
    }
  }
  return names;
}

bool has_chinese(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::decode_utf8(text, at);
    const bool is_ideograph =
        (point.value >= 0x3400 && point.value <= 0x9FFF) || (point.value >= 0x20000 && point.value <= 0x3FFFF);
    if (point.length != 0 && is_ideograph) return true;
    at += std::max<std::uint32_t>(point.length, 1);
  }
  return false;
}

}  // namespace coroscope::lint
