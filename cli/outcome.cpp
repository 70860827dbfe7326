#include "cli/outcome.h"

#include <algorithm>

namespace coroscope::cli {

ExitCode refusal_code(const text::Diagnostics& diagnostics) {
  const bool only_ours = std::any_of(diagnostics.begin(), diagnostics.end(), [](const text::Diagnostic& diagnostic) {
    return diagnostic.category == "unsupported" || diagnostic.category == "scenario";
  });
  return only_ours ? ExitCode::k_invalid : ExitCode::k_wrong;
}

ExitCode outcome_code(const run::Result& result) {
  if (result.refused()) return refusal_code(result.diagnostics);
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
