#include <algorithm>

#include "core/library/regex/program.h"
#include "core/vm/objects/str.h"
#include "core/vm/objects/unicode.h"

namespace coroscope::library {
namespace {

using Kind = RegexNode::Kind;
using Node = std::unique_ptr<RegexNode>;

constexpr std::uint32_t kMostRepeats = kUnbounded - 1;
constexpr int kDeepest = 400;

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) vm::append_code_point(out, c);
  return out;
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_octal(char32_t c) { return c >= '0' && c <= '7'; }
bool is_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
int hex_value(char32_t c) {
  if (is_digit(c)) return static_cast<int>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<int>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<int>(c - 'A') + 10;
  return -1;
}

bool is_identifier(std::u32string_view name, bool is_bytes) {
  if (name.empty()) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char32_t c = name[i];
    if (is_bytes && c >= 0x80) return false;
    if (!(i == 0 ? vm::unicode::is_identifier_start(c) : vm::unicode::is_identifier_part(c))) return false;
  }
  return true;
}

/// An escape or a class in brackets: one character or one category.
struct SetItem {
  bool is_category = false;
  char32_t character = 0;
  Category category = Category::k_digit;
};

class PatternParser {
 public:
  PatternParser(const std::u32string& text, std::uint32_t flags, bool is_bytes)
      : text_(text), flags_(flags), is_bytes_(is_bytes) {}

  ParsedPattern parse() {
    ParsedPattern result;
    try {
      // A global (?x) at the beginning holds for all of the pattern: it is parsed again with it.
      Node tree = alternatives(flags_);
      if (wants_verbose_) {
        const std::uint32_t verbose = flags_ | kVerbose;
        *this = PatternParser(text_, verbose, is_bytes_);
        tree = alternatives(flags_);
      }
      if (at_ < text_.size()) throw RegexError{"unbalanced parenthesis", at_};
      for (const auto& [group, position] : conditional_groups_) {
        if (group > groups_) throw RegexError{"invalid group reference " + std::to_string(group), position};
      }
      result.tree = std::move(tree);
    } catch (const RegexError& error) {
      result.error = error;
    }
    if (!is_bytes_ && (flags_ & (kAscii | kLocale)) == 0) flags_ |= kUnicode;
    result.flags = flags_;
    result.groups = groups_;
    result.names = std::move(names_);
    return result;
  }

 private:
  PatternParser& operator=(PatternParser&& other) {
    flags_ = other.flags_;
    at_ = 0;
    groups_ = 0;
    names_.clear();
    open_groups_.clear();
    conditional_groups_.clear();
    wants_verbose_ = false;
    only_flags_ = true;
    depth_ = 0;
    return *this;
  }

