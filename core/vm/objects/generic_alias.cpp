// `list[int]` and `int | None`: types with parameters, and unions of types, that only annotations look at.
// Source: PEP 585, PEP 604; CPython Objects/genericaliasobject.c, Objects/unionobject.c.

#include <algorithm>
#include <vector>

#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

struct GenericAlias : Object {
  Value origin;              ///< owned
  Value arguments;           ///< tuple; owned
  bool is_starred;           ///< `*tuple[int]`, in a subscript or behind a starred parameter
};

struct UnionType : Object {
  Value arguments;           ///< tuple; owned
};

bool is_class(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_type; }
bool is_alias(Vm& vm, Value value) { return is_instance(vm, value, vm.types.generic_alias); }
bool is_union(Vm& vm, Value value) { return value.is_object() && value.object()->type == vm.types.union_type; }

/// How a type is written in an annotation: `int`, `collections.deque`, `...`; other objects by their repr.
std::optional<std::string> annotation_text(Vm& vm, Value value) {
  if (value == kEllipsis) return "...";
  if (value == Value(vm.types.none) || value.is_none()) return "None";
  if (is_class(value)) {
    const auto* type = value.as<Type>();
    if (type->module->view() == "builtins") return std::string(type->qualified_name->view());
    return fmt::format("{}.{}", type->module->view(), type->qualified_name->view());
  }
  return repr_text(vm, value);
}

// ------------------------------------------------------------------------------------------------ list[int]

void destroy_alias(Vm& vm, Object* object) {
  auto* alias = static_cast<GenericAlias*>(object);
  release(alias->origin);
  release(alias->arguments);
  free_instance<GenericAlias>(vm, object);
}

Ref alias_repr(Vm& vm, Value self) {
  const auto* alias = self.as<GenericAlias>();
  auto text = annotation_text(vm, alias->origin);
  if (!text) return {};
  if (alias->is_starred) text->insert(0, "*");
  *text += '[';
  bool first = true;
  for (const Value argument : alias->arguments.as<Tuple>()->view()) {
    if (!first) *text += ", ";
    first = false;
    std::optional<std::string> part;
    if (type_of(vm, argument)->layout == Layout::k_list) {
      part = "[";
      for (const Value item : argument.as<List>()->view()) {
        const auto inner = annotation_text(vm, item);
        if (!inner) return {};
        *part += (part->size() > 1 ? ", " : "") + *inner;
      }
      *part += "]";
    } else {
      part = annotation_text(vm, argument);
    }
    if (!part) return {};
    *text += *part;
  }
  if (first) *text += "()";
  *text += ']';
  return make_str(vm, *text);
}

/// Calling it makes an instance of the origin, which gets to know what it was called by if it can.
Ref alias_call(Vm& vm, Value self, const Arguments& arguments) {
  const Ref held = Ref::share(self);
  Ref made = vm.call(self.as<GenericAlias>()->origin, arguments);
  if (!made || set_attribute(vm, *made, vm.intern("__orig_class__"), self)) return made;
  return vm.catch_error(vm.types.attribute_error) || vm.catch_error(vm.types.type_error) ? std::move(made) : Ref();
}

GenericAlias* allocate_alias(Vm& vm, Type* type, Value origin, Value arguments) {
  auto* alias = allocate_instance<GenericAlias>(vm, type);
  alias->origin = Ref::share(origin).take();
  alias->arguments = type_of(vm, arguments)->layout == Layout::k_tuple
                         ? Ref::share(arguments).take()
                         : make_tuple(vm, std::span<const Value>(&arguments, 1)).take();
  alias->is_starred = false;
  return alias;
}

/// An alias like another one, but for its arguments.
Ref with_arguments(Vm& vm, const GenericAlias* alias, Value arguments) {
  auto* made = allocate_alias(vm, vm.types.generic_alias, alias->origin, arguments);
  made->is_starred = alias->is_starred;
  return Ref::adopt(Value(made));
}

/// What `*tuple[int]` unpacks to: one starred alias.
Ref next_of_alias(Vm& vm, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source) return {};
  const auto* alias = iterator->source.as<GenericAlias>();
  auto* starred = allocate_alias(vm, vm.types.generic_alias, alias->origin, alias->arguments);
  starred->is_starred = true;
  exhaust(iterator);
  return Ref::adopt(Value(starred));
}

