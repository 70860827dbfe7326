// Source: CPython 3.11 Objects/weakrefobject.c.
#include "core/vm/objects/weak_reference.h"

#include <algorithm>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

WeakReference* self_of(Value value) { return value.as<WeakReference>(); }

/// Does a class name __weakref__ in its __slots__?
bool has_slot_for_references(Vm& vm, const Type* type) {
  for (const Value base : type->resolution_order->view()) {
    const DictEntry* slots = find(base.as<Type>()->dictionary, vm.names.__slots__);
    if (slots == nullptr) continue;
    const Ref held = Ref::share(slots->value);
    bool found = false;
    if (has_layout(*held, Layout::k_str)) {
      found = held.as<Str>()->view() == "__weakref__";
    } else {
      for_each(vm, *held, [&](Ref name) {
        found = found || (has_layout(*name, Layout::k_str) && name.as<Str>()->view() == "__weakref__");
        return true;
      });
    }
    if (vm.has_error()) Ref ignored = vm.take_error();
    if (found) return true;
  }
  return false;
}

/// Can objects of this type be referred to weakly? Classes of the program say so by __weakref__.
bool can_be_referenced(Vm& vm, const Type* type) {
  if (type->is_heap_type) {
    const Layout layout = type->layout;
    if (layout == Layout::k_big_int || layout == Layout::k_tuple || layout == Layout::k_bytes) return false;
    if (layout == Layout::k_exception || layout == Layout::k_type) return true;
    return find_in_type(type, vm.names.__weakref__) || has_slot_for_references(vm, type);
  }
  switch (type->layout) {
    case Layout::k_function: case Layout::k_generator: case Layout::k_set: case Layout::k_frozenset: case Layout::k_type:
    case Layout::k_module: case Layout::k_code:
      return true;
    case Layout::k_native_function: return type != vm.types.method_descriptor;
    case Layout::k_bound_method: return type != vm.types.method_wrapper;
    default: return type->takes_weak_references;
  }
}

/// A reference to the same target that can serve again.
WeakReference* find_shared(Vm& vm, const Type* type, Value target) {
  for (WeakReference* reference : weak_references_to(vm, target)) {
    if (reference->type == type && !reference->callback) return reference;
  }
  return nullptr;
}

void destroy_reference(Vm& vm, Object* object) {
  auto* reference = static_cast<WeakReference*>(object);
  forget_weak_reference(vm, reference);
  release(std::exchange(reference->callback, kEmpty));
  free_instance<WeakReference>(vm, reference);
}

/// Clears a callback's reference and calls it; its errors can reach nobody.
void call_back(Vm& vm, Ref reference) {
  const Ref callback = Ref::adopt(std::exchange(self_of(*reference)->callback, kEmpty));
  if (!callback || vm.stopped != StopReason::k_none) return;
  Ref saved = vm.take_error();
  if (!vm.call(*callback, {*reference}) && vm.stopped == StopReason::k_none) {
    vm.report_unraisable(safe_repr(vm, *callback, 200));
  }
  if (vm.stopped == StopReason::k_none) vm.restore_error(std::move(saved));
}

Ref construct_reference(Vm& vm, Type* type, const Arguments& arguments) {
  if (!type->is_heap_type && !refuse_keywords(vm, arguments, "ref")) return {};
  if (!check_count(vm, arguments, "__new__", 1, 2)) return {};
  return make_weak_reference(vm, type, arguments[0], arguments.get(1) ? arguments[1] : kNone);
}

bool initialize_reference(Vm& vm, Value, const Arguments& arguments) {
  return refuse_keywords(vm, arguments, "ref") && check_count(vm, arguments, "__init__", 1, 2);
}

Ref call_reference(Vm& vm, Value self, const Arguments& arguments) {
  if (arguments.positional != 0 || arguments.keyword_count() != 0) {
    return vm.raise(vm.types.type_error, "weakref.ReferenceType() takes no arguments ({} given)", arguments.positional);
  }
  Object* target = self_of(self)->target;
  return target != nullptr ? Ref::share(Value(target)) : Ref::none();
}

Ref repr_reference(Vm& vm, Value self) {
  Object* target = self_of(self)->target;
  const std::uint64_t address = vm.address_of(self);
  if (target == nullptr) return make_str(vm, fmt::format("<weakref at {:#x}; dead>", address));
  const Ref held = Ref::share(Value(target));
  const Ref name = find_attribute(vm, *held, vm.names.__name__);
  if (vm.has_error()) return {};
  std::string text = fmt::format("<weakref at {:#x}; to '{}' at {:#x}", address, type_name(vm, *held), vm.address_of(*held));
  if (name && has_layout(*name, Layout::k_str)) text += fmt::format(" ({})", name.as<Str>()->view());
  return make_str(vm, text + ">");
}

