// str: immutable text in UTF-8, with its length in code points. Lone surrogates are kept as three bytes (WTF-8).
#pragma once

#include <string>
#include <string_view>

#include "core/vm/type.h"

namespace coroscope::vm {

struct Str : Object {
  static constexpr std::uint32_t kAscii = 1;     ///< bytes are code points
  static constexpr std::uint32_t kHashed = 2;
  static constexpr std::uint32_t kInterned = 4;  ///< immortal; equal interned strings are the same object

  std::uint32_t size;      ///< bytes
  std::uint32_t length;    ///< code points
  std::uint64_t hash;      ///< valid if kHashed
  char data[1];            ///< `size` bytes and a zero

  std::string_view view() const { return {data, size}; }
  bool is_ascii() const { return (flags & kAscii) != 0; }
};

/// A new str. The text must be UTF-8 (WTF-8). Long results beyond the memory limit raise MemoryError.
Ref make_str(Vm& vm, std::string_view text);
/// An uninitialised str of `size` bytes, to be filled by the caller before anybody sees it, then `finish_str`.
Str* allocate_str(Vm& vm, std::size_t size);
void finish_str(Str* str);
/// A new str of text that is known to be ASCII.
Ref make_ascii(Vm& vm, std::string_view text);
/// The decimal digits of an int.
Ref make_digits(Vm& vm, std::int64_t number);
/// The one-character string of a code point.
Ref make_character(Vm& vm, std::uint32_t code_point);
Ref concatenate(Vm& vm, const Str* left, const Str* right);
/// str hash as CPython's with PYTHONHASHSEED=0 (SipHash-1-3 over its internal representation), if Vm::hash_key is 0.
std::uint64_t hash_of(Str* str);
bool equal(const Str* left, const Str* right);

/// Code points of a UTF-8 text.
std::uint32_t count_code_points(std::string_view text);
/// Decodes the code point at `position` and moves past it.
std::uint32_t next_code_point(std::string_view text, std::size_t& position);
void append_code_point(std::string& text, std::uint32_t code_point);
/// Byte offset of a code point index.
std::size_t byte_offset(const Str* str, std::uint32_t index);

/// repr(text): quotes and escapes as CPython's.
std::string quoted(std::string_view text);

void set_up_str(Vm& vm);

}  // namespace coroscope::vm
