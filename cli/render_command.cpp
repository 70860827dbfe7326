#include "cli/render_command.h"

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/outcome.h"
#include "cli/picture_options.h"
#include "cli/picture_output.h"
#include "cli/terminal_text.h"
#include "core/trace/recorder.h"
#include "render/render.h"

namespace coroscope::cli {

ExitCode render_command(Context& context, Arguments arguments) {
  std::string name;
  std::string folder;
  PictureOutput output;
  PictureOptions picture;
  std::optional<std::uint64_t> seed;
  CommandLine line("render", "Draws a sequence diagram of what happens while a program runs.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  output.declare(line, PictureOutput::Formats::k_all);
  picture.declare(line);
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope render Q12", "here in the terminal");
  line.example("coroscope render two-sleeps -o two-sleeps.svg", "for a web page");
  line.example("coroscope render program.py -o - --format png > program.png", "through stdout");
  if (const auto code = line.parse(context, arguments)) return *code;
  output.show_by_default(context);
  if (!output.wanted()) return line.usage_error(context, "`--output` is missing", "write `-o picture.svg`");
  if (const auto code = output.check(line, context)) return *code;
  render::RenderOptions options = output.options();
  if (const auto code = picture.apply(line, context, options)) return *code;

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  run::Options run_options;
  run_options.trace_groups = trace::kDefaultGroups;
  const run::Result result = run_loaded(context, *loaded, seed, run_options);
  write_diagnostics(context, *loaded->scenario.source, result.diagnostics);
  context.environment.write_err(terminal_text(result.error_output));
  if (!result.trace) return outcome_code(result);

  options.title = picture.title(context, loaded->scenario);
  output.write(context, render::render_sequence(*result.trace, options));
  return outcome_code(result);
}

}  // namespace coroscope::cli
