// strftime, asctime, mktime. Source: CPython 3.11 Modules/timemodule.c, gettmarg and checktm.

#include "core/library/native_type.h"
#include "core/library/time/struct_time.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::library {
namespace {

using namespace vm;

/// Zeros count as ones where there is no zeroth month or day.
bool check_fields(Vm& vm, TimeFields& fields) {
  const auto refuse = [&](const char* what) {
    vm.raise(vm.types.value_error, "{} out of range", what);
    return false;
  };
  auto& [year, month, day, hour, minute, second, weekday, day_of_year, daylight] = fields;
  if (month == 0) month = 1;
  if (day == 0) day = 1;
  if (day_of_year == 0) day_of_year = 1;
  if (month < 1 || month > 12) return refuse("month");
  if (day < 1 || day > 31) return refuse("day of month");
  if (hour < 0 || hour > 23) return refuse("hour");
  if (minute < 0 || minute > 59) return refuse("minute");
  if (second < 0 || second > 61) return refuse("seconds");
  if (weekday < -1) return refuse("day of week");
  weekday = (weekday + 7) % 7;
  if (day_of_year < 1 || day_of_year > 366) return refuse("day of year");
  return true;
}

std::tm to_tm(const TimeFields& fields) {
  std::tm tm{};
  tm.tm_year = static_cast<int>(fields[0] - 1900);
  tm.tm_mon = static_cast<int>(fields[1] - 1);
  tm.tm_mday = static_cast<int>(fields[2]);
  tm.tm_hour = static_cast<int>(fields[3]);
  tm.tm_min = static_cast<int>(fields[4]);
  tm.tm_sec = static_cast<int>(fields[5]);
  tm.tm_wday = static_cast<int>((fields[6] + 1) % 7);
  tm.tm_yday = static_cast<int>(fields[7] - 1);
  tm.tm_isdst = static_cast<int>(fields[8]);
  return tm;
}

/// The fields of an optional argument, else of now.
bool fields_or_now(Vm& vm, Value given, const char* function, TimeFields& fields, std::string& zone) {
  if (!given) {
    fields = fields_of_seconds(current_seconds(vm));
    zone = "UTC";
    return true;
  }
  return read_struct_time(vm, given, function, fields, zone) && check_fields(vm, fields);
}

}  // namespace

std::string ascii_time(const TimeFields& f) {
  static constexpr const char* kDays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  return fmt::format("{} {}{:3} {:02}:{:02}:{:02} {}", kDays[f[6] % 7], kMonths[f[1] - 1], f[2], f[3], f[4], f[5], f[0]);
}

Ref time_asctime(Vm& vm, const Arguments& arguments) {
  TimeFields fields;
  std::string zone;
  return fields_or_now(vm, arguments.get(0), "asctime", fields, zone) ? make_str(vm, ascii_time(fields)) : Ref();
}

Ref time_mktime(Vm& vm, const Arguments& arguments) {
  TimeFields f;
  std::string zone;
  if (!read_struct_time(vm, arguments[0], "mktime", f, zone)) return {};
  constexpr std::int64_t kMost = 1'000'000'000;
  for (const std::int64_t field : f) {
    if (field > kMost || field < -kMost) return vm.raise(vm.types.overflow_error, "mktime argument out of range");
  }
  const std::int64_t seconds = days_from_date(f[0], f[1], f[2]) * 86400 + f[3] * 3600 + f[4] * 60 + f[5];
  return make_float(vm, static_cast<double>(seconds));
}

Ref time_strftime(Vm& vm, const Arguments& arguments) {
  if (!refuse_keywords(vm, arguments, "time.strftime")) return {};
  const std::uint32_t given = arguments.positional;
  if (given < 1) return vm.raise(vm.types.type_error, "strftime() takes at least 1 argument (0 given)");
  if (given > 2) return vm.raise(vm.types.type_error, "strftime() takes at most 2 arguments ({} given)", given);
  if (!is_str(arguments[0])) {
    return vm.raise(vm.types.type_error, "strftime() argument 1 must be str, not {}", type_name(vm, arguments[0]));
  }
  TimeFields fields;
  std::string zone;
  if (!fields_or_now(vm, arguments.get(1), "strftime", fields, zone)) return {};
  std::tm tm = to_tm(fields);
  const std::string zone_name = zone.empty() ? "UTC" : zone;
  tm.tm_zone = zone_name.c_str();
  const std::string format(text_of(arguments[0]));
  if (format.empty()) return make_str(vm, "");
  for (std::string buffer(format.size() * 4 + 256, '\0'); buffer.size() <= format.size() * 256 + 1024;
       buffer.resize(buffer.size() * 2)) {
    const std::size_t size = std::strftime(buffer.data(), buffer.size(), format.c_str(), &tm);
    if (size > 0) return make_str(vm, std::string_view(buffer).substr(0, size));
  }
  return make_str(vm, "");
}

}  // namespace coroscope::library
