// The user's configuration: a small TOML file that says what options would say otherwise.
//
//     scenarios = ["~/my-course", "built-in"]     # folders in the place of the built-in course
//     lang = "zh"
//     theme = "dark"
//     data = "~/progress"
//
// Options win over it, and so does COROSCOPE_DATA; it wins over the language of the system. Folders are relative to the file.
#pragma once

#include <string>

#include "cli/environment.h"

namespace coroscope::cli {

/// The file that COROSCOPE_CONFIG names (none, if it is set to nothing), or coroscope/config.toml in XDG_CONFIG_HOME or
/// ~/.config. Empty if there is none; looks at no file.
std::string configuration_path(const Environment& environment);

/// Reads it into the environment's settings. InvalidFile if something in it is wrong, EnvironmentError if COROSCOPE_CONFIG
/// names a file that is not there.
void read_configuration(Environment& environment);

}  // namespace coroscope::cli
