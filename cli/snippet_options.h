// What a piece of documentation is to be: KIND SCENARIO and options. The same on the command line of `docs print` and in a
// document.
#pragma once

#include <optional>
#include <string>

#include "cli/command_line.h"
#include "cli/picture_options.h"
#include "render/document/snippet.h"

namespace coroscope::cli {

class SnippetOptions {
 public:
  void declare(CommandLine& line);
  /// After parsing: all of the request but the title of the picture, which the scenario may have to say. The exit code if
  /// something is wrong, which has been said.
  std::optional<ExitCode> apply(const CommandLine& line, Context& context, render::document::Markup markup,
                                render::document::Request& request) const;
  const std::string& scenario() const { return scenario_; }
  std::string title(const Context& context, const scenario::Scenario& scenario) const { return picture_.title(context, scenario); }

 private:
  std::optional<ExitCode> check_kind(const CommandLine& line, Context& context, render::document::Request& request) const;
  std::optional<ExitCode> check_file(const CommandLine& line, Context& context, const render::document::Request& request) const;

  std::string kind_, scenario_, theme_ = "auto";
  std::optional<std::string> file_, alt_, lines_;
  bool numbers_ = false;
  std::optional<std::uint64_t> seed_;
  PictureOptions picture_;
};

}  // namespace coroscope::cli
