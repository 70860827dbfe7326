#include "core/predict/error_answer.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/predict/half_width.h"
#include "core/scenario/nearest.h"

namespace coroscope::predict {

namespace {

constexpr std::string_view kAround = " \t\r\n`'\"*.,;:!?()[]<>";

struct Known {
  std::string_view name;
  bool plain;
};
constexpr std::array kKnown = {
#define NAMED(name) Known{#name, false},
#define PLAIN(name) Known{#name, true},
#include "core/predict/exception_names.def"
#undef NAMED
#undef PLAIN
};

std::string_view stripped(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kAround), text.size());
  const std::size_t end = text.find_last_not_of(kAround);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end + 1 - begin);
}

/// "Syntax_Error" and "syntax error" → "syntaxerror".
std::string key_of(std::string_view name) {
  std::string key;
  for (const char byte : name) {
    if (byte == ' ' || byte == '_') continue;
    key += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return key;
}

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return std::isalnum(value) != 0 || byte == '_' || value >= 0x80;
}

/// The class as it is spelled, if there is one of this name.
std::optional<std::string> spelled(std::string_view name, std::span<const std::string> classes) {
  for (const std::string& own : classes) {
    if (own == name) return own;
  }
  for (const Known& known : kKnown) {
    if (known.name == name) return std::string(known.name);
  }
  const std::string key = key_of(name);
  if (key.empty()) return std::nullopt;
  for (const std::string& own : classes) {
    if (key_of(own) == key) return own;
  }
  for (const Known& known : kKnown) {
    if (!known.plain && key_of(known.name) == key) return std::string(known.name);
  }
  return std::nullopt;
}

/// A class that nobody here knows, but somebody writes as the name of an exception, and not as the slip of a known one.
bool may_be_name(std::string_view name) {
  constexpr auto kEnds = std::to_array<std::string_view>({"Error", "Exception", "Warning"});
  if (name.empty() || name.front() < 'A' || name.front() > 'Z') return false;
  if (!std::all_of(name.begin(), name.end(), is_word_byte)) return false;
  if (std::none_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) { return name.ends_with(end); })) return false;
  constexpr std::size_t kShort = 10;
  const std::size_t slip = name.size() < kShort ? 1 : 2;
  return std::none_of(kKnown.begin(), kKnown.end(),
                      [&](const Known& known) { return scenario::edit_distance(name, known.name) <= slip; });
}

/// A name with the modules before it.
std::optional<std::string> named(std::string_view written, std::span<const std::string> classes) {
  const std::string_view name = stripped(written);
  const std::size_t begin = name.rfind('.') + 1;  // npos + 1 is 0
  const std::string_view word = name.substr(begin);
  if (const auto known = spelled(word, classes)) return std::string(name.substr(0, begin)) + *known;
  if (may_be_name(word)) return std::string(name);
  return std::nullopt;
}

// none

