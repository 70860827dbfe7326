#include "core/vm/objects/containers.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

Dict* self_of(const Arguments& arguments) { return arguments[0].as<Dict>(); }

Ref dict_get(Vm& vm, const Arguments& arguments) {
  const DictEntry* entry = find(vm, self_of(arguments), arguments[1]);
  if (entry != nullptr) return Ref::share(entry->value);
  if (vm.has_error()) return {};
  return Ref::share(arguments.positional > 2 ? arguments[2] : kNone);
}

Ref dict_setdefault(Vm& vm, const Arguments& arguments) {
  Dict* dict = self_of(arguments);
  const auto hash = quick_hash(vm, arguments[1]);
  if (!hash) return {};
  const DictEntry* entry = find_hashed(vm, dict, arguments[1], *hash);
  if (entry != nullptr) return Ref::share(entry->value);
  if (vm.has_error()) return {};
  const Value value = arguments.positional > 2 ? arguments[2] : kNone;
  if (!set_hashed(vm, dict, arguments[1], *hash, value)) return {};
  return Ref::share(value);
}

Ref dict_pop(Vm& vm, const Arguments& arguments) {
  Ref value = take(vm, self_of(arguments), arguments[1]);
  if (value || vm.has_error()) return value;
  if (arguments.positional > 2) return Ref::share(arguments[2]);
  return vm.raise_value(vm.types.key_error, arguments[1]);
}

Ref dict_popitem(Vm& vm, const Arguments& arguments) {
  Dict* dict = self_of(arguments);
  if (dict->used == 0) return vm.raise(vm.types.key_error, "popitem(): dictionary is empty");
  Ref key, value;
  take_last(vm, dict, key, value);
  const Value pair[] = {key.take(), value.take()};
  return make_tuple_of_owned(vm, pair);
}

Ref dict_keys(Vm& vm, const Arguments& arguments) { return make_dict_view(vm, vm.types.dict_keys, self_of(arguments)); }
Ref dict_values(Vm& vm, const Arguments& arguments) {
  return make_dict_view(vm, vm.types.dict_values, self_of(arguments));
}
Ref dict_items(Vm& vm, const Arguments& arguments) {
  return make_dict_view(vm, vm.types.dict_items, self_of(arguments));
}

/// update() and __init__: one optional mapping or iterable by position, then keywords.
bool update_with(Vm& vm, Dict* dict, const Arguments& arguments, std::string_view function) {
  if (!check_count(vm, arguments, function, 0, 1)) return false;
  if (arguments.positional == 1 && !update(vm, dict, arguments[0])) return false;
  for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
    if (!set(vm, dict, arguments.keywords->items[i], arguments.values[arguments.positional + i])) return false;
  }
  return true;
}

Ref dict_update(Vm& vm, const Arguments& arguments) {
  if (!update_with(vm, self_of(arguments), arguments.without_first(), "update")) return {};
  return Ref::none();
}

Ref dict_init(Vm& vm, const Arguments& arguments) {
  if (!update_with(vm, self_of(arguments), arguments.without_first(), "dict")) return {};
  return Ref::none();
}

Ref dict_clear(Vm& vm, const Arguments& arguments) {
  clear(vm, self_of(arguments));
  return Ref::none();
}

Ref dict_copy(Vm& vm, const Arguments& arguments) {
  Ref copy = make_dict(vm);
  if (!copy_entries(vm, copy.as<Dict>(), self_of(arguments))) return {};
  return copy;
}

Ref dict_reversed(Vm& vm, const Arguments& arguments) {
  return reverse_dict(vm, self_of(arguments));
}

/// A class method: the first argument is the class.
Ref dict_fromkeys(Vm& vm, const Arguments& arguments) {
  const Arguments rest = arguments.without_first();
  if (rest.keyword_count() > 0) return vm.raise(vm.types.type_error, "dict.fromkeys() takes no keyword arguments");
  if (!check_count(vm, rest, "fromkeys", 1, 2)) return {};
  const Value value = arguments.positional > 2 ? arguments[2] : kNone;
  Ref result = vm.call(arguments[0], Arguments{});
  if (!result) return {};
  const Ref iterator = iterate(vm, arguments[1]);
  if (!iterator) return {};
  while (const Ref key = next(vm, *iterator)) {
    if (!set_item(vm, *result, *key, value)) return {};
  }
  if (vm.has_error()) return {};
  return result;
}

constexpr NativeDefinition kMethods[] = {
    {"get", dict_get, ArgumentStyle::k_counted, 1, 2},
    {"setdefault", dict_setdefault, ArgumentStyle::k_counted, 1, 2},
    {"pop", dict_pop, ArgumentStyle::k_counted, 1, 2},
    {"popitem", dict_popitem, ArgumentStyle::k_none},
    {"keys", dict_keys, ArgumentStyle::k_none},
    {"values", dict_values, ArgumentStyle::k_none},
    {"items", dict_items, ArgumentStyle::k_none},
    {"update", dict_update, ArgumentStyle::k_keywords},
    {"clear", dict_clear, ArgumentStyle::k_none},
    {"copy", dict_copy, ArgumentStyle::k_none},
    {"__init__", dict_init, ArgumentStyle::k_keywords},
    {"__reversed__", dict_reversed, ArgumentStyle::k_none},
};

constexpr NativeDefinition kFromKeys{"fromkeys", dict_fromkeys};

}  // namespace

std::span<const NativeDefinition> dict_methods() { return kMethods; }

void add_dict_class_methods(Vm& vm) { add_class_method(vm, vm.types.dict, kFromKeys); }

}  // namespace coroscope::vm
