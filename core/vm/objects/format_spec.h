// The format-spec mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
//
// Pure functions on text and numbers; format_values.h applies them to Python values and raises.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::vm {

struct FormatSpec {
  char32_t fill = ' ';
  char align = '>';               ///< < > = ^
  char sign = 0;                  ///< + - or blank; 0: not given
  bool no_negative_zero = false;  ///< z
  bool alternate = false;         ///< #
  std::int64_t width = -1;        ///< in characters; -1: not given
  char grouping = 0;              ///< , or _
  std::int64_t precision = -1;    ///< -1: not given
  char32_t type = 0;
};

/// Reads a spec. Returns the message of CPython's ValueError, empty if all is well.
/// `default_type` and `default_align` are those of the value's type: 's' and '<', 'd' and '>', 0 and '>'.
std::string parse_format_spec(std::string_view text, char default_type, char default_align, std::string_view type_name,
                              FormatSpec& spec);
/// `Unknown format code 'q' for object of type 'int'`.
std::string unknown_format_code(char32_t type, std::string_view type_name);

/// The parts of a number, to be laid out by a spec.
struct NumberParts {
  bool negative = false;
  std::string_view prefix;        ///< 0x
  std::string_view digits;        ///< before the point: these are grouped
  std::string_view rest;          ///< the point and all behind it
  int group_size = 3;
};
std::string lay_out_number(const FormatSpec& spec, const NumberParts& parts);
/// Text cut to the precision and padded to the width.
std::string lay_out_text(const FormatSpec& spec, std::string_view text);

/// A double with printf's types e f g (E F G), or 'r' for repr. `always_fraction`: a `.0` where nothing else follows.
/// Rounded half to even on the exact binary value.
std::string double_text(double number, char type, std::int64_t precision, bool alternate, bool always_fraction);
/// A double by a spec, whose type is 0 or one of e E f F g G n %.
std::string format_double(double number, const FormatSpec& spec);

}  // namespace coroscope::vm
