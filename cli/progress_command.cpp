#include "cli/progress_command.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>
#include <ctime>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/load.h"
#include "cli/paint.h"
#include "cli/progress_place.h"
#include "cli/progress_words.h"
#include "cli/terminal_text.h"
#include "core/progress/exchange.h"
#include "core/progress/store.h"
#include "core/scenario/nearest.h"

namespace coroscope::cli {

namespace {

using progress::Store;

/// What one call is about.
struct Call {
  Context& context;
  const CommandLine& line;
  Store store;
  std::string file;  // the argument after the action
  std::string scenarios;
  scenario::Language language;
  bool yes;

  Environment& environment() const { return context.environment; }
};

ExitCode show(Call& call) {
  const std::vector<progress::Attempt> attempts = call.store.attempts();
  if (attempts.empty()) {
    call.environment().write_out(nothing_tried_words(call.language));
    return ExitCode::k_fine;
  }
  const scenario::Catalog catalog = load_catalog(call.context, call.scenarios);
  const auto title_of = [&](const std::string& id) {
    const auto reading = catalog.find(id);
    return reading ? reading->scenario.title.in(call.language) : std::string();
  };
  const Paint paint(call.environment());
  const auto questions = progress::summarize(attempts);
  call.environment().write_out(questions_text(questions, title_of, call.language, paint));
  const auto evidence = progress::weigh(attempts, call.environment().now());
  call.environment().write_out(beliefs_text(evidence, call.language, paint));
  return ExitCode::k_fine;
}

ExitCode write_export(Call& call) {
  const std::string text = progress::write_exchange(call.store.attempts());
  if (call.file.empty() || call.file == "-") {
    call.environment().write_out(text);
  } else {
    call.environment().write_file(call.file, text);
    call.environment().write_out(exported_words(call.store.attempts().size(), call.file, call.language));
  }
  return ExitCode::k_fine;
}

ExitCode merge_in(Call& call, const std::vector<progress::Attempt>& attempts) {
  const std::size_t added = call.store.merge(attempts);
  call.environment().write_out(merged_words(added, attempts.size(), call.language));
  return ExitCode::k_fine;
}

ExitCode import(Call& call) {
  const bool from_stdin = call.file == "-";
  const std::string text = from_stdin ? call.environment().read_in() : call.environment().read_file(call.file);
  constexpr std::string_view kDatabase = "SQLite format 3";
  if (text.starts_with(kDatabase)) throw EnvironmentError(other_action_words(call.file, "merge", call.language));
  return merge_in(call, progress::read_exchange(text, from_stdin ? "<stdin>" : call.file));
}

/// Whether the file begins as a JSON text does.
bool looks_like_export(Call& call) {
  char first = 0;
  const auto reader = call.environment().open_file(call.file);
  return reader->read(&first, 1) == 1 && first == '{';
}

ExitCode merge(Call& call) {
  if (!call.environment().is_file(call.file)) {
    throw EnvironmentError(fmt::format("cannot open `{}`: there is no such file", call.file),
                           fmt::format("无法打开 `{}`：没有这个文件", call.file));
  }
  try {
    return merge_in(call, Store(call.file).attempts());
  } catch (const progress::StoreError& error) {
    const bool can_be_read = error.failure() == progress::StoreFailure::k_damaged;  // it is a file, no pipe
    if (can_be_read && looks_like_export(call)) throw EnvironmentError(other_action_words(call.file, "import", call.language));
    throw;
  }
}

/// How many attempts there are; nothing if the file cannot be read any more.
std::optional<std::size_t> count_attempts(const Store& store) {
  try {
    return store.attempts().size();
  } catch (const progress::StoreError& error) {
    using progress::StoreFailure;
    if (error.failure() != StoreFailure::k_damaged && error.failure() != StoreFailure::k_newer) throw;
    return std::nullopt;
  }
}

ExitCode reset(Call& call) {
  Environment& environment = call.environment();
  if (!call.yes && !environment.in_is_terminal()) {
    return call.line.usage_error(call.context, call.line.say("`reset` asks at a terminal, and there is none", "`reset` 要在终端上询问，但这里没有终端"),
                                 call.line.say("write `--yes` to do without", "加上 `--yes` 就不再询问"));
  }
  const std::optional<std::size_t> count = count_attempts(call.store);
  if (count == 0) {
    environment.write_out(nothing_tried_words(call.language));
    return ExitCode::k_fine;
  }
  if (!call.yes) {
    environment.write_err(reset_question_words(count, call.store.path(), call.language));
    const std::optional<std::string> answer = environment.read_line();
    if (!answer) environment.write_err("\n");
    if (answer != kResetWord) {
      environment.write_err(reset_stopped_words(call.language));
      return ExitCode::k_wrong;
    }
  }
  const auto now = static_cast<std::time_t>(environment.now());
  const std::string copy = call.store.reset(fmt::format("{:%Y%m%d-%H%M%S}", fmt::gmtime(now)));
  environment.write_out(reset_done_words(copy, call.language));
  return ExitCode::k_fine;
}

ExitCode print_path(Call& call) {
  const std::string& path = call.store.path();  // as it is for scripts: `sqlite3 "$(coroscope progress path)"`
  call.environment().write_out((call.environment().out_is_terminal() ? terminal_text(path) : path) + "\n");
  return ExitCode::k_fine;
}

enum class Takes { k_no_file, k_perhaps_a_file, k_a_file };

struct Action {
  std::string_view name;
  Takes takes;
  ExitCode (*main)(Call& call);
};

constexpr std::array<Action, 6> kActions = {{
    {"show", Takes::k_no_file, show},
    {"export", Takes::k_perhaps_a_file, write_export},
    {"import", Takes::k_a_file, import},
    {"merge", Takes::k_a_file, merge},
    {"reset", Takes::k_no_file, reset},
    {"path", Takes::k_no_file, print_path},
}};

const Action* find_action(std::string_view name) {
  for (const Action& action : kActions) {
    if (action.name == name) return &action;
  }
  return nullptr;
}

ExitCode unknown_action(Context& context, const CommandLine& line, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Action& action : kActions) names.push_back(action.name);
  const auto meant = scenario::nearest(name, names);
  return line.usage_error(
      context, line.say("`{}` cannot be {}", "`{}` 不能是 {}", "ACTION", terminal_text(scenario::in_backquotes(name))),
      meant ? line.did_you_mean(*meant) : line.one_of(names));
}

}  // namespace