Ref iterate_alias(Vm& vm, Value self) {
  Type*& type = vm.types.generic_alias_iterator;
  if (type == nullptr) {
    type = vm.make_type("generic_alias_iterator", vm.types.object, Layout::k_iterator, sizeof(IteratorObject));
    type->can.destroy = destroy_iterator;
    type->can.iterate = iterator_itself;
    type->can.next = next_of_alias;
    type->can.construct = nullptr;
  }
  return make_iterator(vm, type, self);
}

Ref get_origin(Vm&, const Arguments& a) { return Ref::share(a[0].as<GenericAlias>()->origin); }
Ref get_alias_arguments(Vm&, const Arguments& a) { return Ref::share(a[0].as<GenericAlias>()->arguments); }
Ref get_unpacked(Vm&, const Arguments& a) { return Ref::of_bool(a[0].as<GenericAlias>()->is_starred); }
/// What typing asks: the arguments of `*tuple[…]`, else None.
Ref get_unpacked_arguments(Vm& vm, const Arguments& a) {
  const auto* alias = a[0].as<GenericAlias>();
  return alias->is_starred && alias->origin == Value(vm.types.tuple) ? Ref::share(alias->arguments) : Ref::none();
}

/// The type variables among the arguments: objects with a __typing_subst__.
Ref collect_parameters(Vm& vm, Value arguments) {
  Str* mark = vm.intern("__typing_subst__");
  std::vector<Value> found;
  const auto add = [&found](Value value) {
    if (std::find(found.begin(), found.end(), value) == found.end()) found.push_back(value);
  };
  for (const Value argument : arguments.as<Tuple>()->view()) {
    if (is_class(argument)) continue;
    if (find_in_type(type_of(vm, argument), mark)) {
      add(argument);
      continue;
    }
    Ref inner = find_attribute(vm, argument, vm.names.__parameters__);
    if (vm.has_error()) return {};
    if (inner && type_of(vm, *inner)->layout == Layout::k_tuple) {
      for (const Value value : inner.as<Tuple>()->view()) add(value);
    }
  }
  return make_tuple(vm, std::span<const Value>(found));
}

Ref get_parameters(Vm& vm, const Arguments& a) { return collect_parameters(vm, a[0].as<GenericAlias>()->arguments); }

/// The arguments with parameters replaced in order.
Ref substitute(Vm& vm, Value arguments, const Tuple* parameters, const Tuple* given) {
  std::vector<Ref> parts;
  for (const Value argument : arguments.as<Tuple>()->view()) {
    const auto all = parameters->view();
    const auto at = std::find(all.begin(), all.end(), argument);
    if (at != all.end()) {
      parts.push_back(Ref::share(given->items[at - all.begin()]));
      continue;
    }
    if (is_alias(vm, argument)) {
      Ref inner = substitute(vm, argument.as<GenericAlias>()->arguments, parameters, given);
      if (!inner) return {};
      parts.push_back(with_arguments(vm, argument.as<GenericAlias>(), *inner));
      continue;
    }
    parts.push_back(Ref::share(argument));
  }
  std::vector<Value> values;
  for (const Ref& part : parts) values.push_back(*part);
  return make_tuple(vm, std::span<const Value>(values));
}

Ref alias_get_item(Vm& vm, Value self, Value key) {
  const auto* alias = self.as<GenericAlias>();
  Ref parameters = collect_parameters(vm, alias->arguments);
  if (!parameters) return {};
  const std::uint32_t wanted = parameters.as<Tuple>()->size;
  if (wanted == 0) {
    const auto shown = repr_text(vm, self);
    return shown ? vm.raise(vm.types.type_error, "{} is not a generic class", *shown) : Ref();
  }
  Ref given = type_of(vm, key)->layout == Layout::k_tuple ? Ref::share(key)
                                                          : make_tuple(vm, std::span<const Value>(&key, 1));
  if (given.as<Tuple>()->size != wanted) {
    const auto shown = repr_text(vm, self);
    if (!shown) return {};
    return vm.raise(vm.types.type_error, "Too {} arguments for {}; actual {}, expected {}",
                    given.as<Tuple>()->size > wanted ? "many" : "few", *shown, given.as<Tuple>()->size, wanted);
  }
  Ref arguments = substitute(vm, alias->arguments, parameters.as<Tuple>(), given.as<Tuple>());
  return arguments ? with_arguments(vm, alias, *arguments) : Ref();
}

/// Attributes that it does not have are those of the origin.
Ref alias_get_attribute(Vm& vm, Value self, Str* name) {
  const std::string_view text = name->view();
  for (std::string_view own : {"__origin__", "__args__", "__unpacked__", "__parameters__", "__mro_entries__", "__class__", "__reduce__",
                               "__typing_unpacked_tuple_args__", "__getitem__", "__repr__", "__eq__", "__hash__", "__or__"}) {
    if (text == own) return generic_get_attribute(vm, self, name);
  }
  return get_attribute(vm, self.as<GenericAlias>()->origin, name);
}

