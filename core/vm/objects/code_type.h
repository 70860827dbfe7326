// Code objects as Python sees them (co_name, co_varnames …), and what a function tells of its own: __code__, __globals__,
// __kwdefaults__.
#pragma once

namespace coroscope::vm {

class Vm;

void set_up_code(Vm& vm);

}  // namespace coroscope::vm
