// The diagram in a document: drawn, as mermaid source, in sentences.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include "core/trace/recorder.h"
#include "render/clean_text.h"
#include "render/document/parts.h"
#include "render/sequence/model.h"
#include "render/words/say.h"

namespace coroscope::render::document {

namespace {

using words::say;

constexpr std::size_t kLanesInWords = 6;
constexpr double kSmallestScale = 0.6;  // of letters of 12 pixels

std::string lane_names(const sequence::Model& model, scenario::Language language) {
  std::string names;
  const std::string_view comma = language == scenario::Language::k_zh ? "、" : ", ";
  for (std::size_t i = 0; i < std::min(model.lanes.size(), kLanesInWords); ++i) {
    names += (i == 0 ? "" : std::string(comma)) + collapse_spaces(clean(model.lanes[i].name));
  }
  return model.lanes.size() > kLanesInWords ? names + " …" : names;
}

/// As a sentence before another one: a title that asks has its mark already.
std::string ended_title(std::string_view title, scenario::Language language) {
  if (title.empty()) return {};
  const bool is_chinese = language == scenario::Language::k_zh;
  constexpr std::string_view kMarks[] = {".", "?", "!", "。", "？", "！"};
  const bool has_mark = std::any_of(std::begin(kMarks), std::end(kMarks), [&](auto mark) { return title.ends_with(mark); });
  return fmt::format("{}{}{}", title, has_mark ? "" : is_chinese ? "。" : ".", is_chinese ? "" : " ");
}

/// What stands for the picture where it cannot be seen.
std::string alternative_text(const trace::Trace& trace, const Request& request) {
  if (!request.alt.empty()) return request.alt;
  const sequence::Model model = sequence::build_model(trace, request.picture.model);
  const std::int64_t time = model.bands.empty() ? 0 : model.bands.back().time;
  const scenario::Language language = request.language();
  return ended_title(request.picture.title, language) + say(language, "Sequence diagram of {}, over {} of virtual time", "{} 的时序图，历时 {} 的虚拟时间", lane_names(model, language),
                     sequence::seconds(time));
}

/// In pixels; 0 if the picture does not say it.
double width_of(std::string_view svg) {
  constexpr std::string_view kWidth = " width=\"";
  const std::size_t begin = svg.find(kWidth);
  double width = 0;
  if (begin != std::string_view::npos) std::from_chars(svg.data() + begin + kWidth.size(), svg.data() + svg.size(), width);
  return width;
}

/// In a page a picture is as wide as its column at most. Where it could not be read that small, on a telephone, it is wider
/// and can be moved.
std::string inline_picture(std::string_view svg) {
  constexpr std::string_view kBegin = "<svg ";
  const std::size_t begin = svg.find(kBegin);
  if (begin == std::string_view::npos) return std::string(svg);
  return fmt::format("<figure class=\"coroscope-diagram\" style=\"margin:1em 0;overflow-x:auto\">\n"
                     "<svg style=\"max-width:100%;min-width:{:.0f}px;height:auto\" {}</figure>\n",
                     width_of(svg) * kSmallestScale, without_empty_lines(svg.substr(begin + kBegin.size())));
}

std::string linked_picture(const std::string& alt, const Request& request) {
  const std::string target = link_target(request.file);
  if (request.markup == Markup::k_markdown) {
    return fmt::format("![{}]({})\n", inline_words(alt, Markup::k_markdown), target);
  }
  return fmt::format("<img class=\"coroscope-diagram\" src=\"{}\" alt=\"{}\">\n", target, escape_html(collapse_spaces(clean(alt))));
}

Format format_of(Kind kind) {
  return kind == Kind::k_mermaid ? Format::k_mermaid : kind == Kind::k_words ? Format::k_words : Format::k_svg;
}

std::string text_of(const RenderResult& picture, const Request& request) {
  const bool html = request.markup == Markup::k_html;
  if (request.kind == Kind::k_words) return sentences(picture.bytes, request.markup);
  if (request.kind == Kind::k_diagram) return inline_picture(picture.bytes);
  return html ? preformatted("<pre class=\"mermaid\">", visible(picture.bytes), "</pre>") : fenced(visible(picture.bytes), "mermaid");
}

}  // namespace

Snippet picture_snippet(const Program& program, const Request& request) {
  run::Options run = run_options(program, request);
  run.trace_groups = trace::kDefaultGroups;
  run::Result result = program.run(program.scenario.source, run);
  Snippet snippet;
  if (result.refused()) {  // also for a SyntaxError: in a document it is more likely a slip than the subject
    snippet.problem = say(request.language(), "this program does not run, so there is nothing to draw", "这个程序不能运行，没有什么可画");
    snippet.diagnostics = std::move(result.diagnostics);
    return snippet;
  }
  RenderOptions options = request.picture;
  options.format = format_of(request.kind);
  RenderResult picture = render_sequence(*result.trace, options);
  if (!picture.ok()) {
    snippet.problem = picture.error;
    snippet.environment_failed = true;
    return snippet;
  }
  snippet.remarks = std::move(picture.remarks);
  if (picture.nothing_selected) {
    snippet.problem = fmt::format("{}", fmt::join(std::exchange(snippet.remarks, {}), "; "));
    snippet.nothing_selected = true;
  } else if (request.kind == Kind::k_diagram && !request.file.empty()) {
    snippet.text = linked_picture(alternative_text(*result.trace, request), request);
    snippet.file_bytes = std::move(picture.bytes);
  } else {
    snippet.text = text_of(picture, request);
  }
  return snippet;
}

}  // namespace coroscope::render::document
