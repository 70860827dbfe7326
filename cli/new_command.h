// `new`: writes a scenario to begin with.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode new_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
