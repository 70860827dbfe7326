// Between text and bytes: utf-8, ascii and latin-1, with the usual error handlers.
#include <fmt/format.h>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/codecs_wide.h"
#include "core/vm/objects/exception_members.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

enum class Codec { k_utf8, k_ascii, k_latin1 };

/// In lower case, without what separates the parts.
std::string normal_name(std::string_view name) {
  std::string normal;
  for (char c : name) {
    if (c != '-' && c != '_' && c != ' ') normal.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
  }
  return normal;
}

std::optional<Codec> find_codec(Vm& vm, std::string_view name) {
  const std::string normal = normal_name(name);
  if (normal == "utf8" || normal == "u8" || normal == "utf") return Codec::k_utf8;
  if (normal == "ascii" || normal == "usascii" || normal == "646") return Codec::k_ascii;
  if (normal == "latin1" || normal == "latin" || normal == "iso88591" || normal == "l1" || normal == "8859") {
    return Codec::k_latin1;
  }
  vm.raise(vm.types.lookup_error, "unknown encoding: {}", name);
  return std::nullopt;
}

std::string_view codec_name(Codec codec) {
  return codec == Codec::k_utf8 ? "utf-8" : codec == Codec::k_ascii ? "ascii" : "latin-1";
}

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

bool can_encode(Codec codec, char32_t c) {
  return codec == Codec::k_utf8 ? !is_surrogate(c) : c < (codec == Codec::k_ascii ? 0x80u : 0x100u);
}

/// \xe9, \u20ac, \U0001f600.
std::string escaped(char32_t c) {
  const auto number = static_cast<unsigned>(c);
  return number < 0x100 ? fmt::format("\\x{:02x}", number) : number < 0x10000 ? fmt::format("\\u{:04x}", number)
                                                                              : fmt::format("\\U{:08x}", number);
}

/// What an error handler puts in the place of a character that cannot be encoded. False: raised.
bool encode_anyway(Vm& vm, std::string_view handler, char32_t c, std::string& out) {
  if (handler == "ignore") return true;
  if (handler == "replace") {
    out.push_back('?');
  } else if (handler == "backslashreplace") {
    out += escaped(c);
  } else if (handler == "xmlcharrefreplace") {
    out += fmt::format("&#{};", static_cast<unsigned>(c));
  } else {
    vm.raise(vm.types.lookup_error, "unknown error handler name '{}'", handler);
    return false;
  }
  return true;
}

Ref raise_cannot_encode(Vm& vm, Codec codec, Value object, std::string_view text, std::size_t at, std::int64_t index) {
  const char* reason = codec == Codec::k_utf8    ? "surrogates not allowed"
                       : codec == Codec::k_ascii ? "ordinal not in range(128)"
                                                 : "ordinal not in range(256)";
  next_code_point(text, at);
  std::int64_t last = index;
  while (at < text.size() && !can_encode(codec, next_code_point(text, at))) ++last;
  return raise_unicode_error(vm, vm.types.unicode_encode_error, codec_name(codec), object, index, last + 1, reason);
}

/// Bytes at `at` that are no UTF-8: how many, and why. 0: they are.
struct Malformed {
  std::size_t size = 0;
  const char* reason = "";
};
Malformed check_utf8(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return {};
  if (first < 0xC2 || first > 0xF4) return {1, "invalid start byte"};
  const std::size_t size = character_size(bytes[at]);
  for (std::size_t i = 1; i < size; ++i) {
    if (at + i >= bytes.size()) return {i, "unexpected end of data"};
    unsigned low = 0x80, high = 0xBF;
    if (i == 1) {
      if (first == 0xE0) low = 0xA0;
      if (first == 0xED) high = 0x9F;
      if (first == 0xF0) low = 0x90;
      if (first == 0xF4) high = 0x8F;
    }
    if (byte(at + i) < low || byte(at + i) > high) return {i, "invalid continuation byte"};
  }
  return {};
}

