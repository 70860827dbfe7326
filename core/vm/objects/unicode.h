// What CPython knows about characters: classes (isalpha, isprintable …) and case. Pure functions on code points.
//
// The database is utf8proc's; what it does not tell is in unicode_tables.inc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace coroscope::vm::unicode {

bool is_alphabetic(char32_t c);
bool is_decimal(char32_t c);
bool is_digit(char32_t c);
bool is_numeric(char32_t c);
bool is_space(char32_t c);         ///< what str.split() and strip() take for whitespace
bool is_line_break(char32_t c);    ///< where str.splitlines() splits
bool is_lower(char32_t c);
bool is_upper(char32_t c);
bool is_title(char32_t c);
bool is_cased(char32_t c);
bool is_case_ignorable(char32_t c);
bool is_printable(char32_t c);     ///< repr shows it as it is
bool is_identifier_start(char32_t c);
bool is_identifier_part(char32_t c);
/// The value of a decimal digit in any script; -1 if it is none.
int decimal_value(char32_t c);

/// One character's case mapped; appends one to three characters as UTF-8.
void append_upper(std::string& out, char32_t c);
void append_title(std::string& out, char32_t c);
void append_folded(std::string& out, char32_t c);
char32_t simple_lower(char32_t c);

/// str.lower() of UTF-8 text, with the rule for a Greek sigma at the end of a word.
std::string lower(std::string_view text);
std::string upper(std::string_view text);
std::string title(std::string_view text);
std::string capitalize(std::string_view text);
std::string swap_case(std::string_view text);
std::string fold_case(std::string_view text);

}  // namespace coroscope::vm::unicode
