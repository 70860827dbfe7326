#include "core/scenario/toml_document.h"

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#define TOML_MAX_NESTED_VALUES 8
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "core/scenario/nearest.h"

namespace coroscope::scenario {

static_assert(TOML_MAX_NESTED_VALUES == kDeepestNesting);

namespace {

/// Turns toml++'s lines and columns (code points, from 1) into byte offsets.
class Positions {
 public:
  explicit Positions(std::string_view toml) : toml_(toml), line_begins_{0} {
    for (std::size_t i = 0; i < toml.size(); ++i) {
      if (toml[i] == '\n') line_begins_.push_back(static_cast<std::uint32_t>(i + 1));
    }
  }

  std::uint32_t offset(toml::source_position position) const {
    if (position.line == 0 || position.line > line_begins_.size()) return static_cast<std::uint32_t>(toml_.size());
    std::uint32_t at = line_begins_[position.line - 1];
    for (std::uint32_t column = 1; column < position.column && at < toml_.size() && toml_[at] != '\n'; ++column) {
      ++at;
      while (at < toml_.size() && (static_cast<unsigned char>(toml_[at]) & 0xC0) == 0x80) ++at;
    }
    return at;
  }

  text::Span span(const toml::source_region& region) const {
    const std::uint32_t begin = offset(region.begin);
    return {begin, std::max(begin, offset(region.end))};
  }

