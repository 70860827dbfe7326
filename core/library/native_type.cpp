#include "core/library/native_type.h"

#include "core/vm/objects/sequences.h"

namespace coroscope::library {
using vm::Ref;
using vm::Type;
using vm::Value;
using vm::Vm;

bool read_arguments(Vm& vm, const vm::Arguments& arguments, const char* function, const char* const* names, int count,
                    int required, int positional_limit, Value* out) {
  const int given = static_cast<int>(arguments.positional), keywords = static_cast<int>(arguments.keyword_count());
  if (given + keywords > count) {
    vm.raise(vm.types.type_error, "{}() takes at most {} {}argument{} ({} given)", function, count,
             given == 0 && keywords > 0 ? "keyword " : "", count == 1 ? "" : "s", given + keywords);
    return false;
  }
  for (int i = given; i < required && given <= positional_limit; ++i) {
    bool by_name = false;
    for (int k = 0; k < keywords; ++k) by_name = by_name || arguments.keywords->items[k].as<vm::Str>()->view() == names[i];
    if (by_name) continue;
    vm.raise(vm.types.type_error, "{}() missing required argument '{}' (pos {})", function, names[i], i + 1);
    return false;
  }
  return vm::parse_arguments(vm, arguments, function, names, count, required, positional_limit, out);
}

Ref tuple_of(Vm& vm, Value iterable) {
  if (vm::is_exactly(iterable, vm.types.tuple)) return Ref::share(iterable);
  const Ref list = vm::make_list(vm, {});
  if (!vm::extend(vm, list.as<vm::List>(), iterable)) return {};
  return vm::make_tuple(vm, list.as<vm::List>()->view());
}

vm::Type* make_iterator_type(vm::Vm& vm, std::string_view name, vm::Ref (*next)(vm::Vm&, vm::Value),
                             vm::Ref (*construct)(vm::Vm&, vm::Type*, const vm::Arguments&)) {
  vm::Type* type = make_native_type<vm::IteratorObject>(vm, name, vm::Layout::k_iterator);
  type->can.destroy = vm::destroy_iterator;
  type->can.iterate = vm::iterator_itself;
  type->can.next = next;
  type->can.construct = construct;
  return type;
}

}  // namespace coroscope::library
