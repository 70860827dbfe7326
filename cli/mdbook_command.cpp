#include "cli/mdbook_command.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command_line.h"
#include "cli/document_filler.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/document/book.h"

namespace coroscope::cli {

namespace {

namespace document = render::document;
using Pictures = DocumentSettings::Pictures;

/// The name that mdBook's guide gives to a renderer that nobody supports. Every other one gets at least words.
constexpr std::string_view kUnsupported = "not-supported";

std::string shown(std::string_view written) {
  return terminal_text(scenario::in_backquotes(written));
}

std::string joined(std::string folder, std::string_view name) {
  if (name.starts_with('/') || folder.empty()) return std::string(name);
  if (!folder.ends_with('/')) folder += '/';
  return folder + std::string(name);
}

/// mdBook 0.4 and 0.5 start a preprocessor in different folders.
std::string root_of(const document::Book& book, const Environment& environment) {
  const std::string summary = joined(joined(book.root(), book.source_folder()), "SUMMARY.md");
  return environment.is_file(joined(book.root(), "book.toml")) || environment.is_file(summary) ? book.root() : std::string();
}

std::string say_option(std::string_view name, std::string_view value, std::string_view words) {
  return fmt::format("coroscope mdbook: `{}` in [preprocessor.coroscope] cannot be {}\n  write one of: {}\n", name, shown(value), words);
}

/// What book.toml says. False if something is wrong there, which has been said.
bool read_settings(Context& context, const document::Book& book, DocumentSettings& settings) {
  settings.fences = document::TakeFences::k_yes;
  for (const std::string& name : book.unknown_options({"lang", "scenarios", "diagram"})) {
    context.environment.write_err(fmt::format("coroscope mdbook: warning: {} in [preprocessor.coroscope] is not understood\n", shown(name)));
  }
  const std::string lang = book.option("lang");
  settings.language = lang.empty() ? (book.language().starts_with("zh") ? "zh" : "en") : lang;
  if (settings.language != "en" && settings.language != "zh") {
    context.environment.write_err(say_option("lang", lang, "en, zh"));
    return false;
  }
  const std::string diagram = book.option("diagram");
  settings.pictures = diagram == "svg" || (diagram.empty() && book.renderer() == "html") ? Pictures::k_inline
                      : diagram == "mermaid"                                           ? Pictures::k_mermaid
                                                                                       : Pictures::k_words;
  if (!diagram.empty() && diagram != "svg" && diagram != "mermaid" && diagram != "words") {
    context.environment.write_err(say_option("diagram", diagram, "svg, mermaid, words"));
    return false;
  }
  const std::string scenarios = book.option("scenarios");
  if (!scenarios.empty()) settings.scenarios = joined(root_of(book, context.environment), scenarios);
  return true;
}

/// A chapter with its places replaced.
ExitCode fill_chapter(DocumentFiller& filler, const std::string& path, std::string& content) {
  const text::Source source(path, content);
  const FilledDocument filled = filler.fill(source);
  if (filled.code != ExitCode::k_fine) return filled.code;
  std::vector<text::Span> spans;
  std::vector<std::string> texts;
  for (const FilledPlace& place : filled.places) {
    spans.push_back(place.place.whole);
    texts.push_back(place.whole);
  }
  content = document::replaced(source, spans, texts);
  return ExitCode::k_fine;
}

ExitCode process(Context& context) {
  std::string problem;
  document::Book book(context.environment.read_in(), problem);
  if (!problem.empty()) {
    context.environment.write_err(fmt::format("coroscope mdbook: {}\n", terminal_text(problem)));
    return ExitCode::k_invalid;
  }
  DocumentSettings settings;
  if (!read_settings(context, book, settings)) return ExitCode::k_invalid;
  const std::string folder = joined(root_of(book, context.environment), book.source_folder());
  DocumentFiller filler(context, std::move(settings));
  ExitCode code = ExitCode::k_fine;
  book.for_each_chapter([&](const std::string& path, std::string& content) {
    code = std::max(code, fill_chapter(filler, joined(folder, path.empty() ? "draft" : path), content));
  });
  if (code == ExitCode::k_fine) context.environment.write_out(book.to_json());
  return code;
}

}  // namespace

ExitCode mdbook_command(Context& context, Arguments arguments) {
  std::string word, renderer;
  CommandLine line("mdbook", "A preprocessor of mdBook, which calls it: in book.toml stands\n"
                             "    [preprocessor.coroscope]\n"
                             "    command = \"coroscope mdbook\"\n"
                             "Puts programs, outputs, diagrams and questions into chapters, where these ask for them as for\n"
                             "`coroscope docs sync`, or in a fenced block: ```coroscope diagram two-sleeps");
  line.optional_argument(word, "supports", "asks whether it can do something for RENDERER: exit code 0 or 1");
  line.optional_argument(renderer, "RENDERER", "html, or what else mdBook makes");
  line.example("coroscope mdbook supports html", "what mdBook asks first");
  line.example("coroscope mdbook < book.json > filled.json", "what it does then");
  if (const auto code = line.parse(context, arguments)) return *code;
  if (word == "supports") {
    if (renderer.empty()) return line.is_missing(context, "RENDERER", line.say("write `coroscope mdbook supports html`", "请写 `coroscope mdbook supports html`"));
    return renderer == kUnsupported ? ExitCode::k_wrong : ExitCode::k_fine;
  }
  if (!word.empty()) return line.usage_error(context, line.say("unexpected argument {}", "多余的参数 {}", shown(word)));
  if (context.environment.in_is_terminal()) {
    return line.usage_error(context, line.say("there is no book on stdin", "标准输入里没有书"),
                            line.say("mdBook calls this command; `coroscope docs sync` fills Markdown files",
                                     "这个命令由 mdBook 调用；填写 Markdown 文件请用 `coroscope docs sync`"));
  }
  return process(context);
}

}  // namespace coroscope::cli
