// Long sentences as lines of a terminal. What an author or a table wrote is one sentence after the other; where the
// lines end is decided here, the same everywhere so that transcripts compare.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/environment.h"

namespace coroscope::cli {

inline constexpr std::size_t kWrapWidth = 88;

/// The text in lines of at most `width` columns, `first` before the first and `rest` before the others, each with
/// its newline. Breaks at spaces, and between Chinese characters but not before a closing sign; what is longer than a line
/// stays whole. Line ends in the text are spaces, or nothing between Chinese characters; an empty line stays one.
std::string wrapped(std::string_view text, std::string_view first = "", std::string_view rest = "", std::size_t width = kWrapWidth);

/// A sentence with its newline: in lines on a terminal, as its width allows; in one line where it goes elsewhere, for
/// programs that look for it.
std::string wrapped_on_terminal(const Environment& environment, std::string_view text, std::string_view first = "",
                                std::string_view rest = "");

}  // namespace coroscope::cli