std::optional<std::uint64_t> hash_reference(Vm& vm, Value self) {
  WeakReference* reference = self_of(self);
  if (reference->has_hash) return reference->target_hash;
  if (reference->target == nullptr) {
    vm.raise(vm.types.type_error, "weak object has gone away");
    return std::nullopt;
  }
  const Ref held = Ref::share(Value(reference->target));
  const auto number = hash(vm, *held);
  if (!number) return std::nullopt;
  reference->target_hash = *number;
  reference->has_hash = true;
  return number;
}

Ref compare_references(Vm& vm, Comparison comparison, Value left, Value right) {
  if (comparison != Comparison::k_equal && comparison != Comparison::k_not_equal) return Ref::not_implemented();
  if (!is_instance(vm, right, vm.types.weak_reference)) return Ref::not_implemented();
  Object* const a = self_of(left)->target;
  Object* const b = self_of(right)->target;
  if (a == nullptr || b == nullptr) return Ref::of_bool((left == right) == (comparison == Comparison::k_equal));
  const Ref first = Ref::share(Value(a)), second = Ref::share(Value(b));
  return compare(vm, comparison, *first, *second);
}

Ref get_callback(Vm&, const Arguments& arguments) {
  const Value callback = self_of(arguments[0])->callback;
  return Ref::share(callback ? callback : kNone);
}

}  // namespace

std::vector<WeakReference*> weak_references_to(Vm& vm, Value target) {
  std::vector<WeakReference*> references;
  if (!target.is_object() || (target.object()->flags & Object::kWeaklyReferenced) == 0) return references;
  if (const auto found = vm.weak_references.find(target.object()); found != vm.weak_references.end()) {
    for (Object* object : found->second) references.push_back(static_cast<WeakReference*>(object));
  }
  return references;
}

Ref make_weak_reference(Vm& vm, Type* type, Value target, Value callback) {
  const Type* target_type = type_of(vm, target);
  if (!target.is_object() || !can_be_referenced(vm, target_type)) {
    return vm.raise(vm.types.type_error, "cannot create weak reference to '{}' object", type_name(vm, target));
  }
  const bool has_callback = callback && !callback.is_none();
  if (!has_callback && !type->is_heap_type) {
    if (WeakReference* shared = find_shared(vm, type, target)) return Ref::share(Value(shared));
  }
  auto* reference = allocate_instance<WeakReference>(vm, type);
  reference->target = target.object();
  reference->callback = has_callback ? Ref::share(callback).take() : kEmpty;
  reference->target_hash = 0;
  reference->has_hash = false;
  target.object()->flags |= Object::kWeaklyReferenced;
  vm.weak_references[target.object()].push_back(reference);
  return Ref::adopt(reference);
}

void forget_weak_reference(Vm& vm, WeakReference* reference) {
  if (reference->target == nullptr) return;
  const auto found = vm.weak_references.find(reference->target);
  if (found != vm.weak_references.end()) {
    std::erase(found->second, static_cast<Object*>(reference));
    if (found->second.empty()) {
      reference->target->flags &= ~Object::kWeaklyReferenced;
      vm.weak_references.erase(found);
    }
  }
  reference->target = nullptr;
}

void clear_weak_references(Vm& vm, Object* target) {
  target->flags &= ~Object::kWeaklyReferenced;
  const auto found = vm.weak_references.find(target);
  if (found == vm.weak_references.end()) return;
  const std::vector<Object*> references = std::move(found->second);
  vm.weak_references.erase(found);
  std::vector<Ref> to_call;
  for (Object* object : references) {
    auto* reference = static_cast<WeakReference*>(object);
    reference->target = nullptr;
    // A reference that is being freed itself, and held its object by an attribute, calls nobody.
    if (reference->callback && reference->references > 0) to_call.push_back(Ref::share(Value(reference)));
  }
  while (!to_call.empty()) {
    call_back(vm, std::move(to_call.back()));
    to_call.pop_back();
  }
}

void set_up_weak_references(Vm& vm) {
  Type* type = vm.types.weak_reference =
      vm.make_type("weakref.ReferenceType", vm.types.object, Layout::k_native, sizeof(WeakReference));
  type->is_generic = true;
  type->can.destroy = destroy_reference;
  type->can.construct = construct_reference;
  type->can.initialize = initialize_reference;
  type->can.call = call_reference;
  type->can.repr = repr_reference;
  type->can.hash = hash_reference;
  type->can.compare = compare_references;
  add_getter(vm, type, "__callback__", get_callback);
}

}  // namespace coroscope::vm
