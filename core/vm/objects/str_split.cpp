// str's methods that take text apart and put it together: split, splitlines, partition, strip, join.
#include <algorithm>
#include <cstring>
#include <vector>

#include "core/vm/objects/containers.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/objects/unicode.h"

namespace coroscope::vm {
namespace {

using Pieces = std::vector<std::string_view>;

Ref list_of(Vm& vm, const Pieces& pieces) {
  std::vector<Value> items;
  items.reserve(pieces.size());
  for (std::string_view piece : pieces) items.push_back(make_str(vm, piece).take());
  return make_list_of_owned(vm, items);
}

/// The code point that ends at byte `end`; moves `end` before it.
std::uint32_t previous_code_point(std::string_view text, std::size_t& end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  end = begin;
  return next_code_point(text, begin);
}

/// Splits at runs of whitespace, from the left.
Pieces split_at_spaces(std::string_view text, std::int64_t limit) {
  Pieces pieces;
  std::size_t at = 0;
  while (true) {
    std::size_t begin = at;
    while (at < text.size() && unicode::is_space(next_code_point(text, at))) begin = at;
    if (begin >= text.size()) return pieces;
    if (limit-- == 0) {
      pieces.push_back(text.substr(begin));
      return pieces;
    }
    std::size_t end = at = begin;
    while (at < text.size() && !unicode::is_space(next_code_point(text, at))) end = at;
    pieces.push_back(text.substr(begin, end - begin));
  }
}

Pieces rsplit_at_spaces(std::string_view text, std::int64_t limit) {
  Pieces pieces;
  std::size_t at = text.size();
  while (true) {
    std::size_t end = at;
    while (at > 0 && unicode::is_space(previous_code_point(text, at))) end = at;
    if (end == 0) break;
    if (limit-- == 0) {
      pieces.push_back(text.substr(0, end));
      break;
    }
    std::size_t begin = at = end;
    while (at > 0 && !unicode::is_space(previous_code_point(text, at))) begin = at;
    pieces.push_back(text.substr(begin, end - begin));
    at = begin;
  }
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

Pieces split_at(std::string_view text, std::string_view separator, std::int64_t limit) {
  Pieces pieces;
  std::size_t at = 0;
  while (limit-- != 0) {
    const std::size_t found = text.find(separator, at);
    if (found == text.npos) break;
    pieces.push_back(text.substr(at, found - at));
    at = found + separator.size();
  }
  pieces.push_back(text.substr(at));
  return pieces;
}

Pieces rsplit_at(std::string_view text, std::string_view separator, std::int64_t limit) {
  Pieces pieces;
  std::string_view rest = text;
  while (limit-- != 0) {
    const std::size_t found = rest.rfind(separator);
    if (found == rest.npos) break;
    pieces.push_back(rest.substr(found + separator.size()));
    rest = rest.substr(0, found);
  }
  pieces.push_back(rest);
  std::reverse(pieces.begin(), pieces.end());
  return pieces;
}

template <bool from_right>
Ref str_split(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"sep", "maxsplit"};
  Value given[2];
  if (!parse_arguments(vm, arguments.without_first(), from_right ? "rsplit" : "split", kNames, 2, 0, 2, given)) return {};
  std::int64_t limit = -1;
  if (given[1]) {
    const auto number = to_size(vm, given[1]);
    if (!number) return {};
    limit = *number;
  }
  const std::string_view text = text_of(arguments[0]);
  if (!given[0] || given[0].is_none()) {
    return list_of(vm, from_right ? rsplit_at_spaces(text, limit) : split_at_spaces(text, limit));
  }
  if (!is_str(given[0])) return vm.raise(vm.types.type_error, "must be str or None, not {}", type_name(vm, given[0]));
  const std::string_view separator = text_of(given[0]);
  if (separator.empty()) return vm.raise(vm.types.value_error, "empty separator");
  return list_of(vm, from_right ? rsplit_at(text, separator, limit) : split_at(text, separator, limit));
}

Ref str_splitlines(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"keepends"};
  Value given[1];
  if (!parse_arguments(vm, arguments.without_first(), "splitlines", kNames, 1, 0, 1, given)) return {};
  const auto keep = given[0] ? truth(vm, given[0]) : std::optional(false);
  if (!keep) return {};
  const std::string_view text = text_of(arguments[0]);
  Pieces lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::size_t end = at;
    while (at < text.size()) {
      const std::uint32_t c = next_code_point(text, at);
      if (unicode::is_line_break(c)) {
        if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
        break;
      }
      end = at;
    }
    lines.push_back(text.substr(begin, (*keep ? at : end) - begin));
  }
  return list_of(vm, lines);
}

