#include "core/lint/placed_text.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace coroscope::lint {

namespace {

using scenario::TomlEntry;
using scenario::TomlValue;

const TomlValue* find(const TomlValue& table, std::string_view key) {
  for (const TomlEntry& entry : table.entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

/// Collects the texts of one header.
class Collector {
 public:
  explicit Collector(const scenario::Block& block) : block_(block) {}

  std::vector<PlacedText> collect(const TomlValue& root) {
    if (const TomlValue* title = find(root, "title")) add(*title, {Field::k_title});
    each(root, "ask", [&](const TomlValue& ask, std::size_t index) { add_ask(ask, index); });
    each(root, "hint", [&](const TomlValue& hint, std::size_t index) { add(hint, {Field::k_hint, index}); });
    if (const TomlValue* answer = find(root, "answer")) add(*answer, {Field::k_answer});
    return std::move(texts_);
  }

 private:
  template <class Use>
  static void each(const TomlValue& table, std::string_view key, Use use) {
    const TomlValue* list = find(table, key);
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->items.size(); ++i) use(list->items[i], i);
  }

  void add_ask(const TomlValue& ask, std::size_t index) {
    add(ask, {Field::k_ask, index});
    each(ask, "choice", [&](const TomlValue& choice, std::size_t place) {
      add(choice, {Field::k_choice, index, place});
      if (const TomlValue* because = find(choice, "because")) add(*because, {Field::k_because, index, place});
    });
  }

  void add(const TomlValue& table, FieldName name) {
    add_language(table, name, "en", scenario::Language::k_en);
    add_language(table, name, "zh", scenario::Language::k_zh);
  }

  void add_language(const TomlValue& table, FieldName name, std::string_view key, scenario::Language language) {
    const TomlValue* value = find(table, key);
    if (value == nullptr || value->kind != TomlValue::Kind::k_string) return;
    PlacedText text{name, language, value->string, block_.in_file(value->span), {}};
    const std::string_view toml = block_.toml;
    const std::size_t begin = std::min<std::size_t>(value->span.begin, toml.size());
    const std::string_view written = toml.substr(begin, value->span.end - value->span.begin);
    if (const auto offsets = decode_places(written, value->string)) {
      for (const std::uint32_t offset : *offsets) text.places.push_back(in_file(value->span.begin + offset));
    }
    texts_.push_back(std::move(text));
  }

  std::uint32_t in_file(std::uint32_t offset) const { return block_.in_file({offset, offset}).begin; }

  const scenario::Block& block_;
  std::vector<PlacedText> texts_;
};

/// Reads what is between the quotes of a basic string ("…" or """…""").
class StringDecoder {
 public:
  StringDecoder(std::string_view written, bool is_long) : written_(written), is_long_(is_long) {}

  bool decode(std::size_t begin, std::size_t end) {
    at_ = begin;
    end_ = end;
    while (at_ < end_) {
      if (written_[at_] != '\\') {
        put(written_.substr(at_, 1), 1);
      } else if (!escape()) {
        return false;
      }
    }
    return true;
  }

  std::string meant;
  std::vector<std::uint32_t> places;

 private:
  void put(std::string_view bytes, std::size_t length) {
    for (const char byte : bytes) {
      meant += byte;
      places.push_back(static_cast<std::uint32_t>(at_));
    }
    at_ += length;
  }

  bool escape() {
    constexpr std::string_view kLetters = "btnfre\"\\";
    constexpr std::string_view kMeant = "\b\t\n\f\r\x1b\"\\";
    const char letter = at_ + 1 < end_ ? written_[at_ + 1] : '\0';
    if (const auto found = kLetters.find(letter); letter != '\0' && found != std::string_view::npos) {
      put(kMeant.substr(found, 1), 2);
      return true;
    }
    if (letter == 'u' || letter == 'U') return code_point(letter == 'u' ? 4 : 8);
    return is_long_ && skip_line_end();
  }

  bool code_point(std::size_t digits) {
    if (at_ + 2 + digits > end_) return false;
    const std::string number(written_.substr(at_ + 2, digits));
    if (number.find_first_not_of("0123456789abcdefABCDEF") != std::string::npos) return false;
    std::string bytes;
    text::append_utf8(bytes, static_cast<char32_t>(std::stoul(number, nullptr, 16)));
    put(bytes, 2 + digits);
    return true;
  }

  /// `\` at the end of a line: the line break and the spaces after it mean nothing.
  bool skip_line_end() {
    const std::size_t next = std::min(written_.find_first_not_of(" \t\r\n", at_ + 1), end_);
    if (written_.substr(at_, next - at_).find('\n') == std::string_view::npos) return false;
    at_ = next;
    return true;
  }

  std::string_view written_;
  bool is_long_;
  std::size_t at_ = 0, end_ = 0;
};

/// `'…'` and `'''…'''` mean what stands there.
bool is_literal(std::string_view written) {
  return written.starts_with('\'');
}

}  // namespace

std::optional<std::vector<std::uint32_t>> decode_places(std::string_view written, std::string_view meant) {
  const bool is_long = written.size() >= 6 && (written.starts_with("\"\"\"") || written.starts_with("'''"));
  const std::size_t quotes = is_long ? 3 : 1;
  if (written.size() < 2 * quotes || (written[0] != '"' && written[0] != '\'')) return std::nullopt;
  std::size_t begin = quotes;
  if (is_long && written.substr(begin, 2) == "\r\n") ++begin;
  if (is_long && written.substr(begin, 1) == "\n") ++begin;
  const std::size_t end = written.size() - quotes;
  if (begin > end) return std::nullopt;
  StringDecoder decoder(written, is_long);
  if (is_literal(written)) {
    decoder.meant = written.substr(begin, end - begin);
    for (std::size_t i = begin; i < end; ++i) decoder.places.push_back(static_cast<std::uint32_t>(i));
  } else if (!decoder.decode(begin, end)) {
    return std::nullopt;
  }
  if (decoder.meant != meant) return std::nullopt;
  return std::move(decoder.places);
}

text::Span PlacedText::place(const text::Source& source, std::size_t begin, std::size_t end) const {
  if (places.empty() || begin >= places.size() || end > places.size() || begin >= end) return value;
  const std::uint32_t first = places[begin];
  std::uint32_t last = first + 1;
  const std::uint32_t line = source.line_of(first);
  for (std::size_t i = begin; i < end && source.line_of(places[i]) == line; ++i) last = places[i] + 1;
  return {first, last};
}

std::vector<PlacedText> collect_texts(const TomlValue& root, const scenario::Block& block) {
  return Collector(block).collect(root);
}

std::optional<text::Span> place_of_key(const TomlValue& root, const scenario::Block& block, std::string_view key) {
  const TomlValue* value = find(root, key);
  if (value == nullptr) return std::nullopt;
  return block.in_file(value->span);
}

}  // namespace coroscope::lint
