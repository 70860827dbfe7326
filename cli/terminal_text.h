// Text of programs and scenarios in our own messages: nothing in it may steer a terminal.
#pragma once

#include <string>
#include <string_view>

namespace coroscope::cli {

/// Control characters, marks that turn the direction of the text round and bytes that are not UTF-8 become `\x1b` or
/// `\u202e`. Newlines and tabs stay.
std::string terminal_text(std::string_view text);

}  // namespace coroscope::cli
