// coroscope docs: programs, what they print, their diagrams and their questions in documentation. What follows `docs` has a
// pair of files each.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode docs_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
