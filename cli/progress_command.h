// coroscope progress: what a learner has tried, and what follows from it.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode progress_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
