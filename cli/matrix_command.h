// `matrix`: which scenario tells which misconceptions apart.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode matrix_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
