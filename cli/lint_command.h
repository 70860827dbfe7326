// `lint`: everything that can be wrong with a scenario.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode lint_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
