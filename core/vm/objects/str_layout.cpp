// str's methods that fill text up to a width: center, ljust, rjust, zfill, expandtabs.
#include <algorithm>

#include "core/vm/objects/numbers.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

/// The text with `left` and `right` fill characters around it.
Ref padded(Vm& vm, const Str* text, std::int64_t left, std::int64_t right, std::string_view fill) {
  const auto total = static_cast<std::uint64_t>(left + right);
  if (total > 64 << 10 && !vm.can_allocate(total * fill.size())) return {};
  std::string out;
  out.reserve(text->size + total * fill.size());
  for (std::int64_t i = 0; i < left; ++i) out += fill;
  out += text->view();
  for (std::int64_t i = 0; i < right; ++i) out += fill;
  return make_str(vm, out);
}

enum class Side { k_left, k_right, k_center };

template <Side side>
Ref str_justify(Vm& vm, const Arguments& arguments) {
  const auto width = to_size(vm, arguments[1]);
  if (!width) return {};
  std::string_view fill = " ";
  if (const Value given = arguments.get(2)) {
    if (!is_str(given)) {
      return vm.raise(vm.types.type_error, "The fill character must be a unicode character, not {}", type_name(vm, given));
    }
    if (given.as<Str>()->length != 1) {
      return vm.raise(vm.types.type_error, "The fill character must be exactly one character long");
    }
    fill = text_of(given);
  }
  const Str* text = arguments[0].as<Str>();
  const std::int64_t padding = *width - text->length;
  if (padding <= 0) return str(vm, arguments[0]);
  if (side == Side::k_left) return padded(vm, text, 0, padding, fill);
  if (side == Side::k_right) return padded(vm, text, padding, 0, fill);
  const std::int64_t left = padding / 2 + (padding & *width & 1);
  return padded(vm, text, left, padding - left, fill);
}

Ref str_zfill(Vm& vm, const Arguments& arguments) {
  const auto width = to_size(vm, arguments[1]);
  if (!width) return {};
  const Str* text = arguments[0].as<Str>();
  const std::int64_t padding = *width - text->length;
  if (padding <= 0) return str(vm, arguments[0]);
  if (padding > 64 << 10 && !vm.can_allocate(static_cast<std::uint64_t>(padding))) return {};
  std::string out(text->view());
  const bool sign = !out.empty() && (out[0] == '+' || out[0] == '-');
  out.insert(sign ? 1 : 0, static_cast<std::size_t>(padding), '0');
  return make_str(vm, out);
}

Ref str_expandtabs(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"tabsize"};
  Value given[1];
  if (!parse_arguments(vm, arguments.without_first(), "expandtabs", kNames, 1, 0, 1, given)) return {};
  std::int64_t size = 8;
  if (given[0]) {
    const auto number = to_index(vm, given[0]);
    if (!number) return {};
    size = *number;
  }
  const std::string_view text = text_of(arguments[0]);
  std::string out;
  std::int64_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::uint32_t c = next_code_point(text, at);
    if (c == '\t') {
      const std::int64_t blanks = size > 0 ? size - column % size : 0;
      if (blanks > 64 << 10 && !vm.can_allocate(out.size() + static_cast<std::uint64_t>(blanks))) return {};
      out.append(static_cast<std::size_t>(blanks), ' ');
      column += blanks;
    } else {
      out += text.substr(begin, at - begin);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return make_str(vm, out);
}

}  // namespace

std::span<const NativeDefinition> str_layout_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"ljust", str_justify<Side::k_left>, ArgumentStyle::k_counted, 1, 2},
      {"rjust", str_justify<Side::k_right>, ArgumentStyle::k_counted, 1, 2},
      {"center", str_justify<Side::k_center>, ArgumentStyle::k_counted, 1, 2},
      {"zfill", str_zfill, ArgumentStyle::k_one},
      {"expandtabs", str_expandtabs},
  };
  return kMethods;
}

}  // namespace coroscope::vm
