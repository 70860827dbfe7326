// Source: CPython 3.11 Modules/_functoolsmodule.c, partial.

#include <vector>

#include "core/library/functools/functools.h"
#include "core/library/native_type.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

Partial* self_of(Value value) { return value.as<Partial>(); }
bool is_partial(Vm& vm, Value value) { return is_instance(vm, value, State::of(vm).types.partial); }

Ref concatenated(Vm& vm, Value first, const Arguments& rest, std::uint32_t from) {
  std::vector<Value> items;
  if (first) items.assign(first.as<Tuple>()->view().begin(), first.as<Tuple>()->view().end());
  items.insert(items.end(), rest.values + from, rest.values + rest.positional);
  return vm::make_tuple(vm, items);
}

bool add_keywords(Vm& vm, Dict* dict, const Arguments& arguments) {
  for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
    if (!set(vm, dict, arguments.keywords->items[k], arguments.values[arguments.positional + k])) return false;
  }
  return true;
}

/// A partial of a partial without attributes of its own takes over what that one holds.
Ref construct_partial(Vm& vm, Type* type, const Arguments& arguments) {
  if (arguments.positional == 0) return vm.raise(vm.types.type_error, "type 'partial' takes at least one argument");
  Value function = arguments[0];
  if (!is_callable(vm, function)) return vm.raise(vm.types.type_error, "the first argument must be callable");
  const bool flat = is_partial(vm, function) && !namespace_value<Partial>(function.object());
  const Partial* inner = flat ? self_of(function) : nullptr;
  Ref positional = concatenated(vm, flat ? inner->arguments : kEmpty, arguments, 1);
  Ref keywords = make_dict(vm);
  if (flat && !copy_entries(vm, keywords.as<Dict>(), inner->keywords.as<Dict>())) return {};
  if (!add_keywords(vm, keywords.as<Dict>(), arguments)) return {};
  auto* partial = allocate_instance<Partial>(vm, type);
  partial->function = Ref::share(flat ? inner->function : function).take();
  partial->arguments = positional.take();
  partial->keywords = keywords.take();
  return Ref::adopt(partial);
}

Ref call_partial(Vm& vm, Value self, const Arguments& given) {
  const Ref held = Ref::share(self);
  const Partial* partial = self_of(self);
  const Ref positional = Ref::share(partial->arguments);
  const auto first = positional.as<Tuple>()->view();
  std::vector<Value> values(first.begin(), first.end());
  values.insert(values.end(), given.values, given.values + given.positional);
  const auto count = static_cast<std::uint32_t>(values.size());
  if (partial->keywords.as<Dict>()->used == 0) {
    values.insert(values.end(), given.values + given.positional, given.values + given.positional + given.keyword_count());
    return vm.call(partial->function, {values.data(), count, given.keywords});
  }
  const Ref keywords = make_dict(vm);
  if (!copy_entries(vm, keywords.as<Dict>(), partial->keywords.as<Dict>())) return {};
  if (!add_keywords(vm, keywords.as<Dict>(), given)) return {};
  const Ref names = Ref::adopt(allocate_tuple(vm, keywords.as<Dict>()->used));
  std::uint32_t i = 0;
  for (const DictEntry& entry : items_of(keywords.as<Dict>())) {
    if (!has_layout(entry.key, Layout::k_str)) return vm.raise(vm.types.type_error, "keywords must be strings");
    names.as<Tuple>()->items[i++] = Ref::share(entry.key).take();
    values.push_back(entry.value);
  }
  return vm.call(partial->function, {values.data(), count, names.as<Tuple>()});
}

Ref repr_partial(Vm& vm, Value self) {
  const PrintGuard guard(vm, self.object());
  if (guard.again()) return make_str(vm, "...");
  if (guard.failed()) return {};
  const Partial* partial = self_of(self);
  const Ref positional = Ref::share(partial->arguments), keywords = Ref::share(partial->keywords);
  std::string text = fmt::format("{}(", type_name(vm, self));
  if (!append_repr(vm, text, partial->function)) return {};
  for (const Value argument : positional.as<Tuple>()->view()) {
    text += ", ";
    if (!append_repr(vm, text, argument)) return {};
  }
  Dict* dict = keywords.as<Dict>();
  for (std::uint32_t i = 0; i < dict->filled; ++i) {
    const Ref key = Ref::share(dict->entries[i].key), value = Ref::share(dict->entries[i].value);
    if (!key) continue;
    const auto name = str_text(vm, *key);
    if (!name) return {};
    text += fmt::format(", {}=", *name);
    if (!append_repr(vm, text, *value)) return {};
  }
  return make_str(vm, text + ")");
}

template <Value Partial::*member>
Ref get_member(Vm&, const Arguments& arguments) { return Ref::share(self_of(arguments[0])->*member); }
Ref refuse_setting(Vm& vm, const Arguments&) { return vm.raise(vm.types.attribute_error, "readonly attribute"); }

}  // namespace

void add_partial(Vm& vm, Module* module) {
  Type* type = State::of(vm).types.partial = make_native_type<Partial>(vm, "functools.partial");
  type->is_generic = type->takes_weak_references = true;
  give_namespace<Partial>(type);
  type->can.destroy = destroy_values<Partial, &Partial::function, &Partial::arguments, &Partial::keywords>;
  type->can.construct = construct_partial;
  type->can.call = call_partial;
  type->can.repr = repr_partial;
  add_getter(vm, type, "func", get_member<&Partial::function>, refuse_setting);
  add_getter(vm, type, "args", get_member<&Partial::arguments>, refuse_setting);
  add_getter(vm, type, "keywords", get_member<&Partial::keywords>, refuse_setting);
  set_attribute(vm, module, "partial", Value(type));
}

}  // namespace coroscope::library
