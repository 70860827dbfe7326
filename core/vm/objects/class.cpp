#include "core/vm/objects/class.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/vm/interpreter.h"
#include "core/vm/objects/class_behaviour.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/descriptor.h"
#include "core/vm/objects/exception.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {
namespace {

constexpr std::uint32_t kImmortal = 1u << 30;

bool is_class(Value value) { return value.is_object() && value.object()->type->layout == Layout::k_type; }

// ------------------------------------------------------------------------------------------------ C3

std::string names_of(const std::vector<Type*>& types) {
  std::string text;
  for (const Type* type : types) text += (text.empty() ? "" : ", ") + std::string(type->name->view());
  return text;
}

using Line = std::vector<Type*>;

bool in_tail(const Line& line, const Type* type) { return std::find(line.begin() + 1, line.end(), type) != line.end(); }

/// The first head that is in no tail; null if there is none.
Type* next_in_merge(const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    const bool blocked = std::any_of(lines.begin(), lines.end(),
                                     [&](const Line& other) { return in_tail(other, line.front()); });
    if (!blocked) return line.front();
  }
  return nullptr;
}

}  // namespace

Ref linearize(Vm& vm, Type* type) {
  std::vector<Line> lines;
  Line bases;
  for (const Value base : type->bases->view()) {
    const auto order = base.as<Type>()->resolution_order->view();
    Line line;
    for (const Value one : order) line.push_back(one.as<Type>());
    lines.push_back(std::move(line));
    if (std::find(bases.begin(), bases.end(), base.as<Type>()) != bases.end()) {
      return vm.raise(vm.types.type_error, "duplicate base class {}", base.as<Type>()->name->view());
    }
    bases.push_back(base.as<Type>());
  }
  if (!bases.empty()) lines.push_back(bases);
  std::vector<Value> merged{Value(type)};
  while (!lines.empty()) {
    Type* next = next_in_merge(lines);
    if (next == nullptr) {
      // CPython names the heads that are left, each once.
      Line heads;
      for (const Line& line : lines) {
        if (std::find(heads.begin(), heads.end(), line.front()) == heads.end()) heads.push_back(line.front());
      }
      return vm.raise(vm.types.type_error, "Cannot create a consistent method resolution\norder (MRO) for bases {}",
                      names_of(heads));
    }
    merged.push_back(Value(next));
    for (Line& line : lines) {
      if (line.front() == next) line.erase(line.begin());
    }
    std::erase_if(lines, [](const Line& line) { return line.empty(); });
  }
  return make_tuple(vm, std::span<const Value>(merged));
}

Type* calculate_metatype(Vm& vm, Type* metatype, const Tuple* bases) {
  Type* winner = metatype;
  for (const Value base : bases->view()) {
    Type* type = type_of(vm, base);
    if (winner->is_subtype_of(type)) continue;
    if (type->is_subtype_of(winner)) {
      winner = type;
      continue;
    }
    vm.raise(vm.types.type_error,
             "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all "
             "its bases");
    return nullptr;
  }
  return winner;
}

void register_subclass(Vm& vm, Type* base, Type* subclass) {
  const std::uint32_t count = base->subclass_count;
  if ((count & (count - 1)) == 0) {  // grows at powers of two
    const std::size_t old_size = sizeof(Value) * count, new_size = sizeof(Value) * std::max<std::uint32_t>(1, count * 2);
    base->subclasses = static_cast<Value*>(count == 0 ? vm.heap.allocate(new_size)
                                                      : vm.heap.reallocate(base->subclasses, old_size, new_size));
  }
  base->subclasses[base->subclass_count++] = Value(subclass);
}

// ------------------------------------------------------------------------------------------------ type.__new__

