// What isinstance and issubclass say of a class that has no __instancecheck__ or __subclasscheck__ of its own, and of
// objects that are no classes but look like some: by their __class__ and __bases__.
// Source: CPython Objects/abstract.c, object_isinstance and recursive_issubclass.
#pragma once

#include <optional>

#include "core/vm/type.h"

namespace coroscope::vm {

/// isinstance(object, cls) without hooks. Nothing: raised; TypeError if cls looks like no class.
std::optional<bool> is_real_instance(Vm& vm, Value object, Value cls);
/// issubclass(subject, cls) without hooks. Nothing: raised; TypeError if one of the two looks like no class.
std::optional<bool> is_real_subclass(Vm& vm, Value subject, Value cls);

}  // namespace coroscope::vm