bool is_word_for_none(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>({"none",         "no",         "n",        "nope",         "noerror",      "noerrors",   "noexception",
      "noexceptions", "nothing",    "never",    "withouterror", "endsnormally", "itdoesnot",  "itdoesn't",
      "itends",       "normally",   "无",       "没有",         "没",           "不",         "否",
      "不会",         "没有异常",   "无异常",   "没有错误",     "不报错",       "不会报错",   "正常结束",
      "没有报错",     "不会有异常", "不抛异常", "不会抛异常",   "不会抛出异常", "不抛出异常", "程序正常结束",
      "无报错"});
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// "none", "不会，正常结束", "No, no exception."
bool means_none(std::string_view plain) {
  bool found = false;
  while (!plain.empty()) {
    const std::size_t end = std::min(plain.find_first_of(",.;"), plain.size());
    const std::string_view part = stripped(plain.substr(0, end));
    plain.remove_prefix(std::min(end + 1, plain.size()));
    if (part.empty()) continue;
    if (!is_word_for_none(key_of(part))) return false;
    found = true;
  }
  return found;
}

// a sentence

bool changes_nothing(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>({"yes",    "y",      "yeah",   "yep",   "ok",      "it",      "its",      "the",       "a",     "an",     "program",
      "code",   "ends",   "end",    "stops", "with",    "by",      "raises",   "raise",     "raised", "throws", "gives",
      "will",   "does",   "is",     "there", "i",       "think",   "uncaught", "unhandled", "exception", "error"});
  const std::string key = key_of(word);
  return std::find(kWords.begin(), kWords.end(), key) != kWords.end();
}

/// Takes the Chinese words away that change nothing, and puts spaces in their place.
std::string without_fillers(std::string text) {
  constexpr auto kWords = std::to_array<std::string_view>({"是的", "会的", "抛出", "引发", "触发", "产生", "出现", "发生", "报错",
                                                       "异常", "错误", "结束", "终止", "程序", "一个", "最后", "类型", "因为",
                                                       "会",   "是",   "有",   "对",   "以",   "因",   "的",   "了",   "报"});
  for (const std::string_view word : kWords) {
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string::npos;) text.replace(at, word.size(), " ");
  }
  return text;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  const auto ends_word = [](char byte) { return byte == ' ' || kAround.find(byte) != std::string_view::npos; };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    // a dot inside a word stands between a module and its class
    while (end < text.size() && (!ends_word(text[end]) || (text[end] == '.' && end > at && end + 1 < text.size() &&
                                                           is_word_byte(text[end + 1])))) {
      ++end;
    }
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// The only name in a sentence whose other words change nothing.
std::optional<std::string> only_name(std::string_view plain, std::span<const std::string> classes) {
  constexpr std::size_t kMostWords = 24;
  const std::string text = without_fillers(std::string(plain));
  const std::vector<std::string_view> words = words_of(text);
  if (words.size() > kMostWords) return std::nullopt;
  std::optional<std::string> found;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::optional<std::string> name;
    if (i + 1 < words.size() && key_of(words[i + 1]) == "error") {
      name = spelled(std::string(words[i]) + "error", classes);  // "a syntax error"
      if (name) ++i;
    }
    if (!name) name = changes_nothing(words[i]) && words[i] != "Exception" ? std::nullopt : named(words[i], classes);
    if (!name && !changes_nothing(words[i])) return std::nullopt;
    if (!name || name == found) continue;
    if (found) return std::nullopt;
    found = std::move(name);
  }
  return found;
}

// a name and its message

struct Halves {
  std::string_view name;
  std::string_view message;
};

Halves at_colon(std::string_view line) {
  constexpr std::string_view kWide = "：";
  const std::size_t narrow = line.find(':');
  const std::size_t wide = line.find(kWide);
  const std::size_t colon = std::min(narrow, wide);
  if (colon == std::string_view::npos) return {line, {}};
  std::string_view message = line.substr(colon + (wide < narrow ? kWide.size() : 1));
  message.remove_prefix(std::min(message.find_first_not_of(" \t"), message.size()));
  return {line.substr(0, colon), message};
}

std::string_view without_backquotes(std::string_view line) {
  while (line.size() >= 2 && line.front() == '`' && line.back() == '`') line = line.substr(1, line.size() - 2);
  return line;
}

}  // namespace

std::optional<std::string> read_error_line(std::string_view line, std::span<const std::string> classes) {
  line = without_backquotes(line);
  const std::string plain = half_width(line);
  const bool is_class = std::find(classes.begin(), classes.end(), stripped(plain)) != classes.end();
  if (means_none(plain) && !is_class) return std::string();
  const Halves halves = at_colon(line);
  if (const auto name = named(half_width(halves.name), classes)) {
    return *name + (halves.message.empty() ? "" : ": " + std::string(halves.message));
  }
  return only_name(plain, classes);
}

std::vector<std::string> class_names(std::string_view source) {
  constexpr std::string_view kKeyword = "class ";
  std::vector<std::string> names;
  for (std::size_t at = 0; (at = source.find(kKeyword, at)) != std::string_view::npos;) {
    const bool begins_word = at == 0 || !is_word_byte(source[at - 1]);
    at = std::min(source.find_first_not_of(' ', at + kKeyword.size()), source.size());
    const auto end = std::find_if_not(source.begin() + static_cast<std::ptrdiff_t>(at), source.end(), is_word_byte);
    const auto length = static_cast<std::size_t>(end - source.begin()) - at;
    if (begins_word && length > 0) names.emplace_back(source.substr(at, length));
    at += length;
  }
  return names;
}

}  // namespace coroscope::predict
