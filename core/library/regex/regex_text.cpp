// Texts as the matcher and its results see them.

#include "core/library/native_type.h"
#include "core/library/regex/regex_types.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::library {

using namespace vm;

namespace {

constexpr std::size_t kStride = 32;

std::string_view view_of(Value value) {
  return is_str(value) ? text_of(value) : value.as<Bytes>()->view();
}

/// Byte offset of a character of a str that is not ASCII.
std::size_t offset_of(const RegexText& text, std::int64_t index) {
  const std::string_view view = view_of(text.value);
  std::size_t at = text.offsets[static_cast<std::size_t>(index) / kStride];
  for (std::size_t i = static_cast<std::size_t>(index) % kStride; i > 0; --i) at += character_size(view[at]);
  return at;
}

}  // namespace

std::string_view RegexText::bytes_of(std::int64_t begin, std::int64_t end) const {
  const std::string_view view = view_of(value);
  if (offsets.empty()) return view.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin));
  const std::size_t first = offset_of(*this, begin);
  return view.substr(first, offset_of(*this, end) - first);
}

Ref RegexText::slice(Vm& vm, std::int64_t begin, std::int64_t end) const {
  if (begin == 0 && end == static_cast<std::int64_t>(subject.size()) && (!is_bytes ? is_exactly(value, vm.types.str) : true)) {
    return Ref::share(value);
  }
  const std::string_view part = bytes_of(begin, end);
  return is_bytes ? make_bytes(vm, part) : make_str(vm, part);
}

bool read_regex_text(Vm& vm, const Pattern* pattern, Value value, RegexText& text) {
  text.value = value;
  text.is_bytes = is_bytes(value);
  if (!text.is_bytes && !is_str(value)) {
    vm.raise(vm.types.type_error, "expected string or bytes-like object, got '{}'", type_name(vm, value));
    return false;
  }
  if (text.is_bytes != pattern->is_bytes) {
    vm.raise_message(vm.types.type_error, text.is_bytes ? "cannot use a string pattern on a bytes-like object"
                                                        : "cannot use a bytes pattern on a string-like object");
    return false;
  }
  if (text.is_bytes || value.as<Str>()->is_ascii()) {
    text.subject = Subject(view_of(value));
    return true;
  }
  const std::string_view view = text_of(value);
  std::u32string points;
  points.reserve(value.as<Str>()->length);
  for (std::size_t at = 0; at < view.size();) {
    if (points.size() % kStride == 0) text.offsets.push_back(static_cast<std::uint32_t>(at));
    points.push_back(next_code_point(view, at));
  }
  if (points.size() % kStride == 0) text.offsets.push_back(static_cast<std::uint32_t>(view.size()));
  text.subject = Subject(std::move(points));
  return true;
}

Ref raise_regex_error(Vm& vm, const std::string& message, Value pattern, std::optional<std::size_t> position) {
  if (position == SIZE_MAX) position.reset();
  const Ref text = make_str(vm, message);
  const Value place = position ? Value::of_int(static_cast<std::int64_t>(*position)) : kNone;
  Ref exception = vm.call(State::of(vm).regex_error, {*text, pattern, place});
  if (exception) vm.raise_exception(std::move(exception));
  return {};
}

// ------------------------------------------------------------------------------------------------ replacements

namespace {

class ReplacementParser {
 public:
  ReplacementParser(Vm& vm, const Pattern* pattern, Value text)
      : vm_(vm), pattern_(pattern), value_(text), text_(view_of(text)) {}

  std::optional<std::vector<ReplacementPart>> parse() {
    while (at_ < text_.size()) {
      const std::size_t slash = std::min(text_.find('\\', at_), text_.size());
      literal_ += text_.substr(at_, slash - at_);
      at_ = slash;
      if (at_ < text_.size() && !escape()) return std::nullopt;
    }
    flush();
    return std::move(parts_);
  }

 private:
  void flush() {
    if (!literal_.empty()) parts_.push_back({std::move(literal_), -1});
    literal_.clear();
  }

  /// The character index of a byte offset, for positions in messages.
  std::size_t place(std::size_t offset) const {
    return pattern_->is_bytes ? offset : count_code_points(text_.substr(0, offset));
  }
  bool fail(const std::string& message, std::size_t offset) {
    raise_regex_error(vm_, message, value_, place(offset));
    return false;
  }

  bool add_group(std::uint64_t group, std::size_t offset) {
    if (group > pattern_->compiled->program.groups) return fail(fmt::format("invalid group reference {}", group), offset);
    flush();
    parts_.push_back({"", static_cast<std::int64_t>(group)});
    return true;
  }

