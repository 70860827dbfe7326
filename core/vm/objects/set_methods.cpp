#include "core/vm/objects/containers.h"
#include "core/vm/objects/set_type.h"

namespace coroscope::vm {
namespace {

Set* self_of(const Arguments& arguments) { return arguments[0].as<Set>(); }

Ref none_if(bool okay) { return okay ? Ref::none() : Ref(); }
Ref bool_of(std::optional<bool> truth) { return truth ? Ref::of_bool(*truth) : Ref(); }

/// The methods that take any number of iterables refuse keywords.
bool only_positional(Vm& vm, const Arguments& arguments, std::string_view name) {
  if (arguments.keyword_count() == 0) return true;
  vm.raise(vm.types.type_error, "{}.{}() takes no keyword arguments", type_name(vm, arguments[0]), name);
  return false;
}

Ref set_add(Vm& vm, const Arguments& arguments) { return none_if(add(vm, self_of(arguments), arguments[1])); }

/// discard and remove. Empty: raised.
std::optional<bool> discard_item(Vm& vm, Set* set, Value item) {
  const auto key = set_key(vm, item);
  if (!key) return std::nullopt;
  return discard_hashed(vm, set, *key->value, key->hash);
}

Ref set_discard(Vm& vm, const Arguments& arguments) {
  return none_if(discard_item(vm, self_of(arguments), arguments[1]).has_value());
}

Ref set_remove(Vm& vm, const Arguments& arguments) {
  const auto removed = discard_item(vm, self_of(arguments), arguments[1]);
  if (!removed) return {};
  if (!*removed) return vm.raise_value(vm.types.key_error, arguments[1]);
  return Ref::none();
}

Ref set_pop(Vm& vm, const Arguments& arguments) {
  if (self_of(arguments)->used == 0) return vm.raise(vm.types.key_error, "pop from an empty set");
  return pop_any(vm, self_of(arguments));
}

Ref set_clear(Vm& vm, const Arguments& arguments) {
  clear(vm, self_of(arguments));
  return Ref::none();
}

Ref set_copy(Vm& vm, const Arguments& arguments) {
  if (is_exactly(arguments[0], vm.types.frozenset)) return Ref::share(arguments[0]);
  return copy_of(vm, base_set_type(vm, self_of(arguments)), arguments[0]);
}

bool add_from_all(Vm& vm, Set* set, const Arguments& arguments) {
  for (std::uint32_t i = 1; i < arguments.positional; ++i) {
    if (!add_all(vm, set, arguments[i])) return false;
  }
  return true;
}

Ref set_update(Vm& vm, const Arguments& arguments) {
  if (!only_positional(vm, arguments, "update")) return {};
  return none_if(add_from_all(vm, self_of(arguments), arguments));
}

Ref set_union(Vm& vm, const Arguments& arguments) {
  if (!only_positional(vm, arguments, "union")) return {};
  Ref result = copy_of(vm, base_set_type(vm, self_of(arguments)), arguments[0]);
  if (!result || !add_from_all(vm, result.as<Set>(), arguments)) return {};
  return result;
}

Ref set_intersection(Vm& vm, const Arguments& arguments) {
  if (!only_positional(vm, arguments, "intersection")) return {};
  if (arguments.positional == 1) return set_copy(vm, arguments);
  Ref result = Ref::share(arguments[0]);
  for (std::uint32_t i = 1; i < arguments.positional && result; ++i) {
    result = intersection(vm, result.as<Set>(), arguments[i]);
  }
  return result;
}

Ref set_intersection_update(Vm& vm, const Arguments& arguments) {
  if (!only_positional(vm, arguments, "intersection_update")) return {};
  const Ref common = set_intersection(vm, arguments);
  if (!common) return {};
  swap_contents(self_of(arguments), common.as<Set>());
  return Ref::none();
}

Ref set_difference(Vm& vm, const Arguments& arguments) {
  if (!only_positional(vm, arguments, "difference")) return {};
  if (arguments.positional == 1) return set_copy(vm, arguments);
  Ref result = difference(vm, self_of(arguments), arguments[1]);
  for (std::uint32_t i = 2; i < arguments.positional && result; ++i) {
    if (!remove_all(vm, result.as<Set>(), arguments[i])) return {};
  }
  return result;
}

Ref set_difference_update(Vm& vm, const Arguments& arguments) {
  if (!only_positional(vm, arguments, "difference_update")) return {};
  for (std::uint32_t i = 1; i < arguments.positional; ++i) {
    if (!remove_all(vm, self_of(arguments), arguments[i])) return {};
  }
  return Ref::none();
}

Ref set_symmetric_difference(Vm& vm, const Arguments& arguments) {
  return symmetric_difference(vm, self_of(arguments), arguments[1]);
}

Ref set_symmetric_difference_update(Vm& vm, const Arguments& arguments) {
  return none_if(toggle_all(vm, self_of(arguments), arguments[1]));
}

Ref set_issubset(Vm& vm, const Arguments& arguments) {
  return bool_of(is_subset(vm, self_of(arguments), arguments[1]));
}
Ref set_issuperset(Vm& vm, const Arguments& arguments) {
  return bool_of(is_superset(vm, self_of(arguments), arguments[1]));
}
Ref set_isdisjoint(Vm& vm, const Arguments& arguments) {
  return bool_of(is_disjoint(vm, self_of(arguments), arguments[1]));
}

Ref set_init(Vm& vm, const Arguments& arguments) {
  const Arguments rest = arguments.without_first();
  if (!refuse_keywords(vm, rest, "set") || !check_count(vm, rest, "set", 0, 1)) return {};
  clear(vm, self_of(arguments));
  return none_if(rest.positional == 0 || add_all(vm, self_of(arguments), rest[0]));
}

constexpr NativeDefinition kSetMethods[] = {
    {"add", set_add, ArgumentStyle::k_one},
    {"discard", set_discard, ArgumentStyle::k_one},
    {"remove", set_remove, ArgumentStyle::k_one},
    {"pop", set_pop, ArgumentStyle::k_none},
    {"clear", set_clear, ArgumentStyle::k_none},
    {"copy", set_copy, ArgumentStyle::k_none},
    {"update", set_update, ArgumentStyle::k_keywords},
    {"union", set_union, ArgumentStyle::k_keywords},
    {"intersection", set_intersection, ArgumentStyle::k_keywords},
    {"intersection_update", set_intersection_update, ArgumentStyle::k_keywords},
    {"difference", set_difference, ArgumentStyle::k_keywords},
    {"difference_update", set_difference_update, ArgumentStyle::k_keywords},
    {"symmetric_difference", set_symmetric_difference, ArgumentStyle::k_one},
    {"symmetric_difference_update", set_symmetric_difference_update, ArgumentStyle::k_one},
    {"issubset", set_issubset, ArgumentStyle::k_one},
    {"issuperset", set_issuperset, ArgumentStyle::k_one},
    {"isdisjoint", set_isdisjoint, ArgumentStyle::k_one},
    {"__init__", set_init, ArgumentStyle::k_keywords},
};

constexpr NativeDefinition kFrozensetMethods[] = {
    {"copy", set_copy, ArgumentStyle::k_none},
    {"union", set_union, ArgumentStyle::k_keywords},
    {"intersection", set_intersection, ArgumentStyle::k_keywords},
    {"difference", set_difference, ArgumentStyle::k_keywords},
    {"symmetric_difference", set_symmetric_difference, ArgumentStyle::k_one},
    {"issubset", set_issubset, ArgumentStyle::k_one},
    {"issuperset", set_issuperset, ArgumentStyle::k_one},
    {"isdisjoint", set_isdisjoint, ArgumentStyle::k_one},
};

}  // namespace

std::span<const NativeDefinition> set_methods() { return kSetMethods; }
std::span<const NativeDefinition> frozenset_methods() { return kFrozensetMethods; }

}  // namespace coroscope::vm
