// `--model NAME`: the program under the changed rule of a misconception.
#pragma once

#include <optional>
#include <string>

#include "cli/command_line.h"
#include "core/run/model.h"

namespace coroscope::cli {

/// Declares the option.
void declare_model(CommandLine& line, std::string& into, std::string_view help);

/// "SleepBlocksAll", in any case, "M14", or its title in English or Chinese. Empty name: the true rules. Nothing: there is no such misconception, which has
/// been said as a usage error.
std::optional<run::Model> read_model(CommandLine& line, Context& context, const std::string& name);

}  // namespace coroscope::cli
