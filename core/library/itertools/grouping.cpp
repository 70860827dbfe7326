// groupby and tee: several iterators over one.

#include "core/library/itertools/itertools.h"
#include "core/library/native_type.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

// ------------------------------------------------------------------------------------------------ groupby

struct GroupBy : Object {
  Value iterator;
  Value key_function;    ///< empty: items are their own keys
  Value target;          ///< key of the group that is given
  Value key, item;       ///< the item read last, if nobody has got it yet
  Object* grouper;       ///< the group that may take items; borrowed, only compared
};

struct Grouper : Object {
  Value parent;          ///< GroupBy
  Value target;
};

Ref construct_groupby(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"iterable", "key"};
  Value given[2];
  if (!read_arguments(vm, arguments, "groupby", kNames, 2, 1, 2, given)) return {};
  Ref iterator = iterate(vm, given[0]);
  if (!iterator) return {};
  auto* groups = allocate_instance<GroupBy>(vm, type);
  groups->iterator = iterator.take();
  groups->key_function = Ref::share(given[1].is_none() ? kEmpty : given[1]).take();
  groups->target = groups->key = groups->item = kEmpty;
  groups->grouper = nullptr;
  return Ref::adopt(groups);
}

/// Reads the next item and its key. False: the end, or raised.
bool read_item(Vm& vm, GroupBy* groups) {
  const Ref item = next(vm, groups->iterator);
  if (!item) return false;
  const Ref function = Ref::share(groups->key_function);
  const Ref key = function ? vm.call(*function, {*item}) : item;
  if (!key) return false;
  replace(groups->item, *item);
  replace(groups->key, *key);
  return true;
}

Ref next_of_groupby(Vm& vm, Value self) {
  auto* groups = self.as<GroupBy>();
  groups->grouper = nullptr;
  for (;;) {
    if (groups->key) {
      if (!groups->target) break;
      const Ref target = Ref::share(groups->target), key = Ref::share(groups->key);
      const auto same = equal(vm, *target, *key);
      if (!same) return {};
      if (!*same) break;
    }
    if (!read_item(vm, groups)) return {};
  }
  const Ref key = Ref::share(groups->key);
  replace(groups->target, *key);
  auto* grouper = allocate_instance<Grouper>(vm, State::of(vm).types.grouper);
  grouper->parent = Ref::share(self).take();
  grouper->target = Ref::share(*key).take();
  groups->grouper = grouper;
  const Ref group = Ref::adopt(grouper);
  const Value pair[] = {*key, *group};
  return make_tuple(vm, pair);
}

Ref next_of_grouper(Vm& vm, Value self) {
  auto* grouper = self.as<Grouper>();
  auto* groups = grouper->parent.as<GroupBy>();
  if (groups->grouper != grouper) return {};
  if (!groups->item && !read_item(vm, groups)) return {};
  const Ref key = Ref::share(groups->key);
  const auto same = equal(vm, grouper->target, *key);
  if (!same || !*same) return {};
  Ref item = Ref::adopt(std::exchange(groups->item, kEmpty));
  replace(groups->key, kEmpty);
  return item;
}

// ------------------------------------------------------------------------------------------------ tee

/// One item that some of the iterators have yet to give. The last link has none: it asks the source.
struct TeeLink : Object {
  Value source;   ///< the iterator; owned
  Value item;     ///< empty: not read yet; owned
  Value next;     ///< TeeLink; owned
  bool reading;
};

struct Tee : Object {
  Value link;     ///< TeeLink; owned
};

Ref make_link(Vm& vm, Value source) {
  auto* link = allocate_instance<TeeLink>(vm, State::of(vm).types.tee_link);
  link->source = Ref::share(source).take();
  link->item = link->next = kEmpty;
  link->reading = false;
  return Ref::adopt(link);
}

Ref make_tee(Vm& vm, Value link) {
  auto* tee = allocate_instance<Tee>(vm, State::of(vm).types.tee);
  tee->link = Ref::share(link).take();
  return Ref::adopt(tee);
}

