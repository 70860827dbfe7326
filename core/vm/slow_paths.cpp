#include "core/vm/slow_paths.h"

#include "core/vm/interpreter.h"
#include "core/vm/objects/descriptor.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/module.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/set.h"
#include "core/vm/operations.h"

namespace coroscope::vm {

// ------------------------------------------------------------------------------------------------ names

void raise_unbound_local(Vm& vm, Str* name) {
  raise_name_error(vm, vm.types.unbound_local_error, name,
                   fmt::format("cannot access local variable '{}' where it is not associated with a value", name->view()));
}

void raise_unbound_free(Vm& vm, Str* name) {
  raise_name_error(
      vm, vm.types.name_error, name,
      fmt::format("cannot access free variable '{}' where it is not associated with a value in enclosing scope", name->view()));
}

namespace {

void raise_undefined(Vm& vm, Str* name) {
  raise_name_error(vm, vm.types.name_error, name, fmt::format("name '{}' is not defined", name->view()));
}

}  // namespace

Value find_global(Vm& vm, Dict* globals, InlineCache& cache) {
  if (DictEntry* entry = find(globals, cache.name)) {
    cache.version = globals->keys_version;
    cache.version2 = 0;
    cache.index = static_cast<std::uint32_t>(entry - globals->entries);
    return entry->value;
  }
  if (DictEntry* entry = find(vm.builtins, cache.name)) {
    cache.version = globals->keys_version;
    cache.version2 = vm.builtins->keys_version;
    cache.index = static_cast<std::uint32_t>(entry - vm.builtins->entries);
    return entry->value;
  }
  raise_undefined(vm, cache.name);
  return kEmpty;
}

bool delete_global(Vm& vm, Dict* globals, Str* name) {
  if (remove(vm, globals, Value(name))) return true;
  if (!vm.has_error()) raise_undefined(vm, name);
  return false;
}

namespace {

/// The name in the namespace of a class body; empty and no error: not there.
Ref find_in_body(Vm& vm, Value names, Str* name) {
  if (names.object()->type == vm.types.dict) {
    DictEntry* entry = find(names.as<Dict>(), name);
    return entry != nullptr ? Ref::share(entry->value) : Ref();
  }
  Ref found = get_item(vm, names, Value(name));
  if (!found) vm.catch_error(vm.types.key_error);
  return found;
}

}  // namespace

Ref load_name(Vm& vm, Frame* frame, Str* name) {
  if (frame->names) {
    Ref found = find_in_body(vm, frame->names, name);
    if (found || vm.has_error()) return found;
  }
  for (Dict* dict : {frame->function->globals, vm.builtins}) {
    if (DictEntry* entry = find(dict, name)) return Ref::share(entry->value);
  }
  raise_undefined(vm, name);
  return {};
}

bool store_name(Vm& vm, Frame* frame, Str* name, Value value) {
  if (!frame->names) return set(vm, frame->function->globals, name, value);
  if (frame->names.object()->type == vm.types.dict) return set(vm, frame->names.as<Dict>(), name, value);
  return set_item(vm, frame->names, Value(name), value);
}

bool delete_name(Vm& vm, Frame* frame, Str* name) {
  if (!frame->names) return delete_global(vm, frame->function->globals, name);
  if (frame->names.object()->type == vm.types.dict) return delete_global(vm, frame->names.as<Dict>(), name);
  if (delete_item(vm, frame->names, Value(name))) return true;
  if (vm.catch_error(vm.types.key_error)) raise_undefined(vm, name);
  return false;
}

Ref load_class_free(Vm& vm, Frame* frame, std::uint32_t index, Str* name) {
  Ref found = find_in_body(vm, frame->names, name);
  if (found || vm.has_error()) return found;
  const Value contents = frame->function->closure[index]->contents;
  if (contents) return Ref::share(contents);
  raise_unbound_free(vm, name);
  return {};
}

// ------------------------------------------------------------------------------------------------ operators, attributes

std::optional<bool> compare_truth(Vm& vm, Comparison comparison, Value left, Value right) {
  if (left.is_object() && right.is_object() && left.object()->type == vm.types.str && right.object()->type == vm.types.str) {
    if (comparison == Comparison::k_equal) return equal(left.as<Str>(), right.as<Str>());
    if (comparison == Comparison::k_not_equal) return !equal(left.as<Str>(), right.as<Str>());
  }
  Ref result = compare(vm, comparison, left, right);
  if (!result) return std::nullopt;
  return truth(vm, *result);
}

namespace {

/// Are the instance's attributes such that a cache can tell by type and shape where one is?
bool has_known_shape(const Type* type, Value object) {
  if (type->layout != Layout::k_instance) return false;
  return !type->has_instance_dict || object.as<Instance>()->shape != nullptr;
}

bool is_method(Vm& vm, Value found) {
  return found.is_object() &&
         (found.object()->type == vm.types.function || found.object()->type == vm.types.method_descriptor);
}

bool is_member(Vm& vm, const Type* type, Value found) {
  return found.is_object() && found.object()->type == vm.types.member_descriptor && type->layout == Layout::k_instance;
}

/// A data descriptor in the class, if it is one that the interpreter can do itself.
void remember_data_descriptor(Vm& vm, const Type* type, Value descriptor, InlineCache& cache) {
  if (is_member(vm, type, descriptor)) {
    cache.found = Found::k_member;
    cache.index = descriptor.as<Member>()->index;
  } else if (descriptor.object()->type == vm.types.property) {
    const Value getter = descriptor.as<Property>()->getter;
    if (!getter.is_object() || getter.object()->type != vm.types.function) return;
    const CodeObject* code = getter.as<Function>()->code;
    if (code->simple_argument_count != 1 || code->code->kind != bytecode::CodeKind::k_function) return;
    cache.found = Found::k_property;
    cache.value = getter;
  } else {
    return;
  }
  cache.version = type->version;
}

void remember_instance_attribute(Vm& vm, Value object, InlineCache& cache) {
  const Type* type = object.object()->type;
  if (type->can.get_attribute != nullptr || !type->is_heap_type) return;
  const Value in_class = find_in_type(type, cache.name);
  if (is_data_descriptor(in_class)) return remember_data_descriptor(vm, type, in_class, cache);
  if (!has_known_shape(type, object)) return;
  Shape* const shape = object.as<Instance>()->shape;
  const std::int32_t place = shape == nullptr ? -1 : find_in_shape(shape, cache.name);
  if (place >= 0) {
    cache.found = Found::k_slot;
    cache.index = type->fixed_slots + static_cast<std::uint32_t>(place);
  } else if (in_class && is_method(vm, in_class)) {
    cache.found = Found::k_method;
    cache.value = in_class;
    cache.index = 0;
  } else if (in_class && (!in_class.is_object() || in_class.object()->type->can.get_descriptor == nullptr)) {
    cache.found = Found::k_class_value;
    cache.value = in_class;
  } else {
    return;
  }
  cache.version = type->version;
  cache.shape = shape;
}

}  // namespace

bool swap_caches(Vm& vm, Value object, InlineCache& cache) {
  if (!object.is_object() || cache.found == Found::k_nothing) return false;
  const Type* type = object.object()->type;
  if (cache.version == type->version || !type->is_heap_type) return false;
  if (cache.older == nullptr) cache.older = new (vm.heap.allocate(sizeof(InlineCache))) InlineCache(cache);
  InlineCache& older = *cache.older;
  const bool fits = older.version == type->version && older.found != Found::k_nothing &&
                    (type->layout != Layout::k_instance || older.shape == object.as<Instance>()->shape ||
                     older.found == Found::k_member || older.found == Found::k_property);
  InlineCache* const storage = cache.older;
  std::swap(cache, older);
  cache.older = storage;
  storage->older = nullptr;
  return fits;
}

Ref load_attribute(Vm& vm, Value object, InlineCache& cache) {
  if (object.is_object()) {
    Type* type = object.object()->type;
    cache.found = Found::k_nothing;
    cache.version = 0;
    if (type == vm.types.module) {
      Dict* dict = object.as<Module>()->dictionary;
      if (DictEntry* entry = find(dict, cache.name)) {
        cache.found = Found::k_in_module;
        cache.version = dict->keys_version;
        cache.index = static_cast<std::uint32_t>(entry - dict->entries);
        return Ref::share(entry->value);
      }
    } else if (type == vm.types.type) {
      const auto* cls = object.as<Type>();
      const Value found = find_in_type(cls, cache.name);
      if (found && (!found.is_object() || is_method(vm, found) || found.object()->type->can.get_descriptor == nullptr) &&
          !is_data_descriptor(find_in_type(type, cache.name))) {
        cache.found = Found::k_in_class;
        cache.version = cls->version;
        cache.value = found;
        return Ref::share(found);
      }
    } else {
      remember_instance_attribute(vm, object, cache);
      if (cache.found == Found::k_slot) return Ref::share(object.as<Instance>()->slots[cache.index]);
    }
  }
  return get_attribute(vm, object, cache.name);
}

bool store_attribute(Vm& vm, Value object, InlineCache& cache, Value value) {
  cache.found = Found::k_nothing;
  if (!object.is_object()) return set_attribute(vm, object, cache.name, value);
  Type* type = object.object()->type;
  if (type->can.set_attribute != nullptr || type->layout != Layout::k_instance) {
    return set_attribute(vm, object, cache.name, value);
  }
  const Value in_class = find_in_type(type, cache.name);
  if (is_data_descriptor(in_class) || object.as<Instance>()->shape == nullptr) {
    if (is_member(vm, type, in_class)) remember_data_descriptor(vm, type, in_class, cache);
    return set_attribute(vm, object, cache.name, value);
  }
  auto* instance = object.as<Instance>();
  Shape* const before = instance->shape;
  if (!set_own_attribute(vm, object, cache.name, value)) return false;
  Shape* const after = instance->shape;
  if (after == nullptr) return true;
  cache.version = type->version;
  cache.shape = before;
  if (after == before) {
    cache.found = Found::k_slot;
    cache.index = type->fixed_slots + static_cast<std::uint32_t>(find_in_shape(after, cache.name));
  } else {
    cache.found = Found::k_new_slot;
    cache.index = type->fixed_slots + before->count;
    cache.next_shape = after;
  }
  return true;
}

namespace {

/// Where an object with a struct in C++ keeps its namespace, in bytes from its beginning, if that is empty; else 0.
std::uint32_t empty_namespace_of(const Type* type, Value object) {
  if (type->layout == Layout::k_instance || type->namespace_slot < 0 || type->can.get_attribute != nullptr) return 0;
  if (added_values(object.object())[type->namespace_slot]) return 0;
  return type->built_in_size + static_cast<std::uint32_t>(type->namespace_slot) * sizeof(Value);
}

}  // namespace

bool load_method(Vm& vm, Ref object, InlineCache& cache, Value* target) {
  Type* type = type_of(vm, *object);
  if (type == vm.types.super && find_super_method(vm, *object, cache.name, target)) return true;
  if (type == vm.types.module || type == vm.types.type) {
    Ref function = load_attribute(vm, *object, cache);
    if (!function) return false;
    target[0] = function.take();
    target[1] = kEmpty;
    return true;
  }
  // Of a built-in type without a namespace nothing can stand before a method: the type's version is all there is to check.
  const bool is_fixed = !type->is_heap_type && type->can.get_attribute == nullptr && !has_namespace(*object);
  if (is_fixed) {
    const Value found = find_in_type(type, cache.name);
    if (found && is_method(vm, found)) {
      cache.found = Found::k_method;
      cache.version = type->version;
      cache.shape = nullptr;
      cache.value = found;
      cache.index = 0;
    }
  } else if (const std::uint32_t place = empty_namespace_of(type, *object)) {
    const Value found = find_in_type(type, cache.name);
    cache.found = Found::k_nothing;
    cache.version = 0;
    if (found && is_method(vm, found)) {
      cache.found = Found::k_method;
      cache.version = type->version;
      cache.shape = nullptr;
      cache.value = found;
      cache.index = place;
    }
  } else if (object.get().is_object()) {
    cache.found = Found::k_nothing;
    cache.version = 0;
    remember_instance_attribute(vm, *object, cache);
  }
  if (cache.found == Found::k_method && cache.version == type->version) {
    target[0] = Ref::share(cache.value).take();
    target[1] = object.take();
    return true;
  }
  Method method = get_method(vm, *object, cache.name);
  if (!method.function) return false;
  target[0] = method.function.take();
  target[1] = method.self.take();
  return true;
}

// ------------------------------------------------------------------------------------------------ building values

Ref make_slice(Vm& vm, Value* window, std::uint32_t count) {
  auto* slice = vm.allocate<Slice>(vm.types.slice);
  slice->start = window[0];
  slice->stop = window[1];
  slice->step = count == 3 ? window[2] : kNone;
  return Ref::adopt(Value(slice));
}

Ref build_set(Vm& vm, Value* window, std::uint32_t count) {
  Ref set = make_set(vm);
  bool good = true;
  for (std::uint32_t i = 0; i < count && good; ++i) good = add(vm, set.as<Set>(), window[i]);
  release_window(window, count);
  return good ? std::move(set) : Ref();
}

Ref build_dict(Vm& vm, Value* window, std::uint32_t count) {
  Ref dict = make_dict(vm);
  bool good = true;
  for (std::uint32_t i = 0; i < count && good; ++i) good = set(vm, dict.as<Dict>(), window[2 * i], window[2 * i + 1]);
  release_window(window, 2 * count);
  return good ? std::move(dict) : Ref();
}

Ref build_string(Vm& vm, Value* window, std::uint32_t count) {
  std::uint64_t size = 0;
  std::uint32_t length = 0, flags = Str::kAscii;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto* part = window[i].as<Str>();
    size += part->size;
    length += part->length;
    flags &= part->flags;
  }
  if (!vm.can_allocate(size)) {
    release_window(window, count);
    return {};
  }
  Str* joined = allocate_str(vm, size);
  char* out = joined->data;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::string_view part = window[i].as<Str>()->view();
    out = std::copy(part.begin(), part.end(), out);
  }
  joined->flags = flags;
  joined->length = length;
  release_window(window, count);
  return Ref::adopt(Value(joined));
}

