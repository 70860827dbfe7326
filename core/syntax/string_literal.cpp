#include "core/syntax/string_literal.h"

#include <fmt/format.h>

#include <optional>

#include "core/text/utf8.h"

namespace coroscope::syntax {

StringLiteral split_string(std::string_view token) {
  StringLiteral literal;
  std::size_t i = 0;
  for (; token[i] != '\'' && token[i] != '"'; ++i) {
    switch (token[i] | 0x20) {
      case 'b':
        literal.is_bytes = true;
        break;
      case 'r':
        literal.is_raw = true;
        break;
      case 'f':
        literal.is_formatted = true;
        break;
      default:
        literal.has_u = token[i] == 'u';
        break;
    }
  }
  const std::size_t left = token.size() - i;
  const std::size_t quotes = left >= 6 && token[i] == token[i + 1] && token[i] == token[i + 2] ? 3 : 1;
  literal.body = token.substr(i + quotes, left - 2 * quotes);
  return literal;
}

namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool is_octal(char c) {
  return c >= '0' && c <= '7';
}

// Walks over a body and appends to the result.
class Unescaper {
 public:
  Unescaper(std::string_view body, bool is_bytes) : body_(body), is_bytes_(is_bytes) {}

  Unescaped run(bool is_raw) {
    while (position_ < body_.size() && result_.error.empty() && result_.unsupported.empty()) {
      const char c = body_[position_];
      if (c == '\\' && !is_raw) {
        escape();
      } else if (c == '\r') {
        newline();
        result_.text += '\n';
      } else {
        result_.text += c;
        ++position_;
      }
    }
    return std::move(result_);
  }

 private:
  void newline() { position_ += body_.substr(position_).starts_with("\r\n") ? 2 : 1; }

  void put(char32_t value) {
    if (is_bytes_) {
      result_.text += static_cast<char>(static_cast<unsigned char>(value));
    } else {
      text::append_utf8(result_.text, value);
    }
  }

  void escape() {
    begin_ = position_++;
    if (position_ == body_.size()) {  // only possible before a brace of an f-string
      result_.text += '\\';
      return;
    }
    const char c = body_[position_];
    switch (c) {
      case '\n':
        ++position_;
        return;
      case '\r':
        newline();
        return;
      case '\\':
      case '\'':
      case '"':
        simple(c);
        return;
      case 'a':
        simple('\a');
        return;
      case 'b':
        simple('\b');
        return;
      case 'f':
        simple('\f');
        return;
      case 'n':
        simple('\n');
        return;
      case 'r':
        simple('\r');
        return;
      case 't':
        simple('\t');
        return;
      case 'v':
        simple('\v');
        return;
      case 'x':
        is_bytes_ ? hexadecimal_byte() : hexadecimal(2, "truncated \\xXX escape");
        return;
      default:
        break;
    }
    if (is_octal(c)) return octal();
    if (!is_bytes_ && c == 'u') return hexadecimal(4, "truncated \\uXXXX escape");
    if (!is_bytes_ && c == 'U') return hexadecimal(8, "truncated \\UXXXXXXXX escape");
    if (!is_bytes_ && c == 'N') return named();
    result_.text += '\\';  // unknown: the backslash stays
  }

  void simple(char c) {
    result_.text += c;
    ++position_;
  }

  void octal() {
    char32_t value = 0;
    for (int i = 0; i < 3 && position_ < body_.size() && is_octal(body_[position_]); ++i) {
      value = value * 8 + static_cast<char32_t>(body_[position_++] - '0');
    }
    put(value);
  }

  void hexadecimal_byte() {
    const std::string_view digits = body_.substr(position_ + 1, 2);
    if (digits.size() < 2 || hex_digit(digits[0]) < 0 || hex_digit(digits[1]) < 0) {
      result_.error = fmt::format("(value error) invalid \\x escape at position {}", begin_);
      return;
    }
    put(static_cast<char32_t>(hex_digit(digits[0]) * 16 + hex_digit(digits[1])));
    position_ += 3;
  }

  void hexadecimal(int digits, const char* message) {
    ++position_;
    char32_t value = 0;
    for (int i = 0; i < digits; ++i) {
      const int digit = position_ < body_.size() ? hex_digit(body_[position_]) : -1;
      if (digit < 0) return refuse(message);
      value = value * 16 + static_cast<char32_t>(digit);
      ++position_;
    }
    if (value > 0x10FFFF) return refuse("illegal Unicode character");
    put(value);
  }

  void named() {
    ++position_;
    if (position_ == body_.size() || body_[position_] != '{') return refuse("malformed \\N character escape");
    const std::size_t close = body_.find('}', position_);
    if (close == std::string_view::npos) {
      position_ = body_.size();
      return refuse("malformed \\N character escape");
    }
    result_.unsupported = body_.substr(position_ + 1, close - position_ - 1);
    position_ = close + 1;
    if (result_.unsupported.empty()) refuse("malformed \\N character escape");
  }

  // CPython writes characters beyond ASCII as \UXXXXXXXX before it decodes, and its positions count those.
  std::size_t python_position(std::size_t offset) const {
    std::size_t position = 0;
    for (std::size_t i = 0; i < offset; ++i) {
      const auto byte = static_cast<unsigned char>(body_[i]);
      if (byte < 0x80) {
        ++position;
      } else if (byte >= 0xC0) {
        position += 10;
      }
    }
    return position;
  }

  void refuse(const char* reason) {
    const std::size_t begin = python_position(begin_);
    const std::size_t end = python_position(position_);
    result_.error = end == begin + 1
                        ? fmt::format("(unicode error) 'unicodeescape' codec can't decode byte 0x5c in position {}: {}",
                                      begin, reason)
                        : fmt::format("(unicode error) 'unicodeescape' codec can't decode bytes in position {}-{}: {}",
                                      begin, end - 1, reason);
  }

  std::string_view body_;
  bool is_bytes_;
  std::size_t position_ = 0;
  std::size_t begin_ = 0;  // of the escape being read
  Unescaped result_;
};

}  // namespace

Unescaped unescape_text(std::string_view body, bool is_raw) {
  return Unescaper(body, false).run(is_raw);
}

Unescaped unescape_bytes(std::string_view body, bool is_raw) {
  return Unescaper(body, true).run(is_raw);
}

}  // namespace coroscope::syntax
