// strptime: a text against a format, as CPython's regular expressions for the directives match it.
// Source: CPython 3.11 Lib/_strptime.py, for the forms of each directive and how the fields follow from one another.

#include <cctype>
#include <optional>
#include <vector>

#include "core/library/native_type.h"
#include "core/library/time/struct_time.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::library {
namespace {

using namespace vm;

constexpr const char* kDays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr const char* kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                   "July",    "August",   "September", "October", "November", "December"};
constexpr std::int64_t kNone = INT64_MIN;

/// What the directives have said.
struct Said {
  std::int64_t year = kNone, month = 1, day = 1, hour = 0, minute = 0, second = 0, weekday = kNone, day_of_year = kNone;
  std::int64_t iso_year = kNone, iso_week = kNone, week = kNone;
  bool week_from_sunday = false, has_month = false, has_day = false, twelve_hours = false, is_pm = false, has_half = false;
  std::int64_t daylight = -1;
  std::string zone;
};

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::tolower(static_cast<unsigned char>(a[i])) != std::tolower(static_cast<unsigned char>(b[i]))) return false;
  }
  return true;
}

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Matcher {
 public:
  Matcher(std::string_view format, std::string_view text) : format_(format), text_(text) {}

  /// A directive that does not exist; 0: none. The format ends in a lone %: '%'.
  char bad_directive() const {
    for (std::size_t i = 0; i < format_.size(); ++i) {
      if (format_[i] != '%') continue;
      if (++i == format_.size()) return '%';
      if (std::string_view("aAbBcdfGHIjmMpSuUVwWxXyYzZ%").find(format_[i]) == std::string_view::npos) return format_[i];
    }
    return 0;
  }

  /// Where the match ends; nothing: no match.
  std::optional<std::size_t> match() { return match_from(0, 0, {}) ? std::optional(end_) : std::nullopt; }
  const Said& said() const { return result_; }

 private:
  bool match_from(std::size_t f, std::size_t t, Said said) {
    if (f == format_.size()) {
      end_ = t;
      result_ = said;
      return true;
    }
    if (is_blank(format_[f])) {
      while (f < format_.size() && is_blank(format_[f])) ++f;
      std::size_t blanks = t;
      while (blanks < text_.size() && is_blank(text_[blanks])) ++blanks;
      for (; blanks > t; --blanks) {
        if (match_from(f, blanks, said)) return true;
      }
      return false;
    }
    if (format_[f] == '%') return match_directive(format_[f + 1], f + 2, t, said);
    if (t == text_.size() || !equal_ignoring_case(text_.substr(t, 1), format_.substr(f, 1))) return false;
    return match_from(f + 1, t + 1, said);
  }

  /// A number of `most` digits at most, the longest first, within bounds. One leading blank may stand for a zero.
  template <class Set>
  bool number(std::size_t f, std::size_t t, const Said& said, std::size_t least_digits, std::size_t most, std::int64_t low,
              std::int64_t high, Set set, bool blank = false) {
    for (std::size_t size = most; size >= least_digits && size > 0; --size) {
      if (t + size > text_.size()) continue;
      std::int64_t value = 0;
      bool all_digits = true;
      for (std::size_t i = t; i < t + size; ++i) {
        all_digits = all_digits && is_digit(text_[i]);
        value = value * 10 + (text_[i] - '0');
      }
      if (!all_digits || value < low || value > high) continue;
      Said with = said;
      set(with, value, size);
      if (match_from(f, t + size, with)) return true;
    }
    if (!blank || t + 1 >= text_.size() || text_[t] != ' ' || !is_digit(text_[t + 1]) || text_[t + 1] == '0') return false;
    Said with = said;
    set(with, text_[t + 1] - '0', 2);
    return match_from(f, t + 2, with);
  }

  template <std::size_t count>
  bool word(std::size_t f, std::size_t t, const Said& said, const char* const (&words)[count], bool short_form,
            std::int64_t Said::*field, std::int64_t first) {
    // The longest names first, as the expression has them.
    for (std::size_t size = 9; size > 0; --size) {
      for (std::size_t i = 0; i < count; ++i) {
        std::string_view name = words[i];
        if (short_form) name = name.substr(0, 3);
        if (name.size() != size || !equal_ignoring_case(text_.substr(std::min(t, text_.size()), size), name)) continue;
        Said with = said;
        with.*field = static_cast<std::int64_t>(i) + first;
        if (field == &Said::month) with.has_month = true;
        if (match_from(f, t + size, with)) return true;
      }
    }
    return false;
  }

  /// A format in the place of a directive.
  bool expanded(std::string_view meaning, std::size_t f, std::size_t t, const Said& said) {
    const std::string whole = std::string(meaning) + std::string(format_.substr(f));
    Matcher inner(whole, text_);
    if (!inner.match_from(0, t, said)) return false;
    end_ = inner.end_;
    result_ = inner.result_;
    return true;
  }

  bool match_zone_offset(std::size_t f, std::size_t t, const Said& said) {
    if (t < text_.size() && text_[t] == 'Z') return match_from(f, t + 1, said);
    if (t >= text_.size() || (text_[t] != '+' && text_[t] != '-')) return false;
    std::size_t at = t + 1;
    const auto two_digits = [&] {
      if (at + 2 > text_.size() || !is_digit(text_[at]) || !is_digit(text_[at + 1])) return false;
      at += 2;
      return true;
    };
    if (!two_digits()) return false;
    if (at < text_.size() && text_[at] == ':') ++at;
    if (!two_digits()) return false;
    return match_from(f, at, said);
  }

  bool match_zone_name(std::size_t f, std::size_t t, const Said& said) {
    for (const std::string_view name : {"UTC", "GMT"}) {
      if (!equal_ignoring_case(text_.substr(std::min(t, text_.size()), 3), name)) continue;
      Said with = said;
      with.daylight = 0;
      if (match_from(f, t + 3, with)) return true;
    }
    return false;
  }

  bool match_half(std::size_t f, std::size_t t, const Said& said) {
    for (const std::string_view name : {"am", "pm"}) {
      if (!equal_ignoring_case(text_.substr(std::min(t, text_.size()), 2), name)) continue;
      Said with = said;
      with.has_half = true;
      with.is_pm = name == "pm";
      if (match_from(f, t + 2, with)) return true;
    }
    return false;
  }

  bool match_directive(char directive, std::size_t f, std::size_t t, const Said& said) {
    const auto into = [](std::int64_t Said::*field) {
      return [field](Said& with, std::int64_t value, std::size_t) { with.*field = value; };
    };
    switch (directive) {
      case '%': return t < text_.size() && text_[t] == '%' && match_from(f, t + 1, said);
      case 'a': return word(f, t, said, kDays, true, &Said::weekday, 0);
      case 'A': return word(f, t, said, kDays, false, &Said::weekday, 0);
      case 'b': return word(f, t, said, kMonths, true, &Said::month, 1);
      case 'B': return word(f, t, said, kMonths, false, &Said::month, 1);
      case 'c': return expanded("%a %b %d %H:%M:%S %Y", f, t, said);
      case 'x': return expanded("%m/%d/%y", f, t, said);
      case 'X': return expanded("%H:%M:%S", f, t, said);
      case 'd':
        return number(f, t, said, 1, 2, 1, 31,
                      [](Said& with, std::int64_t value, std::size_t) {
                        with.day = value;
                        with.has_day = true;
                      },
                      true);
      case 'f': return number(f, t, said, 1, 6, 0, 999999, [](Said&, std::int64_t, std::size_t) {});
      case 'G': return number(f, t, said, 4, 4, 0, 9999, into(&Said::iso_year));
      case 'H': return number(f, t, said, 1, 2, 0, 23, into(&Said::hour));
      case 'I':
        return number(f, t, said, 1, 2, 1, 12, [](Said& with, std::int64_t value, std::size_t) {
          with.hour = value;
          with.twelve_hours = true;
        });
      case 'j': return number(f, t, said, 1, 3, 1, 366, into(&Said::day_of_year));
      case 'm':
        return number(f, t, said, 1, 2, 1, 12, [](Said& with, std::int64_t value, std::size_t) {
          with.month = value;
          with.has_month = true;
        });
      case 'M': return number(f, t, said, 1, 2, 0, 59, into(&Said::minute));
      case 'p': return match_half(f, t, said);
      case 'S': return number(f, t, said, 1, 2, 0, 61, into(&Said::second));
      case 'u':
        return number(f, t, said, 1, 1, 1, 7,
                      [](Said& with, std::int64_t value, std::size_t) { with.weekday = value - 1; });
      case 'U':
      case 'W':
        return number(f, t, said, 1, 2, 0, 53, [directive](Said& with, std::int64_t value, std::size_t) {
          with.week = value;
          with.week_from_sunday = directive == 'U';
        });
      case 'V': return number(f, t, said, 1, 2, 1, 53, into(&Said::iso_week));
      case 'w':
        return number(f, t, said, 1, 1, 0, 6,
                      [](Said& with, std::int64_t value, std::size_t) { with.weekday = (value + 6) % 7; });
      case 'y':
        return number(f, t, said, 2, 2, 0, 99, [](Said& with, std::int64_t value, std::size_t) {
          with.year = value + (value <= 68 ? 2000 : 1900);
        });
      case 'Y': return number(f, t, said, 4, 4, 0, 9999, into(&Said::year));
      case 'z': return match_zone_offset(f, t, said);
      case 'Z': return match_zone_name(f, t, said);
      default: return false;
    }
  }

  std::string_view format_, text_;
  std::size_t end_ = 0;
  Said result_;
};