Ref format_part(Vm& vm, Ref value, std::uint16_t conversion, Value spec) {
  if (conversion == 's') value = str(vm, *value);
  if (conversion == 'r') value = repr(vm, *value);
  if (conversion == 'a') value = ascii(vm, *value);
  if (!value) return {};
  if (!spec && value.get().is_object() && value.get().object()->type == vm.types.str) return value;
  return format(vm, *value, spec ? spec.as<Str>()->view() : std::string_view());
}

namespace {

/// SnapshotClosure: a function keeps what its variables are now: those of the functions around it and, for a lambda of the
/// module, the module's. What has no value yet (a function that calls itself) is found later, as always.
void keep_values(Vm& vm, const Frame* frame, Function* function) {
  for (std::uint32_t i = 0; i < function->closure_size; ++i) {
    Cell*& cell = function->closure[i];
    if (!cell->contents) continue;
    release(Value(std::exchange(cell, make_cell(vm, cell->contents).take().as<Cell>())));
  }
  const bool is_lambda = function->code->code->name == "<lambda>";
  if (!is_lambda || frame->code()->code->kind != bytecode::CodeKind::k_module) return;
  Ref globals = make_dict(vm);
  if (!update(vm, globals.as<Dict>(), Value(function->globals))) return;
  release(Value(std::exchange(function->globals, globals.take().as<Dict>())));
}

}  // namespace