Ref alias_entries(Vm& vm, const Arguments& a) {
  const Value origin = a[0].as<GenericAlias>()->origin;
  return make_tuple(vm, std::span<const Value>(&origin, 1));
}

std::optional<std::uint64_t> alias_hash(Vm& vm, Value self) {
  const auto left = hash(vm, self.as<GenericAlias>()->origin), right = hash(vm, self.as<GenericAlias>()->arguments);
  if (!left || !right) return std::nullopt;
  return *left ^ *right;
}

Ref alias_compare(Vm& vm, Comparison comparison, Value left, Value right) {
  if (comparison != Comparison::k_equal && comparison != Comparison::k_not_equal) return Ref::not_implemented();
  if (!is_alias(vm, right)) return Ref::not_implemented();
  const auto *a = left.as<GenericAlias>(), *b = right.as<GenericAlias>();
  std::optional<bool> same = a->is_starred == b->is_starred;
  if (*same) same = equal(vm, a->origin, b->origin);
  if (same && *same) same = equal(vm, a->arguments, b->arguments);
  return same ? Ref::of_bool(*same == (comparison == Comparison::k_equal)) : Ref();
}

Ref alias_construct(Vm& vm, Type* type, const Arguments& arguments) {
  if (!check_count(vm, arguments, "GenericAlias", 2, 2)) return {};
  return Ref::adopt(Value(allocate_alias(vm, type, arguments[0], arguments[1])));
}

Ref or_types(Vm& vm, BinaryOperator op, Value left, Value right) {
  return op == BinaryOperator::k_or ? make_union(vm, left, right) : Ref::not_implemented();
}

constexpr NativeDefinition kAliasMethods[] = {{"__mro_entries__", alias_entries, ArgumentStyle::k_one}};

// ------------------------------------------------------------------------------------------------ int | None

void destroy_union(Vm& vm, Object* object) {
  release(static_cast<UnionType*>(object)->arguments);
  vm.heap.free(object, sizeof(UnionType));
}

Ref union_repr(Vm& vm, Value self) {
  std::string text;
  for (const Value argument : self.as<UnionType>()->arguments.as<Tuple>()->view()) {
    const auto part = annotation_text(vm, argument);
    if (!part) return {};
    text += (text.empty() ? "" : " | ") + *part;
  }
  return make_str(vm, text);
}

Ref get_union_arguments(Vm&, const Arguments& a) { return Ref::share(a[0].as<UnionType>()->arguments); }
Ref get_union_parameters(Vm& vm, const Arguments& a) { return collect_parameters(vm, a[0].as<UnionType>()->arguments); }

bool holds_all(Vm& vm, const Tuple* all, const Tuple* some, bool& failed) {
  for (const Value one : some->view()) {
    bool found = false;
    for (const Value other : all->view()) {
      const auto same = equal(vm, one, other);
      if (!same) {
        failed = true;
        return false;
      }
      found = found || *same;
    }
    if (!found) return false;
  }
  return true;
}

Ref union_compare(Vm& vm, Comparison comparison, Value left, Value right) {
  if (comparison != Comparison::k_equal && comparison != Comparison::k_not_equal) return Ref::not_implemented();
  if (!is_union(vm, right)) return Ref::not_implemented();
  const auto* a = left.as<UnionType>()->arguments.as<Tuple>();
  const auto* b = right.as<UnionType>()->arguments.as<Tuple>();
  bool failed = false;
  const bool same = holds_all(vm, a, b, failed) && holds_all(vm, b, a, failed);
  return failed ? Ref() : Ref::of_bool(same == (comparison == Comparison::k_equal));
}

std::optional<std::uint64_t> union_hash(Vm& vm, Value self) {
  std::uint64_t mixed = 0x1234567;
  for (const Value argument : self.as<UnionType>()->arguments.as<Tuple>()->view()) {
    const auto one = hash(vm, argument);
    if (!one) return std::nullopt;
    mixed ^= *one;
  }
  return mixed;
}

/// The question put to one member of a union, by its class's own hook.
std::optional<bool> ask_member(Vm& vm, Value type, Str* hook, Value subject) {
  const Value method = find_in_type(type.as<Type>()->type, hook);
  Ref answer = call_special(vm, method, type, {subject});
  if (!answer) return std::nullopt;
  return truth(vm, *answer);
}

