#include "cli/compare_command.h"

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/model_option.h"
#include "cli/outcome.h"
#include "cli/picture_output.h"
#include "cli/side_by_side.h"
#include "cli/telling_apart.h"
#include "cli/terminal_text.h"
#include "cli/wrap.h"
#include "core/predict/belief.h"
#include "core/trace/recorder.h"
#include "render/words/evidence_words.h"
#include "render/words/misconception_words.h"
#include "render/words/names.h"
#include "render/words/refutation_words.h"

namespace coroscope::cli {

namespace {

using render::words::say;

/// The program under both rules.
struct Both {
  run::Misconception misconception{};   ///< the reading of it that was run
  run::Result truth, belief;
  predict::Facts truth_facts, belief_facts;
};

bool tells_apart(const Both& both) {
  return !both.belief_facts.defined || both.truth_facts.truth.lines != both.belief_facts.truth.lines || both.truth_facts.elapsed != both.belief_facts.elapsed;
}

/// Under the rule of a misconception; if that makes no difference, under that of its second reading.
Both run_both(Context& context, const Loaded& loaded, std::optional<std::uint64_t> seed, run::Misconception named) {
  Both both;
  run::Options options;
  options.trace_groups = trace::kDefaultGroups;
  both.truth = run_loaded(context, loaded, seed, options);
  both.truth_facts = predict::facts_of(both.truth);
  options.limits = predict::belief_limits();
  const auto run_as = [&](run::Misconception reading) {
    options.model = run::Model(reading);
    both.misconception = reading;
    both.belief = run_loaded(context, loaded, seed, options);
    both.belief_facts = predict::facts_of(both.belief);
    return tells_apart(both);
  };
  if (run_as(named)) return both;
  for (const run::MisconceptionInfo& other : run::kMisconceptions) {
    if (!other.is_reading || run::belief_of(other.misconception) != named) continue;
    if (run_as(other.misconception)) return both;
    run_as(named);
  }
  return both;
}

std::string column_title(std::string_view what, const predict::Facts& facts, scenario::Language language) {
  return fmt::format("{} ({})", what, render::words::duration_words(language, facts.elapsed));
}

std::string text_of(const Both& both, scenario::Language language, const Environment& environment) {
  const run::Misconception misconception = both.misconception;
  const auto& name = render::words::words_of(misconception, language).name;
  std::string text = side_by_side({column_title(say(language, "what happens", "实际"), both.truth_facts, language),
                        column_title(name, both.belief_facts, language), both.truth_facts.truth.lines,
                        both.belief_facts.truth.lines},
                       Paint(environment));
  if (!both.belief_facts.defined) {
    return text + "\n" + say(language, "By that rule the program would not come to an end.\n", "按那条规则，程序不会结束。\n") +
           wrapped_on_terminal(environment, terminal_text(render::words::refutation_words(misconception, {}, language)));
  }
  const std::string evidence =
      both.truth.trace ? render::words::evidence_words(*both.truth.trace, both.truth_facts, {misconception, both.belief_facts},
                                                       render::words::Reveal::k_lines, language)
                       : std::string();
  if (evidence.empty()) {
    return text + "\n" + say(language, "This program does not tell the two apart: it prints the same by both rules.\n",
                             "这个程序分不出两者：按两条规则输出都一样。\n");
  }
  return text + "\n" + wrapped_on_terminal(environment, terminal_text(render::words::refutation_words(misconception, evidence, language)));
}

/// Titles of a picture know no backquotes.
std::string without_backquotes(std::string text) {
  std::erase(text, '`');
  return text;
}

void draw(Context& context, const PictureOutput& output, const Loaded& loaded, const Both& both,
          scenario::Language language) {
  render::RenderOptions options = output.options();
  options.title = loaded.scenario.title.in(language);
  options.model.language = language;
  const render::ComparisonTitles titles{
      say(language, "What happens", "实际发生的事"),
      say(language, "If it were so: {}", "如果真是这样：{}", without_backquotes(std::string(render::words::words_of(both.misconception, language).name))),
      say(language, "here they part", "从这里开始不同")};
  output.write(context, render::render_comparison(*both.truth.trace, *both.belief.trace, titles, options));
}

/// Proposes a misconception under which this program prints something else.
ExitCode without_model(Context& context, const CommandLine& line, const std::string& name, const std::string& folder) {
  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  const auto told_apart = told_apart_by(context, loaded->scenario);
  return line.is_missing(
      context, "--model",
      told_apart.empty() ? line.say("`coroscope matrix` lists the misconceptions", "`coroscope matrix` 会列出所有误解")
                         : line.say("write `--model {}`", "例如 `--model {}`", run::info_of(told_apart.front()).name));
}

}  // namespace

ExitCode compare_command(Context& context, Arguments arguments) {
  std::string name, folder, chosen_language, model_name;
  PictureOutput output;
  std::optional<std::uint64_t> seed;
  CommandLine line("compare",
                   "Shows what a program prints beside what it would print if a misconception were true, and why\n"
                   "it is not. With -o: both sequence diagrams side by side, the place marked where they part.");
  line.argument(name, "SCENARIO", "id of a scenario, a question (Q12), a Python file, or - for stdin");
  declare_model(line, model_name, "the misconception (`coroscope matrix` lists them)");
  output.declare(line, PictureOutput::Formats::k_graphics);
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language of the words (default: that of the system)");
  line.option(seed, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope compare Q12 --model SleepBlocksAll", "the two outputs");
  line.example("coroscope compare Q12 --model SleepBlocksAll -o both.svg", "and the two pictures");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (model_name.empty()) return without_model(context, line, name, folder);
  const std::optional<run::Model> model = read_model(line, context, model_name);
  if (!model) return ExitCode::k_usage;
  if (output.wanted()) {
    if (const auto code = output.check(line, context)) return *code;
  }

  ExitCode code = ExitCode::k_fine;
  const auto loaded = load_scenario(context, name, folder, code);
  if (!loaded) return code;
  const Both both = run_both(context, *loaded, seed, *model->changed());
  if (!both.truth_facts.defined || !both.truth.trace) {
    write_diagnostics(context, *loaded->scenario.source, both.truth.diagnostics);
    context.environment.write_err(terminal_text(both.truth.error_output));
    return outcome_code(both.truth);
  }
  const scenario::Language language = pick_language(chosen_language, context.environment);
  if (output.wanted()) draw(context, output, *loaded, both, language);
  if (!output.is_stdout()) {
    context.environment.write_out(text_of(both, language, context.environment));
  }
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
