// The module `time`: every clock is the virtual one.

#include <cmath>

#include "core/library/modules.h"
#include "core/loop/runtime.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using vm::Arguments;
using vm::Ref;
using vm::Vm;

/// time.time() at the start of a run: 2024-01-01T00:00:00Z.
constexpr std::int64_t kEpochSeconds = 1'704'067'200;

Ref time_sleep(Vm& vm, const Arguments& arguments) {
  if (vm::is_instance(vm, arguments[0], vm.types.str) || arguments[0].is_none()) {
    return vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer",
                    vm::type_name(vm, arguments[0]));
  }
  const std::optional<double> seconds = vm::to_double(vm, arguments[0]);
  if (!seconds) return {};
  if (std::isnan(*seconds)) return vm.raise(vm.types.value_error, "Invalid value NaN (not a number)");
  if (*seconds < 0) return vm.raise(vm.types.value_error, "sleep length must be non-negative");
  if (*seconds > 9.2e9) return vm.raise(vm.types.overflow_error, "timestamp too large to convert to C _PyTime_t");
  const auto ns = static_cast<std::int64_t>(std::nearbyint(*seconds * 1e9));
  Runtime& runtime = Runtime::of(vm);
  if (vm.recorder != nullptr) {
    vm.current_event = vm.record(trace::EventKind::k_clock_advanced, vm.current_actor, trace::kNoActor,
                                 vm.current_event, {}, ns);
  }
  runtime.loop.advance(ns);
  if (runtime.loop.now_ns() > vm.time_limit) vm.stop(vm::StopReason::k_virtual_time);
  return vm.stopped == vm::StopReason::k_none ? Ref::none() : Ref();
}

Ref time_monotonic(Vm& vm, const Arguments&) { return vm::make_float(vm, Runtime::of(vm).loop.read_clock()); }
Ref time_monotonic_ns(Vm& vm, const Arguments&) { return vm::make_int(vm, Runtime::of(vm).loop.read_clock_ns()); }
Ref time_time(Vm& vm, const Arguments&) {
  return vm::make_float(vm, Runtime::of(vm).loop.read_clock() + static_cast<double>(kEpochSeconds));
}
Ref time_time_ns(Vm& vm, const Arguments&) {
  return vm::make_int(vm, Runtime::of(vm).loop.read_clock_ns() + kEpochSeconds * 1'000'000'000);
}

constexpr vm::NativeDefinition kFunctions[] = {
    {"sleep", time_sleep, vm::ArgumentStyle::k_one},
    {"monotonic", time_monotonic, vm::ArgumentStyle::k_none},
    {"perf_counter", time_monotonic, vm::ArgumentStyle::k_none},
    {"process_time", time_monotonic, vm::ArgumentStyle::k_none},
    {"time", time_time, vm::ArgumentStyle::k_none},
    {"monotonic_ns", time_monotonic_ns, vm::ArgumentStyle::k_none},
    {"perf_counter_ns", time_monotonic_ns, vm::ArgumentStyle::k_none},
    {"time_ns", time_time_ns, vm::ArgumentStyle::k_none},
};

}  // namespace

void fill_time(Vm& vm, vm::Module* module) { vm::add_functions(vm, module, kFunctions); }

}  // namespace coroscope::library