std::int64_t weekday_of(std::int64_t days) { return ((days + 3) % 7 + 7) % 7; }

/// Day of the year from a week's number and a weekday.
std::int64_t day_of_week(const Said& said, std::int64_t year) {
  std::int64_t first = weekday_of(days_from_date(year, 1, 1)), weekday = said.weekday;
  if (said.week_from_sunday) {
    first = (first + 1) % 7;
    weekday = (weekday + 1) % 7;
  }
  const std::int64_t days_before = (7 - first) % 7;  // of the year's first full week
  return said.week == 0 ? 1 + weekday - first : 1 + days_before + 7 * (said.week - 1) + weekday;
}

/// Fields from what was said; nothing: ValueError is set.
std::optional<TimeFields> work_out(Vm& vm, Said said) {
  if (said.twelve_hours || said.has_half) {
    if (said.twelve_hours) {
      if (said.has_half && said.is_pm) {
        if (said.hour != 12) said.hour += 12;
      } else if (said.hour == 12) {
        said.hour = 0;
      }
    }
  }
  bool leap_year_only = false;
  std::int64_t year = said.year;
  if (year == kNone && said.iso_year != kNone && said.iso_week != kNone && said.weekday != kNone) {
    const std::int64_t fourth = days_from_date(said.iso_year, 1, 4);
    const std::int64_t days = fourth - weekday_of(fourth) + 7 * (said.iso_week - 1) + said.weekday;
    const TimeFields date = fields_of_seconds(days * 86400);
    year = date[0];
    said.month = date[1];
    said.day = date[2];
    said.has_month = said.has_day = true;
  } else if (year == kNone && said.has_month && said.month == 2 && said.day == 29) {
    year = 1904;  // a year that has this day
    leap_year_only = true;
  } else if (year == kNone) {
    year = 1900;
  }
  std::int64_t day_of_year = said.day_of_year;
  if (day_of_year == kNone && said.week != kNone && said.weekday != kNone) {
    day_of_year = day_of_week(said, year);
    if (day_of_year <= 0) {
      --year;
      day_of_year += is_leap_year(year) ? 366 : 365;
    }
  }
  if (day_of_year == kNone) {
    const std::int64_t in_month = days_from_date(year, said.month + 1, 1) - days_from_date(year, said.month, 1);
    if (said.day > in_month) {
      vm.raise_message(vm.types.value_error, "day is out of range for month");
      return std::nullopt;
    }
    day_of_year = days_from_date(year, said.month, said.day) - days_from_date(year, 1, 1) + 1;
  } else {
    const TimeFields date = fields_of_seconds((days_from_date(year, 1, 1) + day_of_year - 1) * 86400);
    year = date[0];
    said.month = date[1];
    said.day = date[2];
  }
  if (said.weekday == kNone) said.weekday = weekday_of(days_from_date(year, said.month, said.day));
  if (leap_year_only) year = 1900;
  return TimeFields{year, said.month, said.day, said.hour, said.minute, said.second, said.weekday, day_of_year, said.daylight};
}

}  // namespace

Ref time_strptime(Vm& vm, const Arguments& arguments) {
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    if (is_str(arguments[i])) continue;
    const auto shown = repr_text(vm, Value(type_of(vm, arguments[i])));
    return vm.raise(vm.types.type_error, "strptime() argument {} must be str, not {}", i, shown.value_or("?"));
  }
  const std::string_view text = text_of(arguments[0]);
  const std::string_view format = arguments.positional == 2 ? text_of(arguments[1]) : "%a %b %d %H:%M:%S %Y";
  Matcher matcher(format, text);
  if (const char bad = matcher.bad_directive(); bad == '%') {
    return vm.raise(vm.types.value_error, "stray % in format '{}'", format);
  } else if (bad != 0) {
    return vm.raise(vm.types.value_error, "'{}' is a bad directive in format '{}'", bad, format);
  }
  const auto end = matcher.match();
  if (!end) {
    return vm.raise(vm.types.value_error, "time data {} does not match format {}", quoted(text), quoted(format));
  }
  if (*end != text.size()) return vm.raise(vm.types.value_error, "unconverted data remains: {}", text.substr(*end));
  const auto fields = work_out(vm, matcher.said());
  return fields ? make_struct_time(vm, *fields, "") : Ref();
}

}  // namespace coroscope::library
