// `compare`: a program's true run beside what a misconception would make of it.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode compare_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
