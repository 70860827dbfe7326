#include "cli/new_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/lint_files.h"
#include "cli/lint_format.h"
#include "cli/load.h"
#include "cli/model_option.h"
#include "cli/new_checks.h"
#include "cli/new_place.h"
#include "cli/new_scenario.h"
#include "cli/scenario_templates.h"
#include "cli/shell_word.h"
#include "cli/terminal_text.h"
#include "core/predict/belief.h"
#include "core/predict/separation.h"
#include "core/scenario/block.h"
#include "core/scenario/learning_path.h"
#include "core/scenario/nearest.h"
#include "core/text/utf8.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;
using scenario::in_backquotes;

struct Options {
  std::string id, title, title_zh, question, kind, misconception, from, into, language_name;
  std::vector<std::string> topics;
};

bool is_question(const std::string& question) {
  for (int number = 1; number <= 15; ++number) {
    if (question == fmt::format("Q{}", number)) return true;
  }
  return false;
}

/// Ctrl-C or the end of the input while something was asked.
struct Left {};

/// What is made of the options and the answers; each step can end the command.
class Author {
 public:
  Author(Context& context, CommandLine& line, Options options)
      : context_(context),
        environment_(context.environment),
        line_(line),
        options_(std::move(options)),
        language_(pick_language(options_.language_name, environment_)) {}

  ExitCode run() {
    path_ = load_path(context_, course_around(environment_, course_folder()));
    checks_.emplace(context_, language_, course_folder(), *path_);
    try {
      ask_for_what_is_missing();
      if (const auto code = check_words()) return *code;
      if (const auto code = choose_program()) return *code;
    } catch (const Left&) {
      return ExitCode::k_interrupted;
    }
    const std::string path = place_of_new(environment_, course_folder(), *path_, options_.topics.front(), options_.id);
    if (environment_.is_file(path)) {
      throw EnvironmentError("`" + path + "` is there already: choose another id, or take it away first",
                             "`" + path + "` 已经存在：请换一个题目编号，或者先把它移走");
    }
    if (const auto slash = path.rfind('/'); slash != std::string::npos) environment_.make_folder(path.substr(0, slash));
    environment_.write_file(path, scenario_text(wanted_, facts_));
    environment_.write_out(say(language_, "{} is written. Now its texts, and then `coroscope lint {}`\n",
                               "已写入 {}。接下来写好其中的文字，然后运行 `coroscope lint {}`\n", terminal_text(path),
                               terminal_text(shell_word(path))));
    show_findings(path);
    return ExitCode::k_fine;
  }

 private:
  // ---- 1. what is wanted

  using Problem = CommandLine::Problem;

  bool can_ask() const { return environment_.in_is_terminal() && environment_.out_is_terminal(); }

  void tell(const Problem& problem) {
    environment_.write_out(problem.advice.empty() ? problem.message + "\n"
                                                  : fmt::format("{}: {}\n", problem.message, problem.advice));
  }

  /// Asks until the answer can be used; what was given as an option is not asked for. `check` gives what is wrong.
  template <class Check>
  void ask(std::string& into, std::string_view question, std::string_view preset, Check check) {
    if (!into.empty() || !can_ask()) return;
    for (;;) {
      environment_.write_out(preset.empty() ? fmt::format("{}: ", question)
                                            : fmt::format("{} [{}]: ", question, preset));
      environment_.flush();
      const std::optional<std::string> answer = environment_.read_line();
      if (!answer) throw Left();
      into = answer->empty() ? std::string(preset) : *answer;
      const NewProblem problem = check(into);
      if (!problem) return;
      tell(*problem);
      into.clear();
    }
  }

  void ask_for_what_is_missing() {
    if (can_ask()) environment_.catch_interrupts();
    const auto title = [&](const std::string& answer) { return checks_->title(answer); };
    ask(options_.title, say(language_, "title (English)", "标题（英文）"), {}, title);
    ask(options_.title_zh, say(language_, "title (Chinese)", "标题（中文）"), {}, title);
    ask_for_id();
    ask_for_topics();
    ask_for_kind();
    if (options_.from.empty()) ask_for_misconception();
  }

