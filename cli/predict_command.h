// `coroscope predict`: asks a learner what a program does, and explains.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode predict_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