namespace {

/// The nearest base (or the type itself) that decides about the struct of instances.
/// Source: CPython Objects/typeobject.c, solid_base and extra_ivars: a namespace alone does not count.
Type* solid_base(Type* type) {
  while (type->base != nullptr) {
    const Type* base = type->base;
    const bool is_same_kind = type->layout == base->layout ||
                              (type->layout == Layout::k_instance && base->layout == Layout::k_plain);
    const std::uint32_t for_namespace = type->namespace_slot != base->namespace_slot ? sizeof(Value) : 0;
    const bool adds_members = type->layout == Layout::k_instance ? type->fixed_slots != base->fixed_slots
                                                                 : type->instance_size != base->instance_size + for_namespace;
    const bool has_own_struct = type->layout == Layout::k_exception && type->can.construct != base->can.construct &&
                                !type->is_heap_type;  // in CPython; here all exceptions have one struct
    if (!is_same_kind || adds_members || has_own_struct) return type;
    type = type->base;
  }
  return type;
}

/// The base whose struct the new class has. Null: TypeError. Source: CPython best_base.
Type* best_base(Vm& vm, const Tuple* bases) {
  Type* winner = nullptr;
  Type* winner_solid = nullptr;
  for (const Value value : bases->view()) {
    if (!is_class(value)) {
      vm.raise(vm.types.type_error, "bases must be types");
      return nullptr;
    }
    auto* base = value.as<Type>();
    if (!base->is_heap_type && base != vm.types.object && (base->is_final || base->can.construct == nullptr) &&
        base != vm.types.type) {
      vm.raise(vm.types.type_error, "type '{}' is not an acceptable base type", message_name(base));
      return nullptr;
    }
    Type* solid = solid_base(base);
    if (winner == nullptr || (solid != winner_solid && solid->is_subtype_of(winner_solid))) {
      winner = base;
      winner_solid = solid;
    } else if (!winner_solid->is_subtype_of(solid)) {
      vm.raise(vm.types.type_error, "multiple bases have instance lay-out conflict");
      return nullptr;
    }
  }
  return winner;
}

/// One class while it is being made.
class ClassMaker {
 public:
  ClassMaker(Vm& vm, Type* metatype, Str* name, Tuple* bases, Dict* given, const Arguments& keywords)
      : vm_(vm), metatype_(metatype), name_(name), bases_(bases), given_(given), keywords_(keywords) {}

  Ref make() {
    Type* base = best_base(vm_, bases_);
    if (base == nullptr) return {};
    allocate(base);
    Ref slots = find_slots();
    if (vm_.has_error() || !check_dict_slot(base, *slots)) return {};
    Ref order = linearize(vm_, type_);
    if (!order) return {};
    Value custom_order;
    if (metatype_ != vm_.types.type && (custom_order = find_in_type(metatype_, vm_.names.mro)) &&
        type_of(vm_, custom_order) == vm_.types.function) {
      type_->resolution_order = order.as<Tuple>();
      Ref result = vm_.call(custom_order, {Value(type_)});
      if (!result) return {};
      Ref list = make_list(vm_, {});
      if (!extend(vm_, list.as<List>(), *result)) return {};
      if (!check_order(base, list.as<List>())) return {};
      order = make_tuple(vm_, std::span<const Value>(list.as<List>()->view()));
    }
    retain(*order);
    type_->resolution_order = order.as<Tuple>();
    inherit_flags();
    if (!fill_dictionary()) return {};
    if (!lay_out(base, *slots)) return {};
    complete_dictionary();
    vm_.type_changed(type_);
    update_behaviour(vm_, type_);
    for (const Value value : bases_->view()) register_subclass(vm_, value.as<Type>(), type_);
    Ref made = Ref::share(Value(type_));
    if (!set_names() || !init_subclass()) return {};
    return made;
  }

 private:
  void allocate(Type* base) {
    type_ = new (vm_.heap.allocate(sizeof(Type))) Type();
    type_->type = metatype_;
    type_->references = kImmortal;
    type_->flags = 0;
    type_->vm = &vm_;
    type_->name = type_->qualified_name = name_;
    type_->module = vm_.names.builtins;
    type_->base = base;
    retain(Value(bases_));
    type_->bases = bases_;
    type_->dictionary = make_dict(vm_).take().as<Dict>();
    type_->is_heap_type = true;
    type_->can = base->can;
    type_->layout = base->layout == Layout::k_plain ? Layout::k_instance : base->layout;
  }

