#include "cli/render_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/meter.h"
#include "cli/outcome.h"
#include "cli/picture_options.h"
#include "cli/picture_output.h"
#include "cli/terminal_text.h"
#include "core/trace/recorder.h"
#include "render/render.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

/// What was asked for, the same for all pictures.
struct Wish {
  PictureOutput output;
  PictureOptions picture;
  render::RenderOptions options;
  std::optional<std::uint64_t> seed;
  bool steps = false;
};

void write_remarks(Context& context, const std::string& name, const std::vector<std::string>& remarks) {
  for (const std::string& remark : remarks) {
    context.environment.write_err(fmt::format("{}: {}\n", terminal_text(name), terminal_text(remark)));
  }
}

/// Some pictures, the first of which is `at` of `all` when they are counted together.
void draw_steps(Context& context, const Wish& wish, const std::string& path, const trace::Trace& trace,
                const std::string& name, const render::RenderOptions& options) {
  const render::SequenceSteps steps(trace, options);
  Meter meter(context.environment, true);
  for (std::size_t step = 1; step <= steps.count(); ++step) {
    meter.tell([&] {
      return say(options.model.language, "{}: {} of {} pictures", "{}：第 {} 张图，共 {} 张", terminal_text(name), step,
                 steps.count());
    });
    wish.output.write_to(context, step_path(path, step, steps.count()), steps.draw(step));
  }
  meter.end();
  write_remarks(context, name, steps.remarks());
}

/// Draws one scenario into the file `path`.
ExitCode draw(Context& context, const Wish& wish, const Loaded& loaded, const std::string& path) {
  run::Options run_options;
  run_options.trace_groups = trace::kDefaultGroups;
  const run::Result result = run_loaded(context, loaded, wish.seed, run_options);
  write_diagnostics(context, *loaded.scenario.source, result.diagnostics);
  context.environment.write_err(terminal_text(result.error_output));
  if (!result.trace) return outcome_code(result);
  render::RenderOptions options = wish.options;
  options.title = wish.picture.title(context, loaded.scenario);
  if (wish.steps) {
    draw_steps(context, wish, path, *result.trace, loaded.name, options);
  } else {
    const render::RenderResult picture = render::render_sequence(*result.trace, options);
    wish.output.write_to(context, path, picture);
    write_remarks(context, loaded.name, picture.remarks);
  }
  return outcome_code(result);
}

/// Draws several into one folder; the worst of their exit codes.
ExitCode draw_all(Context& context, const Wish& wish, const std::vector<std::string>& names, const std::string& folder) {
  ExitCode worst = ExitCode::k_fine;
  Meter meter(context.environment, true);
  for (std::size_t i = 0; i < names.size(); ++i) {
    meter.tell([&] {
      return say(wish.options.model.language, "{} of {}: {}", "第 {} 个，共 {} 个：{}", i + 1, names.size(),
                 terminal_text(names[i]));
    });
    ExitCode code = ExitCode::k_fine;
    if (const auto loaded = load_scenario(context, names[i], folder, code)) {
      code = draw(context, wish, *loaded, wish.output.path_in_folder(names[i]));
    }
    worst = std::max(worst, code);
  }
  return worst;
}

std::vector<std::string> all_ids(Context& context, const std::string& folder) {
  std::vector<std::string> ids;
  for (const scenario::Reading& reading : load_catalog(context, folder).read_all()) {
    if (reading.good()) ids.push_back(reading.scenario.id);
  }
  return ids;
}

}  // namespace

ExitCode render_command(Context& context, Arguments arguments) {
  std::vector<std::string> names;
  std::string folder;
  bool all = false;
  Wish wish;
  CommandLine line("render", "Draws a sequence diagram of what happens while a program runs.");
  line.arguments(names, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin; or several");
  line.flag(all, "--all", "all scenarios of the course");
  wish.output.declare(line, PictureOutput::Formats::k_all);
  line.flag(wish.steps, "--steps", "one picture for each event, with numbered names: for slides");
  wish.picture.declare(line);
  line.option(wish.seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope render Q12", "here in the terminal");
  line.example("coroscope render two-sleeps -o two-sleeps.svg", "for a web page");
  line.example("coroscope render program.py -o - --format png > program.png", "through stdout");
  line.example("coroscope render --all -o pictures/", "pictures/two-sleeps.svg and so on");
  line.example("coroscope render Q6 --steps -o slide.png", "slide-01.png, slide-02.png …");
  line.example("coroscope render program.py --only worker* --only kind=print,suspend", "only what concerns some lanes");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (names.empty() == !all) {
    return line.usage_error(context, all ? "`--all` stands for every scenario: no other is needed" : "`SCENARIO` is missing",
                            "write `coroscope render two-sleeps`");
  }
  wish.output.show_by_default(context);
  if (!wish.output.wanted()) return line.usage_error(context, "`--output` is missing", "write `-o picture.svg`");
  const bool several = all || names.size() > 1;
  if (several && !wish.output.is_folder()) {
    return line.usage_error(context, "several scenarios do not go into one file", "write a folder: `-o pictures/`");
  }
  if (wish.steps && wish.output.is_stdout()) {
    return line.usage_error(context, "`--steps` makes several files", "write `-o slide.svg`");
  }
  if (const auto code = wish.output.check(line, context)) return *code;
  wish.options = wish.output.options();
  if (const auto code = wish.picture.apply(line, context, wish.options)) return *code;
  if (all) names = all_ids(context, folder);
  if (several) return draw_all(context, wish, names, folder);

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, names.front(), folder, code);
  if (!loaded) return code;
  return draw(context, wish, *loaded,
              wish.output.is_folder() ? wish.output.path_in_folder(names.front()) : wish.output.path());
}

}  // namespace coroscope::cli
