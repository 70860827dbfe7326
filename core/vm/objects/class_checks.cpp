#include "core/vm/objects/class_checks.h"

#include "core/vm/objects/containers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {
namespace {

bool is_class(Value value) { return has_layout(value, Layout::k_type); }

/// __bases__, if it is a tuple; else empty, and no error unless reading it raised.
Ref bases_of(Vm& vm, Value value) {
  Ref bases = find_attribute(vm, value, vm.names.__bases__);
  return bases && type_of(vm, *bases)->layout == Layout::k_tuple ? bases : Ref();
}

/// Does it have bases, as a class has? If not, the TypeError is set.
bool check_class(Vm& vm, Value value, const char* error) {
  if (is_class(value) || bases_of(vm, value)) return true;
  if (!vm.has_error()) vm.raise_message(vm.types.type_error, error);
  return false;
}

/// Is a class derived from another one, by what their __bases__ say?
/// Source: CPython Objects/abstract.c, abstract_issubclass.
std::optional<bool> is_derived(Vm& vm, Value derived, Value cls) {
  if (derived == cls) return true;
  const Ref bases = bases_of(vm, derived);
  if (!bases) return vm.has_error() ? std::nullopt : std::optional(false);
  if (!vm.enter_recursion(" in __subclasscheck__")) return std::nullopt;
  std::optional<bool> found = false;
  for (const Value base : bases.as<Tuple>()->view()) {
    found = is_derived(vm, base, cls);
    if (!found || *found) break;
  }
  vm.leave_recursion();
  return found;
}

}  // namespace

std::optional<bool> is_real_instance(Vm& vm, Value object, Value cls) {
  const Type* own = type_of(vm, object);
  if (!is_class(cls)) {
    if (!check_class(vm, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union")) return std::nullopt;
    const Ref claimed = find_attribute(vm, object, vm.names.__class__);
    if (!claimed) return vm.has_error() ? std::nullopt : std::optional(false);
    return is_derived(vm, *claimed, cls);
  }
  const auto* type = cls.as<Type>();
  if (own->is_subtype_of(type)) return true;
  // An object may say that it is of another class, as proxies do.
  if (!own->is_heap_type && own->can.get_attribute == nullptr) return false;
  const Ref claimed = find_attribute(vm, object, vm.names.__class__);
  if (vm.has_error()) return std::nullopt;
  return claimed && is_class(*claimed) && claimed.as<Type>()->is_subtype_of(type);
}

std::optional<bool> is_real_subclass(Vm& vm, Value subject, Value cls) {
  if (is_class(subject) && is_class(cls)) return subject.as<Type>()->is_subtype_of(cls.as<Type>());
  if (!check_class(vm, subject, "issubclass() arg 1 must be a class") ||
      !check_class(vm, cls, "issubclass() arg 2 must be a class, a tuple of classes, or a union")) {
    return std::nullopt;
  }
  return is_derived(vm, subject, cls);
}

}  // namespace coroscope::vm
