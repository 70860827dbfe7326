// accumulate, chain, pairwise, starmap, zip_longest: new items from those of one or several iterables.

#include "core/library/itertools/itertools.h"
#include "core/library/native_type.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

// ------------------------------------------------------------------------------------------------ accumulate

struct Accumulate : Object {
  Value iterator;
  Value function;   ///< empty: addition
  Value total;      ///< empty before the first item
  Value initial;    ///< to be given first; empty: none, or given
};

Ref construct_accumulate(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"iterable", "func", "initial"};
  Value given[3];
  if (!read_arguments(vm, arguments, "accumulate", kNames, 3, 1, 2, given)) return {};
  Ref iterator = iterate(vm, given[0]);
  if (!iterator) return {};
  const auto unless_none = [](Value value) { return Ref::share(value.is_none() ? kEmpty : value).take(); };
  auto* tool = allocate_instance<Accumulate>(vm, type);
  tool->iterator = iterator.take();
  tool->function = unless_none(given[1]);
  tool->total = kEmpty;
  tool->initial = unless_none(given[2]);
  return Ref::adopt(tool);
}

Ref next_of_accumulate(Vm& vm, Value self) {
  auto* tool = self.as<Accumulate>();
  if (tool->initial) {
    tool->total = std::exchange(tool->initial, kEmpty);
    return Ref::share(tool->total);
  }
  const Ref item = next(vm, tool->iterator);
  if (!item) return {};
  Ref total = Ref::share(tool->total);
  if (total) {
    const Ref function = Ref::share(tool->function);
    total = function ? vm.call(*function, {*total, *item}) : binary(vm, BinaryOperator::k_add, *total, *item);
    if (!total) return {};
  } else {
    total = item;
  }
  replace(tool->total, *total);
  return total;
}

// ------------------------------------------------------------------------------------------------ chain

struct Chain : Object {
  Value source;    ///< iterator of the iterables; empty at the end; owned
  Value active;    ///< iterator of the one that is walked; owned
};

Ref make_chain(Vm& vm, Type* type, Value iterables) {
  Ref source = iterate(vm, iterables);
  if (!source) return {};
  auto* chain = allocate_instance<Chain>(vm, type);
  chain->source = source.take();
  chain->active = kEmpty;
  return Ref::adopt(chain);
}

Ref construct_chain(Vm& vm, Type* type, const Arguments& arguments) {
  if (!type->is_heap_type && !refuse_keywords(vm, arguments, "chain")) return {};
  const Ref iterables = make_tuple(vm, {arguments.values, arguments.positional});
  return make_chain(vm, type, *iterables);
}

Ref chain_from_iterable(Vm& vm, const Arguments& arguments) {
  if (!refuse_keywords(vm, arguments, "chain.from_iterable")) return {};
  if (arguments.positional != 2) {
    return vm.raise(vm.types.type_error, "chain.from_iterable() takes exactly one argument ({} given)",
                    arguments.positional - 1);
  }
  return make_chain(vm, arguments[0].as<Type>(), arguments[1]);
}
constexpr NativeDefinition kFromIterable{"from_iterable", chain_from_iterable};

Ref next_of_chain(Vm& vm, Value self) {
  auto* chain = self.as<Chain>();
  while (chain->source) {
    if (!chain->active) {
      const Ref source = Ref::share(chain->source);
      const Ref iterable = next(vm, *source);
      Ref active = iterable ? iterate(vm, *iterable) : Ref();
      if (!active) {
        replace(chain->source, kEmpty);
        return {};
      }
      replace(chain->active, *active);
    }
    const Ref active = Ref::share(chain->active);
    Ref item = next(vm, *active);
    if (item || vm.has_error()) return item;
    replace(chain->active, kEmpty);
  }
  return {};
}

// ------------------------------------------------------------------------------------------------ pairwise

struct Pairwise : Object {
  Value iterator, old;   ///< owned
};

Ref construct_pairwise(Vm& vm, Type* type, const Arguments& arguments) {
  if (!type->is_heap_type && !refuse_keywords(vm, arguments, "pairwise")) return {};
  if (!check_count(vm, arguments, "pairwise", 1, 1)) return {};
  Ref iterator = iterate(vm, arguments[0]);
  if (!iterator) return {};
  auto* pairwise = allocate_instance<Pairwise>(vm, type);
  pairwise->iterator = iterator.take();
  pairwise->old = kEmpty;
  return Ref::adopt(pairwise);
}

Ref next_of_pairwise(Vm& vm, Value self) {
  auto* tool = self.as<Pairwise>();
  const Ref iterator = Ref::share(tool->iterator);
  if (!iterator) return {};
  Ref old = Ref::share(tool->old);
  if (!old) {
    old = next(vm, *iterator);
    if (old) replace(tool->old, *old);
  }
  const Ref item = old ? next(vm, *iterator) : Ref();
  if (!item) {
    replace(tool->iterator, kEmpty);
    replace(tool->old, kEmpty);
    return {};
  }
  replace(tool->old, *item);
  const Value pair[] = {*old, *item};
  return make_tuple(vm, pair);
}