Ref build_function(Vm& vm, Frame* frame, Value* window, CodeObject* code, std::uint16_t flags) {
  const std::size_t closure_size = code->code->free_names.size();
  Ref made = vm.make_function(code, frame->function->globals);
  auto* function = made.as<Function>();
  if (flags & 1) function->defaults = (window++)->as<Tuple>();
  if (flags & 2) function->keyword_defaults = (window++)->as<Dict>();
  if (flags & 4) function->annotations = *window++;
  for (std::size_t i = 0; i < closure_size; ++i) function->closure[i] = window[i].as<Cell>();
  if (flags & bytecode::kKeepsValues) [[unlikely]] keep_values(vm, frame, function);
  return made;
}

bool extend_display(Vm& vm, List* list, Ref iterable) {
  if (is_iterable(type_of(vm, *iterable))) return extend(vm, list, *iterable);
  vm.raise(vm.types.type_error, "Value after * must be an iterable, not {}", type_name(vm, *iterable));
  return false;
}

Ref list_to_tuple(Vm& vm, Ref list) { return make_tuple(vm, std::span<const Value>(list.as<List>()->view())); }

bool update_display(Vm& vm, Dict* dict, Ref mapping) {
  if (is_instance(vm, *mapping, vm.types.dict)) return update(vm, dict, *mapping);
  if (!find_attribute(vm, *mapping, vm.names.keys)) {
    if (!vm.has_error()) {
      vm.raise(vm.types.type_error, "'{}' object is not a mapping", type_name(vm, *mapping));
    }
    return false;
  }
  return update(vm, dict, *mapping);
}

