// bytes: translate, rsplit, expandtabs, istitle, and %.
#include <algorithm>
#include <vector>

#include "core/vm/objects/bytes_methods.h"
#include "core/vm/objects/containers.h"
#include "core/vm/objects/number_access.h"
#include "core/vm/objects/percent_format.h"
#include "core/vm/objects/sequences.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\v\f";

std::string_view self_of(const Arguments& arguments) { return arguments[0].as<Bytes>()->view(); }

Ref bytes_translate(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"table", "delete"};
  Value given[2];
  if (!parse_arguments(vm, arguments.without_first(), "translate", kNames, 2, 1, 2, given)) return {};
  std::string_view table, deleted;
  if (!given[0].is_none()) {
    const auto bytes = bytes_of(vm, given[0]);
    if (!bytes) return {};
    if (bytes->size() != 256) {
      return vm.raise(vm.types.value_error, "translation table must be 256 characters long");
    }
    table = *bytes;
  }
  if (given[1]) {
    const auto bytes = bytes_of(vm, given[1]);
    if (!bytes) return {};
    deleted = *bytes;
  }
  std::string out;
  for (const char c : self_of(arguments)) {
    if (deleted.find(c) != std::string_view::npos) continue;
    out.push_back(table.empty() ? c : table[static_cast<unsigned char>(c)]);
  }
  return make_bytes(vm, out);
}

Ref list_of_reversed(Vm& vm, const std::vector<std::string_view>& pieces) {
  std::vector<Value> items;
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) items.push_back(make_bytes(vm, *piece).take());
  return make_list_of_owned(vm, items);
}

Ref bytes_rsplit(Vm& vm, const Arguments& arguments) {
  std::optional<std::string_view> separator;
  std::int64_t limit;
  if (!read_split_options(vm, arguments, "rsplit", separator, limit)) return {};
  std::string_view rest = self_of(arguments);
  std::vector<std::string_view> pieces;
  if (separator) {
    for (std::size_t at; limit-- != 0 && (at = rest.rfind(*separator)) != rest.npos;) {
      pieces.push_back(rest.substr(at + separator->size()));
      rest = rest.substr(0, at);
    }
    pieces.push_back(rest);
    return list_of_reversed(vm, pieces);
  }
  for (;;) {
    rest = rest.substr(0, rest.find_last_not_of(kSpaces) + 1);
    if (rest.empty()) break;
    const std::size_t blank = rest.find_last_of(kSpaces);
    std::size_t begin = blank == rest.npos ? 0 : blank + 1;
    if (limit-- == 0) begin = 0;   // the rest stays whole, with blanks at its beginning
    pieces.push_back(rest.substr(begin));
    rest = rest.substr(0, begin);
  }
  return list_of_reversed(vm, pieces);
}

Ref bytes_expandtabs(Vm& vm, const Arguments& arguments) {
  static constexpr const char* kNames[] = {"tabsize"};
  Value given;
  if (!parse_arguments(vm, arguments.without_first(), "expandtabs", kNames, 1, 0, 1, &given)) return {};
  std::int64_t size = 8;
  if (given) {
    const auto number = to_index(vm, given);
    if (!number) return {};
    size = std::min<std::int64_t>(*number, 1 << 20);
  }
  std::string out;
  std::int64_t column = 0;
  for (const char c : self_of(arguments)) {
    if (c == '\t') {
      const std::int64_t blanks = size > 0 ? size - column % size : 0;
      out.append(static_cast<std::size_t>(blanks), ' ');
      column += blanks;
      if (out.size() > (std::size_t{1} << 26) && !vm.can_allocate(out.size())) return {};
      continue;
    }
    column = c == '\n' || c == '\r' ? 0 : column + 1;
    out.push_back(c);
  }
  return make_bytes(vm, out);
}

Ref bytes_istitle(Vm&, const Arguments& arguments) {
  bool inside = false, any = false;
  for (const char c : self_of(arguments)) {
    const bool upper = c >= 'A' && c <= 'Z', lower = c >= 'a' && c <= 'z';
    if ((upper && inside) || (lower && !inside)) return Ref::of_bool(false);
    inside = upper || lower;
    any = any || inside;
  }
  return Ref::of_bool(any);
}

Ref bytes_itself(Vm& vm, const Arguments& arguments) { return make_bytes(vm, self_of(arguments)); }

// ------------------------------------------------------------------------------------------------ %

/// The characters of latin-1: each byte one.
Ref to_latin1(Vm& vm, std::string_view bytes) {
  std::string text;
  for (const char c : bytes) append_code_point(text, static_cast<unsigned char>(c));
  return make_str(vm, text);
}