  /// What a metaclass's own mro() gave must be classes whose instances have the same struct.
  /// Source: CPython Objects/typeobject.c, mro_check.
  bool check_order(Type* base, const List* order) {
    if (order->size == 0) {
      vm_.raise(vm_.types.type_error, "type MRO must not be empty");
      return false;
    }
    const Type* solid = solid_base(base);
    for (const Value value : order->view()) {
      if (!is_class(value)) {
        vm_.raise(vm_.types.type_error, "mro() returned a non-class ('{}')", type_name(vm_, value));
        return false;
      }
      if (value == Value(type_) || solid->is_subtype_of(solid_base(value.as<Type>()))) continue;
      vm_.raise(vm_.types.type_error, "mro() returned base with unsuitable layout ('{}')", message_name(value.as<Type>()));
      return false;
    }
    return true;
  }

  void inherit_flags() {
    for (const Value value : type_->resolution_order->view()) {
      const auto* base = value.as<Type>();
      if (base == type_) continue;
      type_->is_exception = type_->is_exception || base->is_exception;
      type_->has_instance_dict = type_->has_instance_dict || base->has_instance_dict;
      type_->pattern = type_->pattern == PatternKind::k_none ? base->pattern : type_->pattern;
    }
  }

  /// The names in __slots__ as a list, mangled; nothing if the class has none.
  Ref find_slots() {
    DictEntry* entry = find(given_, vm_.names.__slots__);
    if (entry == nullptr) return {};
    Ref names = make_list(vm_, {});
    if (type_of(vm_, entry->value)->layout == Layout::k_str) {
      append(vm_, names.as<List>(), Ref::share(entry->value));
    } else if (!extend(vm_, names.as<List>(), entry->value)) {
      return {};
    }
    for (Value& name : names.as<List>()->view()) {
      if (type_of(vm_, name)->layout != Layout::k_str) {
        return vm_.raise(vm_.types.type_error, "__slots__ items must be strings, not '{}'", type_name(vm_, name));
      }
      if (!is_identifier(name.as<Str>()->view())) {
        return vm_.raise(vm_.types.type_error, "__slots__ must be identifiers");
      }
      const std::string mangled = mangle(name.as<Str>()->view());
      if (find(given_, vm_.intern(name.as<Str>()->view())) != nullptr && name.as<Str>()->view() != "__dict__") {
        return vm_.raise(vm_.types.value_error, "'{}' in __slots__ conflicts with class variable", name.as<Str>()->view());
      }
      const Value old = name;
      name = Value(vm_.intern(mangled));
      release(old);
    }
    return names;
  }

  /// A class may name __dict__ in __slots__ only if the base whose struct it has gives its instances none.
  bool check_dict_slot(const Type* base, Value slots) {
    if (!slots || (!base->has_instance_dict && base->namespace_slot < 0 && base->layout != Layout::k_exception)) return true;
    for (const Value name : slots.as<List>()->view()) {
      if (name.as<Str>()->view() != "__dict__") continue;
      vm_.raise(vm_.types.type_error, "__dict__ slot disallowed: we already got one");
      return false;
    }
    return true;
  }

  static bool is_identifier(std::string_view text) {
    return !text.empty() && !(text[0] >= '0' && text[0] <= '9') &&
           std::all_of(text.begin(), text.end(), [](unsigned char c) { return c >= 0x80 || c == '_' || isalnum(c); });
  }

  /// Private names: `__x` in class C is `_C__x`.
  std::string mangle(std::string_view name) const {
    if (!name.starts_with("__") || name.ends_with("__")) return std::string(name);
    std::string_view cls = name_->view();
    cls.remove_prefix(std::min(cls.find_first_not_of('_'), cls.size()));
    return cls.empty() ? std::string(name) : fmt::format("_{}{}", cls, name);
  }

