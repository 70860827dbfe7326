// coroscope weeks: the learning path as a plan of four weeks.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode weeks_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