  void ask_for_id() {
    ask(options_.id, "id", id_from_title(options_.title), [&](const std::string& answer) {
      const NewProblem problem = checks_->id(answer);
      return problem ? problem : checks_->id_is_free(answer);
    });
  }

  void ask_for_topics() {
    if (!options_.topics.empty()) return;
    std::string answer;
    ask(answer,
        say(language_, "topics that it teaches (E3 E4; `coroscope path` shows them)",
            "教哪些知识点（如 E3 E4；用 `coroscope path` 查看）"),
        {}, [&](const std::string& topics) {
          options_.topics = split(topics);
          return checks_->topics(options_.topics);
        });
  }

  void ask_for_kind() {
    ask(options_.kind,
        say(language_, "what it asks: output, order, choice, elapsed or error",
            "问什么：output、order、choice、elapsed 或 error"),
        "output", [&](std::string& answer) { return checks_->kind(answer); });
  }

  void ask_for_misconception() {
    ask(options_.misconception,
        say(language_, "misconception that it should tell apart (or nothing)", "要分辨哪种误解（可以不填）"), {},
        [&](const std::string& answer) { return checks_->misconception(answer); });
  }

  static std::vector<std::string> split(const std::string& text) {
    std::vector<std::string> words;
    std::string word;
    for (const char letter : text + " ") {
      if (letter != ' ' && letter != ',') {
        word += letter;
      } else if (!word.empty()) {
        words.push_back(std::exchange(word, {}));
      }
    }
    return words;
  }

  std::optional<ExitCode> missing(std::string_view option, std::string_view advice) {
    return line_.usage_error(context_, say(language_, "`{}` is missing", "缺少 `{}`", option), advice);
  }

  /// What is wrong with the words, those of options too.
  NewProblem problem_with_words() {
    for (const std::string* title : {&options_.title, &options_.title_zh}) {
      if (const NewProblem problem = checks_->title(*title)) return problem;
    }
    if (const NewProblem problem = checks_->id(options_.id)) return problem;
    if (const NewProblem problem = checks_->topics(options_.topics)) return problem;
    if (const NewProblem problem = checks_->kind(options_.kind)) return problem;
    if (!options_.question.empty() && !is_question(options_.question)) {
      return {{say(language_, "unknown question {}", "没有问题 {}", terminal_text(in_backquotes(options_.question))),
               say(language_, "questions go from Q1 to Q15", "问题号从 Q1 到 Q15")}};
    }
    return checks_->misconception(options_.misconception);
  }

  std::optional<ExitCode> check_words() {
    if (options_.title.empty()) return missing("--title", "--title \"Two tasks that sleep\"");
    if (options_.title_zh.empty()) return missing("--title-zh", "--title-zh \"两个睡眠的任务\"");
    if (options_.topics.empty()) return missing("--topic", "--topic E3");
    if (options_.id.empty()) options_.id = id_from_title(options_.title);
    if (const NewProblem problem = problem_with_words())
      return line_.usage_error(context_, problem->message, problem->advice);
    if (const NewProblem problem = checks_->id_is_free(options_.id))
      throw EnvironmentError(problem->message + ": " + problem->advice);
    take_misconception();
    wanted_ = {options_.id, {options_.title, options_.title_zh}, options_.topics, options_.question,
               *scenario::find_ask_kind(options_.kind), {}};
    return std::nullopt;
  }

  void take_misconception() { misconception_ = read_model(line_, context_, options_.misconception)->changed(); }

  // ---- 2. the program

  /// The topics, and everything that they need.
  std::set<std::string> known_topics() const {
    std::set<std::string> known = {std::string(scenario_templates().front().topic)};  // for paths with topics of their own
    std::vector<std::string> waiting = options_.topics;
    while (!waiting.empty()) {
      const std::string id = waiting.back();
      waiting.pop_back();
      if (!known.insert(id).second) continue;
      const scenario::Topic* topic = path_->find_topic(id);
      if (topic != nullptr) waiting.insert(waiting.end(), topic->needs.begin(), topic->needs.end());
    }
    return known;
  }

