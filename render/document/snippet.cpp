#include "render/document/snippet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "core/scenario/nearest.h"
#include "render/document/parts.h"
#include "render/words/say.h"

namespace coroscope::render::document {

namespace {

using words::say;

constexpr std::array<std::string_view, 6> kNames = {"code", "output", "diagram", "mermaid", "words", "question"};

class Transcript : public run::OutputSink {
 public:
  void write_stdout(std::string_view text) override { text_ += text; }
  void write_stderr(std::string_view text) override { text_ += text; }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// Whether python3 would say this too.
bool is_python_error(const text::Diagnostic& diagnostic) {
  return diagnostic.category.ends_with("Error") || diagnostic.category.ends_with("Warning");
}

std::string refusal(const run::Result& result, const Program& program) {
  std::string text;
  for (const text::Diagnostic& diagnostic : result.diagnostics) {
    if (!is_python_error(diagnostic)) return {};
    text += text::format_diagnostic(*program.scenario.source, diagnostic);
  }
  return text;
}

std::string last_line(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  const std::size_t newline = text.rfind('\n');
  return std::string(newline == std::string_view::npos ? text : text.substr(newline + 1));
}

std::optional<std::uint32_t> read_line_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number == 0) return std::nullopt;
  return number;
}

}  // namespace

std::string_view kind_name(Kind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Kind> find_kind(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Kind>(found - kNames.begin());
}

std::optional<std::string_view> nearest_kind(std::string_view written) {
  return scenario::nearest(written, kNames);
}

std::optional<LineRange> read_line_range(std::string_view written) {
  const std::size_t dash = written.find('-');
  LineRange range;
  if (const std::string_view first = written.substr(0, dash); !first.empty()) {
    const auto number = read_line_number(first);
    if (!number) return std::nullopt;
    range.first = range.last = *number;
  }
  if (dash == std::string_view::npos) return written.empty() ? std::nullopt : std::optional(range);
  range.last = 0xFFFFFFFF;
  if (const std::string_view last = written.substr(dash + 1); !last.empty()) {
    const auto number = read_line_number(last);
    if (!number) return std::nullopt;
    range.last = *number;
  }
  return written.size() > 1 && range.first <= range.last ? std::optional(range) : std::nullopt;
}

run::Options run_options(const Program& program, const Request& request) {
  run::Options options;
  // A second or so. What needs more is nothing for a page, and documents can have many programs.
  options.limits.steps = 10'000'000;
  options.limits.memory = std::uint64_t{1} << 30;
  options.limits.output = std::uint64_t{1} << 20;
  options.limits.events = 1'000'000;
  options.seed = request.seed.value_or(program.scenario.seed);
  options.path = program.path;
  return options;
}

Snippet output_snippet(const Program& program, const Request& request) {
  Transcript transcript;
  run::Options options = run_options(program, request);
  options.sink = &transcript;
  const run::Result result = program.run(program.scenario.source, options);
  std::string text = transcript.text();
  if (!result.refused() && result.ending == trace::Ending::k_limit) {
    return Snippet::failed(say(request.language(), "there is no output to show: {}", "没有可显示的输出：{}", last_line(result.error_output)));
  }
  if (result.refused()) {
    text = refusal(result, program);
    if (text.empty()) {
      Snippet snippet = Snippet::failed(say(request.language(), "this program cannot run here", "这个程序在这里不能运行"));
      snippet.diagnostics = result.diagnostics;
      return snippet;
    }
  }
  Snippet snippet;
  snippet.text = request.markup == Markup::k_html ? preformatted("<pre class=\"coroscope-output\"><samp>", visible(text), "</samp></pre>")
                                                  : fenced(visible(text), "text");
  return snippet;
}

Snippet make_snippet(const Program& program, const Request& request) {
  switch (request.kind) {
    case Kind::k_code:
      return code_snippet(program, request);
    case Kind::k_output:
      return output_snippet(program, request);
    case Kind::k_question:
      return question_snippet(program, request);
    default:
      return picture_snippet(program, request);
  }
}

}  // namespace coroscope::render::document
