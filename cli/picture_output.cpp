#include "cli/picture_output.h"

#include <fmt/format.h>

#include "cli/terminal_text.h"

namespace coroscope::cli {

namespace {

bool can_draw(PictureOutput::Formats formats, render::Format format) {
  if (formats == PictureOutput::Formats::k_all || format <= render::Format::k_dot) return true;
  return formats == PictureOutput::Formats::k_graphs && format == render::Format::k_mermaid;
}

std::string_view advice(PictureOutput::Formats formats) {
  if (formats == PictureOutput::Formats::k_graphics) return "write `--format svg`, png, pdf or dot";
  if (formats == PictureOutput::Formats::k_graphs) return "write `--format svg`, png, pdf, dot or mermaid";
  return "write `--format svg`, png, pdf, dot, mermaid, plantuml, text or words";
}

}  // namespace

void PictureOutput::declare(CommandLine& line, Formats formats) {
  line.option(output_, "-o,--output", "NAME",
              formats == Formats::k_graphics
                  ? "the file; its ending says the format. - for stdout"
                  : "the file; its ending says the format. - for stdout (default: a drawing in the terminal)");
  formats_ = formats;
  if (formats == Formats::k_graphics) {
    line.choice(format_name_, "--format", {"svg", "png", "pdf", "dot"}, "the format, if the name does not say it");
  } else if (formats == Formats::k_graphs) {
    line.choice(format_name_, "--format", {"svg", "png", "pdf", "dot", "mermaid"},
                "the format, if the name does not say it");
  } else {
    line.choice(format_name_, "--format", {"svg", "png", "pdf", "dot", "mermaid", "plantuml", "text", "words"},
                "the format, if the name does not say it");
  }
  line.choice(theme_, "--theme", {"auto", "light", "dark"}, "auto (default): light, but an SVG follows its reader");
}

void PictureOutput::show_by_default(const Context& context) {
  const bool on_terminal = context.environment.out_is_terminal();
  if (output_.empty() && (on_terminal || !format_name_.empty())) output_ = "-";
  if (is_stdout() && on_terminal && format_name_.empty()) format_name_ = "text";
}

std::optional<ExitCode> PictureOutput::check(const CommandLine& line, Context& context) {
  const auto format = format_name_.empty() ? render::format_of_path(output_) : render::find_format(format_name_);
  if (!format || !can_draw(formats_, *format)) {
    return line.usage_error(context,
                            output_ == "-" ? std::string("stdout has no ending that says the format")
                                           : fmt::format("the format of {} is not known", terminal_text(output_)),
                            advice(formats_));
  }
  format_ = *format;
  if (is_stdout()) columns_ = context.environment.out_columns();
  if (output_ == "-" && render::is_binary(format_) && context.environment.out_is_terminal()) {
    return line.usage_error(context, "a terminal cannot show this format", "write it to a file: `-o picture.png`");
  }
  return std::nullopt;
}

render::RenderOptions PictureOutput::options() const {
  render::RenderOptions options;
  options.format = format_;
  options.columns = columns_;
  options.theme = theme_ == "light"  ? render::ThemeChoice::k_light
                  : theme_ == "dark" ? render::ThemeChoice::k_dark
                                     : render::ThemeChoice::k_auto;
  return options;
}

void PictureOutput::write(Context& context, const render::RenderResult& picture) const {
  if (!picture.ok()) throw EnvironmentError("cannot draw: " + picture.error);
  if (output_ == "-") {
    context.environment.write_out(picture.bytes);
  } else {
    context.environment.write_file(output_, picture.bytes);
  }
}

}  // namespace coroscope::cli
