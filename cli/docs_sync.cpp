#include "cli/docs_sync.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.h"
#include "cli/document_filler.h"
#include "cli/language.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/document/paths.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

namespace document = render::document;
using render::words::say;

struct Counts {
  std::size_t documents = 0, regions = 0, changed = 0;
};

std::string summary(const Counts& counts, scenario::Language language) {
  const auto plural = [](std::size_t count) { return count == 1 ? "" : "s"; };
  if (language == scenario::Language::k_zh) return fmt::format("{} 个文档，{} 个区域：都是最新的\n", counts.documents, counts.regions);
  return fmt::format("{} document{}, {} region{}: all up to date\n", counts.documents, plural(counts.documents), counts.regions, plural(counts.regions));
}

std::string changed_words(const std::string& name, std::size_t changed, std::size_t all, scenario::Language language) {
  if (language == scenario::Language::k_zh) return fmt::format("{}：更新了 {} 个区域（共 {} 个）\n", name, changed, all);
  return fmt::format("{}: {} of {} region{} changed\n", name, changed, all, all == 1 ? "" : "s");
}

/// Tells on a terminal how far it is, where it takes longer than a moment.
class Progress {
 public:
  Progress(Environment& environment, std::size_t count) : environment_(environment), count_(count), is_on_(environment.err_is_terminal()) {}

  void tell(std::size_t done) {
    const double now = environment_.seconds();
    if (!is_on_ || now - last_ < kPause) return;
    last_ = now;
    told_ = true;
    environment_.write_err(fmt::format("\r{}/{}\x1b[K", done, count_));
  }
  /// Before something else is written.
  void clear() {
    if (told_) environment_.write_err("\r\x1b[K");
    told_ = false;
  }

 private:
  static constexpr double kPause = 0.5;

  Environment& environment_;
  std::size_t count_;
  bool is_on_, told_ = false;
  double last_ = environment_.seconds();
};

/// The current folder, ending with a slash.
std::string current_folder(const Environment& environment) {
  return std::string(document::folder_of(environment.absolute_path("x")));
}

/// Whether somebody who writes this means a file: folders mostly have no ending.
bool names_a_file(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('/') + 1);
  return last.find('.', 1) != std::string_view::npos && !last.ends_with('.');
}

/// Documents by their paths from the current folder, each once, in the order they are named in; of folders all that end in
/// ".md".
std::vector<std::string> find_documents(Context& context, const std::vector<std::string>& names) {
  const std::string here = current_folder(context.environment);
  std::vector<std::string> documents;
  const auto add = [&](std::string path) {
    if (path.starts_with(here)) path.erase(0, here.size());
    while (path.starts_with("./")) path.erase(0, 2);
    if (std::find(documents.begin(), documents.end(), path) == documents.end()) documents.push_back(std::move(path));
  };
  for (const std::string& name : names) {
    if (context.environment.is_file(name) || name.ends_with(".md")) {
      add(name);
      continue;
    }
    try {
      for (const std::string& path : context.environment.files_below(name, ".md")) add(path);
    } catch (const EnvironmentError&) {
      if (!names_a_file(name)) throw;
      add(name);  // what is wrong with it is told where it is read
    }
  }
  return documents;
}

class Documents {
 public:
  /// `language` is that of what is said to the writer.
  Documents(Context& context, DocumentSettings settings, scenario::Language language)
      : context_(context), language_(language), filler_(context, std::move(settings)) {}
  virtual ~Documents() = default;

  ExitCode take_all(const std::vector<std::string>& paths) {
    Progress progress(context_.environment, paths.size());
    ExitCode code = ExitCode::k_fine;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      progress.tell(i);
      const std::string out = std::exchange(out_, {});
      if (!out.empty()) progress.clear(), context_.environment.write_out(out);
      code = std::max(code, take(paths[i]));
    }
    progress.clear();
    context_.environment.write_out(std::exchange(out_, {}));
    return code;
  }
  const Counts& counts() const { return counts_; }

 protected:
  /// A document without mistakes. The exit code if something cannot be written, which has been said.
  virtual ExitCode finish(const text::Source& source, const std::vector<FilledPlace>& places) = 0;

  bool has_other_file(const FilledPlace& place) const {
    return !place.file.empty() && (!context_.environment.is_file(place.file) || context_.environment.read_file(place.file) != place.file_bytes);
  }
  static bool has_other_text(const text::Source& source, const FilledPlace& place) { return source.slice(place.place.body) != place.text; }

  Context& context_;
  scenario::Language language_;
  Counts counts_;
  std::string out_;

 private:
  ExitCode take(const std::string& path) {
    const text::Source source(path, context_.environment.read_file(path));
    const FilledDocument filled = filler_.fill(source);
    ++counts_.documents;
    counts_.regions += filled.places.size();
    return filled.code == ExitCode::k_fine ? finish(source, filled.places) : filled.code;
  }

  DocumentFiller filler_;
};

/// Writes what is not up to date.
class Sync : public Documents {
 public:
  using Documents::Documents;

