// The set of a display of constants, in the order in which CPython's compiler leaves it.

#include <algorithm>
#include <iterator>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/set_type.h"

namespace coroscope::vm {
namespace {

constexpr std::string_view kInternedWords[] = {
#include "core/vm/objects/interned_words.inc"
};

/// Does CPython find a string of its own for this one when it interns the constants of the code?
bool is_replaced(const Vm& vm, Value item) {
  if (!is_exactly(item, vm.types.str)) return false;
  return std::binary_search(std::begin(kInternedWords), std::end(kInternedWords), item.as<Str>()->view());
}

/// A frozenset with the items of a set, added in its order.
Ref rebuilt(Vm& vm, Value set) {
  const Ref items = make_list(vm, {});
  if (!items || !extend(vm, items.as<List>(), set)) return {};
  return copy_of(vm, vm.types.frozenset, *items);
}

}  // namespace

// CPython folds the display into a frozenset, rebuilds that in its own order when it merges equal constants
// (compile.c, merge_consts_recursive), once more if interning replaces one of its strings (codeobject.c,
// intern_constants), and copies it at run time, unless it is only gone through.
Ref make_set_of_constants(Vm& vm, Value tuple, bool frozen) {
  Ref folded = copy_of(vm, vm.types.frozenset, tuple);
  if (folded) folded = rebuilt(vm, *folded);
  const auto items = tuple.as<Tuple>()->view();
  const bool replaced = std::any_of(items.begin(), items.end(), [&vm](Value item) { return is_replaced(vm, item); });
  if (folded && replaced) folded = rebuilt(vm, *folded);
  if (!folded || frozen) return folded;
  return copy_of(vm, vm.types.set, *folded);
}

}  // namespace coroscope::vm
