// Where the links of a picture lead: the option --links of all commands that draw.
#pragma once

#include <optional>
#include <string>

#include "cli/command_line.h"

namespace coroscope::cli {

/// The exit code if links cannot lead there, which has been said: a picture takes a relative path or an address of http or
/// https, to which `#L12` is added.
std::optional<ExitCode> check_links(const CommandLine& line, Context& context, scenario::Language language, const std::string& links);

}  // namespace coroscope::cli
