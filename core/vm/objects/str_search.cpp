// str's methods that look for text in text: find, count, startswith, replace …
#include <algorithm>

#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/objects/text_search.h"

namespace coroscope::vm {
namespace {

/// What find, index, count, startswith … are given: `(wanted[, start[, end]])`.
struct Search {
  const Str* text;
  Value wanted;
  std::int64_t start, end;      ///< code points, clipped to the text; start may be behind the end
  std::string_view window() const {
    if (start > end) return {};
    const std::size_t begin = byte_offset(text, static_cast<std::uint32_t>(start));
    const std::size_t stop = end == text->length ? text->size : byte_offset(text, static_cast<std::uint32_t>(end));
    return text->view().substr(begin, stop - begin);
  }
  /// The index in code points of a byte of the window.
  std::int64_t index_at(std::string_view window, std::size_t byte) const {
    if (text->is_ascii()) return start + static_cast<std::int64_t>(byte);
    return start + count_code_points(window.substr(0, byte));
  }
};

std::optional<Search> read_search(Vm& vm, const Arguments& arguments, const char* name) {
  if (!check_search_arguments(vm, arguments, name)) return std::nullopt;
  Search search{arguments[0].as<Str>(), arguments[1], 0, 0};
  if (!read_search_bounds(vm, arguments, search.text->length, search.start, search.end)) return std::nullopt;
  return search;
}

/// find and its relatives: the index, -1 if not found, nothing if raised.
std::optional<std::int64_t> look_for(Vm& vm, const Arguments& arguments, const char* name, bool from_right) {
  const auto search = read_search(vm, arguments, name);
  if (!search) return std::nullopt;
  if (!is_str(search->wanted)) {
    vm.raise(vm.types.type_error, "must be str, not {}", type_name(vm, search->wanted));
    return std::nullopt;
  }
  if (search->start > search->end) return -1;
  const std::string_view window = search->window(), wanted = text_of(search->wanted);
  const std::size_t at = from_right ? window.rfind(wanted) : window.find(wanted);
  return at == window.npos ? -1 : search->index_at(window, at);
}

template <bool from_right>
Ref str_find(Vm& vm, const Arguments& arguments) {
  const auto at = look_for(vm, arguments, from_right ? "rfind" : "find", from_right);
  return at ? Ref::of_int(*at) : Ref();
}
template <bool from_right>
Ref str_index(Vm& vm, const Arguments& arguments) {
  const auto at = look_for(vm, arguments, from_right ? "rindex" : "index", from_right);
  if (!at) return {};
  return *at >= 0 ? Ref::of_int(*at) : vm.raise(vm.types.value_error, "substring not found");
}

Ref str_count(Vm& vm, const Arguments& arguments) {
  const auto search = read_search(vm, arguments, "count");
  if (!search) return {};
  if (!is_str(search->wanted)) {
    return vm.raise(vm.types.type_error, "must be str, not {}", type_name(vm, search->wanted));
  }
  if (search->start > search->end) return Ref::of_int(0);
  const std::string_view wanted = text_of(search->wanted);
  if (wanted.empty()) return Ref::of_int(search->end - search->start + 1);
  return Ref::of_int(static_cast<std::int64_t>(count_occurrences(search->window(), wanted)));
}

template <bool at_end>
Ref str_has_affix(Vm& vm, const Arguments& arguments) {
  constexpr const char* kName = at_end ? "endswith" : "startswith";
  const auto search = read_search(vm, arguments, kName);
  if (!search) return {};
  const bool possible = search->start <= search->end;
  const std::string_view window = search->window();
  const auto fits = [&](Value affix) {
    return possible && (at_end ? window.ends_with(text_of(affix)) : window.starts_with(text_of(affix)));
  };
  if (is_str(search->wanted)) return Ref::of_bool(fits(search->wanted));
  if (type_of(vm, search->wanted)->layout != Layout::k_tuple) {
    return vm.raise(vm.types.type_error, "{} first arg must be str or a tuple of str, not {}", kName,
                    type_name(vm, search->wanted));
  }
  for (Value affix : search->wanted.as<Tuple>()->view()) {
    if (!is_str(affix)) {
      return vm.raise(vm.types.type_error, "tuple for {} must only contain str, not {}", kName, type_name(vm, affix));
    }
    if (fits(affix)) return Ref::of_bool(true);
  }
  return Ref::of_bool(false);
}

Ref str_replace(Vm& vm, const Arguments& arguments) {
  for (std::uint32_t i = 1; i <= 2; ++i) {
    if (!is_str(arguments[i])) {
      return vm.raise(vm.types.type_error, "replace() argument {} must be str, not {}", i, type_name(vm, arguments[i]));
    }
  }
  std::int64_t limit = -1;
  if (arguments.positional > 3) {
    const auto given = to_size(vm, arguments[3]);
    if (!given) return {};
    limit = *given;
  }
  const std::string_view text = text_of(arguments[0]), from = text_of(arguments[1]), to = text_of(arguments[2]);
  if (limit < 0) limit = INT64_MAX;
  const auto count = static_cast<std::int64_t>(from.empty() ? arguments[0].as<Str>()->length + 1 : count_occurrences(text, from));
  const std::int64_t changes = std::min(limit, count);
  if (changes == 0 || from == to) return str(vm, arguments[0]);
  if (to.size() > from.size() && !vm.can_allocate(text.size() + (to.size() - from.size()) * static_cast<std::uint64_t>(changes))) {
    return {};
  }
  return make_str(vm, replaced(text, from, to, changes, /*text_is_utf8=*/true));
}

template <bool at_end>
Ref str_remove_affix(Vm& vm, const Arguments& arguments) {
  if (!is_str(arguments[1])) {
    return vm.raise(vm.types.type_error, "{}() argument must be str, not {}", at_end ? "removesuffix" : "removeprefix",
                    type_name(vm, arguments[1]));
  }
  std::string_view text = text_of(arguments[0]);
  const std::string_view affix = text_of(arguments[1]);
  if (affix.empty() || !(at_end ? text.ends_with(affix) : text.starts_with(affix))) return str(vm, arguments[0]);
  text = at_end ? text.substr(0, text.size() - affix.size()) : text.substr(affix.size());
  return make_str(vm, text);
}

}  // namespace

bool check_search_arguments(Vm& vm, const Arguments& arguments, const char* name) {
  if (arguments.keyword_count() != 0) {
    vm.raise(vm.types.type_error, "str.{}() takes no keyword arguments", name);
    return false;
  }
  const std::uint32_t given = arguments.positional - 1;
  if (given >= 1 && given <= 3) return true;
  vm.raise(vm.types.type_error, "{}() takes at {} argument{} ({} given)", name, given == 0 ? "least 1" : "most 3",
           given == 0 ? "" : "s", given);
  return false;
}

bool read_search_bounds(Vm& vm, const Arguments& arguments, std::int64_t length, std::int64_t& start, std::int64_t& end) {
  const auto read = [&](std::size_t i, std::int64_t fallback, std::int64_t& bound) {
    bound = fallback;
    const Value given = arguments.get(i);
    if (!given || given.is_none()) return true;
    if (!is_int(vm, given) && !find_in_type(type_of(vm, given), vm.names.__index__)) {
      vm.raise(vm.types.type_error, "slice indices must be integers or None or have an __index__ method");
      return false;
    }
    const auto index = to_index(vm, given, true);
    if (!index) return false;
    bound = *index < 0 ? std::max<std::int64_t>(*index + length, 0) : *index;
    return true;
  };
  if (!read(2, 0, start) || !read(3, length, end)) return false;
  end = std::min(end, length);
  return true;
}

std::size_t count_occurrences(std::string_view text, std::string_view wanted) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != text.npos; at = text.find(wanted, at + wanted.size())) ++count;
  return count;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to, std::int64_t changes,
                     bool text_is_utf8) {
  std::string out;
  std::size_t at = 0;
  if (from.empty()) {  // between all characters
    for (; changes > 0; --changes) {
      out += to;
      if (at >= text.size()) break;
      const std::size_t size = text_is_utf8 ? character_size(text[at]) : 1;
      out += text.substr(at, size);
      at += size;
    }
  } else {
    for (; changes > 0; --changes) {
      const std::size_t found = text.find(from, at);
      if (found == text.npos) break;
      out += text.substr(at, found - at);
      out += to;
      at = found + from.size();
    }
  }
  if (at < text.size()) out += text.substr(at);
  return out;
}

std::span<const NativeDefinition> str_search_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"find", str_find<false>},
      {"rfind", str_find<true>},
      {"index", str_index<false>},
      {"rindex", str_index<true>},
      {"count", str_count},
      {"startswith", str_has_affix<false>},
      {"endswith", str_has_affix<true>},
      {"replace", str_replace, ArgumentStyle::k_counted, 2, 3},
      {"removeprefix", str_remove_affix<false>, ArgumentStyle::k_one},
      {"removesuffix", str_remove_affix<true>, ArgumentStyle::k_one},
  };
  return kMethods;
}

}  // namespace coroscope::vm
