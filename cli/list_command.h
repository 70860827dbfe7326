// coroscope list: the scenarios that there are.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode list_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
