#include "core/vm/objects/instance.h"

#include <algorithm>
#include <vector>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/objects/weak_reference.h"

namespace coroscope::vm {
namespace {

constexpr std::uint32_t kMostInlineSlots = 32;
constexpr std::uint32_t kMostChildren = 64;

std::size_t instance_bytes_for(std::uint32_t capacity) {
  return sizeof(Instance) - sizeof(Value) + sizeof(Value) * capacity;
}

bool is_plain_instance(Value object) {
  return object.is_object() && object.object()->type->layout == Layout::k_instance;
}

/// Moves the attributes from the row to a dict.
Dict* move_to_dictionary(Vm& vm, Instance* instance) {
  if (instance->shape == nullptr) {
    if (!instance->dictionary) instance->dictionary = make_dict(vm).take();
    return instance->dictionary.as<Dict>();
  }
  Value* const row = instance->slots + instance->type->fixed_slots;
  Ref dict = make_dict(vm);
  const Shape* path[kMostInlineSlots];
  const std::uint32_t count = instance->shape->count;
  const Shape* at = instance->shape;
  for (std::uint32_t i = count; i-- > 0; at = at->parent) path[i] = at;
  for (std::uint32_t i = 0; i < count; ++i) {
    set(vm, dict.as<Dict>(), path[i]->name, row[i]);
    release(row[i]);
  }
  instance->shape = nullptr;
  instance->dictionary = dict.take();
  return instance->dictionary.as<Dict>();
}

/// Where an object that is no plain instance keeps its dict; null if it has no namespace. Empty until the first
/// attribute is set.
Value* namespace_place(Value object) {
  Object* const it = object.object();
  const Type* type = it->type;
  switch (type->layout) {
    case Layout::k_exception: return &object.as<Exception>()->attributes;
    case Layout::k_function: return &object.as<Function>()->attributes;
    default: return type->namespace_slot < 0 ? nullptr : added_values(it) + type->namespace_slot;
  }
}

std::size_t round_up(std::size_t size) { return (size + 7) / 8 * 8; }

/// Runs __del__. True: somebody has kept the object, it lives on.
bool finalize(Vm& vm, Object* object) {
  if (!object->type->has_finalizer || vm.stopped != StopReason::k_none || !vm.finalizes) return false;
  const Value method = find_in_type(object->type, vm.names.__del__);
  if (!method) return false;
  Ref saved = vm.take_error();
  object->references = 1;
  Ref self = Ref::adopt(Value(object));
  if (!vm.call(method, {*self}) && vm.stopped == StopReason::k_none) {
    vm.report_unraisable(repr_text(vm, method).value_or("__del__"));
  }
  if (vm.stopped == StopReason::k_none) vm.restore_error(std::move(saved));
  static_cast<void>(self.take());
  return --object->references != 0;
}

}  // namespace

// ------------------------------------------------------------------------------------------------ shapes

std::int32_t find_in_shape(const Shape* shape, const Str* name) {
  for (; shape->parent != nullptr; shape = shape->parent) {
    if (shape->name == name) return static_cast<std::int32_t>(shape->count) - 1;
  }
  return -1;
}

Shape* extend_shape(Vm& vm, Shape* shape, Str* name) {
  for (Shape* child = shape->first_child; child != nullptr; child = child->next_sibling) {
    if (child->name == name) return child;
  }
  if (shape->children == kMostChildren || shape->count + 1 >= kMostInlineSlots) return nullptr;
  auto* child = static_cast<Shape*>(vm.heap.allocate(sizeof(Shape)));
  *child = {shape, name, shape->count + 1, 0, nullptr, shape->first_child};
  shape->first_child = child;
  ++shape->children;
  return child;
}

Ref make_instance(Vm& vm, Type* type) {
  const std::uint32_t capacity = type->inline_slots;
  auto* instance = vm.allocate<Instance>(type, instance_bytes_for(capacity));
  instance->flags = capacity;
  instance->shape = type->root_shape;
  instance->dictionary = kEmpty;
  for (std::uint32_t i = 0; i < type->fixed_slots; ++i) instance->slots[i] = kEmpty;
  return Ref::adopt(Value(instance));
}

// ------------------------------------------------------------------------------------------------ namespaces

std::uint32_t added_count(const Type* type) {
  return (type->instance_size - type->built_in_size) / static_cast<std::uint32_t>(sizeof(Value));
}

Value* added_values(Object* object) {
  std::size_t own = object->type->built_in_size;
  switch (object->type->layout) {
    case Layout::k_str: own = round_up(str_memory(static_cast<Str*>(object)->size)); break;
    case Layout::k_bytes: own = round_up(bytes_memory(static_cast<Bytes*>(object)->size)); break;
    case Layout::k_big_int: own = round_up(big_int_memory(static_cast<BigInt*>(object)->size)); break;
    case Layout::k_tuple: own = sizeof(Tuple) - sizeof(Value) + sizeof(Value) * static_cast<Tuple*>(object)->size; break;
    default: break;
  }
  return reinterpret_cast<Value*>(reinterpret_cast<char*>(object) + own);
}

bool has_namespace(Value object) {
  if (!object.is_object()) return false;
  if (is_plain_instance(object)) return object.object()->type->has_instance_dict;
  return namespace_place(object) != nullptr;
}

Value find_own_attribute(Value object, Str* name) {
  if (!object.is_object()) return kEmpty;
  Value dict;
  if (is_plain_instance(object)) {
    auto* instance = object.as<Instance>();
    if (instance->shape != nullptr) {
      const std::int32_t index = find_in_shape(instance->shape, name);
      return index < 0 ? kEmpty : instance->slots[instance->type->fixed_slots + index];
    }
    dict = instance->dictionary;
  } else if (const Value* place = namespace_place(object)) {
    dict = *place;
  }
  if (!dict) return kEmpty;
  DictEntry* entry = find(dict.as<Dict>(), name);
  return entry == nullptr ? kEmpty : entry->value;
}

bool set_own_attribute(Vm& vm, Value object, Str* name, Value value) {
  if (is_plain_instance(object)) {
    auto* instance = object.as<Instance>();
    if (Shape* const shape = instance->shape) {
      Value* const row = instance->slots + instance->type->fixed_slots;
      if (const std::int32_t index = find_in_shape(shape, name); index >= 0) {
        retain(value);
        release(std::exchange(row[index], value));
        return true;
      }
      if (instance->type->fixed_slots + shape->count < instance->capacity()) {
        if (Shape* const longer = extend_shape(vm, shape, name)) {
          retain(value);
          row[shape->count] = value;
          instance->shape = longer;
          return true;
        }
      } else {
        // Instances made from now on have more room.
        Type* type = instance->type;
        type->inline_slots = static_cast<std::uint16_t>(
            std::min<std::uint32_t>(type->fixed_slots + kMostInlineSlots, std::max<std::uint32_t>(4, type->inline_slots * 2)));
      }
    }
    return set(vm, move_to_dictionary(vm, instance), name, value);
  }
  return set(vm, namespace_of(vm, object), name, value);
}

bool delete_own_attribute(Vm& vm, Value object, Str* name) {
  if (!find_own_attribute(object, name)) return false;
  return remove(vm, namespace_of(vm, object), Value(name));
}

Dict* namespace_of(Vm& vm, Value object) {
  if (is_plain_instance(object)) return move_to_dictionary(vm, object.as<Instance>());
  Value* place = namespace_place(object);
  if (!*place) *place = make_dict(vm).take();
  return place->as<Dict>();
}

void set_namespace(Vm& vm, Value object, Value dict) {
  namespace_of(vm, object);
  Value* place = is_plain_instance(object) ? &object.as<Instance>()->dictionary : namespace_place(object);
  retain(dict);
  release(std::exchange(*place, dict));
}

// ------------------------------------------------------------------------------------------------ the end

void destroy_instance(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* instance = static_cast<Instance*>(object);
  if ((instance->flags & Instance::kFinalized) == 0 && instance->type->has_finalizer) {
    instance->flags |= Instance::kFinalized;
    if (finalize(vm, object)) return;
  }
  if ((instance->flags & Object::kWeaklyReferenced) != 0) clear_weak_references(vm, object);
  if ((instance->flags & Object::kHasAddress) != 0) vm.forget_address(object);
  const std::uint32_t used = instance->type->fixed_slots + (instance->shape == nullptr ? 0 : instance->shape->count);
  for (std::uint32_t i = 0; i < used; ++i) release(instance->slots[i]);
  release(instance->dictionary);
  vm.heap.free(instance, instance_bytes_for(instance->capacity()));
}

namespace {

void collect_finalizable(Value value, std::vector<Value>& found) {
  if (value.is_object() && value.object()->type->layout == Layout::k_generator) found.push_back(value);
  if (!is_plain_instance(value)) return;
  auto* instance = value.as<Instance>();
  if (std::find(found.begin(), found.end(), value) != found.end() || found.size() > 1000) return;
  found.push_back(value);
  if (instance->shape == nullptr) return;
  const std::uint32_t count = instance->type->fixed_slots + instance->shape->count;
  for (std::uint32_t i = 0; i < count; ++i) collect_finalizable(instance->slots[i], found);
}

}  // namespace

void finalize_reachable(Vm& vm, Dict* names) {
  std::vector<Value> found;
  for (const DictEntry& entry : items_of(names)) collect_finalizable(entry.value, found);
  std::vector<Ref> alive;
  for (const Value value : found) {
    if (value.object()->type->has_finalizer || !is_plain_instance(value)) alive.push_back(Ref::share(value));
  }
  for (const Ref& one : alive) {
    if (!is_plain_instance(*one)) {
      auto* generator = one.as<Generator>();
      if (generator->state == GeneratorState::k_suspended && generator->type != vm.types.async_generator &&
          !close(vm, generator) && vm.stopped == StopReason::k_none) {
        vm.report_unraisable(repr_text(vm, *one).value_or("generator"));
      }
      continue;
    }
    auto* instance = one.as<Instance>();
    if ((instance->flags & Instance::kFinalized) != 0 || vm.stopped != StopReason::k_none) continue;
    instance->flags |= Instance::kFinalized;
    const Value method = find_in_type(instance->type, vm.names.__del__);
    if (!vm.call(method, {*one}) && vm.stopped == StopReason::k_none) {
      vm.report_unraisable(repr_text(vm, method).value_or("__del__"));
    }
  }
}

void destroy_extended(Vm& vm, Object* object) {
  Type* type = object->type;
  if (finalize(vm, object)) return;
  if ((object->flags & Object::kWeaklyReferenced) != 0) clear_weak_references(vm, object);
  if ((object->flags & Object::kHasAddress) != 0) vm.forget_address(object);
  const std::uint32_t count = added_count(type);
  Value* const added = count == 0 ? nullptr : added_values(object);
  for (std::uint32_t i = 0; i < count; ++i) release(std::exchange(added[i], kEmpty));
  while (type->is_heap_type) type = type->base;
  type->can.destroy(vm, object);
}

}  // namespace coroscope::vm
