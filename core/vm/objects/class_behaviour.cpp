#include "core/vm/objects/class_behaviour.h"

#include <algorithm>
#include <vector>

#include "core/vm/objects/instance.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

Ref call_special(Vm& vm, Value found, Value self, std::initializer_list<Value> arguments) {
  Type* type = type_of(vm, found);
  if (type == vm.types.function || type == vm.types.method_descriptor || type == vm.types.slot_wrapper) {
    Value values[4];
    std::uint32_t count = 0;
    values[count++] = self;
    for (Value argument : arguments) values[count++] = argument;
    return vm.call(found, Arguments{values, count, nullptr});
  }
  Ref bound = type->can.get_descriptor != nullptr ? type->can.get_descriptor(vm, found, self, type_of(vm, self))
                                                  : Ref::share(found);
  return bound ? vm.call(*bound, arguments) : Ref();
}

namespace {

/// Calls a dunder method that the class has, since its function stands in the behaviour.
Ref ask(Vm& vm, Str* name, Value self, std::initializer_list<Value> arguments = {}) {
  const Value found = find_in_type(type_of(vm, self), name);
  if (found) return call_special(vm, found, self, arguments);
  raise_no_attribute(vm, self, name);
  return {};
}

// ------------------------------------------------------------------------------------------------ text

Ref slot_repr(Vm& vm, Value self) {
  if (!vm.enter_recursion(" while getting the repr of an object")) return {};
  Ref text = ask(vm, vm.names.__repr__, self);
  vm.leave_recursion();
  return text;
}

Ref slot_str(Vm& vm, Value self) {
  if (!vm.enter_recursion(" while getting the str of an object")) return {};
  Ref text = ask(vm, vm.names.__str__, self);
  vm.leave_recursion();
  return text;
}

Ref slot_format(Vm& vm, Value self, std::string_view spec) {
  Ref argument = make_str(vm, spec);
  Ref text = ask(vm, vm.names.__format__, self, {*argument});
  if (!text || type_of(vm, *text)->layout == Layout::k_str) return text;
  return vm.raise(vm.types.type_error, "__format__ must return a str, not {}", type_name(vm, *text));
}

// ------------------------------------------------------------------------------------------------ numbers

std::optional<std::uint64_t> slot_hash(Vm& vm, Value self) {
  Ref number = ask(vm, vm.names.__hash__, self);
  if (!number) return std::nullopt;
  if (!is_int(vm, *number)) {
    vm.raise(vm.types.type_error, "__hash__ method should return an integer");
    return std::nullopt;
  }
  const std::optional<std::int64_t> value = to_int64(vm, *number);
  if (!value) return hash(vm, *number);
  return static_cast<std::uint64_t>(*value == -1 ? -2 : *value);
}

std::optional<bool> slot_truth(Vm& vm, Value self) {
  Ref answer = ask(vm, vm.names.__bool__, self);
  if (!answer) return std::nullopt;
  if (answer.get().is_bool()) return answer.get().is_true();
  vm.raise(vm.types.type_error, "__bool__ should return bool, returned {}", type_name(vm, *answer));
  return std::nullopt;
}

std::optional<std::int64_t> slot_length(Vm& vm, Value self) {
  Ref answer = ask(vm, vm.names.__len__, self);
  if (!answer) return std::nullopt;
  const std::optional<std::int64_t> size = to_index(vm, *answer);
  if (!size) {
    if (vm.catch_error(vm.types.index_error)) {
      vm.raise(vm.types.overflow_error, "cannot fit '{}' into an index-sized integer", type_name(vm, *answer));
    }
    return std::nullopt;
  }
  if (*size < 0) {
    vm.raise(vm.types.value_error, "__len__() should return >= 0");
    return std::nullopt;
  }
  return size;
}

struct OperatorNames {
  Str* Names::*plain;
  Str* Names::*reflected;
  Str* Names::*inplace;
};
constexpr OperatorNames kOperatorNames[] = {  // in the order of BinaryOperator
    {&Names::__add__, &Names::__radd__, &Names::__iadd__},
    {&Names::__sub__, &Names::__rsub__, &Names::__isub__},
    {&Names::__mul__, &Names::__rmul__, &Names::__imul__},
    {&Names::__truediv__, &Names::__rtruediv__, &Names::__itruediv__},
    {&Names::__floordiv__, &Names::__rfloordiv__, &Names::__ifloordiv__},
    {&Names::__mod__, &Names::__rmod__, &Names::__imod__},
    {&Names::__pow__, &Names::__rpow__, &Names::__ipow__},
    {&Names::__lshift__, &Names::__rlshift__, &Names::__ilshift__},
    {&Names::__rshift__, &Names::__rrshift__, &Names::__irshift__},
    {&Names::__and__, &Names::__rand__, &Names::__iand__},
    {&Names::__or__, &Names::__ror__, &Names::__ior__},
    {&Names::__xor__, &Names::__rxor__, &Names::__ixor__},
    {&Names::__matmul__, &Names::__rmatmul__, &Names::__imatmul__},
    {&Names::__divmod__, &Names::__rdivmod__, nullptr},
};

Ref slot_binary(Vm& vm, BinaryOperator op, Value left, Value right);

bool has_program_operators(Vm& vm, Value value) { return type_of(vm, value)->can.binary == slot_binary; }

/// A method called as one of an operator's: NotImplemented if the class has none or says None.
Ref ask_operator(Vm& vm, Str* name, Value self, Value other) {
  const Value found = find_in_type(type_of(vm, self), name);
  if (!found) return Ref::not_implemented();
  return call_special(vm, found, self, {other});
}

/// Source: CPython Objects/typeobject.c, SLOT1BINFULL.
Ref slot_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  const OperatorNames& row = kOperatorNames[static_cast<std::size_t>(op)];
  Str* const plain = vm.names.*row.plain;
  Str* const reflected = vm.names.*row.reflected;
  Type* const left_type = type_of(vm, left);
  Type* const right_type = type_of(vm, right);
  bool ask_other = left_type != right_type && has_program_operators(vm, right);
  if (has_program_operators(vm, left)) {
    if (ask_other && right_type->is_subtype_of(left_type)) {
      const Value own = find_in_type(right_type, reflected);
      if (own && own != find_in_type(left_type, reflected)) {
        Ref result = call_special(vm, own, right, {left});
        if (!result || *result != kNotImplemented) return result;
        ask_other = false;
      }
    }
    Ref result = ask_operator(vm, plain, left, right);
    if (!result || *result != kNotImplemented || left_type == right_type) return result;
  }
  return ask_other || !has_program_operators(vm, left) ? ask_operator(vm, reflected, right, left) : Ref::not_implemented();
}

