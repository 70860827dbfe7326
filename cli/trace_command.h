// coroscope trace: everything that happens while a program runs, as text or JSON Lines.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode trace_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
