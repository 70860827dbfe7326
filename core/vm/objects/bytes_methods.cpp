#include "core/vm/objects/bytes_methods.h"

#include <algorithm>
#include <vector>

#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/objects/text_search.h"

namespace coroscope::vm {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\v\f";

std::string_view self_of(const Arguments& arguments) { return arguments[0].as<Bytes>()->view(); }

Ref list_of(Vm& vm, const std::vector<std::string_view>& pieces) {
  std::vector<Value> items;
  for (std::string_view piece : pieces) items.push_back(make_bytes(vm, piece).take());
  return make_list_of_owned(vm, items);
}

Ref bytes_decode(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"encoding", "errors"};
  Value given[2];
  if (!parse_arguments(vm, arguments.without_first(), "decode", kNames, 2, 0, 2, given)) return {};
  for (int i = 0; i < 2; ++i) {
    if (given[i] && !is_str(given[i])) {
      return vm.raise(vm.types.type_error, "decode() argument '{}' must be str, not {}", kNames[i], type_name(vm, given[i]));
    }
  }
  return decode(vm, arguments[0], given[0] ? text_of(given[0]) : "utf-8", given[1] ? text_of(given[1]) : "strict");
}

Ref bytes_hex(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"sep", "bytes_per_sep"};
  Value given[2];
  if (!parse_arguments(vm, arguments.without_first(), "hex", kNames, 2, 0, 2, given)) return {};
  std::string_view separator;
  if (given[0]) {
    if (!is_str(given[0]) || given[0].as<Str>()->size != 1) return vm.raise(vm.types.value_error, "sep must be length 1.");
    separator = text_of(given[0]);
  }
  std::int64_t group = 1;
  if (given[1]) {
    const auto number = to_index(vm, given[1]);
    if (!number) return {};
    group = *number;
  }
  const std::string_view bytes = self_of(arguments);
  const auto size = static_cast<std::int64_t>(bytes.size());
  std::string out;
  for (std::int64_t i = 0; i < size; ++i) {
    const bool boundary = group > 0 ? (size - i) % group == 0 : group < 0 && i % -group == 0;
    if (i != 0 && boundary) out += separator;
    const auto byte = static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
    out.push_back("0123456789abcdef"[byte >> 4]);
    out.push_back("0123456789abcdef"[byte & 15]);
  }
  return make_str(vm, out);
}

Ref bytes_join(Vm& vm, const Arguments& arguments) {
  const Ref items = items_to_join(vm, arguments[1]);
  if (!items) return {};
  std::string out;
  std::int64_t index = 0;
  const bool done = for_each(vm, *items, [&](Ref item) {
    if (!is_bytes_like(vm, *item)) {
      vm.raise(vm.types.type_error, "sequence item {}: expected a bytes-like object, {} found", index, type_name(vm, *item));
      return false;
    }
    if (index++ != 0) out += self_of(arguments);
    out += *bytes_of(vm, *item);
    return true;
  });
  return done && !vm.has_error() ? make_bytes(vm, out) : Ref();
}

Ref bytes_split(Vm& vm, const Arguments& arguments) {
  std::optional<std::string_view> separator;
  std::int64_t limit;
  if (!read_split_options(vm, arguments, "split", separator, limit)) return {};
  std::string_view rest = self_of(arguments);
  std::vector<std::string_view> pieces;
  if (separator) {
    for (std::size_t at; limit-- != 0 && (at = rest.find(*separator)) != rest.npos;) {
      pieces.push_back(rest.substr(0, at));
      rest.remove_prefix(at + separator->size());
    }
    pieces.push_back(rest);
    return list_of(vm, pieces);
  }
  while (true) {
    rest.remove_prefix(std::min(rest.find_first_not_of(kSpaces), rest.size()));
    if (rest.empty()) break;
    const std::size_t end = limit-- == 0 ? rest.size() : std::min(rest.find_first_of(kSpaces), rest.size());
    pieces.push_back(rest.substr(0, end));
    rest.remove_prefix(end);
  }
  return list_of(vm, pieces);
}

Ref bytes_replace(Vm& vm, const Arguments& arguments) {
  const auto from = bytes_of(vm, arguments[1]);
  if (!from) return {};
  const auto to = bytes_of(vm, arguments[2]);
  if (!to) return {};
  std::int64_t limit = -1;
  if (arguments.positional > 3) {
    const auto number = to_size(vm, arguments[3]);
    if (!number) return {};
    limit = *number;
  }
  return make_bytes(vm, replaced(self_of(arguments), *from, *to, limit < 0 ? INT64_MAX : limit, false));
}

