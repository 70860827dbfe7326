// The dunder methods of built-in types, made from their behaviour.
// Source: CPython Objects/typeobject.c, slotdefs, add_operators and wrap_…; the texts of errors are those of
// Objects/descrobject.c, wrapperdescr_call.

#include <algorithm>
#include <span>
#include <vector>

#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {

/// `applies`: does the built-in type do this itself, or only as its base does? `call` gets self and the arguments.
struct WrapperDefinition {
  const char* name;
  Ref (*call)(Vm&, Type* owner, const Arguments&);
  bool (*applies)(const Type*);
  int minimum = 0;     ///< arguments without self
  int maximum = 0;     ///< -1: any, keywords too
};

namespace {

using Wrapper = Ref (*)(Vm&, Type* owner, const Arguments&);

/// Does a type have a function of its own in this place of its behaviour?
template <auto member>
bool has_own(const Type* type) {
  if (type->base == nullptr) return false;  // object: see kObjectWrappers
  return type->can.*member != nullptr && type->can.*member != type->base->can.*member;
}
template <auto member>
bool has_own_or_object(const Type* type) {
  return type->base == nullptr || has_own<member>(type);
}

Ref from_bool(std::optional<bool> answer) { return answer ? Ref::of_bool(*answer) : Ref(); }
Ref from_done(bool done) { return done ? Ref::none() : Ref(); }

// ------------------------------------------------------------------------------------------------ what they do

Ref wrap_repr(Vm& vm, Type* owner, const Arguments& a) {
  return owner->can.repr != nullptr ? owner->can.repr(vm, a[0]) : default_repr(vm, a[0]);
}
Ref wrap_str(Vm& vm, Type* owner, const Arguments& a) {
  return owner->can.str != nullptr ? owner->can.str(vm, a[0]) : repr(vm, a[0]);
}
Ref wrap_format(Vm& vm, Type* owner, const Arguments& a) {
  if (type_of(vm, a[1])->layout != Layout::k_str) {
    return vm.raise(vm.types.type_error, "__format__() argument must be str, not {}", type_name(vm, a[1]));
  }
  const std::string_view spec = a[1].as<Str>()->view();
  if (spec.empty()) return str(vm, a[0]);
  if (owner->can.format != nullptr) return owner->can.format(vm, a[0], spec);
  return vm.raise(vm.types.type_error, "unsupported format string passed to {}.__format__", type_name(vm, a[0]));
}
Ref wrap_hash(Vm& vm, Type* owner, const Arguments& a) {
  const auto number = owner->can.hash(vm, a[0]);
  return number ? make_int(vm, static_cast<std::int64_t>(*number)) : Ref();
}
Ref wrap_length(Vm& vm, Type* owner, const Arguments& a) {
  const auto size = owner->can.length(vm, a[0]);
  return size ? Ref::of_int(*size) : Ref();
}
Ref wrap_truth(Vm& vm, Type* owner, const Arguments& a) { return from_bool(owner->can.truth(vm, a[0])); }
Ref wrap_get_item(Vm& vm, Type* owner, const Arguments& a) { return owner->can.get_item(vm, a[0], a[1]); }
Ref wrap_set_item(Vm& vm, Type* owner, const Arguments& a) {
  return from_done(owner->can.set_item(vm, a[0], a[1], a[2]));
}
Ref wrap_delete_item(Vm& vm, Type* owner, const Arguments& a) {
  return from_done(owner->can.set_item(vm, a[0], a[1], kEmpty));
}
Ref wrap_contains(Vm& vm, Type* owner, const Arguments& a) { return from_bool(owner->can.contains(vm, a[0], a[1])); }
Ref wrap_iterate(Vm& vm, Type* owner, const Arguments& a) { return owner->can.iterate(vm, a[0]); }
Ref wrap_next(Vm& vm, Type* owner, const Arguments& a) {
  Ref item = owner->can.next(vm, a[0]);
  if (!item && !vm.has_error()) vm.raise_message(vm.types.stop_iteration, "");
  return item;
}
Ref wrap_call(Vm& vm, Type* owner, const Arguments& a) { return owner->can.call(vm, a[0], a.without_first()); }
Ref wrap_initialize(Vm& vm, Type* owner, const Arguments& a) {
  return from_done(owner->can.initialize(vm, a[0], a.without_first()));
}

Str* attribute_argument(Vm& vm, Value name) {
  if (type_of(vm, name)->layout == Layout::k_str) return vm.intern(name.as<Str>()->view());
  vm.raise(vm.types.type_error, "attribute name must be string, not '{}'", type_name(vm, name));
  return nullptr;
}
Ref wrap_get_attribute(Vm& vm, Type* owner, const Arguments& a) {
  Str* name = attribute_argument(vm, a[1]);
  if (name == nullptr) return {};
  return owner->can.get_attribute != nullptr ? owner->can.get_attribute(vm, a[0], name)
                                             : generic_get_attribute(vm, a[0], name);
}
Ref change_attribute(Vm& vm, Type* owner, Value self, Value name_value, Value value) {
  Str* name = attribute_argument(vm, name_value);
  if (name == nullptr) return {};
  return from_done(owner->can.set_attribute != nullptr ? owner->can.set_attribute(vm, self, name, value)
                                                       : generic_set_attribute(vm, self, name, value));
}
Ref wrap_set_attribute(Vm& vm, Type* owner, const Arguments& a) { return change_attribute(vm, owner, a[0], a[1], a[2]); }
Ref wrap_delete_attribute(Vm& vm, Type* owner, const Arguments& a) {
  return change_attribute(vm, owner, a[0], a[1], kEmpty);
}

Ref wrap_get(Vm& vm, Type* owner, const Arguments& a) {
  const Value instance = a[1].is_none() ? kEmpty : a[1];
  Type* cls = a.get(2) && type_of(vm, a[2])->layout == Layout::k_type ? a[2].as<Type>()
              : instance                                              ? type_of(vm, instance)
                                                                      : nullptr;
  if (cls == nullptr) return vm.raise(vm.types.type_error, "__get__(None, None) is invalid");
  return owner->can.get_descriptor(vm, a[0], instance, cls);
}
Ref wrap_set(Vm& vm, Type* owner, const Arguments& a) {
  return from_done(owner->can.set_descriptor(vm, a[0], a[1], a[2]));
}
Ref wrap_delete(Vm& vm, Type* owner, const Arguments& a) {
  return from_done(owner->can.set_descriptor(vm, a[0], a[1], kEmpty));
}

template <BinaryOperator op>
Ref wrap_binary(Vm& vm, Type* owner, const Arguments& a) { return owner->can.binary(vm, op, a[0], a[1]); }
template <BinaryOperator op>
Ref wrap_reflected(Vm& vm, Type* owner, const Arguments& a) { return owner->can.binary(vm, op, a[1], a[0]); }
template <BinaryOperator op>
Ref wrap_inplace(Vm& vm, Type* owner, const Arguments& a) { return owner->can.inplace(vm, op, a[0], a[1]); }
template <UnaryOperator op>
Ref wrap_unary(Vm& vm, Type* owner, const Arguments& a) { return owner->can.unary(vm, op, a[0]); }
template <Comparison comparison>
Ref wrap_compare(Vm& vm, Type* owner, const Arguments& a) { return owner->can.compare(vm, comparison, a[0], a[1]); }

// object's own, which other types replace.
Ref object_hash(Vm& vm, Type*, const Arguments& a) {
  return make_int(vm, static_cast<std::int64_t>(vm.address_of(a[0]) >> 4));
}
Ref object_equal(Vm&, Type*, const Arguments& a) { return a[0] == a[1] ? Ref::of_bool(true) : Ref::not_implemented(); }
Ref object_not_equal(Vm& vm, Type*, const Arguments& a) {
  const Type* type = type_of(vm, a[0]);
  if (type->can.compare == nullptr) return a[0] == a[1] ? Ref::of_bool(false) : Ref::not_implemented();
  Ref same = type->can.compare(vm, Comparison::k_equal, a[0], a[1]);
  if (!same || *same == kNotImplemented) return same;
  const auto answer = truth(vm, *same);
  return answer ? Ref::of_bool(!*answer) : Ref();
}
Ref object_no_order(Vm&, Type*, const Arguments&) { return Ref::not_implemented(); }
/// object.__init__ takes nothing, unless __new__ alone is overridden, which then has taken the arguments.
/// Source: CPython Objects/typeobject.c, object_init.
Ref object_initialize(Vm& vm, Type*, const Arguments& a) {
  if (a.positional == 1 && a.keyword_count() == 0) return Ref::none();
  const Type* type = type_of(vm, a[0]);
  const auto overrides = [&](Str* name) { return !is_objects_own(vm, find_in_type(type, name)); };
  if (overrides(vm.names.__init__)) {
    return vm.raise(vm.types.type_error, "object.__init__() takes exactly one argument (the instance to initialize)");
  }
  if (!overrides(vm.names.__new__)) {
    return vm.raise(vm.types.type_error, "{}.__init__() takes exactly one argument (the instance to initialize)",
                    message_name(type));
  }
  return Ref::none();
}

bool always(const Type*) { return true; }

constexpr WrapperDefinition kObjectWrappers[] = {
    {"__repr__", wrap_repr, always},
    {"__str__", wrap_str, always},
    {"__format__", wrap_format, always, 1, 1},
    {"__hash__", object_hash, always},
    {"__eq__", object_equal, always, 1, 1},
    {"__ne__", object_not_equal, always, 1, 1},
    {"__lt__", object_no_order, always, 1, 1},
    {"__le__", object_no_order, always, 1, 1},
    {"__gt__", object_no_order, always, 1, 1},
    {"__ge__", object_no_order, always, 1, 1},
    {"__getattribute__", wrap_get_attribute, always, 1, 1},
    {"__setattr__", wrap_set_attribute, always, 2, 2},
    {"__delattr__", wrap_delete_attribute, always, 1, 1},
    {"__init__", object_initialize, always, 0, -1},
};

bool inverts(const Type* type) {
  return has_own<&Behaviour::unary>(type) && type->layout != Layout::k_float && type->layout != Layout::k_complex;
}

#define OWN(member) has_own<&Behaviour::member>
constexpr WrapperDefinition kWrappers[] = {
    {"__repr__", wrap_repr, OWN(repr)},
    {"__str__", wrap_str, OWN(str)},
    {"__format__", wrap_format, OWN(format), 1, 1},
    {"__hash__", wrap_hash, OWN(hash)},
    {"__len__", wrap_length, OWN(length)},
    {"__bool__", wrap_truth, OWN(truth)},
    {"__getitem__", wrap_get_item, OWN(get_item), 1, 1},
    {"__setitem__", wrap_set_item, OWN(set_item), 2, 2},
    {"__delitem__", wrap_delete_item, OWN(set_item), 1, 1},
    {"__contains__", wrap_contains, OWN(contains), 1, 1},
    {"__iter__", wrap_iterate, OWN(iterate)},
    {"__next__", wrap_next, OWN(next)},
    {"__call__", wrap_call, OWN(call), 0, -1},
    {"__init__", wrap_initialize, OWN(initialize), 0, -1},
    {"__getattribute__", wrap_get_attribute, OWN(get_attribute), 1, 1},
    {"__setattr__", wrap_set_attribute, OWN(set_attribute), 2, 2},
    {"__delattr__", wrap_delete_attribute, OWN(set_attribute), 1, 1},
    {"__get__", wrap_get, OWN(get_descriptor), 1, 2},
    {"__set__", wrap_set, OWN(set_descriptor), 2, 2},
    {"__delete__", wrap_delete, OWN(set_descriptor), 1, 1},
    {"__neg__", wrap_unary<UnaryOperator::k_negative>, OWN(unary)},
    {"__pos__", wrap_unary<UnaryOperator::k_positive>, OWN(unary)},
    {"__invert__", wrap_unary<UnaryOperator::k_invert>, inverts},
    {"__abs__", wrap_unary<UnaryOperator::k_absolute>, OWN(unary)},
    {"__lt__", wrap_compare<Comparison::k_less>, OWN(compare), 1, 1},
    {"__le__", wrap_compare<Comparison::k_less_equal>, OWN(compare), 1, 1},
    {"__eq__", wrap_compare<Comparison::k_equal>, OWN(compare), 1, 1},
    {"__ne__", wrap_compare<Comparison::k_not_equal>, OWN(compare), 1, 1},
    {"__gt__", wrap_compare<Comparison::k_greater>, OWN(compare), 1, 1},
    {"__ge__", wrap_compare<Comparison::k_greater_equal>, OWN(compare), 1, 1},
};
#undef OWN

// ------------------------------------------------------------------------------------------------ operators

struct OperatorRow {
  BinaryOperator op;
  WrapperDefinition plain, reflected, inplace;
};
#define ROW(op, name)                                                                            \
  {BinaryOperator::op,                                                                           \
   {"__" name "__", wrap_binary<BinaryOperator::op>, always, 1, 1},                              \
   {"__r" name "__", wrap_reflected<BinaryOperator::op>, always, 1, 1},                          \
   {"__i" name "__", wrap_inplace<BinaryOperator::op>, always, 1, 1}}
constexpr OperatorRow kOperators[] = {
    ROW(k_add, "add"),          ROW(k_subtract, "sub"),         ROW(k_multiply, "mul"),
    ROW(k_true_divide, "truediv"), ROW(k_floor_divide, "floordiv"), ROW(k_modulo, "mod"),
    ROW(k_power, "pow"),        ROW(k_left_shift, "lshift"),    ROW(k_right_shift, "rshift"),
    ROW(k_and, "and"),          ROW(k_or, "or"),                ROW(k_xor, "xor"),
    ROW(k_matrix_multiply, "matmul"), ROW(k_divmod, "divmod"),
};
#undef ROW

using Operators = std::uint32_t;
template <class... T>
constexpr Operators operators(T... op) { return ((Operators{1} << static_cast<int>(op)) | ... | 0u); }

/// Which operators a built-in type knows with itself on the left, on the right, in place.
struct OperatorSet { Operators plain, reflected, inplace; };

OperatorSet operators_of(const Type* type) {
  using B = BinaryOperator;
  constexpr Operators kArithmetic = operators(B::k_add, B::k_subtract, B::k_multiply, B::k_true_divide, B::k_floor_divide,
                                              B::k_modulo, B::k_power, B::k_divmod);
  constexpr Operators kComplex = operators(B::k_add, B::k_subtract, B::k_multiply, B::k_true_divide, B::k_power);
  constexpr Operators kBits = operators(B::k_left_shift, B::k_right_shift, B::k_and, B::k_or, B::k_xor);
  constexpr Operators kSets = operators(B::k_subtract, B::k_and, B::k_or, B::k_xor);
  constexpr Operators kRepeat = operators(B::k_multiply), kJoin = operators(B::k_add, B::k_multiply);
  constexpr Operators kPercent = operators(B::k_modulo), kUnion = operators(B::k_or);
  switch (type->layout) {
    case Layout::k_big_int: return {kArithmetic | kBits, kArithmetic | kBits, 0};
    case Layout::k_float: return {kArithmetic, kArithmetic, 0};
    case Layout::k_complex: return {kComplex, kComplex, 0};
    case Layout::k_str:
    case Layout::k_bytes: return {kJoin | kPercent, kRepeat | kPercent, 0};
    case Layout::k_list: return {kJoin, kRepeat, kJoin};
    case Layout::k_tuple: return {kJoin, kRepeat, 0};
    case Layout::k_dict: return {kUnion, kUnion, kUnion};
    case Layout::k_set: return {kSets, kSets, kSets};
    case Layout::k_frozenset: return {kSets, kSets, 0};
    case Layout::k_type: return {kUnion, kUnion, 0};
    default:
      if (type == type->vm->types.bytearray) return {kJoin | kPercent, kRepeat | kPercent, kJoin};
      if (type->pattern == PatternKind::k_sequence) return {kJoin, kRepeat, kJoin};
      if (type->can.length != nullptr && type->can.get_item == nullptr) return {kSets, kSets, 0};  // a view of a dict
      return {kUnion, kUnion, kUnion};
  }
}

// ------------------------------------------------------------------------------------------------ the objects

SlotWrapper* make_wrapper(Vm& vm, Type* kind, const WrapperDefinition& definition, Type* owner) {
  auto* wrapper = vm.allocate<SlotWrapper>(kind);
  wrapper->definition = &definition;
  wrapper->owner = owner;
  return wrapper;
}

void add_wrapper(Vm& vm, Type* type, const WrapperDefinition& definition) {
  Str* name = vm.intern(definition.name);
  if (find(type->dictionary, name) != nullptr) return;
  Ref wrapper = Ref::adopt(Value(make_wrapper(vm, vm.types.slot_wrapper, definition, type)));
  set(vm, type->dictionary, name, *wrapper);
}

void add_operators(Vm& vm, Type* type) {
  const OperatorSet known = operators_of(type);
  const bool own_binary = has_own<&Behaviour::binary>(type), own_inplace = has_own<&Behaviour::inplace>(type);
  for (const OperatorRow& row : kOperators) {
    const Operators bit = operators(row.op);
    if (own_binary && (known.plain & bit) != 0) add_wrapper(vm, type, row.plain);
    if (own_binary && (known.reflected & bit) != 0) add_wrapper(vm, type, row.reflected);
    if (own_inplace && (known.inplace & bit) != 0) add_wrapper(vm, type, row.inplace);
  }
}

/// `X.__new__(cls, …)`. Source: CPython Objects/typeobject.c, tp_new_wrapper.
Ref call_new(Vm& vm, Type* owner, const Arguments& arguments) {
  const std::string_view name = message_name(owner);
  if (arguments.positional == 0) return vm.raise(vm.types.type_error, "{}.__new__(): not enough arguments", name);
  if (type_of(vm, arguments[0])->layout != Layout::k_type) {
    return vm.raise(vm.types.type_error, "{}.__new__(X): X is not a type object ({})", name, type_name(vm, arguments[0]));
  }
  auto* type = arguments[0].as<Type>();
  if (!type->is_subtype_of(owner)) {
    return vm.raise(vm.types.type_error, "{}.__new__({}): {} is not a subtype of {}", name, message_name(type),
                    message_name(type), name);
  }
  const Type* built_in = type;
  while (built_in->is_heap_type) built_in = built_in->base;
  if (built_in->can.construct != owner->can.construct) {
    return vm.raise(vm.types.type_error, "{}.__new__({}) is not safe, use {}.__new__()", name, message_name(type),
                    message_name(built_in));
  }
  return owner->can.construct(vm, type, arguments.without_first());
}

constexpr WrapperDefinition kNew{"__new__", call_new, always, 0, -1};

void add_constructor(Vm& vm, Type* type) {
  if (type->can.construct == nullptr || (type->base != nullptr && type->can.construct == type->base->can.construct)) return;
  if (find(type->dictionary, vm.names.__new__) != nullptr) return;
  Ref wrapper = Ref::adopt(Value(make_wrapper(vm, vm.types.native_constructor, kNew, type)));
  set(vm, type->dictionary, vm.names.__new__, *wrapper);
}

Ref call_wrapper(Vm& vm, Value self, const Arguments& arguments) {
  const auto* wrapper = self.as<SlotWrapper>();
  const WrapperDefinition& definition = *wrapper->definition;
  if (arguments.positional == 0) {
    return vm.raise(vm.types.type_error, "descriptor '{}' of '{}' object needs an argument", definition.name,
                    message_name(wrapper->owner));
  }
  if (!is_instance(vm, arguments[0], wrapper->owner)) {
    return vm.raise(vm.types.type_error, "descriptor '{}' requires a '{}' object but received a '{}'", definition.name,
                    message_name(wrapper->owner), type_name(vm, arguments[0]));
  }
  if (definition.maximum >= 0) {
    const int given = static_cast<int>(arguments.positional) - 1;
    if (arguments.keyword_count() != 0) {
      return vm.raise(vm.types.type_error, "wrapper {}() takes no keyword arguments", definition.name);
    }
    if (given < definition.minimum || given > definition.maximum) {
      const int wanted = given < definition.minimum ? definition.minimum : definition.maximum;
      return vm.raise(vm.types.type_error, "expected {} argument{}, got {}", wanted, wanted == 1 ? "" : "s", given);
    }
  }
  return definition.call(vm, wrapper->owner, arguments);
}

Ref call_constructor(Vm& vm, Value self, const Arguments& arguments) {
  return call_new(vm, self.as<SlotWrapper>()->owner, arguments);
}

Ref bind_wrapper(Vm& vm, Value self, Value instance, Type*) {
  return instance ? make_bound_method(vm, self, instance) : Ref::share(self);
}

Ref wrapper_repr(Vm& vm, Value self) {
  const auto* wrapper = self.as<SlotWrapper>();
  return make_str(vm, fmt::format("<slot wrapper '{}' of '{}' objects>", wrapper->definition->name,
                                  message_name(wrapper->owner)));
}

Ref constructor_repr(Vm& vm, Value self) {
  return make_str(vm, fmt::format("<built-in method __new__ of type object at {:#x}>",
                                  vm.address_of(Value(self.as<SlotWrapper>()->owner))));
}

void destroy_wrapper(Vm& vm, Object* object) { vm.heap.free(object, sizeof(SlotWrapper)); }

Ref get_wrapper_name(Vm& vm, const Arguments& arguments) {
  return make_str(vm, arguments[0].as<SlotWrapper>()->definition->name);
}
Ref get_wrapper_qualified_name(Vm& vm, const Arguments& arguments) {
  const auto* wrapper = arguments[0].as<SlotWrapper>();
  return make_str(vm, fmt::format("{}.{}", wrapper->owner->name->view(), wrapper->definition->name));
}
Ref get_nothing(Vm&, const Arguments&) { return Ref::none(); }
Ref get_wrapper_owner(Vm&, const Arguments& arguments) {
  return Ref::share(Value(arguments[0].as<SlotWrapper>()->owner));
}

}  // namespace

