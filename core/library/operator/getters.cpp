// itemgetter, attrgetter, methodcaller.

#include <vector>

#include "core/library/native_type.h"
#include "core/library/operator/operator.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

std::span<const Value> items_of(Value self) { return self.as<Getter>()->items.as<Tuple>()->view(); }

Ref make_getter(Vm& vm, Type* type, Ref items, Ref keywords = {}) {
  auto* getter = allocate_instance<Getter>(vm, type);
  getter->items = items.take();
  getter->keywords = keywords.take();
  return Ref::adopt(getter);
}

/// operator.itemgetter('a', 1)
Ref repr_getter(Vm& vm, Value self) {
  const PrintGuard guard(vm, self.object());
  if (guard.again()) return make_str(vm, fmt::format("{}(...)", type_name(vm, self)));
  if (guard.failed()) return {};
  const Ref keywords = Ref::share(self.as<Getter>()->keywords);
  std::string text = fmt::format("{}(", type_name(vm, self));
  bool first = true;
  for (const Value item : items_of(self)) {
    if (!std::exchange(first, false)) text += ", ";
    if (!append_repr(vm, text, item)) return {};
  }
  if (keywords) {
    for (const DictEntry& entry : vm::items_of(keywords.as<Dict>())) {
      text += fmt::format(", {}=", entry.key.as<Str>()->view());
      if (!append_repr(vm, text, entry.value)) return {};
    }
  }
  return make_str(vm, text + ")");
}

/// What `get` gives for the only thing looked for, or a tuple of all.
template <class Get>
Ref one_or_all(Vm& vm, Value self, Get get) {
  const Ref held = Ref::share(self);
  const auto wanted = items_of(self);
  if (wanted.size() == 1) return get(wanted[0]);
  Ref result = Ref::adopt(allocate_tuple(vm, static_cast<std::uint32_t>(wanted.size())));
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    Ref item = get(wanted[i]);
    if (!item) return {};
    result.as<Tuple>()->items[i] = item.take();
  }
  return result;
}

// ------------------------------------------------------------------------------------------------ itemgetter

Ref construct_itemgetter(Vm& vm, Type* type, const Arguments& a) {
  if (!refuse_keywords(vm, a, "itemgetter")) return {};
  if (a.positional == 0) return vm.raise(vm.types.type_error, "itemgetter expected 1 argument, got 0");
  return make_getter(vm, type, vm::make_tuple(vm, {a.values, a.positional}));
}

Ref call_itemgetter(Vm& vm, Value self, const Arguments& a) {
  if (!refuse_keywords(vm, a, "itemgetter") || !check_count(vm, a, "itemgetter", 1, 1)) return {};
  return one_or_all(vm, self, [&](Value key) { return get_item(vm, a[0], key); });
}

// ------------------------------------------------------------------------------------------------ attrgetter

Ref construct_attrgetter(Vm& vm, Type* type, const Arguments& a) {
  if (!refuse_keywords(vm, a, "attrgetter")) return {};
  if (a.positional == 0) return vm.raise(vm.types.type_error, "attrgetter expected 1 argument, got 0");
  for (std::uint32_t i = 0; i < a.positional; ++i) {
    if (!has_layout(a[i], Layout::k_str)) return vm.raise(vm.types.type_error, "attribute name must be a string");
  }
  return make_getter(vm, type, vm::make_tuple(vm, {a.values, a.positional}));
}

/// a.b.c, dot by dot.
Ref get_dotted(Vm& vm, Value object, std::string_view path) {
  Ref at = Ref::share(object);
  while (at) {
    const std::size_t dot = path.find('.');
    at = get_attribute(vm, *at, vm.intern(path.substr(0, dot)));
    if (dot == std::string_view::npos) break;
    path.remove_prefix(dot + 1);
  }
  return at;
}

Ref call_attrgetter(Vm& vm, Value self, const Arguments& a) {
  if (!refuse_keywords(vm, a, "attrgetter") || !check_count(vm, a, "attrgetter", 1, 1)) return {};
  return one_or_all(vm, self, [&](Value name) { return get_dotted(vm, a[0], name.as<Str>()->view()); });
}

// ------------------------------------------------------------------------------------------------ methodcaller

Ref construct_methodcaller(Vm& vm, Type* type, const Arguments& a) {
  if (a.positional == 0) {
    return vm.raise(vm.types.type_error, "methodcaller needs at least one argument, the method name");
  }
  if (!has_layout(a[0], Layout::k_str)) return vm.raise(vm.types.type_error, "method name must be a string");
  Ref keywords;
  if (a.keyword_count() > 0) {
    keywords = make_dict(vm);
    for (std::uint32_t k = 0; k < a.keyword_count(); ++k) {
      if (!set(vm, keywords.as<Dict>(), a.keywords->items[k], a.values[a.positional + k])) return {};
    }
  }
  return make_getter(vm, type, vm::make_tuple(vm, {a.values, a.positional}), std::move(keywords));
}

Ref call_methodcaller(Vm& vm, Value self, const Arguments& a) {
  if (!refuse_keywords(vm, a, "methodcaller") || !check_count(vm, a, "methodcaller", 1, 1)) return {};
  const Ref held = Ref::share(self);
  const auto given = items_of(self);
  const Ref method = get_attribute(vm, a[0], vm.intern(given[0].as<Str>()->view()));
  if (!method) return {};
  std::vector<Value> values(given.begin() + 1, given.end());
  const auto positional = static_cast<std::uint32_t>(values.size());
  const Value keywords = self.as<Getter>()->keywords;
  if (!keywords) return vm.call(*method, {values.data(), positional, nullptr});
  const Ref names = Ref::adopt(allocate_tuple(vm, keywords.as<Dict>()->used));
  std::uint32_t i = 0;
  for (const DictEntry& entry : vm::items_of(keywords.as<Dict>())) {
    names.as<Tuple>()->items[i++] = Ref::share(entry.key).take();
    values.push_back(entry.value);
  }
  return vm.call(*method, {values.data(), positional, names.as<Tuple>()});
}

}  // namespace

void add_getters(Vm& vm, Module* module) {
  struct Row {
    const char* name;
    Ref (*construct)(Vm&, Type*, const Arguments&);
    Ref (*call)(Vm&, Value, const Arguments&);
  };
  constexpr Row kRows[] = {
      {"itemgetter", construct_itemgetter, call_itemgetter},
      {"attrgetter", construct_attrgetter, call_attrgetter},
      {"methodcaller", construct_methodcaller, call_methodcaller},
  };
  for (const Row& row : kRows) {
    Type* type = make_native_type<Getter>(vm, fmt::format("operator.{}", row.name));
    type->can.destroy = destroy_values<Getter, &Getter::items, &Getter::keywords>;
    type->can.construct = row.construct;
    type->can.call = row.call;
    type->can.repr = repr_getter;
    set_attribute(vm, module, row.name, Value(type));
  }
}

}  // namespace coroscope::library
