#include <algorithm>

#include "core/library/regex/program.h"
#include "core/vm/objects/str.h"
#include "core/vm/objects/unicode.h"

namespace coroscope::library {

bool in_category(Category category, char32_t c, bool ascii) {
  using namespace vm::unicode;
  const bool small = c < 0x80;
  switch (category) {
    case Category::k_digit: return small || ascii ? c >= '0' && c <= '9' : is_decimal(c);
    case Category::k_not_digit: return !in_category(Category::k_digit, c, ascii);
    case Category::k_space:
      return small && ascii ? c == ' ' || (c >= '\t' && c <= '\r') : !ascii && is_space(c);
    case Category::k_not_space: return !in_category(Category::k_space, c, ascii);
    case Category::k_word:
      if (small) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      return !ascii && (is_alphabetic(c) || is_decimal(c) || is_digit(c) || is_numeric(c));
    case Category::k_not_word: return !in_category(Category::k_word, c, ascii);
  }
  return false;
}

char32_t lower_of(char32_t c, bool ascii) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  return ascii ? c : vm::unicode::simple_lower(c);
}

char32_t upper_of(char32_t c, bool ascii) {
  if (c < 0x80) return c >= 'a' && c <= 'z' ? c - 32 : c;
  if (ascii) return c;
  std::string text;
  vm::unicode::append_upper(text, c);
  std::size_t at = 0;
  const char32_t upper = vm::next_code_point(text, at);
  return at == text.size() ? upper : c;
}

namespace {

bool is_member(const CharacterSet& set, char32_t c) {
  for (const auto& [low, high] : set.ranges) {
    if (c >= low && c <= high) return true;
  }
  for (const Category category : set.categories) {
    if (in_category(category, c, set.ascii)) return true;
  }
  return false;
}

struct Width { std::uint64_t low, high; };
constexpr std::uint64_t kWidest = UINT32_MAX;

using Kind = RegexNode::Kind;
using Op = RegexOp;

class PatternCompiler {
 public:
  PatternCompiler(const ParsedPattern& parsed, RegexProgram& program) : parsed_(parsed), program_(program) {}

  std::optional<RegexError> compile() {
    program_.groups = parsed_.groups;
    collect_groups(*parsed_.tree);
    try {
      write(*parsed_.tree);
    } catch (const RegexError& error) {
      return error;
    }
    emit(Op::k_match);
    program_.first = first_character(*parsed_.tree);
    return std::nullopt;
  }

 private:
  std::uint32_t here() const { return static_cast<std::uint32_t>(program_.code.size()); }
  std::uint32_t emit(Op op, std::uint32_t a = 0, std::uint32_t b = 0, std::uint32_t c = 0, std::uint32_t d = 0) {
    program_.code.push_back({op, a, b, c, d});
    return here() - 1;
  }

  static bool ignores_case(const RegexNode& node) { return (node.flags & kIgnoreCase) != 0; }
  bool is_ascii(const RegexNode& node) const {
    return (node.flags & kAscii) != 0 || (parsed_.flags & (kUnicode | kAscii)) == 0;
  }

  void collect_groups(const RegexNode& node) {
    if (node.kind == Kind::k_group && node.group > 0) {
      if (groups_.size() <= node.group) groups_.resize(node.group + 1);
      groups_[node.group] = &node;
    }
    for (const auto& child : node.children) collect_groups(*child);
  }

  // ---- how many characters a node takes