Ref union_instance_check(Vm& vm, const Arguments& a) {
  for (const Value type : a[0].as<UnionType>()->arguments.as<Tuple>()->view()) {
    if (!is_class(type)) {
      return vm.raise(vm.types.type_error, "isinstance() argument 2 cannot be a parameterized generic");
    }
    const auto answer = ask_member(vm, type, vm.names.__instancecheck__, a[1]);
    if (!answer) return {};
    if (*answer) return Ref::of_bool(true);
  }
  return Ref::of_bool(false);
}

Ref union_subclass_check(Vm& vm, const Arguments& a) {
  if (!is_class(a[1])) return vm.raise(vm.types.type_error, "issubclass() arg 1 must be a class");
  for (const Value type : a[0].as<UnionType>()->arguments.as<Tuple>()->view()) {
    if (!is_class(type)) {
      return vm.raise(vm.types.type_error, "issubclass() argument 2 cannot be a parameterized generic");
    }
    const auto answer = ask_member(vm, type, vm.names.__subclasscheck__, a[1]);
    if (!answer) return {};
    if (*answer) return Ref::of_bool(true);
  }
  return Ref::of_bool(false);
}

constexpr NativeDefinition kUnionMethods[] = {
    {"__instancecheck__", union_instance_check, ArgumentStyle::k_one},
    {"__subclasscheck__", union_subclass_check, ArgumentStyle::k_one},
};

}  // namespace

bool is_generic_class(const Type* type) {
  const auto order = type->resolution_order->view();
  return type == type->vm->types.type ||  // but not what is derived from it
         std::any_of(order.begin(), order.end(), [](Value base) { return base.as<Type>()->is_generic; });
}

Ref make_generic_alias(Vm& vm, Value origin, Value arguments) {
  return Ref::adopt(Value(allocate_alias(vm, vm.types.generic_alias, origin, arguments)));
}

Ref make_union(Vm& vm, Value left, Value right) {
  std::vector<Value> members;
  for (Value side : {left, right}) {
    if (!is_class(side) && !side.is_none() && !is_alias(vm, side) && !is_union(vm, side)) return Ref::not_implemented();
    const Value one = side.is_none() ? Value(vm.types.none) : side;
    const std::span<const Value> parts =
        is_union(vm, side) ? side.as<UnionType>()->arguments.as<Tuple>()->view() : std::span<const Value>(&one, 1);
    for (const Value part : parts) {
      bool known = false;
      for (const Value member : members) {
        const auto same = equal(vm, member, part);
        if (!same) return {};
        known = known || *same;
      }
      if (!known) members.push_back(part);
    }
  }
  if (members.size() == 1) return Ref::share(members[0]);
  auto* made = vm.allocate<UnionType>(vm.types.union_type);
  made->arguments = make_tuple(vm, std::span<const Value>(members)).take();
  return Ref::adopt(Value(made));
}

void set_up_generic_alias(Vm& vm) {
  Type* alias = vm.types.generic_alias =
      vm.make_type("types.GenericAlias", vm.types.object, Layout::k_native, sizeof(GenericAlias));
  alias->takes_weak_references = true;
  alias->can.construct = alias_construct;
  alias->can.destroy = destroy_alias;
  alias->can.repr = alias_repr;
  alias->can.call = alias_call;
  alias->can.iterate = iterate_alias;
  alias->can.get_item = alias_get_item;
  alias->can.get_attribute = alias_get_attribute;
  alias->can.hash = alias_hash;
  alias->can.compare = alias_compare;
  alias->can.binary = or_types;
  add_methods(vm, alias, kAliasMethods);
  add_getter(vm, alias, "__origin__", get_origin);
  add_getter(vm, alias, "__args__", get_alias_arguments);
  add_getter(vm, alias, "__unpacked__", get_unpacked);
  add_getter(vm, alias, "__parameters__", get_parameters);
  add_getter(vm, alias, "__typing_unpacked_tuple_args__", get_unpacked_arguments);

  Type* type = vm.types.union_type =
      vm.make_type("types.UnionType", vm.types.object, Layout::k_native, sizeof(UnionType));
  type->can.construct = nullptr;
  type->can.destroy = destroy_union;
  type->can.repr = union_repr;
  type->can.hash = union_hash;
  type->can.compare = union_compare;
  type->can.binary = or_types;
  add_methods(vm, type, kUnionMethods);
  add_getter(vm, type, "__args__", get_union_arguments);
  add_getter(vm, type, "__parameters__", get_union_parameters);
}

}  // namespace coroscope::vm