// ------------------------------------------------------------------------------------------------ starmap

struct Starmap : Object {
  Value function, iterator;   ///< owned
};

Ref construct_starmap(Vm& vm, Type* type, const Arguments& arguments) {
  if (!type->is_heap_type && !refuse_keywords(vm, arguments, "starmap")) return {};
  if (!check_count(vm, arguments, "starmap", 2, 2)) return {};
  Ref iterator = iterate(vm, arguments[1]);
  if (!iterator) return {};
  auto* starmap = allocate_instance<Starmap>(vm, type);
  starmap->function = Ref::share(arguments[0]).take();
  starmap->iterator = iterator.take();
  return Ref::adopt(starmap);
}

Ref next_of_starmap(Vm& vm, Value self) {
  auto* tool = self.as<Starmap>();
  const Ref item = next(vm, tool->iterator);
  if (!item) return {};
  const Ref arguments = has_layout(*item, Layout::k_tuple) ? item : tuple_of(vm, *item);
  if (!arguments) return {};
  const auto items = arguments.as<Tuple>()->view();
  return vm.call(tool->function, Arguments{items.data(), static_cast<std::uint32_t>(items.size()), nullptr});
}

// ------------------------------------------------------------------------------------------------ zip_longest

struct ZipLongest : Object {
  Value iterators;          ///< tuple; None where one has ended; owned
  Value fill;               ///< owned
  std::uint32_t active;     ///< how many have not ended
};

Ref construct_zip_longest(Vm& vm, Type* type, const Arguments& arguments) {
  Value fill = kNone;
  for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
    if (arguments.keywords->items[k].as<Str>()->view() != "fillvalue") {
      return vm.raise(vm.types.type_error, "zip_longest() got an unexpected keyword argument");
    }
    fill = arguments.values[arguments.positional + k];
  }
  Ref iterators = Ref::adopt(allocate_tuple(vm, arguments.positional));
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    Ref iterator = iterate(vm, arguments[i]);
    if (!iterator) return {};
    iterators.as<Tuple>()->items[i] = iterator.take();
  }
  auto* tool = allocate_instance<ZipLongest>(vm, type);
  tool->iterators = iterators.take();
  tool->fill = Ref::share(fill).take();
  tool->active = arguments.positional;
  return Ref::adopt(tool);
}

Ref next_of_zip_longest(Vm& vm, Value self) {
  auto* tool = self.as<ZipLongest>();
  const Ref iterators = Ref::share(tool->iterators);
  Tuple* parts = iterators.as<Tuple>();
  if (tool->active == 0) return {};
  Ref result = Ref::adopt(allocate_tuple(vm, parts->size));
  for (std::uint32_t i = 0; i < parts->size; ++i) {
    const Ref iterator = Ref::share(parts->items[i]);
    Ref item = iterator.get().is_none() ? Ref() : next(vm, *iterator);
    if (!item) {
      if (vm.has_error()) tool->active = 0;
      if (!iterator.get().is_none() && tool->active > 0) {
        --tool->active;
        replace(parts->items[i], kNone);
      }
      if (tool->active == 0) return {};
      item = Ref::share(tool->fill);
    }
    result.as<Tuple>()->items[i] = item.take();
  }
  return result;
}

}  // namespace

void add_joining_iterators(Vm& vm, Module* module) {
  const auto add = [&](std::string_view name, Type* type) { set_attribute(vm, module, name, Value(type)); };
  add("accumulate", make_tool_type<Accumulate>(
                        vm, "itertools.accumulate",
                        destroy_values<Accumulate, &Accumulate::iterator, &Accumulate::function, &Accumulate::total,
                                       &Accumulate::initial>,
                        next_of_accumulate, construct_accumulate));
  Type* chain = make_tool_type<Chain>(vm, "itertools.chain", destroy_values<Chain, &Chain::source, &Chain::active>,
                                      next_of_chain, construct_chain);
  chain->is_generic = true;
  add_class_method(vm, chain, kFromIterable);
  add("chain", chain);
  add("pairwise", make_tool_type<Pairwise>(vm, "itertools.pairwise",
                                           destroy_values<Pairwise, &Pairwise::iterator, &Pairwise::old>,
                                           next_of_pairwise, construct_pairwise));
  add("starmap", make_tool_type<Starmap>(vm, "itertools.starmap",
                                         destroy_values<Starmap, &Starmap::function, &Starmap::iterator>,
                                         next_of_starmap, construct_starmap));
  add("zip_longest", make_tool_type<ZipLongest>(vm, "itertools.zip_longest",
                                                destroy_values<ZipLongest, &ZipLongest::iterators, &ZipLongest::fill>,
                                                next_of_zip_longest, construct_zip_longest));
}

}  // namespace coroscope::library
