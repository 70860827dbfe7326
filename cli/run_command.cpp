#include "cli/run_command.h"

#include <fmt/core.h>

#include <charconv>

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/model_option.h"
#include "cli/outcome.h"
#include "core/predict/belief.h"

namespace coroscope::cli {

namespace {

/// The program's output is passed on as it is: it is the program's, not ours.
class Output : public run::OutputSink {
 public:
  explicit Output(Environment& environment) : environment_(environment) {}
  void write_stdout(std::string_view text) override { environment_.write_out(text); }
  void write_stderr(std::string_view text) override { environment_.write_err(text); }

 private:
  Environment& environment_;
};

/// "2", "0.5" or "2x": how many times as fast as real time. Nothing: it is no such speed.
std::optional<double> read_speed(std::string_view text) {
  if (text.ends_with('x')) text.remove_suffix(1);
  double speed = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), speed);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return speed > 0 && speed <= 1e6 ? std::optional(speed) : std::nullopt;
}

}  // namespace

ExitCode run_command(Context& context, Arguments arguments) {
  std::string name;
  std::string folder;
  std::optional<std::uint64_t> seed;
  std::string realtime;
  std::string model_name;
  CommandLine line("run", "Runs a program on the virtual clock: sleeping takes no time.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.option(realtime, "--realtime", "SPEED", "let sleeping take its time: 1 as long as it says, 2 half as long");
  declare_model(line, model_name, "run it by the changed rule of a misconception instead of the true one");
  line.example("coroscope run two-sleeps", "a built-in scenario");
  line.example("coroscope run program.py", "any Python program");
  line.example("coroscope run - < program.py", "from stdin");
  line.example("coroscope run Q12 --model SleepBlocksAll", "what it would print if that belief were true");
  line.example("coroscope run Q12 --realtime 2", "watch it, twice as fast as in reality");
  if (const auto code = line.parse(context, arguments)) return *code;
  const std::optional<double> speed = realtime.empty() ? 0 : read_speed(realtime);
  if (!speed) {
    return line.usage_error(context, line.say("`--realtime {}` is no speed", "`--realtime {}` 不是速度", realtime),
                            line.say("give a number above 0, as in `--realtime 2` or `--realtime 0.5`",
                                     "请写大于 0 的数，例如 `--realtime 2` 或 `--realtime 0.5`"));
  }

  const std::optional<run::Model> model = read_model(line, context, model_name);
  if (!model) return ExitCode::k_usage;
  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  Output output(context.environment);
  run::Options options;
  options.sink = &output;
  options.model = *model;
  if (!model->is_true()) options.limits = predict::belief_limits();
  options.realtime_speed = *speed;
  const run::Result result = run_loaded(context, *loaded, seed, options);
  write_diagnostics(context, *loaded->scenario.source, result.diagnostics);
  return outcome_code(result);
}

}  // namespace coroscope::cli