  bool fill_dictionary() {
    for (const DictEntry& entry : items_of(given_)) {
      if (type_of(vm_, entry.key)->layout != Layout::k_str) {
        if (!set(vm_, type_->dictionary, entry.key, entry.value)) return false;
        continue;
      }
      Str* key = vm_.intern(entry.key.as<Str>()->view());
      Ref value = Ref::share(entry.value);
      if (key == vm_.names.__classcell__) {
        cell_ = value;
        continue;
      }
      if (key == vm_.names.__qualname__) {
        if (type_of(vm_, *value)->layout != Layout::k_str) {
          vm_.raise(vm_.types.type_error, "type __qualname__ must be a str, not {}", type_name(vm_, *value));
          return false;
        }
        type_->qualified_name = vm_.intern(value.as<Str>()->view());
        continue;
      }
      if (type_of(vm_, *value) == vm_.types.function) {
        if (key == vm_.names.__new__) value = make_static_method(vm_, *value);
        if (key == vm_.names.__init_subclass__ || key == vm_.names.__class_getitem__) value = make_class_method(vm_, *value);
      }
      if (!set(vm_, type_->dictionary, key, *value)) return false;
    }
    if (find(type_->dictionary, vm_.names.__module__) == nullptr) {
      const Frame* frame = vm_.running_frame();
      while (frame != nullptr && frame->function == nullptr) frame = frame->back;
      DictEntry* entry = frame == nullptr ? nullptr : find(frame->function->globals, vm_.names.__name__);
      if (entry != nullptr) set(vm_, type_->dictionary, vm_.names.__module__, entry->value);
    }
    DictEntry* module = find(type_->dictionary, vm_.names.__module__);
    if (module != nullptr && type_of(vm_, module->value)->layout == Layout::k_str) {
      type_->module = vm_.intern(module->value.as<Str>()->view());
    }
    return true;
  }

  bool lay_out(Type* base, Value slots) {
    const std::uint32_t count = slots ? slots.as<List>()->size : 0;
    const bool is_instance = type_->layout == Layout::k_instance;
    const bool base_has_dict = is_instance ? type_->has_instance_dict
                                           : is_exception_or_function() || base->namespace_slot >= 0;
    bool wants_dict = !slots && !is_fixed_layout();
    std::uint32_t members = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::string_view name = slots.as<List>()->items[i].as<Str>()->view();
      if (name == "__dict__") {
        wants_dict = true;
      } else if (name != "__weakref__") {
        ++members;
      }
    }
    if (!is_instance && type_->has_instance_dict && !is_fixed_layout()) wants_dict = true;  // another base has one
    adds_namespace_ = wants_dict && !base_has_dict;
    const bool adds_dict = adds_namespace_ && !is_exception_or_function();
    if (wants_dict) type_->has_instance_dict = true;
    std::uint32_t next = 0;
    if (type_->layout == Layout::k_instance) {
      next = base->fixed_slots;
      type_->fixed_slots = static_cast<std::uint16_t>(base->fixed_slots + members);
      type_->inline_slots = static_cast<std::uint16_t>(
          type_->has_instance_dict ? std::max<int>(base->inline_slots + static_cast<int>(members), type_->fixed_slots + 4)
                                   : type_->fixed_slots);
      type_->instance_size = sizeof(Instance);
      if (type_->has_instance_dict) {
        type_->root_shape = new (vm_.heap.allocate(sizeof(Shape))) Shape{};
      }
      type_->can.destroy = destroy_instance;
    } else {
      // A built-in type may have a namespace of its own, kept as that of a class is.
      type_->built_in_size = base->built_in_size != 0 ? base->built_in_size : static_cast<std::uint16_t>(base->instance_size);
      type_->namespace_slot = base->namespace_slot;
      type_->instance_size = base->instance_size;
      next = added_count_of(base);
      if (is_exception_or_function() || type_->layout == Layout::k_type) {
        members = 0;  // such objects have a namespace of their own, and members live there
        slots = kEmpty;
      }
      if (adds_dict) {
        type_->namespace_slot = static_cast<std::int16_t>(next++);
        type_->instance_size += sizeof(Value);
      }
      type_->instance_size += members * static_cast<std::uint32_t>(sizeof(Value));
      type_->can.destroy = destroy_extended;
    }
    type_->can.construct = construct_instance;
    if (!slots) return true;
    std::vector<Str*> names;
    for (std::uint32_t i = 0; i < count; ++i) {
      auto* name = slots.as<List>()->items[i].as<Str>();
      if (name->view() != "__dict__" && name->view() != "__weakref__") names.push_back(name);
    }
    std::stable_sort(names.begin(), names.end(), [](const Str* a, const Str* b) { return a->view() < b->view(); });
    for (Str* name : names) {
      Ref member = make_member(vm_, type_, name, next++);
      if (!set(vm_, type_->dictionary, name, *member)) return false;
    }
    return true;
  }

