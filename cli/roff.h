// Writes the language of man pages: the macros of man(7), as groff and mandoc read them.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::cli::roff {

/// Text inside a line: nothing in it is a command of roff.
std::string escape(std::string_view text);
/// The same, with what stands in `backquotes` in bold letters.
std::string words(std::string_view text);
/// As `escape`, for the line below NAME, which whatis reads without knowing much of roff.
std::string plain(std::string_view text);
std::string bold(std::string_view text);
std::string italic(std::string_view text);

/// A whole line that begins with none of the control characters.
std::string line(std::string_view roff_text);
/// Text of several lines: those that begin with a space keep their line ends and their spaces.
std::string paragraphs(std::string_view text);
/// A term, and the text behind it.
std::string item(std::string_view roff_term, std::string_view roff_text);
std::string section(std::string_view title);

}  // namespace coroscope::cli::roff