Ref slot_inplace(Vm& vm, BinaryOperator op, Value left, Value right) {
  const auto member = kOperatorNames[static_cast<std::size_t>(op)].inplace;
  return member == nullptr ? Ref::not_implemented() : ask_operator(vm, vm.names.*member, left, right);
}

Ref slot_unary(Vm& vm, UnaryOperator op, Value self) {
  Str* const names[] = {vm.names.__neg__, vm.names.__pos__, vm.names.__invert__, vm.names.__abs__};
  const Value found = find_in_type(type_of(vm, self), names[static_cast<std::size_t>(op)]);
  return found ? call_special(vm, found, self, {}) : Ref::not_implemented();
}

Str* comparison_name(Vm& vm, Comparison comparison) {
  Str* const names[] = {vm.names.__lt__, vm.names.__le__, vm.names.__eq__,
                        vm.names.__ne__, vm.names.__gt__, vm.names.__ge__};
  return names[static_cast<std::size_t>(comparison)];
}

Ref slot_compare(Vm& vm, Comparison comparison, Value left, Value right) {
  const Value found = find_in_type(type_of(vm, left), comparison_name(vm, comparison));
  if (!found || found.is_none()) return Ref::not_implemented();
  return call_special(vm, found, left, {right});
}

// ------------------------------------------------------------------------------------------------ containers

Ref slot_get_item(Vm& vm, Value self, Value key) { return ask(vm, vm.names.__getitem__, self, {key}); }

bool slot_set_item(Vm& vm, Value self, Value key, Value value) {
  Str* const name = value ? vm.names.__setitem__ : vm.names.__delitem__;
  const Value found = find_in_type(type_of(vm, self), name);
  if (!found) {
    vm.raise(vm.types.type_error, "'{}' object {}", type_name(vm, self),
             value ? "does not support item assignment" : "doesn't support item deletion");
    return false;
  }
  return static_cast<bool>(value ? call_special(vm, found, self, {key, value}) : call_special(vm, found, self, {key}));
}

