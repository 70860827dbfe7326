// Where a learner's progress is kept.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.h"
#include "core/progress/store.h"

namespace coroscope::cli {

/// How the help of commands describes `--data DIR`.
inline constexpr const char* kDataHelp = "the folder of progress.db (default: COROSCOPE_DATA, or as XDG says)";

/// The file progress.db in the first of these folders: `chosen` (what --data says), $COROSCOPE_DATA, what the
/// configuration says, $XDG_DATA_HOME/coroscope, ~/.local/share/coroscope. Throws EnvironmentError if there is none of
/// them. Looks at no file.
std::string progress_path(const Environment& environment, const std::string& chosen);

/// What has been tried so far; nothing where there is no such folder (see progress_path). EnvironmentError if the file cannot be
/// read.
std::vector<progress::Attempt> kept_attempts(const Environment& environment, const std::string& chosen);

/// What is wrong with a progress file, for people.
EnvironmentError store_problem(const progress::StoreError& error);

}  // namespace coroscope::cli
