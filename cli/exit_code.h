// What the exit code of `coroscope` says.
#pragma once

namespace coroscope::cli {

enum class ExitCode : int {
  k_fine = 0,
  k_wrong = 1,        ///< the prediction is wrong, or the program ended with an exception
  k_usage = 2,        ///< the command line is wrong
  k_invalid = 3,      ///< the scenario is invalid or uses what is not supported
  k_stopped = 4,      ///< a limit or a deadlock
  k_environment = 5,  ///< no such file, cannot write
  k_interrupted = 130,  ///< Ctrl-C
};

}  // namespace coroscope::cli
