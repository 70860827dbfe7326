// What lru_cache makes. Source: CPython 3.11 Modules/_functoolsmodule.c, lru_cache_object: which calls share an entry,
// when the counters change, what happens if the function calls itself meanwhile.

#include <vector>

#include "core/library/functools/functools.h"
#include "core/library/native_type.h"
#include "core/vm/objects/dict_type.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

CachedFunction* self_of(Value value) { return value.as<CachedFunction>(); }

/// What a call is remembered by: the only argument if it is an int or str, else a tuple of the arguments, then a mark,
/// names and values of keywords, then (typed) all their types.
Ref key_of(Vm& vm, const CachedFunction* cached, const Arguments& call) {
  if (!cached->typed && call.keyword_count() == 0 && call.positional == 1) {
    const Value only = call[0];
    if (type_of(vm, only) == vm.types.int_ || type_of(vm, only) == vm.types.str) return Ref::share(only);
  }
  std::vector<Value> parts(call.values, call.values + call.positional);
  if (call.keyword_count() > 0) parts.push_back(Value(State::of(vm).types.cached_function));
  for (std::uint32_t k = 0; k < call.keyword_count(); ++k) {
    parts.push_back(call.keywords->items[k]);
    parts.push_back(call.values[call.positional + k]);
  }
  if (cached->typed) {
    for (std::uint32_t i = 0; i < call.positional + call.keyword_count(); ++i) {
      parts.push_back(Value(type_of(vm, call.values[i])));
    }
  }
  return vm::make_tuple(vm, parts);
}

/// Moves an entry to the end of its dict, where the latest ones are.
bool mark_used(Vm& vm, Dict* cache, DictEntry* entry) {
  const std::uint64_t hash = entry->hash;
  if (entry == cache->entries + cache->filled - 1) return true;
  const Ref key = Ref::share(entry->key);
  const Ref value = take(vm, cache, *key);
  return value && set_hashed(vm, cache, *key, hash, *value);
}

void drop_oldest(Vm& vm, Dict* cache) {
  for (const DictEntry& entry : items_of(cache)) {
    const Ref key = Ref::share(entry.key);
    const Ref value = take(vm, cache, *key);
    return;
  }
}

bool remember(Vm& vm, CachedFunction* cached, Value key, std::uint64_t hash, Value result) {
  Dict* cache = cached->cache.as<Dict>();
  if (cached->maximum >= 0) {
    // The function may have called itself with the same arguments: then the entry is there.
    if (find_hashed(vm, cache, key, hash) != nullptr) return true;
    if (vm.has_error()) return false;
    if (cache->used >= cached->maximum) drop_oldest(vm, cache);
    if (vm.has_error()) return false;
  }
  return set_hashed(vm, cache, key, hash, result);
}

Ref call_cached(Vm& vm, Value self, const Arguments& call) {
  const Ref held = Ref::share(self);
  CachedFunction* cached = self_of(self);
  if (cached->maximum == 0) {
    ++cached->misses;
    return vm.call(cached->function, call);
  }
  const Ref key = key_of(vm, cached, call);
  const auto hash = quick_hash(vm, *key);
  if (!hash) return {};
  const Ref cache = Ref::share(cached->cache);
  if (DictEntry* entry = find_hashed(vm, cache.as<Dict>(), *key, *hash)) {
    ++cached->hits;
    Ref result = Ref::share(entry->value);
    if (cached->maximum >= 0 && !mark_used(vm, cache.as<Dict>(), entry)) return {};
    return result;
  }
  if (vm.has_error()) return {};
  ++cached->misses;
  Ref result = vm.call(cached->function, call);
  if (!result || !remember(vm, cached, *key, *hash, *result)) return {};
  return result;
}

Ref construct_cached(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"user_function", "maxsize", "typed", "cache_info_type"};
  Value given[4];
  if (!parse_arguments(vm, arguments, "lru_cache", kNames, 4, 4, 4, given)) return {};
  if (!is_callable(vm, given[0])) return vm.raise(vm.types.type_error, "the first argument must be callable");
  std::int64_t maximum = -1;
  if (!given[1].is_none()) {
    if (!is_int(vm, given[1])) return vm.raise(vm.types.type_error, "maxsize should be integer or None");
    const auto number = to_index(vm, given[1]);
    if (!number) return {};
    maximum = std::max<std::int64_t>(0, *number);
  }
  const auto typed = truth(vm, given[2]);
  if (!typed) return {};
  auto* cached = allocate_instance<CachedFunction>(vm, type);
  cached->function = Ref::share(given[0]).take();
  cached->cache = make_dict(vm).take();
  cached->info_type = Ref::share(given[3]).take();
  cached->maximum = maximum;
  cached->hits = cached->misses = 0;
  cached->typed = *typed;
  return Ref::adopt(cached);
}

/// As a function: a method when it is taken from an instance.
Ref bind_cached(Vm& vm, Value self, Value instance, Type*) {
  return instance ? make_bound_method(vm, self, instance) : Ref::share(self);
}

Ref cache_info(Vm& vm, const Arguments& arguments) {
  const CachedFunction* cached = self_of(arguments[0]);
  const Value maximum = cached->maximum < 0 ? kNone : Value::of_int(cached->maximum);
  return vm.call(cached->info_type,
                 {Value::of_int(static_cast<std::int64_t>(cached->hits)),
                  Value::of_int(static_cast<std::int64_t>(cached->misses)), maximum,
                  Value::of_int(cached->cache.as<Dict>()->used)});
}

Ref cache_clear(Vm& vm, const Arguments& arguments) {
  CachedFunction* cached = self_of(arguments[0]);
  cached->hits = cached->misses = 0;
  const Ref old = Ref::adopt(std::exchange(cached->cache, make_dict(vm).take()));
  return Ref::none();
}

Ref itself(Vm&, const Arguments& arguments) { return Ref::share(arguments[0]); }

constexpr NativeDefinition kMethods[] = {
    {"cache_info", cache_info, ArgumentStyle::k_none},
    {"cache_clear", cache_clear, ArgumentStyle::k_none},
    {"__copy__", itself, ArgumentStyle::k_none},
    {"__deepcopy__", itself, ArgumentStyle::k_one},
};

}  // namespace

void add_cached_function(Vm& vm, Module* module) {
  Type* type = make_native_type<CachedFunction>(vm, "functools._lru_cache_wrapper");
  State::of(vm).types.cached_function = type;
  type->takes_weak_references = true;
  give_namespace<CachedFunction>(type);
  type->can.destroy =
      destroy_values<CachedFunction, &CachedFunction::function, &CachedFunction::cache, &CachedFunction::info_type>;
  type->can.construct = construct_cached;
  type->can.call = call_cached;
  type->can.get_descriptor = bind_cached;
  add_methods(vm, type, kMethods);
  set_attribute(vm, module, "_lru_cache_wrapper", Value(type));
}

}  // namespace coroscope::library
