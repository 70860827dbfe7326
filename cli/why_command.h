// `coroscope why`: why is a line of the output printed where it is?
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode why_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
