// coroscope run: the program's own output, on the virtual clock.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode run_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
