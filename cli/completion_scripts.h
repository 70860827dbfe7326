// What a shell runs to complete a command line of coroscope.
#pragma once

#include <string_view>

namespace coroscope::cli {

/// Of "bash", "zsh" or "fish"; empty: of no other.
std::string_view completion_script(std::string_view shell);

}  // namespace coroscope::cli
