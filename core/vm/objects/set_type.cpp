#include "core/vm/objects/set_type.h"

#include "core/vm/objects/containers.h"
#include "core/vm/objects/iterator.h"

namespace coroscope::vm {
namespace {

Set* set_of(Value value) { return value.as<Set>(); }

void destroy_set(Vm& vm, Object* object) {
  const DestructionScope scope(object);
  if (scope.postponed()) return;
  auto* set = static_cast<Set*>(object);
  const std::size_t size = std::size_t{set->mask} + 1;
  if (set->fill > 0) {
    for (std::size_t i = 0; i < size; ++i) release(set->table[i].key);
  }
  vm.heap.free(set->table, size * sizeof(SetEntry));
  free_instance<Set>(vm, set);
}

Ref repr_set(Vm& vm, Value self) {
  Set* set = set_of(self);
  const bool plain = set->type == vm.types.set;
  const std::string name(type_name(vm, self));
  if (set->used == 0) return make_str(vm, name + "()");
  const PrintGuard guard(vm, set);
  if (guard.again()) return make_str(vm, name + "(...)");
  if (guard.failed()) return {};
  std::string text = plain ? "{" : name + "({";
  bool first = true;
  std::size_t position = 0;
  while (const SetEntry* entry = next_entry(set, position)) {
    const Ref key = Ref::share(entry->key);
    if (!first) text += ", ";
    first = false;
    if (!append_repr(vm, text, *key)) return {};
  }
  text += plain ? "}" : "})";
  return make_str(vm, text);
}

std::optional<std::int64_t> length_of_set(Vm&, Value self) { return set_of(self)->used; }

/// Independent of the order; frozenset_hash of CPython.
std::optional<std::uint64_t> hash_of_frozenset(Vm&, Value self) {
  Set* set = set_of(self);
  if (set->frozen_hash != 0) return set->frozen_hash;
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i <= set->mask; ++i) {
    if (!set->table[i].key) continue;
    const std::uint64_t key = set->table[i].hash;
    hash ^= ((key ^ 89869747u) ^ (key << 16)) * 3644798167u;
  }
  hash ^= (std::uint64_t{set->used} + 1) * 1927868237u;
  hash ^= (hash >> 11) ^ (hash >> 25);
  hash = hash * 69069u + 907133923u;
  if (hash == ~std::uint64_t{0}) hash = 590923713u;
  set->frozen_hash = hash;
  return hash;
}

std::optional<bool> set_contains(Vm& vm, Value self, Value item) {
  const auto key = set_key(vm, item);
  if (!key) return std::nullopt;
  return contains_hashed(vm, set_of(self), key->value.get(), key->hash);
}

Ref iterate_set(Vm& vm, Value self) {
  return make_iterator(vm, vm.types.set_iterator, self, kEmpty, 0, set_of(self)->used, set_of(self)->used);
}

Ref next_of_set(Vm& vm, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source) return {};
  const Set* set = iterator->source.as<Set>();
  if (iterator->limit != set->used) {
    iterator->limit = -1;  // and so it stays
    return vm.raise(vm.types.runtime_error, "Set changed size during iteration");
  }
  auto position = static_cast<std::size_t>(iterator->position);
  const SetEntry* entry = next_entry(set, position);
  iterator->position = static_cast<std::int64_t>(position);
  if (entry == nullptr) {
    exhaust(iterator);
    return {};
  }
  --iterator->step;
  return Ref::share(entry->key);
}

std::optional<bool> equal_sets(Vm& vm, Set* left, Set* right) {
  if (left->used != right->used) return false;
  if (left->frozen_hash != 0 && right->frozen_hash != 0 && left->frozen_hash != right->frozen_hash) return false;
  return is_subset(vm, left, right);
}

Ref compare_sets(Vm& vm, Comparison comparison, Value left_value, Value right_value) {
  if (!is_any_set(right_value)) return Ref::not_implemented();
  Set* left = set_of(left_value);
  Set* right = set_of(right_value);
  std::optional<bool> holds = false;
  switch (comparison) {
    case Comparison::k_equal: holds = equal_sets(vm, left, right); break;
    case Comparison::k_not_equal:
      holds = equal_sets(vm, left, right);
      if (holds) holds = !*holds;
      break;
    case Comparison::k_less_equal: holds = is_subset(vm, left, right); break;
    case Comparison::k_greater_equal: holds = is_subset(vm, right, left); break;
    case Comparison::k_less:
      if (left->used < right->used) holds = is_subset(vm, left, right);
      break;
    case Comparison::k_greater:
      if (left->used > right->used) holds = is_subset(vm, right, left);
      break;
  }
  if (!holds) return {};
  return Ref::of_bool(*holds);
}