/// The text that find and count look for: bytes, or one byte as an int, kept in `one`.
std::optional<std::string_view> wanted_bytes(Vm& vm, Value given, char& one) {
  if (is_bytes_like(vm, given)) return bytes_of(vm, given);
  if (!is_int(vm, given)) {
    vm.raise(vm.types.type_error, "argument should be integer or bytes-like object, not '{}'", type_name(vm, given));
    return std::nullopt;
  }
  const auto byte = to_int64(vm, given);
  if (!byte || *byte < 0 || *byte > 255) {
    vm.raise(vm.types.value_error, "byte must be in range(0, 256)");
    return std::nullopt;
  }
  one = static_cast<char>(*byte);
  return std::string_view(&one, 1);
}

std::optional<std::int64_t> look_for(Vm& vm, const Arguments& arguments, const char* name, bool from_right) {
  if (!check_search_arguments(vm, arguments, name)) return std::nullopt;
  char one = 0;
  const auto wanted = wanted_bytes(vm, arguments[1], one);
  if (!wanted) return std::nullopt;
  const std::string_view bytes = self_of(arguments);
  std::int64_t start, end;
  if (!read_search_bounds(vm, arguments, static_cast<std::int64_t>(bytes.size()), start, end)) return std::nullopt;
  if (start > end) return -1;
  const std::string_view window = bytes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
  const std::size_t at = from_right ? window.rfind(*wanted) : window.find(*wanted);
  return at == window.npos ? -1 : start + static_cast<std::int64_t>(at);
}

template <bool from_right>
Ref bytes_find(Vm& vm, const Arguments& arguments) {
  const auto at = look_for(vm, arguments, from_right ? "rfind" : "find", from_right);
  return at ? Ref::of_int(*at) : Ref();
}
template <bool from_right>
Ref bytes_index(Vm& vm, const Arguments& arguments) {
  const auto at = look_for(vm, arguments, from_right ? "rindex" : "index", from_right);
  if (!at) return {};
  return *at >= 0 ? Ref::of_int(*at) : vm.raise(vm.types.value_error, "subsection not found");
}

Ref bytes_count(Vm& vm, const Arguments& arguments) {
  if (!check_search_arguments(vm, arguments, "count")) return {};
  char one = 0;
  const auto wanted = wanted_bytes(vm, arguments[1], one);
  if (!wanted) return {};
  const std::string_view bytes = self_of(arguments);
  std::int64_t start, end;
  if (!read_search_bounds(vm, arguments, static_cast<std::int64_t>(bytes.size()), start, end)) return {};
  if (start > end) return Ref::of_int(0);
  if (wanted->empty()) return Ref::of_int(end - start + 1);
  const auto window = bytes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
  return Ref::of_int(static_cast<std::int64_t>(count_occurrences(window, *wanted)));
}

template <bool at_end>
Ref bytes_has_affix(Vm& vm, const Arguments& arguments) {
  constexpr const char* kName = at_end ? "endswith" : "startswith";
  if (!check_search_arguments(vm, arguments, kName)) return {};
  const std::string_view bytes = self_of(arguments);
  std::int64_t start, end;
  if (!read_search_bounds(vm, arguments, static_cast<std::int64_t>(bytes.size()), start, end)) return {};
  const bool possible = start <= end;
  const auto window = possible ? bytes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start)) : bytes;
  const auto fits = [&](std::string_view affix) {
    return possible && (at_end ? window.ends_with(affix) : window.starts_with(affix));
  };
  const Value given = arguments[1];
  if (is_bytes_like(vm, given)) return Ref::of_bool(fits(*bytes_of(vm, given)));
  if (type_of(vm, given)->layout != Layout::k_tuple) {
    return vm.raise(vm.types.type_error, "{} first arg must be bytes or a tuple of bytes, not {}", kName, type_name(vm, given));
  }
  for (Value affix : given.as<Tuple>()->view()) {
    const auto text = bytes_of(vm, affix);
    if (!text) return {};
    if (fits(*text)) return Ref::of_bool(true);
  }
  return Ref::of_bool(false);
}

