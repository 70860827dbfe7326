// Tuples with names for their items, as sys.version_info and sys.float_info are: `name(first=1, second=2)`.
#pragma once

#include <initializer_list>
#include <span>

#include "core/vm/vm.h"

namespace coroscope::library {

struct StructField {
  const char* name;
  vm::Value value;            ///< owned; taken over
};

/// A tuple of a type of its own. `name` is the type's ("sys.version_info") and begins its repr; at most 20 fields.
vm::Ref make_struct_sequence(vm::Vm& vm, std::string_view name, std::initializer_list<StructField> fields);

}  // namespace coroscope::library
