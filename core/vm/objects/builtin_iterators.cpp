// enumerate, zip, map, filter, reversed and iter(callable, sentinel).

#include "core/vm/objects/containers.h"
#include "core/vm/objects/function.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::vm {
namespace {

constexpr std::int64_t kStrict = 1;  // position of a zip(strict=True)

IteratorObject* iterator_of(Value value) { return value.as<IteratorObject>(); }

// ------------------------------------------------------------------------------------------------ enumerate

Ref construct_enumerate(Vm& vm, Type* type, const Arguments& arguments) {
  static const char* const kNames[] = {"iterable", "start"};
  const std::uint32_t count = arguments.positional + arguments.keyword_count();
  if (count > 2) return vm.raise(vm.types.type_error, "enumerate() takes at most 2 arguments ({} given)", count);
  if (count == 0) return vm.raise(vm.types.type_error, "enumerate() missing required argument 'iterable'");
  Value given[2];
  if (!parse_arguments(vm, arguments, "enumerate", kNames, 2, 1, 2, given)) return {};
  std::int64_t start = 0;
  Value big = kEmpty;
  if (given[1]) {
    if (is_int(vm, given[1]) && !to_int64(vm, given[1])) {
      big = given[1];
    } else {
      const auto number = to_index(vm, given[1]);
      if (!number) return {};
      start = *number;
    }
  }
  Ref iterator = iterate(vm, given[0]);
  if (!iterator) return {};
  return make_iterator(vm, type, *iterator, big, start);
}

Ref take_count(Vm& vm, IteratorObject* iterator) {
  if (!iterator->extra) return make_int(vm, iterator->position++);
  Ref count = Ref::adopt(std::exchange(iterator->extra, kEmpty));
  Ref following = binary(vm, BinaryOperator::k_add, *count, Value::of_int(1));
  if (!following) return {};
  iterator->extra = following.take();
  return count;
}

Ref next_of_enumerate(Vm& vm, Value self) {
  IteratorObject* iterator = iterator_of(self);
  Ref item = next(vm, iterator->source);
  if (!item) return {};
  Ref count = take_count(vm, iterator);
  if (!count) return {};
  const Value pair[] = {count.take(), item.take()};
  return make_tuple_of_owned(vm, pair);
}

// ------------------------------------------------------------------------------------------------ zip

Ref construct_zip(Vm& vm, Type* type, const Arguments& arguments) {
  static const char* const kNames[] = {"strict"};
  Value strict;
  const Arguments keywords{arguments.values + arguments.positional, 0, arguments.keywords};
  if (arguments.keyword_count() > 0 && !parse_arguments(vm, keywords, "zip", kNames, 1, 0, 0, &strict)) return {};
  bool is_strict = false;
  if (strict) {
    const auto wanted = truth(vm, strict);
    if (!wanted) return {};
    is_strict = *wanted;
  }
  Ref iterators = Ref::adopt(allocate_tuple(vm, arguments.positional));
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    Ref iterator = iterate(vm, arguments[i]);
    if (!iterator) return {};
    iterators.as<Tuple>()->items[i] = iterator.take();
  }
  return make_iterator(vm, type, *iterators, kEmpty, is_strict ? kStrict : 0);
}

/// zip(strict=True): argument `at` ended first; the others must end too.
Ref check_strict_end(Vm& vm, const Tuple* iterators, std::uint32_t at) {
  if (vm.has_error()) return {};
  if (at > 0) {
    return vm.raise(vm.types.value_error, "zip() argument {} is shorter than argument{}{}", at + 1,
                    at == 1 ? " " : "s 1-", at);
  }
  for (std::uint32_t i = 1; i < iterators->size; ++i) {
    if (const Ref item = next(vm, iterators->items[i])) {
      return vm.raise(vm.types.value_error, "zip() argument {} is longer than argument{}{}", i + 1,
                      i == 1 ? " " : "s 1-", i);
    }
    if (vm.has_error()) return {};
  }
  return {};
}

Ref next_of_zip(Vm& vm, Value self) {
  IteratorObject* zip = iterator_of(self);
  const Ref iterators = Ref::share(zip->source);
  const Tuple* parts = iterators.as<Tuple>();
  if (parts->size == 0) return {};
  Ref result = Ref::adopt(allocate_tuple(vm, parts->size));
  for (std::uint32_t i = 0; i < parts->size; ++i) {
    Ref item = next(vm, parts->items[i]);
    if (!item) return zip->position == kStrict ? check_strict_end(vm, parts, i) : Ref();
    result.as<Tuple>()->items[i] = item.take();
  }
  return result;
}

// ------------------------------------------------------------------------------------------------ map, filter

Ref construct_map(Vm& vm, Type* type, const Arguments& arguments) {
  if (type == vm.types.map && !refuse_keywords(vm, arguments, "map")) return {};
  if (arguments.positional < 2) return vm.raise(vm.types.type_error, "map() must have at least two arguments.");
  Ref iterators = Ref::adopt(allocate_tuple(vm, arguments.positional - 1));
  for (std::uint32_t i = 1; i < arguments.positional; ++i) {
    Ref iterator = iterate(vm, arguments[i]);
    if (!iterator) return {};
    iterators.as<Tuple>()->items[i - 1] = iterator.take();
  }
  return make_iterator(vm, type, *iterators, arguments[0]);
}

