// coroscope path: the learning path and how far one is on it, for a terminal or as a picture.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode path_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