ExitCode progress_command(Context& context, Arguments arguments) {
  std::string action_name = "show";
  std::string file;
  std::string data;
  std::string folder;
  std::string chosen_language;
  bool json = false;
  bool yes = false;
  CommandLine line("progress",
                   "Shows what you have tried, and which misconceptions your answers point to or speak\n"
                   "against. All of it is in one file on this machine, see `coroscope progress path`.");
  line.optional_argument(action_name, "ACTION", "show (default), export, import, merge, reset or path");
  line.suggest({"show", "export", "import", "merge", "reset", "path"});
  line.optional_argument(file, "FILE",
                         "export: where to (default: stdout); import: a JSON text, or - for stdin; "
                         "merge: another progress.db");
  line.flag(json, "--json", "the same as export");
  line.flag(yes, "--yes", "reset: does not ask");
  line.option(data, "--data", "DIR", kDataHelp);
  line.choice(chosen_language, "--lang", {"en", "zh"}, "language (default: that of the system)");
  line.option(folder, "--scenarios", "DIR", "titles from the scenarios in DIR instead of the built-in ones");
  line.example("coroscope progress", "what you have tried");
  line.example("coroscope progress export mine.json", "everything, to be kept or carried elsewhere");
  line.example("coroscope progress import mine.json", "adds what is not there yet");
  line.example("coroscope progress reset", "forgets everything, but keeps a copy");
  if (const auto code = line.parse(context, arguments)) return *code;

  if (json && action_name != "show" && action_name != "export") {
    return line.exclude_each_other(context, "--json", terminal_text(action_name));
  }
  const Action* const action = find_action(json ? "export" : action_name);
  if (action == nullptr) return unknown_action(context, line, action_name);
  if (action->takes == Takes::k_no_file && !file.empty()) {
    return line.usage_error(context, line.say("`{}` takes no file", "`{}` 后面不写文件", action->name));
  }
  if (action->takes == Takes::k_a_file && file.empty()) {
    return line.usage_error(context, line.say("`{}` needs {} after it", "`{}` 后面要写 {}", action->name, "FILE"));
  }
  Call call{context, line,   Store(progress_path(context.environment, data)),
            file,    folder, pick_language(chosen_language, context.environment),
            yes};
  try {
    return action->main(call);
  } catch (const progress::StoreError& error) {
    throw store_problem(error);
  }
}

}  // namespace coroscope::cli
