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
  std::string_view before = source.substr(line, span.begin - line);
  const auto trim = [&] {
    while (!before.empty() && (before.back() == ' ' || before.back() == '\t')) before.remove_suffix(1);
  };
  trim();
  if (!before.ends_with('=')) return "";
  before.remove_suffix(1);
  trim();
  const auto in_name = [](unsigned char c) { return std::isalnum(c) || c == '_' || c >= 0x80; };
  std::size_t begin = before.size();
  while (begin > 0 && in_name(static_cast<unsigned char>(before[begin - 1]))) --begin;
  return std::string(before.substr(begin));
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
  if (how.empty() || how == "next") return contains(words, "next") ? words : "next";
  if (how == "anext") return contains(words, "anext") || !words.starts_with("async") ? words : "async for: next";
  return fmt::format("{}: next", how);
}

std::string method_label(const Trace& trace, const Event& event, std::string_view method) {
  const std::string words = source_words(trace, event);
  if (contains(words, fmt::format("{}(", method))) return words;
  const std::string argument = collapse_spaces(trace.string(event.text));
  return fmt::format("{}({})", method, argument);
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
  if (kind_end == std::string_view::npos) return collapse_spaces(first_line);
  const std::size_t space = first_line.rfind(' ', kind_end);
  return collapse_spaces(first_line.substr(space == std::string_view::npos ? 0 : space + 1));
}

}  // namespace coroscope::render::sequence
