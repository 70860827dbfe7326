// The private module `_regex`: what the module re is made of.

#include "core/library/modules.h"
#include "core/library/native_type.h"
#include "core/library/regex/regex_types.h"
#include "core/vm/objects/bytes.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/object.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::library {
namespace {

using namespace vm;

Pattern* self_of(Value value) { return value.as<Pattern>(); }

void destroy_pattern(Vm& vm, Object* object) {
  auto* pattern = static_cast<Pattern*>(object);
  release(pattern->pattern);
  release(pattern->group_index);
  State::of(vm).regexes.erase(pattern->compiled);
  free_instance<Pattern>(vm, pattern);
}

std::u32string code_points_of(Value text, bool bytes) {
  std::u32string points;
  if (bytes) {
    for (const char c : text.as<Bytes>()->view()) points.push_back(static_cast<unsigned char>(c));
    return points;
  }
  const std::string_view view = text_of(text);
  for (std::size_t at = 0; at < view.size();) points.push_back(next_code_point(view, at));
  return points;
}

bool check_flags(Vm& vm, std::uint32_t flags, bool bytes) {
  const char* problem = nullptr;
  if (bytes && (flags & kUnicode) != 0) problem = "cannot use UNICODE flag with a bytes pattern";
  if (!bytes && (flags & kLocale) != 0) problem = "cannot use LOCALE flag with a str pattern";
  if ((flags & kAscii) != 0 && (flags & kUnicode) != 0) problem = "ASCII and UNICODE flags are incompatible";
  if ((flags & kAscii) != 0 && (flags & kLocale) != 0) problem = "ASCII and LOCALE flags are incompatible";
  if (problem != nullptr) vm.raise_message(vm.types.value_error, problem);
  return problem == nullptr;
}

/// compile(pattern, flags)
Ref compile(Vm& vm, const Arguments& a) {
  const bool bytes = is_bytes(a[0]);
  if (!bytes && !is_str(a[0])) return vm.raise(vm.types.type_error, "first argument must be string or compiled pattern");
  const auto flags = to_index(vm, a[1]);
  if (!flags || !check_flags(vm, static_cast<std::uint32_t>(*flags), bytes)) return {};
  const std::u32string text = code_points_of(a[0], bytes);
  ParsedPattern parsed = parse_pattern(text, static_cast<std::uint32_t>(*flags), bytes);
  auto compiled = std::make_shared<CompiledRegex>();
  if (!parsed.error) parsed.error = compile_pattern(parsed, compiled->program);
  if (parsed.error) {
    if (parsed.error->message == "the repetition number is too large") {
      return vm.raise_message(vm.types.overflow_error, parsed.error->message);
    }
    return raise_regex_error(vm, parsed.error->message, a[0], parsed.error->position);
  }
  if (!check_flags(vm, parsed.flags & ~(bytes ? 0u : std::uint32_t{kUnicode}), bytes)) return {};
  compiled->names = std::move(parsed.names);
  Ref names = make_dict(vm);
  for (const auto& [name, number] : compiled->names) {
    set(vm, names.as<Dict>(), vm.intern(name), Value::of_int(number));
  }
  auto* pattern = allocate_instance<Pattern>(vm, State::of(vm).types.pattern);
  pattern->pattern = Ref::share(a[0]).take();
  pattern->flags = parsed.flags;
  pattern->compiled = compiled.get();
  State::of(vm).regexes.emplace(pattern->compiled, std::move(compiled));
  pattern->group_index = names.take();
  pattern->is_bytes = bytes;
  return Ref::adopt(pattern);
}

/// re.compile('a+', re.IGNORECASE)
Ref repr_pattern(Vm& vm, Value self) {
  static constexpr std::pair<std::uint32_t, const char*> kNames[] = {
      {kTemplate, "re.TEMPLATE"}, {kIgnoreCase, "re.IGNORECASE"}, {kLocale, "re.LOCALE"}, {kMultiline, "re.MULTILINE"},
      {kDotAll, "re.DOTALL"},     {kUnicode, "re.UNICODE"},       {kVerbose, "re.VERBOSE"}, {kDebug, "re.DEBUG"},
      {kAscii, "re.ASCII"}};
  const Pattern* pattern = self_of(self);
  std::uint32_t flags = pattern->flags;
  if (!pattern->is_bytes && (flags & (kLocale | kAscii | kUnicode)) == kUnicode) flags &= ~std::uint32_t{kUnicode};
  auto shown = repr_text(vm, pattern->pattern);
  if (!shown) return {};
  // Long patterns are cut to 200 characters.
  if (count_code_points(*shown) > 200) {
    std::size_t at = 0;
    for (int i = 0; i < 200; ++i) next_code_point(*shown, at);
    shown->resize(at);
  }
  std::string text = "re.compile(" + *shown;
  bool first = true;
  for (const auto& [flag, name] : kNames) {
    if ((flags & flag) == 0) continue;
    text += first ? ", " : "|";
    text += name;
    first = false;
  }
  return make_str(vm, text + ")");
}

Ref compare_patterns(Vm& vm, Comparison comparison, Value left, Value right) {
  if (comparison != Comparison::k_equal && comparison != Comparison::k_not_equal) return Ref::not_implemented();
  if (type_of(vm, right) != State::of(vm).types.pattern) return Ref::not_implemented();
  bool same = self_of(left)->flags == self_of(right)->flags && self_of(left)->is_bytes == self_of(right)->is_bytes;
  if (same) {
    const auto equal_texts = equal(vm, self_of(left)->pattern, self_of(right)->pattern);
    if (!equal_texts) return {};
    same = *equal_texts;
  }
  return Ref::of_bool(same == (comparison == Comparison::k_equal));
}

std::optional<std::uint64_t> hash_pattern(Vm& vm, Value self) {
  const auto text = hash(vm, self_of(self)->pattern);
  return text ? std::optional<std::uint64_t>(*text ^ self_of(self)->flags) : std::nullopt;
}

Ref get_pattern(Vm&, const Arguments& a) { return Ref::share(self_of(a[0])->pattern); }
Ref get_flags(Vm&, const Arguments& a) { return Ref::of_int(self_of(a[0])->flags); }
Ref get_groups(Vm&, const Arguments& a) { return Ref::of_int(self_of(a[0])->compiled->program.groups); }
Ref get_group_index(Vm& vm, const Arguments& a) { return make_mapping_proxy(vm, self_of(a[0])->group_index); }

/// What finditer gives: the next match from where the last one ended.
Ref next_match(Vm& vm, Value self) {
  auto* iterator = self.as<IteratorObject>();
  if (!iterator->source || iterator->position > iterator->limit) return {};
  const Ref pattern = Ref::share(iterator->source), string = Ref::share(iterator->extra);
  RegexText text;
  if (!read_regex_text(vm, self_of(*pattern), *string, text)) return {};
  Matcher matcher(vm, self_of(*pattern)->compiled->program, text.subject);
  const auto result = matcher.run(MatchKind::k_search, static_cast<std::size_t>(iterator->position),
                                  static_cast<std::size_t>(iterator->limit), iterator->step != 0);
  if (result != Matcher::Result::k_found) {
    exhaust(iterator);
    return {};
  }
  Ref match = make_match(vm, *pattern, *string, matcher, 0, iterator->limit);
  iterator->position = matcher.end_of(0);
  iterator->step = matcher.end_of(0) == matcher.begin_of(0) ? 1 : 0;
  return match;
}

/// set_error(cls): the class of re.error.
Ref set_error(Vm& vm, const Arguments& a) {
  State::of(vm).regex_error = Ref::share(a[0]).take();
  return Ref::none();
}

constexpr NativeDefinition kFunctions[] = {
    {"compile", compile, ArgumentStyle::k_counted, 2, 2},
    {"set_error", set_error, ArgumentStyle::k_one},
};

}  // namespace

void fill_regex(Vm& vm, Module* module) {
  LibraryTypes& types = State::of(vm).types;
  Type* type = types.pattern = make_native_type<Pattern>(vm, "re.Pattern");
  type->is_generic = type->takes_weak_references = true;
  type->can.destroy = destroy_pattern;
  type->can.repr = repr_pattern;
  type->can.compare = compare_patterns;
  type->can.hash = hash_pattern;
  add_methods(vm, type, pattern_methods());
  add_getter(vm, type, "pattern", get_pattern);
  add_getter(vm, type, "flags", get_flags);
  add_getter(vm, type, "groups", get_groups);
  add_getter(vm, type, "groupindex", get_group_index);
  set_up_match_type(vm);
  types.match_iterator = make_iterator_type(vm, "callable_iterator", next_match);
  add_functions(vm, module, kFunctions);
  set_attribute(vm, module, "Pattern", Value(type));
  set_attribute(vm, module, "Match", Value(types.match));
}

}  // namespace coroscope::library