void add_slot_wrappers(Vm& vm, Type* type) {
  if (type->has_slot_wrappers || type->is_heap_type || vm.types.slot_wrapper == nullptr) return;
  type->has_slot_wrappers = true;
  const std::span<const WrapperDefinition> table =
      type->base == nullptr ? std::span<const WrapperDefinition>(kObjectWrappers) : std::span(kWrappers);
  for (const WrapperDefinition& definition : table) {
    if (definition.applies(type)) add_wrapper(vm, type, definition);
  }
  if (type->base != nullptr) {
    add_operators(vm, type);
    if (type->can.hash == nullptr && find(type->dictionary, vm.names.__hash__) == nullptr) {
      set(vm, type->dictionary, vm.names.__hash__, kNone);
    }
  }
  add_constructor(vm, type);
}

void set_up_slot_wrappers(Vm& vm) {
  Types& types = vm.types;
  types.native_constructor =
      vm.make_type("builtin_function_or_method", types.native_function, Layout::k_native, sizeof(SlotWrapper));
  types.native_constructor->can.call = call_constructor;
  types.native_constructor->can.repr = constructor_repr;
  types.slot_wrapper = vm.make_type("wrapper_descriptor", types.object, Layout::k_native, sizeof(SlotWrapper));
  types.slot_wrapper->can.call = call_wrapper;
  types.slot_wrapper->can.repr = wrapper_repr;
  types.slot_wrapper->can.get_descriptor = bind_wrapper;
  for (Type* type : {types.native_constructor, types.slot_wrapper}) {
    type->can.destroy = destroy_wrapper;
    type->can.construct = nullptr;
    add_getter(vm, type, "__name__", get_wrapper_name);
    add_getter(vm, type, "__qualname__", get_wrapper_qualified_name);
    add_getter(vm, type, "__objclass__", get_wrapper_owner);
  }
  // What native_function has for its own struct must not be inherited.
  add_getter(vm, types.native_constructor, "__self__", get_wrapper_owner);
  add_getter(vm, types.native_constructor, "__module__", get_nothing);
  add_getter(vm, types.native_constructor, "__doc__", get_nothing);
}

}  // namespace coroscope::vm