  bool more() const { return at_ < text_.size(); }
  char32_t peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : U'\0'; }
  bool next_is(char32_t c) const { return more() && text_[at_] == c; }
  bool accept(char32_t c) {
    if (!next_is(c)) return false;
    ++at_;
    return true;
  }
  [[noreturn]] static void fail(std::string message, std::size_t position) {
    throw RegexError{std::move(message), position};
  }

  static Node make(Kind kind, std::uint32_t flags) {
    Node node = std::make_unique<RegexNode>();
    node->kind = kind;
    node->flags = flags;
    return node;
  }
  static Node make_character(char32_t c, std::uint32_t flags) {
    Node node = make(Kind::k_character, flags);
    node->character = c;
    return node;
  }

  // ---- alternatives and sequences

  Node alternatives(std::uint32_t& flags) {
    if (++depth_ > kDeepest) fail("pattern is nested too deep", at_);
    Node node = make(Kind::k_alternatives, flags);
    do {
      node->children.push_back(sequence(flags));
      if (wants_verbose_) break;
      only_flags_ = only_flags_ && !next_is('|');
    } while (accept('|'));
    --depth_;
    return node->children.size() == 1 ? std::move(node->children[0]) : std::move(node);
  }

  Node sequence(std::uint32_t& flags) {
    Node node = make(Kind::k_sequence, flags);
    while (more() && !next_is('|') && !next_is(')')) {
      if ((flags & kVerbose) != 0 && skip_blank()) continue;
      const std::size_t start = at_;
      if (is_quantifier_here()) {
        quantify(node->children, start, flags);
        continue;
      }
      Node one = item(flags);
      if (wants_verbose_) break;
      if (one == nullptr) continue;
      only_flags_ = false;
      node->children.push_back(std::move(one));
    }
    return node;
  }

  bool skip_blank() {
    const char32_t c = peek();
    if (c == '#') {
      while (more() && !accept('\n')) ++at_;
      return true;
    }
    if (c == ' ' || (c >= '\t' && c <= '\r')) {
      ++at_;
      return true;
    }
    return false;
  }

  bool is_quantifier_here() const {
    const char32_t c = peek();
    return c == '*' || c == '+' || c == '?' || c == '{';
  }

  std::optional<std::uint32_t> read_number() {
    if (!is_digit(peek())) return std::nullopt;
    std::uint64_t number = 0;
    while (is_digit(peek())) number = std::min<std::uint64_t>(number * 10 + (text_[at_++] - '0'), UINT64_MAX / 20);
    if (number > kMostRepeats) fail("the repetition number is too large", SIZE_MAX);
    return static_cast<std::uint32_t>(number);
  }

  void quantify(std::vector<Node>& items, std::size_t start, std::uint32_t flags) {
    std::uint32_t minimum = 0, maximum = kUnbounded;
    const char32_t c = text_[at_++];
    if (c == '+') minimum = 1;
    if (c == '?') maximum = 1;
    if (c == '{') {
      if (next_is('}')) {
        items.push_back(make_character('{', flags));
        return;
      }
      const auto low = read_number();
      const bool comma = accept(',');
      const auto high = comma ? read_number() : low;
      if (!accept('}') || (!low && !comma)) {
        at_ = start + 1;
        items.push_back(make_character('{', flags));
        return;
      }
      minimum = low.value_or(0);
      maximum = high.value_or(kUnbounded);
      if (maximum < minimum) fail("min repeat greater than max repeat", start + 1);
    }
    if (items.empty() || is_bare_assertion(*items.back())) fail("nothing to repeat", start);
    if (items.back()->kind == Kind::k_repeat) fail("multiple repeat", start);
    Node repeat = make(Kind::k_repeat, flags);
    repeat->minimum = minimum;
    repeat->maximum = maximum;
    if (accept('?')) repeat->greed = RegexNode::Greed::k_lazy;
    else if (accept('+')) repeat->greed = RegexNode::Greed::k_possessive;
    repeat->children.push_back(std::move(items.back()));
    items.back() = std::move(repeat);
  }

  static bool is_bare_assertion(const RegexNode& node) {
    switch (node.kind) {
      case Kind::k_begin: case Kind::k_end: case Kind::k_begin_of_text: case Kind::k_end_of_text: case Kind::k_boundary:
      case Kind::k_not_boundary: return true;
      case Kind::k_sequence: return node.children.empty() && node.group == 0;
      default: return false;
    }
  }

  // ---- one item

  Node item(std::uint32_t& flags) {
    const std::size_t start = at_;
    const char32_t c = text_[at_++];
    switch (c) {
      case '.': return make(Kind::k_any, flags);
      case '^': return make(Kind::k_begin, flags);
      case '$': return make(Kind::k_end, flags);
      case '[': return bracket(start, flags);
      case '(': return parenthesis(start, flags);
      case '\\': return escape(start, flags);
      default: return make_character(c, flags);
    }
  }

  Node make_category(Category category, std::uint32_t flags) const {
    Node node = make(Kind::k_set, flags);
    node->set.categories.push_back(category);
    node->set.ascii = is_ascii(flags);
    return node;
  }
  bool is_ascii(std::uint32_t flags) const { return is_bytes_ || (flags & kAscii) != 0; }

  static std::optional<Category> category_of(char32_t c) {
    switch (c) {
      case 'd': return Category::k_digit;
      case 'D': return Category::k_not_digit;
      case 's': return Category::k_space;
      case 'S': return Category::k_not_space;
      case 'w': return Category::k_word;
      case 'W': return Category::k_not_word;
      default: return std::nullopt;
    }
  }

  /// Behind `\x`, `\u`, `\U`: so many hexadecimal digits.
  char32_t hexadecimal(std::size_t start, std::size_t digits) {
    char32_t value = 0;
    std::size_t count = 0;
    for (; count < digits && hex_value(peek()) >= 0 && more(); ++count) {
      value = value * 16 + static_cast<char32_t>(hex_value(text_[at_++]));
    }
    if (count != digits) fail("incomplete escape " + utf8(text_.substr(start, at_ - start)), start);
    if (value > 0x10FFFF) fail("bad escape " + utf8(text_.substr(start, at_ - start)), start);
    return value;
  }

  /// The escapes that are the same in and out of brackets; nothing if it is none of them.
  std::optional<char32_t> common_escape(char32_t c, std::size_t start) {
    switch (c) {
      case 'a': return U'\a';
      case 'f': return U'\f';
      case 'n': return U'\n';
      case 'r': return U'\r';
      case 't': return U'\t';
      case 'v': return U'\v';
      case '\\': return U'\\';
      case 'x': return hexadecimal(start, 2);
      case 'u': if (!is_bytes_) return hexadecimal(start, 4); break;
      case 'U': if (!is_bytes_) return hexadecimal(start, 8); break;
      default: break;
    }
    return std::nullopt;
  }

  char32_t octal(std::size_t start, std::size_t most) {
    char32_t value = 0;
    for (std::size_t count = 0; count < most && is_octal(peek()) && more(); ++count) {
      value = value * 8 + (text_[at_++] - '0');
    }
    if (value > 0377) {
      fail("octal escape value " + utf8(text_.substr(start, at_ - start)) + " outside of range 0-0o377", start);
    }
    return value;
  }

  [[noreturn]] void bad_escape(std::size_t start) {
    fail("bad escape " + utf8(text_.substr(start, at_ - start)), start);
  }

  Node escape(std::size_t start, std::uint32_t flags) {
    if (!more()) fail("bad escape (end of pattern)", start);
    const char32_t c = text_[at_++];
    if (const auto category = category_of(c)) return make_category(*category, flags);
    switch (c) {
      case 'A': return make(Kind::k_begin_of_text, flags);
      case 'Z': return make(Kind::k_end_of_text, flags);
      case 'b': return make(Kind::k_boundary, flags);
      case 'B': return make(Kind::k_not_boundary, flags);
      default: break;
    }
    if (const auto common = common_escape(c, start)) return make_character(*common, flags);
    if (c == '0') {
      --at_;
      return make_character(octal(start, 3), flags);
    }
    if (is_digit(c)) return numbered(start, c, flags);
    if (is_letter(c)) bad_escape(start);
    return make_character(c, flags);
  }

  /// \1 … \99: a group, or three octal digits.
  Node numbered(std::size_t start, char32_t first, std::uint32_t flags) {
    std::uint32_t number = first - '0';
    if (is_digit(peek()) && more()) {
      if (is_octal(first) && is_octal(peek()) && is_octal(peek(1)) && at_ + 1 < text_.size()) {
        --at_;
        return make_character(octal(start, 3), flags);
      }
      number = number * 10 + (text_[at_++] - '0');
    }
    return reference(number, start, start + 1, flags);
  }

  Node reference(std::uint32_t group, std::size_t, std::size_t position, std::uint32_t flags) {
    if (group > groups_) fail("invalid group reference " + std::to_string(group), position);
    if (std::find(open_groups_.begin(), open_groups_.end(), group) != open_groups_.end()) {
      fail("cannot refer to an open group", position - 1);
    }
    Node node = make(Kind::k_reference, flags);
    node->group = group;
    return node;
  }

  // ---- brackets

  Node bracket(std::size_t start, std::uint32_t flags) {
    Node node = make(Kind::k_set, flags);
    node->set.ascii = is_ascii(flags);
    node->set.negated = accept('^');
    const std::size_t first = at_;
    while (true) {
      if (!more()) fail("unterminated character set", start);
      if (next_is(']') && at_ != first) break;
      const std::size_t item_start = at_;
      const SetItem low = set_item(start);
      if (next_is('-') && at_ + 1 < text_.size() && peek(1) != ']') {
        ++at_;
        const SetItem high = set_item(start);
        add_range(node->set, low, high, item_start);
      } else if (next_is('-') && at_ + 1 >= text_.size()) {
        fail("unterminated character set", start);
      } else {
        add_item(node->set, low);
      }
    }
    ++at_;
    // [x] is x, so that it can be searched for quickly.
    CharacterSet& set = node->set;
    if (!set.negated && set.categories.empty() && set.ranges.size() == 1 && set.ranges[0].first == set.ranges[0].second) {
      return make_character(set.ranges[0].first, flags);
    }
    return node;
  }

  static void add_item(CharacterSet& set, const SetItem& item) {
    if (item.is_category) set.categories.push_back(item.category);
    else set.ranges.emplace_back(item.character, item.character);
  }

  void add_range(CharacterSet& set, const SetItem& low, const SetItem& high, std::size_t start) {
    if (low.is_category || high.is_category || high.character < low.character) {
      fail("bad character range " + utf8(text_.substr(start, at_ - start)), start);
    }
    set.ranges.emplace_back(low.character, high.character);
  }

  SetItem set_item(std::size_t bracket_start) {
    if (!more()) fail("unterminated character set", bracket_start);
    const std::size_t start = at_;
    const char32_t c = text_[at_++];
    if (c != '\\') return {false, c, {}};
    if (!more()) fail("bad escape (end of pattern)", start);
    const char32_t escaped = text_[at_++];
    if (const auto category = category_of(escaped)) return {true, 0, *category};
    if (escaped == 'b') return {false, U'\b', {}};
    if (const auto common = common_escape(escaped, start)) return {false, *common, {}};
    if (is_octal(escaped)) {
      --at_;
      return {false, octal(start, 3), {}};
    }
    if (is_letter(escaped) || is_digit(escaped)) bad_escape(start);
    return {false, escaped, {}};
  }

  // ---- parentheses

  std::u32string name_until(char32_t end, const char* what) {
    const std::size_t start = at_;
    while (more() && !next_is(end)) ++at_;
    const std::u32string name = text_.substr(start, at_ - start);
    if (!more()) {
      if (name.empty()) fail(std::string("missing ") + what, start);
      fail("missing " + utf8(std::u32string(1, end)) + ", unterminated name", start);
    }
    ++at_;
    if (name.empty()) fail(std::string("missing ") + what, start);
    return name;
  }

  void close(std::size_t start) {
    if (!accept(')')) fail("missing ), unterminated subpattern", start);
  }

  Node parenthesis(std::size_t start, std::uint32_t& flags) {
    if (!accept('?')) return captured("", start, flags);
    if (!more()) fail("unexpected end of pattern", at_);
    const char32_t c = text_[at_++];
    switch (c) {
      case 'P': return python_extension(start, flags);
      case ':': return plain_group(start, flags);
      case '#': return comment(start);
      case '=': case '!': return look(false, c == '!', start, flags);
      case '<': return look_behind(start, flags);
      case '>': {
        Node node = make(Kind::k_atomic, flags);
        node->children.push_back(inner(start, flags));
        return node;
      }
      case '(': return conditional(start, flags);
      default: break;
    }
    --at_;
    if (is_flag_letter(c) || c == '-') return inline_flags(start, flags);
    fail("unknown extension ?" + utf8(text_.substr(at_, 1)), start + 1);
  }

  /// What stands inside, up to the closing parenthesis; flags set inside do not leave it.
  Node inner(std::size_t start, std::uint32_t flags) {
    only_flags_ = false;
    Node node = alternatives(flags);
    if (wants_verbose_) return node;
    close(start);
    return node;
  }

  Node plain_group(std::size_t start, std::uint32_t flags) {
    Node node = make(Kind::k_group, flags);
    node->children.push_back(inner(start, flags));
    return node;
  }

  Node captured(const std::string& name, std::size_t start, std::uint32_t flags, std::size_t name_position = 0) {
    const std::uint32_t group = ++groups_;
    if (!name.empty()) {
      for (const auto& [other, number] : names_) {
        if (other != name) continue;
        fail("redefinition of group name '" + name + "' as group " + std::to_string(group) + "; was group " +
                 std::to_string(number),
             name_position);
      }
      names_.emplace_back(name, group);
    }
    Node node = make(Kind::k_group, flags);
    node->group = group;
    open_groups_.push_back(group);
    node->children.push_back(inner(start, flags));
    std::erase(open_groups_, group);
    return node;
  }

  void check_name(const std::u32string& name, std::size_t position) {
    if (is_identifier(name, is_bytes_)) return;
    fail("bad character in group name '" + utf8(name) + "'", position);
  }

  std::uint32_t group_of_name(const std::u32string& name, std::size_t position) {
    const std::string wanted = utf8(name);
    for (const auto& [known, number] : names_) {
      if (known == wanted) return number;
    }
    fail("unknown group name '" + wanted + "'", position);
  }

  Node python_extension(std::size_t start, std::uint32_t flags) {
    if (accept('<')) {
      const std::size_t position = at_;
      const std::u32string name = name_until('>', "group name");
      check_name(name, position);
      return captured(utf8(name), start, flags, position);
    }
    if (accept('=')) {
      const std::size_t position = at_;
      const std::u32string name = name_until(')', "group name");
      check_name(name, position);
      return reference(group_of_name(name, position), start, position, flags);
    }
    if (!more()) fail("unexpected end of pattern", at_);
    fail("unknown extension ?P" + utf8(text_.substr(at_, 1)), start + 1);
  }

  Node comment(std::size_t start) {
    while (more() && !next_is(')')) ++at_;
    if (!accept(')')) fail("missing ), unterminated comment", start);
    return nullptr;
  }

  Node look(bool behind, bool negative, std::size_t start, std::uint32_t flags) {
    Node node = make(Kind::k_look, flags);
    node->behind = behind;
    node->negative = negative;
    node->children.push_back(inner(start, flags));
    return node;
  }

  Node look_behind(std::size_t start, std::uint32_t flags) {
    if (!more()) fail("unexpected end of pattern", at_);
    const char32_t c = text_[at_++];
    if (c != '=' && c != '!') fail("unknown extension ?<" + utf8(std::u32string(1, c)), start + 1);
    return look(true, c == '!', start, flags);
  }

  Node conditional(std::size_t start, std::uint32_t flags) {
    const std::size_t position = at_;
    const std::u32string name = name_until(')', "group name");
    Node node = make(Kind::k_conditional, flags);
    if (std::all_of(name.begin(), name.end(), is_digit)) {
      const std::string digits = utf8(name);
      node->group = static_cast<std::uint32_t>(std::min<unsigned long>(std::strtoul(digits.c_str(), nullptr, 10), 1u << 30));
      if (node->group == 0) fail("bad group number", position);
      if (node->group >= 1u << 30) fail("invalid group reference " + digits, position);
      conditional_groups_.emplace_back(node->group, position);
    } else {
      check_name(name, position);
      node->group = group_of_name(name, position);
    }
    node->children.push_back(sequence(flags));
    if (accept('|')) {
      node->children.push_back(sequence(flags));
      if (next_is('|')) fail("conditional backref with more than two branches", at_);
    }
    close(start);
    return node;
  }

  // ---- flags in the pattern

  static bool is_flag_letter(char32_t c) { return std::u32string_view(U"aiLmsxut").find(c) != std::u32string_view::npos; }
  std::uint32_t flag_of(char32_t c) {
    switch (c) {
      case 'a': return kAscii;
      case 'i': return kIgnoreCase;
      case 'L': return kLocale;
      case 'm': return kMultiline;
      case 's': return kDotAll;
      case 'x': return kVerbose;
      case 'u': return kUnicode;
      default: return kTemplate;
    }
  }

  std::uint32_t read_flags(std::size_t) {
    std::uint32_t found = 0;
    while (more() && is_flag_letter(peek())) {
      const char32_t c = text_[at_++];
      if (c == 'L' && !is_bytes_) fail("bad inline flags: cannot use 'L' flag with a str pattern", at_);
      if (c == 'u' && is_bytes_) fail("bad inline flags: cannot use 'u' flag with a bytes pattern", at_);
      found |= flag_of(c);
      const std::uint32_t kinds = found & (kAscii | kLocale | kUnicode);
      if ((kinds & (kinds - 1)) != 0) fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", at_);
    }
    return found;
  }

  Node inline_flags(std::size_t start, std::uint32_t& flags) {
    const std::uint32_t added = read_flags(start);
    std::uint32_t removed = 0;
    if (accept(')')) return global_flags(start, added, flags);
    if (accept('-')) {
      if (!more()) fail("missing flag", at_);
      if (!is_flag_letter(peek())) fail(is_letter(peek()) ? "unknown flag" : "missing flag", at_);
      removed = read_flags(start);
      if ((removed & (kAscii | kLocale | kUnicode)) != 0) {
        fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at_);
      }
      if ((added & removed) != 0) fail("bad inline flags: flag turned on and off", at_);
      if (!more()) fail("missing :", at_);
      if (!next_is(':')) fail(is_letter(peek()) ? "unknown flag" : "missing :", at_);
    }
    if (!more()) fail("missing -, : or )", at_);
    if (!accept(':')) fail(is_letter(peek()) ? "unknown flag" : "missing -, : or )", at_);
    std::uint32_t inside = (flags | added) & ~removed;
    if ((added & kAscii) != 0) inside &= ~static_cast<std::uint32_t>(kUnicode);
    if ((added & kUnicode) != 0) inside &= ~static_cast<std::uint32_t>(kAscii);
    Node node = make(Kind::k_group, inside);
    node->children.push_back(inner(start, inside));
    return node;
  }

  Node global_flags(std::size_t start, std::uint32_t added, std::uint32_t& flags) {
    if (!only_flags_) fail("global flags not at the start of the expression", start);
    if ((added & kVerbose) != 0 && (flags_ & kVerbose) == 0) {
      wants_verbose_ = true;
    }
    flags_ |= added;
    flags |= added;
    return nullptr;
  }

  const std::u32string& text_;
  std::uint32_t flags_;
  bool is_bytes_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::uint32_t groups_ = 0;
  bool wants_verbose_ = false;
  bool only_flags_ = true;   // nothing but (?i) and the like has been read
  std::vector<std::pair<std::string, std::uint32_t>> names_;
  std::vector<std::uint32_t> open_groups_;
  std::vector<std::pair<std::uint32_t, std::size_t>> conditional_groups_;
};

}  // namespace

ParsedPattern parse_pattern(const std::u32string& pattern, std::uint32_t flags, bool is_bytes) {
  return PatternParser(pattern, flags, is_bytes).parse();
}

}  // namespace coroscope::library
