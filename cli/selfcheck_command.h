// coroscope selfcheck: what to know before the start, and where it is taught.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode selfcheck_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