  run::Result run(const std::string& program) const {
    return context_.run(std::make_shared<const text::Source>(options_.id + ".py", program), {});
  }
  predict::Facts facts_of(const std::string& program) const { return predict::facts_of(run(program)); }

  bool tells_apart(const std::string& program, const predict::Facts& facts) const {
    const auto beliefs =
        predict::run_beliefs(context_.run, std::make_shared<const text::Source>(options_.id + ".py", program), {});
    const predict::Separation found = predict::separate(facts, beliefs);
    return std::find(found.alone.begin(), found.alone.end(), *misconception_) != found.alone.end();
  }

  /// Why a program cannot be taken.
  struct Refusal {
    enum class Of { k_program, k_kind, k_misconception } of;  ///< another one of these would do
    Problem problem;
    ExitCode code = ExitCode::k_usage;
  };
  using Of = Refusal::Of;

  /// On a terminal what does not fit the program is asked for again.
  std::optional<ExitCode> choose_program() {
    for (;;) {
      const std::optional<Refusal> refusal = options_.from.empty() ? take_template() : take_file();
      if (!refusal) return std::nullopt;
      if (refusal->of == Of::k_program || !can_ask()) return refuse(*refusal);
      tell(refusal->problem);
      if (refusal->of == Of::k_kind) {
        options_.kind.clear();
        ask_for_kind();
        wanted_.kind = *scenario::find_ask_kind(options_.kind);
      } else {
        options_.misconception.clear();
        ask_for_misconception();
        take_misconception();
      }
    }
  }

  ExitCode refuse(const Refusal& refusal) {
    const auto& [message, advice] = refusal.problem;
    if (refusal.code == ExitCode::k_usage) return line_.usage_error(context_, message, advice);
    environment_.write_err(say(language_, "coroscope new: {}: {}\n", "coroscope new：{}：{}\n", message, advice));
    return refusal.code;
  }

