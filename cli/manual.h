// What every command takes: the data of man pages and completions.
#pragma once

#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/command_help.h"

namespace coroscope::cli {

struct ManualEntry {
  CommandHelp help;
  std::string_view summary;  ///< as the list of commands has it
  bool is_hidden = false;
};

/// In the order of the list of commands, each followed by its parts. Runs none of them.
std::vector<ManualEntry> describe_all(Context& context);

}  // namespace coroscope::cli
