// str.format and str.format_map; encode, translate and maketrans.
#include <fmt/format.h>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/dict.h"
#include "core/vm/objects/numbers.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

constexpr int kDeepest = 2;  // a replacement field may have fields in its spec, and no more

/// One replacement field: `{name!conversion:spec}`.
struct Field {
  std::string_view name;
  char32_t conversion = 0;
  std::string_view spec;
  bool nested = false;        ///< the spec has fields itself
};

class StrFormatter {
 public:
  /// `arguments` without self; `mapping` for format_map, else empty.
  StrFormatter(Vm& vm, const Arguments& arguments, Value mapping) : vm_(vm), arguments_(arguments), mapping_(mapping) {}

  Ref run(std::string_view text) {
    std::string out;
    out.reserve(text.size() + 32);
    if (!expand(text, kDeepest, out)) return {};
    return make_str(vm_, out);
  }

 private:
  bool fail(std::string_view message) {
    vm_.raise_message(vm_.types.value_error, message);
    return false;
  }

  bool expand(std::string_view text, int depth, std::string& out) {
    if (depth == 0) return fail("Max string recursion exceeded");
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t brace = text.find_first_of("{}", at);
      out += text.substr(at, brace == text.npos ? text.npos : brace - at);
      if (brace == text.npos) break;
      at = brace + 1;
      const char c = text[brace];
      if (at < text.size() && text[at] == c) {
        out.push_back(c);
        ++at;
        continue;
      }
      if (c == '}') return fail("Single '}' encountered in format string");
      if (at >= text.size()) return fail("Single '{' encountered in format string");
      Field field;
      if (!read_field(text, at, field) || !add_field(field, depth, out)) return false;
    }
    return true;
  }

  /// Reads a field from behind its `{` to behind its `}`.
  bool read_field(std::string_view text, std::size_t& at, Field& field) {
    const std::size_t begin = at;
    char c = 0;
    for (; at < text.size(); ++at) {
      c = text[at];
      if (c == '{') return fail("unexpected '{' in field name");
      if (c == '[') {
        while (at < text.size() && text[at] != ']') ++at;
        if (at >= text.size()) break;
        continue;
      }
      if (c == '}' || c == ':' || c == '!') break;
    }
    field.name = text.substr(begin, at - begin);
    if (at >= text.size()) return fail("expected '}' before end of string");
    ++at;
    if (c == '}') return true;
    if (c == '!') {
      if (at >= text.size()) return fail("end of string while looking for conversion specifier");
      field.conversion = next_code_point(text, at);
      if (at < text.size()) {
        c = text[at++];
        if (c == '}') return true;
        if (c != ':') return fail("expected ':' after conversion specifier");
      }
    }
    const std::size_t spec_begin = at;
    for (int open = 1; at < text.size(); ++at) {
      if (text[at] == '{') {
        field.nested = true;
        ++open;
      } else if (text[at] == '}' && --open == 0) {
        field.spec = text.substr(spec_begin, at - spec_begin);
        ++at;
        return true;
      }
    }
    return fail("unmatched '{' in format spec");
  }

  bool add_field(const Field& field, int depth, std::string& out) {
    Ref value = look_up(field.name);
    if (!value) return false;
    if (field.conversion != 0) {
      value = convert(*value, field.conversion);
      if (!value) return false;
    }
    std::string expanded;
    std::string_view spec = field.spec;
    if (field.nested) {
      if (!expand(spec, depth - 1, expanded)) return false;
      spec = expanded;
    }
    if (spec.empty() && value.get().is_object() && value.get().object()->type == vm_.types.str) {
      out += text_of(*value);
      return true;
    }
    const Ref text = format(vm_, *value, spec);
    if (!text) return false;
    out += text_of(*text);
    return true;
  }

  Ref convert(Value value, char32_t conversion) {
    switch (conversion) {
      case 'r': return repr(vm_, value);
      case 's': return str(vm_, value);
      case 'a': return ascii(vm_, value);
      default: break;
    }
    if (conversion > 32 && conversion < 127) {
      return vm_.raise(vm_.types.value_error, "Unknown conversion specifier {}", static_cast<char>(conversion));
    }
    return vm_.raise(vm_.types.value_error, "Unknown conversion specifier \\x{:x}", static_cast<unsigned>(conversion));
  }

  /// An index in a field name; -1 if the text is no number, -2 if it is too big (raised).
  std::int64_t index_of(std::string_view text) {
    if (text.empty()) return -1;
    std::int64_t index = 0;
    for (char c : text) {
      if (c < '0' || c > '9') return -1;
      if (__builtin_mul_overflow(index, std::int64_t{10}, &index) || __builtin_add_overflow(index, std::int64_t{c - '0'}, &index)) {
        fail("Too many decimal digits in format string");
        return -2;
      }
    }
    return index;
  }

  Ref look_up(std::string_view name) {
    const std::size_t first_end = std::min(name.find_first_of(".["), name.size());
    const std::string_view first = name.substr(0, first_end);
    std::int64_t index = index_of(first);
    if (index == -2) return {};
    if (first.empty() || index >= 0) {
      const Numbering wanted = first.empty() ? Numbering::k_automatic : Numbering::k_manual;
      if (numbering_ == Numbering::k_unknown) numbering_ = wanted;
      if (numbering_ != wanted) {
        return vm_.raise_message(vm_.types.value_error,
                                 wanted == Numbering::k_manual
                                     ? "cannot switch from automatic field numbering to manual field specification"
                                     : "cannot switch from manual field specification to automatic field numbering");
      }
      if (first.empty()) index = next_index_++;
    }
    Ref value = index >= 0 ? positional(index) : keyword(first);
    return value ? follow(std::move(value), name.substr(first_end)) : Ref();
  }

  Ref positional(std::int64_t index) {
    if (mapping_) return vm_.raise(vm_.types.value_error, "Format string contains positional fields");
    if (index >= arguments_.positional) {
      return vm_.raise(vm_.types.index_error, "Replacement index {} out of range for positional args tuple", index);
    }
    return Ref::share(arguments_[static_cast<std::size_t>(index)]);
  }

  Ref keyword(std::string_view name) {
    if (!mapping_) {
      for (std::uint32_t i = 0; i < arguments_.keyword_count(); ++i) {
        if (text_of(arguments_.keywords->items[i]) == name) return Ref::share(arguments_[arguments_.positional + i]);
      }
    }
    const Ref key = make_str(vm_, name);
    return mapping_ ? get_item(vm_, mapping_, *key) : vm_.raise_value(vm_.types.key_error, *key);
  }

  /// `.attribute` and `[item]` behind the first part of a field name.
  Ref follow(Ref value, std::string_view rest) {
    while (!rest.empty() && value) {
      const bool attribute = rest[0] == '.';
      if (!attribute && rest[0] != '[') {
        return vm_.raise(vm_.types.value_error, "Only '.' or '[' may follow ']' in format field specifier");
      }
      rest.remove_prefix(1);
      const std::size_t end = attribute ? std::min(rest.find_first_of(".["), rest.size()) : rest.find(']');
      if (end == rest.npos) return vm_.raise(vm_.types.value_error, "Missing ']' in format string");
      const std::string_view part = rest.substr(0, end);
      rest.remove_prefix(attribute ? end : end + 1);
      if (part.empty()) return vm_.raise(vm_.types.value_error, "Empty attribute in format string");
      value = attribute ? get_attribute(vm_, *value, vm_.intern(part)) : item(*value, part);
    }
    return value;
  }

  Ref item(Value container, std::string_view part) {
    const std::int64_t index = index_of(part);
    if (index == -2) return {};
    const Ref key = index >= 0 ? make_int(vm_, index) : make_str(vm_, part);
    return get_item(vm_, container, *key);
  }

  enum class Numbering { k_unknown, k_automatic, k_manual };

  Vm& vm_;
  Arguments arguments_;
  Value mapping_;
  Numbering numbering_ = Numbering::k_unknown;
  std::int64_t next_index_ = 0;
};

