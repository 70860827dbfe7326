#include "core/vm/objects/format_values.h"

#include "core/vm/objects/format_spec.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

/// Reads the spec; false: raised, or it asks for more memory than there is.
bool read_spec(Vm& vm, Value value, std::string_view text, char default_type, char default_align, FormatSpec& spec) {
  const std::string problem = parse_format_spec(text, default_type, default_align, type_name(vm, value), spec);
  if (!problem.empty()) {
    vm.raise_message(vm.types.value_error, problem);
    return false;
  }
  constexpr std::int64_t kAskAbove = 64 << 10;
  return spec.width < kAskAbove || vm.can_allocate(static_cast<std::uint64_t>(spec.width));
}

Ref raise_unknown(Vm& vm, Value value, char32_t type) {
  return vm.raise_message(vm.types.value_error, unknown_format_code(type, type_name(vm, value)));
}

bool is_float_type(char32_t type) {
  switch (type) {
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%': return true;
    default: return false;
  }
}

Ref format_number(Vm& vm, double number, const FormatSpec& spec) {
  if (spec.precision > INT32_MAX) return vm.raise(vm.types.value_error, "precision too big");
  if (spec.precision > 1 << 20 && !vm.can_allocate(static_cast<std::uint64_t>(spec.precision))) return {};
  return make_str(vm, format_double(number, spec));
}

Ref format_character(Vm& vm, Value integer, const FormatSpec& spec) {
  if (spec.sign != 0) {
    return vm.raise(vm.types.value_error, "Sign not allowed with integer format specifier 'c'");
  }
  if (spec.alternate) {
    return vm.raise(vm.types.value_error, "Alternate form (#) not allowed with integer format specifier 'c'");
  }
  const auto code_point = narrow(integer);
  if (!code_point) return vm.raise(vm.types.overflow_error, "Python int too large to convert to C long");
  if (*code_point < 0 || *code_point > 0x10FFFF) {
    return vm.raise(vm.types.overflow_error, "%c arg not in range(0x110000)");
  }
  std::string text;
  append_code_point(text, static_cast<std::uint32_t>(*code_point));
  FormatSpec layout = spec;
  if (layout.align == '=') layout.align = '>';
  return make_str(vm, lay_out_text(layout, text));
}

Ref format_digits(Vm& vm, Value integer, const FormatSpec& spec) {
  std::string text;
  NumberParts parts;
  if (spec.type == 'd' || spec.type == 'n') {
    auto digits = decimal_text(vm, integer);
    if (!digits) return {};
    text = std::move(*digits);
    parts.negative = text[0] == '-';
    parts.digits = std::string_view(text).substr(parts.negative ? 1 : 0);
  } else {
    const int base = spec.type == 'b' ? 2 : spec.type == 'o' ? 8 : 16;
    text = digits_in_base(to_big(integer), base);
    if (spec.type == 'X') {
      for (char& c : text) c = static_cast<char>(c >= 'a' ? c - 32 : c);
    }
    if (spec.alternate) parts.prefix = base == 2 ? "0b" : base == 8 ? "0o" : spec.type == 'X' ? "0X" : "0x";
    parts.negative = is_negative(integer);
    parts.digits = text;
    parts.group_size = 4;
  }
  return make_str(vm, lay_out_number(spec, parts));
}

}  // namespace

Ref format_text(Vm& vm, Value str, std::string_view text) {
  FormatSpec spec;
  if (!read_spec(vm, str, text, 's', '<', spec)) return {};
  const char* problem = nullptr;
  if (spec.type != 's') {
    return raise_unknown(vm, str, spec.type);
  } else if (spec.sign != 0) {
    problem = spec.sign == ' ' ? "Space not allowed in string format specifier" : "Sign not allowed in string format specifier";
  } else if (spec.no_negative_zero) {
    problem = "Negative zero coercion (z) not allowed in string format specifier";
  } else if (spec.alternate) {
    problem = "Alternate form (#) not allowed in string format specifier";
  } else if (spec.align == '=') {
    problem = "'=' alignment not allowed in string format specifier";
  }
  if (problem != nullptr) return vm.raise_message(vm.types.value_error, problem);
  return make_str(vm, lay_out_text(spec, text_of(str)));
}

Ref format_int(Vm& vm, Value integer, std::string_view text) {
  FormatSpec spec;
  if (!read_spec(vm, integer, text, 'd', '>', spec)) return {};
  if (is_float_type(spec.type)) {
    const auto number = to_double(vm, integer);
    return number ? format_number(vm, *number, spec) : Ref();
  }
  switch (spec.type) {
    case 'b': case 'c': case 'd': case 'o': case 'x': case 'X': case 'n': break;
    default: return raise_unknown(vm, integer, spec.type);
  }
  if (spec.precision >= 0) return vm.raise(vm.types.value_error, "Precision not allowed in integer format specifier");
  if (spec.no_negative_zero) {
    return vm.raise(vm.types.value_error, "Negative zero coercion (z) not allowed in integer format specifier");
  }
  return spec.type == 'c' ? format_character(vm, integer, spec) : format_digits(vm, integer, spec);
}

Ref format_float(Vm& vm, Value value, std::string_view text) {
  FormatSpec spec;
  if (!read_spec(vm, value, text, 0, '>', spec)) return {};
  if (spec.type != 0 && spec.type != 'n' && !is_float_type(spec.type)) return raise_unknown(vm, value, spec.type);
  return format_number(vm, value.as<Float>()->number, spec);
}

}  // namespace coroscope::vm
