// `coroscope docs print`: one piece of documentation on stdout.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode docs_print_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
