#include "cli/run_command.h"

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/outcome.h"

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

}  // namespace

ExitCode run_command(Context& context, Arguments arguments) {
  std::string name;
  std::string folder;
  std::optional<std::uint64_t> seed;
  CommandLine line("run", "Runs a program on the virtual clock: sleeping takes no time.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope run two-sleeps", "a built-in scenario");
  line.example("coroscope run program.py", "any Python program");
  line.example("coroscope run - < program.py", "from stdin");
  if (const auto code = line.parse(context, arguments)) return *code;

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  Output output(context.environment);
  run::Options options;
  options.sink = &output;
  const run::Result result = run_loaded(context, *loaded, seed, options);
  write_diagnostics(context, *loaded->scenario.source, result.diagnostics);
  return outcome_code(result);
}

}  // namespace coroscope::cli
