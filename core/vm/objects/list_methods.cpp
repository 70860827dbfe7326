#include <cstring>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/iterator.h"
#include "core/vm/objects/list.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::vm {
namespace {

List* self_of(const Arguments& arguments) { return arguments[0].as<List>(); }

Ref list_append(Vm& vm, const Arguments& arguments) {
  if (!append(vm, self_of(arguments), Ref::share(arguments[1]))) return {};
  return Ref::none();
}

Ref list_extend(Vm& vm, const Arguments& arguments) {
  if (!extend(vm, self_of(arguments), arguments[1])) return {};
  return Ref::none();
}

Ref list_insert(Vm& vm, const Arguments& arguments) {
  const auto wanted = to_size(vm, arguments[1]);
  if (!wanted) return {};
  List* list = self_of(arguments);
  std::int64_t index = *wanted;
  if (index < 0) index = std::max<std::int64_t>(0, index + list->size);
  index = std::min<std::int64_t>(index, list->size);
  if (!append(vm, list, Ref::share(arguments[2]))) return {};
  const Value item = list->items[list->size - 1];
  std::memmove(static_cast<void*>(list->items + index + 1), list->items + index,
               sizeof(Value) * static_cast<std::size_t>(list->size - 1 - index));
  list->items[index] = item;
  return Ref::none();
}

Ref list_pop(Vm& vm, const Arguments& arguments) {
  List* list = self_of(arguments);
  std::int64_t index = -1;
  if (arguments.positional > 1) {
    const auto wanted = to_size(vm, arguments[1]);
    if (!wanted) return {};
    index = *wanted;
  }
  if (list->size == 0) return vm.raise(vm.types.index_error, "pop from empty list");
  if (index < 0) index += list->size;
  if (index < 0 || index >= list->size) return vm.raise(vm.types.index_error, "pop index out of range");
  Ref item = Ref::adopt(list->items[index]);
  --list->size;
  std::memmove(static_cast<void*>(list->items + index), list->items + index + 1,
               sizeof(Value) * static_cast<std::size_t>(list->size - index));
  return item;
}

/// Position of an item in [start, stop); -1 if it is not there. Nothing: raised.
std::optional<std::int64_t> position_of(Vm& vm, const List* list, Value item, std::int64_t start, std::int64_t stop) {
  for (std::int64_t i = start; i < stop && i < list->size; ++i) {
    if (list->items[i] == item) return i;
    if (list->items[i].is_int() && item.is_int()) continue;
    const Ref candidate = Ref::share(list->items[i]);
    const auto same = equal(vm, *candidate, item);
    if (!same) return std::nullopt;
    if (*same) return i;
  }
  return -1;
}

Ref list_remove(Vm& vm, const Arguments& arguments) {
  List* list = self_of(arguments);
  const auto at = position_of(vm, list, arguments[1], 0, list->size);
  if (!at) return {};
  if (*at < 0) return vm.raise(vm.types.value_error, "list.remove(x): x not in list");
  if (*at < list->size && !splice(vm, list, static_cast<std::size_t>(*at), 1, {})) return {};
  return Ref::none();
}

Ref list_index(Vm& vm, const Arguments& arguments) {
  List* list = self_of(arguments);
  std::int64_t bounds[2] = {0, INT64_MAX};
  for (std::uint32_t i = 2; i < arguments.positional; ++i) {
    const auto bound = slice_bound(vm, arguments[i]);
    if (!bound) return {};
    bounds[i - 2] = *bound < 0 ? std::max<std::int64_t>(0, *bound + list->size) : *bound;
  }
  const auto at = position_of(vm, list, arguments[1], bounds[0], bounds[1]);
  if (!at) return {};
  if (*at >= 0) return Ref::of_int(*at);
  const auto text = repr_text(vm, arguments[1]);
  if (!text) return {};
  return vm.raise(vm.types.value_error, "{} is not in list", *text);
}

Ref list_count(Vm& vm, const Arguments& arguments) {
  const List* list = self_of(arguments);
  std::int64_t count = 0;
  for (std::int64_t at = -1;;) {
    const auto found = position_of(vm, list, arguments[1], at + 1, INT64_MAX);
    if (!found) return {};
    if (*found < 0) return Ref::of_int(count);
    ++count;
    at = *found;
  }
}

Ref list_clear(Vm& vm, const Arguments& arguments) {
  clear(vm, self_of(arguments));
  return Ref::none();
}

Ref list_copy(Vm& vm, const Arguments& arguments) { return make_list(vm, self_of(arguments)->view()); }

Ref list_reverse(Vm&, const Arguments& arguments) {
  List* list = self_of(arguments);
  std::reverse(list->items, list->items + list->size);
  return Ref::none();
}

Ref list_sort(Vm& vm, const Arguments& arguments) {
  if (arguments.positional > 1) return vm.raise(vm.types.type_error, "sort() takes no positional arguments");
  static const char* const kNames[] = {"key", "reverse"};
  Value given[2];
  if (!parse_arguments(vm, arguments.without_first(), "sort", kNames, 2, 0, 0, given)) return {};
  bool reverse = false;
  if (given[1]) {
    const auto wanted = to_flag(vm, given[1]);
    if (!wanted) return {};
    reverse = *wanted;
  }
  if (!sort(vm, self_of(arguments), given[0], reverse)) return {};
  return Ref::none();
}

Ref list_init(Vm& vm, const Arguments& arguments) {
  const Arguments rest = arguments.without_first();
  if (!refuse_keywords(vm, rest, "list") || !check_count(vm, rest, "list", 0, 1)) return {};
  clear(vm, self_of(arguments));
  if (rest.positional == 1 && !extend(vm, self_of(arguments), rest[0])) return {};
  return Ref::none();
}

Ref list_reversed(Vm& vm, const Arguments& arguments) {
  return make_iterator(vm, vm.types.list_reverse_iterator, arguments[0], kEmpty,
                       static_cast<std::int64_t>(self_of(arguments)->size) - 1);
}

constexpr NativeDefinition kMethods[] = {
    {"append", list_append, ArgumentStyle::k_one},
    {"extend", list_extend, ArgumentStyle::k_one},
    {"insert", list_insert, ArgumentStyle::k_counted, 2, 2},
    {"pop", list_pop, ArgumentStyle::k_counted, 0, 1},
    {"remove", list_remove, ArgumentStyle::k_one},
    {"index", list_index, ArgumentStyle::k_counted, 1, 3},
    {"count", list_count, ArgumentStyle::k_one},
    {"clear", list_clear, ArgumentStyle::k_none},
    {"copy", list_copy, ArgumentStyle::k_none},
    {"reverse", list_reverse, ArgumentStyle::k_none},
    {"sort", list_sort, ArgumentStyle::k_keywords},
    {"__init__", list_init, ArgumentStyle::k_keywords},
    {"__reversed__", list_reversed, ArgumentStyle::k_none},
};

}  // namespace

std::span<const NativeDefinition> list_methods() { return kMethods; }

}  // namespace coroscope::vm
