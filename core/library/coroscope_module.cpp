#include "core/library/coroscope_module.h"

#include "core/library/modules.h"

namespace coroscope::library {

void fill_coroscope(vm::Vm& vm, vm::Module* module) {
  for (const auto table : {code_natives()}) vm::add_functions(vm, module, table);
}

}  // namespace coroscope::library
