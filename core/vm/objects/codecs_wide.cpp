#include "core/vm/objects/codecs_wide.h"

#include <string>

#include "core/vm/objects/bytes.h"
#include "core/vm/objects/exception_members.h"
#include "core/vm/objects/str_access.h"

namespace coroscope::vm {
namespace {

bool is_surrogate(std::uint32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

void append_unit(const WideCodec& codec, std::uint32_t unit, std::string& out) {
  for (int i = 0; i < codec.unit; ++i) {
    const int shift = 8 * (codec.big_endian ? codec.unit - 1 - i : i);
    out.push_back(static_cast<char>(unit >> shift & 0xFF));
  }
}

void append_wide(const WideCodec& codec, std::uint32_t c, std::string& out) {
  if (codec.unit == 4 || c < 0x10000) return append_unit(codec, c, out);
  append_unit(codec, 0xD800 + ((c - 0x10000) >> 10), out);
  append_unit(codec, 0xDC00 + ((c - 0x10000) & 0x3FF), out);
}

std::uint32_t read_unit(const WideCodec& codec, std::string_view bytes, std::size_t at) {
  std::uint32_t unit = 0;
  for (int i = 0; i < codec.unit; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    unit |= std::uint32_t{byte} << (8 * (codec.big_endian ? codec.unit - 1 - i : i));
  }
  return unit;
}

/// One character, or what is wrong with it.
struct Decoded {
  std::uint32_t character = 0;
  std::size_t size = 0;        ///< bytes read, or bytes that are wrong
  const char* problem = nullptr;
};

Decoded decode_one(const WideCodec& codec, std::string_view bytes, std::size_t at) {
  const auto unit_size = static_cast<std::size_t>(codec.unit);
  if (bytes.size() - at < unit_size) return {0, bytes.size() - at, "truncated data"};
  const std::uint32_t unit = read_unit(codec, bytes, at);
  if (codec.unit == 4) {
    if (is_surrogate(unit)) return {0, 4, "code point in surrogate code point range(0xd800, 0xe000)"};
    if (unit > 0x10FFFF) return {0, 4, "code point not in range(0x110000)"};
    return {unit, 4};
  }
  if (!is_surrogate(unit)) return {unit, 2};
  if (unit >= 0xDC00) return {0, 2, "illegal encoding"};
  if (bytes.size() - at < 4) return {0, bytes.size() - at, "unexpected end of data"};
  const std::uint32_t low = read_unit(codec, bytes, at + 2);
  if (low < 0xDC00 || low > 0xDFFF) return {0, 2, "illegal UTF-16 surrogate"};
  return {0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), 4};
}

/// Obeys a byte order mark and gives its length.
std::size_t read_mark(WideCodec& codec, std::string_view bytes) {
  const auto size = static_cast<std::size_t>(codec.unit);
  if (!codec.has_mark || bytes.size() < size) return 0;
  for (const bool big : {false, true}) {
    codec.big_endian = big;
    if (read_unit(codec, bytes, 0) == 0xFEFF) return size;
  }
  codec.big_endian = false;
  return 0;
}

}  // namespace

std::optional<WideCodec> find_wide_codec(std::string_view name) {
  static constexpr struct { std::string_view normal; WideCodec codec; } kCodecs[] = {
      {"utf16", {"utf-16", 2, false, true}},       {"u16", {"utf-16", 2, false, true}},
      {"utf16le", {"utf-16-le", 2, false, false}}, {"utf16be", {"utf-16-be", 2, true, false}},
      {"utf32", {"utf-32", 4, false, true}},       {"u32", {"utf-32", 4, false, true}},
      {"utf32le", {"utf-32-le", 4, false, false}}, {"utf32be", {"utf-32-be", 4, true, false}},
  };
  for (const auto& row : kCodecs) {
    if (row.normal == name) return row.codec;
  }
  return std::nullopt;
}

Ref encode_wide(Vm& vm, const WideCodec& codec, Value str, std::string_view errors) {
  const std::string_view text = text_of(str);
  std::string out;
  if (codec.has_mark) append_wide(codec, 0xFEFF, out);
  std::int64_t index = 0;
  for (std::size_t at = 0; at < text.size(); ++index) {
    const std::uint32_t c = next_code_point(text, at);
    if (!is_surrogate(c) || errors == "surrogatepass") {
      append_wide(codec, c, out);
    } else if (errors == "replace") {
      append_wide(codec, '?', out);
    } else if (errors != "ignore") {
      return raise_unicode_error(vm, vm.types.unicode_encode_error, codec.name, str, index, index + 1,
                                 "surrogates not allowed");
    }
  }
  return make_bytes(vm, out);
}

Ref decode_wide(Vm& vm, WideCodec codec, Value value, std::string_view errors) {
  const std::string_view bytes = value.as<Bytes>()->view();
  std::string out;
  for (std::size_t at = read_mark(codec, bytes); at < bytes.size();) {
    const Decoded one = decode_one(codec, bytes, at);
    if (one.problem == nullptr) {
      append_code_point(out, one.character);
    } else if (errors == "replace") {
      out += "\uFFFD";
    } else if (errors != "ignore") {
      const auto start = static_cast<std::int64_t>(at);
      return raise_unicode_error(vm, vm.types.unicode_decode_error, codec.name, value, start,
                                 start + static_cast<std::int64_t>(one.size), one.problem);
    }
    at += one.size;
  }
  return make_str(vm, out);
}

}  // namespace coroscope::vm
