#include "core/vm/objects/str.h"

#include <charconv>
#include <cstring>

#include "core/vm/objects/siphash.h"
#include "core/vm/objects/str_access.h"
#include "core/vm/objects/unicode.h"

namespace coroscope::vm {
namespace {

constexpr std::size_t kAskAbove = 64 << 10;  // smaller strings are not worth asking the limit for
constexpr std::size_t kLongest = 0xFFFF0000;
constexpr std::uint64_t kHighBits = 0x8080808080808080;

bool is_ascii(const char* data, std::size_t size) {
  std::size_t at = 0;
  for (; at + 8 <= size; at += 8) {
    std::uint64_t word;
    std::memcpy(&word, data + at, 8);
    if ((word & kHighBits) != 0) return false;
  }
  for (; at < size; ++at) {
    if (static_cast<signed char>(data[at]) < 0) return false;
  }
  return true;
}

/// The text as CPython keeps it: one, two or four bytes a code point, whichever is the smallest that fits all.
std::uint64_t hash_wide(std::string_view text, std::uint32_t length, std::uint64_t key) {
  char32_t highest = 0;
  for (std::size_t at = 0; at < text.size();) highest |= next_code_point(text, at);
  const std::size_t unit = highest < 0x100 ? 1 : highest < 0x10000 ? 2 : 4;
  std::string units;
  units.reserve(unit * length);
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    for (std::size_t i = 0; i < unit; ++i) units.push_back(static_cast<char>(c >> (8 * i)));
  }
  return hash_of_bytes(units, key);
}

}  // namespace

Str* allocate_str(Vm& vm, std::size_t size) {
  if (size > kAskAbove) {
    if (size > kLongest) {
      vm.raise_message(vm.types.memory_error, "");
      return nullptr;
    }
    if (!vm.can_allocate(size)) return nullptr;
  }
  Str* str = vm.allocate<Str>(vm.types.str, str_memory(size));
  str->size = static_cast<std::uint32_t>(size);
  str->data[size] = 0;
  return str;
}

void finish_str(Str* str) {
  if (is_ascii(str->data, str->size)) {
    str->flags = Str::kAscii;
    str->length = str->size;
  } else {
    str->flags = 0;
    str->length = count_code_points(str->view());
  }
}

Ref make_str(Vm& vm, std::string_view text) {
  Str* str = allocate_str(vm, text.size());
  if (str == nullptr) return {};
  if (text.size() != 0) std::memcpy(str->data, text.data(), text.size());
  finish_str(str);
  return Ref::adopt(str);
}

Ref make_ascii(Vm& vm, std::string_view text) {
  Str* str = allocate_str(vm, text.size());
  if (str == nullptr) return {};
  std::memcpy(str->data, text.data(), text.size());
  str->flags = Str::kAscii;
  str->length = str->size;
  return Ref::adopt(str);
}

Ref make_digits(Vm& vm, std::int64_t number) {
  char text[24];
  return make_ascii(vm, {text, static_cast<std::size_t>(std::to_chars(text, text + sizeof text, number).ptr - text)});
}

Ref make_character(Vm& vm, std::uint32_t code_point) {
  if (code_point < 0x80) {
    Str* str = vm.allocate<Str>(vm.types.str, str_memory(1));
    str->flags = Str::kAscii;
    str->size = str->length = 1;
    str->data[0] = static_cast<char>(code_point);
    str->data[1] = 0;
    return Ref::adopt(str);
  }
  std::string text;
  append_code_point(text, code_point);
  return make_str(vm, text);
}

Ref concatenate(Vm& vm, const Str* left, const Str* right) {
  Str* str = allocate_str(vm, std::size_t{left->size} + right->size);
  if (str == nullptr) return {};
  std::memcpy(str->data, left->data, left->size);
  std::memcpy(str->data + left->size, right->data, right->size);
  str->flags = left->flags & right->flags & Str::kAscii;
  str->length = left->length + right->length;
  return Ref::adopt(str);
}