 private:
  std::string_view toml_;
  std::vector<std::uint32_t> line_begins_;
};

TomlValue::Kind kind_of(toml::node_type type) {
  using Kind = TomlValue::Kind;
  switch (type) {
    case toml::node_type::table:
      return Kind::k_table;
    case toml::node_type::array:
      return Kind::k_array;
    case toml::node_type::string:
      return Kind::k_string;
    case toml::node_type::integer:
      return Kind::k_integer;
    case toml::node_type::floating_point:
      return Kind::k_number;
    case toml::node_type::boolean:
      return Kind::k_boolean;
    default:
      return Kind::k_date;
  }
}

TomlValue convert(const toml::node& node, const Positions& positions) {
  TomlValue value;
  value.kind = kind_of(node.type());
  value.span = positions.span(node.source());
  if (const auto* string = node.as_string()) value.string = string->get();
  if (const auto* integer = node.as_integer()) value.integer = integer->get();
  if (const auto* boolean = node.as_boolean()) value.boolean = boolean->get();
  if (const auto* array = node.as_array()) {
    for (const toml::node& item : *array) value.items.push_back(convert(item, positions));
  }
  if (const auto* table = node.as_table()) {
    for (auto&& [key, item] : *table) {
      value.entries.push_back({std::string(key.str()), positions.span(key.source()), convert(item, positions)});
    }
    // toml++ sorts by key; people read from top to bottom.
    std::stable_sort(value.entries.begin(), value.entries.end(), [](const TomlEntry& first, const TomlEntry& second) {
      return first.key_span.begin < second.key_span.begin;
    });
  }
  return value;
}

/// The word that stands at an offset: up to a space, comma, bracket or the end of the line.
text::Span word_at(std::string_view toml, std::uint32_t begin) {
  std::size_t end = toml.find_first_of(" \t\r\n,]}#=", begin);
  if (end == std::string_view::npos) end = toml.size();
  return {begin, std::max(begin, static_cast<std::uint32_t>(end))};
}

std::uint32_t word_begin(std::string_view toml, std::uint32_t inside) {
  while (inside > 0 && std::string_view(" \t\n,[{=").find(toml[inside - 1]) == std::string_view::npos) --inside;
  return inside;
}

text::Span line_at(std::string_view toml, std::uint32_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : toml.rfind('\n', offset - 1);
  const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(toml.find('\n', begin), toml.size());
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// toml++'s sentence in our words; sentences that we do not know are passed on.
TomlError explain(std::string_view toml, std::uint32_t at, std::string_view description) {
  if (const auto colon = description.find(": "); description.starts_with("Error while parsing ") && colon < 60) {
    description.remove_prefix(colon + 2);
  }
  const auto says = [&](std::string_view part) { return description.find(part) != std::string_view::npos; };
  // A word without quotes may be read as the beginning of `true` or `inf` before it turns out to be neither.
  const bool half_read = says("expected 'true'") || says("expected 'false'") || says("expected 'inf'") ||
                         says("expected 'nan'") || says("expected hyphen") || says("expected digit");
  if (half_read) at = word_begin(toml, at);
  const text::Span word = word_at(toml, at);
  const std::string written = in_backquotes(toml.substr(word.begin, word.end - word.begin));

  if (half_read || says("could not determine value type")) {
    return {word, fmt::format("{} is not a value", written), "text stands in quotes: `\"…\"`"};
  }
  if (says("cannot redefine existing")) {
    const text::Span line = line_at(toml, at == 0 ? 0 : at - 1);
    const auto first_quote = description.find('\'');
    const auto last_quote = description.rfind('\'');
    const auto key = first_quote < last_quote ? description.substr(first_quote + 1, last_quote - first_quote - 1)
                                              : std::string_view("this key");
    return {line, fmt::format("{} stands here a second time", in_backquotes(key)), "keep one of the two"};
  }
  if (says("unescaped control characters") && (at >= toml.size() || toml[at] == '\n' || toml[at] == '\r')) {
    return {line_at(toml, at), "the text does not end on its line",
            "close it with a quotation mark, or write long text between `\"\"\"` and `\"\"\"`"};
  }
  if (says("unescaped control characters")) {
    return {{at, at + 1}, "a control character cannot stand here", "write it as an escape: `\\u001b`"};
  }
  if (says("expected value")) {
    return {line_at(toml, at == 0 ? 0 : at - 1), "there is no value after `=`", "write the value on the same line"};
  }
  if (says("expected '='")) {
    return {line_at(toml, at == 0 ? 0 : at - 1), "expected `=` after the key", "a line is `key = value` or `[table]`"};
  }
  if (says("exceeded maximum nested")) return {word, "nested too deeply", "eight levels are enough for a scenario"};
  if (says("invalid utf-8")) return {{at, at}, "this is not UTF-8", "save the file as UTF-8"};
  if (says("encountered end-of-file"))
    return {line_at(toml, at), "the block ends in the middle of a value", "close it"};

  std::string message(description);
  if (const auto end = message.find(", saw '\\n'"); end != std::string::npos) {
    message = message.substr(0, end) + " before the end of the line";
  }
  if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z') message[0] = static_cast<char>(message[0] + 32);
  return {word, "not TOML: " + message, ""};
}

std::optional<TomlError> find_excess(std::string_view toml) {
  if (toml.size() > kLongestToml) {
    return TomlError{
        {0, 0}, fmt::format("{} bytes are too many", toml.size()), fmt::format("at most {} are read", kLongestToml)};
  }
  int dots = 0;
  for (std::size_t i = 0; i < toml.size(); ++i) {
    if (toml[i] == '\n') dots = 0;
    if (toml[i] == '.' && ++dots > kMostDots) {
      return TomlError{line_at(toml, static_cast<std::uint32_t>(i)), "this line has too many dots",
                       "break long text into several lines between `\"\"\"` and `\"\"\"`"};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view kind_words(TomlValue::Kind kind) {
  using Kind = TomlValue::Kind;
  switch (kind) {
    case Kind::k_string:
      return "text in quotes";
    case Kind::k_integer:
      return "a whole number";
    case Kind::k_number:
      return "a number with a point";
    case Kind::k_boolean:
      return "true or false";
    case Kind::k_date:
      return "a date or time";
    case Kind::k_array:
      return "a list";
    case Kind::k_table:
      return "a table";
  }
  return "a value";
}

TomlDocument parse_toml(std::string_view toml) {
  TomlDocument document;
  if (document.error = find_excess(toml); document.error) return document;
  const Positions positions(toml);
  const toml::parse_result result = toml::parse(toml);
  if (!result) {
    const toml::parse_error& error = result.error();
    document.error = explain(toml, positions.offset(error.source().begin), error.description());
    return document;
  }
  document.root = convert(result.table(), positions);
  return document;
}

}  // namespace coroscope::scenario
