// From the end of a run to an exit code.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

/// For a whole run: `k_fine`, `k_wrong` after an exception or sys.exit(not 0), `k_stopped`, or `k_invalid` if it was
/// refused.
ExitCode outcome_code(const run::Result& result);

}  // namespace coroscope::cli