namespace {

/// "__main__.f()" as messages about * and ** name the callee.
std::string callee_name(Vm& vm, Value callee) {
  if (callee.is_object() && callee.object()->type == vm.types.function) {
    auto* function = callee.as<Function>();
    std::string module = "__main__";
    if (DictEntry* entry = find(function->globals, vm.names.__name__); entry && entry->value.is_object()) {
      module = std::string(entry->value.as<Str>()->view());
    }
    return fmt::format("{}.{}()", module, function->qualified_name.as<Str>()->view());
  }
  if (callee.is_object() && callee.object()->type == vm.types.native_function) {
    return fmt::format("{}()", callee.as<NativeFunction>()->definition->name);
  }
  if (callee.is_object() && callee.object()->type == vm.types.bound_method) {
    return callee_name(vm, callee.as<BoundMethod>()->function);
  }
  return fmt::format("{} object", type_name(vm, callee));
}

}  // namespace

bool merge_keywords(Vm& vm, Dict* keywords, Ref mapping, Value callee) {
  Ref holder;
  Dict* from = nullptr;
  if (is_instance(vm, *mapping, vm.types.dict)) {
    from = mapping.as<Dict>();
  } else {
    if (!find_attribute(vm, *mapping, vm.names.keys)) {
      if (!vm.has_error()) {
        vm.raise(vm.types.type_error, "{} argument after ** must be a mapping, not {}", callee_name(vm, callee),
                 type_name(vm, *mapping));
      }
      return false;
    }
    holder = make_dict(vm);
    from = holder.as<Dict>();
    if (!update(vm, from, *mapping)) return false;
  }
  for (DictEntry& entry : items_of(from)) {
    if (!entry.key.is_object() || type_of(vm, entry.key)->layout != Layout::k_str) {
      vm.raise(vm.types.type_error, "keywords must be strings");
      return false;
    }
    if (find(keywords, entry.key.as<Str>()) != nullptr) {
      vm.raise(vm.types.type_error, "{} got multiple values for keyword argument '{}'", callee_name(vm, callee),
               entry.key.as<Str>()->view());
      return false;
    }
    if (!set(vm, keywords, entry.key, entry.value)) return false;
  }
  return true;
}

