// Commands that are suggested can be copied into a shell.
#pragma once

#include <string>

namespace coroscope::cli {

/// The word as it can be typed into a POSIX shell; in single quotes if it needs them.
std::string shell_word(const std::string& text);

}  // namespace coroscope::cli
