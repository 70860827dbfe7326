#include "cli/check_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/batch_words.h"
#include "cli/check_batch.h"
#include "cli/check_format.h"
#include "cli/check_prompt.h"
#include "cli/check_words.h"
#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/outcome.h"
#include "cli/paint.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "render/words/evidence_words.h"

namespace coroscope::cli {

namespace {

struct CheckArguments {
  std::string name;
  std::string folder;
  std::string chosen_language;
  std::string ask = "1";
  std::string from = "-";
  std::string format;
  std::vector<std::string> lines;
  std::optional<std::string> batch;
  std::optional<std::uint64_t> seed;
  bool json = false;
  bool no_reveal = false;
  bool progress = false;

  predict::Reveal reveal() const { return no_reveal ? predict::Reveal::k_no : predict::Reveal::k_yes; }
};

void declare(CommandLine& line, CheckArguments& into) {
  line.optional_argument(into.name, "SCENARIO", "id of a scenario, a question (Q12), or a Python file");
  line.option(into.ask, "--ask", "N|KIND", "which of its questions: the number, or output, order, choice …");
  line.suggest({"output", "order", "choice", "elapsed", "error"});
  line.option(into.lines, "--line", "TEXT", "one line of the answer; give it once for each line");
  line.option(into.from, "--from", "FILE", "the answer, or - for stdin (default)");
  line.option(into.batch, "--batch", "FILE", "many answers as JSON Lines, or - for stdin: one result a line");
  line.choice(into.format, "--format", {"text", "json", "csv", "junit"}, "how results are written");
  line.flag(into.json, "--json", "the same as --format json");
  line.flag(into.no_reveal, "--no-reveal", "only right or wrong, the score, and where the first difference is");
  line.flag(into.progress, "--progress", "tell on stderr how far a batch is (as on a terminal)");
  line.choice(into.chosen_language, "--lang", {"en", "zh"}, "language of the verdict (default: that of the system)");
  line.option(into.seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(into.folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope check two-sleeps", "asks for the prediction");
  line.example("coroscope check counter-closure --line 1 --line 2", "the prediction in the command");
  line.example("coroscope check Q12 --ask elapsed --line '2 s'", "another of its questions");
  line.example("coroscope check Q12 --from answer.txt --json", "for programs that grade");
  line.example("coroscope check --batch answers.jsonl --format junit", "many answers at once");
}

/// What the arguments say together; the exit code if that makes no sense.
std::optional<ExitCode> refuse(Context& context, const CommandLine& line, CheckArguments& arguments) {
  if (arguments.json && !arguments.format.empty() && arguments.format != "json") {
    return line.exclude_each_other(context, "--json", "--format");
  }
  if (arguments.json) arguments.format = "json";
  const bool has_answer = !arguments.lines.empty() || arguments.from != "-";
  if (arguments.batch && has_answer) {
    return line.usage_error(context, line.say("`--batch` brings its own answers", "`--batch` 自带答案"),
                            line.say("leave out `--line` and `--from`", "请去掉 `--line` 和 `--from`"));
  }
  if (arguments.progress && !arguments.batch) {
    return line.usage_error(context, line.say("`--progress` goes with `--batch`", "`--progress` 要和 `--batch` 一起用"));
  }
  if (arguments.name.empty() && !arguments.batch) {
    return line.is_missing(context, "SCENARIO",
                           line.say("id of a scenario, a question (Q12), or a Python file", "题目编号、问题号（如 Q12）或 Python 文件"));
  }
  if (!arguments.lines.empty() && arguments.from != "-") {
    return line.exclude_each_other(context, "--line", "--from");
  }
  if (arguments.name == "-" && arguments.batch == "-") {
    return line.usage_error(context, line.say("program and answers cannot both come from stdin", "程序和答案不能都从标准输入读取"));
  }
  if (arguments.name == "-" && !has_answer && !arguments.batch) {
    return line.usage_error(context, line.say("program and prediction cannot both come from stdin", "程序和预测不能都从标准输入读取"),
                            line.say("give the prediction with `--line` or `--from`", "请用 `--line` 或 `--from` 给出预测"));
  }
  return std::nullopt;
}

std::string joined_lines(const std::vector<std::string>& lines) { return fmt::format("{}", fmt::join(lines, "\n")); }

std::string answer_text(Environment& environment, const CheckArguments& arguments, const predict::Study& study,
                        const scenario::Ask& ask, scenario::Language language) {
  if (!arguments.lines.empty()) return joined_lines(arguments.lines);
  if (arguments.from != "-") return environment.read_file(arguments.from);
  if (environment.in_is_terminal()) environment.write_err(prompt_words(study, ask, language));
  return environment.read_in();
}

/// What in the program's own run speaks against the one belief that a wrong answer fits; nothing if there is none. Lines
/// of the output are shown only to somebody who was asked for these: they may be the answer to another question.
std::string counter(const predict::Study& study, const predict::Judgement& judgement, scenario::Language language) {
  if (judgement.diagnosis.fit != predict::Fit::k_unique || study.trace() == nullptr) return {};
  const run::Misconception model = judgement.diagnosis.models.front();
  const auto beliefs = study.beliefs();
  const auto belief = std::find_if(beliefs.begin(), beliefs.end(), [&](const predict::Belief& one) { return one.model == model; });
  const auto reveal = judgement.verdict ? render::words::Reveal::k_lines : render::words::Reveal::k_places;
  const std::string evidence =
      render::words::evidence_words(*study.trace(), study.facts(), *belief, reveal, language);
  return render::words::counter_words(model, evidence, language);
}

void write_text(Environment& environment, const predict::Study& study, const predict::CheckedAnswer& answer,
                scenario::Language language, predict::Reveal reveal) {
  const Paint paint(environment);
  std::vector<std::string> lines = check_words(answer, language, reveal);
  if (reveal == predict::Reveal::k_yes && answer.judgement) {
    if (std::string words = counter(study, *answer.judgement, language); !words.empty()) lines.push_back(std::move(words));
  }
  std::string text;
  for (const std::string& words : lines) {
    const std::string clean = terminal_text(words);
    text += !text.empty() ? wrapped_on_terminal(environment, clean, "  ", "  ")
                          : (answer.right() ? paint.good(clean) : paint.bad(clean)) + "\n";
  }
  environment.write_out(text);
}

bool is_for_people(const CheckArguments& arguments) { return arguments.format.empty() || arguments.format == "text"; }

void write_for_programs(Environment& environment, const predict::CheckedAnswer& answer, const std::string& format_name,
                        CheckFormatOptions options) {
  const auto format = make_check_format(format_name, options);
  std::string text = format->begin();
  text += format->add({answer.scenario, outcome_of(answer), format->row(answer)});
  environment.write_out(text + format->end());
}

/// An answer that cannot be judged.
ExitCode write_failure(Context& context, const CheckArguments& arguments, const predict::CheckedAnswer& answer,
                       CheckFormatOptions options) {
  if (is_for_people(arguments)) {
    context.environment.write_err(fmt::format("coroscope check: {}\n", terminal_text(answer.failure->message)));
  } else {
    write_for_programs(context.environment, answer, arguments.format, options);
  }
  return ExitCode::k_usage;
}

/// Nothing can be right for a program that does not come to an end.
ExitCode write_no_truth(Context& context, const CheckArguments& arguments, const Loaded& loaded, const run::Result& run,
                        predict::CheckedAnswer answer, CheckFormatOptions options) {
  write_ending(context, *loaded.scenario.source, run);
  if (!is_for_people(arguments)) {
    answer.failure = no_truth(options.language);
    write_for_programs(context.environment, answer, arguments.format, options);
  }
  return outcome_code(run);
}

ExitCode check_one(Context& context, const CheckArguments& arguments) {
  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, arguments.name, arguments.folder, code);
  if (!loaded) return code;
  const CheckFormatOptions options{pick_language(arguments.chosen_language, context.environment), arguments.reveal()};
  predict::CheckedAnswer result;
  result.scenario = loaded->name;
  const auto index = scenario::find_ask(loaded->scenario, arguments.ask);
  if (!index) {
    result.failure = unknown_ask(arguments.ask, loaded->scenario, options.language);
    return write_failure(context, arguments, result, options);
  }
  const scenario::Ask& ask = loaded->scenario.asks[*index];
  result.ask = *index + 1;
  result.kind = ask.kind;
  const auto study = study_loaded(context, *loaded, arguments.seed);
  if (!study->defined()) return write_no_truth(context, arguments, *loaded, study->result(), result, options);
  const auto read = study->read(ask, answer_text(context.environment, arguments, *study, ask, options.language));
  if (const auto* problem = std::get_if<predict::AnswerProblem>(&read)) {
    result.failure = answer_failure(*problem, ask.kind, options.language);
    return write_failure(context, arguments, result, options);
  }
  const auto diagnose = arguments.no_reveal ? predict::Diagnose::k_no : predict::Diagnose::k_yes;
  result.judgement =
      std::make_shared<const predict::Judgement>(study->judge(ask, std::get<predict::Answer>(read), diagnose));
  if (is_for_people(arguments)) {
    write_text(context.environment, *study, result, options.language, options.reveal);
  } else {
    write_for_programs(context.environment, result, arguments.format, options);
  }
  return result.right() ? ExitCode::k_fine : ExitCode::k_wrong;
}

ExitCode check_many(Context& context, const CheckArguments& arguments) {
  std::optional<Loaded> named;
  if (!arguments.name.empty()) {
    ExitCode code = ExitCode::k_fine;
    named = load_scenario(context, arguments.name, arguments.folder, code);
    if (!named) return code;
  }
  const scenario::Language language = pick_language(arguments.chosen_language, context.environment);
  BatchChecker checker(context, load_catalog(context, arguments.folder), std::move(named),
                       {arguments.seed, arguments.ask, language, arguments.reveal()});
  const std::string& name = arguments.format.empty() ? "json" : arguments.format;
  const auto format = make_check_format(name, {language, arguments.reveal()});
  const BatchStream stream{*arguments.batch, arguments.progress || context.environment.err_is_terminal()};
  return check_batch(context, stream, checker, *format, language);
}

}  // namespace

ExitCode check_command(Context& context, Arguments given) {
  CheckArguments arguments;
  CommandLine line("check",
                   "Checks a prediction of what a program prints, or an answer to another of its questions. Tells\n"
                   "how far it is right, where the first difference is and which misconception it fits; if that is\n"
                   "just one, also what in the program speaks against it, which may show a line of the output.\n"
                   "Exit code 0: right, 1: wrong, 2: not an answer to this question.\n"
                   "Spaces at the end of a line and empty lines at the end do not count. If the program ends\n"
                   "with an exception, the last line is that exception: its name is enough.\n"
                   "A line of a batch is {\"scenario\": \"two-sleeps\", \"answer\": \"…\" or [\"…\", …]}, with \"ask\" and\n"
                   "\"id\" (anything, it is sent back) if you like.");
  declare(line, arguments);
  if (const auto code = line.parse(context, given)) return *code;
  if (const auto code = refuse(context, line, arguments)) return *code;
  return arguments.batch ? check_many(context, arguments) : check_one(context, arguments);
}

}  // namespace coroscope::cli
