// `coroscope docs sync` fills the regions of Markdown documents, `coroscope docs check` tells which are not up to date.
#pragma once

#include "cli/command.h"

namespace coroscope::cli {

ExitCode docs_sync_command(Context& context, Arguments arguments);
ExitCode docs_check_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
