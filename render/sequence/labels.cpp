#include "render/sequence/labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "render/clean_text.h"
#include "render/sequence/model.h"
#include "render/sequence/row_words.h"

namespace coroscope::render::sequence {

namespace {

using trace::Event;
using trace::Trace;

// A label is cut when it is drawn; this only keeps a page of source out of it.
constexpr std::size_t kLongestSource = 400;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// `asyncio.` says nothing that is not known.
std::string_view without_module(std::string_view words) {
  constexpr std::string_view kModule = "asyncio.";
  return words.starts_with(kModule) ? words.substr(kModule.size()) : words;
}

// The called name of "asyncio.create_task(f())", or "" if the words are no plain call.
std::string_view callee(std::string_view words) {
  const std::size_t open = words.find('(');
  if (open == std::string_view::npos || open == 0) return "";
  const std::string_view name = words.substr(0, open);
  const bool plain = std::all_of(name.begin(), name.end(),
                                 [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '.' || c >= 0x80; });
  return plain ? name : "";
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t";
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return "";
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

bool is_in_name(unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; }

bool is_name(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_in_name); }

// The parts between the separators that stand outside brackets and strings.
std::vector<std::string_view> split_outside(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int depth = 0;
  char quote = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(' || c == '[' || c == '{') {
      ++depth;
    } else if (c == ')' || c == ']' || c == '}') {
      --depth;
    } else if (c == separator && depth == 0) {
      parts.push_back(text.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  parts.push_back(text.substr(begin));
  return parts;
}

// The last name of "self.jobs", "if late: jobs" and "jobs: asyncio.Queue".
std::string name_in(std::string_view target) {
  target = trimmed(target);
  const std::size_t colon = target.find(':');
  const bool is_annotated = colon != std::string_view::npos && is_name(target.substr(0, colon)) && target.substr(0, colon) != "else";
  if (is_annotated) return std::string(target.substr(0, colon));
  std::size_t begin = target.size();
  while (begin > 0 && is_in_name(static_cast<unsigned char>(target[begin - 1]))) --begin;
  return std::string(target.substr(begin));
}

// What is assigned to, given the beginning of the line in front of a value: "jobs = ", "a, b = Lock(), ".
std::string target_of(std::string_view before) {
  const std::vector<std::string_view> sides = split_outside(before, '=');
  if (sides.size() < 2) return "";
  const std::vector<std::string_view> values = split_outside(sides.back(), ',');
  if (!trimmed(values.back()).empty()) return "";  // it is only a part of the value
  const std::vector<std::string_view> targets = split_outside(sides[sides.size() - 2], ',');
  const std::size_t index = values.size() - 1;
  if (targets.size() == 1 && index == 0) return name_in(targets[0]);
  const bool is_unpacked = index < targets.size() && targets.size() > 1;
  return is_unpacked && is_name(trimmed(targets[index])) ? std::string(trimmed(targets[index])) : "";
}

}  // namespace

std::string source_words(const Trace& trace, const Event& event) {
  if (event.span == 0) return "";
  const text::Span span = trace.span(event.span);
  const std::size_t size = trace.source().text().size();
  if (span.begin >= span.end || span.end > size) return "";
  return collapse_spaces(trace.source().slice(span).substr(0, kLongestSource));
}

std::string task_creation_label(Language language, const Trace& trace, const Event& event) {
  const std::string words = source_words(trace, event);
  const std::string_view name = callee(words);
  if (name.empty()) return creation_label(language);
  if (name == "asyncio.run") return "asyncio.run";
  const std::string_view short_name = without_module(name);
  return short_name.ends_with("create_task") ? std::string(short_name) : creation_label(language, short_name);
}

std::string generator_creation_label(Language language, const Trace& trace, const Event& event) {
  const std::string words = source_words(trace, event);
  return words.empty() ? creation_label(language) : words;
}

std::string assigned_name(const Trace& trace, const Event& event) {
  if (event.span == 0) return "";
  const text::Span span = trace.span(event.span);
  const std::string_view source = trace.source().text();
  if (span.begin > source.size()) return "";
  const std::size_t newline = source.rfind('\n', span.begin == 0 ? 0 : span.begin - 1);
  const std::size_t line = newline == std::string_view::npos || newline >= span.begin ? 0 : newline + 1;
  return target_of(source.substr(line, span.begin - line));
}

std::string object_label(const Trace& trace, const Event& event, std::string_view method) {
  std::string words = source_words(trace, event);
  if (words.starts_with("await ")) words.erase(0, 6);
  return contains(words, fmt::format("{}(", method)) ? words : std::string(method);
}

std::string suspend_label(std::string_view awaited) {
  const std::string words = collapse_spaces(awaited);
  if (words.empty()) return "await";
  if (words.starts_with("await ")) return fmt::format("await {}", without_module(std::string_view(words).substr(6)));
  constexpr std::string_view kWith = "async with ";
  if (words.starts_with(kWith)) return fmt::format("{}{}", kWith, without_module(std::string_view(words).substr(kWith.size())));
  if (words.starts_with("async ") || words.starts_with("yield ")) return words;
  return fmt::format("await {}", without_module(words));
}

std::string next_label(const Trace& trace, const Event& event) {
  const std::string words = source_words(trace, event);
  const std::string_view how = trace.string(event.text);
  if (how.empty() || how == "next") return contains(words, "next") || contains(words, ".send(") ? words : "next";
  if (how == "anext") return contains(words, "anext") || !words.starts_with("async") ? words : "async for: next";
  return fmt::format("{}: next", how);
}

std::string method_label(const Trace& trace, const Event& event, std::string_view method) {
  const std::string words = source_words(trace, event);
  if (contains(words, fmt::format("{}(", method))) return words;
  const std::string argument = collapse_spaces(trace.string(event.text));
  return fmt::format("{}({})", method, argument);
}

std::string close_label(const Trace& trace, const Event& event) {
  const std::string words = source_words(trace, event);
  return contains(words, "close(") ? words : "close()";
}

std::string return_label(std::string_view value) {
  const std::string words = collapse_spaces(value);
  return words.empty() || words == "None" ? "return" : "return " + words;
}

std::string set_label(const Trace& trace, const Event& event) {
  const std::string words = source_words(trace, event);
  return std::string(without_module(words));
}

std::string block_label(const Trace& trace, const Event& event) {
  const std::string words = source_words(trace, event);
  return contains(words, "sleep") ? words : fmt::format("time.sleep: {}", seconds(event.number));
}

std::string warning_label(std::string_view text) {
  const std::string_view first_line = text.substr(0, text.find('\n'));
  const std::size_t kind_end = first_line.find("Warning: ");
  if (kind_end == std::string_view::npos) {  // the loop's report: what has happened, details, the exception
    std::string_view rest = text.substr(first_line.size());
    rest = rest.substr(0, rest.find_last_not_of('\n') + 1);
    const std::string_view last_line = rest.substr(rest.rfind('\n') + 1);
    constexpr std::string_view kCallback = "Exception in callback";  // which one is long, and told by what it did
    const std::string_view what = first_line.starts_with(kCallback) ? kCallback : first_line;
    return collapse_spaces(last_line.empty() ? std::string(first_line) : fmt::format("{}: {}", what, last_line));
  }
  const std::size_t space = first_line.rfind(' ', kind_end);
  return collapse_spaces(first_line.substr(space == std::string_view::npos ? 0 : space + 1));
}

}  // namespace coroscope::render::sequence
