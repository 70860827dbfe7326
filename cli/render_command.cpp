#include "cli/render_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/meter.h"
#include "cli/outcome.h"
#include "cli/picture_options.h"
#include "cli/picture_output.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
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

/// One picture an event. False: there is nobody to be drawn.
bool draw_steps(Context& context, const Wish& wish, const std::string& path, const trace::Trace& trace,
                const std::string& name, const render::RenderOptions& options) {
  const render::SequenceSteps steps(trace, options);
  if (steps.nobody_selected()) {
    write_remarks(context, name, steps.remarks());
    return false;
  }
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
  return true;
}

/// One picture. False: there is nobody to be drawn.
bool draw_whole(Context& context, const Wish& wish, const std::string& path, const trace::Trace& trace,
                const std::string& name, const render::RenderOptions& options) {
  const render::RenderResult picture = render::render_sequence(trace, options);
  if (!picture.nobody_selected) wish.output.write_to(context, path, picture);
  write_remarks(context, name, picture.remarks);
  return !picture.nobody_selected;
}

/// A program that is to be drawn, and where to.
struct Subject {
  std::string name;              ///< as it was written; of `--all` the id
  std::string path;              ///< of the picture
  std::optional<Loaded> loaded;  ///< if it has been read already
};

/// Whether the picture alone tells how the run ended: whoever asks for several does not get their tracebacks. What was
/// stopped by a limit is not all there.
bool picture_tells_all(const run::Result& result) {
  return result.trace && result.ending != trace::Ending::k_limit;
}

/// Draws one scenario into the file `path`; `alone`: no other is drawn.
ExitCode draw(Context& context, const Wish& wish, const Loaded& loaded, const std::string& path, bool alone) {
  run::Options run_options;
  run_options.trace_groups = trace::kDefaultGroups;
  const run::Result result = run_loaded(context, loaded, wish.seed, run_options);
  const bool is_quiet = !alone && picture_tells_all(result);
  if (!is_quiet) {
    write_diagnostics(context, *loaded.scenario.source, result.diagnostics);
    context.environment.write_err(terminal_text(result.error_output));
  }
  // That a program ends with a SyntaxError is what a scenario may be about; in a plain file it is a slip.
  if (!result.trace || (result.refused() && !loaded.scenario.has_header)) return outcome_code(result);
  render::RenderOptions options = wish.options;
  options.title = wish.picture.title(context, loaded.scenario);
  const auto draw_it = wish.steps ? draw_steps : draw_whole;
  if (!draw_it(context, wish, path, *result.trace, loaded.name, options)) return ExitCode::k_usage;
  if (is_quiet) return ExitCode::k_fine;
  return result.refused() ? ExitCode::k_wrong : outcome_code(result);  // drawn, it ends with a SyntaxError
}

ExitCode draw_subject(Context& context, const Wish& wish, const std::string& folder, const Subject& subject, bool alone) {
  if (subject.loaded) return draw(context, wish, *subject.loaded, subject.path, alone);
  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, subject.name, folder, code);
  return loaded ? draw(context, wish, *loaded, subject.path, alone) : code;
}

/// Draws all that can be drawn; the worst of the exit codes.
ExitCode draw_all(Context& context, const Wish& wish, const std::string& folder, const std::vector<Subject>& subjects) {
  ExitCode worst = ExitCode::k_fine;
  Meter meter(context.environment, true);
  for (std::size_t i = 0; i < subjects.size(); ++i) {
    meter.tell([&] {
      return say(wish.options.model.language, "{} of {}: {}", "第 {} 个，共 {} 个：{}", i + 1, subjects.size(),
                 terminal_text(subjects[i].name));
    });
    try {
      worst = std::max(worst, draw_subject(context, wish, folder, subjects[i], false));
    } catch (const EnvironmentError& error) {
      context.environment.write_err(fmt::format("coroscope: {}\n", terminal_text(error.words(wish.options.model.language))));
      worst = ExitCode::k_environment;
    }
  }
  return worst;
}

/// Those that are named, each once.
std::vector<Subject> named_subjects(const PictureOutput& output, const std::vector<std::string>& names) {
  std::vector<Subject> subjects;
  for (const std::string& name : names) {
    const bool is_new = std::none_of(subjects.begin(), subjects.end(), [&](const Subject& other) { return other.name == name; });
    if (is_new) subjects.push_back({name, output.is_folder() ? output.path_in_folder(name) : output.path(), std::nullopt});
  }
  return subjects;
}

