// The little JSON that trace files need: writing strings, and reading one line from left to right.
//
// Strings in a trace are UTF-8 that may hold lone surrogates, as Python's str may. They are written as \udXXX, which
// general JSON libraries refuse to read; that, and speed, is why the reader is our own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::trace {

/// Appends a JSON string with its quotes. Characters outside ASCII are written as they are. A lone surrogate becomes
/// \udXXX; a byte that is not UTF-8 at all becomes \udcXX, as Python's "surrogateescape" has it. Two surrogates that
/// stand together as a pair become the one character that they mean.
void append_json_string(std::string& out, std::string_view text);

/// Reads JSON values from left to right. After the first mistake every call fails, and error() says what it was.
class JsonCursor {
 public:
  explicit JsonCursor(std::string_view text) : text_(text) {}

  /// Takes a punctuation character if it is next.
  bool accept(char punctuation);
  /// Takes a punctuation character, which must be next.
  bool expect(char punctuation);
  bool read_string(std::string& value);
  /// A whole number; fractions and exponents are refused.
  bool read_integer(std::int64_t& value);
  bool read_bool(bool& value);
  /// Nothing but white space may be left.
  bool expect_end();

  /// Reads an object. `on_field(key)` must read the value, and returns false after a mistake.
  template <class OnField>
  bool read_object(OnField&& on_field) {
    if (!expect('{')) return false;
    if (accept('}')) return true;
    std::string key;
    do {
      if (!read_string(key) || !expect(':') || !on_field(std::string_view(key))) return false;
    } while (accept(','));
    return expect('}');
  }

  /// Notes a mistake at the place that was read last; always false.
  bool fail(std::string message);
  /// What was wrong, with its column; empty if nothing was.
  const std::string& error() const { return error_; }

 private:
  void skip_space();
  char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }
  bool read_escape(std::string& value);
  bool read_hex4(std::uint32_t& value);

  std::string_view text_;
  std::size_t position_ = 0;
  std::string error_;
};

}  // namespace coroscope::trace