  static std::uint32_t added_count_of(const Type* base) { return base->built_in_size != 0 ? added_count(base) : 0; }
  bool is_exception_or_function() const { return type_->layout == Layout::k_exception; }
  bool is_fixed_layout() const { return type_->layout == Layout::k_type; }

  void complete_dictionary() {
    Dict* dict = type_->dictionary;
    if (find(dict, vm_.names.__hash__) == nullptr && find(dict, vm_.names.__eq__) != nullptr) {
      set(vm_, dict, vm_.names.__hash__, kNone);
    }
    if (adds_namespace_) {
      for (Str* name : {vm_.names.__dict__, vm_.names.__weakref__}) {
        if (find(dict, name) == nullptr) add_namespace_getter(vm_, type_, name);
      }
    }
    if (find(dict, vm_.names.__doc__) == nullptr) set(vm_, dict, vm_.names.__doc__, kNone);
    if (cell_ && type_of(vm_, *cell_) == vm_.types.cell) {
      auto* cell = cell_.as<Cell>();
      release(std::exchange(cell->contents, Value(type_)));
    }
  }

  bool set_names() {
    std::vector<std::pair<Ref, Ref>> items;
    for (const DictEntry& entry : items_of(type_->dictionary)) {
      if (entry.value.is_object()) items.emplace_back(Ref::share(entry.key), Ref::share(entry.value));
    }
    for (auto& [name, value] : items) {
      const Value method = find_in_type(type_of(vm_, *value), vm_.names.__set_name__);
      if (!method) continue;
      if (call_special(vm_, method, *value, {Value(type_), *name})) continue;
      if (vm_.stopped != StopReason::k_none) return false;
      // Source: CPython 3.11 type_new_set_names, _PyErr_FormatFromCause.
      Ref cause = vm_.take_error();
      const std::string shown = repr_text(vm_, *name).value_or("?");
      vm_.raise(vm_.types.runtime_error, "Error calling __set_name__ on '{}' instance {} in '{}'", type_name(vm_, *value),
                shown, message_name(type_));
      auto* error = vm_.error().as<Exception>();
      release(std::exchange(error->cause, Ref::share(*cause).take()));
      release(std::exchange(error->context, cause.take()));
      error->flags |= Exception::kSuppressContext;
      return false;
    }
    return true;
  }

  bool init_subclass() {
    Value found;
    for (const Value base : type_->resolution_order->view().subspan(1)) {
      if (DictEntry* entry = find(base.as<Type>()->dictionary, vm_.names.__init_subclass__)) {
        found = entry->value;
        break;
      }
    }
    if (!found) {
      if (keywords_.keyword_count() == 0) return true;
      vm_.raise(vm_.types.type_error, "{}.__init_subclass__() takes no keyword arguments", message_name(type_));
      return false;
    }
    Type* kind = type_of(vm_, found);
    Ref bound = kind->can.get_descriptor != nullptr ? kind->can.get_descriptor(vm_, found, kEmpty, type_)
                                                    : Ref::share(found);
    if (!bound) return false;
    const Arguments only_keywords{keywords_.values + keywords_.positional, 0, keywords_.keywords};
    return static_cast<bool>(vm_.call(*bound, only_keywords));
  }

  Vm& vm_;
  Type* metatype_;
  Str* name_;
  Tuple* bases_;
  Dict* given_;
  const Arguments& keywords_;
  Type* type_ = nullptr;
  Ref cell_;
  bool adds_namespace_ = false;   // the first class in its line whose instances take any attribute
};

}  // namespace

Ref make_class(Vm& vm, Type* metatype, Str* name, Tuple* bases, Dict* given, const Arguments& keywords) {
  Ref all_bases = Ref::share(Value(bases));
  if (bases->size == 0) {
    const Value object(vm.types.object);
    all_bases = make_tuple(vm, std::span<const Value>(&object, 1));
  }
  return ClassMaker(vm, metatype, vm.intern(name->view()), all_bases.as<Tuple>(), given, keywords).make();
}

