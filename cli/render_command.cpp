#include "cli/render_command.h"

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/outcome.h"
#include "cli/terminal_text.h"
#include "core/trace/recorder.h"
#include "render/render.h"

namespace coroscope::cli {

namespace {

render::ThemeChoice theme_of(const std::string& name) {
  if (name == "light") return render::ThemeChoice::k_light;
  if (name == "dark") return render::ThemeChoice::k_dark;
  return render::ThemeChoice::k_auto;
}

}  // namespace

ExitCode render_command(Context& context, Arguments arguments) {
  std::string name;
  std::string folder;
  std::string output;
  std::string format_name;
  std::string theme = "auto";
  std::string chosen_language;
  std::optional<std::string> title;
  std::optional<std::uint64_t> seed;
  CommandLine line("render", "Draws a sequence diagram of what happens while a program runs.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  line.option(output, "-o,--output", "NAME", "the file; its ending says the format. - for stdout");
  line.choice(format_name, "--format", {"svg", "png", "pdf", "dot"}, "the format, if the name does not say it");
  line.choice(theme, "--theme", {"auto", "light", "dark"}, "auto (default): light, but an SVG follows its reader");
  line.option(title, "--title", "TEXT", "over the picture (default: the scenario's title)");
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the title (default: that of the system)");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope render two-sleeps -o two-sleeps.svg", "for a web page");
  line.example("coroscope render program.py -o - --format png > program.png", "through stdout");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (output.empty()) return line.usage_error(context, "`--output` is missing", "write `-o picture.svg`");
  const auto format = render::format_of_path(format_name.empty() ? output : "." + format_name);
  if (!format) {
    return line.usage_error(context,
                            output == "-" ? std::string("stdout has no ending that says the format")
                                          : fmt::format("the format of {} is not known", terminal_text(output)),
                            "write `--format svg`, png, pdf or dot");
  }
  const bool binary = *format == render::Format::k_png || *format == render::Format::k_pdf;
  if (output == "-" && binary && context.environment.out_is_terminal()) {
    return line.usage_error(context, "a terminal cannot show this format", "write it to a file: `-o picture.png`");
  }

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  run::Options run_options;
  run_options.trace_groups = trace::kDefaultGroups;
  const run::Result result = run_loaded(context, *loaded, seed, run_options);
  write_diagnostics(context, *loaded->scenario.source, result.diagnostics);
  context.environment.write_err(terminal_text(result.error_output));
  if (!result.trace) return outcome_code(result);

  render::RenderOptions options;
  options.format = *format;
  options.theme = theme_of(theme);
  const scenario::Language language = pick_language(chosen_language, context.environment);
  options.title = title.value_or(loaded->scenario.title.in(language));
  const render::RenderResult picture = render::render_sequence(*result.trace, options);
  if (!picture.ok()) throw EnvironmentError("cannot draw: " + picture.error);
  if (output == "-") {
    context.environment.write_out(picture.bytes);
  } else {
    context.environment.write_file(output, picture.bytes);
  }
  return outcome_code(result);
}

}  // namespace coroscope::cli
