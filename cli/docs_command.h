// coroscope docs: programs, what they print, their diagrams and their questions in documentation. What follows `docs` has a
// pair of files each.
#pragma once

#include <array>

#include "cli/command.h"
#include "cli/docs_print.h"
#include "cli/docs_sync.h"

namespace coroscope::cli {

inline constexpr auto kDocsParts = std::to_array<Command>({
    {"sync", "fills the regions of Markdown documents", docs_sync_command},
    {"check", "tells which regions of Markdown documents are not up to date", docs_check_command},
    {"print", "one piece of documentation, on stdout", docs_print_command},
});

ExitCode docs_command(Context& context, Arguments arguments);

}  // namespace coroscope::cli