std::optional<bool> slot_contains(Vm& vm, Value self, Value item) {
  const Value found = find_in_type(type_of(vm, self), vm.names.__contains__);
  if (found.is_none()) {
    vm.raise(vm.types.type_error, "'{}' object is not a container", type_name(vm, self));
    return std::nullopt;
  }
  Ref answer = call_special(vm, found, self, {item});
  if (!answer) return std::nullopt;
  return truth(vm, *answer);
}

Ref slot_iterate(Vm& vm, Value self) {
  const Value found = find_in_type(type_of(vm, self), vm.names.__iter__);
  if (found.is_none()) return vm.raise(vm.types.type_error, "'{}' object is not iterable", type_name(vm, self));
  Ref iterator = call_special(vm, found, self, {});
  if (!iterator || type_of(vm, *iterator)->can.next != nullptr) return iterator;
  return vm.raise(vm.types.type_error, "iter() returned non-iterator of type '{}'", type_name(vm, *iterator));
}

Ref slot_next(Vm& vm, Value self) {
  Ref item = ask(vm, vm.names.__next__, self);
  if (!item) vm.catch_error(vm.types.stop_iteration);
  return item;
}

Ref slot_call(Vm& vm, Value self, const Arguments& arguments) {
  const Value found = find_in_type(type_of(vm, self), vm.names.__call__);
  Type* type = type_of(vm, found);
  if (type != vm.types.function && type != vm.types.slot_wrapper) {
    Ref bound = bind(vm, found, self);
    return bound ? vm.call(*bound, arguments) : Ref();
  }
  return vm.call(found, ArgumentsBehind(self, arguments).all());
}

// ------------------------------------------------------------------------------------------------ attributes

/// What the nearest built-in base does for attributes.
Ref usual_get_attribute(Vm& vm, Value self, Str* name) {
  const Type* type = type_of(vm, self);
  while (type->is_heap_type) type = type->base;
  return type->can.get_attribute != nullptr ? type->can.get_attribute(vm, self, name)
                                            : generic_get_attribute(vm, self, name);
}

Ref slot_get_attribute(Vm& vm, Value self, Str* name) {
  Type* type = type_of(vm, self);
  const Value own = find_in_type(type, vm.names.__getattribute__);
  const bool overridden = own && type_of(vm, own) != vm.types.slot_wrapper;
  Ref found = overridden ? call_special(vm, own, self, {Value(name)}) : usual_get_attribute(vm, self, name);
  if (found || vm.stopped != StopReason::k_none || !is_instance(vm, vm.error(), vm.types.attribute_error)) return found;
  const Value fallback = find_in_type(type, vm.names.__getattr__);
  if (!fallback) return {};
  Ref dropped = vm.take_error();
  dropped = Ref();
  return call_special(vm, fallback, self, {Value(name)});
}

bool slot_set_attribute(Vm& vm, Value self, Str* name, Value value) {
  Str* const method = value ? vm.names.__setattr__ : vm.names.__delattr__;
  const Value found = find_in_type(type_of(vm, self), method);
  return static_cast<bool>(value ? call_special(vm, found, self, {Value(name), value})
                                 : call_special(vm, found, self, {Value(name)}));
}

Ref slot_get_descriptor(Vm& vm, Value self, Value instance, Type* owner) {
  const Value found = find_in_type(type_of(vm, self), vm.names.__get__);
  return call_special(vm, found, self, {instance ? instance : kNone, Value(owner)});
}

bool slot_set_descriptor(Vm& vm, Value self, Value instance, Value value) {
  Str* const name = value ? vm.names.__set__ : vm.names.__delete__;
  const Value found = find_in_type(type_of(vm, self), name);
  if (!found) {
    vm.raise_message(vm.types.attribute_error, name->view());
    return false;
  }
  return static_cast<bool>(value ? call_special(vm, found, self, {instance, value})
                                 : call_special(vm, found, self, {instance}));
}

// ------------------------------------------------------------------------------------------------ the table

using NameMember = Str* Names::*;

/// A group of names and the function of the behaviour behind them.
struct SlotRow {
  void (*install)(Behaviour&);
  bool (*inherit)(Behaviour&, const Type* from);   ///< false: the built-in type has only what its own base has
  std::vector<NameMember> names;
};

