#include "cli/snippet_options.h"

#include <fmt/format.h>

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

}  // namespace

void SnippetOptions::declare(CommandLine& line) {
  line.argument(kind_, "KIND", "code, output, diagram, mermaid, words or question");
  line.suggest({"code", "output", "diagram", "mermaid", "words", "question"});
  line.argument(scenario_, "SCENARIO", "id of a scenario, a question (Q12) or a Python file");
  line.option(lines_, "--code-lines", "A-B", "of code: only these lines of the file");
  line.flag(numbers_, "--numbers", "of code: with the numbers of its lines");
  line.option(file_, "--file", "NAME.svg", "of a diagram: into this file, beside the document, with a link to it");
  line.option(alt_, "--alt", "TEXT", "of a diagram with --file: what stands for it (default: computed)");
  line.choice(theme_, "--theme", {"auto", "light", "dark"}, "auto (default): light, but an SVG follows its reader");
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
  const auto only_for = [&](bool given, Kind wanted, std::string_view option) -> std::optional<ExitCode> {
    if (!given || *kind == wanted) return std::nullopt;
    return line.usage_error(context, say(language, "`{}` is for `{}` only", "`{}` 只用于 `{}`", option, document::kind_name(wanted)));
  };
  if (const auto code = only_for(lines_.has_value(), Kind::k_code, "--code-lines")) return code;
  if (const auto code = only_for(numbers_, Kind::k_code, "--numbers")) return code;
  if (const auto code = only_for(file_.has_value(), Kind::k_diagram, "--file")) return code;
  return only_for(alt_.has_value(), Kind::k_diagram, "--alt");
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
