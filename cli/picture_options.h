// What a sequence diagram is to show: the options that all commands that draw one have. Where it goes is PictureOutput.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "core/scenario/scenario.h"
#include "render/render.h"

namespace coroscope::cli {

class PictureOptions {
 public:
  void declare(CommandLine& line);
  /// Those of a drawing of text, where there can be one.
  void declare_text(CommandLine& line);
  /// After parsing: fills `options` but for format, theme and title. The exit code if something was not understood, which has
  /// been said.
  std::optional<ExitCode> apply(const CommandLine& line, Context& context, render::RenderOptions& options) const;
  scenario::Language language(const Context& context) const;
  /// What stands over the picture: what was asked for, or else the title of the scenario.
  std::string title(const Context& context, const scenario::Scenario& scenario) const;

 private:
  std::string language_, folding_ = "auto", objects_ = "auto", links_;
  std::optional<std::string> title_;
  std::vector<std::string> only_, notes_;
  std::optional<std::uint64_t> rows_, lanes_, columns_;
  bool to_scale_ = false, ascii_ = false;
};

}  // namespace coroscope::cli
