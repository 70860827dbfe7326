#include "core/text/display_width.h"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>

#include "core/text/surrogate.h"
#include "core/text/utf8.h"

namespace coroscope::text {
namespace {

constexpr std::string_view kEllipsis = "…";

/// The code point at `offset`; a byte that is not UTF-8 is U+FFFD of length 1.
CodePoint code_point_at(std::string_view text, std::size_t offset) {
  const CodePoint found = decode_utf8(text, offset);
  return found.length != 0 ? found : CodePoint{0xFFFD, 1};
}

std::size_t width_of(char32_t code_point) {
  if (code_point < 0x20 || code_point == 0x7F) return 0;
  if (code_point < 0x7F) return 1;
  return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point))));
}

bool is_invisible(char32_t code_point) {
  if (code_point < 0x7F) return code_point < 0x20;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return code_point != 0x200D;  // the joiner inside emoji
    default:
      return false;
  }
}

void append_escape(std::string& out, char32_t code_point) {
  const auto number = static_cast<std::uint32_t>(code_point);
  switch (code_point) {
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      if (number < 0x100) {
        out += fmt::format("\\x{:02x}", number);
      } else if (number < 0x10000) {
        out += fmt::format("\\u{:04x}", number);
      } else {
        out += fmt::format("\\U{:08x}", number);
      }
  }
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = code_point_at(text, offset);
    width += width_of(next.value);
    offset += next.length;
  }
  return width;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (width == 0) return {};
  std::size_t used = 0;
  std::size_t fitting = 0;  // bytes that leave room for the ellipsis
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = code_point_at(text, offset);
    used += width_of(next.value);
    if (used > width) return std::string(text.substr(0, fitting)).append(kEllipsis);
    offset += next.length;
    if (used < width) fitting = offset;
  }
  return std::string(text);
}

std::string pad_right(std::string_view text, std::size_t width) {
  std::string padded(text);
  padded.append(width - std::min(width, display_width(text)), ' ');
  return padded;
}

std::string pad_left(std::string_view text, std::size_t width) {
  std::string padded(width - std::min(width, display_width(text)), ' ');
  return padded.append(text);
}

std::string escape_invisible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint next = decode_utf8(text, offset);
    if (const char32_t surrogate = next.length == 0 ? surrogate_at(text, offset) : 0; surrogate != 0) {
      append_escape(shown, surrogate);
      offset += 3;
    } else if (next.length == 0) {
      append_escape(shown, static_cast<unsigned char>(text[offset]));
      ++offset;
    } else {
      if (is_invisible(next.value)) {
        append_escape(shown, next.value);
      } else {
        shown += text.substr(offset, next.length);
      }
      offset += next.length;
    }
  }
  return shown;
}

}  // namespace coroscope::text
