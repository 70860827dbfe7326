// coroscope mdbook: the preprocessor that mdBook calls. A book in JSON on stdin, the same with its diagrams on stdout.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode mdbook_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