namespace {

bool unpack_iterable(Vm& vm, Value sequence, Ref& iterator) {
  Type* type = type_of(vm, sequence);
  if (!is_iterable(type)) {
    vm.raise(vm.types.type_error, "cannot unpack non-iterable {} object", message_name(type));
    return false;
  }
  iterator = iterate(vm, sequence);
  return static_cast<bool>(iterator);
}

}  // namespace

bool unpack(Vm& vm, Ref sequence, Value* target, std::uint32_t count) {
  std::span<const Value> items;
  Type* type = type_of(vm, *sequence);
  if (type == vm.types.tuple) items = sequence.as<Tuple>()->view();
  if (type == vm.types.list) items = sequence.as<List>()->view();
  if (type == vm.types.tuple || type == vm.types.list) {
    if (items.size() < count) {
      vm.raise(vm.types.value_error, "not enough values to unpack (expected {}, got {})", count, items.size());
      return false;
    }
    if (items.size() > count) {
      vm.raise(vm.types.value_error, "too many values to unpack (expected {})", count);
      return false;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
      retain(items[i]);
      target[i] = items[i];
    }
    return true;
  }
  Ref iterator;
  if (!unpack_iterable(vm, *sequence, iterator)) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    Ref item = next(vm, *iterator);
    if (!item) {
      if (!vm.has_error()) {
        vm.raise(vm.types.value_error, "not enough values to unpack (expected {}, got {})", count, i);
      }
      release_window(target, i);
      return false;
    }
    target[i] = item.take();
  }
  Ref extra = next(vm, *iterator);
  if (!extra && !vm.has_error()) return true;
  if (extra) vm.raise(vm.types.value_error, "too many values to unpack (expected {})", count);
  release_window(target, count);
  return false;
}

