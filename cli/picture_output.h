// Where a picture goes and in which format: the options that all commands that draw have.
#pragma once

#include <optional>
#include <string>

#include "cli/command_line.h"
#include "render/render.h"

namespace coroscope::cli {

class PictureOutput {
 public:
  /// Which formats a command can draw in.
  enum class Formats { k_graphics, k_graphs, k_all };
  /// Declares -o, --format and --theme.
  void declare(CommandLine& line, Formats formats);
  /// After parsing: a terminal gets a drawing of text unless something else was asked for; whoever says only the format
  /// gets it on stdout.
  void show_by_default(const Context& context);
  bool wanted() const { return !output_.empty(); }
  bool is_stdout() const { return output_ == "-"; }
  /// After parsing, if a picture is wanted: the exit code if it cannot be written like this, which has been said.
  std::optional<ExitCode> check(const CommandLine& line, Context& context);
  /// Format, theme, and the width of a terminal; the rest is for the command to fill in.
  render::RenderOptions options() const;
  /// EnvironmentError if it could not be drawn or written.
  void write(Context& context, const render::RenderResult& picture) const;

 private:
  std::string output_;
  std::string format_name_;
  std::string theme_ = "auto";
  Formats formats_ = Formats::k_all;
  render::Format format_ = render::Format::k_svg;
  std::size_t columns_ = 0;  // of the terminal to which the picture goes
};

}  // namespace coroscope::cli