template <bool left, bool right>
Ref bytes_strip(Vm& vm, const Arguments& arguments) {
  std::string_view set = kSpaces;
  const Value given = arguments.get(1);
  if (given && !given.is_none()) {
    const auto text = bytes_of(vm, given);
    if (!text) return {};
    set = *text;
  }
  std::string_view bytes = self_of(arguments);
  if (left) bytes.remove_prefix(std::min(bytes.find_first_not_of(set), bytes.size()));
  if (right) bytes = bytes.substr(0, bytes.find_last_not_of(set) + 1);
  return make_bytes(vm, bytes);
}

template <char (*map)(char)>
Ref bytes_mapped(Vm& vm, const Arguments& arguments) {
  std::string out(self_of(arguments));
  std::transform(out.begin(), out.end(), out.begin(), map);
  return make_bytes(vm, out);
}
char upper_byte(char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); }
char lower_byte(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }

template <bool (*is_member)(char)>
Ref bytes_all_are(Vm&, const Arguments& arguments) {
  const std::string_view bytes = self_of(arguments);
  return Ref::of_bool(!bytes.empty() && std::all_of(bytes.begin(), bytes.end(), is_member));
}
bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_letter_byte(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }
bool is_word_byte(char c) { return is_digit_byte(c) || is_letter_byte(c); }
bool is_space_byte(char c) { return kSpaces.find(c) != kSpaces.npos; }

}  // namespace

Ref bytes_from_hex(Vm& vm, const Arguments& arguments) {
  if (!takes_class_and_one(vm, arguments, "bytes.fromhex")) return {};
  return as_instance_of(vm, arguments[0], vm.types.bytes, bytes_of_hex(vm, arguments[1]));
}

Ref bytes_of_hex(Vm& vm, Value given) {
  if (!is_str(given)) {
    return vm.raise(vm.types.type_error, "fromhex() argument must be str, not {}", type_name(vm, given));
  }
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char letter = static_cast<char>(c | 32);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  };
  const std::string_view text = text_of(given);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (is_space_byte(text[at])) {
      ++at;
      continue;
    }
    for (std::size_t i = 0; i < 2; ++i) {
      if (at + i >= text.size() || digit(text[at + i]) < 0) {
        return vm.raise(vm.types.value_error, "non-hexadecimal number found in fromhex() arg at position {}", at + i);
      }
    }
    out.push_back(static_cast<char>(digit(text[at]) << 4 | digit(text[at + 1])));
    at += 2;
  }
  return make_bytes(vm, out);
}

bool read_split_options(Vm& vm, const Arguments& arguments, const char* function,
                        std::optional<std::string_view>& separator, std::int64_t& limit) {
  static constexpr const char* kNames[] = {"sep", "maxsplit"};
  Value given[2];
  if (!parse_arguments(vm, arguments.without_first(), function, kNames, 2, 0, 2, given)) return false;
  limit = -1;
  if (given[1]) {
    const auto number = to_size(vm, given[1]);
    if (!number) return false;
    limit = *number;
  }
  if (!given[0] || given[0].is_none()) return true;
  separator = bytes_of(vm, given[0]);
  if (separator && separator->empty()) vm.raise(vm.types.value_error, "empty separator");
  return separator && !separator->empty();
}

std::span<const NativeDefinition> bytes_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"decode", bytes_decode},
      {"hex", bytes_hex},
      {"join", bytes_join, ArgumentStyle::k_one},
      {"split", bytes_split},
      {"replace", bytes_replace, ArgumentStyle::k_counted, 2, 3},
      {"find", bytes_find<false>},
      {"rfind", bytes_find<true>},
      {"index", bytes_index<false>},
      {"rindex", bytes_index<true>},
      {"count", bytes_count},
      {"startswith", bytes_has_affix<false>},
      {"endswith", bytes_has_affix<true>},
      {"strip", bytes_strip<true, true>, ArgumentStyle::k_counted, 0, 1},
      {"lstrip", bytes_strip<true, false>, ArgumentStyle::k_counted, 0, 1},
      {"rstrip", bytes_strip<false, true>, ArgumentStyle::k_counted, 0, 1},
      {"upper", bytes_mapped<upper_byte>, ArgumentStyle::k_none},
      {"lower", bytes_mapped<lower_byte>, ArgumentStyle::k_none},
      {"isdigit", bytes_all_are<is_digit_byte>, ArgumentStyle::k_none},
      {"isalpha", bytes_all_are<is_letter_byte>, ArgumentStyle::k_none},
      {"isalnum", bytes_all_are<is_word_byte>, ArgumentStyle::k_none},
      {"isspace", bytes_all_are<is_space_byte>, ArgumentStyle::k_none},
  };
  return kMethods;
}

}  // namespace coroscope::vm