Ref str_format(Vm& vm, const Arguments& arguments) {
  return StrFormatter(vm, arguments.without_first(), kEmpty).run(text_of(arguments[0]));
}

Ref str_format_map(Vm& vm, const Arguments& arguments) {
  return StrFormatter(vm, {}, arguments[1]).run(text_of(arguments[0]));
}

Ref str_encode(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"encoding", "errors"};
  Value given[2];
  if (!parse_arguments(vm, arguments.without_first(), "encode", kNames, 2, 0, 2, given)) return {};
  for (int i = 0; i < 2; ++i) {
    if (given[i] && !is_str(given[i])) {
      return vm.raise(vm.types.type_error, "encode() argument '{}' must be str, not {}", kNames[i], type_name(vm, given[i]));
    }
  }
  return encode(vm, arguments[0], given[0] ? text_of(given[0]) : "utf-8", given[1] ? text_of(given[1]) : "strict");
}

Ref str_translate(Vm& vm, const Arguments& arguments) {
  const std::string_view text = text_of(arguments[0]);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const std::uint32_t c = next_code_point(text, at);
    const Ref found = get_item(vm, arguments[1], Value::of_int(c));
    if (!found) {
      if (!vm.catch_error(vm.types.lookup_error)) return {};
      out += text.substr(begin, at - begin);
    } else if (is_str(*found)) {
      out += text_of(*found);
    } else if (is_int(vm, *found)) {
      const auto code_point = to_int64(vm, *found);
      if (!code_point || *code_point < 0 || *code_point > 0x10FFFF) {
        return vm.raise(vm.types.value_error, "character mapping must be in range(0x110000)");
      }
      append_code_point(out, static_cast<std::uint32_t>(*code_point));
    } else if (!found.get().is_none()) {
      return vm.raise(vm.types.type_error, "character mapping must return integer, None or str");
    }
  }
  return make_str(vm, out);
}

