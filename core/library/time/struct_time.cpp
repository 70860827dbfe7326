#include "core/library/time/struct_time.h"

#include "core/library/native_type.h"
#include "core/vm/objects/instance.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"

namespace coroscope::library {
namespace {

using namespace vm;

constexpr const char* kNames[] = {"tm_year", "tm_mon",  "tm_mday", "tm_hour", "tm_min",
                                  "tm_sec",  "tm_wday", "tm_yday", "tm_isdst"};
constexpr std::size_t kFields = std::size(kNames);

/// Behind the items: the name of the time zone, or empty.
Value& zone_of(Value self) { return *added_values(self.object()); }

void destroy_struct_time(Vm& vm, Object* object) {
  release(std::exchange(zone_of(Value(object)), kEmpty));
  vm.types.tuple->can.destroy(vm, object);
}

Ref repr_struct_time(Vm& vm, Value self) {
  std::string text = "time.struct_time(";
  const auto items = self.as<Tuple>()->view();
  for (std::size_t i = 0; i < kFields && i < items.size(); ++i) {
    text += fmt::format("{}{}=", i == 0 ? "" : ", ", kNames[i]);
    if (!append_repr(vm, text, items[i])) return {};
  }
  return make_str(vm, text + ")");
}

Ref struct_time_of(Vm& vm, Type* type, Value tuple) {
  return vm.types.tuple->can.construct(vm, type, Arguments{&tuple, 1, nullptr});
}

Ref construct_struct_time(Vm& vm, Type* type, const Arguments& arguments) {
  static constexpr const char* kParameters[] = {"sequence", "dict"};
  Value given[2];
  if (!parse_arguments(vm, arguments, "time.struct_time", kParameters, 2, 1, 2, given)) return {};
  const Ref items = tuple_of(vm, given[0]);
  if (!items) {
    if (vm.catch_error(vm.types.type_error)) vm.raise(vm.types.type_error, "constructor requires a sequence");
    return {};
  }
  const auto view = items.as<Tuple>()->view();
  if (view.size() < kFields || view.size() > kFields + 2) {
    return vm.raise(vm.types.type_error, "time.struct_time() takes an at {} {}-sequence ({}-sequence given)",
                    view.size() < kFields ? "least" : "most", view.size() < kFields ? kFields : kFields + 2, view.size());
  }
  const Ref fields = vm::make_tuple(vm, view.subspan(0, kFields));
  Ref made = struct_time_of(vm, type, *fields);
  if (made && view.size() > kFields && !view[kFields].is_none()) zone_of(*made) = Ref::share(view[kFields]).take();
  return made;
}

template <std::size_t index>
Ref get_field(Vm&, const Arguments& a) { return Ref::share(a[0].as<Tuple>()->items[index]); }
Ref get_zone(Vm&, const Arguments& a) { return Ref::share(zone_of(a[0]) ? zone_of(a[0]) : kNone); }
Ref get_offset(Vm&, const Arguments& a) { return zone_of(a[0]) ? Ref::of_int(0) : Ref::none(); }
Ref refuse_setting(Vm& vm, const Arguments&) { return vm.raise(vm.types.attribute_error, "readonly attribute"); }

template <std::size_t... index>
void add_fields(Vm& vm, Type* type, std::index_sequence<index...>) {
  (add_getter(vm, type, kNames[index], get_field<index>, refuse_setting), ...);
}

}  // namespace

Type* make_struct_time_type(Vm& vm) {
  Type* type = vm.make_type("time.struct_time", vm.types.tuple, Layout::k_tuple,
                            vm.types.tuple->instance_size + static_cast<std::uint32_t>(sizeof(Value)));
  type->built_in_size = static_cast<std::uint16_t>(vm.types.tuple->instance_size);
  State::of(vm).types.struct_time = type;
  type->can.destroy = destroy_struct_time;
  type->can.repr = repr_struct_time;
  type->can.construct = construct_struct_time;
  type->can.initialize = nullptr;
  add_fields(vm, type, std::make_index_sequence<kFields>());
  add_getter(vm, type, "tm_zone", get_zone, refuse_setting);
  add_getter(vm, type, "tm_gmtoff", get_offset, refuse_setting);
  const auto set_number = [&](const char* name, std::int64_t number) {
    set(vm, type->dictionary, vm.intern(name), Value::of_int(number));
  };
  set_number("n_fields", 11);
  set_number("n_sequence_fields", 9);
  set_number("n_unnamed_fields", 0);
  Ref names = Ref::adopt(allocate_tuple(vm, kFields));
  for (std::size_t i = 0; i < kFields; ++i) names.as<Tuple>()->items[i] = Value(vm.intern(kNames[i]));
  set(vm, type->dictionary, vm.names.__match_args__, *names);
  vm.type_changed(type);
  return type;
}

Ref make_struct_time(Vm& vm, const TimeFields& fields, std::string_view zone) {
  const Ref items = Ref::adopt(allocate_tuple(vm, kFields));
  for (std::size_t i = 0; i < kFields; ++i) items.as<Tuple>()->items[i] = make_int(vm, fields[i]).take();
  Ref made = struct_time_of(vm, State::of(vm).types.struct_time, *items);
  if (made && !zone.empty()) zone_of(*made) = make_str(vm, zone).take();
  return made;
}

bool read_struct_time(Vm& vm, Value value, const char* function, TimeFields& fields, std::string& zone) {
  if (!has_layout(value, Layout::k_tuple)) {
    vm.raise(vm.types.type_error, "Tuple or struct_time argument required");
    return false;
  }
  const auto items = value.as<Tuple>()->view();
  if (items.size() != kFields) {
    vm.raise(vm.types.type_error, "{}(): illegal time tuple argument", function);
    return false;
  }
  for (std::size_t i = 0; i < kFields; ++i) {
    const auto number = to_index(vm, items[i]);
    if (!number) return false;
    fields[i] = *number;
  }
  if (value.object()->type == State::of(vm).types.struct_time && zone_of(value)) {
    zone = str_text(vm, zone_of(value)).value_or("");
  }
  return true;
}

std::int64_t days_from_date(std::int64_t year, std::int64_t month, std::int64_t day) {
  // Years begin in March, so that the leap day is their last.
  const std::int64_t months = year * 12 + month - 3;
  const std::int64_t y = months >= 0 ? months / 12 : (months - 11) / 12;
  const std::int64_t m = months - y * 12;
  const auto floor_div = [](std::int64_t a, std::int64_t b) { return a >= 0 ? a / b : (a - b + 1) / b; };
  return y * 365 + floor_div(y, 4) - floor_div(y, 100) + floor_div(y, 400) + (153 * m + 2) / 5 + day - 1 - 719468;
}

bool is_leap_year(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

TimeFields fields_of_seconds(std::int64_t seconds) {
  const std::int64_t days = seconds >= 0 ? seconds / 86400 : (seconds - 86399) / 86400;
  const std::int64_t rest = seconds - days * 86400;
  std::int64_t year = 1970 + static_cast<std::int64_t>(static_cast<double>(days) / 365.2425) - 1;
  while (days_from_date(year + 1, 1, 1) <= days) ++year;
  const std::int64_t day_of_year = days - days_from_date(year, 1, 1);
  std::int64_t month = 1;
  while (month < 12 && days_from_date(year, month + 1, 1) <= days) ++month;
  const std::int64_t weekday = ((days + 3) % 7 + 7) % 7;
  return {year, month, days - days_from_date(year, month, 1) + 1, rest / 3600, rest / 60 % 60, rest % 60, weekday,
          day_of_year + 1, 0};
}

}  // namespace coroscope::library