Ref substring(Vm& vm, const Str* str, std::int64_t start, std::int64_t stop) {
  if (start >= stop) return make_str(vm, {});
  const std::size_t begin = byte_offset(str, static_cast<std::uint32_t>(start));
  const std::size_t end = stop == str->length ? str->size : byte_offset(str, static_cast<std::uint32_t>(stop));
  return make_str(vm, str->view().substr(begin, end - begin));
}

Ref repeat(Vm& vm, const Str* str, std::int64_t count) {
  if (count <= 0 || str->size == 0) return make_str(vm, {});
  if (count > static_cast<std::int64_t>(kLongest / str->size)) return vm.raise_message(vm.types.memory_error, "");
  Str* result = allocate_str(vm, static_cast<std::size_t>(count) * str->size);
  if (result == nullptr) return {};
  if (str->size == 1) {
    std::memset(result->data, str->data[0], result->size);
  } else {
    for (std::size_t at = 0; at < result->size; at += str->size) std::memcpy(result->data + at, str->data, str->size);
  }
  result->flags = str->flags & Str::kAscii;
  result->length = str->length * static_cast<std::uint32_t>(count);
  return Ref::adopt(result);
}

std::uint64_t hash_of(Str* str) {
  if ((str->flags & Str::kHashed) == 0) {
    const std::uint64_t key = str->type->vm->hash_key;
    str->hash = str->is_ascii() ? hash_of_bytes(str->view(), key) : hash_wide(str->view(), str->length, key);
    str->flags |= Str::kHashed;
  }
  return str->hash;
}

bool equal(const Str* left, const Str* right) {
  if (left == right) return true;
  if (left->size != right->size) return false;
  if ((left->flags & right->flags & Str::kInterned) != 0) return false;
  return std::memcmp(left->data, right->data, left->size) == 0;
}

std::uint32_t count_code_points(std::string_view text) {
  std::uint32_t count = 0;
  for (char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

std::uint32_t next_code_point(std::string_view text, std::size_t& position) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
  const std::uint32_t first = byte(0);
  std::uint32_t c = first;
  std::size_t size = character_size(text[position]);
  if (position + size > text.size()) size = 1;  // cannot happen in a finished str
  if (size == 2) {
    c = (first & 0x1F) << 6 | (byte(1) & 0x3Fu);
  } else if (size == 3) {
    c = (first & 0x0F) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
  } else if (size == 4) {
    c = (first & 0x07) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu);
  }
  position += size;
  return c;
}

void append_code_point(std::string& text, std::uint32_t c) {
  const auto push = [&](std::uint32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | c >> 6);
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | c >> 12);
    push(0x80 | (c >> 6 & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | c >> 18);
    push(0x80 | (c >> 12 & 0x3F));
    push(0x80 | (c >> 6 & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

std::u32string to_code_points(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) out.push_back(next_code_point(text, at));
  return out;
}

std::size_t byte_offset(const Str* str, std::uint32_t index) {
  if (str->is_ascii()) return index;
  std::size_t at = 0;
  while (index-- > 0) at += character_size(str->data[at]);
  return at;
}

std::string quoted(std::string_view text) {
  const bool double_quotes = text.find('\'') != text.npos && text.find('"') == text.npos;
  const char quote = double_quotes ? '"' : '\'';
  std::string out;
  out.reserve(text.size() + 2);
  out.push_back(quote);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (c == static_cast<char32_t>(quote) || c == '\\') {
      out.push_back('\\');
      out.push_back(static_cast<char>(c));
    } else if (c >= ' ' && c < 0x7F) {
      out.push_back(static_cast<char>(c));
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\r') {
      out += "\\r";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c >= 0x80 && unicode::is_printable(c)) {
      out += text.substr(begin, at - begin);
    } else if (c < 0x100) {
      fmt::format_to(std::back_inserter(out), "\\x{:02x}", static_cast<unsigned>(c));
    } else if (c < 0x10000) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      fmt::format_to(std::back_inserter(out), "\\U{:08x}", static_cast<unsigned>(c));
    }
  }
  out.push_back(quote);
  return out;
}

}  // namespace coroscope::vm
