// coroscope show: a scenario's program with line numbers, and its questions.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode show_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