namespace {

void forget_subclass(Type* base, const Type* subclass) {
  std::uint32_t kept = 0;
  for (std::uint32_t i = 0; i < base->subclass_count; ++i) {
    if (base->subclasses[i].as<Type>() != subclass) base->subclasses[kept++] = base->subclasses[i];
  }
  base->subclass_count = kept;
}

/// Computes the resolution orders of a class and its subclasses anew.
bool reorder(Vm& vm, Type* type) {
  Ref order = linearize(vm, type);
  if (!order) return false;
  type->resolution_order = order.take().as<Tuple>();
  vm.type_changed(type);
  update_behaviour(vm, type);
  for (std::uint32_t i = 0; i < type->subclass_count; ++i) {
    if (!reorder(vm, type->subclasses[i].as<Type>())) return false;
  }
  return true;
}

}  // namespace

bool set_bases(Vm& vm, Type* type, Tuple* bases) {
  Type* base = best_base(vm, bases);
  if (base == nullptr) return false;
  const Type* old = type->base;
  if ((base->layout == Layout::k_plain ? Layout::k_instance : base->layout) != type->layout ||
      base->fixed_slots != old->fixed_slots || (!base->has_instance_dict && old->has_instance_dict)) {
    vm.raise(vm.types.type_error, "__bases__ assignment: '{}' object layout differs from '{}'", message_name(base),
             message_name(old));
    return false;
  }
  for (const Value value : bases->view()) {
    if (!value.as<Type>()->is_subtype_of(type)) continue;
    vm.raise(vm.types.type_error, "a __bases__ item causes an inheritance cycle");
    return false;
  }
  Tuple* const old_bases = type->bases;
  type->bases = bases;
  Ref order = linearize(vm, type);
  if (!order) {
    type->bases = old_bases;
    return false;
  }
  retain(Value(bases));
  type->base = base;
  for (const Value value : old_bases->view()) forget_subclass(value.as<Type>(), type);
  for (const Value value : bases->view()) register_subclass(vm, value.as<Type>(), type);
  return reorder(vm, type);
}

bool set_class_attribute(Vm& vm, Type* type, Str* name, Value value) {
  if (value) {
    if (!set(vm, type->dictionary, name, value)) return false;
  } else if (!remove(vm, type->dictionary, Value(name))) {
    if (!vm.has_error()) {
      vm.raise(vm.types.attribute_error, "type object '{}' has no attribute '{}'", message_name(type), name->view());
    }
    return false;
  }
  vm.type_changed(type);
  if (is_behaviour_name(vm, name)) {
    const auto update = [&vm](auto&& self, Type* changed) -> void {
      update_behaviour(vm, changed);
      for (std::uint32_t i = 0; i < changed->subclass_count; ++i) self(self, changed->subclasses[i].as<Type>());
    };
    update(update, type);
  }
  return true;
}

// ------------------------------------------------------------------------------------------------ the class statement