/// Those of the course. What is wrong with the others is said, and then `code` says so too.
std::vector<Subject> all_subjects(Context& context, const PictureOutput& output, const std::string& folder, ExitCode& code) {
  std::vector<Subject> subjects;
  for (scenario::Reading& reading : load_catalog(context, folder).read_all()) {
    if (!reading.good()) {
      write_diagnostics(context, *reading.scenario.source, reading.diagnostics);
      code = ExitCode::k_invalid;
      continue;
    }
    const std::string path = reading.scenario.source->name();
    const std::string id = reading.scenario.id.empty() ? path : reading.scenario.id;
    subjects.push_back({id, output.path_in_folder(id), Loaded{std::move(reading.scenario), path, id}});
  }
  return subjects;
}

/// Two that would be written into one file, or nothing.
std::optional<ExitCode> check_paths(const CommandLine& line, Context& context, scenario::Language language,
                                    const std::vector<Subject>& subjects) {
  std::map<std::string_view, const Subject*> subject_of;  // by path
  for (const Subject& subject : subjects) {
    const auto [other, is_new] = subject_of.try_emplace(subject.path, &subject);
    if (is_new) continue;
    const auto shown = [](const std::string& text) { return terminal_text(scenario::in_backquotes(text)); };
    return line.usage_error(context,
                            say(language, "{} and {} would both be written to {}", "{} 和 {} 都会写到 {}",
                                shown(other->second->name), shown(subject.name), shown(subject.path)),
                            say(language, "draw them into two folders", "请分别画到两个目录里"));
  }
  return std::nullopt;
}

}  // namespace

ExitCode render_command(Context& context, Arguments arguments) {
  std::vector<std::string> names;
  std::string folder;
  bool all = false;
  Wish wish;
  CommandLine line("render", "Draws a sequence diagram of what happens while a program runs.\n"
                             "Exit code 0: drawn, 1: drawn, the program ended with an exception, 3: a scenario is invalid,\n"
                             "4: drawn, there was a deadlock or a limit, 5: something cannot be read or written. Where several\n"
                             "are drawn, exceptions and deadlocks are in the pictures and change no exit code.");
  line.arguments(names, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin; or several");
  line.flag(all, "--all", "all scenarios of the course");
  wish.output.declare(line, PictureOutput::Formats::k_all);
  line.flag(wish.steps, "--steps", "one picture for each event, with numbered names: for slides");
  wish.picture.declare(line);
  wish.picture.declare_text(line);
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
    return line.usage_error(context,
                            all ? line.say("`--all` stands for every scenario: no other is needed", "`--all` 已经表示全部题目，不必再写别的")
                                : line.say("`{}` is missing", "缺少 `{}`", "SCENARIO"),
                            line.say("write `coroscope render two-sleeps`", "例如 `coroscope render two-sleeps`"));
  }
  wish.output.show_by_default(context);
  const bool several = all || names.size() > 1;
  if (several && !wish.output.is_folder()) {
    return line.usage_error(context, line.say("several scenarios do not go into one file", "几道题目不能画进同一个文件"),
                            line.say("write a folder: `-o pictures/`", "请写目录：`-o pictures/`"));
  }
  if (wish.steps && wish.output.is_stdout()) {
    return line.usage_error(context, line.say("`--steps` makes several files", "`--steps` 会生成几个文件"),
                            line.say("write `-o slide.svg`", "请写 `-o slide.svg`"));
  }
  if (const auto code = wish.output.check(line, context)) return *code;
  wish.options = wish.output.options();
  if (const auto code = wish.picture.apply(line, context, wish.options)) return *code;

  ExitCode code = ExitCode::k_fine;
  const std::vector<Subject> subjects = all ? all_subjects(context, wish.output, folder, code) : named_subjects(wish.output, names);
  if (const auto wrong = check_paths(line, context, wish.options.model.language, subjects)) return *wrong;
  if (!several) return draw_subject(context, wish, folder, subjects.front(), true);
  wish.output.make_folder(context);
  return std::max(code, draw_all(context, wish, folder, subjects));
}

}  // namespace coroscope::cli
