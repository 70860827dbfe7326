// What Unicode says about the characters of a program. The one place that knows libutf8proc.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::syntax {

/// Python's identifiers: XID_Start and XID_Continue of UAX 31, and `_`.
bool is_identifier_start(char32_t code_point);
bool is_identifier_continue(char32_t code_point);

/// As str.isprintable() sees one character.
bool is_printable(char32_t code_point);

/// Normalisation form KC, in which Python compares identifiers. The text must be UTF-8.
std::string nfkc(std::string_view text);

}  // namespace coroscope::syntax
