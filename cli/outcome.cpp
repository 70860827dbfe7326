#include "cli/outcome.h"

namespace coroscope::cli {

ExitCode outcome_code(const run::Result& result) {
  if (result.refused()) return ExitCode::k_invalid;
  switch (result.ending) {
    case trace::Ending::k_ok:
      return result.exit_status == 0 ? ExitCode::k_fine : ExitCode::k_wrong;
    case trace::Ending::k_exception:
      return ExitCode::k_wrong;
    case trace::Ending::k_deadlock:
    case trace::Ending::k_limit:
      return ExitCode::k_stopped;
  }
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
