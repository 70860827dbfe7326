#include "cli/docs_print.h"

#include <fmt/format.h>

#include "cli/command_line.h"
#include "cli/document_programs.h"
#include "cli/load.h"
#include "cli/snippet_options.h"
#include "cli/terminal_text.h"
#include "render/document/paths.h"
#include "render/words/say.h"

namespace coroscope::cli {

namespace {

namespace document = render::document;
using render::words::say;

ExitCode not_found(Context& context, const FoundProgram& found) {
  if (!found.diagnostics.empty()) {
    write_diagnostics(context, *found.source, found.diagnostics);
    return ExitCode::k_invalid;
  }
  context.environment.write_err(fmt::format("coroscope docs print: {}\n  {}\n", found.problem, found.advice));
  return ExitCode::k_environment;
}

ExitCode not_made(Context& context, const document::Program& program, const document::Snippet& snippet) {
  write_diagnostics(context, *program.scenario.source, snippet.diagnostics);
  context.environment.write_err(fmt::format("coroscope docs print: {}\n", terminal_text(snippet.problem)));
  if (snippet.nothing_selected) return ExitCode::k_wrong;
  return snippet.environment_failed ? ExitCode::k_environment : ExitCode::k_invalid;
}

}  // namespace

ExitCode docs_print_command(Context& context, Arguments arguments) {
  std::string folder;
  std::string markup = "markdown";
  SnippetOptions options;
  CommandLine line("docs print", "Writes a piece of documentation to stdout: a program, what it prints, its diagram, its questions.");
  options.declare(line);
  line.choice(markup, "--to", {"markdown", "html"}, "what it is written in (default: markdown)");
  line.option(folder, "--scenarios", "DIR", "the scenarios in DIR instead of the built-in ones");
  line.example("coroscope docs print output two-sleeps", "what it prints, for a page in Markdown");
  line.example("coroscope docs print diagram program.py --to html", "the SVG, to be put into a page");
  line.example("coroscope docs print question Q12 --lang zh", "the questions, with the answers folded away");
  if (const auto code = line.parse(context, arguments)) return *code;
  document::Request request;
  const auto wanted = markup == "html" ? document::Markup::k_html : document::Markup::k_markdown;
  if (const auto code = options.apply(line, context, wanted, request)) return *code;
  const auto file = document::picture_path("", request.file);
  if (!request.file.empty() && !file) {
    return line.usage_error(context, say(request.language(), "the picture would not be below the current folder", "图不在当前目录之下"));
  }

  DocumentPrograms programs(context, folder);
  const FoundProgram found = options.scenario() == "-" ? programs.read_in() : programs.find(options.scenario(), "");
  if (!found.program) return not_found(context, found);
  request.picture.title = options.title(context, found.program->scenario);
  const document::Snippet snippet = make_snippet(*found.program, request);
  if (!snippet.ok()) return not_made(context, *found.program, snippet);
  for (const std::string& remark : snippet.remarks) {
    context.environment.write_err(fmt::format("coroscope docs print: {}\n", terminal_text(remark)));
  }
  if (!request.file.empty()) context.environment.write_file(*file, snippet.file_bytes);
  context.environment.write_out(snippet.text);
  return ExitCode::k_fine;
}

}  // namespace coroscope::cli
