#include "cli/snippet_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "cli/language.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

namespace document = render::document;
using document::Kind;
using document::Markup;
using render::words::say;

std::string shown(std::string_view written) {
  return terminal_text(scenario::in_backquotes(written));
}

constexpr auto kCode = std::to_array({Kind::k_code});
constexpr auto kDrawn = std::to_array({Kind::k_diagram});
constexpr auto kPictures = std::to_array({Kind::k_diagram, Kind::k_mermaid, Kind::k_words});
constexpr auto kRun = std::to_array({Kind::k_output, Kind::k_diagram, Kind::k_mermaid, Kind::k_words, Kind::k_question});

/// Options that do not say something about every kind. What says nothing is told: somebody meant something by it. What a
/// diagram may have its text may have too: a page can take the one for the other.
struct Fits {
  std::string_view option;
  std::span<const Kind> kinds;
};
constexpr auto kFits = std::to_array<Fits>({{"--code-lines", kCode},
                                            {"--numbers", kCode},
                                            {"--file", kDrawn},
                                            {"--alt", kDrawn},
                                            {"--theme", kPictures},
                                            {"--scale-time", kPictures},
                                            {"--links", kPictures},
                                            {"--title", kPictures},
                                            {"--only", kPictures},
                                            {"--fold", kPictures},
                                            {"--objects", kPictures},
                                            {"--note", kPictures},
                                            {"--rows", kPictures},
                                            {"--lanes", kPictures},
                                            {"--seed", kRun}});

std::string joined(std::span<const Kind> kinds, scenario::Language language) {
  std::string text;
  for (const Kind kind : kinds) {
    if (!text.empty()) text += language == scenario::Language::k_zh ? "、" : ", ";
    text += fmt::format("`{}`", document::kind_name(kind));
  }
  return text;
}

}  // namespace

void SnippetOptions::declare(CommandLine& line) {
  line.argument(kind_, "KIND", "code, output, diagram, mermaid, words or question");
  line.suggest({"code", "output", "diagram", "mermaid", "words", "question"});
  line.argument(scenario_, "SCENARIO", "id of a scenario, a question (Q12) or a Python file");
  line.option(lines_, "--code-lines", "A-B", "of code: only these lines of the file");
  line.flag(numbers_, "--numbers", "of code: with the numbers of its lines");
  line.option(file_, "--file", "NAME.svg", "of a diagram: into this file, beside the document, with a link to it");
  line.option(alt_, "--alt", "TEXT", "of a diagram with --file: what stands for it (default: computed)");
  line.choice(theme_, "--theme", {"auto", "light", "dark"}, "of a diagram: auto (default) follows the reader, light, dark");
  picture_.declare(line);
  line.option(seed_, "--seed", "N", "for `random` in programs that do not seed it (default 0)");
}

std::optional<ExitCode> SnippetOptions::apply(const CommandLine& line, Context& context, Markup markup,
                                              document::Request& request) const {
  request.markup = markup;
  if (const auto code = check_kind(line, context, request)) return code;
  if (const auto code = picture_.apply(line, context, request.picture)) return code;
  request.picture.theme = theme_ == "light"  ? render::ThemeChoice::k_light
                          : theme_ == "dark" ? render::ThemeChoice::k_dark
                                             : render::ThemeChoice::k_auto;
  request.numbers = numbers_;
  request.seed = seed_;
  request.alt = alt_.value_or("");
  request.file = file_.value_or("");
  const auto language = request.language();
  if (lines_) {
    request.lines = document::read_line_range(*lines_);
    if (!request.lines) {
      return line.usage_error(context, say(language, "{} are no lines", "{} 不是行号范围", shown(*lines_)),
                              say(language, "write `--code-lines 10-20`", "写成 `--code-lines 10-20`"));
    }
  }
  return check_file(line, context, request);
}

std::optional<ExitCode> SnippetOptions::check_kind(const CommandLine& line, Context& context, document::Request& request) const {
  const auto language = picture_.language(context);
  const auto kind = document::find_kind(kind_);
  if (!kind) {
    const auto meant = document::nearest_kind(kind_);
    return line.usage_error(context, say(language, "there is no kind {}", "没有 {} 这种内容", shown(kind_)),
                            meant ? say(language, "did you mean `{}`?", "是不是 `{}`？", *meant)
                                  : say(language, "write one of: {}", "可以写：{}", "code, output, diagram, mermaid, words, question"));
  }
  request.kind = *kind;
  for (const Fits& fits : kFits) {
    if (!line.was_given(fits.option) || std::find(fits.kinds.begin(), fits.kinds.end(), *kind) != fits.kinds.end()) continue;
    return line.usage_error(context, say(language, "`{}` is for {} only", "`{}` 只用于 {}", fits.option, joined(fits.kinds, language)),
                            say(language, "take it out", "请去掉它"));
  }
  return std::nullopt;
}

std::optional<ExitCode> SnippetOptions::check_file(const CommandLine& line, Context& context,
                                                   const document::Request& request) const {
  const auto language = request.language();
  if (file_ && (!file_->ends_with(".svg") || file_->size() == 4)) {
    return line.usage_error(context, say(language, "{} is no name of an SVG file", "{} 不是 SVG 文件名", shown(*file_)),
                            say(language, "write a name that ends in `.svg`", "文件名要以 `.svg` 结尾"));
  }
  if (request.kind == Kind::k_diagram && !file_ && request.markup == Markup::k_markdown) {
    return line.usage_error(context, say(language, "a diagram in Markdown needs a file", "Markdown 里的图要放在文件里"),
                            say(language, "write `--file picture.svg`, or `mermaid` in place of `diagram`",
                                "加上 `--file picture.svg`，或者把 `diagram` 改成 `mermaid`"));
  }
  return std::nullopt;
}

}  // namespace coroscope::cli
