// str's methods on case and classes of characters: upper, title, isalpha, isidentifier …
#include "core/vm/objects/str_access.h"
#include "core/vm/objects/unicode.h"

namespace coroscope::vm {
namespace {

/// Maps every byte of an ASCII text.
template <class Map>
Ref map_ascii(Vm& vm, const Str* text, Map map) {
  Str* result = allocate_str(vm, text->size);
  if (result == nullptr) return {};
  for (std::uint32_t i = 0; i < text->size; ++i) result->data[i] = map(text->data[i]);
  result->flags = Str::kAscii;
  result->length = text->length;
  return Ref::adopt(result);
}

char ascii_upper(char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c); }
char ascii_lower(char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); }

Ref str_upper(Vm& vm, const Arguments& arguments) {
  const Str* text = arguments[0].as<Str>();
  return text->is_ascii() ? map_ascii(vm, text, ascii_upper) : make_str(vm, unicode::upper(text->view()));
}
Ref str_lower(Vm& vm, const Arguments& arguments) {
  const Str* text = arguments[0].as<Str>();
  return text->is_ascii() ? map_ascii(vm, text, ascii_lower) : make_str(vm, unicode::lower(text->view()));
}
Ref str_casefold(Vm& vm, const Arguments& arguments) {
  const Str* text = arguments[0].as<Str>();
  return text->is_ascii() ? map_ascii(vm, text, ascii_lower) : make_str(vm, unicode::fold_case(text->view()));
}
Ref str_title(Vm& vm, const Arguments& arguments) { return make_str(vm, unicode::title(text_of(arguments[0]))); }
Ref str_capitalize(Vm& vm, const Arguments& arguments) { return make_str(vm, unicode::capitalize(text_of(arguments[0]))); }
Ref str_swapcase(Vm& vm, const Arguments& arguments) { return make_str(vm, unicode::swap_case(text_of(arguments[0]))); }

/// Is the text not empty and every character of this class?
template <bool (*is_member)(char32_t)>
Ref all_are(Vm&, const Arguments& arguments) {
  const std::string_view text = text_of(arguments[0]);
  for (std::size_t at = 0; at < text.size();) {
    if (!is_member(next_code_point(text, at))) return Ref::of_bool(false);
  }
  return Ref::of_bool(!text.empty());
}

bool is_alphanumeric(char32_t c) { return unicode::is_alphabetic(c) || unicode::is_numeric(c) || unicode::is_digit(c); }

Ref str_isprintable(Vm& vm, const Arguments& arguments) {
  if (text_of(arguments[0]).empty()) return Ref::of_bool(true);
  return all_are<unicode::is_printable>(vm, arguments);
}

Ref str_isascii(Vm&, const Arguments& arguments) { return Ref::of_bool(arguments[0].as<Str>()->is_ascii()); }

/// At least one cased character, and none of the other case.
Ref one_case(const Arguments& arguments, bool (*wanted)(char32_t), bool (*other)(char32_t)) {
  const std::string_view text = text_of(arguments[0]);
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (other(c) || unicode::is_title(c)) return Ref::of_bool(false);
    any = any || wanted(c);
  }
  return Ref::of_bool(any);
}
Ref str_islower(Vm&, const Arguments& arguments) { return one_case(arguments, unicode::is_lower, unicode::is_upper); }
Ref str_isupper(Vm&, const Arguments& arguments) { return one_case(arguments, unicode::is_upper, unicode::is_lower); }

Ref str_istitle(Vm&, const Arguments& arguments) {
  const std::string_view text = text_of(arguments[0]);
  bool any = false, inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (unicode::is_upper(c) || unicode::is_title(c)) {
      if (inside) return Ref::of_bool(false);
      any = inside = true;
    } else if (unicode::is_lower(c)) {
      if (!inside) return Ref::of_bool(false);
    } else {
      inside = false;
    }
  }
  return Ref::of_bool(any);
}

Ref str_isidentifier(Vm&, const Arguments& arguments) {
  const std::string_view text = text_of(arguments[0]);
  for (std::size_t at = 0; at < text.size();) {
    const bool first = at == 0;
    const char32_t c = next_code_point(text, at);
    if (first ? !unicode::is_identifier_start(c) : !unicode::is_identifier_part(c)) return Ref::of_bool(false);
  }
  return Ref::of_bool(!text.empty());
}

}  // namespace

std::span<const NativeDefinition> str_case_methods() {
  static constexpr NativeDefinition kMethods[] = {
      {"upper", str_upper, ArgumentStyle::k_none},
      {"lower", str_lower, ArgumentStyle::k_none},
      {"casefold", str_casefold, ArgumentStyle::k_none},
      {"title", str_title, ArgumentStyle::k_none},
      {"capitalize", str_capitalize, ArgumentStyle::k_none},
      {"swapcase", str_swapcase, ArgumentStyle::k_none},
      {"isalpha", all_are<unicode::is_alphabetic>, ArgumentStyle::k_none},
      {"isalnum", all_are<is_alphanumeric>, ArgumentStyle::k_none},
      {"isdecimal", all_are<unicode::is_decimal>, ArgumentStyle::k_none},
      {"isdigit", all_are<unicode::is_digit>, ArgumentStyle::k_none},
      {"isnumeric", all_are<unicode::is_numeric>, ArgumentStyle::k_none},
      {"isspace", all_are<unicode::is_space>, ArgumentStyle::k_none},
      {"isprintable", str_isprintable, ArgumentStyle::k_none},
      {"isascii", str_isascii, ArgumentStyle::k_none},
      {"islower", str_islower, ArgumentStyle::k_none},
      {"isupper", str_isupper, ArgumentStyle::k_none},
      {"istitle", str_istitle, ArgumentStyle::k_none},
      {"isidentifier", str_isidentifier, ArgumentStyle::k_none},
  };
  return kMethods;
}

}  // namespace coroscope::vm
