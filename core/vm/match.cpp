// What the patterns of a match statement ask of a subject.
// Source: PEP 634; CPython Python/ceval.c, match_keys and match_class (3.11), for the order of questions and the texts.

#include <algorithm>
#include <vector>

#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/slow_paths.h"

namespace coroscope::vm {

PatternKind pattern_kind_of(const Type* type) {
  for (Value base : type->resolution_order->view()) {
    if (base.as<Type>()->pattern != PatternKind::k_none) return base.as<Type>()->pattern;
  }
  return PatternKind::k_none;
}

namespace {

/// Does the subject have exactly (or at least) so many items?
std::optional<bool> has_items(Vm& vm, Value subject, std::uint32_t count, bool at_least) {
  const std::optional<std::int64_t> size = length(vm, subject);
  if (!size) return std::nullopt;
  return at_least ? *size >= count : *size == count;
}

}  // namespace

std::optional<bool> match_sequence(Vm& vm, Value subject, std::uint32_t count, bool at_least) {
  if (pattern_kind_of(type_of(vm, subject)) != PatternKind::k_sequence) return false;
  if (at_least && count == 0) return true;
  return has_items(vm, subject, count, at_least);
}

std::optional<bool> match_mapping(Vm& vm, Value subject, std::uint32_t count) {
  if (pattern_kind_of(type_of(vm, subject)) != PatternKind::k_mapping) return false;
  if (count == 0) return true;
  return has_items(vm, subject, count, true);
}

namespace {

/// The value of a mapping under a key by its method `get`; empty and no error: there is none.
Ref value_under(Vm& vm, Value mapping, Value key) {
  if (mapping.object()->type == vm.types.dict) {
    if (!hash(vm, key)) return {};
    DictEntry* entry = find(vm, mapping.as<Dict>(), key);
    return entry != nullptr ? Ref::share(entry->value) : Ref();
  }
  // A value of our own tells "there is no such key" from a None.
  Ref missing = make_tuple(vm, std::span<const Value>(&key, 1));
  Ref found = vm.call_method(mapping, vm.intern("get"), {key, *missing});
  return found.get() == missing.get() ? Ref() : found;
}

/// Two keys that are only known while the program runs may be equal.
bool check_distinct(Vm& vm, std::span<const Value> keys) {
  for (std::size_t i = 1; i < keys.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const std::optional<bool> same = equal(vm, keys[i], keys[j]);
      if (!same) return false;
      if (!*same) continue;
      if (const auto shown = repr_text(vm, keys[i])) {
        vm.raise(vm.types.value_error, "mapping pattern checks duplicate key ({})", *shown);
      }
      return false;
    }
  }
  return true;
}

Ref values_under(Vm& vm, Value mapping, std::span<const Value> keys) {
  if (!check_distinct(vm, keys)) return {};
  Ref values = make_list(vm, {});
  for (Value key : keys) {
    Ref value = value_under(vm, mapping, key);
    if (!value) return vm.has_error() ? Ref() : Ref::none();
    if (!append(vm, values.as<List>(), std::move(value))) return {};
  }
  return list_to_tuple(vm, std::move(values));
}

Ref copy_without(Vm& vm, Value mapping, std::span<const Value> keys) {
  Ref rest = make_dict(vm);
  if (!update(vm, rest.as<Dict>(), mapping)) return {};
  for (Value key : keys) {
    if (!delete_item(vm, *rest, key)) return {};
  }
  return rest;
}

}  // namespace

Ref match_keys(Vm& vm, Value subject, Value* window, std::uint32_t count) {
  Ref values = values_under(vm, subject, {window, count});
  release_window(window, count);
  return values;
}

Ref match_rest(Vm& vm, Value subject, Value* window, std::uint32_t count) {
  Ref rest = copy_without(vm, subject, {window, count});
  release_window(window, count);
  return rest;
}

