#include "core/trace/json.h"

#include <fmt/core.h>

#include <array>
#include <charconv>

#include "core/text/surrogate.h"
#include "core/text/utf8.h"

namespace coroscope::trace {
namespace {

/// Bytes that stand for themselves in a JSON string.
constexpr std::array<bool, 256> kPlain = [] {
  std::array<bool, 256> plain{};
  for (int byte = 0x20; byte < 0x7F; ++byte) plain[static_cast<std::size_t>(byte)] = byte != '"' && byte != '\\';
  return plain;
}();

bool is_plain(char character) {
  return kPlain[static_cast<unsigned char>(character)];
}

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += kHex[unit >> shift & 0xF];
}

/// What stands for bytes that are not UTF-8.
struct Unit {
  char32_t value = 0;  // a surrogate; 0 where the text is UTF-8
  std::size_t length = 0;
};

Unit unit_at(std::string_view text, std::size_t offset) {
  if (const char32_t surrogate = text::surrogate_at(text, offset); surrogate != 0) return {surrogate, 3};
  if (text::decode_utf8(text, offset).length != 0) return {};
  return {0xDC00u | static_cast<unsigned char>(text[offset]), 1};
}

/// Appends the character at `offset`, which is not plain, and returns how many bytes it had.
std::size_t append_special(std::string& out, std::string_view text, std::size_t offset) {
  switch (text[offset]) {
    case '"':
      out += "\\\"";
      return 1;
    case '\\':
      out += "\\\\";
      return 1;
    case '\n':
      out += "\\n";
      return 1;
    case '\r':
      out += "\\r";
      return 1;
    case '\t':
      out += "\\t";
      return 1;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) {
    append_unit(out, byte);
    return 1;
  }
  if (const text::CodePoint found = text::decode_utf8(text, offset); found.length != 0) {
    out += text.substr(offset, found.length);
    return found.length;
  }
  const Unit unit = unit_at(text, offset);
  if (text::is_high_surrogate(unit.value) && offset + unit.length < text.size()) {
    const Unit low = unit_at(text, offset + unit.length);
    if (text::is_low_surrogate(low.value)) {
      text::append_utf8(out, text::join_surrogates(unit.value, low.value));
      return unit.length + low.length;
    }
  }
  append_unit(out, static_cast<std::uint32_t>(unit.value));
  return unit.length;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t offset = 0; offset < text.size();) {
    std::size_t end = offset;
    while (end < text.size() && is_plain(text[end])) ++end;
    out.append(text, offset, end - offset);
    if (end < text.size()) end += append_special(out, text, end);
    offset = end;
  }
  out += '"';
}

void JsonCursor::skip_space() {
  while (position_ < text_.size() &&
         (text_[position_] == ' ' || text_[position_] == '\t' || text_[position_] == '\r')) {
    ++position_;
  }
}

bool JsonCursor::fail(std::string message) {
  if (error_.empty()) error_ = fmt::format("{} at column {}", message, position_ + 1);
  return false;
}

bool JsonCursor::accept(char punctuation) {
  skip_space();
  if (!error_.empty() || peek() != punctuation) return false;
  ++position_;
  return true;
}

bool JsonCursor::expect(char punctuation) {
  return accept(punctuation) || fail(fmt::format("expected `{}`", punctuation));
}

bool JsonCursor::read_integer(std::int64_t& value) {
  skip_space();
  const char* const begin = text_.data() + position_;
  const char* const end = text_.data() + text_.size();
  const auto [after, status] = std::from_chars(begin, end, value);
  if (status == std::errc::result_out_of_range) return fail("the number is too large");
  if (status != std::errc() || (after != end && (*after == '.' || *after == 'e' || *after == 'E'))) {
    return fail("expected a whole number");
  }
  position_ += static_cast<std::size_t>(after - begin);
  return true;
}

bool JsonCursor::read_bool(bool& value) {
  skip_space();
  for (const bool candidate : {false, true}) {
    const std::string_view word = candidate ? "true" : "false";
    if (!text_.substr(position_).starts_with(word)) continue;
    position_ += word.size();
    value = candidate;
    return true;
  }
  return fail("expected true or false");
}

bool JsonCursor::read_string(std::string& value) {
  value.clear();
  if (!accept('"')) return fail("expected a string");
  for (;;) {
    const std::size_t begin = position_;
    while (position_ < text_.size() && is_plain(text_[position_])) ++position_;
    value.append(text_, begin, position_ - begin);
    if (position_ == text_.size()) return fail("the string has no end");
    const auto byte = static_cast<unsigned char>(text_[position_]);
    if (byte == '"') {
      ++position_;
      return true;
    }
    if (byte == '\\') {
      if (!read_escape(value)) return false;
    } else if (byte < 0x20) {
      return fail("a control character must be escaped");
    } else {
      const text::CodePoint found = text::decode_utf8(text_, position_);
      if (found.length == 0) return fail("the text is not UTF-8");
      value.append(text_, position_, found.length);
      position_ += found.length;
    }
  }
}

bool JsonCursor::read_escape(std::string& value) {
  const char kind = position_ + 1 < text_.size() ? text_[position_ + 1] : '\0';
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kMeanings = "\"\\/\b\f\n\r\t";
  if (const std::size_t letter = kLetters.find(kind); kind != '\0' && letter != std::string_view::npos) {
    value += kMeanings[letter];
    position_ += 2;
    return true;
  }
  std::uint32_t unit = 0;
  if (kind != 'u' || !read_hex4(unit)) return fail("not a JSON escape");
  if (text::is_high_surrogate(unit) && text_.substr(position_).starts_with("\\u")) {
    const std::size_t before = position_;
    std::uint32_t low = 0;
    if (!read_hex4(low)) return fail("not a JSON escape");
    if (text::is_low_surrogate(low)) {
      text::append_utf8(value, text::join_surrogates(unit, low));
      return true;
    }
    position_ = before;
  }
  text::append_utf8(value, unit);
  return true;
}

/// Reads \uXXXX.
bool JsonCursor::read_hex4(std::uint32_t& value) {
  if (position_ + 6 > text_.size()) return false;
  const char* const digits = text_.data() + position_ + 2;
  const auto [after, status] = std::from_chars(digits, digits + 4, value, 16);
  if (status != std::errc() || after != digits + 4) return false;
  position_ += 6;
  return true;
}

bool JsonCursor::expect_end() {
  skip_space();
  return error_.empty() && (position_ == text_.size() || fail("expected the end of the line"));
}

}  // namespace coroscope::trace
