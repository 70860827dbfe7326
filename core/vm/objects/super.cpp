// super: attributes looked up behind a class in the resolution order of an instance's class.
// Source: CPython Objects/typeobject.c, superobject; PEP 3135 for super() without arguments.

#include "core/vm/frame.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

struct Super : Object {
  Value start;               ///< the class behind which the search begins; owned
  Value instance;            ///< object or class that it is bound to; empty: unbound; owned
  Type* order;               ///< whose resolution order is searched
};

/// The class whose resolution order super(start, object) searches. Null: TypeError. Source: CPython supercheck.
Type* order_for(Vm& vm, Type* start, Value object) {
  if (object.is_object() && object.object()->type->layout == Layout::k_type && object.as<Type>()->is_subtype_of(start)) {
    return object.as<Type>();
  }
  Type* type = type_of(vm, object);
  if (type->is_subtype_of(start)) return type;
  vm.raise(vm.types.type_error, "super(type, obj): obj must be an instance or subtype of type");
  return nullptr;
}

/// What super() means in the running function: its __class__ cell and its first argument. False: RuntimeError.
bool find_implicit(Vm& vm, Value& start, Value& object) {
  const Frame* frame = vm.running_frame();
  while (frame != nullptr && frame->function == nullptr) frame = frame->back;
  if (frame == nullptr) {
    vm.raise(vm.types.runtime_error, "super(): no current frame");
    return false;
  }
  const CodeObject* code = frame->code();
  if (code->code->positional == 0 && !code->code->has_star_args) {
    vm.raise(vm.types.runtime_error, "super(): no arguments");
    return false;
  }
  const bytecode::Code& plain = *code->code;
  object = frame->registers[0];
  // A parameter that an inner function uses lies in a cell of the same name.
  for (std::size_t i = 0; !object && i < plain.cell_names.size(); ++i) {
    if (plain.cell_names[i] != plain.local_names[0]) continue;
    const Value cell = frame->registers[plain.local_names.size() + i];
    if (cell) object = cell.as<Cell>()->contents;
  }
  if (object.is_object() && object.object()->type == vm.types.cell) object = object.as<Cell>()->contents;
  if (object && plain.positional == 0) {
    const auto items = object.as<Tuple>()->view();
    object = items.empty() ? kEmpty : items[0];
  }
  if (!object) {
    vm.raise(vm.types.runtime_error, "super(): arg[0] deleted");
    return false;
  }
  for (std::size_t i = 0; i < plain.free_names.size(); ++i) {
    if (plain.free_names[i] != "__class__") continue;
    start = frame->function->closure[i]->contents;
    if (start) return true;
    vm.raise(vm.types.runtime_error, "super(): empty __class__ cell");
    return false;
  }
  vm.raise(vm.types.runtime_error, "super(): __class__ cell not found");
  return false;
}

Ref super_construct(Vm& vm, Type* type, const Arguments& arguments) {
  if (arguments.keyword_count() != 0) return vm.raise(vm.types.type_error, "super() takes no keyword arguments");
  if (!check_count(vm, arguments, "super()", 0, 2)) return {};
  Value start = arguments.get(0), object = arguments.get(1);
  if (!start && !find_implicit(vm, start, object)) return {};
  if (type_of(vm, start)->layout != Layout::k_type) {
    return vm.raise(vm.types.type_error, "super() argument 1 must be a type, not {}", type_name(vm, start));
  }
  if (object.is_none() && arguments.positional == 2) object = kEmpty;
  Type* order = nullptr;
  if (object && (order = order_for(vm, start.as<Type>(), object)) == nullptr) return {};
  auto* super = allocate_instance<Super>(vm, type);
  super->start = Ref::share(start).take();
  super->instance = object ? Ref::share(object).take() : kEmpty;
  super->order = order;
  return Ref::adopt(Value(super));
}

void destroy_super(Vm& vm, Object* object) {
  auto* super = static_cast<Super*>(object);
  release(super->start);
  release(super->instance);
  free_instance<Super>(vm, object);
}

/// What the classes behind the start say of a name; empty: nothing.
Value find_behind(Vm& vm, const Super* super, Str* name) {
  bool behind = false;
  for (const Value value : super->order->resolution_order->view()) {
    auto* type = value.as<Type>();
    if (!behind) {
      behind = value == super->start;
      continue;
    }
    add_slot_wrappers(vm, type);
    if (DictEntry* entry = find(type->dictionary, name)) return entry->value;
  }
  return kEmpty;
}

Ref super_get_attribute(Vm& vm, Value self, Str* name) {
  const auto* super = self.as<Super>();
  if (!super->instance || name == vm.names.__class__) return generic_get_attribute(vm, self, name);
  if (Ref found = Ref::share(find_behind(vm, super, name))) {
    const Type* kind = type_of(vm, *found);
    const bool through_class = super->instance == Value(super->order);
    if (kind == vm.types.function || kind == vm.types.method_descriptor) {
      return through_class ? std::move(found) : make_bound_method(vm, *found, super->instance);
    }
    if (kind->can.get_descriptor == nullptr) return found;
    return kind->can.get_descriptor(vm, *found, through_class ? kEmpty : super->instance, super->order);
  }
  return generic_get_attribute(vm, self, name);
}

Ref super_repr(Vm& vm, Value self) {
  const auto* super = self.as<Super>();
  const std::string_view start = message_name(super->start.as<Type>());
  if (!super->instance) return make_str(vm, fmt::format("<super: <class '{}'>, NULL>", start));
  return make_str(vm, fmt::format("<super: <class '{}'>, <{} object>>", start, message_name(super->order)));
}

Ref get_this_class(Vm&, const Arguments& a) { return Ref::share(a[0].as<Super>()->start); }
Ref get_self(Vm&, const Arguments& a) {
  return a[0].as<Super>()->instance ? Ref::share(a[0].as<Super>()->instance) : Ref::none();
}
Ref get_self_class(Vm&, const Arguments& a) {
  return a[0].as<Super>()->order != nullptr ? Ref::share(Value(a[0].as<Super>()->order)) : Ref::none();
}

}  // namespace

bool find_super_method(Vm& vm, Value self, Str* name, Value* target) {
  const auto* super = self.as<Super>();
  if (!super->instance || super->instance == Value(super->order) || name == vm.names.__class__) return false;
  const Value found = find_behind(vm, super, name);
  const Type* kind = found ? type_of(vm, found) : nullptr;
  if (kind == nullptr || (kind != vm.types.function && kind != vm.types.method_descriptor && kind != vm.types.slot_wrapper)) {
    return false;
  }
  target[0] = Ref::share(found).take();
  target[1] = Ref::share(super->instance).take();
  return true;
}

void set_up_super(Vm& vm) {
  Type* type = vm.types.super = vm.make_type("super", vm.types.object, Layout::k_native, sizeof(Super));
  type->can.construct = super_construct;
  type->can.destroy = destroy_super;
  type->can.get_attribute = super_get_attribute;
  type->can.repr = super_repr;
  add_getter(vm, type, "__thisclass__", get_this_class);
  add_getter(vm, type, "__self__", get_self);
  add_getter(vm, type, "__self_class__", get_self_class);
}

}  // namespace coroscope::vm
