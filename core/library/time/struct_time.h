// time.struct_time, and times taken apart: what the functions of the module time share. The only time zone is UTC.
#pragma once

#include <array>
#include <ctime>
#include <string>
#include <string_view>

#include "core/vm/objects/function.h"

namespace coroscope::library {

/// Year, month from 1, day, hour, minute, second, weekday from Monday as 0, day of the year from 1, daylight saving.
using TimeFields = std::array<std::int64_t, 9>;

vm::Type* make_struct_time_type(vm::Vm& vm);
/// `zone`: "UTC" or "GMT"; empty: not known.
vm::Ref make_struct_time(vm::Vm& vm, const TimeFields& fields, std::string_view zone);
/// The fields of a tuple or struct_time; TypeError `strftime(): illegal time tuple argument`.
bool read_struct_time(vm::Vm& vm, vm::Value value, const char* function, TimeFields& fields, std::string& zone);

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar; month and day may be out of range.
std::int64_t days_from_date(std::int64_t year, std::int64_t month, std::int64_t day);
bool is_leap_year(std::int64_t year);
/// The fields of a number of seconds since 1970.
TimeFields fields_of_seconds(std::int64_t seconds);

vm::Ref time_strftime(vm::Vm& vm, const vm::Arguments& arguments);
vm::Ref time_asctime(vm::Vm& vm, const vm::Arguments& arguments);
vm::Ref time_mktime(vm::Vm& vm, const vm::Arguments& arguments);
vm::Ref time_strptime(vm::Vm& vm, const vm::Arguments& arguments);
std::string ascii_time(const TimeFields& fields);
/// time.time() in whole seconds.
std::int64_t current_seconds(vm::Vm& vm);

}  // namespace coroscope::library
