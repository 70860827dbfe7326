#include "cli/document_filler.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/load.h"
#include "cli/snippet_options.h"
#include "cli/terminal_text.h"
#include "core/scenario/nearest.h"
#include "render/document/paths.h"

namespace coroscope::cli {

namespace document = render::document;
using document::Kind;
using document::Markup;
using Pictures = DocumentSettings::Pictures;

namespace {

std::string shown(std::string_view written) {
  return scenario::in_backquotes(written);
}

text::Span span_of(const std::vector<document::Word>& words) {
  return {words.front().span.begin, words.back().span.end};
}

/// The word that a message of the command line speaks of: it stands there in backquotes. All of them, if none does.
text::Span blamed(const std::vector<document::Word>& words, const std::string& message) {
  const auto stands_there = [&](const document::Word& word) {
    return !word.text.empty() && (message.find("`" + word.text + "`") != std::string::npos || message.find(" " + word.text + "`") != std::string::npos);
  };
  const auto found = std::find_if(words.rbegin(), words.rend(), stands_there);
  return found == words.rend() ? span_of(words) : found->span;
}

text::Span span_of_word(const std::vector<document::Word>& words, std::string_view text) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const document::Word& word) { return word.text == text; });
  return found == words.end() ? span_of(words) : found->span;
}

bool says_language(const std::vector<document::Word>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const document::Word& word) { return word.text == "--lang" || word.text.starts_with("--lang="); });
}

}  // namespace

/// A place and the words in it.
struct DocumentFiller::Place {
  const text::Source& document;
  const document::Place& place;
  std::vector<document::Word> words;
};

DocumentFiller::DocumentFiller(Context& context, DocumentSettings settings)
    : context_(context), settings_(std::move(settings)), programs_(context, settings_.scenarios) {}

FilledDocument DocumentFiller::fill(const text::Source& source) {
  FilledDocument filled;
  document::Places found = document::find_places(source, settings_.fences);
  write_diagnostics(context_, source, found.diagnostics);
  if (!found.diagnostics.empty()) filled.code = ExitCode::k_invalid;
  for (document::Place& place : found.places) {
    FilledPlace& next = filled.places.emplace_back();
    next.place = std::move(place);
    ExitCode code = ExitCode::k_invalid;
    if (!fill_place(source, next, code)) filled.code = std::max(filled.code, code);
  }
  return filled;
}

bool DocumentFiller::fill_place(const text::Source& source, FilledPlace& filled, ExitCode& code) {
  text::Diagnostics diagnostics;
  const Place place{source, filled.place, document::split_words(source, filled.place.request, diagnostics)};
  write_diagnostics(context_, source, diagnostics);
  if (!diagnostics.empty()) return false;
  SnippetOptions options;
  document::Request request;
  if (!read_request(place, options, request)) return false;

  filled.kind = request.kind;
  filled.scenario = options.scenario();
  if (!place_picture(place, request, filled)) return false;
  FoundProgram found = programs_.find(options.scenario(), std::string(document::folder_of(source.name())));
  if (!found.program) {
    if (found.source) write_diagnostics(context_, *found.source, found.diagnostics);
    return report(place, span_of_word(place.words, options.scenario()), found.problem, found.advice);
  }
  request.picture.title = options.title(context_, found.program->scenario);
  document::Snippet snippet = document::make_snippet(*found.program, request);
  if (!snippet.ok()) {
    write_diagnostics(context_, *found.program->scenario.source, snippet.diagnostics);
    if (snippet.environment_failed) code = ExitCode::k_environment;
    if (snippet.nothing_selected) code = ExitCode::k_wrong;
    return report(place, place.words.size() > 1 ? place.words[1].span : span_of(place.words), snippet.problem);
  }
  for (const std::string& remark : snippet.remarks) {
    context_.environment.write_err(terminal_text(fmt::format("{}:{}: {}\n", source.name(), source.line_of(filled.place.opening.begin), remark)));
  }
  const bool empty_lines = document::wants_empty_lines(request.kind);
  filled.text = document::fitted(snippet.text, filled.place, empty_lines);
  filled.whole = document::fitted(snippet.text, filled.place, true);
  filled.file_bytes = std::move(snippet.file_bytes);
  return keep_picture(place, filled);
}

bool DocumentFiller::read_request(const Place& place, SnippetOptions& options, document::Request& request) {
  if (place.words.empty()) {
    return report(place, place.place.opening, "this does not say what is wanted", "write a kind and a scenario, as in `coroscope output two-sleeps`");
  }
  std::vector<std::string> arguments;
  if (!says_language(place.words)) arguments = {"--lang", settings_.language};
  for (const document::Word& word : place.words) arguments.push_back(word.text);
  CommandLine line("docs", "");
  CommandLine::Problem problem;
  line.report_to(problem);
  options.declare(line);
  const Markup markup = settings_.pictures == Pictures::k_files ? Markup::k_markdown : Markup::k_html;
  if (line.parse(context_, arguments) || options.apply(line, context_, markup, request)) {
    return report(place, blamed(place.words, problem.message), problem.message, problem.advice);
  }
  set_pictures(request);
  return true;
}

/// Where pictures are not in files, the rest is still Markdown.
void DocumentFiller::set_pictures(document::Request& request) const {
  if (settings_.pictures != Pictures::k_files) request.file.clear();
  if (settings_.pictures == Pictures::k_mermaid && request.kind == Kind::k_diagram) request.kind = Kind::k_mermaid;
  if (settings_.pictures == Pictures::k_words && request.kind == Kind::k_diagram) request.kind = Kind::k_words;
  request.markup = request.kind == Kind::k_diagram && request.file.empty() ? Markup::k_html : Markup::k_markdown;
}

bool DocumentFiller::place_picture(const Place& place, document::Request& request, FilledPlace& filled) {
  if (request.file.empty()) return true;
  const auto path = document::picture_path(place.document.name(), request.file);
  if (!path) {
    return report(place, span_of_word(place.words, request.file), fmt::format("{} leads to a place that is neither below this document nor below the current folder", shown(request.file)),
                  "write a path from the document's folder, as in `--file images/two-sleeps.svg`");
  }
  filled.file = *path;
  return true;
}

/// Two places may show one picture, but not write two into one file.
bool DocumentFiller::keep_picture(const Place& place, const FilledPlace& filled) {
  if (filled.file.empty()) return true;
  const std::string where = fmt::format("{}:{}", place.document.name(), place.document.line_of(filled.place.opening.begin));
  const auto [kept, is_new] = pictures_.try_emplace(filled.file, filled.file_bytes, where);
  if (is_new || kept->second.first == filled.file_bytes) return true;
  return report(place, span_of(place.words), fmt::format("{} is another picture at {}", shown(filled.file), kept->second.second), "give one of them another name");
}

bool DocumentFiller::report(const Place& place, text::Span span, std::string message, std::string advice) {
  write_diagnostics(context_, place.document, {document::document_diagnostic(span, std::move(message), std::move(advice))});
  return false;
}

}  // namespace coroscope::cli
