#include "core/library/functools/functools.h"
#include "core/library/modules.h"
#include "core/library/native_type.h"

namespace coroscope::library {
namespace {

using namespace vm;

Ref reduce(Vm& vm, const Arguments& arguments) {
  if (!refuse_keywords(vm, arguments, "reduce") || !check_count(vm, arguments, "reduce", 2, 3)) return {};
  const Ref iterator = iterate(vm, arguments[1]);
  if (!iterator) {
    if (vm.catch_error(vm.types.type_error)) vm.raise(vm.types.type_error, "reduce() arg 2 must support iteration");
    return {};
  }
  Ref result = Ref::share(arguments.get(2));
  while (const Ref item = next(vm, *iterator)) {
    result = result ? vm.call(arguments[0], {*result, *item}) : item;
    if (!result) return {};
  }
  if (vm.has_error()) return {};
  if (!result) return vm.raise(vm.types.type_error, "reduce() of empty iterable with no initial value");
  return result;
}

constexpr NativeDefinition kFunctions[] = {{"reduce", reduce}};

}  // namespace

void fill_functools(Vm& vm, Module* module) {
  add_functions(vm, module, kFunctions);
  add_partial(vm, module);
  add_key_wrapper(vm, module);
  add_cached_function(vm, module);
}

}  // namespace coroscope::library
