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
  /// After parsing: who names no file gets the picture on stdout, and who says no format either a drawing of text: as wide
  /// as the terminal, elsewhere as COLUMNS says, or 100 columns.
  void show_by_default(const Context& context);
  bool wanted() const { return !output_.empty(); }
  bool is_stdout() const { return output_ == "-"; }
  /// Whether pictures go into a folder, under names of their own: the name ends in a slash.
  bool is_folder() const { return output_.ends_with('/'); }
  const std::string& path() const { return output_; }
  /// Where the picture of a scenario goes: "pictures/" and "a/two-sleeps.py" make "pictures/two-sleeps.svg".
  std::string path_in_folder(std::string_view scenario) const;
  /// After parsing, if a picture is wanted: the exit code if it cannot be written like this, which has been said.
  std::optional<ExitCode> check(const CommandLine& line, Context& context);
  /// Format, theme, and the width of a terminal; the rest is for the command to fill in.
  render::RenderOptions options() const;
  /// Makes the folder unless it is there; does nothing for a file. EnvironmentError if it cannot be made.
  void make_folder(Context& context) const;
  /// EnvironmentError if it could not be drawn or written.
  void write(Context& context, const render::RenderResult& picture) const;
  /// The same into another file than that of the option.
  void write_to(Context& context, const std::string& path, const render::RenderResult& picture) const;

 private:
  std::string output_;
  std::string format_name_;
  std::string theme_;
  Formats formats_ = Formats::k_all;
  render::Format format_ = render::Format::k_svg;
  std::size_t columns_ = 0;  // of the terminal or pipe to which the picture goes
};

/// "slide.svg" as the 7th of 22: "slide-07.svg".
std::string step_path(const std::string& path, std::size_t step, std::size_t count);

}  // namespace coroscope::cli
