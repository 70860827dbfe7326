// A word of a command line as somebody types it, and as the program will get it.
#pragma once

#include <string>
#include <string_view>

#include "cli/environment.h"

namespace coroscope::cli {

/// Takes away quotes and backslashes, which may be left open, and puts in the user's home for `~/`, `$HOME` and `${HOME}`.
/// Everything else that a shell would expand stays as it is: nothing of what is typed is ever executed.
std::string shell_unquoted(std::string_view typed, const Environment& environment);

}  // namespace coroscope::cli
