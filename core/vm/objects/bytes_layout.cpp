// bytes' methods that take bytes apart at a place, or fill them up to a width.
#include <algorithm>
#include <vector>

#include "core/vm/objects/bytes_methods.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/operations.h"
#include "core/vm/vm.h"

namespace coroscope::vm {
namespace {

std::string_view self_of(const Arguments& arguments) { return arguments[0].as<Bytes>()->view(); }

enum class Side { k_left, k_right, k_center };

template <Side side>
Ref bytes_justify(Vm& vm, const Arguments& arguments) {
  constexpr const char* kName = side == Side::k_left ? "ljust" : side == Side::k_right ? "rjust" : "center";
  const auto width = to_size(vm, arguments[1]);
  if (!width) return {};
  char fill = ' ';
  if (const Value given = arguments.get(2)) {
    if (!is_bytes(given) || given.as<Bytes>()->size != 1) {
      return vm.raise(vm.types.type_error, "{}() argument 2 must be a byte string of length 1, not {}", kName,
                      type_name(vm, given));
    }
    fill = given.as<Bytes>()->data[0];
  }
  const std::string_view bytes = self_of(arguments);
  const std::int64_t padding = std::max<std::int64_t>(*width - static_cast<std::int64_t>(bytes.size()), 0);
  if (padding > 64 << 10 && !vm.can_allocate(static_cast<std::uint64_t>(padding))) return {};
  const std::int64_t left = side == Side::k_left    ? 0
                            : side == Side::k_right ? padding
                                                    : padding / 2 + (padding & *width & 1);
  std::string out(static_cast<std::size_t>(left), fill);
  out += bytes;
  out.append(static_cast<std::size_t>(padding - left), fill);
  return make_bytes(vm, out);
}

Ref bytes_zfill(Vm& vm, const Arguments& arguments) {
  const auto width = to_size(vm, arguments[1]);
  if (!width) return {};
  std::string out(self_of(arguments));
  const std::int64_t padding = *width - static_cast<std::int64_t>(out.size());
  if (padding > 64 << 10 && !vm.can_allocate(static_cast<std::uint64_t>(padding))) return {};
  const bool sign = !out.empty() && (out[0] == '+' || out[0] == '-');
  if (padding > 0) out.insert(sign ? 1 : 0, static_cast<std::size_t>(padding), '0');
  return make_bytes(vm, out);
}

template <bool from_right>
Ref bytes_partition(Vm& vm, const Arguments& arguments) {
  const auto separator = bytes_of(vm, arguments[1]);
  if (!separator) return {};
  if (separator->empty()) return vm.raise(vm.types.value_error, "empty separator");
  const std::string_view bytes = self_of(arguments);
  const std::size_t at = from_right ? bytes.rfind(*separator) : bytes.find(*separator);
  std::string_view parts[3] = {bytes, {}, {}};
  if (at != bytes.npos) {
    parts[0] = bytes.substr(0, at);
    parts[1] = *separator;
    parts[2] = bytes.substr(at + separator->size());
  } else if (from_right) {
    std::swap(parts[0], parts[2]);
  }
  Value items[3];
  for (int i = 0; i < 3; ++i) items[i] = make_bytes(vm, parts[i]).take();
  return make_tuple_of_owned(vm, items);
}

Ref bytes_splitlines(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"keepends"};
  Value given[1];
  if (!parse_arguments(vm, arguments.without_first(), "splitlines", kNames, 1, 0, 1, given)) return {};
  const auto keep = given[0] ? truth(vm, given[0]) : std::optional(false);
  if (!keep) return {};
  std::string_view rest = self_of(arguments);
  std::vector<Value> lines;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
    const std::size_t breaks = end == rest.size() ? 0 : rest.substr(end).starts_with("\r\n") ? 2 : 1;
    lines.push_back(make_bytes(vm, rest.substr(0, *keep ? end + breaks : end)).take());
    rest.remove_prefix(end + breaks);
  }
  return make_list_of_owned(vm, lines);
}

template <bool at_end>
Ref bytes_remove_affix(Vm& vm, const Arguments& arguments) {
  const auto affix = bytes_of(vm, arguments[1]);
  if (!affix) return {};
  std::string_view bytes = self_of(arguments);
  if (at_end ? bytes.ends_with(*affix) : bytes.starts_with(*affix)) {
    bytes = at_end ? bytes.substr(0, bytes.size() - affix->size()) : bytes.substr(affix->size());
  }
  return make_bytes(vm, bytes);
}

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char flipped(char c) { return static_cast<char>(c ^ 32); }

Ref bytes_title(Vm& vm, const Arguments& arguments) {
  std::string out(self_of(arguments));
  bool inside = false;
  for (char& c : out) {
    if (inside ? is_upper(c) : is_lower(c)) c = flipped(c);
    inside = is_upper(c) || is_lower(c);
  }
  return make_bytes(vm, out);
}

Ref bytes_capitalize(Vm& vm, const Arguments& arguments) {
  std::string out(self_of(arguments));
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (i == 0 ? is_lower(out[i]) : is_upper(out[i])) out[i] = flipped(out[i]);
  }
  return make_bytes(vm, out);
}

Ref bytes_swapcase(Vm& vm, const Arguments& arguments) {
  std::string out(self_of(arguments));
  for (char& c : out) {
    if (is_upper(c) || is_lower(c)) c = flipped(c);
  }
  return make_bytes(vm, out);
}

template <bool (*wanted)(char), bool (*other)(char)>
Ref bytes_one_case(Vm&, const Arguments& arguments) {
  const std::string_view bytes = self_of(arguments);
  return Ref::of_bool(std::any_of(bytes.begin(), bytes.end(), wanted) && std::none_of(bytes.begin(), bytes.end(), other));
}

Ref bytes_isascii(Vm&, const Arguments& arguments) {
  const std::string_view bytes = self_of(arguments);
  return Ref::of_bool(std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<signed char>(c) >= 0; }));
}

}  // namespace

std::span<const NativeDefinition> bytes_layout_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"ljust", bytes_justify<Side::k_left>, ArgumentStyle::k_counted, 1, 2},
      {"rjust", bytes_justify<Side::k_right>, ArgumentStyle::k_counted, 1, 2},
      {"center", bytes_justify<Side::k_center>, ArgumentStyle::k_counted, 1, 2},
      {"zfill", bytes_zfill, ArgumentStyle::k_one},
      {"partition", bytes_partition<false>, ArgumentStyle::k_one},
      {"rpartition", bytes_partition<true>, ArgumentStyle::k_one},
      {"splitlines", bytes_splitlines},
      {"removeprefix", bytes_remove_affix<false>, ArgumentStyle::k_one},
      {"removesuffix", bytes_remove_affix<true>, ArgumentStyle::k_one},
      {"title", bytes_title, ArgumentStyle::k_none},
      {"capitalize", bytes_capitalize, ArgumentStyle::k_none},
      {"swapcase", bytes_swapcase, ArgumentStyle::k_none},
      {"isupper", bytes_one_case<is_upper, is_lower>, ArgumentStyle::k_none},
      {"islower", bytes_one_case<is_lower, is_upper>, ArgumentStyle::k_none},
      {"isascii", bytes_isascii, ArgumentStyle::k_none},
  };
  return kMethods;
}

}  // namespace coroscope::vm
