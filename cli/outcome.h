// From the end of a run to an exit code.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

/// For a program that was refused: 1 if python3 refuses it too (a SyntaxError), 3 if only we do.
ExitCode refusal_code(const text::Diagnostics& diagnostics);

/// For a whole run: `k_fine`, `k_wrong` after an exception or sys.exit(not 0), `k_stopped`, or refusal_code.
ExitCode outcome_code(const run::Result& result);

}  // namespace coroscope::cli
