// Regular expressions: what a pattern is compiled to.
//
//   1. parse_pattern     text to a tree, with CPython's errors and their positions
//   2. compile_pattern   tree to a Program: instructions for a machine that goes back where it has choices
//   3. Matcher           runs a Program on a text (matcher.h)
// Source: CPython 3.11 Lib/re/_parser.py for what is allowed and how errors are worded; the machine is our own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace coroscope::library {

enum RegexFlag : std::uint32_t {
  kTemplate = 1, kIgnoreCase = 2, kLocale = 4, kMultiline = 8, kDotAll = 16, kUnicode = 32, kVerbose = 64, kDebug = 128,
  kAscii = 256,
};

inline constexpr std::uint32_t kUnbounded = UINT32_MAX;

/// \d \s \w and their opposites.
enum class Category : std::uint8_t { k_digit, k_not_digit, k_space, k_not_space, k_word, k_not_word };

/// What stands in brackets.
struct CharacterSet {
  std::vector<std::pair<char32_t, char32_t>> ranges;
  std::vector<Category> categories;
  bool negated = false;
  bool ascii = false;        ///< categories and case are those of ASCII
  std::uint64_t low[2] = {}; ///< answers for the first 128 characters, filled by the compiler
};

struct RegexNode {
  enum class Kind : std::uint8_t {
    k_empty, k_character, k_any, k_set, k_sequence, k_alternatives, k_repeat, k_group, k_begin, k_end, k_begin_of_text,
    k_end_of_text, k_boundary, k_not_boundary, k_reference, k_look, k_atomic, k_conditional,
  };
  enum class Greed : std::uint8_t { k_greedy, k_lazy, k_possessive };
  Kind kind = Kind::k_empty;
  std::uint32_t flags = 0;           ///< in force where it stands
  char32_t character = 0;
  CharacterSet set;
  std::uint32_t group = 0;           ///< k_group (0: none captured), k_reference, k_conditional
  std::uint32_t minimum = 0, maximum = 0;
  Greed greed = Greed::k_greedy;
  bool behind = false, negative = false;   ///< k_look
  std::vector<std::unique_ptr<RegexNode>> children;
};

/// `position` counts characters of the pattern; nothing for errors without one.
struct RegexError {
  std::string message;
  std::size_t position = 0;
};

struct ParsedPattern {
  std::unique_ptr<RegexNode> tree;
  std::uint32_t flags = 0;
  std::uint32_t groups = 0;
  std::vector<std::pair<std::string, std::uint32_t>> names;   ///< in the order of the pattern
  std::optional<RegexError> error;
};

ParsedPattern parse_pattern(const std::u32string& pattern, std::uint32_t flags, bool is_bytes);

enum class RegexOp : std::uint8_t {
  k_character, k_character_ignore, k_any, k_any_all, k_set, k_set_ignore,
  k_split,        ///< goes on at a, later perhaps at b
  k_jump,         ///< to a
  k_save,         ///< register a = position
  k_loop_begin,   ///< counter a = 0
  k_loop,         ///< counter a: at least b, at most c rounds of what follows; d: behind it
  k_lazy_loop,
  k_repeat_one,   ///< the next instruction, which takes one character, b to c times; d: behind it
  k_lazy_repeat_one,
  k_begin, k_begin_of_line, k_end, k_end_of_line, k_end_of_text, k_boundary, k_not_boundary,   ///< a: ASCII only
  k_reference,    ///< the text of group a once more; b: without regard to case
  k_look,         ///< what follows up to k_sub_end matches here; a: behind it, b: negative, c: characters to go back
  k_atomic,       ///< what follows up to k_sub_end, without going back into it; a: behind it
  k_conditional,  ///< if group a has matched go on, else at b
  k_sub_end, k_match,
};

struct RegexInstruction {
  RegexOp op;
  std::uint32_t a = 0, b = 0, c = 0, d = 0;
};

struct RegexProgram {
  std::vector<RegexInstruction> code;
  std::vector<CharacterSet> sets;
  std::uint32_t groups = 0;
  std::uint32_t counters = 0;
  std::optional<char32_t> first;    ///< every match begins with this character
};

/// Fails where a look-behind has no fixed width.
std::optional<RegexError> compile_pattern(const ParsedPattern& parsed, RegexProgram& program);

bool in_category(Category category, char32_t c, bool ascii);
bool in_set(const CharacterSet& set, char32_t c);
char32_t lower_of(char32_t c, bool ascii);
char32_t upper_of(char32_t c, bool ascii);

}  // namespace coroscope::library