/// What %s or %b writes of a value, as text of latin-1.
Ref shown_by_b(Vm& vm, Value value) {
  if (is_bytes_like(vm, value)) {
    const auto bytes = bytes_of(vm, value);
    return bytes ? to_latin1(vm, *bytes) : Ref();
  }
  if (find_in_type(type_of(vm, value), vm.names.__bytes__)) {
    const Ref bytes = vm.call_method(value, vm.names.__bytes__, {});
    return bytes && is_bytes(*bytes) ? to_latin1(vm, bytes.as<Bytes>()->view()) : Ref();
  }
  return vm.raise(vm.types.type_error,
                  "%b requires a bytes-like object, or an object that implements __bytes__, not '{}'", type_name(vm, value));
}

/// One conversion of a format: where its letter stands and the key in parentheses.
struct Conversion {
  std::size_t letter;
  std::string_view key;
  bool has_key = false;
  int stars = 0;
};

std::vector<Conversion> conversions_of(std::string_view format) {
  std::vector<Conversion> found;
  for (std::size_t i = 0; i < format.size(); ++i) {
    if (format[i] != '%') continue;
    Conversion conversion{0, {}, false, 0};
    if (++i < format.size() && format[i] == '(') {
      const std::size_t end = std::min(format.find(')', i), format.size());
      conversion.key = format.substr(i + 1, end - i - 1);
      conversion.has_key = true;
      i = end + 1;
    }
    for (; i < format.size() && std::string_view("-+ #0123456789.*hlL").find(format[i]) != std::string_view::npos; ++i) {
      if (format[i] == '*') ++conversion.stars;
    }
    conversion.letter = i;
    if (i < format.size()) found.push_back(conversion);
  }
  return found;
}

}  // namespace

Ref bytes_maketrans(Vm& vm, const Arguments& arguments) {
  const auto from = bytes_of(vm, arguments[0]);
  if (!from) return {};
  const auto to = bytes_of(vm, arguments[1]);
  if (!to) return {};
  if (from->size() != to->size()) {
    return vm.raise(vm.types.value_error, "maketrans arguments must have same length");
  }
  std::string table;
  for (int c = 0; c < 256; ++c) table.push_back(static_cast<char>(c));
  for (std::size_t i = 0; i < from->size(); ++i) table[static_cast<unsigned char>((*from)[i])] = (*to)[i];
  return make_bytes(vm, table);
}

/// By way of text: bytes that %b and %s show become characters of latin-1, and the result is turned back.
Ref bytes_percent_format(Vm& vm, Value format, Value values) {
  std::string text(format.as<Bytes>()->view());
  const std::vector<Conversion> conversions = conversions_of(text);
  const bool is_tuple = has_layout(values, Layout::k_tuple);
  std::vector<Value> items;
  if (is_tuple) items.assign(values.as<Tuple>()->view().begin(), values.as<Tuple>()->view().end());
  else items.push_back(values);
  std::vector<Ref> held;
  const Ref mapping = has_layout(values, Layout::k_dict) ? make_dict(vm) : Ref();
  std::size_t next = 0;
  for (const Conversion& conversion : conversions) {
    char& letter = text[conversion.letter];
    if (letter == '%') continue;
    next += static_cast<std::size_t>(conversion.stars);
    if (letter == 'r') letter = 'a';
    const bool shows_bytes = letter == 'b' || letter == 's';
    if (letter == 'b') letter = 's';
    if (mapping && conversion.has_key) {
      const Ref bytes_key = make_bytes(vm, conversion.key), text_key = to_latin1(vm, conversion.key);
      const Ref value = get_item(vm, values, *bytes_key);
      if (!value) return {};
      const Ref shown = shows_bytes ? shown_by_b(vm, *value) : value;
      if (!shown || !set(vm, mapping.as<Dict>(), *text_key, *shown)) return {};
      continue;
    }
    if (next < items.size()) {
      if (shows_bytes) {
        held.push_back(shown_by_b(vm, items[next]));
        if (!held.back()) return {};
        items[next] = *held.back();
      } else if (letter == 'c' && is_bytes_like(vm, items[next])) {
        held.push_back(to_latin1(vm, *bytes_of(vm, items[next])));
        items[next] = *held.back();
      }
    }
    ++next;
  }
  const Ref text_format = to_latin1(vm, text);
  const Ref arguments = mapping ? mapping : vm::make_tuple(vm, std::span<const Value>(items));
  const Ref result = percent_format(vm, text_format.as<Str>(), *arguments);
  if (!result) {
    if (vm.has_error() && is_instance(vm, vm.error(), vm.types.type_error)) {
      const auto message = str_text(vm, vm.error());
      if (message == "not all arguments converted during string formatting") {
        Ref ignored = vm.take_error();
        vm.raise_message(vm.types.type_error, "not all arguments converted during bytes formatting");
      }
    }
    return {};
  }
  return encode(vm, *result, "latin-1", "strict");
}

std::span<const NativeDefinition> bytes_other_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"translate", bytes_translate},
      {"rsplit", bytes_rsplit},
      {"expandtabs", bytes_expandtabs},
      {"istitle", bytes_istitle, ArgumentStyle::k_none},
      {"__bytes__", bytes_itself, ArgumentStyle::k_none},
  };
  return kMethods;
}

}  // namespace coroscope::vm