Malformed check(Codec codec, std::string_view bytes, std::size_t at) {
  if (codec == Codec::k_utf8) return check_utf8(bytes, at);
  const bool good = codec == Codec::k_latin1 || static_cast<signed char>(bytes[at]) >= 0;
  return good ? Malformed{} : Malformed{1, "ordinal not in range(128)"};
}

bool decode_anyway(Vm& vm, std::string_view handler, std::string_view bytes, std::string& out) {
  if (handler == "ignore") return true;
  if (handler == "replace") {
    out += "\uFFFD";
    return true;
  }
  const bool escape = handler == "surrogateescape";
  if (!escape && handler != "backslashreplace") {
    vm.raise(vm.types.lookup_error, "unknown error handler name '{}'", handler);
    return false;
  }
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (escape) {
      append_code_point(out, 0xDC00u + byte);
    } else {
      out += fmt::format("\\x{:02x}", byte);
    }
  }
  return true;
}

Ref raise_cannot_decode(Vm& vm, Codec codec, Value object, std::size_t at, const Malformed& malformed) {
  const auto start = static_cast<std::int64_t>(at), size = static_cast<std::int64_t>(malformed.size);
  return raise_unicode_error(vm, vm.types.unicode_decode_error, codec_name(codec), object, start, start + size,
                             malformed.reason);
}

}  // namespace

Ref encode(Vm& vm, Value str, std::string_view encoding, std::string_view errors) {
  if (const auto wide = find_wide_codec(normal_name(encoding))) return encode_wide(vm, *wide, str, errors);
  const auto codec = find_codec(vm, encoding);
  if (!codec) return {};
  const Str* text = str.as<Str>();
  if (text->is_ascii()) return make_bytes(vm, text->view());
  std::string out;
  std::int64_t index = 0;
  for (std::size_t at = 0; at < text->size; ++index) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text->view(), at);
    if (can_encode(*codec, c)) {
      if (*codec == Codec::k_utf8) {
        out += text->view().substr(begin, at - begin);
      } else {
        out.push_back(static_cast<char>(c));
      }
    } else if (errors == "strict") {
      return raise_cannot_encode(vm, *codec, str, text->view(), begin, index);
    } else if (errors == "surrogateescape" && c >= 0xDC80 && c <= 0xDCFF) {
      out.push_back(static_cast<char>(c - 0xDC00));
    } else if (errors == "surrogatepass" && *codec == Codec::k_utf8) {
      out += text->view().substr(begin, at - begin);
    } else if (errors == "surrogateescape" || errors == "surrogatepass") {
      return raise_cannot_encode(vm, *codec, str, text->view(), begin, index);
    } else if (!encode_anyway(vm, errors, c, out)) {
      return {};
    }
  }
  return make_bytes(vm, out);
}

Ref decode(Vm& vm, Value value, std::string_view encoding, std::string_view errors) {
  if (!is_bytes(value)) {
    if (is_str(value)) return vm.raise(vm.types.type_error, "decoding str is not supported");
    return vm.raise(vm.types.type_error, "decoding to str: need a bytes-like object, {} found", type_name(vm, value));
  }
  if (const auto wide = find_wide_codec(normal_name(encoding))) return decode_wide(vm, *wide, value, errors);
  const auto codec = find_codec(vm, encoding);
  if (!codec) return {};
  const std::string_view bytes = value.as<Bytes>()->view();
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const Malformed malformed = check(*codec, bytes, at);
    if (malformed.size == 0) {
      const std::size_t size = *codec == Codec::k_utf8 ? character_size(bytes[at]) : 1;
      if (*codec == Codec::k_latin1) {
        append_code_point(out, static_cast<unsigned char>(bytes[at]));
      } else {
        out += bytes.substr(at, size);
      }
      at += size;
    } else if (errors == "strict") {
      return raise_cannot_decode(vm, *codec, value, at, malformed);
    } else {
      if (!decode_anyway(vm, errors, bytes.substr(at, malformed.size), out)) return {};
      at += malformed.size;
    }
  }
  return make_str(vm, out);
}

}  // namespace coroscope::vm