 protected:
  ExitCode finish(const text::Source& source, const std::vector<FilledPlace>& places) override {
    std::vector<text::Span> spans;
    std::vector<std::string> texts;
    std::size_t changed = 0;
    ExitCode code = ExitCode::k_fine;
    for (const FilledPlace& place : places) {
      const bool other_file = has_other_file(place), other_text = has_other_text(source, place);
      if (other_file && !write_picture(source, place)) code = ExitCode::k_environment;
      changed += other_file || other_text;
      spans.push_back(place.place.body);
      texts.push_back(place.text);
    }
    if (code != ExitCode::k_fine) return code;
    const std::string text = document::replaced(source, spans, texts);
    if (text != source.text()) context_.environment.write_file(source.name(), text);
    if (changed == 0) return code;
    counts_.changed += changed;
    out_ += changed_words(terminal_text(source.name()), changed, places.size(), language_);
    return code;
  }

 private:
  /// False: it cannot be written, and the line that asks for it has been named.
  bool write_picture(const text::Source& source, const FilledPlace& place) {
    try {
      context_.environment.write_file(place.file, place.file_bytes);
      return true;
    } catch (const EnvironmentError& error) {
      context_.environment.write_err(terminal_text(fmt::format("{}:{}: {}\n", source.name(), source.line_of(place.place.opening.begin), error.words(language_))));
      return false;
    }
  }
};

/// Tells what is not up to date.
class Check : public Documents {
 public:
  using Documents::Documents;

  const std::vector<std::string>& stale() const { return stale_; }

 protected:
  ExitCode finish(const text::Source& source, const std::vector<FilledPlace>& places) override {
    const std::size_t before = counts_.changed;
    for (const FilledPlace& place : places) {
      if (has_other_text(source, place)) {
        add(source, place, say(language_, "`{} {}` is not up to date", "`{} {}` 不是最新的", document::kind_name(place.kind), place.scenario));
      } else if (has_other_file(place)) {
        add(source, place, say(language_, "the picture `{}` is not up to date", "图片 `{}` 不是最新的", place.file));
      }
    }
    if (counts_.changed != before) stale_.push_back(source.name());
    return ExitCode::k_fine;
  }

 private:
  void add(const text::Source& source, const FilledPlace& place, const std::string& what) {
    ++counts_.changed;
    out_ += terminal_text(fmt::format("{}:{}: {}\n", source.name(), source.line_of(place.place.opening.begin), what));
  }

  std::vector<std::string> stale_;
};

struct Wanted {
  std::vector<std::string> names;
  DocumentSettings settings;
  scenario::Language language{};
};

void declare(CommandLine& line, Wanted& wanted) {
  line.arguments(wanted.names, "FILE", "Markdown files, and folders with them");
  line.choice(wanted.settings.language, "--lang", {"en", "zh"}, "of the regions that say none themselves (default: en)");
  line.option(wanted.settings.scenarios, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
}

std::optional<ExitCode> parse(CommandLine& line, Context& context, Arguments arguments, Wanted& wanted) {
  if (const auto code = line.parse(context, arguments)) return code;
  wanted.language = pick_language({}, context.environment);
  for (const std::string& name : wanted.names) {
    if (!name.ends_with(".py") || !context.environment.is_file(name)) continue;
    return line.usage_error(context, say(wanted.language, "{} is a program, not a document", "{} 是程序，不是文档", terminal_text(scenario::in_backquotes(name))),
                            say(wanted.language, "name Markdown files or a folder", "写上 Markdown 文件或目录"));
  }
  if (!wanted.names.empty()) return std::nullopt;
  return line.usage_error(context, say(wanted.language, "`{}` is missing", "缺少 `{}`", "FILE"),
                          say(wanted.language, "name Markdown files or a folder", "写上 Markdown 文件或目录"));
}

}  // namespace

ExitCode docs_sync_command(Context& context, Arguments arguments) {
  Wanted wanted;
  CommandLine line("docs sync", "Fills the regions of Markdown documents. A region is what stands between two comments:\n"
                                "    <!-- coroscope output two-sleeps -->\n"
                                "    <!-- /coroscope -->\n"
                                "In the first one stand the words that `coroscope docs print` takes.");
  declare(line, wanted);
  line.example("coroscope docs sync README.md docs", "a file, and all in a folder");
  if (const auto code = parse(line, context, arguments, wanted)) return *code;
  Sync sync(context, wanted.settings, wanted.language);
  const ExitCode code = sync.take_all(find_documents(context, wanted.names));
  if (code == ExitCode::k_fine && sync.counts().changed == 0) context.environment.write_out(summary(sync.counts(), wanted.language));
  return code;
}

ExitCode docs_check_command(Context& context, Arguments arguments) {
  Wanted wanted;
  CommandLine line("docs check", "Tells which regions of Markdown documents `coroscope docs sync` would change. Writes nothing.\n"
                                 "Exit code 0: none, 1: some, or one would show nothing, 3: a region cannot be understood.");
  declare(line, wanted);
  line.example("coroscope docs check README.md docs", "for a test");
  if (const auto code = parse(line, context, arguments, wanted)) return *code;
  Check check(context, wanted.settings, wanted.language);
  const ExitCode code = check.take_all(find_documents(context, wanted.names));
  if (!check.stale().empty()) {
    const std::string names = terminal_text(fmt::format("{}", fmt::join(check.stale(), " ")));
    context.environment.write_err(say(wanted.language, "  `coroscope docs sync {}` brings this up to date\n", "  `coroscope docs sync {}` 会更新它们\n", names));
    return std::max(code, ExitCode::k_wrong);
  }
  if (code == ExitCode::k_fine) context.environment.write_out(summary(check.counts(), wanted.language));
  return code;
}

}  // namespace coroscope::cli
