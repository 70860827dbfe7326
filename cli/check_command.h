// coroscope check: is this what the program prints?
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode check_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
