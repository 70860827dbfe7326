// Finds the programs that a document speaks of.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "core/scenario/catalog.h"
#include "render/document/snippet.h"

namespace coroscope::cli {

struct FoundProgram {
  std::optional<render::document::Program> program;
  std::string problem, advice;             ///< if there is none
  text::Diagnostics diagnostics;           ///< of its header, where that is the reason
  std::shared_ptr<const text::Source> source;  ///< what these are of
};

class DocumentPrograms {
 public:
  /// `scenarios`: the folder of the scenarios; empty: those of the course.
  DocumentPrograms(Context& context, std::string scenarios) : context_(context), scenarios_(std::move(scenarios)) {}

  /// `name` as everywhere, but files end in ".py", and are looked for in `folder` (empty, or ending with a slash). What
  /// the program calls itself, in tracebacks, is `name`: a document does not tell where it was made.
  FoundProgram find(const std::string& name, const std::string& folder);
  FoundProgram read_in();

 private:
  FoundProgram read(const std::string& name, std::string text) const;
  FoundProgram check(scenario::Reading reading, std::string path) const;
  const scenario::Catalog& catalog();

  Context& context_;
  std::string scenarios_;
  std::optional<scenario::Catalog> catalog_;
};

}  // namespace coroscope::cli
