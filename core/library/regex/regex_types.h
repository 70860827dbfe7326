// re.Pattern and re.Match, and the module `_regex` that makes them.
#pragma once

#include "core/library/regex/matcher.h"
#include "core/vm/objects/function.h"

namespace coroscope::library {

/// What a Pattern has beside its heap struct; freed with it.
struct CompiledRegex {
  RegexProgram program;
  std::vector<std::pair<std::string, std::uint32_t>> names;
};

struct Pattern : vm::Object {
  vm::Value pattern;           ///< str, bytes
  std::uint32_t flags;
  CompiledRegex* compiled;     ///< owned by State::regexes
  vm::Value group_index;       ///< dict of names; owned
  bool is_bytes;
};

struct Match : vm::Object {
  vm::Value pattern;           ///< Pattern
  vm::Value string;            ///< str or bytes-like
  std::int64_t position, end_position;   ///< the bounds of the search
  std::uint32_t last_group;    ///< 0: none
  std::uint32_t groups;        ///< with group 0
  std::int64_t* spans;         ///< begin and end of each group; owned
};

/// A text to search in: str or bytes, as the pattern wants; TypeError if not.
struct RegexText {
  vm::Value value;
  Subject subject;
  bool is_bytes = false;

  /// Characters [begin, end) as a str or bytes.
  vm::Ref slice(vm::Vm& vm, std::int64_t begin, std::int64_t end) const;
  std::string_view bytes_of(std::int64_t begin, std::int64_t end) const;
  std::vector<std::uint32_t> offsets;   ///< of every 32nd character of a str that is not ASCII
};
bool read_regex_text(vm::Vm& vm, const Pattern* pattern, vm::Value value, RegexText& text);

vm::Ref make_match(vm::Vm& vm, vm::Value pattern, vm::Value string, const Matcher& matcher, std::int64_t position,
                   std::int64_t end_position);
/// What a group matched; `missing` if it did not. The group exists.
vm::Ref group_text(vm::Vm& vm, const Match* match, std::uint32_t group, vm::Value missing);
/// A template of sub() or expand(): \1 and \g<name> replaced.
struct ReplacementPart {
  std::string text;
  std::int64_t group = -1;     ///< then this group; -1: the text
};
std::optional<std::vector<ReplacementPart>> parse_replacement(vm::Vm& vm, const Pattern* pattern, vm::Value text);
bool append_replacement(vm::Vm& vm, const std::vector<ReplacementPart>& parts, const RegexText& text,
                        const Matcher& matcher, std::string& out);

/// Raises re.error(message, pattern, position).
vm::Ref raise_regex_error(vm::Vm& vm, const std::string& message, vm::Value pattern, std::optional<std::size_t> position);

std::span<const vm::NativeDefinition> pattern_methods();
void set_up_match_type(vm::Vm& vm);

}  // namespace coroscope::library
