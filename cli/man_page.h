// The pages of the manual: coroscope(1), and one for each command, made of what `--help` prints.
#pragma once

#include <span>
#include <string>

#include "cli/manual.h"

namespace coroscope::cli {

/// "coroscope-docs-sync".
std::string man_page_name(const CommandHelp& help);
std::string man_page(const ManualEntry& entry, scenario::Language language);
/// The page of the program itself.
std::string main_man_page(std::span<const ManualEntry> entries, scenario::Language language);

}  // namespace coroscope::cli
