#include "core/library/builtins.h"

namespace coroscope::library {

void set_up_builtins(vm::Vm& vm) {
  vm::set(vm, vm.builtins, vm.names.__name__, vm::Value(vm.names.builtins));
  for (const auto table : {iteration_functions(), number_functions(), object_functions(), print_functions(),
                           code_functions(), frame_functions()}) {
    for (const vm::NativeDefinition& definition : table) {
      const vm::Ref function = vm::make_native_function(vm, definition);
      vm::set(vm, vm.builtins, vm.intern(definition.name), *function);
    }
  }
}

}  // namespace coroscope::library