Ref maketrans_of_dict(Vm& vm, Value given) {
  if (type_of(vm, given)->layout != Layout::k_dict) {
    return vm.raise(vm.types.type_error, "if you give only one argument to maketrans it must be a dict");
  }
  Ref table = make_dict(vm);
  for (const DictEntry& entry : items_of(given.as<Dict>())) {
    Ref key = Ref::share(entry.key);
    if (is_str(entry.key)) {
      if (entry.key.as<Str>()->length != 1) {
        return vm.raise(vm.types.value_error, "string keys in translate table must be of length 1");
      }
      std::size_t at = 0;
      key = Ref::of_int(next_code_point(text_of(entry.key), at));
    } else if (!is_int(vm, entry.key)) {
      return vm.raise(vm.types.type_error, "keys in translate table must be strings or integers");
    }
    if (!set(vm, table.as<Dict>(), *key, entry.value)) return {};
  }
  return table;
}

}  // namespace

Ref str_maketrans(Vm& vm, const Arguments& arguments) {
  if (arguments.positional == 1) return maketrans_of_dict(vm, arguments[0]);
  for (std::uint32_t i = 0; i < arguments.positional; ++i) {
    if (is_str(arguments[i])) continue;
    if (i == 0) {
      return vm.raise(vm.types.type_error, "first maketrans argument must be a string if there is a second argument");
    }
    return vm.raise(vm.types.type_error, "maketrans() argument {} must be str, not {}", i + 1, type_name(vm, arguments[i]));
  }
  const std::u32string from = to_code_points(text_of(arguments[0])), to = to_code_points(text_of(arguments[1]));
  if (from.size() != to.size()) {
    return vm.raise(vm.types.value_error, "the first two maketrans arguments must have equal length");
  }
  Ref table = make_dict(vm);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!set(vm, table.as<Dict>(), Value::of_int(from[i]), Value::of_int(to[i]))) return {};
  }
  if (arguments.positional == 3) {
    for (char32_t c : to_code_points(text_of(arguments[2]))) {
      if (!set(vm, table.as<Dict>(), Value::of_int(c), kNone)) return {};
    }
  }
  return table;
}

std::span<const NativeDefinition> str_format_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"format", str_format},
      {"format_map", str_format_map, ArgumentStyle::k_one},
      {"encode", str_encode},
      {"translate", str_translate, ArgumentStyle::k_one},
  };
  return kMethods;
}

}  // namespace coroscope::vm