namespace {

/// Bases that are no classes may say what stands for them (PEP 560). Empty: raised; the same tuple if there are none.
Ref resolve_bases(Vm& vm, Ref bases, bool& changed) {
  changed = false;
  std::vector<Ref> resolved;
  for (const Value base : bases.as<Tuple>()->view()) {
    Ref method = is_class(base) ? Ref() : find_attribute(vm, base, vm.names.__mro_entries__);
    if (vm.has_error()) return {};
    if (!method) {
      resolved.push_back(Ref::share(base));
      continue;
    }
    Ref entries = vm.call(*method, {*bases});
    if (!entries) return {};
    if (type_of(vm, *entries)->layout != Layout::k_tuple) {
      return vm.raise(vm.types.type_error, "__mro_entries__ must return a tuple");
    }
    changed = true;
    for (const Value entry : entries.as<Tuple>()->view()) resolved.push_back(Ref::share(entry));
  }
  if (!changed) return bases;
  std::vector<Value> values;
  for (const Ref& base : resolved) values.push_back(*base);
  return make_tuple(vm, std::span<const Value>(values));
}

/// A call with one dict of keywords behind the positional arguments.
Ref call_with_keywords(Vm& vm, Value callee, std::initializer_list<Value> positional, Dict* keywords) {
  std::vector<Value> values(positional);
  std::vector<Value> names;
  for (const DictEntry& entry : items_of(keywords)) {
    names.push_back(entry.key);
    values.push_back(entry.value);
  }
  Ref tuple = names.empty() ? Ref() : make_tuple(vm, std::span<const Value>(names));
  return vm.call(callee, Arguments{values.data(), static_cast<std::uint32_t>(positional.size()),
                                   tuple ? tuple.as<Tuple>() : nullptr});
}

/// The namespace that the body fills: a dict, or what the metaclass's __prepare__ gives.
Ref prepare_namespace(Vm& vm, Value metaclass, Str* name, Value bases, Dict* keywords) {
  if (metaclass == Value(vm.types.type)) return make_dict(vm);
  Ref prepare = find_attribute(vm, metaclass, vm.names.__prepare__);
  if (vm.has_error()) return {};
  if (!prepare) return make_dict(vm);
  Ref prepared = call_with_keywords(vm, *prepare, {Value(name), bases}, keywords);
  if (!prepared) return {};
  if (type_of(vm, *prepared)->can.get_item == nullptr) {
    return vm.raise(vm.types.type_error, "{}.__prepare__() must return a mapping, not {}",
                    is_class(metaclass) ? message_name(metaclass.as<Type>()) : "<metaclass>", type_name(vm, *prepared));
  }
  return prepared;
}

}  // namespace

Ref build_class(Vm& vm, Frame* frame, Value* window, CodeObject* body) {
  Ref original = Ref::adopt(window[0]);
  if (type_of(vm, *original) == vm.types.list) original = list_to_tuple(vm, original);  // there were starred bases
  Ref keywords = Ref::adopt(window[1]);
  Ref function = vm.make_function(body, frame->function->globals);
  for (std::size_t i = 0; i < body->code->free_names.size(); ++i) {
    function.as<Function>()->closure[i] = window[2 + i].as<Cell>();
  }
  bool changed = false;
  Ref bases = resolve_bases(vm, original, changed);
  if (!bases) return {};

  Ref metaclass;
  auto* keyword_dict = keywords.as<Dict>();
  if (DictEntry* entry = find(keyword_dict, vm.names.metaclass)) {
    metaclass = Ref::share(entry->value);
    remove(vm, keyword_dict, Value(vm.names.metaclass));
  } else if (bases.as<Tuple>()->size > 0) {
    metaclass = Ref::share(Value(type_of(vm, bases.as<Tuple>()->items[0])));
  } else {
    metaclass = Ref::share(Value(vm.types.type));
  }
  if (is_class(*metaclass)) {
    Type* winner = calculate_metatype(vm, metaclass.as<Type>(), bases.as<Tuple>());
    if (winner == nullptr) return {};
    metaclass = Ref::share(Value(winner));
  }
  Ref names = prepare_namespace(vm, *metaclass, body->name, *bases, keyword_dict);
  if (!names) return {};

  Frame* inner = Interpreter::make_frame(vm, function.as<Function>(), {});
  if (inner == nullptr) return {};
  inner->names = Ref::share(*names).take();
  if (!Interpreter::run_frame(vm, inner).value) return {};
  if (changed && !set_item(vm, *names, *make_str(vm, "__orig_bases__"), *original)) return {};
  Ref cell;
  if (type_of(vm, *names)->layout == Layout::k_dict) {
    if (DictEntry* entry = find(names.as<Dict>(), vm.names.__classcell__)) cell = Ref::share(entry->value);
  }
  Ref made = call_with_keywords(vm, *metaclass, {Value(body->name), *bases, *names}, keyword_dict);
  if (made && cell && is_class(*made) && !cell.as<Cell>()->contents) {
    return vm.raise(vm.types.runtime_error,
                    "__class__ not set defining '{}' as {}. Was __classcell__ propagated to type.__new__?",
                    body->name->view(), repr_text(vm, *made).value_or("?"));
  }
  return made;
}

}  // namespace coroscope::vm