  Width width(const RegexNode& node) const {
    switch (node.kind) {
      case Kind::k_character: case Kind::k_any: case Kind::k_set: return {1, 1};
      case Kind::k_sequence: case Kind::k_group: case Kind::k_atomic: {
        Width total{0, 0};
        for (const auto& child : node.children) {
          const Width part = width(*child);
          total = {std::min(total.low + part.low, kWidest), std::min(total.high + part.high, kWidest)};
        }
        return total;
      }
      case Kind::k_alternatives: case Kind::k_conditional: {
        Width total{kWidest, 0};
        for (const auto& child : node.children) {
          const Width part = width(*child);
          total = {std::min(total.low, part.low), std::max(total.high, part.high)};
        }
        if (node.kind == Kind::k_conditional && node.children.size() == 1) total.low = 0;
        return total;
      }
      case Kind::k_repeat: {
        const Width part = width(*node.children[0]);
        return {std::min(part.low * node.minimum, kWidest),
                node.maximum == kUnbounded && part.high > 0 ? kWidest : std::min(part.high * node.maximum, kWidest)};
      }
      case Kind::k_reference:
        return node.group < groups_.size() && groups_[node.group] != nullptr ? width(*groups_[node.group]) : Width{0, kWidest};
      default: return {0, 0};
    }
  }

  /// The character that every match begins with, if that is easy to see.
  static std::optional<char32_t> first_character(const RegexNode& node) {
    switch (node.kind) {
      case Kind::k_character:
        return ignores_case(node) ? std::nullopt : std::optional(node.character);
      case Kind::k_sequence: case Kind::k_group: case Kind::k_atomic:
        return node.children.empty() ? std::nullopt : first_character(*node.children[0]);
      case Kind::k_repeat:
        return node.minimum > 0 ? first_character(*node.children[0]) : std::nullopt;
      default: return std::nullopt;
    }
  }

  // ---- writing

  static bool takes_one_character(const RegexNode& node) {
    return node.kind == Kind::k_character || node.kind == Kind::k_any || node.kind == Kind::k_set;
  }

  void write(const RegexNode& node) {
    switch (node.kind) {
      case Kind::k_empty: return;
      case Kind::k_character: return write_character(node);
      case Kind::k_any: emit((node.flags & kDotAll) != 0 ? Op::k_any_all : Op::k_any); return;
      case Kind::k_set: return write_set(node);
      case Kind::k_sequence:
        for (const auto& child : node.children) write(*child);
        return;
      case Kind::k_alternatives: return write_alternatives(node);
      case Kind::k_repeat: return write_repeat(node);
      case Kind::k_group:
        if (node.group > 0) emit(Op::k_save, node.group * 2);
        for (const auto& child : node.children) write(*child);
        if (node.group > 0) emit(Op::k_save, node.group * 2 + 1);
        return;
      case Kind::k_begin: emit((node.flags & kMultiline) != 0 ? Op::k_begin_of_line : Op::k_begin); return;
      case Kind::k_end: emit((node.flags & kMultiline) != 0 ? Op::k_end_of_line : Op::k_end); return;
      case Kind::k_begin_of_text: emit(Op::k_begin); return;
      case Kind::k_end_of_text: emit(Op::k_end_of_text); return;
      case Kind::k_boundary: emit(Op::k_boundary, is_ascii(node)); return;
      case Kind::k_not_boundary: emit(Op::k_not_boundary, is_ascii(node)); return;
      case Kind::k_reference: emit(Op::k_reference, node.group, ignores_case(node), is_ascii(node)); return;
      case Kind::k_look: return write_look(node);
      case Kind::k_atomic: return write_inner(node);
      case Kind::k_conditional: return write_conditional(node);
    }
  }

  void write_character(const RegexNode& node) {
    const bool ascii = is_ascii(node);
    const char32_t lower = lower_of(node.character, ascii);
    if (ignores_case(node) && (lower != node.character || upper_of(node.character, ascii) != node.character)) {
      emit(Op::k_character_ignore, lower, ascii);
    } else {
      emit(Op::k_character, node.character);
    }
  }

  void write_set(const RegexNode& node) {
    CharacterSet set = node.set;
    for (char32_t c = 0; c < 128; ++c) {
      bool member = is_member(set, c);
      if (ignores_case(node)) member = member || is_member(set, lower_of(c, true)) || is_member(set, upper_of(c, true));
      if (member != set.negated) set.low[c / 64] |= std::uint64_t{1} << (c % 64);
    }
    program_.sets.push_back(std::move(set));
    emit(ignores_case(node) ? Op::k_set_ignore : Op::k_set, static_cast<std::uint32_t>(program_.sets.size() - 1));
  }

