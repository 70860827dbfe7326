// coroscope man: the pages of the manual, for the build that installs them.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode man_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
