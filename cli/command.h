// A command: one function that reads its arguments and does its work. Each has a pair of files of its own.
//
// Reading arguments opens no files and reads no scenarios: what is not asked for is not done.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "cli/environment.h"
#include "cli/exit_code.h"
#include "core/run/run.h"
#include "core/scenario/scenario.h"

namespace coroscope::cli {

struct CommandHelp;

/// run::run, or what a test puts in its place.
using RunFunction = run::Result (*)(std::shared_ptr<const text::Source> source, const run::Options& options);

/// What every command gets.
struct Context {
  Environment& environment;
  RunFunction run;
  CommandHelp* description = nullptr;  ///< where a command puts what `--help` would print; null: it prints it
  std::optional<scenario::Language> language = std::nullopt;  ///< of messages; known once arguments are read
};

using Arguments = std::span<const std::string>;

struct Command {
  std::string_view name;
  std::string_view summary;  ///< for the list of commands; no capital, no full stop
  ExitCode (*main)(Context& context, Arguments arguments);
  bool is_hidden = false;                   ///< for builds and shells, not for people: not listed
  std::span<const Command> parts = {};      ///< of a command of commands
  bool is_configured = true;                ///< false: what it writes is the same for every user
};

/// What a command takes; nothing is run.
CommandHelp describe(Context& context, const Command& command);

/// In the order in which they are listed.
std::span<const Command> commands();

/// `coroscope` itself: `arguments` are those after the program's name. Catches EnvironmentErrors.
ExitCode run_command_line(Context& context, Arguments arguments);

}  // namespace coroscope::cli
