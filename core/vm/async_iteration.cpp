// Asynchronous iteration and exception groups: the instructions exist, the objects behind them do not yet, so programs
// that need them are refused before the run (unsupported.h) and nothing here is reached.

#include "core/vm/slow_paths.h"

namespace coroscope::vm {
namespace {

Ref unreachable(Vm& vm) { return vm.raise(vm.types.system_error, "an unsupported instruction was not refused"); }

}  // namespace

Ref get_async_iterator(Vm& vm, Ref) { return unreachable(vm); }
Ref get_async_next(Vm& vm, Value) { return unreachable(vm); }
Ref wrap_async_yield(Vm& vm, Ref) { return unreachable(vm); }
bool split_group(Vm& vm, Value, Ref, Value*) { return static_cast<bool>(unreachable(vm)); }
Ref join_group(Vm& vm, Value*) { return unreachable(vm); }

}  // namespace coroscope::vm
