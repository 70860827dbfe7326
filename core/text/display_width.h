// How texts look in columns of a terminal: how wide they are, cutting and padding them, and showing what cannot be
// seen. Widths are those of a fixed-width font, in which East Asian characters and emoji take two columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coroscope::text {

/// Columns that a text takes. Combining characters and control characters take none, a byte that is not UTF-8 one.
std::size_t display_width(std::string_view text);

/// The text, cut to at most `width` columns; what was cut is replaced by "…", which is one of them.
std::string shorten(std::string_view text, std::size_t width);

/// The text with spaces after it (or before it) so that it takes at least `width` columns.
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);

/// The text with everything escaped, as Python's repr would, that a terminal would act on or not show: control
/// characters, invisible formatting characters, line separators, lone surrogates, bytes that are not UTF-8.
/// Backslashes stay as they are, so this is for people to read, not for programs.
std::string escape_invisible(std::string_view text);

}  // namespace coroscope::text
