#include <limits>
#include <numbers>

#include "core/library/math/math.h"
#include "core/library/modules.h"
#include "core/vm/objects/numbers.h"

namespace coroscope::library {

void fill_math(vm::Vm& vm, vm::Module* module) {
  for (const auto functions : {real_functions(), integer_functions(), sum_functions()}) {
    vm::add_functions(vm, module, functions);
  }
  const auto add = [&](const char* name, double number) { vm::set_attribute(vm, module, name, *vm::make_float(vm, number)); };
  add("pi", std::numbers::pi);
  add("e", std::numbers::e);
  add("tau", 2 * std::numbers::pi);
  add("inf", std::numeric_limits<double>::infinity());
  add("nan", std::numeric_limits<double>::quiet_NaN());
}

}  // namespace coroscope::library
