// coroscope next: what to do now, and why.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode next_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
