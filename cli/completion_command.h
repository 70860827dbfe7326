// coroscope completion: what makes a shell complete coroscope's command lines.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode completion_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
