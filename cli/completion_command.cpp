#include "cli/completion_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command_line.h"
#include "cli/completion.h"
#include "cli/completion_scripts.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/shell_unquoting.h"
#include "cli/terminal_text.h"
#include "core/run/model.h"
#include "core/scenario/learning_path.h"
#include "core/scenario/nearest.h"

namespace coroscope::cli {

namespace {

using scenario::Language;

constexpr std::array<std::string_view, 3> kShells = {"bash", "zsh", "fish"};

std::vector<Candidate> scenario_words(Context& context, const std::string& folder, Language language) {
  std::vector<Candidate> ids;
  std::vector<Candidate> questions;
  for (const scenario::Reading& reading : load_catalog(context, folder).read_all()) {
    const scenario::Scenario& scenario = reading.scenario;
    if (!reading.good() || !scenario.has_header) continue;
    ids.push_back({scenario.id, scenario.title.in(language)});
    if (!scenario.question.empty()) questions.push_back({scenario.question, scenario.title.in(language)});
  }
  ids.insert(ids.end(), questions.begin(), questions.end());
  return ids;
}

std::vector<Candidate> misconception_words() {
  std::vector<Candidate> names;
  for (const run::MisconceptionInfo& info : run::kMisconceptions) names.push_back({std::string(info.name), ""});
  return names;
}

std::vector<Candidate> topic_words(Context& context, const std::string& folder, Language language) {
  std::vector<Candidate> topics;
  const auto path = load_path(context, folder);
  for (const scenario::Layer& layer : path->layers) {
    for (const scenario::Topic& topic : layer.topics) topics.push_back({topic.id, topic.title.in(language)});
  }
  return topics;
}

std::vector<Candidate> layer_words(Context& context, const std::string& folder, Language language) {
  std::vector<Candidate> layers;
  const auto path = load_path(context, folder);
  for (const scenario::Layer& layer : path->layers) layers.push_back({layer.id, layer.title.in(language)});
  return layers;
}

CompletionWords known_words(Context& context, Language language) {
  CompletionWords known;
  known.scenarios = [&context, language](const std::string& folder) { return scenario_words(context, folder, language); };
  known.misconceptions = misconception_words;
  known.topics = [&context, language](const std::string& folder) { return topic_words(context, folder, language); };
  known.layers = [&context, language](const std::string& folder) { return layer_words(context, folder, language); };
  return known;
}

/// A title as one line without tabs.
std::string in_one_line(std::string_view text) {
  std::string line = terminal_text(text);
  std::replace_if(line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

/// For the scripts, which call `coroscope completion words -- WORD…` with the words as they are typed.
ExitCode write_words(Context& context, Arguments typed) {
  std::vector<std::string> words;
  for (const std::string& word : typed) words.push_back(shell_unquoted(word, context.environment));
  const Language language = pick_language({}, context.environment);
  const Completion completion =
      complete(describe_all(context), std::move(words), known_words(context, language), language);
  for (const Candidate& candidate : completion.candidates) {
    context.environment.write_out(fmt::format("{}\t{}\n", candidate.word, in_one_line(candidate.help)));
  }
  if (completion.paths == Completion::Paths::k_files) context.environment.write_out(":files\n");
  if (completion.paths == Completion::Paths::k_folders) context.environment.write_out(":folders\n");
  return ExitCode::k_fine;
}

}  // namespace

ExitCode completion_command(Context& context, Arguments arguments) {
  if (arguments.size() >= 2 && arguments[0] == "words" && arguments[1] == "--") return write_words(context, arguments.subspan(2));
  std::string shell;
  CommandLine line("completion",
                   "Writes what makes a shell complete the commands, options, scenarios and values of coroscope.\n"
                   "An installed coroscope has it in place already.");
  line.argument(shell, "SHELL", "bash, zsh or fish");
  line.suggest({kShells.begin(), kShells.end()});
  line.example("coroscope completion bash > ~/.local/share/bash-completion/completions/coroscope", "for bash, from the next start on");
  line.example("coroscope completion fish | source", "for fish, at once");
  if (const auto code = line.parse(context, arguments)) return *code;

  const std::string_view script = completion_script(shell);
  if (script.empty()) {
    return line.usage_error(context, line.say("there is no completion for {}", "没有用于 {} 的补全", terminal_text(scenario::in_backquotes(shell))),
                            line.one_of(kShells));
  }
  context.environment.write_out(script);
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