template <auto member, auto function>
constexpr void install_slot(Behaviour& can) {
  can.*member = function;
}
template <auto member>
constexpr bool inherit_slot(Behaviour& can, const Type* from) {
  can.*member = from->can.*member;
  return from->base == nullptr || from->can.*member != from->base->can.*member;
}
template <auto member, auto function>
SlotRow row(std::vector<NameMember> names) {
  return {install_slot<member, function>, inherit_slot<member>, std::move(names)};
}

std::vector<NameMember> operator_members(bool in_place) {
  std::vector<NameMember> names;
  for (const OperatorNames& operators : kOperatorNames) {
    if (!in_place) {
      names.push_back(operators.plain);
      names.push_back(operators.reflected);
    } else if (operators.inplace != nullptr) {
      names.push_back(operators.inplace);
    }
  }
  return names;
}

const std::vector<SlotRow>& slot_rows() {
  using N = Names;
  static const std::vector<SlotRow> rows = {
      row<&Behaviour::repr, slot_repr>({&N::__repr__}),
      row<&Behaviour::str, slot_str>({&N::__str__}),
      row<&Behaviour::format, slot_format>({&N::__format__}),
      row<&Behaviour::hash, slot_hash>({&N::__hash__}),
      row<&Behaviour::truth, slot_truth>({&N::__bool__}),
      row<&Behaviour::length, slot_length>({&N::__len__}),
      row<&Behaviour::binary, slot_binary>(operator_members(false)),
      row<&Behaviour::inplace, slot_inplace>(operator_members(true)),
      row<&Behaviour::unary, slot_unary>({&N::__neg__, &N::__pos__, &N::__invert__, &N::__abs__}),
      row<&Behaviour::compare, slot_compare>({&N::__lt__, &N::__le__, &N::__eq__, &N::__ne__, &N::__gt__, &N::__ge__}),
      row<&Behaviour::get_item, slot_get_item>({&N::__getitem__}),
      row<&Behaviour::set_item, slot_set_item>({&N::__setitem__, &N::__delitem__}),
      row<&Behaviour::contains, slot_contains>({&N::__contains__}),
      row<&Behaviour::iterate, slot_iterate>({&N::__iter__}),
      row<&Behaviour::next, slot_next>({&N::__next__}),
      row<&Behaviour::call, slot_call>({&N::__call__}),
      row<&Behaviour::get_attribute, slot_get_attribute>({&N::__getattribute__, &N::__getattr__}),
      row<&Behaviour::set_attribute, slot_set_attribute>({&N::__setattr__, &N::__delattr__}),
      row<&Behaviour::get_descriptor, slot_get_descriptor>({&N::__get__}),
      row<&Behaviour::set_descriptor, slot_set_descriptor>({&N::__set__, &N::__delete__}),
  };
  return rows;
}

/// Does the class itself define one of the names? `says_none`: as None, which switches the ability off.
bool defines(Vm& vm, const Type* type, const std::vector<NameMember>& names, bool& says_none) {
  for (const NameMember name : names) {
    if (DictEntry* entry = find(type->dictionary, vm.names.*name)) {
      says_none = entry->value.is_none();
      return true;
    }
  }
  return false;
}

void update_row(Vm& vm, Type* type, const SlotRow& slot) {
  for (const Value value : type->resolution_order->view()) {
    const Type* at = value.as<Type>();
    if (!at->is_heap_type) {
      if (slot.inherit(type->can, at)) return;
      continue;
    }
    bool says_none = false;
    if (!defines(vm, at, slot.names, says_none)) continue;
    slot.install(type->can);
    if (says_none && type->can.hash == slot_hash && slot.names[0] == &Names::__hash__) type->can.hash = nullptr;
    return;
  }
}

}  // namespace

Value own_get_item(Vm& vm, const Type* type) {
  if (type->can.get_item != slot_get_item) return kEmpty;
  const Value found = find_in_type(type, vm.names.__getitem__);
  if (!found.is_object() || found.object()->type != vm.types.function) return kEmpty;
  const CodeObject* code = found.as<Function>()->code;
  return code->simple_argument_count == 2 && code->code->kind == bytecode::CodeKind::k_function ? found : kEmpty;
}

bool formats_itself(const Type* type) { return type->can.format == slot_format; }