  void add_character(unsigned value) {
    if (pattern_->is_bytes) {
      literal_.push_back(static_cast<char>(value));
    } else {
      append_code_point(literal_, value);
    }
  }

  static bool is_octal(char c) { return c >= '0' && c <= '7'; }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

  bool escape() {
    const std::size_t start = at_++;
    if (at_ == text_.size()) return fail("bad escape (end of pattern)", start);
    const char c = text_[at_++];
    if (c == 'g') return named(start);
    if (c == '0') {
      unsigned value = 0;
      for (int i = 0; i < 2 && is_octal(peek()); ++i) value = value * 8 + static_cast<unsigned>(text_[at_++] - '0');
      add_character(value & 0xFF);
      return true;
    }
    if (is_digit(c)) return numbered(start, c);
    static constexpr std::string_view kLetters = "abfnrtv\\", kMeanings = "\a\b\f\n\r\t\v\\";
    if (const std::size_t found = kLetters.find(c); found != std::string_view::npos) {
      literal_.push_back(kMeanings[found]);
      return true;
    }
    if ((c | 32) >= 'a' && (c | 32) <= 'z') return fail(fmt::format("bad escape \\{}", c), start);
    literal_ += text_.substr(start, 2);
    return true;
  }

  bool numbered(std::size_t start, char first) {
    unsigned number = static_cast<unsigned>(first - '0');
    if (is_digit(peek())) {
      if (is_octal(first) && is_octal(peek()) && is_octal(peek(1))) {
        const unsigned value = number * 64 + static_cast<unsigned>(peek() - '0') * 8 + static_cast<unsigned>(peek(1) - '0');
        at_ += 2;
        if (value > 0377) {
          return fail(fmt::format("octal escape value {} outside of range 0-0o377", text_.substr(start, 4)), start);
        }
        add_character(value);
        return true;
      }
      number = number * 10 + static_cast<unsigned>(text_[at_++] - '0');
    }
    return add_group(number, start + 1);
  }

  bool named(std::size_t) {
    if (peek() != '<') return fail("missing <", at_);
    ++at_;
    const std::size_t begin = at_;
    const std::size_t end = text_.find('>', at_);
    if (end == std::string_view::npos) {
      return begin == text_.size() ? fail("missing group name", begin) : fail("missing >, unterminated name", begin);
    }
    const std::string name(text_.substr(begin, end - begin));
    at_ = end + 1;
    if (name.empty()) return fail("missing group name", begin);
    if (std::all_of(name.begin(), name.end(), is_digit)) {
      if (name.size() > 9) return fail("invalid group reference " + name, begin);
      return add_group(std::stoul(name), begin);
    }
    for (const auto& [known, number] : pattern_->compiled->names) {
      if (known == name) return add_group(number, begin);
    }
    const bool identifier = std::all_of(name.begin(), name.end(), [](char c) {
      return is_digit(c) || c == '_' || ((c | 32) >= 'a' && (c | 32) <= 'z') || (c & 0x80) != 0;
    });
    if (!identifier || is_digit(name[0])) return fail(fmt::format("bad character in group name {}", quoted(name)), begin);
    vm_.raise(vm_.types.index_error, "unknown group name {}", quoted(name));
    return false;
  }

  Vm& vm_;
  const Pattern* pattern_;
  Value value_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::string literal_;
  std::vector<ReplacementPart> parts_;
};

}  // namespace

std::optional<std::vector<ReplacementPart>> parse_replacement(Vm& vm, const Pattern* pattern, Value text) {
  if (is_bytes(text) != pattern->is_bytes || (!is_bytes(text) && !is_str(text))) {
    if (!is_bytes(text) && !is_str(text)) {
      vm.raise(vm.types.type_error, "decoding to str: need a bytes-like object, {} found", type_name(vm, text));
    } else {
      vm.raise(vm.types.type_error, "expected {} instance, {} found",
               pattern->is_bytes ? "a bytes-like object" : "str", type_name(vm, text));
    }
    return std::nullopt;
  }
  return ReplacementParser(vm, pattern, text).parse();
}

bool append_replacement(Vm&, const std::vector<ReplacementPart>& parts, const RegexText& text, const Matcher& matcher,
                        std::string& out) {
  for (const ReplacementPart& part : parts) {
    if (part.group < 0) {
      out += part.text;
    } else if (const auto group = static_cast<std::uint32_t>(part.group);
               matcher.begin_of(group) >= 0 && matcher.end_of(group) >= matcher.begin_of(group)) {
      out += text.bytes_of(matcher.begin_of(group), matcher.end_of(group));
    }
  }
  return true;
}

}  // namespace coroscope::library