Ref set_binary(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (!is_any_set(left) || !is_any_set(right)) return Ref::not_implemented();
  switch (op) {
    case BinaryOperator::k_and: return intersection(vm, set_of(left), right);
    case BinaryOperator::k_subtract: return difference(vm, set_of(left), right);
    case BinaryOperator::k_xor: return symmetric_difference(vm, set_of(left), right);
    case BinaryOperator::k_or: {
      Ref result = copy_of(vm, base_set_type(vm, set_of(left)), left);
      if (!result || !add_all(vm, result.as<Set>(), right)) return {};
      return result;
    }
    default: return Ref::not_implemented();
  }
}

Ref set_inplace(Vm& vm, BinaryOperator op, Value left, Value right) {
  if (!is_any_set(right)) return Ref::not_implemented();
  Set* set = set_of(left);
  bool okay = true;
  switch (op) {
    case BinaryOperator::k_or: okay = add_all(vm, set, right); break;
    case BinaryOperator::k_subtract: okay = remove_all(vm, set, right); break;
    case BinaryOperator::k_xor: okay = toggle_all(vm, set, right); break;
    case BinaryOperator::k_and: {
      const Ref common = intersection(vm, set, right);
      if (!common) return {};
      swap_contents(set, common.as<Set>());
      break;
    }
    default: return Ref::not_implemented();
  }
  return okay ? Ref::share(left) : Ref();
}

Ref construct_set(Vm& vm, Type* type, const Arguments& arguments) {
  if (type->is_heap_type) return Ref::adopt(allocate_set(vm, type));  // __init__ fills it
  if (type == vm.types.set && !refuse_keywords(vm, arguments, "set")) return {};
  if (!check_count(vm, arguments, "set", 0, 1)) return {};
  if (arguments.positional == 0) return Ref::adopt(allocate_set(vm, type));
  return copy_of(vm, type, arguments[0]);
}

Ref construct_frozenset(Vm& vm, Type* type, const Arguments& arguments) {
  if (type == vm.types.frozenset && !refuse_keywords(vm, arguments, "frozenset")) return {};
  if (!check_count(vm, arguments, "frozenset", 0, 1)) return {};
  if (arguments.positional == 0) return Ref::adopt(allocate_set(vm, type));
  if (type == vm.types.frozenset && is_exactly(arguments[0], type)) return Ref::share(arguments[0]);
  return copy_of(vm, type, arguments[0]);
}

void set_up_common(Type* type) {
  type->can.destroy = destroy_set;
  type->can.repr = repr_set;
  type->can.length = length_of_set;
  type->can.contains = set_contains;
  type->can.iterate = iterate_set;
  type->can.compare = compare_sets;
  type->can.binary = set_binary;
}

}  // namespace

std::optional<SetKey> set_key(Vm& vm, Value item) {
  const auto hash = quick_hash(vm, item);
  if (hash) return SetKey{Ref::share(item), *hash};
  if (!has_layout(item, Layout::k_set) || !vm.catch_error(vm.types.type_error)) return std::nullopt;
  Ref frozen = copy_of(vm, vm.types.frozenset, item);
  if (!frozen) return std::nullopt;
  const auto frozen_hash = hash_of_frozenset(vm, *frozen);
  return SetKey{std::move(frozen), *frozen_hash};
}

void set_up_set(Vm& vm) {
  Type* set = ensure_type(vm, vm.types.set, "set", Layout::k_set, sizeof(Set));
  set_up_common(set);
  set->can.hash = nullptr;
  set->can.inplace = set_inplace;
  set->can.construct = construct_set;
  add_methods(vm, set, set_methods());

  Type* frozenset = ensure_type(vm, vm.types.frozenset, "frozenset", Layout::k_frozenset, sizeof(Set));
  set_up_common(frozenset);
  frozenset->can.hash = hash_of_frozenset;
  frozenset->can.construct = construct_frozenset;
  add_methods(vm, frozenset, frozenset_methods());

  Type* iterator = ensure_type(vm, vm.types.set_iterator, "set_iterator", Layout::k_iterator, sizeof(IteratorObject));
  iterator->can.destroy = destroy_iterator;
  iterator->can.iterate = iterator_itself;
  iterator->can.next = next_of_set;
}

}  // namespace coroscope::vm