bool unpack_star(Vm& vm, Ref sequence, Value* target, std::uint32_t before, std::uint32_t after) {
  Ref iterator;
  if (!unpack_iterable(vm, *sequence, iterator)) return false;
  Ref list = make_list(vm, {});
  if (!extend(vm, list.as<List>(), *iterator)) return false;
  auto* items = list.as<List>();
  if (items->size < before + after) {
    vm.raise(vm.types.value_error, "not enough values to unpack (expected at least {}, got {})", before + after,
             items->size);
    return false;
  }
  const std::uint32_t middle = items->size - before - after;
  for (std::uint32_t i = 0; i < before; ++i) target[i] = Ref::share(items->items[i]).take();
  Ref rest = make_list(vm, items->view().subspan(before, middle));
  for (std::uint32_t i = 0; i < after; ++i) {
    target[before + 1 + i] = Ref::share(items->items[before + middle + i]).take();
  }
  target[before] = rest.take();
  return true;
}

// ------------------------------------------------------------------------------------------------ calls

void StarArguments::clear() {
  for (Value value : values) release(value);
  values.clear();
  keywords = Ref();
  positional = 0;
}

bool gather_star_arguments(Vm& vm, Value callee, Value positional, Value keywords, StarArguments& out) {
  const auto add = [&out](Value value) {
    retain(value);
    out.values.push_back(value);
  };
  if (type_of(vm, positional)->layout == Layout::k_tuple) {
    for (Value value : positional.as<Tuple>()->view()) add(value);
  } else if (type_of(vm, positional)->layout == Layout::k_list) {
    for (Value value : positional.as<List>()->view()) add(value);
  } else {
    Type* type = type_of(vm, positional);
    if (!is_iterable(type)) {
      vm.raise(vm.types.type_error, "{} argument after * must be an iterable, not {}", callee_name(vm, callee),
               message_name(type));
      return false;
    }
    const Ref items = make_list(vm, {});
    if (!extend(vm, items.as<List>(), positional)) return false;
    for (Value value : items.as<List>()->view()) add(value);
  }
  out.positional = static_cast<std::uint32_t>(out.values.size());
  if (!keywords) return true;
  std::vector<Value> names;
  for (DictEntry& entry : items_of(keywords.as<Dict>())) {
    names.push_back(entry.key);
    add(entry.value);
  }
  if (!names.empty()) out.keywords = make_tuple(vm, std::span<const Value>(names));
  return true;
}

Value result_of_initializer(Vm& vm, Value instance, Value returned) {
  if (returned.is_none()) return instance;
  vm.raise(vm.types.type_error, "__init__() should return None, not '{}'", type_name(vm, returned));
  release(returned);
  release(instance);
  return kEmpty;
}

// ------------------------------------------------------------------------------------------------ exceptions

