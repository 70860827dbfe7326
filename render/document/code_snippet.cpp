// The program in a document.
#include <fmt/format.h>

#include <algorithm>

#include "render/document/parts.h"
#include "render/words/say.h"

namespace coroscope::render::document {

namespace {

using words::say;

/// The lines that are shown: those asked for, without the header, and without empty lines around.
std::vector<std::uint32_t> shown_lines(const scenario::Scenario& scenario, const LineRange& range) {
  const text::Source& source = *scenario.source;
  const std::uint32_t header_begin = scenario.has_header ? source.line_of(scenario.header.begin) : 0;
  const std::uint32_t header_end = scenario.has_header ? source.line_of(scenario.header.end) : 0;
  const auto is_empty = [&](std::uint32_t line) {
    return source.line_text(line).find_first_not_of(" \t\f") == std::string_view::npos;
  };
  std::vector<std::uint32_t> lines;
  for (std::uint32_t line = range.first; line <= std::min(range.last, source.line_count()); ++line) {
    const bool in_header = scenario.has_header && line >= header_begin && line <= header_end;
    if (!in_header && !(lines.empty() && is_empty(line))) lines.push_back(line);
  }
  while (!lines.empty() && is_empty(lines.back())) lines.pop_back();
  return lines;
}

std::string numbered(std::string_view code, std::uint32_t line, std::size_t width) {
  return code.empty() ? fmt::format("{:>{}}", line, width) : fmt::format("{:>{}}  {}", line, width, code);
}

}  // namespace

Snippet code_snippet(const Program& program, const Request& request) {
  const text::Source& source = *program.scenario.source;
  const std::vector<std::uint32_t> lines = shown_lines(program.scenario, request.lines.value_or(LineRange{}));
  if (lines.empty()) {
    return Snippet::failed(say(request.language(), "there is no code on these lines; the program ends on line {}", "这些行里没有代码，程序到第 {} 行为止",
                               source.line_count()));
  }
  const std::size_t width = std::to_string(lines.back()).size();
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::string code;
  for (const std::uint32_t line : lines) {
    std::string_view text = source.line_text(line);
    if (line == 1 && text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    const std::string shown = visible(text);
    code += (request.numbers ? numbered(shown, line, width) : shown) + "\n";
  }
  Snippet snippet;
  snippet.text = request.markup == Markup::k_html
                     ? preformatted("<pre class=\"coroscope-code\"><code class=\"language-python\">", code, "</code></pre>")
                     : fenced(code, "python");
  return snippet;
}

}  // namespace coroscope::render::document
