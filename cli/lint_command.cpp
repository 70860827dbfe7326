#include "cli/lint_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <future>
#include <map>
#include <tuple>
#include <thread>

#include "cli/command_line.h"
#include "cli/language.h"
#include "cli/lint_files.h"
#include "cli/lint_format.h"
#include "cli/meter.h"
#include "cli/python3_judge.h"
#include "cli/terminal_text.h"
#include "cli/worker_pool.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

using render::words::say;

constexpr double kLook = 0.5;  // seconds between two looks at the files that are watched

struct Options {
  std::vector<std::string> names;
  std::string folder;
  std::string format = "text";
  bool allow_warnings = false;
  bool python3 = false;
  bool no_python3 = false;
  bool verbose = false;
  bool watch = false;
};

class Linter {
 public:
  Linter(Context& context, const Options& options)
      : context_(context),
        environment_(context.environment),
        options_(options),
        language_(pick_language({}, environment_)),
        files_(context, options.names, options.folder) {
    if (!options.no_python3) judge_.emplace(environment_);
    if (judge_ && !judge_->is_there()) judge_.reset();
  }

  bool has_python3() const { return judge_.has_value(); }
  bool read() { return files_.read(); }
  bool can_change() const { return files_.can_change(); }

  /// Lints what is chosen; true if nothing was found that counts.
  bool run() {
    std::vector<const LintFile*> all;
    for (const LintFile& file : files_.files()) all.push_back(&file);
    return lint_all(all);
  }

  /// Lints again what has changed, until Ctrl-C.
  ExitCode watch() {
    environment_.catch_interrupts();
    run();
    remember();
    environment_.write_err(say(language_, "watching; Ctrl-C ends it\n", "正在等待改动；按 Ctrl-C 结束\n"));
    while (environment_.pause(kLook)) look();
    return ExitCode::k_interrupted;
  }

 private:
  lint::Report lint_file(const LintFile& file) const {
    const std::vector<lint::Neighbour> neighbours = files_.neighbours(file);
    lint::Surroundings around;
    around.run = context_.run;
    around.path = file.learning_path.get();
    around.neighbours = neighbours;
    around.absolute_path = file.path;
    if (judge_) around.judge = [this](const text::Source& source) { return judge_->judge(source); };
    return lint::lint(file.source, around);
  }

  bool lint_all(const std::vector<const LintFile*>& files) {
    const std::unique_ptr<LintFormat> format = make_format();
    Meter meter(environment_, environment_.err_is_terminal());
    bool good = true;
    {
      WorkerPool pool(std::max(1u, std::thread::hardware_concurrency()));
      std::vector<std::future<lint::Report>> reports;
      for (const LintFile* file : files) reports.push_back(pool.submit([this, file] { return lint_file(*file); }));
      for (std::size_t i = 0; i < files.size(); ++i) {
        const lint::Report report = reports[i].get();
        if (const std::string text = format->add(*files[i], report); !text.empty()) {
          meter.end();
          environment_.write_out(text);
        }
        good = good && report.errors() == 0 && (options_.allow_warnings || report.warnings() == 0);
        meter.tell([&] { return fmt::format("{} of {} files", i + 1, files.size()); });
      }
    }
    meter.end();
    environment_.write_out(format->end());
    return good;
  }

  std::unique_ptr<LintFormat> make_format() const {
    const Paint paint = options_.format == "text" ? Paint(environment_) : Paint::none();
    return make_lint_format(options_.format, {paint, options_.verbose, environment_.absolute_path("")});
  }

  /// What is linted again when it changes: the text of a file, and the others that have its id or its title.
  struct Seen {
    std::string name;
    std::optional<std::int64_t> version;
    std::vector<std::tuple<std::string, bool, bool, bool>> rivals;

    friend bool operator==(const Seen&, const Seen&) = default;
  };
  struct Look {
    std::map<std::string, Seen> files;                                  // by their path
    std::map<std::string, std::optional<std::int64_t>> learning_paths;  // the path.toml files

    friend bool operator==(const Look&, const Look&) = default;
  };

  Seen see(const LintFile& file) const {
    Seen seen{file.name, environment_.version_of(file.path), {}};
    for (const lint::Neighbour& other : files_.neighbours(file)) {
      const std::tuple same(other.file, other.id == file.id, other.title.en == file.title.en,
                            other.title.zh == file.title.zh);
      if (std::get<1>(same) || std::get<2>(same) || std::get<3>(same)) seen.rivals.push_back(same);
    }
    return seen;
  }

  void remember() {
    last_ = {};
    for (const LintFile& file : files_.files()) last_.files[file.path] = see(file);
    for (const std::string& file : files_.path_files()) last_.learning_paths[file] = environment_.version_of(file);
  }

