// Many answers at once: JSON Lines in, one result a line out, in the same order, while it is still being read.
#pragma once

#include <string>

#include "cli/batch_checker.h"
#include "cli/check_format.h"
#include "cli/command.h"

namespace coroscope::cli {

/// A line may have so many bytes; a longer one is a failure of its own.
inline constexpr std::size_t kLongestLine = std::size_t{4} << 20;

struct BatchStream {
  std::string from;            ///< a file, or "-" for stdin
  bool shows_progress = false; ///< tell on stderr how far it is, once it has taken a second
};

/// Reads, judges on all cores, and writes. At the end says on stderr how fast it was. `k_wrong` if any answer is wrong
/// or could not be checked.
ExitCode check_batch(Context& context, const BatchStream& stream, BatchChecker& checker, CheckFormat& format,
                     scenario::Language language);

}  // namespace coroscope::cli