Ref next_of_map(Vm& vm, Value self) {
  IteratorObject* map = iterator_of(self);
  const Ref function = Ref::share(map->extra);
  const Ref iterators = Ref::share(map->source);
  const Tuple* parts = iterators.as<Tuple>();
  if (parts->size == 1) {
    const Ref item = next(vm, parts->items[0]);
    if (!item) return {};
    const Value argument = *item;
    return vm.call(*function, Arguments{&argument, 1, nullptr});
  }
  const Ref items = Ref::adopt(allocate_tuple(vm, parts->size));
  for (std::uint32_t i = 0; i < parts->size; ++i) {
    Ref item = next(vm, parts->items[i]);
    if (!item) return {};
    items.as<Tuple>()->items[i] = item.take();
  }
  return vm.call(*function, Arguments{items.as<Tuple>()->items, parts->size, nullptr});
}

Ref construct_filter(Vm& vm, Type* type, const Arguments& arguments) {
  if (type == vm.types.filter && !refuse_keywords(vm, arguments, "filter")) return {};
  if (!check_count(vm, arguments, "filter", 2, 2)) return {};
  Ref iterator = iterate(vm, arguments[1]);
  if (!iterator) return {};
  return make_iterator(vm, type, *iterator, arguments[0]);
}

Ref next_of_filter(Vm& vm, Value self) {
  IteratorObject* filter = iterator_of(self);
  const Ref function = Ref::share(filter->extra);
  const Ref source = Ref::share(filter->source);
  const bool by_truth = function.get().is_none() || *function == Value(vm.types.bool_);
  while (Ref item = next(vm, *source)) {
    Ref verdict = item;
    if (!by_truth) {
      const Value argument = *item;
      verdict = vm.call(*function, Arguments{&argument, 1, nullptr});
      if (!verdict) return {};
    }
    const auto keep = truth(vm, *verdict);
    if (!keep) return {};
    if (*keep) return item;
  }
  return {};
}

// ------------------------------------------------------------------------------------------------ reversed, iter(f, sentinel)

Ref construct_reversed(Vm& vm, Type* type, const Arguments& arguments) {
  if (type == vm.types.reversed && !refuse_keywords(vm, arguments, "reversed")) return {};
  if (!check_count(vm, arguments, "reversed", 1, 1)) return {};
  const Value sequence = arguments[0];
  const Type* kind = type_of(vm, sequence);
  const Value method = find_in_type(kind, vm.names.__reversed__);
  if (method && !method.is_none()) return vm.call(method, {sequence});
  const bool is_sequence = kind->can.get_item != nullptr && (kind->can.length != nullptr || kind->is_heap_type) &&
                           kind->layout != Layout::k_dict && kind->layout != Layout::k_set && !method;
  if (!is_sequence || (kind->is_heap_type && !find_in_type(kind, vm.names.__getitem__))) {
    return vm.raise(vm.types.type_error, "'{}' object is not reversible", type_name(vm, sequence));
  }
  const auto size = length(vm, sequence);
  if (!size) return {};
  return make_iterator(vm, type, sequence, kEmpty, *size - 1);
}

Ref next_of_reversed(Vm& vm, Value self) {
  IteratorObject* iterator = iterator_of(self);
  if (!iterator->source || iterator->position < 0) return {};
  const Ref sequence = Ref::share(iterator->source);
  Ref item = get_item(vm, *sequence, Value::of_int(iterator->position));
  if (item) {
    if (--iterator->position < 0) exhaust(iterator);
    return item;
  }
  if (vm.catch_error(vm.types.index_error) || vm.catch_error(vm.types.stop_iteration)) {
    iterator->position = -1;
    exhaust(iterator);
  }
  return {};
}

/// iter(x) of an object with __getitem__ alone. Source: CPython Objects/iterobject.c, iter_iternext.
Ref next_of_sequence(Vm& vm, Value self) {
  IteratorObject* iterator = iterator_of(self);
  if (!iterator->source) return {};
  const Ref sequence = Ref::share(iterator->source);
  Ref item = get_item(vm, *sequence, Value::of_int(iterator->position));
  if (item) {
    ++iterator->position;
  } else if (vm.catch_error(vm.types.index_error) || vm.catch_error(vm.types.stop_iteration)) {
    exhaust(iterator);
  }
  return item;
}

Ref next_of_callable(Vm& vm, Value self) {
  IteratorObject* iterator = iterator_of(self);
  if (!iterator->source) return {};
  const Ref function = Ref::share(iterator->source);
  Ref result = vm.call(*function, Arguments{});
  if (!result) {
    if (vm.catch_error(vm.types.stop_iteration)) exhaust(iterator);
    return {};
  }
  if (!iterator->source) return {};
  const Ref sentinel = Ref::share(iterator->extra);
  const auto ends = equal(vm, *sentinel, *result);
  if (!ends) return {};
  if (!*ends) return result;
  exhaust(iterator);
  return {};
}

struct Row {
  Type* Types::*slot;
  const char* name;
  Ref (*construct)(Vm&, Type*, const Arguments&);
  Ref (*next)(Vm&, Value);
};
constexpr Row kTypes[] = {
    {&Types::enumerate, "enumerate", construct_enumerate, next_of_enumerate},
    {&Types::zip, "zip", construct_zip, next_of_zip},
    {&Types::map, "map", construct_map, next_of_map},
    {&Types::filter, "filter", construct_filter, next_of_filter},
    {&Types::reversed, "reversed", construct_reversed, next_of_reversed},
    {&Types::callable_iterator, "callable_iterator", nullptr, next_of_callable},
    {&Types::sequence_iterator, "iterator", nullptr, next_of_sequence},
};

}  // namespace

void set_up_iterators(Vm& vm) {
  for (const Row& row : kTypes) {
    Type* type = ensure_type(vm, vm.types.*row.slot, row.name, Layout::k_iterator, sizeof(IteratorObject));
    type->can.destroy = destroy_iterator;
    type->can.iterate = iterator_itself;
    type->can.next = row.next;
    type->can.construct = row.construct;
  }
}

}  // namespace coroscope::vm
