// re.Match.

#include "core/library/native_type.h"
#include "core/library/regex/regex_types.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::library {
namespace {

using namespace vm;

Match* self_of(Value value) { return value.as<Match>(); }
const Pattern* pattern_of(const Match* match) { return match->pattern.as<Pattern>(); }

void destroy_match(Vm& vm, Object* object) {
  auto* match = static_cast<Match*>(object);
  vm.heap.free(match->spans, sizeof(std::int64_t) * 2 * match->groups);
  release(match->pattern);
  release(match->string);
  free_instance<Match>(vm, match);
}

bool has_matched(const Match* match, std::uint32_t group) {
  return match->spans[group * 2] >= 0 && match->spans[group * 2 + 1] >= match->spans[group * 2];
}

/// The group that a number or a name means; IndexError `no such group`.
std::optional<std::uint32_t> group_of(Vm& vm, const Match* match, Value which) {
  if (is_int(vm, which) || find_in_type(type_of(vm, which), vm.names.__index__)) {
    const auto number = to_index(vm, which, true);
    if (!number) return std::nullopt;
    if (*number >= 0 && *number < match->groups) return static_cast<std::uint32_t>(*number);
  } else if (is_str(which)) {
    for (const auto& [name, number] : pattern_of(match)->compiled->names) {
      if (name == text_of(which)) return number;
    }
  }
  vm.raise_message(vm.types.index_error, "no such group");
  return std::nullopt;
}

Ref match_group(Vm& vm, const Arguments& a) {
  if (!refuse_keywords(vm, a, "group")) return {};
  const Match* match = self_of(a[0]);
  if (a.positional == 1) return group_text(vm, match, 0, kNone);
  Ref result = Ref::adopt(allocate_tuple(vm, a.positional - 1));
  for (std::uint32_t i = 1; i < a.positional; ++i) {
    const auto group = group_of(vm, match, a[i]);
    if (!group) return {};
    Ref text = group_text(vm, match, *group, kNone);
    if (!text || a.positional == 2) return text;
    result.as<Tuple>()->items[i - 1] = text.take();
  }
  return result;
}

Ref get_group(Vm& vm, Value self, Value key) {
  const auto group = group_of(vm, self_of(self), key);
  return group ? group_text(vm, self_of(self), *group, kNone) : Ref();
}

Value default_of(Vm& vm, const Arguments& a, const char* function, bool& okay) {
  static constexpr const char* kNames[] = {"default"};
  Value given;
  okay = read_arguments(vm, a.without_first(), function, kNames, 1, 0, 1, &given);
  return given ? given : kNone;
}

Ref match_groups(Vm& vm, const Arguments& a) {
  bool okay;
  const Value missing = default_of(vm, a, "groups", okay);
  if (!okay) return {};
  const Match* match = self_of(a[0]);
  Ref result = Ref::adopt(allocate_tuple(vm, match->groups - 1));
  for (std::uint32_t group = 1; group < match->groups; ++group) {
    Ref text = group_text(vm, match, group, missing);
    if (!text) return {};
    result.as<Tuple>()->items[group - 1] = text.take();
  }
  return result;
}

Ref match_groupdict(Vm& vm, const Arguments& a) {
  bool okay;
  const Value missing = default_of(vm, a, "groupdict", okay);
  if (!okay) return {};
  const Match* match = self_of(a[0]);
  Ref result = make_dict(vm);
  for (const auto& [name, group] : pattern_of(match)->compiled->names) {
    const Ref text = group_text(vm, match, group, missing);
    if (!text || !set(vm, result.as<Dict>(), vm.intern(name), *text)) return {};
  }
  return result;
}

std::optional<std::uint32_t> optional_group(Vm& vm, const Arguments& a) {
  return a.positional > 1 ? group_of(vm, self_of(a[0]), a[1]) : std::optional<std::uint32_t>(0);
}

template <int which>
Ref match_bound(Vm& vm, const Arguments& a) {
  const auto group = optional_group(vm, a);
  if (!group) return {};
  const Match* match = self_of(a[0]);
  return Ref::of_int(has_matched(match, *group) ? match->spans[*group * 2 + which] : -1);
}

Ref span_of(Vm& vm, const Match* match, std::uint32_t group) {
  const bool matched = has_matched(match, group);
  const Value pair[] = {Value::of_int(matched ? match->spans[group * 2] : -1),
                        Value::of_int(matched ? match->spans[group * 2 + 1] : -1)};
  return vm::make_tuple(vm, pair);
}

Ref match_span(Vm& vm, const Arguments& a) {
  const auto group = optional_group(vm, a);
  return group ? span_of(vm, self_of(a[0]), *group) : Ref();
}

Ref match_expand(Vm& vm, const Arguments& a) {
  const Match* match = self_of(a[0]);
  const auto parts = parse_replacement(vm, pattern_of(match), a[1]);
  if (!parts) return {};
  std::string out;
  for (const ReplacementPart& part : *parts) {
    if (part.group < 0) {
      out += part.text;
      continue;
    }
    const Ref text = group_text(vm, match, static_cast<std::uint32_t>(part.group), kNone);
    if (!text) return {};
    if (!text.get().is_none()) out += is_str(*text) ? text_of(*text) : text.as<Bytes>()->view();
  }
  return pattern_of(match)->is_bytes ? make_bytes(vm, out) : make_str(vm, out);
}

Ref repr_match(Vm& vm, Value self) {
  const Match* match = self_of(self);
  const Ref text = group_text(vm, match, 0, kNone);
  if (!text) return {};
  const auto shown = repr_text(vm, *text);
  if (!shown) return {};
  return make_str(vm, fmt::format("<re.Match object; span=({}, {}), match={}>", match->spans[0], match->spans[1], *shown));
}

Ref itself(Vm&, const Arguments& a) { return Ref::share(a[0]); }

Ref get_string(Vm&, const Arguments& a) { return Ref::share(self_of(a[0])->string); }
Ref get_pattern(Vm&, const Arguments& a) { return Ref::share(self_of(a[0])->pattern); }
Ref get_position(Vm& vm, const Arguments& a) { return make_int(vm, self_of(a[0])->position); }
Ref get_end_position(Vm& vm, const Arguments& a) { return make_int(vm, self_of(a[0])->end_position); }
Ref get_last_index(Vm&, const Arguments& a) {
  const std::uint32_t group = self_of(a[0])->last_group;
  return group == 0 ? Ref::none() : Ref::of_int(group);
}
Ref get_last_group(Vm& vm, const Arguments& a) {
  const Match* match = self_of(a[0]);
  for (const auto& [name, number] : pattern_of(match)->compiled->names) {
    if (match->last_group != 0 && number == match->last_group) return make_str(vm, name);
  }
  return Ref::none();
}
Ref get_regs(Vm& vm, const Arguments& a) {
  const Match* match = self_of(a[0]);
  Ref result = Ref::adopt(allocate_tuple(vm, match->groups));
  for (std::uint32_t group = 0; group < match->groups; ++group) {
    result.as<Tuple>()->items[group] = span_of(vm, match, group).take();
  }
  return result;
}

constexpr NativeDefinition kMethods[] = {
    {"group", match_group},
    {"groups", match_groups},
    {"groupdict", match_groupdict},
    {"start", match_bound<0>, ArgumentStyle::k_counted, 0, 1},
    {"end", match_bound<1>, ArgumentStyle::k_counted, 0, 1},
    {"span", match_span, ArgumentStyle::k_counted, 0, 1},
    {"expand", match_expand, ArgumentStyle::k_one},
    {"__copy__", itself, ArgumentStyle::k_none},
    {"__deepcopy__", itself, ArgumentStyle::k_one},
};

}  // namespace

