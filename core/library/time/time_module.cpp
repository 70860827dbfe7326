// The module `time`: every clock is the virtual one.

#include <cmath>

#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/library/time/struct_time.h"
#include "core/loop/changed_rules.h"
#include "core/loop/blocking.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"

namespace coroscope::library {
namespace {

using loop::Runtime;
using vm::Arguments;
using vm::Ref;
using vm::Vm;

double read_clock(Vm& vm) { return static_cast<double>(Runtime::of(vm).clock.read_ns()) / 1e9; }

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
  const auto ns = std::max(static_cast<std::int64_t>(std::nearbyint(*seconds * 1e9)), std::int64_t{*seconds > 0});
  if (loop::suspends_in_call(vm, arguments[0])) return {};
  return loop::block_for(vm, ns) ? Ref::none() : Ref();
}

Ref time_monotonic(Vm& vm, const Arguments&) { return vm::make_float(vm, read_clock(vm)); }
Ref time_monotonic_ns(Vm& vm, const Arguments&) { return vm::make_int(vm, Runtime::of(vm).clock.read_ns()); }
Ref time_time(Vm& vm, const Arguments&) {
  return vm::make_float(vm, read_clock(vm) + static_cast<double>(Runtime::of(vm).epoch_seconds));
}
Ref time_time_ns(Vm& vm, const Arguments&) {
  return vm::make_int(vm, Runtime::of(vm).clock.read_ns() + Runtime::of(vm).epoch_seconds * 1'000'000'000);
}

/// The seconds of an argument, rounded down; of now without one.
std::optional<std::int64_t> seconds_of(Vm& vm, vm::Value given) {
  if (!given || given.is_none()) return current_seconds(vm);
  if (vm::is_int(vm, given)) {
    if (const auto whole = vm::to_int64(vm, given)) return whole;
    vm.raise_message(vm.types.overflow_error, "timestamp out of range for platform time_t");
    return std::nullopt;
  }
  if (!vm::is_float(vm, given)) {
    vm.raise(vm.types.type_error, "'{}' object cannot be interpreted as an integer", vm::type_name(vm, given));
    return std::nullopt;
  }
  const double number = std::floor(given.as<vm::Float>()->number);
  if (std::isnan(number)) {
    vm.raise_message(vm.types.value_error, "Invalid value NaN (not a number)");
    return std::nullopt;
  }
  if (std::fabs(number) > 9.2e18) {
    vm.raise_message(vm.types.overflow_error, "timestamp out of range for platform time_t");
    return std::nullopt;
  }
  return static_cast<std::int64_t>(number);
}

/// Years that fit into C's struct tm.
std::optional<TimeFields> fields_of(Vm& vm, vm::Value given) {
  const auto seconds = seconds_of(vm, given);
  if (!seconds) return std::nullopt;
  constexpr std::int64_t kMost = 67'000'000'000'000'000;
  if (*seconds > kMost || *seconds < -kMost) {
    vm.raise_message(vm.types.os_error, "[Errno 75] Value too large for defined data type");
    return std::nullopt;
  }
  return fields_of_seconds(*seconds);
}

bool check_one(Vm& vm, const Arguments& arguments, const char* name) {
  if (!vm::refuse_keywords(vm, arguments, fmt::format("time.{}", name))) return false;
  if (arguments.positional <= 1) return true;
  vm.raise(vm.types.type_error, "{}() takes at most 1 argument ({} given)", name, arguments.positional);
  return false;
}

Ref time_gmtime(Vm& vm, const Arguments& arguments) {
  if (!check_one(vm, arguments, "gmtime")) return {};
  const auto fields = fields_of(vm, arguments.get(0));
  return fields ? make_struct_time(vm, *fields, "GMT") : Ref();
}
Ref time_localtime(Vm& vm, const Arguments& arguments) {
  if (!check_one(vm, arguments, "localtime")) return {};
  const auto fields = fields_of(vm, arguments.get(0));
  return fields ? make_struct_time(vm, *fields, "UTC") : Ref();
}
Ref time_ctime(Vm& vm, const Arguments& arguments) {
  if (!check_one(vm, arguments, "ctime")) return {};
  const auto fields = fields_of(vm, arguments.get(0));
  return fields ? vm::make_str(vm, ascii_time(*fields)) : Ref();
}
Ref time_tzset(Vm&, const Arguments&) { return Ref::none(); }

constexpr vm::NativeDefinition kFunctions[] = {
    {"sleep", time_sleep, vm::ArgumentStyle::k_one},
    {"monotonic", time_monotonic, vm::ArgumentStyle::k_none},
    {"perf_counter", time_monotonic, vm::ArgumentStyle::k_none},
    {"process_time", time_monotonic, vm::ArgumentStyle::k_none},
    {"thread_time", time_monotonic, vm::ArgumentStyle::k_none},
    {"time", time_time, vm::ArgumentStyle::k_none},
    {"monotonic_ns", time_monotonic_ns, vm::ArgumentStyle::k_none},
    {"perf_counter_ns", time_monotonic_ns, vm::ArgumentStyle::k_none},
    {"process_time_ns", time_monotonic_ns, vm::ArgumentStyle::k_none},
    {"thread_time_ns", time_monotonic_ns, vm::ArgumentStyle::k_none},
    {"time_ns", time_time_ns, vm::ArgumentStyle::k_none},
    {"gmtime", time_gmtime},
    {"localtime", time_localtime},
    {"ctime", time_ctime},
    {"asctime", time_asctime, vm::ArgumentStyle::k_counted, 0, 1},
    {"mktime", time_mktime, vm::ArgumentStyle::k_one},
    {"strftime", time_strftime},
    {"strptime", time_strptime, vm::ArgumentStyle::k_counted, 1, 2},
    {"tzset", time_tzset, vm::ArgumentStyle::k_none},
};

}  // namespace

std::int64_t current_seconds(Vm& vm) {
  return Runtime::of(vm).epoch_seconds + Runtime::of(vm).clock.read_ns() / 1'000'000'000;
}

void fill_time(Vm& vm, vm::Module* module) {
  vm::add_functions(vm, module, kFunctions);
  vm::set_attribute(vm, module, "struct_time", vm::Value(make_struct_time_type(vm)));
  for (const char* name : {"timezone", "altzone", "daylight"}) {
    vm::set_attribute(vm, module, name, vm::Value::of_int(0));
  }
  const vm::Value zone(vm.intern("UTC"));
  const vm::Value zones[] = {zone, zone};
  vm::set_attribute(vm, module, "tzname", *vm::make_tuple(vm, zones));
}

}  // namespace coroscope::library
