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
#include "cli/new_scenario.h"
#include "cli/scenario_templates.h"
#include "cli/shell_word.h"
#include "cli/terminal_text.h"
#include "core/predict/belief.h"
#include "core/predict/separation.h"
#include "core/scenario/block.h"
#include "core/scenario/course.h"
#include "core/scenario/learning_path.h"
#include "core/scenario/nearest.h"
#include "core/scenario/read_scenario.h"
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

/// How the first folder is called that stands directly in `parent` and begins so; `otherwise` if none does.
std::string folder_beginning(const std::vector<std::string>& files, const std::string& parent, const std::string& beginning,
                             const std::string& otherwise) {
  for (const std::string& file : files) {
    if (!file.starts_with(parent + beginning)) continue;
    const auto end = file.find('/', parent.size());
    if (end != std::string::npos) return file.substr(parent.size(), end - parent.size());
  }
  return otherwise;
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
    try {
      ask_for_what_is_missing();
    } catch (const Left&) {
      return ExitCode::k_interrupted;
    }
    path_ = load_path(context_, course_around(environment_, course_folder()));
    if (const auto code = check_words()) return *code;
    if (const auto code = choose_program()) return *code;
    const std::string path = target();
    if (environment_.is_file(path)) {
      throw EnvironmentError("`" + path + "` is there already: choose another id, or take it away first");
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

  bool can_ask() const { return environment_.in_is_terminal() && environment_.out_is_terminal(); }

  void ask(std::string& into, std::string_view question, std::string_view preset = {}) {
    if (!into.empty() || !can_ask()) return;
    environment_.write_out(preset.empty() ? fmt::format("{}: ", question) : fmt::format("{} [{}]: ", question, preset));
    environment_.flush();
    const std::optional<std::string> answer = environment_.read_line();
    if (!answer) throw Left();
    into = answer->empty() ? std::string(preset) : *answer;
  }

  void ask_for_what_is_missing() {
    if (can_ask()) environment_.catch_interrupts();
    ask(options_.title, say(language_, "title (English)", "标题（英文）"));
    ask(options_.title_zh, say(language_, "title (Chinese)", "标题（中文）"));
    if (options_.id.empty() && !options_.title.empty() && can_ask())
      ask(options_.id, "id", id_from_title(options_.title));
    if (options_.topics.empty()) {
      std::string topics;
      ask(topics, say(language_, "topics that it teaches (E3 E4; `coroscope path` shows them)",
                      "教哪些知识点（如 E3 E4；用 `coroscope path` 查看）"));
      split(topics);
    }
    ask(options_.kind,
        say(language_, "what it asks: output, order, choice, elapsed or error",
            "问什么：output、order、choice、elapsed 或 error"),
        "output");
    if (options_.from.empty() && options_.misconception.empty()) {
      ask(options_.misconception,
          say(language_, "misconception that it should tell apart (or nothing)", "要分辨哪种误解（可以不填）"));
    }
  }

  void split(const std::string& topics) {
    std::string word;
    for (const char letter : topics + " ") {
      if (letter != ' ' && letter != ',') {
        word += letter;
      } else if (!word.empty()) {
        options_.topics.push_back(std::exchange(word, {}));
      }
    }
  }

  std::optional<ExitCode> missing(std::string_view option, std::string_view advice) {
    return line_.usage_error(context_, say(language_, "`{}` is missing", "缺少 `{}`", option), advice);
  }

  std::optional<ExitCode> check_words() {
    if (options_.title.empty()) return missing("--title", "--title \"Two tasks that sleep\"");
    if (options_.title_zh.empty()) return missing("--title-zh", "--title-zh \"两个睡眠的任务\"");
    if (options_.topics.empty()) return missing("--topic", "--topic E3");
    if (options_.id.empty()) options_.id = id_from_title(options_.title);
    if (id_from_title(options_.id) != options_.id || options_.id.empty()) {
      return line_.usage_error(
          context_,
          say(language_, "{} cannot be an id", "{} 不能作题目编号", terminal_text(in_backquotes(options_.id))),
          say(language_, "use small letters, digits and `-`", "请用小写字母、数字和 `-`"));
    }
    const auto known = path_->topic_ids();
    for (const std::string& topic : options_.topics) {
      if (std::find(known.begin(), known.end(), topic) != known.end()) continue;
      return line_.usage_error(
          context_, say(language_, "unknown topic {}", "没有知识点 {}", terminal_text(in_backquotes(topic))),
          say(language_, "topics go from {} to {}", "知识点从 {} 到 {}", known.front(), known.back()));
    }
    const auto kind = scenario::find_ask_kind(options_.kind.empty() ? "output" : options_.kind);
    if (!kind) {
      return line_.usage_error(
          context_, say(language_, "unknown kind {}", "没有 {} 这种问题", terminal_text(in_backquotes(options_.kind))),
          "output, order, choice, elapsed, error");
    }
    if (!options_.question.empty() && !is_question(options_.question)) {
      return line_.usage_error(
          context_,
          say(language_, "unknown question {}", "没有问题 {}", terminal_text(in_backquotes(options_.question))),
          say(language_, "questions go from Q1 to Q15", "问题号从 Q1 到 Q15"));
    }
    const auto model = read_model(line_, context_, options_.misconception);
    if (!model) return ExitCode::k_usage;
    misconception_ = model->changed();
    wanted_ = {options_.id, {options_.title, options_.title_zh}, options_.topics, options_.question, *kind, {}};
    return std::nullopt;
  }

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

  predict::Facts facts_of(const std::string& program) const {
    return predict::facts_of(context_.run(std::make_shared<const text::Source>(options_.id + ".py", program), {}));
  }

  bool tells_apart(const std::string& program, const predict::Facts& facts) const {
    const auto beliefs =
        predict::run_beliefs(context_.run, std::make_shared<const text::Source>(options_.id + ".py", program), {});
    const predict::Separation found = predict::separate(facts, beliefs);
    return std::find(found.alone.begin(), found.alone.end(), *misconception_) != found.alone.end();
  }

  std::optional<ExitCode> choose_program() { return options_.from.empty() ? take_template() : take_file(); }

  /// The latest template that uses nothing that is not known; if a misconception is to be told apart, one that does.
  std::optional<ExitCode> take_template() {
    const std::set<std::string> known = known_topics();
    const std::span<const ScenarioTemplate> all = scenario_templates();
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
      if (!known.contains(std::string(one->topic))) continue;
      const std::string program(one->program);
      const predict::Facts facts = facts_of(program);
      if (misconception_ && !tells_apart(program, facts)) continue;
      return accept(program, facts);
    }
    return line_.usage_error(
        context_,
        say(language_, "no program to begin with tells {} apart with these topics", "这些知识点的模板程序都不能分辨 {}",
            in_backquotes(options_.misconception)),
        say(language_,
            "write one, and give it with `--from`; `coroscope list --misconception {}` shows how others do it",
            "请自己写一个程序，用 `--from` 给出；`coroscope list --misconception {}` 会列出可以参考的题目",
            terminal_text(options_.misconception)));
  }

  std::optional<ExitCode> take_file() {
    std::string program = environment_.read_file(options_.from);
    if (!program.ends_with('\n')) program += '\n';
    text::Diagnostics ignored;
    if (scenario::find_block(text::Source(options_.from, program), ignored)) {
      return line_.usage_error(context_, say(language_, "{} has a scenario block already", "{} 已经有题目信息块",
                                             terminal_text(in_backquotes(options_.from))));
    }
    const predict::Facts facts = facts_of(program);
    if (!facts.defined) {
      environment_.write_err(
          say(language_, "coroscope new: the program does not come to an end here: `coroscope run {}` says why\n",
              "coroscope new：程序不能运行到结束，用 `coroscope run {}` 查看原因\n", terminal_text(shell_word(options_.from))));
      return ExitCode::k_invalid;
    }
    if (misconception_ && !tells_apart(program, facts)) {
      environment_.write_err(
          say(language_, "coroscope new: the program does not tell {} apart; `coroscope matrix {}` says what it does\n",
              "coroscope new：这个程序不能分辨 {}，用 `coroscope matrix {}` 查看它能分辨什么\n",
              in_backquotes(options_.misconception), terminal_text(shell_word(options_.from))));
    }
    return accept(std::move(program), facts);
  }

  std::optional<ExitCode> accept(std::string program, const predict::Facts& facts) {
    if (const std::string problem = problem_with(wanted_.kind, facts); !problem.empty()) {
      return line_.usage_error(context_, problem,
                               say(language_, "ask something else with `--ask`", "用 `--ask` 换一种问题"));
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

  /// The files of the course that it goes into, from its folder on, and then those of the built-in course.
  std::vector<std::string> files_around() const {
    const std::string folder = course_folder();
    std::vector<std::string> files;
    if (environment_.is_folder(folder)) {
      for (const std::string& file : environment_.files_below(folder, ".py")) {
        files.push_back(file.substr(std::min(file.size(), folder.size() + 1)));
      }
    }
    for (const text::EmbeddedFile& file : scenario::course_files()) files.emplace_back(file.path);
    return files;
  }

  /// "5-async/E3-await/tea-time.py": its layer and its topic, as their folders are called there or in the built-in course.
  std::string target() const {
    const std::vector<std::string> files = files_around();
    const std::string& topic = options_.topics.front();
    const auto number = path_->layer_of(topic) - path_->layers.data() + 1;
    const std::string layer = folder_beginning(files, "", fmt::format("{}-", number), fmt::format("{}-scenarios", number));
    const std::string below = layer + "/" + folder_beginning(files, layer + "/", topic + "-", topic) + "/" + options_.id + ".py";
    const std::string folder = course_folder();
    return folder == "." ? below : folder + "/" + below;
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
