// BaseExceptionGroup and ExceptionGroup: several exceptions in one; and what except* asks of them (slow_paths.h).
// Source: PEP 654; CPython Objects/exceptions.c (3.11).
#pragma once

#include <span>

#include "core/vm/objects/exception.h"

namespace coroscope::vm {

bool is_exception_group(Vm& vm, Value value);
/// `exceptions` of a group.
std::span<const Value> group_members(Vm& vm, Value group);
/// ExceptionGroup(message, exceptions), or BaseExceptionGroup if one of them is no Exception.
Ref make_exception_group(Vm& vm, std::string_view message, Value exceptions);

void set_up_exception_groups(Vm& vm);

}  // namespace coroscope::vm
