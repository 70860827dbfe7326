// Finds the scenario that a command line names, and says on stderr what is wrong with it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "core/predict/study.h"
#include "core/scenario/catalog.h"

namespace coroscope::cli {

struct Loaded {
  scenario::Scenario scenario;
  std::string path;  ///< for tracebacks: absolute for files, the file's name in the course for built-in scenarios

  /// What messages call it: its id, or the name that was given.
  std::string name;
};

/// The scenarios of the course or, if `folder` is not empty, those below it. Those of a place with a path.toml can teach its topics.
scenario::Catalog load_catalog(Context& context, const std::string& folder);

/// `name` is "-" for stdin, a path (with a `/` or ending in `.py`), the id of a scenario or a question ("Q12").
/// If it cannot be loaded, that has been said and `code` says why.
std::optional<Loaded> load_scenario(Context& context, const std::string& name, const std::string& folder,
                                    ExitCode& code);

/// The learning path of the scenarios in `folder`: its path.toml, or the built-in path if it has none. Without a folder the
/// configuration says which. InvalidFile if it cannot be read.
std::shared_ptr<const scenario::LearningPath> load_path(Context& context, const std::string& folder);

std::shared_ptr<const scenario::LearningPath> built_in_path();

/// The nearest folder around a file or a folder (or that folder itself) that has a path.toml; empty if there is none.
std::string course_around(const Environment& environment, const std::string& path);

/// Reads one file. It can teach the topics of the path in `folder`; without a folder, of that in the course around it.
scenario::Reading read_by_path(Context& context, const std::string& folder, std::shared_ptr<const text::Source> source);

/// Diagnostics as they are shown.
std::string diagnostics_text(const text::Source& source, const text::Diagnostics& diagnostics);

/// Writes diagnostics to stderr.
void write_diagnostics(Context& context, const text::Source& source, const text::Diagnostics& diagnostics);

/// Runs a loaded scenario. `seed` stands over the one in its header.
run::Result run_loaded(Context& context, const Loaded& loaded, std::optional<std::uint64_t> seed, run::Options options);

/// A loaded scenario, made ready for answers; runs it once. Without a truth (see Study::defined) there is nothing to say
/// about answers: `write_ending` tells why.
std::unique_ptr<predict::Study> study_loaded(Context& context, const Loaded& loaded, std::optional<std::uint64_t> seed);

/// Writes to stderr why a run was refused or stopped, and what the program itself wrote there.
void write_ending(Context& context, const text::Source& source, const run::Result& result);

}  // namespace coroscope::cli