  /// The latest template that uses nothing that is not known; if a misconception is to be told apart, one that does.
  std::optional<Refusal> take_template() {
    const std::set<std::string> known = known_topics();
    const std::span<const ScenarioTemplate> all = scenario_templates();
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
      if (!known.contains(std::string(one->topic))) continue;
      const std::string program(one->program);
      const predict::Facts facts = facts_of(program);
      if (misconception_ && !tells_apart(program, facts)) continue;
      return accept(program, facts);
    }
    return Refusal{Of::k_misconception,
                   {say(language_, "no program to begin with tells {} apart with these topics",
                        "这些知识点的模板程序都不能分辨 {}", in_backquotes(options_.misconception)),
                    say(language_,
                        "write one, and give it with `--from`; `coroscope list --misconception {}` shows how others do it",
                        "请自己写一个程序，用 `--from` 给出；`coroscope list --misconception {}` 会列出可以参考的题目",
                        terminal_text(options_.misconception))}};
  }

  Refusal bad_file(std::string message, std::string advice) const {
    return {Of::k_program, {std::move(message), std::move(advice)}, ExitCode::k_invalid};
  }
  std::string run_says_why() const {
    return say(language_, "`coroscope run {}` says why", "用 `coroscope run {}` 查看原因",
               terminal_text(shell_word(options_.from)));
  }

  std::optional<Refusal> take_file() {
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    std::string program = environment_.read_file(options_.from);
    if (program.starts_with(kByteOrderMark)) program.erase(0, kByteOrderMark.size());
    if (!program.ends_with('\n')) program += '\n';
    const std::string name = terminal_text(in_backquotes(options_.from));
    if (text::find_invalid_utf8(program) != std::string::npos) {
      return bad_file(say(language_, "{} is not UTF-8", "{} 不是 UTF-8", name),
                      say(language_, "save it as UTF-8", "请存成 UTF-8"));
    }
    text::Diagnostics ignored;
    if (scenario::find_block(text::Source(options_.from, program), ignored)) {
      return Refusal{Of::k_program, {say(language_, "{} has a scenario block already", "{} 已经有题目信息块", name), {}}};
    }
    const run::Result result = run(program);
    const predict::Facts facts = predict::facts_of(result);
    if (!facts.defined) {
      return bad_file(say(language_, "the program does not come to an end here", "程序不能运行到结束"), run_says_why());
    }
    if (result.refused() && wanted_.kind != scenario::AskKind::k_error) {
      return bad_file(say(language_, "the program does not compile", "程序有语法错误"),
                      say(language_, "{}; `--ask error` asks for that", "{}；`--ask error` 可以拿它来提问", run_says_why()));
    }
    if (misconception_ && !tells_apart(program, facts)) {
      environment_.write_err(
          say(language_, "coroscope new: the program does not tell {} apart; `coroscope matrix {}` says what it does\n",
              "coroscope new：这个程序不能分辨 {}，用 `coroscope matrix {}` 查看它能分辨什么\n",
              in_backquotes(options_.misconception), terminal_text(shell_word(options_.from))));
    }
    return accept(std::move(program), facts);
  }

  std::optional<Refusal> accept(std::string program, const predict::Facts& facts) {
    if (const std::string problem = problem_with(wanted_.kind, facts, language_); !problem.empty()) {
      return Refusal{Of::k_kind, {problem, say(language_, "ask something else with `--ask`", "用 `--ask` 换一种问题")}};
    }
    wanted_.program = std::move(program);
    facts_ = facts;
    return std::nullopt;
  }

  // ---- 3. the file

  /// Without a slash at its end.
  std::string course_folder() const {
    std::string folder = options_.into;
    while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
    if (folder.empty()) folder = environment_.is_folder("scenarios") ? "scenarios" : ".";
    return folder;
  }

  void show_findings(const std::string& path) {
    LintFiles files(context_, {path}, {});
    if (!files.read()) return;
    const LintFile& file = files.files().front();
    const std::vector<lint::Neighbour> neighbours = files.neighbours(file);
    const lint::Report report =
        lint::lint(file.source, {context_.run, file.learning_path.get(), neighbours, file.path, {}});
    if (!report.findings.empty()) {
      environment_.write_out("\n" + make_lint_text({Paint(environment_), false, {}})->add(file, report));
    }
  }

  Context& context_;
  Environment& environment_;
  CommandLine& line_;
  Options options_;
  scenario::Language language_;
  std::shared_ptr<const scenario::LearningPath> path_;  // of the course that it goes into
  std::optional<NewChecks> checks_;
  std::optional<run::Misconception> misconception_;
  NewScenario wanted_;
  predict::Facts facts_;
};

}  // namespace

ExitCode new_command(Context& context, Arguments arguments) {
  Options options;
  CommandLine line(
      "new",
      "Writes a scenario to begin with, into the folder of its topic: a program, a question and an\n"
      "answer that follows from what the program does. On a terminal it asks for what is missing.");
  line.optional_argument(options.id, "ID",
                         "what it is called: small letters, digits and - (default: made of the title)");
  line.option(options.title, "--title", "TEXT", "the title in English");
  line.option(options.title_zh, "--title-zh", "TEXT", "the title in Chinese");
  line.option(options.topics, "--topic", "TOPIC",
              "a topic of the learning path that it teaches; may be given several times");
  line.choice(options.kind, "--ask", {"output", "order", "choice", "elapsed", "error"},
              "what it asks (default: output)");
  line.option(options.misconception, "--misconception", "NAME", "which misconception it is to tell apart");
  line.option(options.question, "--question", "Qn", "which question of the course it is");
  line.option(options.from, "--from", "FILE", "the program (default: one that fits the topic)");
  line.option(options.into, "--into", "FOLDER",
              "the course that it goes into (default: scenarios, or the current folder)");
  line.choice(options.language_name, "--lang", {"en", "zh"}, "language (default: that of the system)");
  line.example("coroscope new", "asks for everything");
  line.example("coroscope new tea-time --title \"Tea time\" --title-zh 喝茶时间 --topic E3",
               "takes it from the options");
  line.example(
      "coroscope new tea-time --title \"Tea time\" --title-zh 喝茶时间 --topic E4 --from tea.py --into my-course",
      "with a program of your own");
  if (const auto code = line.parse(context, arguments)) return *code;
  return Author(context, line, std::move(options)).run();
}

}  // namespace coroscope::cli
