// The methods of re.Pattern.

#include "core/library/native_type.h"
#include "core/library/regex/regex_types.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::library {
namespace {

using namespace vm;

Pattern* self_of(const Arguments& a) { return a[0].as<Pattern>(); }

/// The arguments string, pos, endpos.
struct Search {
  RegexText text;
  std::int64_t from = 0, end = 0;
};

bool read_search(Vm& vm, const Arguments& a, const char* function, Search& search) {
  static constexpr const char* kNames[] = {"string", "pos", "endpos"};
  Value given[3];
  if (!read_arguments(vm, a.without_first(), function, kNames, 3, 1, 3, given)) return false;
  std::int64_t bounds[] = {0, INT64_MAX};
  for (int i = 0; i < 2; ++i) {
    if (!given[i + 1]) continue;
    const auto bound = to_index(vm, given[i + 1], true);
    if (!bound) return false;
    bounds[i] = *bound;
  }
  if (!read_regex_text(vm, self_of(a), given[0], search.text)) return false;
  const auto size = static_cast<std::int64_t>(search.text.subject.size());
  search.from = std::clamp<std::int64_t>(bounds[0], 0, size);
  search.end = std::clamp<std::int64_t>(bounds[1], 0, size);
  return true;
}

template <MatchKind kind>
Ref match_once(Vm& vm, const Arguments& a) {
  constexpr const char* kName = kind == MatchKind::k_match ? "match" : kind == MatchKind::k_search ? "search" : "fullmatch";
  Search search;
  if (!read_search(vm, a, kName, search)) return {};
  if (search.from > search.end) return Ref::none();
  Matcher matcher(vm, self_of(a)->compiled->program, search.text.subject);
  switch (matcher.run(kind, static_cast<std::size_t>(search.from), static_cast<std::size_t>(search.end), false)) {
    case Matcher::Result::k_found: return make_match(vm, a[0], search.text.value, matcher, search.from, search.end);
    case Matcher::Result::k_none: return Ref::none();
    default: return {};
  }
}

/// All matches one behind the other; `visit(matcher)` says whether to go on. False: raised.
template <class Visit>
bool for_each_match(Vm& vm, Matcher& matcher, std::int64_t from, std::int64_t end, Visit visit) {
  bool must_advance = false;
  while (from <= end) {
    const auto result = matcher.run(MatchKind::k_search, static_cast<std::size_t>(from), static_cast<std::size_t>(end),
                                    must_advance);
    if (result == Matcher::Result::k_raised) return false;
    if (result == Matcher::Result::k_none) return true;
    if (!visit()) return !vm.has_error();
    must_advance = matcher.end_of(0) == matcher.begin_of(0);
    from = matcher.end_of(0);
  }
  return true;
}

/// A group's text; an empty one, or `missing`, if it did not match.
Ref text_of_group(Vm& vm, const RegexText& text, const Matcher& matcher, std::uint32_t group, Value missing = kEmpty) {
  const std::int64_t begin = matcher.begin_of(group), end = matcher.end_of(group);
  if (begin >= 0 && end >= begin) return text.slice(vm, begin, end);
  if (missing) return Ref::share(missing);
  return text.is_bytes ? make_bytes(vm, "") : make_str(vm, "");
}

Ref find_all(Vm& vm, const Arguments& a) {
  Search search;
  if (!read_search(vm, a, "findall", search)) return {};
  const std::uint32_t groups = self_of(a)->compiled->program.groups;
  Matcher matcher(vm, self_of(a)->compiled->program, search.text.subject);
  Ref list = make_list(vm, {});
  const bool done = for_each_match(vm, matcher, search.from, search.end, [&] {
    Ref item;
    if (groups <= 1) {
      item = text_of_group(vm, search.text, matcher, groups);
    } else {
      item = Ref::adopt(allocate_tuple(vm, groups));
      for (std::uint32_t group = 1; group <= groups; ++group) {
        Ref text = text_of_group(vm, search.text, matcher, group);
        if (!text) return false;
        item.as<Tuple>()->items[group - 1] = text.take();
      }
    }
    return item && append(vm, list.as<List>(), std::move(item));
  });
  return done ? list : Ref();
}

// ------------------------------------------------------------------------------------------------ finditer

/// Source: the pattern; extra: the string; position: where to go on; limit: the end; step: 1 if it must advance.
Ref find_iter(Vm& vm, const Arguments& a) {
  Search search;
  if (!read_search(vm, a, "finditer", search)) return {};
  return make_iterator(vm, State::of(vm).types.match_iterator, a[0], search.text.value, search.from, search.end, 0);
}

// ------------------------------------------------------------------------------------------------ split

Ref split(Vm& vm, const Arguments& a) {
  static constexpr const char* kNames[] = {"string", "maxsplit"};
  Value given[2];
  if (!read_arguments(vm, a.without_first(), "split", kNames, 2, 1, 2, given)) return {};
  std::int64_t left = 0;
  if (given[1]) {
    const auto number = to_index(vm, given[1]);
    if (!number) return {};
    left = *number;
  }
  RegexText text;
  if (!read_regex_text(vm, self_of(a), given[0], text)) return {};
  const std::uint32_t groups = self_of(a)->compiled->program.groups;
  Matcher matcher(vm, self_of(a)->compiled->program, text.subject);
  Ref list = make_list(vm, {});
  std::int64_t last = 0;
  const auto size = static_cast<std::int64_t>(text.subject.size());
  const auto add = [&](Ref item) { return item && append(vm, list.as<List>(), std::move(item)); };
  const bool done = left < 0 || for_each_match(vm, matcher, 0, size, [&] {
    if (!add(text.slice(vm, last, matcher.begin_of(0)))) return false;
    for (std::uint32_t group = 1; group <= groups; ++group) {
      if (!add(text_of_group(vm, text, matcher, group, kNone))) return false;
    }
    last = matcher.end_of(0);
    return left == 0 || --left > 0;
  });
  return done && add(text.slice(vm, last, size)) ? list : Ref();
}

// ------------------------------------------------------------------------------------------------ sub

struct Substitution {
  Ref text;
  std::int64_t count = 0;
};

/// Does a template say anything but itself?
bool is_literal(Value replacement) {
  const std::string_view view = is_str(replacement) ? text_of(replacement) : replacement.as<Bytes>()->view();
  return view.find('\\') == std::string_view::npos;
}

/// What a function gives for a match. False: raised.
bool append_called(Vm& vm, Value function, Value pattern, const RegexText& text, const Matcher& matcher, std::string& out) {
  const Ref match = make_match(vm, pattern, text.value, matcher, 0, static_cast<std::int64_t>(text.subject.size()));
  const Ref result = vm.call(function, {*match});
  if (!result) return false;
  if (result.get().is_none()) return true;
  if (text.is_bytes ? !is_bytes(*result) : !is_str(*result)) {
    vm.raise(vm.types.type_error, "expected {} instance, {} found", text.is_bytes ? "a bytes-like object" : "str",
             type_name(vm, *result));
    return false;
  }
  out += text.is_bytes ? result.as<Bytes>()->view() : text_of(*result);
  return true;
}

std::optional<Substitution> substitute(Vm& vm, const Arguments& a, const char* function) {
  static constexpr const char* kNames[] = {"repl", "string", "count"};
  Value given[3];
  if (!read_arguments(vm, a.without_first(), function, kNames, 3, 2, 3, given)) return std::nullopt;
  std::int64_t limit = 0;
  if (given[2]) {
    const auto number = to_index(vm, given[2]);
    if (!number) return std::nullopt;
    limit = *number;
  }
  const Pattern* pattern = self_of(a);
  const bool calls = is_callable(vm, given[0]);
  std::optional<std::vector<ReplacementPart>> parts;
  if (!calls) {
    if ((is_str(given[0]) || is_bytes(given[0])) && is_bytes(given[0]) == pattern->is_bytes && is_literal(given[0])) {
      parts.emplace({ReplacementPart{std::string(is_str(given[0]) ? text_of(given[0]) : given[0].as<Bytes>()->view()), -1}});
    } else {
      parts = parse_replacement(vm, pattern, given[0]);
    }
    if (!parts) return std::nullopt;
  }
  RegexText text;
  if (!read_regex_text(vm, pattern, given[1], text)) return std::nullopt;
  const Ref held = Ref::share(a[0]);
  Matcher matcher(vm, pattern->compiled->program, text.subject);
  Substitution result;
  std::string out;
  std::int64_t last = 0;
  const auto size = static_cast<std::int64_t>(text.subject.size());
  const bool done = limit < 0 || for_each_match(vm, matcher, 0, size, [&] {
    out += text.bytes_of(last, matcher.begin_of(0));
    last = matcher.end_of(0);
    ++result.count;
    if (out.size() > (std::size_t{1} << 20) && !vm.can_allocate(out.size())) return false;
    const bool okay = calls ? append_called(vm, given[0], a[0], text, matcher, out)
                            : append_replacement(vm, *parts, text, matcher, out);
    return okay && (limit == 0 || result.count < limit);
  });
  if (!done) return std::nullopt;
  if (result.count == 0) {
    result.text = text.slice(vm, 0, size);
    return result;
  }
  out += text.bytes_of(last, size);
  result.text = text.is_bytes ? make_bytes(vm, out) : make_str(vm, out);
  return result.text ? std::optional(std::move(result)) : std::nullopt;
}

Ref sub(Vm& vm, const Arguments& a) {
  auto result = substitute(vm, a, "sub");
  return result ? std::move(result->text) : Ref();
}

Ref subn(Vm& vm, const Arguments& a) {
  const auto result = substitute(vm, a, "subn");
  if (!result) return {};
  const Value pair[] = {*result->text, Value::of_int(result->count)};
  return vm::make_tuple(vm, pair);
}

Ref itself(Vm&, const Arguments& a) { return Ref::share(a[0]); }

constexpr NativeDefinition kMethods[] = {
    {"match", match_once<MatchKind::k_match>},
    {"fullmatch", match_once<MatchKind::k_full_match>},
    {"search", match_once<MatchKind::k_search>},
    {"findall", find_all},
    {"finditer", find_iter},
    {"split", split},
    {"sub", sub},
    {"subn", subn},
    {"__copy__", itself, ArgumentStyle::k_none},
    {"__deepcopy__", itself, ArgumentStyle::k_one},
};

}  // namespace

std::span<const NativeDefinition> pattern_methods() { return kMethods; }

}  // namespace coroscope::library
