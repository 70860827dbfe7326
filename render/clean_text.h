// The one place where text from a program becomes text for a picture.
//
// Names, labels and printed lines may hold anything: control characters, broken UTF-8, marks that turn the direction of
// the text round. After `clean` every byte may stand in an SVG, a DOT file or a PDF (markup is escaped by the writer).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace coroscope::render {

/// Stands for bytes that are not UTF-8.
inline constexpr char32_t kReplacement = 0xFFFD;

/// Decodes the code point at `position` and moves past it; strict: overlong forms, surrogates and values above U+10FFFF
/// are kReplacement.
char32_t next_code_point(std::string_view text, std::size_t& position);
void append_code_point(std::string& text, char32_t code_point);

/// Valid UTF-8 on one line: newline becomes ⏎, tab ⇥, other control characters their pictures (␛), marks of direction
/// ▯.
std::string clean(std::string_view text);

/// Runs of white space become one space; none at the ends.
std::string collapse_spaces(std::string_view text);

/// For XML text and attribute values; expects cleaned text.
std::string escape_xml(std::string_view text);

}  // namespace coroscope::render
