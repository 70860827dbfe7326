// What some exception classes keep beside their args: OSError.errno, StopIteration.value, SystemExit.code,
// ImportError.name, AttributeError.obj, UnicodeError.start, SyntaxError.lineno …
// Source: CPython Objects/exceptions.c (3.11).
#pragma once

#include "core/vm/objects/exception.h"

namespace coroscope::vm {

/// An AttributeError that is set and does not say whose attribute it misses is told (CPython does it in getattr).
void set_attribute_context(Vm& vm, Value object, Str* name);

/// A member by its number, as the tables in exception_members.cpp count them; borrowed, kNone if it has no value.
Value exception_member(Vm& vm, Value exception, std::uint32_t index);
void set_exception_member(Vm& vm, Value exception, std::uint32_t index, Value value);

/// Numbers of members that others ask for.
inline constexpr std::uint32_t kNameMember = 0;          ///< NameError.name, AttributeError.name
inline constexpr std::uint32_t kObjectMember = 1;        ///< AttributeError.obj
inline constexpr std::uint32_t kImportNameMember = 1;    ///< ImportError.name
inline constexpr std::uint32_t kGroupMessage = 0;        ///< BaseExceptionGroup.message
inline constexpr std::uint32_t kGroupExceptions = 1;     ///< BaseExceptionGroup.exceptions, a tuple

/// UnicodeDecodeError(encoding, object, start, end, reason) and UnicodeEncodeError, set as the Vm's error.
Ref raise_unicode_error(Vm& vm, Type* type, std::string_view encoding, Value object, std::int64_t start,
                        std::int64_t end, std::string_view reason);

void set_up_exception_members(Vm& vm);

}  // namespace coroscope::vm
