#include "cli/picture_output.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/terminal_text.h"

namespace coroscope::cli {

namespace {

bool can_draw(PictureOutput::Formats formats, render::Format format) {
  if (formats == PictureOutput::Formats::k_all || format <= render::Format::k_dot) return true;
  return formats == PictureOutput::Formats::k_graphs && format == render::Format::k_mermaid;
}

std::string advice(const CommandLine& line, PictureOutput::Formats formats) {
  if (formats == PictureOutput::Formats::k_graphics) return line.say("write `--format svg`, png, pdf or dot", "请写 `--format svg`、png、pdf 或 dot");
  if (formats == PictureOutput::Formats::k_graphs) {
    return line.say("write `--format svg`, png, pdf, dot or mermaid", "请写 `--format svg`、png、pdf、dot 或 mermaid");
  }
  return line.say("write `--format svg`, png, pdf, dot, mermaid, plantuml, text or words",
                  "请写 `--format svg`、png、pdf、dot、mermaid、plantuml、text 或 words");
}

/// For a drawing that goes into a pipe or a file without anybody having said how wide it may be.
std::size_t columns_elsewhere(const Environment& environment) {
  constexpr std::size_t kUsual = 100;
  const std::string written = environment.variable("COLUMNS");
  std::size_t columns = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), columns);
  return error == std::errc() && end == written.data() + written.size() && columns > 0 ? columns : kUsual;
}

}  // namespace

void PictureOutput::declare(CommandLine& line, Formats formats) {
  line.option(output_, "-o,--output", "NAME",
              formats == Formats::k_graphics
                  ? "the file; its ending says the format. - for stdout"
                  : "the file; its ending says the format. - for stdout (default: a drawing of text there)");
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
  const bool nothing_said = output_.empty() && format_name_.empty();
  if (output_.empty()) output_ = "-";
  if (!is_stdout() || !format_name_.empty()) return;
  const bool on_terminal = context.environment.out_is_terminal();
  if (nothing_said || on_terminal) format_name_ = "text";
  if (nothing_said && !on_terminal) columns_ = columns_elsewhere(context.environment);
}

std::optional<ExitCode> PictureOutput::check(const CommandLine& line, Context& context) {
  auto format = format_name_.empty() ? render::format_of_path(output_) : render::find_format(format_name_);
  if (is_folder() && format_name_.empty()) format = render::Format::k_svg;
  if (!format || !can_draw(formats_, *format)) {
    return line.usage_error(context,
                            output_ == "-" ? line.say("stdout has no ending that says the format", "标准输出没有能说明格式的扩展名")
                                           : line.say("the format of {} is not known", "不知道 {} 是什么格式", terminal_text(output_)),
                            advice(line, formats_));
  }
  format_ = *format;
  if (is_stdout() && columns_ == 0) columns_ = context.environment.out_columns();
  if (theme_.empty()) theme_ = context.environment.settings.theme;
  if (output_ == "-" && render::is_binary(format_) && context.environment.out_is_terminal()) {
    return line.usage_error(context, line.say("a terminal cannot show this format", "终端无法显示这种格式"),
                            line.say("write it to a file: `-o picture.png`", "请写进文件：`-o picture.png`"));
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
  write_to(context, output_, picture);
}

void PictureOutput::write_to(Context& context, const std::string& path, const render::RenderResult& picture) const {
  if (!picture.ok()) throw EnvironmentError("cannot draw: " + picture.error, "无法画图：" + picture.error);
  if (is_stdout()) {
    context.environment.write_out(picture.bytes);
    return;
  }
  make_folder(context);
  context.environment.write_file(path, picture.bytes);
}

void PictureOutput::make_folder(Context& context) const {
  if (is_folder()) context.environment.make_folder(output_);
}

std::string PictureOutput::path_in_folder(std::string_view scenario) const {
  std::string_view stem = scenario == "-" ? "program" : scenario.substr(scenario.rfind('/') + 1);
  if (stem.ends_with(".py") && stem.size() > 3) stem.remove_suffix(3);
  return fmt::format("{}{}{}", output_, stem, render::usual_ending(format_));
}

std::string step_path(const std::string& path, std::size_t step, std::size_t count) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool has_ending = dot != std::string::npos && (slash == std::string::npos || dot > slash + 1) && dot > 0;
  const std::size_t at = has_ending ? dot : path.size();
  const std::size_t digits = std::max<std::size_t>(2, std::to_string(count).size());
  return fmt::format("{}-{:0{}}{}", path.substr(0, at), step, digits, path.substr(at));
}

}  // namespace coroscope::cli