template <bool from_right>
Ref str_partition(Vm& vm, const Arguments& arguments) {
  if (!is_str(arguments[1])) return vm.raise(vm.types.type_error, "must be str, not {}", type_name(vm, arguments[1]));
  const std::string_view text = text_of(arguments[0]), separator = text_of(arguments[1]);
  if (separator.empty()) return vm.raise(vm.types.value_error, "empty separator");
  const std::size_t at = from_right ? text.rfind(separator) : text.find(separator);
  std::string_view parts[3] = {text, {}, {}};
  if (at != text.npos) {
    parts[0] = text.substr(0, at);
    parts[1] = separator;
    parts[2] = text.substr(at + separator.size());
  } else if (from_right) {
    std::swap(parts[0], parts[2]);
  }
  Value items[3];
  for (int i = 0; i < 3; ++i) items[i] = make_str(vm, parts[i]).take();
  return make_tuple_of_owned(vm, items);
}

template <bool left, bool right>
Ref str_strip(Vm& vm, const Arguments& arguments) {
  constexpr const char* kName = left && right ? "strip" : left ? "lstrip" : "rstrip";
  const Value chars = arguments.get(1);
  if (chars && !chars.is_none() && !is_str(chars)) {
    return vm.raise(vm.types.type_error, "{} arg must be None or str", kName);
  }
  const bool spaces = !chars || chars.is_none();
  const std::u32string set = spaces ? std::u32string() : to_code_points(text_of(chars));
  const auto strips = [&](char32_t c) { return spaces ? unicode::is_space(c) : set.find(c) != set.npos; };
  const std::string_view text = text_of(arguments[0]);
  std::size_t begin = 0, end = text.size();
  if (left) {
    for (std::size_t at = 0; at < end && strips(next_code_point(text, at));) begin = at;
  }
  if (right) {
    for (std::size_t at = end; at > begin && strips(previous_code_point(text, at));) end = at;
  }
  if (begin == 0 && end == text.size()) return str(vm, arguments[0]);
  return make_str(vm, text.substr(begin, end - begin));
}

Ref join_items(Vm& vm, const Str* separator, std::span<const Value> items) {
  std::uint64_t size = items.empty() ? 0 : std::uint64_t{separator->size} * (items.size() - 1);
  std::uint64_t length = items.empty() ? 0 : std::uint64_t{separator->length} * (items.size() - 1);
  std::uint32_t flags = items.size() > 1 ? separator->flags : std::uint32_t{Str::kAscii};
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!is_str(items[i])) {
      return vm.raise(vm.types.type_error, "sequence item {}: expected str instance, {} found", i, type_name(vm, items[i]));
    }
    size += items[i].as<Str>()->size;
    length += items[i].as<Str>()->length;
    flags &= items[i].as<Str>()->flags;
  }
  if (items.size() == 1 && items[0].object()->type == vm.types.str) return Ref::share(items[0]);
  Str* result = allocate_str(vm, size);
  if (result == nullptr) return {};
  char* at = result->data;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i != 0) {
      std::memcpy(at, separator->data, separator->size);
      at += separator->size;
    }
    std::memcpy(at, items[i].as<Str>()->data, items[i].as<Str>()->size);
    at += items[i].as<Str>()->size;
  }
  result->flags = flags & Str::kAscii;
  result->length = static_cast<std::uint32_t>(length);
  return Ref::adopt(result);
}

Ref str_join(Vm& vm, const Arguments& arguments) {
  const Str* separator = arguments[0].as<Str>();
  const Type* type = type_of(vm, arguments[1]);
  if (type == vm.types.list) return join_items(vm, separator, arguments[1].as<List>()->view());
  if (type == vm.types.tuple) return join_items(vm, separator, arguments[1].as<Tuple>()->view());
  const Ref items = items_to_join(vm, arguments[1]);
  return items ? join_items(vm, separator, items.as<List>()->view()) : Ref();
}

}  // namespace

Ref items_to_join(Vm& vm, Value iterable) {
  if (is_exactly(iterable, vm.types.list) || is_exactly(iterable, vm.types.tuple)) return Ref::share(iterable);
  const Ref iterator = iterate(vm, iterable);
  if (!iterator) {
    return vm.catch_error(vm.types.type_error) ? vm.raise(vm.types.type_error, "can only join an iterable") : Ref();
  }
  Ref items = make_list(vm, {});
  if (!items || !extend(vm, items.as<List>(), *iterator)) return {};
  return items;
}

std::span<const NativeDefinition> str_split_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"split", str_split<false>},
      {"rsplit", str_split<true>},
      {"splitlines", str_splitlines},
      {"partition", str_partition<false>, ArgumentStyle::k_one},
      {"rpartition", str_partition<true>, ArgumentStyle::k_one},
      {"strip", str_strip<true, true>, ArgumentStyle::k_counted, 0, 1},
      {"lstrip", str_strip<true, false>, ArgumentStyle::k_counted, 0, 1},
      {"rstrip", str_strip<false, true>, ArgumentStyle::k_counted, 0, 1},
      {"join", str_join, ArgumentStyle::k_one},
  };
  return kMethods;
}

}  // namespace coroscope::vm
