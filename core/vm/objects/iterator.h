// The iterators of built-in containers and functions: one struct, told apart by its type.
#pragma once

#include "core/vm/type.h"

namespace coroscope::vm {

/// list_iterator, tuple_iterator, str_iterator, range_iterator, dict views' iterators, enumerate, zip, map, filter,
/// reversed, callable_iterator … Each type uses the fields as it needs.
struct IteratorObject : Object {
  Value source;          ///< what is walked; empty when exhausted; owned
  Value extra;           ///< second value (a function, a tuple of iterators …); owned
  std::int64_t position;
  std::int64_t limit;
  std::int64_t step;
};

/// A new iterator of the given type; shares source and extra.
Ref make_iterator(Vm& vm, Type* type, Value source, Value extra = kEmpty, std::int64_t position = 0,
                  std::int64_t limit = 0, std::int64_t step = 1);
void destroy_iterator(Vm& vm, Object* object);

}  // namespace coroscope::vm
