#include "core/library/itertools/itertools.h"
#include "core/library/modules.h"

namespace coroscope::library {

void fill_itertools(vm::Vm& vm, vm::Module* module) {
  add_endless_iterators(vm, module);
  add_choosing_iterators(vm, module);
  add_joining_iterators(vm, module);
  add_grouping_iterators(vm, module);
  add_combining_iterators(vm, module);
}

}  // namespace coroscope::library