Ref group_text(Vm& vm, const Match* match, std::uint32_t group, Value missing) {
  if (!has_matched(match, group)) return Ref::share(missing);
  const std::int64_t begin = match->spans[group * 2], end = match->spans[group * 2 + 1];
  if (is_str(match->string)) return substring(vm, match->string.as<Str>(), begin, end);
  return make_bytes(vm, match->string.as<Bytes>()->view().substr(static_cast<std::size_t>(begin),
                                                                static_cast<std::size_t>(end - begin)));
}

Ref make_match(Vm& vm, Value pattern, Value string, const Matcher& matcher, std::int64_t position,
               std::int64_t end_position) {
  const std::uint32_t groups = pattern.as<Pattern>()->compiled->program.groups + 1;
  auto* match = allocate_instance<Match>(vm, State::of(vm).types.match);
  match->pattern = Ref::share(pattern).take();
  match->string = Ref::share(string).take();
  match->position = position;
  match->end_position = end_position;
  match->last_group = matcher.last_group();
  match->groups = groups;
  match->spans = static_cast<std::int64_t*>(vm.heap.allocate(sizeof(std::int64_t) * 2 * groups));
  for (std::uint32_t group = 0; group < groups; ++group) {
    match->spans[group * 2] = matcher.begin_of(group);
    match->spans[group * 2 + 1] = matcher.end_of(group);
  }
  return Ref::adopt(match);
}

void set_up_match_type(Vm& vm) {
  Type* type = State::of(vm).types.match = make_native_type<Match>(vm, "re.Match");
  type->is_generic = true;
  type->can.destroy = destroy_match;
  type->can.repr = repr_match;
  type->can.get_item = get_group;
  add_methods(vm, type, kMethods);
  add_getter(vm, type, "string", get_string);
  add_getter(vm, type, "re", get_pattern);
  add_getter(vm, type, "pos", get_position);
  add_getter(vm, type, "endpos", get_end_position);
  add_getter(vm, type, "lastindex", get_last_index);
  add_getter(vm, type, "lastgroup", get_last_group);
  add_getter(vm, type, "regs", get_regs);
}

}  // namespace coroscope::library