bool is_behaviour_name(Vm& vm, Str* name) {
  if (name == vm.names.__del__) return true;
  const auto is_name = [&](NameMember member) { return vm.names.*member == name; };
  return std::any_of(slot_rows().begin(), slot_rows().end(), [&](const SlotRow& slot) {
    return std::any_of(slot.names.begin(), slot.names.end(), is_name);
  });
}

void update_behaviour(Vm& vm, Type* type) {
  for (const SlotRow& slot : slot_rows()) update_row(vm, type, slot);
  type->has_finalizer = static_cast<bool>(find_in_type(type, vm.names.__del__));
  type->construction = {};
}

// ------------------------------------------------------------------------------------------------ making instances

bool is_objects_own(Vm& vm, Value found) {
  const Type* kind = type_of(vm, found);
  return (kind == vm.types.slot_wrapper || kind == vm.types.native_constructor) &&
         found.as<SlotWrapper>()->owner == vm.types.object;
}

const Construction& construction_of(Vm& vm, Type* type) {
  Construction& known = type->construction;
  if (known.version == type->version) return known;
  known = {type->version, Construction::Kind::k_general, kEmpty};
  const Value make = find_in_type(type, vm.names.__new__);
  const Value initialize = find_in_type(type, vm.names.__init__);
  if (!is_objects_own(vm, make) || type->is_abstract || type->layout != Layout::k_instance) return known;
  if (is_objects_own(vm, initialize)) known.kind = Construction::Kind::k_plain;
  if (type_of(vm, initialize) == vm.types.function &&
      initialize.as<Function>()->code->code->kind == bytecode::CodeKind::k_function) {
    known.kind = Construction::Kind::k_function;
    known.initializer = initialize;
  }
  return known;
}

namespace {

std::string abstract_names(Vm& vm, Type* type, std::size_t& count) {
  std::vector<std::string> names;
  if (DictEntry* entry = find(type->dictionary, vm.names.__abstractmethods__)) {
    for_each(vm, entry->value, [&](Ref name) {
      names.push_back(str_text(vm, *name).value_or("?"));
      return true;
    });
  }
  std::sort(names.begin(), names.end());
  count = names.size();
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

bool overrides(Vm& vm, Type* type, Str* name) { return !is_objects_own(vm, find_in_type(type, name)); }

}  // namespace

Ref object_construct(Vm& vm, Type* type, const Arguments& arguments) {
  if (arguments.positional != 0 || arguments.keyword_count() != 0) {
    if (overrides(vm, type, vm.names.__new__)) {
      return vm.raise(vm.types.type_error, "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (!overrides(vm, type, vm.names.__init__)) {
      return vm.raise(vm.types.type_error, "{}() takes no arguments", message_name(type));
    }
  }
  if (type->is_abstract) {
    std::size_t count = 0;
    const std::string names = abstract_names(vm, type, count);
    return vm.raise(vm.types.type_error, "Can't instantiate abstract class {} with abstract method{} {}",
                    message_name(type), count == 1 ? "" : "s", names);
  }
  if (type->layout == Layout::k_instance) return make_instance(vm, type);
  return Ref::adopt(Value(vm.allocate<Object>(type)));
}

Ref construct_instance(Vm& vm, Type* type, const Arguments& arguments) {
  const Construction& way = construction_of(vm, type);
  if (way.kind == Construction::Kind::k_plain) return object_construct(vm, type, arguments);

  ArgumentsBehind behind(Value(type), arguments);
  Ref made;
  if (way.kind == Construction::Kind::k_function) {
    made = make_instance(vm, type);
  } else {
    Ref make = get_attribute(vm, Value(type), vm.names.__new__);
    if (!make) return {};
    made = vm.call(*make, behind.all());
  }
  if (!made || !is_instance(vm, *made, type)) return made;
  behind.set_first(*made);
  const Value initialize = find_in_type(type_of(vm, *made), vm.names.__init__);
  if (!initialize) return made;
  Ref result;
  const Type* kind = type_of(vm, initialize);
  if (kind == vm.types.function || kind == vm.types.slot_wrapper || kind == vm.types.method_descriptor) {
    result = vm.call(initialize, behind.all());
  } else {
    Ref bound = get_attribute(vm, *made, vm.names.__init__);
    if (!bound) return {};
    result = vm.call(*bound, arguments);
  }
  if (!result) return {};
  const Value instance = result_of_initializer(vm, made.take(), result.take());
  return instance ? Ref::adopt(instance) : Ref();
}

}  // namespace coroscope::vm
