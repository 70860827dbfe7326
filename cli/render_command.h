// coroscope render: a sequence diagram of a run, as a file.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode render_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