namespace {

/// isinstance(subject, type), asking the metaclass if it has an answer of its own.
std::optional<bool> is_instance_of(Vm& vm, Value subject, Type* type) {
  Type* meta = type->Object::type;
  if (type_of(vm, subject) == type) return true;
  const Value check = meta == vm.types.type ? kEmpty : find_in_type(meta, vm.names.__instancecheck__);
  if (!check || check == find_in_type(vm.types.type, vm.names.__instancecheck__)) return is_instance(vm, subject, type);
  Ref answer = vm.call_method(Value(type), vm.names.__instancecheck__, {subject});
  return answer ? truth(vm, *answer) : std::nullopt;
}

/// int, str, list … and their subclasses take one positional pattern: for the subject itself.
bool matches_itself(Vm& vm, const Type* type) {
  const Types& types = vm.types;
  const Type* const kinds[] = {types.bool_, types.bytearray, types.bytes, types.dict, types.float_, types.frozenset,
                               types.int_,  types.list,      types.set,   types.str,  types.tuple};
  return std::any_of(std::begin(kinds), std::end(kinds),
                     [type](const Type* kind) { return kind != nullptr && type->is_subtype_of(kind); });
}

/// One class pattern at work: collects the attributes that its sub-patterns look at.
class ClassMatcher {
 public:
  ClassMatcher(Vm& vm, Value subject, Type* type) : vm_(vm), subject_(subject), type_(type) {}

  /// A tuple of attributes, or None; empty: raised.
  Ref run(std::uint32_t positional, std::span<const Value> keywords) {
    const std::optional<bool> fits = is_instance_of(vm_, subject_, type_);
    if (!fits) return {};
    if (!*fits) return Ref::none();
    values_ = make_list(vm_, {});
    if (positional > 0) {
      const Answer answer = add_positional(positional);
      if (answer != Answer::k_found) return end(answer);
    }
    for (Value name : keywords) {
      const Answer answer = add(name);
      if (answer != Answer::k_found) return end(answer);
    }
    return list_to_tuple(vm_, std::move(values_));
  }

 private:
  enum class Answer : std::uint8_t { k_found, k_missing, k_raised };
  static Ref end(Answer answer) { return answer == Answer::k_missing ? Ref::none() : Ref(); }

  Answer add_positional(std::uint32_t count) {
    names_ = find_attribute(vm_, Value(type_), vm_.names.__match_args__);
    if (vm_.has_error()) return Answer::k_raised;
    if (names_ && type_of(vm_, *names_) != vm_.types.tuple) {
      vm_.raise(vm_.types.type_error, "{}.__match_args__ must be a tuple (got {})", message_name(type_),
                type_name(vm_, *names_));
      return Answer::k_raised;
    }
    const bool itself = !names_ && matches_itself(vm_, type_);
    const std::uint32_t allowed = names_ ? names_.as<Tuple>()->size : itself ? 1 : 0;
    if (allowed < count) {
      vm_.raise(vm_.types.type_error, "{}() accepts {} positional sub-pattern{} ({} given)", message_name(type_), allowed,
                allowed == 1 ? "" : "s", count);
      return Answer::k_raised;
    }
    if (itself) return append(vm_, values_.as<List>(), Ref::share(subject_)) ? Answer::k_found : Answer::k_raised;
    for (Value name : names_.as<Tuple>()->view().subspan(0, count)) {
      if (type_of(vm_, name)->layout != Layout::k_str) {
        vm_.raise(vm_.types.type_error, "__match_args__ elements must be strings (got {})", type_name(vm_, name));
        return Answer::k_raised;
      }
      if (const Answer answer = add(name); answer != Answer::k_found) return answer;
    }
    return Answer::k_found;
  }

  Answer add(Value name) {
    const std::string_view text = name.as<Str>()->view();
    if (std::find(seen_.begin(), seen_.end(), text) != seen_.end()) {
      vm_.raise(vm_.types.type_error, "{}() got multiple sub-patterns for attribute {}", message_name(type_),
                repr_text(vm_, name).value_or("?"));
      return Answer::k_raised;
    }
    seen_.push_back(text);
    Ref value = find_attribute(vm_, subject_, name.as<Str>());
    if (!value) return vm_.has_error() ? Answer::k_raised : Answer::k_missing;
    return append(vm_, values_.as<List>(), std::move(value)) ? Answer::k_found : Answer::k_raised;
  }

  Vm& vm_;
  Value subject_;
  Type* type_;
  Ref names_;                            // __match_args__
  Ref values_;
  std::vector<std::string_view> seen_;   // of names_ and of the pattern's constants
};

}  // namespace

Ref match_class(Vm& vm, Value subject, Value cls, const Tuple* shape) {
  if (!cls.is_object() || cls.object()->type->layout != Layout::k_type) {
    return vm.raise(vm.types.type_error, "called match pattern must be a type");
  }
  const auto positional = static_cast<std::uint32_t>(shape->items[0].as_int());
  return ClassMatcher(vm, subject, cls.as<Type>()).run(positional, shape->view().subspan(1));
}

}  // namespace coroscope::vm
