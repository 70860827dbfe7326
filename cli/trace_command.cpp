#include "cli/trace_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.h"
#include "cli/load.h"
#include "cli/model_option.h"
#include "cli/outcome.h"
#include "cli/terminal_text.h"
#include "core/predict/belief.h"
#include "core/trace/jsonl.h"
#include "core/trace/recorder.h"
#include "core/trace/text.h"

namespace coroscope::cli {

namespace {

void write_trace(Environment& environment, const trace::Trace& trace, const std::string& format,
                 const std::string& output) {
  const bool lines = format == "jsonl";
  const std::string text = lines ? trace::to_jsonl(trace) : trace::to_text(trace);
  if (output != "-") {
    environment.write_file(output, text);
  } else {
    environment.write_out(lines || !environment.out_is_terminal() ? text : terminal_text(text));
  }
}

/// Whether a file holds the beginning of a run only. (A recorder can be asked to leave out the program's events.)
bool is_cut_off(const trace::Trace& trace) {
  const auto events = trace.events();
  const auto has = [&](trace::EventKind kind) {
    return std::any_of(events.begin(), events.end(), [&](const trace::Event& event) { return event.kind == kind; });
  };
  return events.empty() || (has(trace::EventKind::k_run_started) && !has(trace::EventKind::k_run_ended));
}

ExitCode rewrite(Context& context, const CommandLine& line, const std::string& file, const std::string& format,
                 const std::string& output) {
  const std::string text = file == "-" ? context.environment.read_in() : context.environment.read_file(file);
  const auto read = trace::read_jsonl(text);
  if (const auto* error = std::get_if<trace::FileError>(&read)) {
    context.environment.write_err(
        fmt::format("{}:{}: {}\n", terminal_text(file), error->line, terminal_text(error->message)));
    return ExitCode::k_invalid;
  }
  const trace::Trace& trace = std::get<trace::Trace>(read);
  write_trace(context.environment, trace, format, output);
  if (!is_cut_off(trace)) return ExitCode::k_fine;
  context.environment.write_err(line.say("{}: the file is cut off: it does not hold the end of the run\n",
                                         "{}：文件不完整：没有运行的结尾\n", terminal_text(file)));
  return ExitCode::k_invalid;
}

}  // namespace

ExitCode trace_command(Context& context, Arguments arguments) {
  std::string name;
  std::string file;
  std::string folder;
  std::string format = "text";
  std::string output = "-";
  std::optional<std::uint64_t> seed;
  std::string model_name;
  bool calls = false;
  bool lines = false;
  CommandLine line("trace", "Writes everything that happens while a program runs, in order and with its causes.");
  line.optional_argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  line.option(file, "--read", "FILE", "a trace that was written as jsonl, in place of a scenario");
  line.choice(format, "--format", {"text", "jsonl"}, "for people (default) or for programs");
  line.option(output, "-o,--output", "FILE", "where to write it (default: stdout)");
  line.flag(calls, "--calls", "record calls of functions too");
  line.flag(lines, "--lines", "record every source line too");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  declare_model(line, model_name, "run it by the changed rule of a misconception instead of the true one");
  line.example("coroscope trace two-sleeps", "to read");
  line.example("coroscope trace two-sleeps --format jsonl -o two-sleeps.jsonl", "to keep");
  line.example("coroscope trace --read two-sleeps.jsonl", "to read what was kept");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (name.empty() == file.empty()) {
    if (!name.empty()) return line.exclude_each_other(context, "SCENARIO", "--read");
    return line.usage_error(context, line.say("`SCENARIO` or `--read` is missing", "缺少 `SCENARIO` 或 `--read`"));
  }
  if (!file.empty()) return rewrite(context, line, file, format, output);

  const std::optional<run::Model> model = read_model(line, context, model_name);
  if (!model) return ExitCode::k_usage;
  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  run::Options options;
  options.trace_groups = trace::kDefaultGroups;
  options.model = *model;
  if (!model->is_true()) options.limits = predict::belief_limits();
  if (calls) options.trace_groups |= static_cast<std::uint16_t>(trace::EventGroup::k_call);
  if (lines) options.trace_groups |= static_cast<std::uint16_t>(trace::EventGroup::k_line);
  const run::Result result = run_loaded(context, *loaded, seed, options);
  write_diagnostics(context, *loaded->scenario.source, result.diagnostics);
  if (result.trace) write_trace(context.environment, *result.trace, format, output);
  context.environment.write_err(terminal_text(result.error_output));
  return outcome_code(result);
}

}  // namespace coroscope::cli