const bytecode::HandlerEntry* find_handler(const bytecode::Code& code, std::uint32_t instruction) {
  for (const bytecode::HandlerEntry& entry : code.handlers) {
    if (entry.begin <= instruction && instruction < entry.end) return &entry;
  }
  return nullptr;
}

void raise_from(Vm& vm, Value exception, Value cause) {
  Ref raised = exception_to_raise(vm, exception);
  if (!raised) return;
  Ref reason;
  if (!cause.is_none()) {
    if (!is_exception(cause) && !is_exception_class(cause)) {
      vm.raise(vm.types.type_error, "exception causes must derive from BaseException");
      return;
    }
    reason = exception_to_raise(vm, cause);
    if (!reason) return;
  }
  auto* object = raised.as<Exception>();
  const Value old = object->cause;
  object->cause = reason.take();
  object->flags |= Exception::kSuppressContext;
  release(old);
  vm.raise_exception(std::move(raised));
}

// ------------------------------------------------------------------------------------------------ import

Ref import_name(Vm& vm, Str* name, bool last_part) {
  Ref module = vm.import_module(vm, name->view());
  if (!module || last_part) return module;
  const std::string_view text = name->view();
  const std::size_t dot = text.find('.');
  return dot == std::string_view::npos ? std::move(module) : vm.import_module(vm, text.substr(0, dot));
}

Ref import_from(Vm& vm, Value module, Str* name) {
  if (Ref found = find_attribute(vm, module, name); found || vm.has_error()) return found;
  const Ref from = find_attribute(vm, module, vm.names.__name__);
  if (vm.has_error()) return {};
  const auto package = from ? str_text(vm, *from) : std::optional<std::string>("<unknown module name>");
  if (!package) return {};
  const Ref path = find_attribute(vm, module, vm.names.__path__);
  if (vm.has_error()) return {};
  if (path) {
    if (Ref submodule = vm.import_module(vm, fmt::format("{}.{}", *package, name->view()))) return submodule;
    if (!vm.catch_error(vm.types.module_not_found_error)) return {};
  }
  const Ref file = find_attribute(vm, module, vm.names.__file__);
  if (vm.has_error()) return {};
  const auto place = file ? str_text(vm, *file) : std::optional<std::string>("unknown location");
  if (!place) return {};
  return vm.raise(vm.types.import_error, "cannot import name '{}' from '{}' ({})", name->view(), *package, *place);
}

namespace {

/// Where `import *` puts a name: the namespace of the frame if it has one of its own, else the globals.
bool store_imported(Vm& vm, Frame* frame, Value name, Value value) {
  if (frame->names) return set_item(vm, frame->names, name, value);
  return set(vm, frame->function->globals, name, value);
}

/// The names of __all__.
bool import_listed(Vm& vm, Frame* frame, Value module, Value listed) {
  return for_each(vm, listed, [&](Ref name) {
    if (type_of(vm, *name)->layout != Layout::k_str) {
      vm.raise(vm.types.type_error, "Item in {}.__all__ must be str, not {}",
               module.as<Module>()->name.as<Str>()->view(), type_name(vm, *name));
      return false;
    }
    const Ref value = get_attribute(vm, module, vm.intern(name.as<Str>()->view()));
    return value && store_imported(vm, frame, *name, *value);
  });
}

}  // namespace

bool import_star(Vm& vm, Frame* frame, Ref module) {
  const Ref listed = find_attribute(vm, *module, vm.names.__all__);
  if (vm.has_error()) return false;
  if (listed) return import_listed(vm, frame, *module, *listed);
  Dict* names = module.as<Module>()->dictionary;
  for (std::uint32_t i = 0; i < names->filled; ++i) {
    const Ref key = Ref::share(names->entries[i].key);
    if (!key || type_of(vm, *key)->layout != Layout::k_str || key.as<Str>()->view().starts_with("_")) continue;
    const Ref value = Ref::share(names->entries[i].value);
    if (!store_imported(vm, frame, *key, *value)) return false;
  }
  return true;
}

}  // namespace coroscope::vm
