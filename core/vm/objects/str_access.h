// Small helpers for C++ code that works with str values: is it one, its text, an argument as text.
#pragma once

#include <span>

#include "core/vm/objects/function.h"
#include "core/vm/objects/str.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {

/// A str or an instance of a subclass.
inline bool is_str(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_str; }
inline std::string_view text_of(Value str) { return str.as<Str>()->view(); }

/// Bytes in front of a Str's text: `data` begins in the last 8 bytes of the struct.
inline constexpr std::size_t kStrHeader = sizeof(Str) - 8;
/// Bytes of memory of a Str with `size` bytes of text.
inline std::size_t str_memory(std::size_t size) { return kStrHeader + size + 1; }

/// How many bytes a UTF-8 character has, by its first byte.
inline std::size_t character_size(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// Code points [start, stop) of a str.
Ref substring(Vm& vm, const Str* str, std::int64_t start, std::int64_t stop);
/// `'…' * count`.
Ref repeat(Vm& vm, const Str* str, std::int64_t count);
/// An instance of a subclass of str with this text.
Ref copy_as_subclass(Vm& vm, Type* type, const Str* text);
/// Code points that repr, hash and codecs work on.
std::u32string to_code_points(std::string_view text);

/// The tables of str's methods, one a subject.
std::span<const NativeDefinition> str_case_methods();      ///< upper, lower, isalpha …
std::span<const NativeDefinition> str_search_methods();    ///< find, count, startswith, replace …
std::span<const NativeDefinition> str_split_methods();     ///< split, join, strip, partition …
std::span<const NativeDefinition> str_layout_methods();    ///< center, zfill, expandtabs …
std::span<const NativeDefinition> str_format_methods();    ///< format, format_map, encode, translate …
/// What join() is given, as a list or tuple. Empty: raised. Source: CPython Objects/abstract.c, PySequence_Fast.
Ref items_to_join(Vm& vm, Value iterable);
/// str.maketrans: a static method.
Ref str_maketrans(Vm& vm, const Arguments& arguments);

/// Adds a function in C++ to a type that does not get self (int.from_bytes, str.maketrans).
void add_static_method(Vm& vm, Type* type, const NativeDefinition& definition);

}  // namespace coroscope::vm