  /// Reads the files again. False: they cannot be read now, as while somebody writes them. What is wrong is said once.
  bool read_again() {
    std::string fault;
    try {
      if (files_.read()) {
        last_fault_.clear();
        return true;
      }
    } catch (const EnvironmentError&) {
    } catch (const InvalidFile& invalid) {
      fault = invalid.what();
    }
    if (fault != last_fault_) environment_.write_err(fault);
    last_fault_ = fault;
    return false;
  }

  /// One look at the files: those that are new or have changed are linted again.
  void look() {
    // Which files there are and what is in them may change while they are read: then the next look sees it.
    if (!read_again()) return environment_.flush();
    const Look before = last_;
    remember();
    if (last_ == before) return;
    tell_changes(before);
    std::vector<const LintFile*> changed;
    for (const LintFile& file : files_.files()) {
      const auto found = before.files.find(file.path);
      const bool is_same = found != before.files.end() && found->second == last_.files[file.path];
      if (!is_same || last_.learning_paths != before.learning_paths) changed.push_back(&file);
    }
    if (!changed.empty()) lint_all(changed);
    environment_.flush();
  }

  void tell_changes(const Look& before) {
    const auto tell_changed = [&](const std::string& name) {
      environment_.write_err(say(language_, "{} has changed\n", "{} 有改动\n", terminal_text(name)));
    };
    for (const auto& [path, seen] : last_.files) {
      const auto found = before.files.find(path);
      if (found == before.files.end() || found->second.version != seen.version) tell_changed(seen.name);
    }
    for (const auto& [path, seen] : before.files) {
      if (last_.files.contains(path)) continue;
      environment_.write_err(say(language_, "{} is gone\n", "{} 已经没有了\n", terminal_text(seen.name)));
    }
    if (last_.learning_paths != before.learning_paths) tell_changed("path.toml");
  }

  Context& context_;
  Environment& environment_;
  const Options& options_;
  scenario::Language language_;  // of all but the findings
  LintFiles files_;
  std::optional<Python3Judge> judge_;
  Look last_;               // of `watch`
  std::string last_fault_;  // why the files could not be read; empty: they could
};

}  // namespace

ExitCode lint_command(Context& context, Arguments arguments) {
  Options options;
  CommandLine line(
      "lint",
      "Looks for everything that can be wrong with scenarios: their headers, their programs (which are run),\n"
      "their questions and texts. Exit code 0: nothing found, 1: something.\n"
      "docs/authors.md says what each rule means.");
  line.arguments(options.names, "FILE", "Python files, folders with them, ids of scenarios or questions (default: the course)");
  line.choice(options.format, "--format", {"text", "json", "sarif", "github"},
              "for people (default), for programs, or as annotations of GitHub");
  line.flag(options.allow_warnings, "--allow-warnings", "only errors make the exit code 1");
  line.flag(options.python3, "--python3", "fail if there is no python3 to hold the programs against");
  line.flag(options.no_python3, "--no-python3", "do not execute the programs with python3 too (they could only print there)");
  line.flag(options.verbose, "--verbose", "also tell which misconceptions each scenario tells apart");
  line.flag(options.watch, "--watch", "go on, and lint what changes, until Ctrl-C");
  line.option(options.folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope lint", "the whole course");
  line.example("coroscope lint my-scenario.py --verbose", "a file, and what it tells apart");
  line.example("coroscope lint my-course --python3", "a folder, and python3 must be there to agree");
  line.example("coroscope lint my-course --format sarif > lint.sarif", "for tools that collect findings");
  line.example("coroscope lint my-course --watch", "while you write");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (options.python3 && options.no_python3) {
    return line.exclude_each_other(context, "--python3", "--no-python3");
  }
  if (options.watch && (options.format == "json" || options.format == "sarif")) {
    return line.usage_error(context,
                            line.say("`--watch` has no end, and `--format {}` is one whole",
                                     "`--watch` 不会结束，而 `--format {}` 要写成一个整体", options.format),
                            line.say("leave out one of the two", "请去掉其中一个"));
  }
  Linter linter(context, options);
  if (options.python3 && !linter.has_python3()) {
    throw EnvironmentError("there is no python3 3.11 to hold the programs against: install it, or set COROSCOPE_PYTHON",
                           "没有可供对照的 python3 3.11：请安装它，或设置 COROSCOPE_PYTHON");
  }
  if (!options.no_python3 && !linter.has_python3()) {
    context.environment.write_err(line.say("coroscope lint: there is no python3 3.11 here to hold the programs against\n",
                                           "coroscope lint：这里没有可供对照的 python3 3.11\n"));
  }
  if (!linter.read()) return ExitCode::k_environment;
  if (!options.watch) return linter.run() ? ExitCode::k_fine : ExitCode::k_wrong;
  if (!linter.can_change()) {
    return line.usage_error(context, line.say("`--watch` needs files that can change", "`--watch` 需要可以改动的文件"),
                            line.say("name a file or a folder", "请写文件或目录"));
  }
  return linter.watch();
}

}  // namespace coroscope::cli