  void write_alternatives(const RegexNode& node) {
    std::vector<std::uint32_t> jumps;
    for (std::size_t i = 0; i < node.children.size(); ++i) {
      const bool last = i + 1 == node.children.size();
      const std::uint32_t split = last ? 0 : emit(Op::k_split, here() + 1);
      write(*node.children[i]);
      if (last) break;
      jumps.push_back(emit(Op::k_jump));
      program_.code[split].b = here();
    }
    for (const std::uint32_t jump : jumps) program_.code[jump].a = here();
  }

  void write_repeat(const RegexNode& node) {
    if (node.greed == RegexNode::Greed::k_possessive) {
      const std::uint32_t atomic = emit(Op::k_atomic);
      write_loop(node, false);
      emit(Op::k_sub_end);
      program_.code[atomic].a = here();
      return;
    }
    write_loop(node, node.greed == RegexNode::Greed::k_lazy);
  }

  void write_loop(const RegexNode& node, bool lazy) {
    const RegexNode& body = *node.children[0];
    if (node.maximum == 0) return;
    if (takes_one_character(body)) {
      const std::uint32_t repeat =
          emit(lazy ? Op::k_lazy_repeat_one : Op::k_repeat_one, 0, node.minimum, node.maximum);
      write(body);
      program_.code[repeat].d = here();
      return;
    }
    if (node.minimum == 0 && node.maximum == 1) {
      const std::uint32_t split = emit(Op::k_split);
      write(body);
      program_.code[split].a = lazy ? here() : split + 1;
      program_.code[split].b = lazy ? split + 1 : here();
      return;
    }
    const std::uint32_t counter = program_.counters++;
    emit(Op::k_loop_begin, counter);
    const std::uint32_t loop = emit(lazy ? Op::k_lazy_loop : Op::k_loop, counter, node.minimum, node.maximum);
    write(body);
    emit(Op::k_jump, loop);
    program_.code[loop].d = here();
  }

  void write_look(const RegexNode& node) {
    std::uint32_t back = 0;
    if (node.behind) {
      const Width taken = width(*node.children[0]);
      if (taken.low != taken.high) throw RegexError{"look-behind requires fixed-width pattern", SIZE_MAX};
      back = static_cast<std::uint32_t>(taken.low);
    }
    const std::uint32_t look = emit(Op::k_look, 0, node.negative, back);
    write(*node.children[0]);
    emit(Op::k_sub_end);
    program_.code[look].a = here();
  }

  void write_inner(const RegexNode& node) {
    const std::uint32_t atomic = emit(Op::k_atomic);
    write(*node.children[0]);
    emit(Op::k_sub_end);
    program_.code[atomic].a = here();
  }

  void write_conditional(const RegexNode& node) {
    const std::uint32_t condition = emit(Op::k_conditional, node.group);
    write(*node.children[0]);
    if (node.children.size() == 1) {
      program_.code[condition].b = here();
      return;
    }
    const std::uint32_t jump = emit(Op::k_jump);
    program_.code[condition].b = here();
    write(*node.children[1]);
    program_.code[jump].a = here();
  }

  const ParsedPattern& parsed_;
  RegexProgram& program_;
  std::vector<const RegexNode*> groups_;
};

}  // namespace

bool in_set(const CharacterSet& set, char32_t c) {
  if (c < 128) return (set.low[c / 64] >> (c % 64) & 1) != 0;
  return is_member(set, c) != set.negated;
}

std::optional<RegexError> compile_pattern(const ParsedPattern& parsed, RegexProgram& program) {
  return PatternCompiler(parsed, program).compile();
}

}  // namespace coroscope::library
