// Runs a program of this machine, with limits: a folder of its own, its own small environment, no input, a time after
// which it is ended. That keeps accidents small; it is no sandbox.
#pragma once

#include <string>

#include "cli/environment.h"

namespace coroscope::cli {

/// `temporary`: the folder in which the program's folder is made. EnvironmentError if that cannot be made.
OutsideEnding run_outside(const OutsideProgram& program, const std::string& temporary);

}  // namespace coroscope::cli