Ref next_of_tee(Vm& vm, Value self) {
  auto* tee = self.as<Tee>();
  const Ref held = Ref::share(tee->link);
  auto* link = held.as<TeeLink>();
  if (!link->item) {
    if (link->reading) return vm.raise(vm.types.runtime_error, "cannot re-enter the tee iterator");
    link->reading = true;
    Ref item = next(vm, link->source);
    link->reading = false;
    if (!item) return {};
    link->next = make_link(vm, link->source).take();
    link->item = item.take();
  }
  replace(tee->link, link->next);
  return Ref::share(link->item);
}

Ref copy_tee(Vm& vm, const Arguments& arguments) { return make_tee(vm, arguments[0].as<Tee>()->link); }
constexpr NativeDefinition kTeeMethods[] = {{"__copy__", copy_tee, ArgumentStyle::k_none}};

Ref construct_tee(Vm& vm, Type*, const Arguments& arguments) {
  if (!check_count(vm, arguments, "_tee", 1, 1)) return {};
  const Ref iterator = iterate(vm, arguments[0]);
  return iterator ? make_tee(vm, *make_link(vm, *iterator)) : Ref();
}

/// The first of the iterators: a copy if the iterable is a tee already.
Ref first_tee(Vm& vm, Value iterable) {
  const Ref iterator = iterate(vm, iterable);
  if (!iterator) return {};
  const Ref copy = find_attribute(vm, *iterator, vm.intern("__copy__"));
  if (vm.has_error()) return {};
  if (copy) return iterator;
  return make_tee(vm, *make_link(vm, *iterator));
}

Ref tee(Vm& vm, const Arguments& arguments) {
  if (!refuse_keywords(vm, arguments, "itertools.tee") || !check_count(vm, arguments, "tee", 1, 2)) return {};
  std::int64_t count = 2;
  if (arguments.positional == 2) {
    const auto number = to_index(vm, arguments[1]);
    if (!number) return {};
    count = *number;
  }
  if (count < 0) return vm.raise(vm.types.value_error, "n must be >= 0");
  if (!vm.can_allocate(static_cast<std::uint64_t>(count) * sizeof(Tee))) return {};
  Ref result = Ref::adopt(allocate_tuple(vm, static_cast<std::uint32_t>(count)));
  if (count == 0) return result;
  Ref one = first_tee(vm, arguments[0]);
  for (std::int64_t i = 0; i < count; ++i) {
    if (!one) return {};
    Ref following = i + 1 < count ? vm.call_method(*one, vm.intern("__copy__"), {}) : Ref();
    if (vm.has_error()) return {};
    result.as<Tuple>()->items[i] = std::exchange(one, std::move(following)).take();
  }
  return result;
}
constexpr NativeDefinition kTee{"tee", tee};

}  // namespace

void add_grouping_iterators(Vm& vm, Module* module) {
  LibraryTypes& types = State::of(vm).types;
  Type* groupby = make_tool_type<GroupBy>(vm, "itertools.groupby",
                                          destroy_values<GroupBy, &GroupBy::iterator, &GroupBy::key_function,
                                                         &GroupBy::target, &GroupBy::key, &GroupBy::item>,
                                          next_of_groupby, construct_groupby);
  types.grouper = make_tool_type<Grouper>(vm, "itertools._grouper",
                                          destroy_values<Grouper, &Grouper::parent, &Grouper::target>, next_of_grouper);
  types.tee = make_tool_type<Tee>(vm, "itertools._tee", destroy_values<Tee, &Tee::link>, next_of_tee, construct_tee);
  types.tee->takes_weak_references = true;
  add_methods(vm, types.tee, kTeeMethods);
  types.tee_link = make_native_type<TeeLink>(vm, "itertools._tee_dataobject");
  types.tee_link->can.destroy = destroy_values<TeeLink, &TeeLink::source, &TeeLink::item, &TeeLink::next>;
  set_attribute(vm, module, "groupby", Value(groupby));
  set_attribute(vm, module, "tee", *make_native_function(vm, kTee));
}

}  // namespace coroscope::library
